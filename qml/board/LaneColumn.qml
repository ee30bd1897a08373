// Qt 6.4 cannot load a bound component by a Loader (fixed in 6.5), so this file is not bound.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Gantry

// One environment of the Board: what serves it, what served it, and the place where a release can be dropped.
FocusScope {
    id: root
    required property Lane lane
    property bool supplied: true   // there are releases that could come here
    // While a release is dragged: legal here, or why not. `refusal` empty and `offered` true means it may land here.
    property bool offered: false
    property string refusal: ""
    readonly property bool landing: drop.containsDrag && refusal === ""
    signal landed(tag: string)
    signal picked(tag: string, release: string, subject: string, at: point)
    signal carried(at: point)
    signal dropped()
    signal copied(text: string)
    signal runAsked(run: string)
    signal releaseAsked(tag: string)
    signal rollbackAsked()
    signal acceptAsked(tag: string)
    signal auditAsked()
    signal behindAsked()
    signal hostAsked()
    signal retryAsked()
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Environment %1, %2").arg(lane.face.title).arg(lane.face.healthWord)

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: 10
        LaneHead {
            title: root.lane.face.title
            place: root.lane.face.host
            healthWord: root.lane.face.phase === "empty" ? "" : root.lane.face.healthWord   // its card says it
            healthGlyph: root.lane.face.healthGlyph
            healthTone: root.lane.face.healthTone
            Layout.fillWidth: true
            Layout.preferredHeight: 24
        }
        ColumnLayout {
            spacing: 8
            Loader {
                active: root.lane.face.locked
                visible: active
                Layout.fillWidth: true
                sourceComponent: LaneNotice {
                    glyph: "play"
                    tone: "info"
                    text: root.lane.face.lockText
                    action: qsTr("Watch")
                    onActed: root.runAsked(root.lane.face.lockRun)
                }
            }
            Loader {
                active: root.lane.face.held
                visible: active
                Layout.fillWidth: true
                sourceComponent: LaneNotice {
                    glyph: "pause"
                    tone: "warning"
                    text: root.lane.face.holdText
                }
            }
            Loader {
                active: root.lane.face.frozen
                visible: active
                Layout.fillWidth: true
                sourceComponent: LaneNotice {
                    glyph: "snow"
                    tone: "neutral"
                    text: root.lane.face.frozenText
                }
            }
            Loader {
                active: root.lane.face.stale
                visible: active
                Layout.fillWidth: true
                sourceComponent: LaneNotice {
                    glyph: root.lane.face.errorText === "" ? "refresh" : "alert"
                    tone: root.lane.face.errorText === "" ? "neutral" : "warning"
                    text: root.lane.face.staleText
                    hint: root.lane.face.errorText
                    action: root.lane.face.errorText === "" ? "" : qsTr("Details")
                    onActed: root.hostAsked()
                }
            }
            Loader {
                active: root.lane.face.ails !== "" && !root.lane.face.locked
                visible: active
                Layout.fillWidth: true
                sourceComponent: LaneNotice {
                    glyph: root.lane.face.healthGlyph
                    tone: root.lane.face.healthTone
                    text: root.lane.face.ails
                    action: qsTr("Details")
                    onActed: root.hostAsked()
                }
            }
            Loader {
                active: root.lane.face.phase === "serving"
                visible: active
                Layout.fillWidth: true
                sourceComponent: ServingCard {
                    objectName: "serving-" + root.lane.face.name
                    lane: root.lane
                    onPicked: at => root.picked(root.lane.face.tag, root.lane.face.release, root.lane.face.subject, at)
                    onCarried: at => root.carried(at)
                    onDropped: root.dropped()
                    onCopied: text => root.copied(text)
                    onBehindAsked: root.behindAsked()
                    onReleaseAsked: tag => root.releaseAsked(tag)
                    onRollbackAsked: root.rollbackAsked()
                    onHostAsked: root.hostAsked()
                    onAuditAsked: root.auditAsked()
                    onAcceptAsked: tag => root.acceptAsked(tag)
                }
            }
            Loader {
                active: root.lane.face.phase !== "serving"
                visible: active
                Layout.fillWidth: true
                sourceComponent: LaneBlank {
                    lane: root.lane
                    supplied: root.supplied
                    onHostAsked: root.hostAsked()
                    onRetryAsked: root.retryAsked()
                }
            }
            Repeater {
                model: root.lane.past
                PastRow {
                    required property string key
                    required property string run
                    required property int index
                    visible: index < 3
                    Layout.fillWidth: true
                    onClicked: root.runAsked(run)
                }
            }
        }
    }
    Rectangle {
        visible: root.offered
        anchors { fill: parent; margins: -6; topMargin: 28 }
        radius: Theme.cardRadius + 2
        color: root.refusal === "" ? Qt.alpha(Theme.accent, root.landing ? 0.16 : 0.06) : Qt.alpha(Theme.canvas, 0.78)
        border.width: root.refusal === "" ? 2 : 1
        border.color: root.refusal === "" ? Theme.accent : Theme.control
        // Over the head of the lane: what serves there, which it would replace, stays in sight.
        Rectangle {
            objectName: "dropLabel"
            anchors { left: parent.left; right: parent.right; bottom: parent.top; bottomMargin: -4 }
            height: Math.max(32, words.height + 8)
            radius: Theme.innerRadius
            color: Theme.raised
            border.width: 1
            border.color: root.refusal === "" ? Theme.accent : Theme.control
            Icon {
                x: 14
                anchors.verticalCenter: parent.verticalCenter
                name: root.refusal === "" ? "deploy" : "dash"
                size: 16
                color: root.refusal === "" ? Theme.accent : Theme.text2
            }
            Prose {
                id: words
                x: 40
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 54
                text: root.refusal === "" ? qsTr("Drop to plan for %1").arg(root.lane.face.title) : root.refusal
                color: Theme.text
                medium: true
            }
        }
    }
    DropArea {
        id: drop
        anchors { fill: parent; margins: -6 }
        keys: ["release"]
        onDropped: event => {
            if (root.refusal === "") root.landed((event.source as DragGhost).tag)
        }
    }
}
