pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// A pill that leads to its evidence.
AbstractButton {
    id: root
    property string tone: "neutral"
    property string glyph: ""
    property string tip: ""
    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: tip
    Accessible.ignored: !visible
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    contentItem: Pill {
        tone: root.tone
        icon: root.glyph
        text: root.text
        border.width: root.hovered && root.enabled ? 1 : 0
        border.color: Theme.ink(root.tone)
        Accessible.ignored: true
    }
    background: FocusRing { shown: root.visualFocus; around: 10 }
    HoverHandler { id: resting; enabled: !root.enabled }
    Tip { shown: (root.hovered || resting.hovered) && root.tip !== ""; text: root.tip }
}
