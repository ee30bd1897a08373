pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The one button of a plan, and what it asks; or why there is none.
ColumnLayout {
    id: root
    required property PlanModel plan
    readonly property string phase: plan.face.phase
    signal signAsked(kind: string)
    spacing: 10
    LaneNotice { visible: text !== ""; glyph: "clock"; tone: "warning"; text: root.plan.face.asked; Layout.fillWidth: true }
    RowLayout {
        visible: root.phase === "refused"
        spacing: 9
        Icon { name: "xCircle"; size: 17; weight: 2; color: Theme.danger; Layout.alignment: Qt.AlignTop }
        Prose { text: root.plan.face.refusal; color: Theme.text; Layout.fillWidth: true }
    }
    Prose { visible: (root.phase === "ready" || root.phase === "starting") && text !== ""; text: root.plan.face.question; color: Theme.text; medium: true; Layout.fillWidth: true }
    Field {
        objectName: "planReason"
        visible: root.plan.face.canExplain && (root.phase === "ready" || root.plan.face.canRequest)
        placeholderText: qsTr("Reason, for those who approve and those who come after")
        text: root.plan.face.reason
        Layout.fillWidth: true
        onTextEdited: root.plan.explain(text)
    }
    Prose { visible: text !== ""; text: root.plan.face.reasonFault; size: Theme.small; color: Theme.danger; Layout.fillWidth: true }
    AppButton { objectName: "breakGlass"; visible: root.plan.face.canBreakGlass; kind: "danger"; text: qsTr("Break the glass…"); iconName: "alert"; tip: qsTr("Starts without approvals, on record for good"); onClicked: root.signAsked("break-glass") }
    RowLayout {
        spacing: 8
        Words { text: root.phase === "ready" ? root.plan.face.expires : ""; size: Theme.small; color: Theme.text3; Layout.fillWidth: true }
        AppButton { visible: root.phase !== "starting"; text: qsTr("Cancel"); onClicked: root.plan.close() }
        AppButton { visible: root.phase === "refused"; text: qsTr("Read again"); iconName: "refresh"; onClicked: root.plan.again() }
        AppButton { objectName: "requestApproval"; visible: root.plan.face.canRequest; enabled: root.plan.face.reasonFault === ""; kind: "primary"; text: qsTr("Request approval…"); iconName: "approve"; tip: qsTr("Shows the text first, then you sign it"); onClicked: root.signAsked("plan") }
        AppButton {
            objectName: "confirmPlan"
            visible: root.phase === "ready" || root.phase === "starting"
            enabled: root.phase === "ready" && root.plan.face.reasonFault === ""
            kind: "primary"
            iconName: root.plan.face.kind === "rollback" ? "undo" : "deploy"
            text: root.phase === "starting" ? qsTr("Starting…") : root.plan.face.action
            onClicked: root.plan.confirm()
        }
    }
}
