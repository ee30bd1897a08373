pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A label and what was read; `source` says where it comes from.
RowLayout {
    id: root
    property string label
    property string value
    property string source: ""
    property bool mono: false
    property bool narrow: false
    spacing: 12
    Accessible.role: Accessible.ListItem
    Accessible.name: label + ": " + value + (source !== "" ? ", " + source : "")
    HoverHandler { id: hover }
    Tip { shown: hover.hovered && (named.truncated || shown.truncated); text: (named.truncated ? root.label + "\n" : "") + root.value + (root.source !== "" ? "\n" + root.source : "") }
    Words {
        id: named
        text: root.label
        size: Theme.small
        color: Theme.text3
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Layout.preferredWidth: root.narrow ? 92 : 134
        Layout.alignment: Qt.AlignTop
        Accessible.ignored: true
    }
    ColumnLayout {
        spacing: 0
        Words {
            id: shown
            text: root.value
            mono: root.mono
            size: Theme.small
            wrapMode: root.mono ? Text.NoWrap : Text.Wrap
            elide: root.mono ? Text.ElideMiddle : Text.ElideNone
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            visible: text !== ""
            text: root.source
            size: Theme.caption
            color: Theme.text3
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
