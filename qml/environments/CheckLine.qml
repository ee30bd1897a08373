pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One finding about a host, with the way out when there is one.
RowLayout {
    id: root
    required property string key
    required property string found
    required property string wayOut
    required property string word
    required property string glyph
    required property string tone
    signal copied(text: string)
    spacing: 10
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([key, word, found, Speech.spoken(wayOut)])
    Icon { name: root.glyph; size: 15; weight: 2.1; color: Theme.ink(root.tone); Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
    Words { text: root.key; size: Theme.small; medium: true; Layout.preferredWidth: 116; Layout.alignment: Qt.AlignTop; Accessible.ignored: true }
    // No layout of its own: a height that follows from a width comes too late for the rows around it.
    Column {
        id: texts
        spacing: 5
        Layout.fillWidth: true
        Prose { text: root.found; size: Theme.small; color: Theme.text; width: texts.width; Accessible.ignored: true }
        WayOut { text: root.wayOut; size: Theme.small; width: texts.width; onCopied: text => root.copied(text) }
    }
    Words { text: root.word; size: Theme.small; color: Theme.ink(root.tone); horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 76; Layout.minimumWidth: 76; Layout.alignment: Qt.AlignTop; Accessible.ignored: true }
}
