pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What will be here, in outlines, and after a second what is being waited for.
ColumnLayout {
    id: root
    property string waitingFor
    property int lines: 3
    property bool table: false   // rows as wide as the place, instead of a card
    property bool told: Theme.still
    spacing: 12
    Accessible.role: Accessible.StaticText
    Accessible.name: waitingFor
    Timer {
        interval: 1000
        running: root.visible && !root.told
        onTriggered: root.told = true
    }
    Rectangle { visible: !root.table; implicitWidth: 90; implicitHeight: 18; radius: 4; color: Theme.neutralTint }
    Rectangle { visible: !root.table; implicitWidth: 200; implicitHeight: 12; radius: 4; color: Theme.neutralTint; Layout.maximumWidth: root.width }
    Rule { visible: !root.table; Layout.fillWidth: true }
    Repeater {
        model: root.lines
        RowLayout {
            id: row
            required property int index
            spacing: root.table ? 14 : 10
            Layout.preferredHeight: root.table ? Theme.tableRow - root.spacing : implicitHeight
            Rectangle { implicitWidth: 12; implicitHeight: 12; radius: 6; color: Theme.neutralTint }
            Rectangle { implicitWidth: root.table ? 92 : 54; implicitHeight: 12; radius: 4; color: Theme.neutralTint }
            Rectangle { visible: !root.table; implicitWidth: 130; implicitHeight: 12; radius: 4; color: Theme.neutralTint }
            Rectangle { visible: root.table; implicitHeight: 12; radius: 4; color: Theme.neutralTint; Layout.fillWidth: true; Layout.preferredWidth: 3 }
            Item { visible: root.table; Layout.fillWidth: true; Layout.preferredWidth: 1 + row.index % 3 }
            Rectangle { visible: root.table; implicitWidth: 70; implicitHeight: 12; radius: 4; color: Theme.neutralTint }
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
