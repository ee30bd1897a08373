pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A container: service, state, and its digest, with drift marked on it.
RowLayout {
    id: root
    required property string service
    required property string digest
    required property string digestBrief
    required property string word
    required property string tone
    required property string glyph
    required property string hint
    signal copied(text: string)
    spacing: 10
    Icon { name: root.glyph; size: 15; weight: 2; color: Theme.ink(root.tone) }
    Words { text: root.service; medium: true; Layout.preferredWidth: 100 }
    DigestText { digest: root.digest; brief: root.digestBrief; Layout.fillWidth: true; onCopied: text => root.copied(text) }
    Words { text: root.word; size: Theme.small; color: Theme.ink(root.tone); Layout.maximumWidth: 260; HoverHandler { id: resting } Tip { shown: resting.hovered && root.hint !== ""; text: root.hint } }
}
