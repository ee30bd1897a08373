pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A request in the list: what goes where, who asked, and how it stands.
PressRow {
    id: root
    required property string release
    required property string environment
    required property string person
    required property string when
    required property string word
    required property string glyph
    required property string tone
    implicitHeight: implicitContentHeight + 20
    topPadding: 10
    bottomPadding: 10
    ringInside: true
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([qsTr("%1 to %2").arg(release).arg(environment), word, person, when])
    Accessible.selected: chosen
    contentItem: ColumnLayout {
        spacing: 4
        RowLayout {
            spacing: 7
            Words { text: root.release; mono: true; strong: true; Accessible.ignored: true }
            Icon { name: "arrow"; size: 12; color: Theme.text3 }
            Words { text: root.environment; strong: true; Layout.fillWidth: true; Accessible.ignored: true }
            Words { text: root.when; size: Theme.small; color: root.chosen ? Theme.text2 : Theme.text3; Accessible.ignored: true }
        }
        RowLayout {
            spacing: 7
            Words { text: root.person; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
            Pill { tone: root.tone; icon: root.glyph; text: root.word; Accessible.ignored: true }
        }
    }
}
