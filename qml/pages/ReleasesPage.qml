pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The releases of the registry, newest commit first.
FocusScope {
    id: root
    required property Board board
    signal releaseAsked(tag: string)
    signal refreshAsked()
    function openFind() { filter.forceActiveFocus() }
    ColumnLayout {
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 18; bottomMargin: 18 }
        spacing: Theme.gap
        RowLayout {
            spacing: 12
            Field { id: filter; iconName: "filter"; placeholderText: qsTr("Filter by release, author or words"); implicitWidth: 340 }
            Words { text: root.board.face.registry; size: Theme.small; color: Theme.text3; Layout.fillWidth: true }
            AppButton { text: qsTr("Read again"); iconName: "refresh"; keys: "F5"; onClicked: root.refreshAsked() }
        }
        StaleBar {
            visible: root.board.face.candidates === "ready" && root.board.face.candidatesAge !== ""
            text: Speech.of([root.board.face.candidatesAge, root.board.face.candidatesText])
            Layout.fillWidth: true
            onActed: root.refreshAsked()
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            ReleaseHeads {
                id: columns
                visible: list.visible
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 6; leftMargin: 18; rightMargin: 18 }
            }
            Rule { visible: columns.visible; y: columns.y + columns.height; width: parent.width }
            RowList {
                id: list
                objectName: "releases"
                visible: root.board.face.candidates === "ready"
                anchors { fill: parent; margins: 6; topMargin: columns.y + columns.height + 4 }
                model: root.board.candidates
                Accessible.name: qsTr("Releases")
                delegate: ReleaseRow {
                    required property string key
                    readonly property bool fits: (release + subject + author).toLowerCase().includes(filter.text.toLowerCase())
                    heads: columns
                    width: list.width
                    visible: fits
                    height: fits ? Theme.tableRow : 0
                    onClicked: root.releaseAsked(tag)
                }
            }
            Skeleton {
                visible: root.board.face.candidates === "loading"
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
                lines: 8
                table: true
                waitingFor: root.board.face.candidatesText
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
                visible: root.board.face.candidates === "empty" || root.board.face.candidates === "error"
                anchors.centerIn: parent
                width: 460
                iconName: root.board.face.candidates === "error" ? "alert" : "box"
                title: root.board.face.candidates === "error" ? qsTr("The registry cannot be read") : qsTr("No releases yet")
                text: Speech.lines([root.board.face.candidatesText, root.board.face.wayOut])
                action: qsTr("Try again")
                onActed: root.refreshAsked()
            }
        }
    }
}
