pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Every run of every environment, newest first.
FocusScope {
    id: root
    required property RowsModel runs
    property string phase: "ready"   // loading, ready, empty or error
    property string stale: ""
    signal runAsked(environment: string, run: string)
    signal refreshAsked()
    function openFind() { filter.forceActiveFocus() }
    ColumnLayout {
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 18; bottomMargin: 18 }
        spacing: Theme.gap
        Field { id: filter; iconName: "filter"; placeholderText: qsTr("Filter by release, environment, person or words"); implicitWidth: 340 }
        StaleBar {
            visible: root.stale !== "" && root.phase === "ready"
            text: root.stale
            Layout.fillWidth: true
            onActed: root.refreshAsked()
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            Skeleton {
                visible: root.phase === "loading"
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
                lines: 8
                table: true
                waitingFor: qsTr("Reading the hosts over SSH")
            }
            RunHeads {
                id: heads
                visible: root.phase === "ready"
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 6; leftMargin: 18; rightMargin: 18 }
            }
            Rule { visible: heads.visible; y: heads.y + heads.height; width: parent.width }
            RowList {
                id: list
                objectName: "runs"
                anchors { fill: parent; margins: 6; topMargin: heads.y + heads.height + 4 }
                model: root.runs
                Accessible.name: qsTr("Runs")
                delegate: RunRow {
                    required property string key
                    readonly property bool fits: (release + environment + subject + word + by).toLowerCase().includes(filter.text.toLowerCase())
                    width: list.width
                    visible: fits
                    height: fits ? Theme.tableRow : 0
                    onClicked: root.runAsked(environment, key)
                }
            }
            EmptyState {
                visible: list.visible && list.count > 0 && list.contentHeight < 1
                anchors.centerIn: parent
                width: 420
                iconName: "filter"
                title: qsTr("Nothing holds “%1”").arg(filter.text)
                action: qsTr("Clear filter")
                primary: false
                onActed: filter.clear()
            }
            EmptyState {
                visible: root.phase === "empty" || root.phase === "error"
                anchors.centerIn: parent
                width: 460
                iconName: root.phase === "error" ? "alert" : "deploy"
                title: root.phase === "error" ? qsTr("Not every host was read") : qsTr("No run yet")
                text: root.phase === "error" ? root.stale : qsTr("A run begins when a release is promoted or deployed: on the Board, drag one onto an environment.")
                action: root.phase === "error" ? qsTr("Try again") : ""
                onActed: root.refreshAsked()
            }
        }
    }
}
