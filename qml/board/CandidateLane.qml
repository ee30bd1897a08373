// Qt 6.4 cannot load a bound component by a Loader (fixed in 6.5), so this file is not bound.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Gantry

// The releases of the registry, newest first; after the first few the rest is folded away, and those behind what runs are dimmed.
ColumnLayout {
    id: root
    required property Board board
    property bool olderShown: false
    readonly property int most: 3
    readonly property int hidden: board.candidates.count - Math.min(most, board.candidates.count)
    signal olderAsked()
    signal menuAsked(card: Item, tag: string)
    signal picked(tag: string, release: string, subject: string, at: point)
    signal carried(at: point)
    signal dropped()
    signal refreshAsked()
    spacing: 10
    LaneHead {
        iconName: "box"
        title: qsTr("Candidates")
        place: root.board.face.registry
        Layout.fillWidth: true
        Layout.preferredHeight: 24
    }
    ColumnLayout {
        spacing: 8
        LaneNotice {
            visible: root.board.face.candidates === "ready" && root.board.face.candidatesAge !== ""
            glyph: "alert"
            tone: "warning"
            text: root.board.face.candidatesAge
            hint: root.board.face.candidatesText
            Layout.fillWidth: true
        }
        Repeater {
            model: root.board.candidates
            // Cards that are folded away are not made.
            Loader {
                id: place
                required property var model
                required property int index
                active: index < root.most || root.olderShown
                visible: active
                Layout.fillWidth: true
                sourceComponent: ReleaseCard {
                    id: card
                    objectName: "release-" + tag
                    release: place.model.release
                    tag: place.model.tag
                    subject: place.model.subject
                    when: place.model.when
                    problem: place.model.problem
                    moved: place.model.moved
                    runsOn: place.model.runsOn
                    migrations: place.model.migrations
                    migrationsTone: place.model.migrationsTone
                    complete: place.model.complete
                    dimmed: place.model.older
                    onClicked: root.menuAsked(card, tag)
                    onPicked: at => root.picked(tag, release, subject, at)
                    onCarried: at => root.carried(at)
                    onDropped: root.dropped()
                }
            }
        }
        Card {
            visible: root.board.face.candidates !== "ready"
            implicitHeight: Math.max(232, blank.implicitHeight + 40)
            Layout.fillWidth: true
            Skeleton {
                visible: root.board.face.candidates === "loading"
                anchors { fill: parent; margins: 16 }
                waitingFor: root.board.face.candidatesText
            }
            EmptyState {
                id: blank
                visible: root.board.face.candidates === "empty" || root.board.face.candidates === "error"
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 16 }
                iconName: root.board.face.candidates === "error" ? "alert" : "box"
                title: root.board.face.candidates === "error" ? qsTr("The registry cannot be read") : qsTr("No releases yet")
                text: Speech.lines([root.board.face.candidatesText, root.board.face.wayOut])
                action: qsTr("Try again")
                primary: false
                onActed: root.refreshAsked()
            }
        }
        AppButton {
            objectName: "olderReleases"
            visible: root.board.face.candidates === "ready" && root.hidden > 0
            kind: "ghost"
            text: root.olderShown ? qsTr("Fewer") : qsTr("%n older release(s)", "", root.hidden)
            iconName: root.olderShown ? "chevronUp" : "chevron"
            onClicked: root.olderAsked()
        }
    }
}
