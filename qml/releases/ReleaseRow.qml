pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One release in the list of releases.
PressRow {
    id: root
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
        Words { text: root.release; mono: true; medium: true; Layout.preferredWidth: 92; Accessible.ignored: true }
        Words { text: root.subject; Layout.fillWidth: true; Accessible.ignored: true }
        Pill { visible: root.problem !== ""; tone: "danger"; icon: "x"; text: root.problem; Layout.maximumWidth: 220 }
        Pill { visible: root.moved !== ""; tone: "warning"; icon: "alert"; text: qsTr("Tag moved") }
        Pill { visible: root.migrations !== ""; tone: root.migrationsTone; icon: "layers"; text: root.migrations }
        Pill { visible: root.runsOn !== ""; tone: "accent"; icon: "server"; text: root.runsOn }
        Words { text: root.author; size: Theme.small; color: Theme.text2; Layout.preferredWidth: 120; Accessible.ignored: true }
        Words { text: root.size; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 72; Accessible.ignored: true }
        Words { text: root.when; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 52; Accessible.ignored: true }
    }
}
