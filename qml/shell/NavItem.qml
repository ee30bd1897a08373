pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One page in the side bar.
PressRow {
    id: root
    property string iconName: ""
    property string badge: ""
    property string badgeTone: "info"
    property bool current: false
    property string keys: ""
    implicitHeight: Theme.navRow
    leftPadding: 10
    rightPadding: 10
    Accessible.role: Accessible.PageTab
    Accessible.name: Speech.of([text, badge])
    Accessible.selected: current
    contentItem: RowLayout {
        spacing: 10
        Icon { name: root.iconName; size: 17; color: root.current ? Theme.accent : Theme.text3 }
        Words {
            text: root.text
            strong: root.current
            medium: true
            color: root.current ? Theme.text : Theme.text2
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Pill { visible: root.badge !== ""; tone: root.badgeTone; text: root.badge; implicitHeight: 18; Accessible.ignored: true }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.current ? Theme.selected : root.hovered ? Theme.sidebarHover : "transparent"
        Rectangle { visible: root.current; width: 3; radius: 1.5; y: 8; height: parent.height - 16; color: Theme.accent }
        FocusRing { shown: root.visualFocus; inset: true; around: Theme.controlRadius }
    }
    Tip { beside: true; shown: root.hovered && root.keys !== ""; text: root.keys }
}
