pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// A run that did not succeed, told in place: what happened, the end of the output, which migrations were applied, and what can
// be done now. What the sentence above the card says already is not said again.
Card {
    id: root
    readonly property double fitting: column.implicitHeight + 25
    implicitHeight: 292
    onFittingChanged: later.restart()
    Timer { id: later; interval: 0; onTriggered: root.implicitHeight = root.fitting }   // a layout does not hear of what changes while it gives out widths
    required property RunModel run
    signal chose(key: string)
    signal copied(text: string)
    border.color: run.face.tone === "danger" ? Theme.danger : Theme.control
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Speech.of([run.face.failedStep, run.face.failure, Speech.spoken(run.face.wayOut)])
    ColumnLayout {
        id: column
        anchors { fill: parent; margins: 14; topMargin: 11 }
        spacing: 8
        RowLayout {
            spacing: 8
            Icon { name: root.run.face.failedStep !== "" ? "xCircle" : root.run.face.glyph; size: 17; weight: 2; color: Theme.ink(root.run.face.tone) }
            Words {
                text: root.run.face.failedStep !== "" ? qsTr("Failed: %1").arg(root.run.face.failedStep) : root.run.face.word
                strong: true
                Layout.fillWidth: true
            }
            AppButton {
                kind: "ghost"
                small: true
                iconName: "copy"
                text: qsTr("Copy details")
                onClicked: root.copied(Speech.lines([root.run.face.sentence, root.run.face.failure, root.run.face.command, root.run.face.lastLines, root.run.face.wayOut]))
            }
        }
        Prose { text: root.run.face.failure; visible: text !== "" && !root.run.face.sentence.includes(text); Layout.fillWidth: true }
        RowLayout {
            id: told
            visible: root.run.face.lastLines !== "" || list.count > 0
            spacing: 10
            Layout.fillHeight: true
            Layout.preferredHeight: 110   // five migrations
            Layout.minimumHeight: 60
            Rectangle {
                visible: root.run.face.lastLines !== ""
                color: Theme.inset
                radius: Theme.controlRadius
                border.width: 1
                border.color: Theme.border
                Layout.fillWidth: true
                Layout.fillHeight: true
                // The last line decides: it is there that one begins to read.
                ScrollArea {
                    id: output
                    objectName: "lastLines"
                    anchors { fill: parent; margins: 8 }
                    clip: true
                    contentHeight: said.height
                    readonly property double end: Math.max(0, contentHeight - height)
                    onEndChanged: contentY = end
                    Copyable {
                        id: said
                        width: output.width - 12
                        text: root.run.face.lastLines.replace(/\n\s*\n/g, "\n")
                    }
                }
            }
            ListView {
                id: list
                objectName: "migrationsOfFailure"
                visible: count > 0
                clip: true
                model: root.run.migrations
                snapMode: ListView.SnapToItem   // the software renderer draws icons that are outside of a clip
                boundsBehavior: Flickable.StopAtBounds
                ScrollBar.vertical: Bar {}
                Layout.fillWidth: root.run.face.lastLines === ""
                Layout.preferredWidth: 236
                Layout.fillHeight: true
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Migrations")
                onCountChanged: ending.restart()
                onHeightChanged: ending.restart()
                Timer { id: ending; interval: 0; onTriggered: list.positionViewAtEnd() }   // the one that failed is the last
                delegate: MigrationRow {
                    required property string key
                    width: list.width
                    brief: true
                }
            }
        }
        RowLayout {
            visible: root.run.face.command !== ""
            spacing: 10
            Words { text: qsTr("All of its output"); size: Theme.small; color: Theme.text2 }
            CopyLine { text: root.run.face.command; Layout.fillWidth: true; onCopied: text => root.copied(text) }
        }
        WayOut { text: root.run.face.wayOut; ink: Theme.text; Layout.fillWidth: true; onCopied: text => root.copied(text) }
        Item { visible: !told.visible; Layout.fillHeight: true }
        Flow {
            visible: root.run.choices.count > 0
            spacing: 8
            Layout.fillWidth: true
            Repeater {
                model: root.run.choices
                AppButton {
                    required property string key
                    required property string title
                    required property string hint
                    required property string glyph
                    required property int index
                    text: title
                    tip: hint
                    iconName: glyph
                    kind: index === 0 ? "primary" : "plain"
                    onClicked: root.chose(key)
                }
            }
        }
    }
}
