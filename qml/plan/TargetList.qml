pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Releases that were healthy here: where an environment can go back to, the safest first.
ColumnLayout {
    id: root
    required property RowsModel targets
    signal chose(run: string)
    spacing: 8
    Prose { text: qsTr("Choose a release that was healthy here. The plan comes next, nothing starts yet."); Layout.fillWidth: true; Layout.bottomMargin: 4 }
    Repeater {
        model: root.targets
        PressRow {
            id: target
            required property string key
            required property string run
            required property string release
            required property string note
            required property string when
            required property string glyph
            required property string tone
            required property string verdict
            required property string verdictTone
            required property string why
            objectName: "target-" + run
            implicitHeight: implicitContentHeight + 22
            topPadding: 11
            bottomPadding: 11
            radius: Theme.cardRadius
            rest: Theme.surface
            outlined: true
            Accessible.name: Speech.of([release, note, when])
            Accessible.description: Speech.of([verdict, why])
            Layout.fillWidth: true
            onClicked: root.chose(run)
            contentItem: RowLayout {
                spacing: 10
                ColumnLayout {
                    spacing: 5
                    Layout.alignment: Qt.AlignTop
                    RowLayout {
                        spacing: 8
                        Layout.preferredHeight: 20
                        Words { text: target.release; mono: true; medium: true; Accessible.ignored: true }
                        Words { text: target.note; size: Theme.small; color: Theme.text3; Layout.fillWidth: true; Accessible.ignored: true }
                    }
                    Prose { visible: text !== ""; text: target.why; size: Theme.small; Layout.fillWidth: true; Accessible.ignored: true }
                }
                ColumnLayout {
                    spacing: 5
                    Layout.fillWidth: false
                    Layout.alignment: Qt.AlignTop
                    Pill { objectName: "verdict-" + target.run; visible: text !== ""; tone: target.verdictTone; icon: target.glyph; text: target.verdict; Accessible.ignored: true; Layout.alignment: Qt.AlignRight }
                    Words { text: target.when; size: Theme.small; color: Theme.text3; Accessible.ignored: true; Layout.alignment: Qt.AlignRight }
                }
                Icon { name: "chevronRight"; size: 14; color: Theme.text3 }
            }
        }
    }
    EmptyState {
        visible: root.targets.count === 0
        iconName: "undo"
        title: qsTr("Nothing to go back to")
        text: qsTr("No earlier release was healthy here.")
        Layout.fillWidth: true
        Layout.topMargin: 40
    }
}
