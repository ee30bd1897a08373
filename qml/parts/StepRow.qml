pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One step of a run on its rail. `phase`: pending, running, done, failed or skipped; `progress` -1 when unknown.
Item {
    id: root
    required property string phase
    required property string title
    required property string detail
    required property string word
    required property string time
    required property double progress
    required property string progressText
    property bool first: false
    property bool last: false
    readonly property bool running: phase === "running"
    readonly property bool failed: phase === "failed"
    readonly property bool lifted: running || failed
    readonly property bool idle: phase === "pending" || phase === "skipped"
    readonly property string tone: running ? "info" : failed ? "danger" : phase === "done" ? "success" : "muted"
    implicitHeight: body.implicitHeight + (lifted ? 22 : 14)
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([title, word, time, progressText, detail])

    Rectangle {
        visible: root.lifted
        anchors { fill: parent; leftMargin: 6; rightMargin: 6 }
        radius: Theme.innerRadius
        color: Theme.tint(root.tone)
    }
    Rectangle {
        x: 28
        width: 2
        height: mark.y - 3
        visible: !root.first
        color: root.idle ? Theme.border : Theme.success
        opacity: root.idle ? 1 : 0.5
    }
    Rectangle {
        x: 28
        width: 2
        y: mark.y + mark.height + 3
        height: root.height - y
        visible: !root.last
        color: root.phase === "done" ? Theme.success : Theme.border
        opacity: root.phase === "done" ? 0.5 : 1
    }
    Rectangle {
        id: mark
        x: 19
        y: root.lifted ? 11 : 7
        width: 20
        height: 20
        radius: 10
        color: root.phase === "done" ? Theme.successTint : root.lifted ? Theme.ink(root.tone) : "transparent"
        border.width: 1.5
        border.color: root.idle ? Theme.control : Theme.ink(root.tone)
        Icon {
            anchors.centerIn: parent
            visible: root.phase !== "pending"
            name: root.running ? "play" : root.failed ? "x" : root.phase === "skipped" ? "minus" : "check"
            size: 11
            weight: 2.8
            color: root.lifted ? Theme.surface : Theme.ink(root.tone)
        }
        // Ten steps in 1.2 s: an animation would draw the whole window sixty times a second.
        opacity: 1 - 0.08 * Math.min(pulse.step, 10 - pulse.step)
        Timer {
            id: pulse
            property int step: 0
            running: root.running && root.visible && !Theme.still
            interval: 120
            repeat: true
            onTriggered: step = (step + 1) % 10
            onRunningChanged: step = 0
        }
    }
    ColumnLayout {
        id: body
        anchors { left: parent.left; leftMargin: 52; right: parent.right; rightMargin: 18; top: parent.top; topMargin: root.lifted ? 11 : 7 }
        spacing: 1
        RowLayout {
            Layout.preferredHeight: 20
            spacing: 8
            Words {
                text: root.title
                strong: root.lifted
                medium: true
                color: root.idle ? Theme.text2 : Theme.text
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words {
                text: root.time
                mono: true
                size: Theme.small
                color: root.lifted ? Theme.ink(root.tone) : Theme.text3
                Accessible.ignored: true
            }
        }
        Words {
            visible: text !== ""
            text: root.detail
            size: Theme.small
            color: root.lifted ? Theme.text2 : Theme.text3
            wrapMode: root.failed ? Text.Wrap : Text.NoWrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        RowLayout {
            visible: root.running && root.progress >= 0
            spacing: 10
            Layout.topMargin: 4
            Meter {
                value: Math.max(0, root.progress)
                tone: "info"
                Layout.fillWidth: true
            }
            Words {
                visible: text !== ""
                text: root.progressText
                size: Theme.small
                mono: true
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }
}
