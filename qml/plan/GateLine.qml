pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One gate with its whole reason. It can be shown to somebody who asks why: the focus comes to it then.
Item {
    id: root
    required property string title
    required property string word
    required property string reason
    required property string tone
    required property string glyph
    required property bool passed
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([title, word, reason])
    Accessible.ignored: !visible
    FocusRing { shown: root.activeFocus }
    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right }
        spacing: 9
        Icon { name: root.glyph; size: 15; weight: 2.1; color: Theme.ink(root.tone); Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
        Words { text: root.title; size: Theme.small; medium: true; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.preferredWidth: 104; Layout.alignment: Qt.AlignTop; Accessible.ignored: true }
        Prose { text: root.reason !== "" ? root.reason : root.word; size: Theme.small; color: root.passed ? Theme.text2 : Theme.text; Layout.fillWidth: true; Accessible.ignored: true }
    }
}
