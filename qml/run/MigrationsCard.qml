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
                width: list.width
            }
        }
        Item {
            visible: list.count === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Words { anchors.centerIn: parent; text: qsTr("No migrations to tell of yet"); size: Theme.small; color: Theme.text3 }
        }
    }
}
