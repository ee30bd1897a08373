pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// An environment where a release runs or ran.
PressRow {
    id: root
    required property string environment
    required property string word
    required property string glyph
    required property string tone
    required property string detail
    required property string run
    enabled: run !== ""
    implicitHeight: Theme.navRow
    leftPadding: 6
    rightPadding: 6
    ringInside: true
    Accessible.name: Speech.of([environment, word, detail])
    contentItem: RowLayout {
        spacing: 9
        Icon { name: root.glyph; size: 15; weight: 2; color: Theme.ink(root.tone) }
        Words { text: root.environment; medium: true; Layout.preferredWidth: 100; Accessible.ignored: true }
        Words { text: root.word; size: Theme.small; color: Theme.ink(root.tone); Accessible.ignored: true }
        Words { text: root.detail; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.fillWidth: true; Accessible.ignored: true }
    }
}
