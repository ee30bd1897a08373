pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What serves an environment: release, digests, readiness, and whether it is proven and can go back. It can be dragged on to
// the next environment; the promotion's button does the same by keyboard.
Card {
    id: root
    required property Lane lane
    signal picked(at: point)
    signal carried(at: point)
    signal dropped()
    signal copied(text: string)
    signal behindAsked()
    signal releaseAsked(tag: string)
    signal rollbackAsked()
    signal hostAsked()
    signal auditAsked()
    signal acceptAsked(tag: string)
    implicitHeight: column.implicitHeight + pills.height + deeds.height + 45
    opacity: drag.active ? 0.5 : 1
    DragHandler {
        id: drag
        target: null
        cursorShape: Qt.ClosedHandCursor
        onCentroidChanged: if (active) root.carried(centroid.scenePosition)
        onActiveChanged: if (active) root.picked(centroid.scenePosition); else root.dropped()
    }
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14; topMargin: 12 }
        spacing: 9
        RowLayout {
            spacing: 8
            LinkText {
                text: root.lane.face.release
                size: Theme.heading
                strong: true
                mono: true
                tip: qsTr("Open release %1").arg(root.lane.face.tag)
                onClicked: root.releaseAsked(root.lane.face.tag)
            }
            PillButton {
                visible: root.lane.face.behind !== ""
                tone: "info"
                glyph: "commit"
                text: root.lane.face.behind
                tip: root.lane.face.behindText !== "" ? root.lane.face.behindText : qsTr("Which commits")
                onClicked: root.behindAsked()
            }
            Words { text: root.lane.face.since; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.fillWidth: true }
        }
        Words { text: root.lane.face.subject; color: Theme.text2; visible: text !== ""; Layout.fillWidth: true; Layout.topMargin: -5 }
        Prose { text: root.lane.face.notReady; size: Theme.small; color: Theme.text3; visible: text !== ""; Layout.fillWidth: true; Layout.topMargin: -4 }
        Rule { Layout.fillWidth: true }
        ColumnLayout {
            spacing: 4
            Repeater {
                model: root.lane.images
                Digest {
                    required property string key
                    remembered: root.lane.face.stale
                    Layout.fillWidth: true
                    onCopied: text => root.copied(text)
                }
            }
        }
        Rule { Layout.fillWidth: true }
        RowLayout {
            spacing: 10
            ColumnLayout {
                spacing: 3
                Words { text: qsTr("Readiness"); size: Theme.caption; color: Theme.text3 }
                RowLayout {
                    spacing: 6
                    Icon { name: "pulse"; size: 14; weight: 2.2; color: Theme.ink(root.lane.face.readyTone) }
                    LinkText {
                        objectName: "readiness"
                        text: root.lane.face.readyWord !== "" ? root.lane.face.readyWord : qsTr("Not asked yet")
                        strong: true
                        tip: qsTr("What %1 answered").arg(root.lane.face.host)
                        onClicked: root.hostAsked()
                    }
                }
            }
            Sparkline {
                values: root.lane.face.samples
                stroke: Theme.ink(root.lane.face.readyTone)
                Layout.fillWidth: true
                Layout.preferredHeight: 34
            }
            Item { visible: root.lane.face.samples.length < 2; Layout.fillWidth: true }
            ColumnLayout {
                visible: root.lane.face.latency !== ""
                spacing: 3
                Layout.fillWidth: false
                Words { text: qsTr("Last answer"); size: Theme.caption; color: Theme.text3; Layout.alignment: Qt.AlignRight }
                LinkText { text: root.lane.face.latency; strong: true; tip: qsTr("What %1 answered").arg(root.lane.face.host); Layout.alignment: Qt.AlignRight; onClicked: root.hostAsked() }
            }
        }
    }
    // Not in the layout, which does not hear of it when what wraps becomes higher.
    Flow {
        id: pills
        anchors { left: parent.left; right: parent.right; top: column.bottom; margins: 14; topMargin: 9 }
        spacing: 6
        PillButton {
            width: Math.min(implicitWidth, parent.width)
            visible: root.lane.face.identityWord !== ""
            tone: root.lane.face.identityTone
            glyph: root.lane.face.identityGlyph
            text: root.lane.face.identityWord
            tip: qsTr("Which digests run there")
            onClicked: root.hostAsked()
        }
        PillButton {
            width: Math.min(implicitWidth, parent.width)
            visible: root.lane.face.migrations !== ""
            tone: root.lane.face.migrationsTone
            glyph: "layers"
            text: root.lane.face.migrations
            tip: qsTr("The migrations of this release")
            onClicked: root.releaseAsked(root.lane.face.tag)
        }
        PillButton {
            width: Math.min(implicitWidth, parent.width)
            visible: root.lane.face.backWord !== ""
            tone: root.lane.face.backTone
            glyph: root.lane.face.backGlyph
            text: root.lane.face.backWord
            enabled: root.lane.face.canRollBack
            tip: root.lane.face.canRollBack ? qsTr("Roll back…") : root.lane.face.noBack
            onClicked: root.rollbackAsked()
        }
        PillButton {
            width: Math.min(implicitWidth, parent.width)
            visible: text !== ""
            tone: root.lane.face.acceptedTone
            glyph: "approve"
            text: root.lane.face.accepted
            tip: qsTr("Its record in the audit log")
            onClicked: root.auditAsked()
        }
    }
    // What can be done is no badge: it stands by itself, at the right.
    RowLayout {
        id: deeds
        anchors { right: parent.right; top: pills.bottom; margins: 14; topMargin: 10 }
        width: Math.min(implicitWidth, parent.width - 28)
        spacing: 8
        AppButton {
            objectName: "rollback"
            small: true
            Layout.fillWidth: true
            iconName: "undo"
            text: qsTr("Roll back…")
            enabled: root.lane.face.canRollBack
            tip: root.lane.face.canRollBack ? qsTr("Shows the possible targets before anything happens") : root.lane.face.noBack
            onClicked: root.rollbackAsked()
        }
        AppButton {
            objectName: "accept"
            visible: root.lane.face.canAccept
            small: true
            Layout.fillWidth: true
            iconName: "approve"
            text: qsTr("Accept…")
            tip: qsTr("Confirms that this release is good, for the environment that comes next")
            onClicked: root.acceptAsked(root.lane.face.tag)
        }
    }
}
