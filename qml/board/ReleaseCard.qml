pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A release of the registry. It can be dragged onto an environment; Enter or a press offers the same by keyboard.
PressRow {
    id: root
    required property string release
    required property string tag
    required property string subject
    required property string when
    required property string problem
    required property string moved
    required property string runsOn
    required property string migrations
    required property string migrationsTone
    required property bool complete
    property bool dimmed: false
    readonly property bool dragging: drag.active
    signal picked(at: point)
    signal carried(at: point)
    signal dropped()
    implicitHeight: implicitContentHeight + 22
    topPadding: 11
    bottomPadding: 11
    radius: Theme.cardRadius
    rest: Theme.surface
    outlined: true
    opacity: dragging ? 0.5 : 1
    Accessible.name: Speech.of([qsTr("Release %1").arg(release), subject, when, problem, moved, migrations, runsOn !== "" ? qsTr("runs on %1").arg(runsOn) : ""])
    Accessible.description: qsTr("Press to see where it can go")

    DragHandler {
        id: drag
        target: null
        enabled: root.complete
        cursorShape: Qt.ClosedHandCursor
        onCentroidChanged: if (active) root.carried(centroid.scenePosition)
        onActiveChanged: if (active) root.picked(centroid.scenePosition); else root.dropped()
    }
    contentItem: ColumnLayout {
        spacing: 5
        RowLayout {
            spacing: 8
            Words {
                text: root.release
                size: Theme.title
                mono: true
                strong: true
                color: root.dimmed ? Theme.text2 : Theme.text
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words { text: root.when; size: Theme.small; color: Theme.text3; Accessible.ignored: true }
        }
        Words { text: root.subject; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
        Flow {
            visible: root.problem !== "" || root.moved !== "" || root.migrations !== "" || root.runsOn !== ""
            spacing: 6
            Layout.fillWidth: true
            Layout.topMargin: 2
            Pill { visible: root.problem !== ""; tone: "danger"; icon: "x"; text: root.problem; width: Math.min(implicitWidth, parent.width) }
            Pill { visible: root.moved !== ""; tone: "warning"; icon: "alert"; text: qsTr("Tag moved") }
            Pill { visible: root.migrations !== ""; tone: root.migrationsTone; icon: "layers"; text: root.migrations }
            Pill { visible: root.runsOn !== ""; tone: "accent"; icon: "server"; text: root.runsOn }
        }
    }
}
