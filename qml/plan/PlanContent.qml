pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Everything a plan does, what decides first: a gate that refuses, then why the way back is not safe. Gates that are met come late.
ColumnLayout {
    id: root
    required property PlanModel plan
    property bool exact: false
    property bool met: false   // the gates that are met are shown
    readonly property bool refused: plan.face.phase === "refused"
    readonly property bool safe: plan.face.verdictTone === "success"
    function showRefusing() { shut.showRefusing() }
    signal copied(text: string)
    spacing: 12
    GatesPart { id: shut; gates: root.refused ? root.plan.gates : null; open: root.met; onToggled: root.met = !root.met; Layout.fillWidth: true }
    ReasonsPart { title: root.plan.face.verdictWord; reasons: root.safe ? null : root.plan.reasons; Layout.fillWidth: true }
    PlanPart {
        title: qsTr("What happens")
        Layout.fillWidth: true
        Repeater {
            model: [
                [qsTr("Replaces"), Speech.isName(root.plan.face.replaces) ? "" : root.plan.face.replaces], [qsTr("Images"), root.plan.face.fetch],
                [qsTr("Migrations"), root.plan.face.migrations], [qsTr("Configuration"), root.plan.face.configuration], [qsTr("Settings"), root.plan.face.settings],
                [qsTr("Readiness"), root.plan.face.readiness], [qsTr("If it fails"), root.plan.face.onFailure],
                [qsTr("Findings"), root.plan.face.findings], [qsTr("Approval"), root.plan.face.approvals],
                [qsTr("Reason"), root.plan.face.canExplain ? "" : root.plan.face.reason]
            ]
            FactLine {
                required property var modelData
                visible: value !== ""
                label: modelData[0]
                value: modelData[1]
                Layout.fillWidth: true
            }
        }
    }
    ReasonsPart { title: root.plan.face.verdictWord; reasons: root.safe ? root.plan.reasons : null; Layout.fillWidth: true }
    PlanPart {
        title: qsTr("Migrations")
        visible: root.plan.migrations.count > 0
        Layout.fillWidth: true
        Repeater {
            model: root.plan.migrations
            MigrationLine { required property string key; open: deciding !== ""; Layout.fillWidth: true }
        }
    }
    GatesPart { gates: root.refused ? null : root.plan.gates; open: root.met; onToggled: root.met = !root.met; Layout.fillWidth: true }
    PlanPart {
        title: qsTr("Images")
        visible: root.plan.images.count > 0
        Layout.fillWidth: true
        Repeater {
            model: root.plan.images
            Digest {
                required property string key
                Layout.fillWidth: true
                onCopied: text => root.copied(text)
            }
        }
    }
    PlanPart {
        title: qsTr("Services")
        visible: root.plan.services.count > 0
        Layout.fillWidth: true
        Flow {
            spacing: 6
            Layout.fillWidth: true
            Repeater {
                model: root.plan.services
                Pill {
                    required property string key
                    required property string word
                    required tone
                    text: key + " · " + word
                }
            }
        }
    }
    PlanPart {
        title: root.plan.face.commitsTitle !== "" ? root.plan.face.commitsTitle : qsTr("Commits")
        visible: root.plan.commits.count > 0
        Layout.fillWidth: true
        CommitList { model: root.plan.commits; Layout.fillWidth: true }
    }
    PlanPart {
        title: qsTr("The exact plan")
        visible: root.plan.face.planText !== ""
        Layout.fillWidth: true
        RowLayout {
            spacing: 8
            DigestText { digest: root.plan.face.planId; brief: root.plan.face.planIdBrief; Layout.fillWidth: true; onCopied: text => root.copied(text) }
            AppButton { kind: "ghost"; small: true; iconName: "copy"; text: qsTr("Copy"); onClicked: root.copied(root.plan.face.planText) }
            AppButton { kind: "ghost"; small: true; iconName: root.exact ? "chevronUp" : "chevron"; text: root.exact ? qsTr("Hide") : qsTr("Show"); onClicked: root.exact = !root.exact }
        }
        Copyable { visible: root.exact; text: root.plan.face.planText; Layout.fillWidth: true }
    }
}
