pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// A key as it is printed on the keyboard.
Rectangle {
    id: root
    property string keys
    implicitWidth: words.implicitWidth + 12
    implicitHeight: 20
    radius: 4
    color: Theme.neutralTint
    visible: keys !== ""
    Words {
        id: words
        anchors.centerIn: parent
        text: root.keys
        size: Theme.caption
        medium: true
        color: Theme.text2
    }
}
