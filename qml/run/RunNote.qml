pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One line about the run: who, which plan, which lock. Nothing when there is nothing to say.
RowLayout {
    id: root
    property string glyph
    property string text
    property string tone: "muted"
    property string copyable: ""
    signal copied(text: string)
    visible: text !== ""
    spacing: 9
    Layout.fillWidth: true
    Icon { name: root.glyph; size: 14; weight: 2; color: Theme.ink(root.tone); Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
    Words { text: root.text; size: Theme.small; color: root.tone === "muted" ? Theme.text2 : Theme.ink(root.tone); wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.fillWidth: true }
    AppButton {
        visible: root.copyable !== ""
        kind: "ghost"
        small: true
        implicitHeight: 20
        iconName: "copy"
        tip: qsTr("Copy the name of the run")
        onClicked: root.copied(root.copyable)
    }
}
