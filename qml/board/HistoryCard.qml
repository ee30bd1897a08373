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
        // What the marks mean goes below the title where it does not fit beside it.
        GridLayout {
            id: head
            readonly property bool wide: root.width > 820
            columnSpacing: 14
            rowSpacing: 6
            Words { text: root.shown === "timeline" ? qsTr("Runs, last 14 days") : qsTr("Releases by environment"); strong: true; Layout.fillWidth: true; Layout.row: 0; Layout.column: 0; Accessible.role: Accessible.Heading }
            RowLayout {
                visible: root.shown === "timeline"
                spacing: 14
                Layout.row: head.wide ? 0 : 1
                Layout.column: head.wide ? 1 : 0
                Layout.columnSpan: head.wide ? 1 : 2
                Repeater {
                    model: [["check", "success", qsTr("Succeeded")], ["x", "danger", qsTr("Failed")], ["undo", "info", qsTr("Rolled back")], ["snow", "muted", qsTr("Freeze")]]
                    RowLayout {
                        id: legend
                        required property var modelData
                        spacing: 5
                        Icon { name: legend.modelData[0]; size: 12; weight: 2.6; color: Theme.ink(legend.modelData[1]) }
                        Words { text: legend.modelData[2]; size: Theme.caption; color: Theme.text3 }
                    }
                }
                RowLayout {
                    spacing: 5
                    Rectangle {
                        implicitWidth: 14
                        implicitHeight: 14
                        radius: 7
                        color: "transparent"
                        border { width: 1.5; color: Theme.text3 }
                        Words { anchors.centerIn: parent; text: "2"; size: 9; strong: true; color: Theme.text3; Accessible.ignored: true }
                    }
                    Words { text: qsTr("Several runs"); size: Theme.caption; color: Theme.text3 }
                }
            }
            Choice {
                label: qsTr("History as")
                words: [qsTr("Timeline"), qsTr("Table")]
                keys: ["timeline", "table"]
                chosen: root.shown
                implicitHeight: 26
                Layout.row: 0
                Layout.column: head.wide ? 2 : 1
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
