pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The one button of a plan, and what it asks; or why there is none.
ColumnLayout {
    id: root
    required property PlanModel plan
    readonly property string phase: plan.face.phase
    spacing: 10
    RowLayout {
        visible: root.phase === "refused"
        spacing: 9
        Icon { name: "xCircle"; size: 17; weight: 2; color: Theme.danger; Layout.alignment: Qt.AlignTop }
        Prose { text: root.plan.face.refusal; color: Theme.text; Layout.fillWidth: true }
    }
    Prose { visible: (root.phase === "ready" || root.phase === "starting") && text !== ""; text: root.plan.face.question; color: Theme.text; medium: true; Layout.fillWidth: true }
    RowLayout {
        spacing: 8
        Words { text: root.phase === "ready" ? root.plan.face.expires : ""; size: Theme.small; color: Theme.text3; Layout.fillWidth: true }
        AppButton { text: qsTr("Cancel"); onClicked: root.plan.close() }
        AppButton { visible: root.phase === "refused"; text: qsTr("Read again"); iconName: "refresh"; onClicked: root.plan.again() }
        AppButton {
            objectName: "confirmPlan"
            visible: root.phase === "ready" || root.phase === "starting"
            enabled: root.phase === "ready"
            kind: "primary"
            iconName: root.plan.face.kind === "rollback" ? "undo" : "deploy"
            text: root.phase === "starting" ? qsTr("Starting…") : root.plan.face.action
            onClicked: root.plan.confirm()
        }
    }
}
