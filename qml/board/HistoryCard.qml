pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What happened in the last days, as a timeline or as a table of releases.
Card {
    id: root
    required property Board board
    property string shown: "timeline"
    signal chose(key: string)
    signal runAsked(environment: string, run: string)
    signal releaseAsked(tag: string)
    implicitHeight: column.implicitHeight + 26
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14; topMargin: 11 }
        spacing: 6
        RowLayout {
            spacing: 14
            Words { text: root.shown === "timeline" ? qsTr("Runs, last 14 days") : qsTr("Releases by environment"); strong: true; Accessible.role: Accessible.Heading }
            Item { Layout.fillWidth: true }
            Repeater {
                model: root.shown === "timeline" ? [["check", "success", qsTr("Succeeded")], ["x", "danger", qsTr("Failed")], ["undo", "info", qsTr("Rolled back")], ["snow", "muted", qsTr("Freeze")]] : []
                RowLayout {
                    id: legend
                    required property var modelData
                    spacing: 5
                    Icon { name: legend.modelData[0]; size: 12; weight: 2.6; color: Theme.ink(legend.modelData[1]) }
                    Words { text: legend.modelData[2]; size: Theme.caption; color: Theme.text3 }
                }
            }
            Choice {
                label: qsTr("History as")
                words: [qsTr("Timeline"), qsTr("Table")]
                keys: ["timeline", "table"]
                chosen: root.shown
                implicitHeight: 26
                onChose: key => root.chose(key)
            }
        }
        Timeline {
            visible: root.shown === "timeline"
            board: root.board
            Layout.fillWidth: true
            onRunAsked: (environment, run) => root.runAsked(environment, run)
        }
        Matrix {
            visible: root.shown === "table"
            board: root.board
            Layout.fillWidth: true
            onRunAsked: (environment, run) => root.runAsked(environment, run)
            onReleaseAsked: tag => root.releaseAsked(tag)
        }
    }
}
