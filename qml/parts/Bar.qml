pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// A scroll bar that shows only when there is something to scroll.
ScrollBar {
    id: root
    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    visible: size < 1
    policy: ScrollBar.AsNeeded
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.control
        opacity: root.pressed || root.hovered ? 1 : 0.6
    }
    background: Item {}
}
