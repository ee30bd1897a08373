pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// One action of the palette.
AbstractButton {
    id: root
    required property string key
    required property string title
    required property string hint
    required property string glyph
    required property string keys
    required property int index
    property bool current: false
    property double shownFrom: y   // what the list shows of itself, from here
    property double shownTo: y + height
    signal hovered_()
    implicitHeight: 36
    leftPadding: 16
    rightPadding: 16
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([title, hint])
    Accessible.selected: current
    Accessible.onPressAction: if (root.enabled) root.clicked()
    onHoveredChanged: if (hovered) hovered_()
    background: Rectangle {
        x: 6
        width: root.width - 12
        height: root.height
        radius: Theme.controlRadius
        color: root.current ? Theme.selected : "transparent"
    }
    contentItem: RowLayout {
        spacing: 10
        // The software renderer does not cut off an icon that is wholly outside of the list, where a part of its row is inside.
        Icon {
            readonly property double from: root.y + (root.height - height) / 2
            name: root.glyph
            size: 16
            color: root.current ? Theme.accent : Theme.text3
            opacity: from + height > root.shownFrom && from < root.shownTo ? 1 : 0
        }
        Words { text: root.title; strong: root.current; Layout.fillWidth: true; Accessible.ignored: true }
        Words { text: root.hint; size: Theme.small; color: Theme.text2; Layout.maximumWidth: 260; Accessible.ignored: true }
        KeyHint { keys: root.keys }
    }
}
