pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// `kind`: primary (one to a page), plain, danger (outline), destroy (filled red) or ghost.
Button {
    id: root
    property string kind: "plain"
    property string iconName: ""
    property string keys: ""
    property string tip: ""
    property bool small: false
    readonly property bool filled: kind === "primary" || kind === "destroy"
    readonly property color fill: kind === "primary" ? Theme.accentFill : Theme.dangerFill
    readonly property color ink: filled ? Theme.fillText : kind === "danger" ? Theme.danger : Theme.text

    implicitHeight: small ? Theme.smallControl : Theme.controlHeight
    implicitWidth: Math.max(implicitContentWidth + (kind === "ghost" || small ? 18 : 24), implicitHeight)
    padding: 0
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    Accessible.name: text !== "" ? text : tip
    Accessible.description: text !== "" ? tip : ""
    Accessible.ignored: !visible
    Accessible.onPressAction: if (root.enabled) root.clicked()   // Qt 6.4 reports the press and does nothing
    Keys.onReturnPressed: if (enabled) clicked()
    Keys.onEnterPressed: if (enabled) clicked()

    contentItem: ButtonFace {
        iconName: root.iconName
        text: root.text
        keys: root.keys
        small: root.small
        filled: root.filled
        plain: root.kind === "plain" || root.kind === "ghost"
        ink: root.ink
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.filled ? (root.down ? Qt.darker(root.fill, 1.15) : root.hovered && root.enabled ? Qt.lighter(root.fill, 1.07) : root.fill)
             : root.down || root.hovered ? Theme.hover
             : root.kind === "ghost" ? "transparent" : Theme.raised
        border.width: root.filled || root.kind === "ghost" ? 0 : 1
        border.color: root.kind === "danger" ? Theme.danger : Theme.control
        Behavior on color { ColorAnimation { duration: Theme.quick } }
        FocusRing { shown: root.visualFocus }
    }
    Tip { shown: root.hovered && root.tip !== ""; text: root.tip }
    HoverHandler { enabled: !root.enabled && root.tip !== ""; id: resting }
    Tip { shown: resting.hovered && !root.enabled; text: root.tip }
}
