pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A state: the shape of an icon, a word and a tint. Never colour alone.
Rectangle {
    id: root
    property string tone: "neutral"
    property string icon: ""
    property string text: ""
    property bool compact: true
    implicitHeight: compact ? 20 : 22
    implicitWidth: row.implicitWidth + (compact ? 12 : 16)
    radius: height / 2
    color: Theme.tint(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: !visible

    RowLayout {
        id: row
        anchors { fill: parent; leftMargin: root.compact ? 6 : 8; rightMargin: root.compact ? 6 : 8 }
        spacing: 5
        Icon {
            visible: root.icon !== ""
            name: root.icon
            size: root.compact ? 12 : 13
            weight: 2.2
            color: Theme.ink(root.tone)
        }
        Words {
            text: root.text
            size: root.compact ? Theme.caption : Theme.small
            medium: true
            color: Theme.ink(root.tone)
            horizontalAlignment: root.icon === "" ? Text.AlignHCenter : Text.AlignLeft
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
