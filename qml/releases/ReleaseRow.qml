pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One release in the list of releases.
PressRow {
    id: root
    required property ReleaseHeads heads
    required property string release
    required property string tag
    required property string subject
    required property string author
    required property string when
    required property string problem
    required property string moved
    required property string runsOn
    required property string size
    required property string migrations
    required property string migrationsTone
    ringInside: true
    radius: Theme.controlRadius
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([release, subject, author, when, problem, moved, migrations, runsOn])
    contentItem: RowLayout {
        spacing: 14
        Words { text: root.release; mono: true; medium: true; Layout.preferredWidth: root.heads.release; Accessible.ignored: true }
        Words { text: root.subject; Layout.fillWidth: true; Accessible.ignored: true }
        RowLayout {
            id: states
            spacing: 6
            Layout.preferredWidth: root.heads.states
            Layout.maximumWidth: root.heads.states
            HoverHandler { id: resting }
            Tip { shown: resting.hovered && states.implicitWidth > states.width; text: Speech.lines([root.problem, root.moved, root.migrations]) }
            Pill { visible: root.problem !== ""; tone: "danger"; icon: "x"; text: root.problem; Layout.fillWidth: true; Layout.maximumWidth: implicitWidth }
            Pill { visible: root.moved !== ""; tone: "warning"; icon: "alert"; text: qsTr("Tag moved") }
            Pill { visible: root.migrations !== ""; tone: root.migrationsTone; icon: "layers"; text: root.migrations; Layout.fillWidth: true; Layout.maximumWidth: implicitWidth }
            Item { Layout.fillWidth: true }
        }
        RowLayout {
            spacing: 0
            Layout.preferredWidth: root.heads.places
            Layout.maximumWidth: root.heads.places
            Pill { visible: root.runsOn !== ""; tone: "accent"; icon: "server"; text: root.runsOn; Layout.fillWidth: true; Layout.maximumWidth: implicitWidth }
            Item { Layout.fillWidth: true }
        }
        Words { text: root.author; size: Theme.small; color: Theme.text2; Layout.preferredWidth: root.heads.author; Accessible.ignored: true }
        Words { visible: root.heads.wide; text: root.size; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: root.heads.size; Accessible.ignored: true }
        Words { text: root.when; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: root.heads.when; Accessible.ignored: true }
    }
}
