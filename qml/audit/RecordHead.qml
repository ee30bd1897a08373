pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Which record is open, and what it says in one line.
ColumnLayout {
    id: root
    required property RecordModel record
    signal closed()
    signal copied(text: string)
    spacing: 5
    RowLayout {
        spacing: 8
        Words { text: root.record.face.action; size: Theme.title; strong: true; Layout.fillWidth: true; Accessible.role: Accessible.Heading }
        AppButton { objectName: "copyRecord"; kind: "ghost"; small: true; iconName: "copy"; text: qsTr("Copy as JSON"); onClicked: root.copied(root.record.face.line) }
        AppButton { objectName: "closeRecord"; kind: "ghost"; small: true; iconName: "x"; tip: qsTr("Close. Esc"); onClicked: root.closed() }
    }
    Words { visible: text !== ""; text: root.record.face.subject; color: Theme.text2; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.fillWidth: true }
    Flow {
        spacing: 6
        Layout.fillWidth: true
        Pill { visible: root.record.face.word !== ""; tone: root.record.face.tone; icon: root.record.face.glyph; text: root.record.face.word }
        Pill { visible: root.record.face.proofWord !== ""; tone: root.record.face.proofTone; icon: root.record.face.proofGlyph; text: root.record.face.proofWord }
    }
}
