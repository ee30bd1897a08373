pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// What the pointer rests on, in words.
ToolTip {
    id: root
    delay: 500
    padding: 7
    leftPadding: 10
    rightPadding: 10
    enter: null
    exit: null
    contentItem: Prose {
        text: root.text
        size: Theme.small
        color: Theme.text
        width: Math.min(implicitWidth, 420)
    }
    background: Rectangle {
        color: Theme.raised
        radius: Theme.controlRadius
        border.width: 1
        border.color: Theme.control
    }
}
