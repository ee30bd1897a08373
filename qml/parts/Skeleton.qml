pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What will be here, in outlines, and after a second what is being waited for.
ColumnLayout {
    id: root
    property string waitingFor
    property int lines: 3
    property bool told: Theme.still
    spacing: 12
    Accessible.role: Accessible.StaticText
    Accessible.name: waitingFor
    Timer {
        interval: 1000
        running: root.visible && !root.told
        onTriggered: root.told = true
    }
    Rectangle { implicitWidth: 90; implicitHeight: 18; radius: 4; color: Theme.neutralTint }
    Rectangle { implicitWidth: 200; implicitHeight: 12; radius: 4; color: Theme.neutralTint; Layout.maximumWidth: root.width }
    Rule { Layout.fillWidth: true }
    Repeater {
        model: root.lines
        RowLayout {
            spacing: 10
            Rectangle { implicitWidth: 12; implicitHeight: 12; radius: 6; color: Theme.neutralTint }
            Rectangle { implicitWidth: 54; implicitHeight: 12; radius: 4; color: Theme.neutralTint }
            Rectangle { implicitWidth: 130; implicitHeight: 12; radius: 4; color: Theme.neutralTint }
        }
    }
    Words {
        text: root.told ? root.waitingFor : " "
        size: Theme.small
        color: Theme.text3
        Layout.fillWidth: true
        Layout.topMargin: 4
    }
}
