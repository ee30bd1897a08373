pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Commits, newest first; those that do not come along are dimmed and say so.
ColumnLayout {
    id: root
    required property RowsModel model
    readonly property bool narrow: width < 420   // no space for who wrote them: the words stay, and the tip says it
    spacing: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Commits")
    Repeater {
        model: root.model
        RowLayout {
            id: row
            required property string key
            required property string subject
            required property string author
            required property string when
            required property bool included
            spacing: 10
            opacity: included ? 1 : 0.72
            Layout.preferredHeight: 26
            Accessible.role: Accessible.ListItem
            Accessible.name: Speech.of([key, subject, author, when, included ? "" : qsTr("not included")])
            HoverHandler { id: resting }
            Tip { shown: resting.hovered && (told.truncated || root.narrow); text: Speech.of([row.subject, row.author]) }
            Icon { name: row.included ? "commit" : "circle"; size: 14; color: row.included ? Theme.accent : Theme.text3 }
            Words { text: row.key; mono: true; size: Theme.small; color: Theme.text3; Layout.preferredWidth: 60; Accessible.ignored: true }
            Words { id: told; text: row.subject; size: Theme.small; color: row.included ? Theme.text : Theme.text3; Layout.fillWidth: true; Accessible.ignored: true }
            Pill { visible: !row.included; tone: "neutral"; text: qsTr("not included") }
            Words { visible: !root.narrow; text: row.author; size: Theme.small; color: Theme.text3; Layout.maximumWidth: 140; Accessible.ignored: true }
            Words { text: row.when; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: root.narrow ? 30 : 48; Accessible.ignored: true }
        }
    }
}
