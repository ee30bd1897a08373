pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Something that happened to a release.
PressRow {
    id: root
    required property string when
    required text
    required property string glyph
    required property string tone
    required property string environment
    required property string run
    enabled: run !== ""
    implicitHeight: Theme.navRow
    leftPadding: 6
    rightPadding: 6
    ringInside: true
    Accessible.name: Speech.of([when, text])
    contentItem: RowLayout {
        spacing: 9
        Icon { name: root.glyph; size: 14; weight: 2; color: Theme.ink(root.tone) }
        Words { text: root.text; size: Theme.small; Layout.fillWidth: true; Accessible.ignored: true }
        Words { text: root.when; size: Theme.small; color: Theme.text3; Accessible.ignored: true }
    }
}
