pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The copy of one ledger: how many records it has, and how old it is.
RowLayout {
    id: root
    required property string title
    required property string records
    required property string age
    required property string glyph
    required property string tone
    required property string hint
    spacing: 6
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([title, records, age, hint])
    Icon { name: root.glyph; size: 13; weight: 2.2; color: Theme.ink(root.tone) }
    Words { text: root.title; size: Theme.small; medium: true; Accessible.ignored: true }
    Words { text: root.records; size: Theme.small; color: Theme.text3; Accessible.ignored: true }
    Words { text: root.age; size: Theme.small; color: root.tone === "success" ? Theme.text3 : Theme.ink(root.tone); Accessible.ignored: true }
    HoverHandler { id: resting }
    Tip { shown: resting.hovered && root.hint !== ""; text: root.hint }
}
