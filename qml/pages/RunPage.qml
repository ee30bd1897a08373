pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One run, live or past. Leaving the page changes nothing about it.
FocusScope {
    id: root
    required property RunModel run
    readonly property bool failed: run.face.phase === "ended" && !run.face.healthy && (run.face.failure !== "" || run.choices.count > 0)
    signal cancelAsked()
    signal rollbackAsked(environment: string)
    signal chose(key: string)
    signal copied(text: string)
    signal saveAsked()
    signal retryAsked()
    function openFind() { log.openFind() }
    function toggleFollow() { log.follow(!log.following) }

    ColumnLayout {
        visible: root.run.face.phase === "running" || root.run.face.phase === "ended"
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 18; bottomMargin: 18 }
        spacing: Theme.gap
        RunHead {
            run: root.run
            Layout.fillWidth: true
            onCancelAsked: root.cancelAsked()
            onRollbackAsked: root.rollbackAsked(root.run.face.environment)
        }
        StaleBar {
            visible: root.run.face.lost !== ""
            text: root.run.face.lost
            Layout.fillWidth: true
            onActed: root.retryAsked()
        }
        StaleBar {
            visible: root.run.face.connection !== "" && root.run.face.lost === "" && root.run.face.phase === "running"
            text: qsTr("%1 The run goes on on its host.").arg(root.run.face.connection)
            action: ""
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap
            StepsCard {
                run: root.run
                Layout.preferredWidth: 336
                Layout.fillHeight: true
                onCopied: text => root.copied(text)
            }
            ColumnLayout {
                spacing: Theme.gap
                RowLayout {
                    readonly property double tall: root.failed ? Math.min(failure.implicitHeight, root.height * 0.55) : 230   // the log stays in view
                    spacing: Theme.gap
                    Layout.preferredHeight: tall
                    Layout.maximumHeight: tall
                    FailureCard {
                        id: failure
                        visible: root.failed
                        run: root.run
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        onChose: key => root.chose(key)
                        onCopied: text => root.copied(text)
                    }
                    MigrationsCard {
                        visible: !root.failed
                        run: root.run
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                    }
                    ReadinessCard {
                        visible: !root.failed
                        run: root.run
                        Layout.preferredWidth: 236
                        Layout.fillHeight: true
                    }
                }
                LogPane {
                    id: log
                    objectName: "logPane"
                    run: root.run.face.run
                    live: root.run.face.phase === "running"
                    log: root.run.log
                    steps: root.run.steps
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onCopied: text => root.copied(text)
                    onSaveAsked: root.saveAsked()
                }
            }
        }
    }
    Card {
        visible: root.run.face.phase === "loading"
        anchors { fill: parent; margins: Theme.margin; topMargin: 18; bottomMargin: 18 }
        Skeleton {
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
            lines: 8
            table: true
            waitingFor: qsTr("Reading the journal of %1 on %2").arg(root.run.face.run).arg(root.run.face.host)
        }
    }
    ErrorPanel {
        visible: root.run.face.phase === "error"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin; topMargin: 18 }
        title: qsTr("The run cannot be read")
        text: root.run.face.error
        unchanged: qsTr("Reading changes nothing: the run goes on on its host.")
        wayOut: root.run.face.wayOut
        action: qsTr("Try again")
        onActed: root.retryAsked()
        onCopied: text => root.copied(text)
    }
}
