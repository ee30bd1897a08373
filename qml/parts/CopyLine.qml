pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// A command or a value in a box, with a button that copies all of it.
Rectangle {
    id: root
    property string text
    property string shown: text
    signal copied(text: string)
    readonly property double fitting: Math.max(34, value.contentHeight + 14)
    implicitHeight: 34
    onFittingChanged: later.restart()
    Timer { id: later; interval: 0; onTriggered: root.implicitHeight = root.fitting }   // a layout does not hear of what changes while it gives out widths
    radius: Theme.controlRadius
    color: Theme.inset
    border.width: 1
    border.color: Theme.border
    Copyable {
        id: value
        anchors { left: parent.left; right: copy.left; leftMargin: 10; rightMargin: 6; verticalCenter: parent.verticalCenter }
        text: root.shown
    }
    AppButton {
        id: copy
        anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
        kind: "ghost"
        small: true
        iconName: "copy"
        tip: qsTr("Copy")
        onClicked: root.copied(root.text)
    }
}
