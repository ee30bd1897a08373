pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// The migrations of the run, as the database tells of them.
Card {
    id: root
    required property RunModel run
    clip: true
    // What runs is in view; a person may look elsewhere until the next one does.
    Instantiator {
        model: root.run.migrations
        QtObject {
            required property string phase
            required property int index
            readonly property bool runs: phase === "running"
            onRunsChanged: {
                if (!runs) return
                later.row = index
                later.restart()
            }
        }
    }
    Timer {
        id: later
        property int row: 0
        interval: 0
        onTriggered: list.positionViewAtIndex(row, ListView.Contain)
    }
    ColumnLayout {
        anchors { fill: parent; margins: 1; topMargin: 11 }
        spacing: 0
        SectionHead {
            iconName: "layers"
            title: qsTr("Migrations")
            note: root.run.face.migrationSummary
            Layout.leftMargin: 14
            Layout.rightMargin: 14
            Layout.bottomMargin: 9
        }
        Rule { Layout.fillWidth: true }
        LaneNotice {
            z: 1   // the software renderer draws icons that are outside of a clip
            visible: root.run.face.waiting !== ""
            glyph: "clock"
            tone: "warning"
            radius: 0
            text: root.run.face.waiting
            Layout.fillWidth: true
        }
        ListView {
            id: list
            visible: count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.run.migrations
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: Bar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Migrations")
            delegate: MigrationRow {
                required property string key
                required property int index
                width: list.width
                onTallChanged: if (tall) { later.row = index; later.restart() }   // it grew below the edge
            }
        }
        Item {
            visible: list.count === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Words { anchors.centerIn: parent; text: root.run.face.phase === "ended" ? qsTr("None were applied") : qsTr("No migrations yet"); size: Theme.small; color: Theme.text3 }
        }
    }
}
