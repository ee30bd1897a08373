pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// An image of a release, and what is known of it.
RowLayout {
    id: root
    required property string service
    required property string name
    required property string digest
    required property string digestBrief
    required property string size
    required property string built
    required property string note
    required property string noteTone
    signal copied(text: string)
    spacing: 12
    Icon { name: "box"; size: 15; color: Theme.text3; Layout.alignment: Qt.AlignTop; Layout.topMargin: 2 }
    ColumnLayout {
        spacing: 2
        RowLayout {
            spacing: 10
            Words { text: root.service; medium: true; Layout.preferredWidth: 70 }
            DigestText { digest: root.digest; brief: root.digestBrief; Layout.fillWidth: true; onCopied: text => root.copied(text) }
            Words { text: root.note; size: Theme.caption; medium: true; color: Theme.ink(root.noteTone) }
        }
        Words { text: Speech.of([root.name, root.size, root.built]); size: Theme.small; color: Theme.text3; elide: Text.ElideMiddle; Layout.fillWidth: true }
    }
}
