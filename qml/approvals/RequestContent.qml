pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Everything one must know before one signs, in the order one asks.
ColumnLayout {
    id: root
    required property RequestModel request
    property bool met: false   // the gates that are met are shown
    signal copied(text: string)
    spacing: 12
    LaneNotice { visible: text !== ""; glyph: "alert"; tone: "danger"; text: root.request.face.changed; Layout.fillWidth: true }
    LaneNotice { visible: text !== ""; glyph: root.request.face.glyph; tone: root.request.face.tone; text: root.request.face.missing; Layout.fillWidth: true }
    PlanPart {
        title: qsTr("What changes")
        Layout.fillWidth: true
        Repeater {
            model: root.request.changes
            FactLine { required property string key; required label; required value; Layout.fillWidth: true }
        }
    }
    PlanPart {
        title: qsTr("Who said what")
        visible: root.request.people.count > 0
        Layout.fillWidth: true
        Repeater {
            model: root.request.people
            PersonLine { required property string key; Layout.fillWidth: true; onCopied: text => root.copied(text) }
        }
    }
    GatesPart { gates: root.request.gates; open: root.met; onToggled: root.met = !root.met; Layout.fillWidth: true }
    PlanPart {
        title: qsTr("Images")
        visible: root.request.images.count > 0
        Layout.fillWidth: true
        Repeater {
            model: root.request.images
            Digest { required property string key; Layout.fillWidth: true; onCopied: text => root.copied(text) }
        }
    }
    PlanPart {
        title: qsTr("Migrations")
        visible: root.request.migrations.count > 0
        Layout.fillWidth: true
        Repeater {
            model: root.request.migrations
            MigrationLine { required property string key; open: deciding !== ""; Layout.fillWidth: true }
        }
    }
    PlanPart {
        title: qsTr("The exact plan, as %1 signed it").arg(root.request.face.asker)
        Layout.fillWidth: true
        RowLayout {
            spacing: 8
            Words { text: qsTr("An approval names this plan by its digest, not by a tag:"); size: Theme.small; color: Theme.text2; Layout.maximumWidth: implicitWidth; Layout.fillWidth: true }
            DigestText { digest: root.request.face.planId; brief: root.request.face.planIdBrief; onCopied: text => root.copied(text) }
            Item { Layout.fillWidth: true }
        }
        StatementBox { name: qsTr("the plan"); text: root.request.face.planText; lines: 6; Layout.fillWidth: true; onCopied: text => root.copied(text) }
    }
}
