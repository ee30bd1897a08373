pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What the plan is about, and what it replaces.
RowLayout {
    id: root
    required property PlanModel plan
    readonly property bool named: Speech.isName(plan.face.replaces)   // else a sentence, which is told with what happens
    spacing: 12
    ColumnLayout {
        spacing: 6
        Words { text: root.plan.face.title; size: Theme.title; strong: true; Layout.fillWidth: true; Accessible.role: Accessible.Heading }
        RowLayout {
            visible: root.plan.face.release !== ""
            spacing: 8
            Layout.preferredHeight: 24
            Words { visible: root.named; text: root.plan.face.replaces; mono: true; size: Theme.title + 1; medium: true; color: Theme.text3 }
            Icon { visible: root.named; name: "arrow"; size: 15; color: Theme.text3 }
            Words { visible: root.named; text: root.plan.face.release; mono: true; size: Theme.title + 1; strong: true }
            Words { text: root.named ? qsTr("on %1").arg(root.plan.face.environment) : root.plan.face.environment; size: Theme.title; strong: true }
            Words { text: root.plan.face.host; size: Theme.small; color: Theme.text3; elide: Text.ElideMiddle; Layout.fillWidth: true }
        }
        Words { visible: text !== ""; text: root.plan.face.subject; color: Theme.text2; Layout.fillWidth: true }
        RowLayout {
            visible: root.plan.face.verdictWord !== ""
            spacing: 8
            Pill { tone: root.plan.face.verdictTone; icon: root.plan.face.verdictGlyph; text: root.plan.face.verdictWord }
            Words { text: root.plan.face.direction; size: Theme.small; color: Theme.text3; Layout.fillWidth: true }
        }
    }
    AppButton {
        objectName: "closePlan"
        kind: "ghost"
        iconName: "x"
        tip: root.plan.face.phase === "starting" ? qsTr("Close; the start goes on. Esc") : qsTr("Close, nothing is started. Esc")
        Layout.alignment: Qt.AlignTop
        onClicked: root.plan.close()
    }
}
