pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One release: its images, migrations and commits, where it runs and ran.
FocusScope {
    id: root
    required property ReleaseModel release
    required property Board board
    readonly property string phase: release.face.phase
    signal planAsked(tag: string, environment: string)
    signal runAsked(environment: string, run: string)
    signal retryAsked(tag: string)
    signal copied(text: string)
    ScrollArea {
        visible: root.phase === "ready"
        anchors.fill: parent
        contentHeight: column.implicitHeight + 36
        readonly property string about: root.release.face.tag
        onAboutChanged: contentY = 0
        ColumnLayout {
            id: column
            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 18 }
            spacing: Theme.gap
            ReleaseHead {
                release: root.release
                Layout.fillWidth: true
                onPlanAsked: from => menu.openAt(from, root.release.face.tag)
                onCopied: text => root.copied(text)
            }
            StaleBar {
                visible: root.release.face.error !== ""
                text: qsTr("Not read now, so this is what was known: %1").arg(root.release.face.error)
                Layout.fillWidth: true
                onActed: root.retryAsked(root.release.face.tag)
            }
            RowLayout {
                spacing: Theme.gap
                ColumnLayout {
                    spacing: Theme.gap
                    Layout.fillWidth: true
                    Layout.preferredWidth: 620
                    Layout.alignment: Qt.AlignTop
                    PlanPart {
                        title: qsTr("Images")
                        Layout.fillWidth: true
                        Repeater {
                            model: root.release.images
                            ImageLine { required property string key; Layout.fillWidth: true; onCopied: text => root.copied(text) }
                        }
                    }
                    PlanPart {
                        title: qsTr("Migrations")
                        Layout.fillWidth: true
                        Prose { visible: text !== ""; text: root.release.face.migrationsText; Layout.fillWidth: true }
                        Repeater {
                            model: root.release.migrations
                            MigrationLine { required property string key; Layout.fillWidth: true }
                        }
                    }
                    PlanPart {
                        visible: root.release.transitions.count > 0
                        title: qsTr("On its way out: expand and contract")
                        Layout.fillWidth: true
                        Repeater {
                            model: root.release.transitions
                            TransitionLine { required property string key; Layout.fillWidth: true }
                        }
                    }
                }
                ColumnLayout {
                    spacing: Theme.gap
                    Layout.fillWidth: true
                    Layout.preferredWidth: 360
                    Layout.alignment: Qt.AlignTop
                    PlanPart {
                        title: qsTr("Where it runs and ran")
                        Layout.fillWidth: true
                        Repeater {
                            model: root.release.places
                            PlaceRow { required property string key; Layout.fillWidth: true; onClicked: root.runAsked(key, run) }
                        }
                    }
                    PlanPart {
                        visible: root.release.events.count > 0
                        title: qsTr("History")
                        Layout.fillWidth: true
                        Repeater {
                            model: root.release.events
                            EventRow { required property string key; Layout.fillWidth: true; onClicked: root.runAsked(environment, run) }
                        }
                    }
                    PlanPart {
                        visible: root.release.commits.count > 0
                        title: qsTr("Commits")
                        Layout.fillWidth: true
                        Prose { visible: text !== ""; text: root.release.face.commitsText; Layout.fillWidth: true }
                        CommitList { model: root.release.commits; Layout.fillWidth: true }
                    }
                }
            }
        }
    }
    Skeleton {
        visible: root.phase === "loading"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        lines: 8
        table: true
        waitingFor: qsTr("Reading %1 from the registry").arg(root.release.face.tag)
    }
    ErrorPanel {
        visible: root.phase === "error"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin; topMargin: 18 }
        title: qsTr("The release cannot be read")
        text: root.release.face.error
        wayOut: root.release.face.wayOut
        action: qsTr("Try again")
        onActed: root.retryAsked(root.release.face.tag)
        onCopied: text => root.copied(text)
    }
    TargetMenu { id: menu; board: root.board; own: false; onChose: environment => root.planAsked(root.release.face.tag, environment) }
}
