pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What can be said about a request, or why nothing can. Every button shows first what would be signed.
ColumnLayout {
    id: root
    required property RequestModel request
    signal signAsked(kind: string, reason: string)
    signal runAsked()
    readonly property bool narrow: width < 480
    readonly property bool answers: request.face.canApprove || request.face.canReject
    spacing: 10
    readonly property string about: request.face.key
    onAboutChanged: reason.clear()
    function approve() {
        if (root.request.face.canApprove) root.signAsked("approval", reason.text.trim())
    }
    RowLayout {
        visible: root.request.face.refusal !== ""
        spacing: 9
        Icon { name: "info"; size: 16; weight: 2; color: Theme.text2; Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
        Prose { objectName: "whyNot"; text: root.request.face.refusal; Layout.fillWidth: true }
    }
    GridLayout {
        visible: root.answers || root.request.face.canWithdraw || root.request.face.canRun
        columns: root.narrow ? 1 : 2
        columnSpacing: 8
        rowSpacing: 8
        Field {
            id: reason
            objectName: "approvalReason"
            visible: root.answers
            placeholderText: qsTr("Reason: needed to refuse, welcome when you approve")
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 8
            Layout.fillWidth: root.narrow || !root.answers
            Item { Layout.fillWidth: true }
            AppButton { objectName: "withdraw"; visible: root.request.face.canWithdraw; text: qsTr("Withdraw…"); iconName: "undo"; onClicked: root.signAsked("withdrawal", "") }
            AppButton { objectName: "reject"; visible: root.request.face.canReject; kind: "danger"; text: qsTr("Refuse…"); iconName: "x"; onClicked: root.signAsked("rejection", reason.text.trim()) }
            AppButton { objectName: "approve"; visible: root.request.face.canApprove; kind: "primary"; text: qsTr("Approve…"); iconName: "approve"; keys: "A"; onClicked: root.approve() }
            AppButton { objectName: "runRequest"; visible: root.request.face.canRun; kind: "primary"; text: qsTr("Deploy…"); iconName: "deploy"; tip: qsTr("Shows the plan and its gates first"); onClicked: root.runAsked() }
        }
    }
}
