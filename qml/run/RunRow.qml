pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One run in the list of runs.
PressRow {
    id: root
    required property string environment
    required property string release
    required property string word
    required property string glyph
    required property string tone
    required property string started
    required property string took
    required property string subject
    required property string by
    required property bool live
    ringInside: true
    radius: Theme.controlRadius
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([release, environment, word, started, by, took, subject])
    contentItem: RowLayout {
        spacing: 14
        Item {
            implicitWidth: 116
            implicitHeight: 20
            Pill { tone: root.tone; icon: root.glyph; text: root.word }
        }
        Words { text: root.release; mono: true; medium: true; Layout.preferredWidth: 92; Accessible.ignored: true }
        Words { text: root.environment; Layout.preferredWidth: 104; Accessible.ignored: true }
        Words { text: root.subject; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
        Words { text: root.by; size: Theme.small; color: Theme.text2; Layout.preferredWidth: 84; Accessible.ignored: true }
        Words { text: root.started; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 110; Accessible.ignored: true }
        Words { text: root.took; mono: true; size: Theme.small; color: root.live ? Theme.info : Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 70; Accessible.ignored: true }
    }
}
