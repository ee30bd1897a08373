pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One gate with its whole reason.
RowLayout {
    id: root
    required property string title
    required property string word
    required property string reason
    required property string tone
    required property string glyph
    spacing: 9
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([title, word, reason])
    Icon { name: root.glyph; size: 15; weight: 2.1; color: Theme.ink(root.tone); Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
    Words { text: root.title; size: Theme.small; medium: true; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.preferredWidth: 104; Layout.alignment: Qt.AlignTop; Accessible.ignored: true }
    Prose { text: root.reason !== "" ? root.reason : root.word; size: Theme.small; color: root.tone === "success" ? Theme.text2 : Theme.text; Layout.fillWidth: true; Accessible.ignored: true }
}
