pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What can be done with the log, and the line to find or filter in.
Rectangle {
    id: root
    required property LogModel log
    required property RowsModel steps
    property bool live: true   // an ended run writes no more
    property bool following: true
    property bool finding: false
    property bool exhausted: false
    signal followAsked()
    signal findAsked()
    signal findEnded()
    signal typed(words: string)
    signal sought(words: string, up: bool)
    signal saveAsked()
    implicitHeight: 40
    color: Theme.surface
    radius: Theme.cardRadius - 1
    function take() {
        field.forceActiveFocus()
        field.selectAll()
    }
    Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: 10; color: parent.color }
    Rule { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    RowLayout {
        anchors { fill: parent; leftMargin: 14; rightMargin: 8 }
        spacing: 6
        Icon { name: "terminal"; size: 15; color: Theme.text3 }
        Words { text: qsTr("Log"); strong: true; Layout.rightMargin: 4; Accessible.role: Accessible.Heading }
        PickBox {
            label: qsTr("Step")
            none: qsTr("All steps")
            options: root.steps
            chosen: root.log.step
            onChose: key => root.log.step = key
        }
        Words {
            objectName: "logHits"
            readonly property bool none: root.finding && root.log.sought !== "" && (root.log.hits === 0 || root.exhausted)
            text: none ? root.log.hits === 0 ? qsTr("No hits") : qsTr("No more hits") : root.finding && root.log.sought !== "" && root.log.words === "" ? qsTr("%n hit(s)", "", root.log.hits) : root.log.dropped > 0 ? qsTr("the last %n line(s); the host has them all", "", root.log.total) : root.log.count === root.log.total ? qsTr("%n line(s)", "", root.log.total) : qsTr("%1 of %2 lines").arg(root.log.count).arg(root.log.total)
            size: Theme.small
            color: none ? Theme.warning : Theme.text3
            visible: !root.finding || root.log.sought !== "" || root.log.words !== ""
            elide: root.finding ? Text.ElideNone : Text.ElideRight
            Accessible.role: none ? Accessible.AlertMessage : Accessible.StaticText
            Layout.fillWidth: !root.finding
            Layout.leftMargin: 4
        }
        Field {
            id: field
            objectName: "logFind"
            visible: root.finding
            implicitHeight: Theme.smallControl
            Layout.fillWidth: true
            Layout.minimumWidth: 80
            iconName: "search"
            placeholderText: qsTr("Find in the log")
            onTextEdited: root.typed(text)
            Keys.onReturnPressed: event => root.sought(text, event.modifiers & Qt.ShiftModifier)
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape   // not "back" then
            Keys.onEscapePressed: root.findEnded()
            Keys.onEnterPressed: event => root.sought(text, event.modifiers & Qt.ShiftModifier)
        }
        AppButton { visible: root.finding; kind: "ghost"; small: true; iconName: "chevronUp"; tip: qsTr("Find above"); onClicked: root.sought(field.text, true) }
        AppButton { visible: root.finding; kind: "ghost"; small: true; iconName: "chevron"; tip: qsTr("Find below"); onClicked: root.sought(field.text, false) }
        AppButton {
            visible: root.finding
            small: true
            kind: root.log.words !== "" ? "plain" : "ghost"
            iconName: "filter"
            text: root.log.words !== "" ? qsTr("Clear filter") : ""
            tip: qsTr("Show only lines that hold these words")
            onClicked: root.log.words = root.log.words !== "" ? "" : field.text
        }
        AppButton { visible: !root.finding; kind: "ghost"; small: true; iconName: "search"; tip: qsTr("Find or filter, Ctrl+F"); onClicked: root.findAsked() }
        AppButton { kind: "ghost"; small: true; iconName: "download"; tip: qsTr("Save the log"); onClicked: root.saveAsked() }
        PillButton {
            visible: root.live
            tone: root.following ? "info" : "neutral"
            glyph: root.following ? "follow" : "pause"
            text: root.following ? qsTr("Following") : qsTr("Follow")
            tip: root.following ? qsTr("New lines are shown as they come. F stops it.") : qsTr("Go to the end and stay there, F")
            onClicked: root.followAsked()
        }
    }
}
