pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One migration of a run. `phase`: pending, running, done, failed or skipped.
Item {
    id: root
    required property string phase
    required property string name
    required property string word
    required property string detail
    readonly property string tone: phase === "done" ? "success" : phase === "running" ? "info" : phase === "failed" ? "danger" : "muted"
    implicitHeight: Theme.compact ? 30 : 36
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([name, word, detail])
    Rule { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    HoverHandler { id: resting }
    Tip { shown: resting.hovered && told.truncated; text: root.name }
    RowLayout {
        anchors { fill: parent; leftMargin: 14; rightMargin: 14 }
        spacing: 9
        Icon {
            name: root.phase === "done" ? "checkCircle" : root.phase === "running" ? "play" : root.phase === "failed" ? "xCircle" : root.phase === "skipped" ? "dash" : "circle"
            size: 15
            weight: 2.1
            color: Theme.ink(root.tone)
        }
        Words {
            id: told
            text: root.name
            mono: true
            elide: Text.ElideMiddle
            color: root.phase === "pending" ? Theme.text2 : Theme.text
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            text: root.detail
            size: Theme.small
            color: root.phase === "running" ? Theme.info : Theme.text3
            Layout.maximumWidth: root.width * 0.4
            Accessible.ignored: true
        }
        Words {
            text: root.word
            size: Theme.small
            medium: true
            color: Theme.ink(root.tone)
            Accessible.ignored: true
        }
    }
}
