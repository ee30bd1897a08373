pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Something in the schema that is on its way out, and how far each environment is with it.
ColumnLayout {
    id: root
    required property string subject
    required property string sentence
    required property string steps
    required property string states
    required property string word
    required property string glyph
    required property string tone
    spacing: 3
    RowLayout {
        spacing: 10
        Layout.fillWidth: true
        Icon { name: root.glyph; size: 14; color: Theme.ink(root.tone) }
        Words { text: root.subject; mono: true; Layout.fillWidth: true }
        Words { text: root.word; size: Theme.small; medium: true; color: Theme.ink(root.tone) }
    }
    Prose { text: root.sentence; size: Theme.small; Layout.fillWidth: true; Layout.leftMargin: 24 }
    Prose { text: root.steps; size: Theme.small; color: Theme.text3; Layout.fillWidth: true; Layout.leftMargin: 24 }
    Prose { text: root.states; size: Theme.small; Layout.fillWidth: true; Layout.leftMargin: 24; Layout.bottomMargin: 6 }
}
