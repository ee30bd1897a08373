pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One record with everything it refers to: what was said word for word, signature and key, and its place in the chain.
Card {
    id: root
    required property RecordModel record
    signal closed()
    signal followed(key: string)
    signal copied(text: string)
    clip: true
    ColumnLayout {
        anchors { fill: parent; margins: 1 }
        spacing: 0
        // Opaque and above what is scrolled: the software renderer draws icons that are outside of a clip.
        Rectangle {
            z: 1
            color: Theme.surface
            radius: Theme.cardRadius
            implicitHeight: head.implicitHeight + 24
            Layout.fillWidth: true
            RecordHead {
                id: head
                record: root.record
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; leftMargin: 14; rightMargin: 8 }
                onClosed: root.closed()
                onCopied: text => root.copied(text)
            }
        }
        Rule { Layout.fillWidth: true }
        ScrollArea {
            id: flick
            objectName: "recordContent"
            readonly property string about: root.record.face.key
            onAboutChanged: contentY = 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 28
            clip: true
            ColumnLayout {
                id: column
                x: 14
                y: 12
                width: flick.width - 28
                spacing: 8
                LaneNotice { visible: text !== ""; glyph: root.record.face.proofGlyph; tone: root.record.face.proofTone; text: root.record.face.proofText; Layout.fillWidth: true }
                Repeater {
                    model: root.record.facts
                    FactLine { required property string key; required label; required value; required mono; narrow: true; Layout.fillWidth: true }
                }
                Words { visible: root.record.links.count > 0; text: qsTr("Refers to"); size: Theme.small; strong: true; Layout.topMargin: 4 }
                Repeater {
                    model: root.record.links
                    MenuRow {
                        required property string key
                        required text
                        required hint
                        required glyph
                        objectName: "link-" + key
                        rest: Theme.surface
                        outlined: true
                        Accessible.role: Accessible.Link
                        Layout.fillWidth: true
                        onClicked: root.followed(key)
                    }
                }
                Words { visible: statement.visible; text: root.record.face.statementTitle; size: Theme.small; strong: true; Layout.topMargin: 4 }
                StatementBox { id: statement; visible: text !== ""; name: qsTr("the signed text"); text: root.record.face.statement; lines: 16; Layout.fillWidth: true; onCopied: text => root.copied(text) }
                Words { visible: signature.visible; text: qsTr("Signature"); size: Theme.small; strong: true; Layout.topMargin: 4 }
                StatementBox { id: signature; visible: text !== ""; name: qsTr("the signature"); text: root.record.face.signature; lines: 3; Layout.fillWidth: true; onCopied: text => root.copied(text) }
                Words { visible: check.visible; text: qsTr("Check it by hand"); size: Theme.small; strong: true; Layout.topMargin: 4 }
                CopyLine { id: check; visible: text !== ""; text: root.record.face.byHand; Layout.fillWidth: true; onCopied: text => root.copied(text) }
                Words { text: qsTr("In the chain"); size: Theme.small; strong: true; Layout.topMargin: 4 }
                FactLine { label: qsTr("Hash"); value: root.record.face.hash; mono: true; narrow: true; Layout.fillWidth: true }
                FactLine { label: qsTr("Hash before it"); value: root.record.face.previous; mono: true; narrow: true; Layout.fillWidth: true }
            }
        }
    }
    // The border once more, above what the software renderer draws outside of a clip.
    Rectangle { anchors.fill: parent; z: 2; color: "transparent"; radius: Theme.cardRadius; border.width: 1; border.color: Theme.border }
}
