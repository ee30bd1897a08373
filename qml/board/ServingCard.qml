pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What serves an environment: release, digests, readiness, and whether it is proven and can go back.
Card {
    id: root
    required property Lane lane
    signal copied(text: string)
    signal behindAsked()
    signal releaseAsked(tag: string)
    signal rollbackAsked()
    signal acceptAsked(tag: string)
    implicitHeight: column.implicitHeight + 26

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
            Item { Layout.fillWidth: true }
            Words { text: root.lane.face.since; size: Theme.small; color: Theme.text3 }
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
                    Words { text: root.lane.face.readyWord !== "" ? root.lane.face.readyWord : qsTr("Not asked yet"); strong: true }
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
                Words { text: root.lane.face.latency; strong: true; horizontalAlignment: Text.AlignRight; Layout.fillWidth: true }
            }
        }
        RowLayout {
            spacing: 6
            Pill { visible: root.lane.face.identityWord !== ""; tone: root.lane.face.identityTone; icon: root.lane.face.identityGlyph; text: root.lane.face.identityWord }
            Pill { visible: root.lane.face.migrations !== ""; tone: root.lane.face.migrationsTone; icon: "layers"; text: root.lane.face.migrations }
        }
        RowLayout {
            spacing: 6
            PillButton {
                visible: root.lane.face.backWord !== ""
                tone: root.lane.face.backTone
                glyph: root.lane.face.backGlyph
                text: root.lane.face.backWord
                enabled: root.lane.face.canRollBack
                tip: qsTr("Roll back…")
                onClicked: root.rollbackAsked()
            }
            Pill { visible: text !== ""; tone: root.lane.face.acceptedTone; icon: "approve"; text: root.lane.face.accepted }
            PillButton {
                objectName: "accept"
                visible: root.lane.face.canAccept
                tone: "accent"
                glyph: "approve"
                text: qsTr("Accept…")
                tip: qsTr("Says that this release is good, for the environment that comes next")
                onClicked: root.acceptAsked(root.lane.face.tag)
            }
        }
    }
}
