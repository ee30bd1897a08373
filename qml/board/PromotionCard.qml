pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The next thing to do: which release goes where, its gates, and one button.
Card {
    id: root
    required property Board board
    property bool open: false
    signal planAsked()
    signal releaseAsked(tag: string)
    signal gateAsked(title: string, reason: string)
    implicitHeight: column.implicitHeight + 26
    readonly property bool promoting: board.face.hasPromotion
    onPromotingChanged: if (!promoting) open = false   // the list was about the promotion that is done
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Next promotion")

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; topMargin: 13 }
        spacing: 10
        RowLayout {
            visible: root.board.face.hasPromotion
            spacing: 8
            Words { text: qsTr("Next promotion"); color: Theme.text3; medium: true }
            LinkText {
                text: root.board.face.release
                mono: true
                strong: true
                size: Theme.title + 1
                tip: qsTr("Open release %1").arg(root.board.face.tag)
                onClicked: root.releaseAsked(root.board.face.tag)
            }
            Icon { name: "arrow"; size: 15; color: Theme.text3 }
            Words { text: root.board.face.to; strong: true; size: Theme.title }
            Pill { tone: root.board.face.tone; icon: root.board.face.glyph; text: root.board.face.word }
            Words { text: root.board.face.subject; size: Theme.small; color: Theme.text3; Layout.fillWidth: true; Layout.leftMargin: 4 }
            AppButton {
                visible: root.board.commits.count > 0
                text: qsTr("Commits")
                iconName: root.open ? "chevronUp" : "commit"
                keys: "D"
                onClicked: root.open = !root.open
            }
            AppButton {
                objectName: "promote"
                text: root.board.face.open ? qsTr("Promote…") : qsTr("View plan")
                kind: root.board.face.open ? "primary" : "plain"
                iconName: "deploy"
                keys: "P"
                tip: qsTr("Shows exactly what will happen first")
                onClicked: root.planAsked()
            }
        }
        RowLayout {
            visible: root.board.face.hasPromotion
            spacing: 8
            Repeater {
                model: root.board.gates
                Item {
                    id: cell
                    required property string key
                    required property string title
                    required property string word
                    required property string reason
                    required property string tone
                    required property string glyph
                    implicitHeight: 36
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    GateCheck {
                        width: Math.min(implicitWidth + 4, parent.width)
                        title: cell.title
                        word: cell.word
                        reason: cell.reason
                        tone: cell.tone
                        glyph: cell.glyph
                        onClicked: root.gateAsked(cell.title, cell.reason)
                    }
                }
            }
        }
        RowLayout {
            visible: !root.board.face.hasPromotion
            spacing: 10
            Layout.preferredHeight: 36
            Icon { name: root.board.face.settledGlyph; size: 18; weight: 2; color: Theme.text3 }
            Words { text: root.board.face.settled; color: Theme.text2; Layout.fillWidth: true }
        }
        Rule { visible: commits.visible; Layout.fillWidth: true }
        Words {
            visible: commits.visible && !root.promoting
            text: root.board.lanes.length > 0 ? qsTr("Commits that are not on %1 yet").arg((root.board.lanes[0] as Lane).face.title) : ""
            strong: true
            Layout.fillWidth: true
        }
        CommitList {
            id: commits
            visible: root.open && root.board.commits.count > 0
            model: root.board.commits
            Layout.fillWidth: true
        }
        LinkText {
            visible: commits.visible && root.board.face.moreCommits !== ""
            text: root.board.face.moreCommits
            size: Theme.small
            ink: Theme.accent
            tip: qsTr("Open release %1").arg(root.board.face.tag)
            onClicked: root.releaseAsked(root.board.face.tag)
        }
    }
}
