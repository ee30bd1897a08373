pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// An image of a release: proven or not, service, digest (a click copies all of it), and what is new about it.
RowLayout {
    id: root
    required property string service
    required property string digest
    required property string digestBrief
    required property string note
    required property string noteTone
    required property bool ok
    property bool remembered: false   // as it was: nothing is green then
    signal copied(text: string)
    spacing: 8
    Icon {
        name: root.ok ? "check" : "alert"
        size: 12
        weight: 2.6
        color: Theme.ink(!root.ok ? "warning" : root.remembered ? "muted" : "success")
    }
    Words {
        text: root.service
        size: Theme.small
        color: Theme.text2
        Layout.preferredWidth: 58
    }
    DigestText {
        digest: root.digest
        brief: root.digestBrief
        Layout.fillWidth: true
        onCopied: text => root.copied(text)
    }
    Words {
        text: root.note
        size: Theme.caption
        medium: true
        color: Theme.ink(root.noteTone)
    }
}
