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
    property bool brief: false   // name and sign alone, for a list in a narrow place
    // What runs tells more than fits beside its name: it stands below it then.
    readonly property bool tall: phase === "running" && detail !== "" && told.implicitWidth + beside.implicitWidth + state.implicitWidth > width - 28 - 15 - 3 * 9
    implicitHeight: (brief ? 22 : Theme.compact ? 30 : 36) + (tall ? 16 : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([name, word, detail])
    Rule { visible: !root.brief; anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    HoverHandler { id: resting }
    Tip { shown: resting.hovered && (told.truncated || root.brief); text: root.brief ? Speech.of([root.name, root.word, root.detail]) : root.name }
    RowLayout {
        anchors { fill: parent; leftMargin: root.brief ? 4 : 14; rightMargin: root.brief ? 10 : 14 }
        spacing: 9
        Icon {
            name: root.phase === "done" ? "checkCircle" : root.phase === "running" ? "play" : root.phase === "failed" ? "xCircle" : root.phase === "skipped" ? "dash" : "circle"
            size: root.brief ? 13 : 15
            weight: 2.1
            color: Theme.ink(root.tone)
        }
        ColumnLayout {
            spacing: 0
            Words {
                id: told
                text: root.name
                mono: true
                size: root.brief ? Theme.small : Theme.body
                elide: Text.ElideMiddle
                color: root.brief && root.phase === "failed" ? Theme.danger : root.phase === "pending" ? Theme.text2 : Theme.text
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words { visible: root.tall; text: root.detail; size: Theme.small; color: Theme.info; Layout.fillWidth: true; Accessible.ignored: true }
        }
        Words {
            id: beside
            visible: !root.brief && !root.tall
            text: root.detail
            size: Theme.small
            color: root.phase === "running" ? Theme.info : Theme.text3
            Layout.maximumWidth: root.width * 0.4
            Accessible.ignored: true
        }
        Words {
            id: state
            visible: !root.brief
            text: root.word
            size: Theme.small
            medium: true
            color: Theme.ink(root.tone)
            Accessible.ignored: true
        }
    }
}
