pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// A row or card that can be pressed; the base of lists, menus and cards.
AbstractButton {
    id: root
    property bool outlined: false
    property color outline: Theme.border
    property bool chosen: false
    property bool ringInside: false
    property real radius: Theme.innerRadius
    property color rest: "transparent"
    leftPadding: 12
    rightPadding: 12
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.ignored: !visible
    Accessible.onPressAction: if (root.enabled) root.clicked()   // Qt 6.4 has none of its own here
    Keys.onReturnPressed: if (enabled) clicked()
    Keys.onEnterPressed: if (enabled) clicked()
    background: Rectangle {
        radius: root.radius
        color: root.chosen ? Theme.selected : root.enabled && (root.hovered || root.down) ? Theme.hover : root.rest
        border.width: root.outlined ? 1 : 0
        border.color: root.outline
        FocusRing { shown: root.visualFocus; inset: root.ringInside; around: root.radius }
    }
}
