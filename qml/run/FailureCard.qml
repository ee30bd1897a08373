pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// A run that did not succeed, told in place: what happened, the command, the last lines, and what can be done now.
Card {
    id: root
    required property RunModel run
    signal chose(key: string)
    signal copied(text: string)
    border.color: run.face.tone === "danger" ? Theme.danger : Theme.control
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Speech.of([run.face.failedStep, run.face.failure, run.face.wayOut])
    ColumnLayout {
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
        Prose { text: root.run.face.failure; visible: text !== ""; Layout.fillWidth: true }
        Rectangle {
            id: told
            visible: root.run.face.lastLines !== "" || root.run.face.command !== ""
            color: Theme.inset
            radius: Theme.controlRadius
            border.width: 1
            border.color: Theme.border
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 60
            ScrollView {
                id: scroll
                anchors { fill: parent; margins: 8 }
                clip: true
                contentWidth: availableWidth
                ScrollBar.vertical: Bar { parent: scroll; x: scroll.width - width; height: scroll.height }
                Copyable {
                    width: scroll.availableWidth - 8
                    text: Speech.lines([root.run.face.lastLines, root.run.face.command !== "" ? qsTr("All of its output: %1").arg(root.run.face.command) : ""]).replace(/\n\s*\n/g, "\n")
                }
            }
        }
        Prose { text: root.run.face.wayOut; visible: text !== ""; color: Theme.text; Layout.fillWidth: true }
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
