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
    signal refusingAsked()
    spacing: 10
    onPhaseChanged: if (phase === "closed") reason.text = ""
    LaneNotice { visible: text !== ""; glyph: "clock"; tone: "warning"; text: root.plan.face.asked; Layout.fillWidth: true }
    PressRow {
        objectName: "refusal"
        visible: root.phase === "refused"
        implicitHeight: 28
        leftPadding: 8
        rightPadding: 8
        Accessible.name: root.plan.face.refusal
        Accessible.description: qsTr("Press to see the rule")
        Layout.fillWidth: true
        Layout.leftMargin: -8
        Layout.rightMargin: -8
        Layout.topMargin: -4
        Layout.bottomMargin: -4
        onClicked: root.refusingAsked()
        contentItem: RowLayout {
            spacing: 9
            Icon { name: "xCircle"; size: 17; weight: 2; color: Theme.danger }
            Words { id: why; text: root.plan.face.refusal; medium: true; Layout.fillWidth: true; Accessible.ignored: true }
            Icon { name: "chevronUp"; size: 13; color: Theme.text3 }
        }
        HoverHandler { id: resting }
        Tip { shown: resting.hovered && why.truncated; text: root.plan.face.refusal }
    }
    Field {
        id: reason
        // What the plan says has no blank at its end; what is being written may.
        readonly property string said: root.plan.face.reason
        objectName: "planReason"
        visible: root.plan.face.canExplain && (root.phase === "ready" || root.plan.face.canRequest)
        placeholderText: qsTr("Reason, for those who approve and those who come after")
        Layout.fillWidth: true
        onSaidChanged: if (root.plan.face.reasonFault === "" && text.trim() !== said) text = said
        Component.onCompleted: text = said
        onTextEdited: root.plan.explain(text)
    }
    Prose { visible: text !== ""; text: root.plan.face.reasonFault; size: Theme.small; color: Theme.danger; Layout.fillWidth: true }
    AppButton { objectName: "breakGlass"; visible: root.plan.face.canBreakGlass; kind: "danger"; text: qsTr("Break the glass…"); iconName: "alert"; tip: qsTr("Starts without approvals, on record for good"); onClicked: root.signAsked("break-glass") }
    RowLayout {
        spacing: 8
        Words { text: root.phase === "ready" ? root.plan.face.expires : ""; size: Theme.small; color: Theme.text3; Layout.fillWidth: true; Layout.maximumWidth: implicitWidth }
        Item { Layout.fillWidth: true }
        // What one accepts by pressing the button stands beside it.
        Pill {
            objectName: "cost"
            visible: root.plan.face.verdictWord !== "" && root.plan.face.verdictTone !== "success" && (root.phase === "ready" || root.phase === "starting")
            tone: root.plan.face.verdictTone
            icon: root.plan.face.verdictGlyph
            text: root.plan.face.verdictWord
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
        }
        AppButton { visible: root.phase !== "starting"; text: qsTr("Cancel"); onClicked: root.plan.close() }
        AppButton { visible: root.phase === "refused"; text: qsTr("Read again"); iconName: "refresh"; onClicked: root.plan.again() }
        AppButton { objectName: "requestApproval"; visible: root.plan.face.canRequest; enabled: root.plan.face.reasonFault === ""; kind: "primary"; text: qsTr("Request approval…"); iconName: "approve"; tip: qsTr("Shows the text first, then you sign it"); onClicked: root.signAsked("plan") }
        AppButton {
            objectName: "confirmPlan"
            visible: root.phase === "ready" || root.phase === "starting"
            enabled: root.phase === "ready" && root.plan.face.reasonFault === ""
            kind: root.plan.face.kind === "rollback" && root.plan.face.verdictTone === "danger" ? "danger" : "primary"
            iconName: root.plan.face.kind === "rollback" ? "undo" : "deploy"
            text: root.phase === "starting" ? qsTr("Starting…") : root.plan.face.action
            tip: root.plan.face.question
            onClicked: root.plan.confirm()
        }
    }
}
