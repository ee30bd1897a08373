pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A migration that comes with a release.
ColumnLayout {
    id: root
    required property string name
    required property string word
    required property string tone
    required property string detail
    required property string sql
    required property string found
    required property string deciding
    property bool open: false
    spacing: 6
    PressRow {
        Layout.fillWidth: true
        implicitHeight: 28
        enabled: root.sql !== ""
        Accessible.role: Accessible.ListItem
        Accessible.name: Speech.of([root.name, root.word, root.detail, root.sql === "" ? "" : root.open ? qsTr("SQL is shown") : qsTr("press to see its SQL")])
        onClicked: root.open = !root.open
        contentItem: RowLayout {
            spacing: 10
            Icon { name: "layers"; size: 14; color: Theme.ink(root.tone) }
            Words { text: root.name; mono: true; Layout.fillWidth: true; Accessible.ignored: true }
            Words { text: root.detail; size: Theme.small; color: Theme.text3; Layout.maximumWidth: 200; Accessible.ignored: true }
            Words { text: root.word; size: Theme.small; medium: true; color: Theme.ink(root.tone); Accessible.ignored: true }
            Icon { visible: root.sql !== ""; name: root.open ? "chevronUp" : "chevron"; size: 13; color: Theme.text3 }
        }
    }
    Prose { visible: root.open && root.found !== ""; text: root.found; size: Theme.small; Layout.leftMargin: 36; Layout.fillWidth: true }
    Copyable { id: area; visible: root.open; text: root.sql; Layout.leftMargin: 36; Layout.bottomMargin: 4; Layout.fillWidth: true }
    SqlHighlighter {
        area: root.open ? area.textDocument : null
        deciding: root.deciding
        word: Theme.accent
        literal: Theme.success
        remark: Theme.text3
        mark: Theme.warningTint
    }
}
