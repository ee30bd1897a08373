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
        ColumnLayout {
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
            spacing: 4
            Layout.fillWidth: true
            PastRow {
                objectName: "target-" + target.run
                release: target.release
                note: target.note
                when: target.when
                glyph: target.glyph
                tone: target.tone
                rest: Theme.surface
                implicitHeight: 44
                Accessible.description: Speech.of([target.verdict, target.why])
                Layout.fillWidth: true
                onClicked: root.chose(target.run)
            }
            RowLayout {
                visible: target.verdict !== ""
                spacing: 8
                Layout.fillWidth: true
                Layout.leftMargin: 34
                Layout.bottomMargin: 6
                Words { objectName: "verdict-" + target.run; text: target.verdict; size: Theme.small; medium: true; color: Theme.ink(target.verdictTone); Layout.alignment: Qt.AlignTop }
                Prose { text: target.why; size: Theme.small; verticalAlignment: Text.AlignTop; Layout.fillWidth: true; Layout.alignment: Qt.AlignTop }
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
