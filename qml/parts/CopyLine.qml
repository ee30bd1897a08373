pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A command or a value in a box, with a button that copies all of it.
Rectangle {
    id: root
    property string text
    property string shown: text
    signal copied(text: string)
    implicitHeight: Math.max(34, value.contentHeight + 14)
    radius: Theme.controlRadius
    color: Theme.inset
    border.width: 1
    border.color: Theme.border
    RowLayout {
        anchors { fill: parent; leftMargin: 10; rightMargin: 4 }
        spacing: 6
        Copyable {
            id: value
            text: root.shown
            Layout.fillWidth: true
        }
        AppButton {
            kind: "ghost"
            small: true
            iconName: "copy"
            tip: qsTr("Copy")
            onClicked: root.copied(root.text)
        }
    }
}
