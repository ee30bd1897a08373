pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// The box of a Tip.
ToolTip {
    id: root
    required property Tip tip
    text: tip.text
    // `shown` is here so that the place is found anew each time: above, and below where there is no space for it.
    readonly property bool cramped: tip.shown && parent.mapToItem(null, 0, 0).y < implicitHeight + 3 + margins
    visible: tip.shown && !Theme.dragging
    x: tip.beside ? parent.width + 6 : (parent.width - implicitWidth) / 2
    y: tip.beside ? (parent.height - implicitHeight) / 2 : cramped ? parent.height + 3 : -implicitHeight - 3
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
