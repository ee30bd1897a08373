pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Says what stopping means at this very step, and asks once.
AppDialog {
    id: root
    property RunModel run
    // The run that was on show when it was asked: another one that takes its place is not stopped.
    property string asked
    readonly property string shown: run ? run.face.run : ""
    onShownChanged: if (opened && shown !== asked) close()
    title: qsTr("Stop the run?")
    iconName: "stop"
    action: qsTr("Stop the run")
    actionKind: "destroy"
    leave: qsTr("Let it go on")
    onOpened: asked = shown
    onAccepted: if (shown === asked) run.cancel()
    Words { text: root.run ? qsTr("%1 on %2 (%3)").arg(root.run.face.release).arg(root.run.face.environment).arg(root.run.face.host) : ""; medium: true; Layout.fillWidth: true }
    Prose { text: root.run ? root.run.face.cancelMeaning : ""; color: Theme.text; Layout.fillWidth: true }
}
