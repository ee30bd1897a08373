pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// The box of a Tip.
ToolTip {
    id: root
    required property Tip tip
    text: tip.text
    visible: tip.shown
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
