pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What stands on a button: icon, words and key.
Item {
    id: root
    property string iconName
    property string text
    property string keys
    property bool small
    property bool filled
    property bool plain
    property color ink
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    RowLayout {
        id: row
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width)
        spacing: 7
        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            size: 15
            weight: 2
            color: root.plain ? Theme.text2 : root.ink
        }
        Words {
            visible: root.text !== ""
            text: root.text
            color: root.ink
            size: root.small ? Theme.small : Theme.body
            medium: true
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            visible: root.keys !== ""
            text: root.keys
            size: Theme.small
            mono: true
            color: root.filled ? Theme.fillText : Theme.text2
            Accessible.ignored: true
        }
    }
}
