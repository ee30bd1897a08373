pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What the run does, how far it is, and the ways to intervene.
Card {
    id: root
    required property RunModel run
    readonly property bool live: run.face.phase === "running"
    signal cancelAsked()
    signal rollbackAsked()
    implicitHeight: column.implicitHeight + 27
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; topMargin: 13 }
        spacing: 11
        RowLayout {
            spacing: 8
            Layout.preferredHeight: Theme.controlHeight
            Words { visible: text !== ""; text: root.run.face.before; mono: true; size: Theme.title + 1; medium: true; color: Theme.text3 }
            Icon { visible: root.run.face.before !== ""; name: "arrow"; size: 15; color: Theme.text3 }
            Words { text: root.run.face.release; mono: true; size: Theme.title + 1; strong: true }
            Words { text: qsTr("on %1").arg(root.run.face.environment); size: Theme.title; strong: true }
            Pill { tone: root.run.face.tone; icon: root.run.face.glyph; text: root.run.face.pill }
            Pill { visible: root.run.face.cancelAsked !== ""; tone: "warning"; icon: "stop"; text: root.run.face.cancelAsked; Layout.fillWidth: true; Layout.maximumWidth: implicitWidth }
            Words { text: root.run.face.subject; size: Theme.small; color: Theme.text3; Layout.fillWidth: true; Layout.leftMargin: 4 }
            AppButton {
                objectName: "stopRun"
                visible: root.live
                enabled: root.run.face.canCancel
                text: qsTr("Stop…")
                kind: "danger"
                iconName: "stop"
                tip: root.run.face.cancelMeaning
                onClicked: root.cancelAsked()
            }
            AppButton {
                visible: root.run.face.phase === "ended" && root.run.face.canRollBack && root.run.choices.count === 0
                text: qsTr("Roll back…")
                iconName: "undo"
                onClicked: root.rollbackAsked()
            }
        }
        RowLayout {
            visible: root.live
            spacing: 14
            Meter {
                value: root.run.face.progress
                implicitHeight: 8
                label: qsTr("Progress of the run, %1").arg(root.run.face.percent)
                Layout.fillWidth: true
            }
            Words { text: root.run.face.percent; mono: true; strong: true }
            Words { visible: root.run.face.elapsed !== ""; text: qsTr("%1 elapsed").arg(root.run.face.elapsed); size: Theme.small; color: Theme.text2 }
            Words { visible: text !== ""; text: root.run.face.remaining; size: Theme.small; color: Theme.text3 }
        }
        RowLayout {
            visible: !root.live && root.run.face.sentence !== ""
            spacing: 10
            Icon { name: root.run.face.glyph; size: 17; weight: 2; color: Theme.ink(root.run.face.tone) }
            Prose { text: root.run.face.sentence; color: Theme.text; Layout.fillWidth: true }
            Words { visible: root.run.face.elapsed !== ""; text: qsTr("took %1").arg(root.run.face.elapsed); size: Theme.small; color: Theme.text3 }
        }
    }
}
