pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Says what stopping means at this very step, and asks once.
AppDialog {
    id: root
    property RunModel run
    title: qsTr("Stop the run?")
    iconName: "stop"
    action: qsTr("Stop the run")
    actionKind: "destroy"
    leave: qsTr("Let it go on")
    onAccepted: run.cancel()
    Prose { text: root.run ? root.run.face.cancelMeaning : ""; color: Theme.text; Layout.fillWidth: true }
}
