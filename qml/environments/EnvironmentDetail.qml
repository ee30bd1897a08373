pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One environment: its host, how it is reached, what runs there down to the digest, and what the checks found.
ScrollArea {
    id: root
    required property Lane lane
    readonly property bool keyAsks: lane.face.errorCode === "host-key-unknown" || lane.face.offeredKey !== ""   // that comes first
    readonly property bool unfit: lane.face.errorCode === "host-unfit"
    signal examined()
    signal setUp()
    signal heldAsked()
    signal lifted()
    signal keyAsked()
    signal keyTrusted()
    signal keyForgotten()
    signal rollbackAsked()
    signal signAsked(kind: string, subject: string)
    signal retryAsked()
    signal copied(text: string)
    contentHeight: column.implicitHeight + 18
    clip: true
    onLaneChanged: contentY = 0
    ColumnLayout {
        id: column
        width: root.width - Theme.margin   // the scroll bar has the rest
        spacing: Theme.gap
        // The buttons stand below the name where both are too wide for one line.
        GridLayout {
            columns: named.implicitWidth + buttons.implicitWidth + columnSpacing <= column.width ? 2 : 1
            columnSpacing: 8
            rowSpacing: 8
            RowLayout {
                id: named
                spacing: 8
                Layout.fillWidth: true
                Words { text: root.lane.face.title; size: Theme.heading; strong: true; Accessible.role: Accessible.Heading }
                Pill { tone: root.lane.face.healthTone; icon: root.lane.face.healthGlyph; text: root.lane.face.healthWord }
                Pill { visible: root.lane.face.mode !== ""; tone: "neutral"; icon: "shield"; text: root.lane.face.mode }
                Words { text: root.lane.face.work; size: Theme.small; color: Theme.text3; Layout.fillWidth: true }
            }
            RowLayout {
                id: buttons
                spacing: 8
                Layout.fillWidth: false
                AppButton { visible: root.lane.face.canRollBack; text: qsTr("Roll back…"); iconName: "undo"; onClicked: root.rollbackAsked() }
                AppButton { objectName: "accept"; visible: root.lane.face.canAccept; text: qsTr("Accept…"); iconName: "approve"; tip: qsTr("Confirms that this release is good, for the environment that comes next"); onClicked: root.signAsked("acceptance", root.lane.face.tag) }
                AppButton {
                    objectName: "hold"
                    visible: !root.lane.face.signs
                    text: root.lane.face.held ? qsTr("Lift hold") : qsTr("Hold…")
                    iconName: root.lane.face.held ? "play" : "pause"
                    enabled: root.lane.face.work === "" && root.lane.face.phase !== "never"
                    tip: qsTr("No run starts while an environment is held")
                    onClicked: root.lane.face.held ? root.lifted() : root.heldAsked()
                }
                TrustMenu { visible: root.lane.face.signs; lane: root.lane; onSignAsked: (kind, subject) => root.signAsked(kind, subject) }
                AppButton {
                    objectName: "examine"
                    text: root.lane.face.examination === "running" ? qsTr("Checking…") : qsTr("Check host")
                    iconName: "pulse"
                    kind: root.keyAsks ? "plain" : "primary"
                    enabled: root.lane.face.examination !== "running"
                    onClicked: root.examined()
                }
            }
        }
        KeyCard {
            visible: root.keyAsks
            lane: root.lane
            Layout.fillWidth: true
            onAsked: root.keyAsked()
            onTrusted: root.keyTrusted()
            onForgotten: root.keyForgotten()
            onCopied: text => root.copied(text)
        }
        ErrorPanel {
            visible: root.lane.face.errorText !== "" && root.lane.face.errorCode !== "host-key-unknown"
            title: (root.lane.face.errorCode === "host-key-changed" ? qsTr("%1 shows another key than before")
                    : root.unfit ? qsTr("%1 is not ready for Gantry") : qsTr("%1 does not answer")).arg(root.lane.face.host)
            text: root.lane.face.errorText
            unchanged: root.lane.face.staleText
            wayOut: root.lane.face.wayOut
            action: root.lane.face.errorCode === "host-key-changed" ? "" : root.unfit ? qsTr("Set up host") : qsTr("Try again")
            Layout.fillWidth: true
            onActed: root.unfit ? root.setUp() : root.retryAsked()
            onCopied: text => root.copied(text)
        }
        LaneNotice { visible: root.lane.face.ails !== ""; glyph: root.lane.face.healthGlyph; tone: root.lane.face.healthTone; text: root.lane.face.ails; Layout.fillWidth: true }
        LaneNotice { visible: root.lane.face.held; glyph: "pause"; tone: "warning"; text: root.lane.face.holdText; Layout.fillWidth: true }
        LaneNotice { visible: root.lane.face.frozen; glyph: "snow"; tone: "neutral"; text: root.lane.face.frozenText; Layout.fillWidth: true }
        LaneNotice { visible: root.lane.face.locked; glyph: "play"; tone: "info"; text: root.lane.face.lockText; Layout.fillWidth: true }
        PlanPart {
            visible: root.lane.checks.count > 0 || root.lane.face.examination !== ""
            title: qsTr("Checks")
            Layout.fillWidth: true
            Words { visible: text !== ""; text: root.lane.face.examinationText; size: Theme.small; color: Theme.text3; Layout.fillWidth: true }
            Repeater {
                model: root.lane.checks
                CheckLine { Layout.fillWidth: true; onCopied: text => root.copied(text) }
            }
            AppButton { visible: root.lane.face.examination === "done"; text: qsTr("Set up host"); tip: qsTr("Puts deploy-compose.sh on the host and makes its folders"); enabled: root.lane.face.work === ""; onClicked: root.setUp() }
        }
        PlanPart {
            objectName: "policy"
            visible: root.lane.policy.count > 0
            title: qsTr("What a deployment needs here")
            Layout.fillWidth: true
            Repeater {
                model: root.lane.policy
                FactLine { required property string key; required label; required value; Layout.fillWidth: true }
            }
        }
        PlanPart {
            visible: root.lane.containers.count > 0
            title: qsTr("What runs there")
            Layout.fillWidth: true
            Repeater {
                model: root.lane.containers
                ContainerLine { required property string key; Layout.fillWidth: true; onCopied: text => root.copied(text) }
            }
        }
        GridLayout {
            columns: column.width < 640 ? 1 : 2   // two are too narrow for what they say
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            PlanPart {
                title: qsTr("Host")
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                Layout.alignment: Qt.AlignTop
                Words { visible: root.lane.facts.count === 0; text: qsTr("Not read yet"); size: Theme.small; color: Theme.text3 }
                Repeater {
                    model: root.lane.facts
                    FactLine { required property string key; required label; required value; Layout.fillWidth: true }
                }
            }
            PlanPart {
                title: qsTr("SSH settings in effect")
                Layout.fillWidth: true
                Layout.preferredWidth: 5   // names of settings are long
                Layout.alignment: Qt.AlignTop
                Words { visible: root.lane.settings.count === 0; text: qsTr("Not read yet"); size: Theme.small; color: Theme.text3 }
                Repeater {
                    model: root.lane.settings
                    FactLine { required property string key; required label; required value; required source; mono: true; Layout.fillWidth: true }
                }
            }
        }
    }
}
