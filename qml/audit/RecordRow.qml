pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One record in the table.
PressRow {
    id: root
    required property string time
    required property string person
    required property string deed
    required property string subject
    required property string environment
    required property string word
    required property string glyph
    required property string tone
    required property string entry
    property bool wide: true
    radius: Theme.controlRadius
    leftPadding: 10
    rightPadding: 16
    ringInside: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([time, person, deed, environment, subject, word, entry])
    Accessible.selected: chosen
    Tip { shown: root.hovered && (about.truncated || !root.wide); text: Speech.of([root.deed, root.subject]) }
    contentItem: RowLayout {
        spacing: 12
        Words { text: root.time; mono: true; size: Theme.small; color: Theme.text2; Layout.preferredWidth: 118; Layout.minimumWidth: 118; Layout.maximumWidth: 118; Accessible.ignored: true }
        Words { text: root.person; size: Theme.small; medium: true; Layout.preferredWidth: 92; Layout.minimumWidth: 92; Layout.maximumWidth: 92; Accessible.ignored: true }
        Words { visible: root.wide; text: root.deed; size: Theme.small; Layout.preferredWidth: 130; Layout.minimumWidth: 130; Layout.maximumWidth: 130; Accessible.ignored: true }
        Words { id: about; text: root.subject; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
        RowLayout {
            spacing: 6
            Layout.preferredWidth: 114
            Layout.minimumWidth: 114
            Layout.maximumWidth: 114
            Icon { visible: root.glyph !== ""; name: root.glyph; size: 13; weight: 2.2; color: Theme.ink(root.tone) }
            Words { text: root.word; size: Theme.small; color: Theme.ink(root.tone); Layout.fillWidth: true; Accessible.ignored: true }
        }
        Words { visible: root.wide; text: root.environment; size: Theme.small; color: root.chosen ? Theme.text2 : Theme.text3; Layout.preferredWidth: 78; Layout.minimumWidth: 78; Layout.maximumWidth: 78; Accessible.ignored: true }
        Words { visible: root.wide; text: root.entry; mono: true; size: Theme.small; color: root.chosen ? Theme.text2 : Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 46; Layout.minimumWidth: 46; Layout.maximumWidth: 46; Accessible.ignored: true }
    }
}
