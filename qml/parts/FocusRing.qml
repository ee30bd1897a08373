pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// Shows where the keyboard is: 2 px around its parent. `inset` keeps it inside where the parent is clipped.
Rectangle {
    id: root
    property bool shown: false
    property bool inset: false
    property real around: Theme.controlRadius
    anchors.fill: parent
    anchors.margins: inset ? 1 : -3
    radius: inset ? around : around + 3
    color: "transparent"
    border.width: 2
    border.color: Theme.focus
    visible: shown
}
