pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Releases that were healthy here: where an environment can go back to.
ColumnLayout {
    id: root
    required property RowsModel targets
    signal chose(run: string)
    spacing: 8
    Prose { text: qsTr("Choose a release that was healthy here. The plan comes next, nothing starts yet."); Layout.fillWidth: true; Layout.bottomMargin: 4 }
    Repeater {
        model: root.targets
        PastRow {
            required property string key
            required property string run
            objectName: "target-" + run
            rest: Theme.surface
            implicitHeight: 44
            Layout.fillWidth: true
            onClicked: root.chose(run)
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
