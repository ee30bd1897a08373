pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What one person said about a plan, in their words, and with which key; or that they have not said anything yet.
ColumnLayout {
    id: root
    required property string person
    required property string word
    required property string glyph
    required property string tone
    required property string when
    required property string reason
    required property string fingerprint
    required property string fingerprintBrief
    required property string note
    signal copied(text: string)
    spacing: 2
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([person, word, when, reason, fingerprint, note])
    RowLayout {
        spacing: 9
        Icon { name: root.glyph; size: 15; weight: 2.1; color: Theme.ink(root.tone) }
        Words { text: root.person; size: Theme.small; medium: true; Accessible.ignored: true }
        Words { text: root.word; size: Theme.small; color: Theme.ink(root.tone); Accessible.ignored: true }
        Words { text: root.reason !== "" ? qsTr("“%1”").arg(root.reason) : ""; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
        Words { text: root.when; size: Theme.small; color: Theme.text3; Accessible.ignored: true }
    }
    RowLayout {
        visible: root.fingerprint !== "" || root.note !== ""
        spacing: 6
        Layout.leftMargin: 24
        Icon { visible: root.fingerprint !== ""; name: "key"; size: 12; color: Theme.text3 }
        DigestText { visible: root.fingerprint !== ""; what: qsTr("Key %1, copy"); digest: root.fingerprint; brief: root.fingerprintBrief; onCopied: text => root.copied(text) }
        Words { text: root.note; size: Theme.small; color: Theme.text3; Layout.fillWidth: true; Accessible.ignored: true }
    }
}
