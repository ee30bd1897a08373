pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Asks why an environment is held: others read it when they want to start a run.
AppDialog {
    id: root
    property string environment
    signal held(reason: string)
    function ask(environment: string) {
        root.environment = environment
        open()
    }
    title: qsTr("Hold %1").arg(environment)
    iconName: "pause"
    action: qsTr("Hold it")
    ready: field.text.trim() !== ""
    onOpened: { field.text = ""; field.forceActiveFocus() }
    onAccepted: held(field.text.trim())
    Prose { text: qsTr("No run starts there until the hold is lifted. A run at work goes on."); Layout.fillWidth: true }
    Field { id: field; objectName: "holdReason"; placeholderText: qsTr("Reason, for the others"); Layout.fillWidth: true; Keys.onReturnPressed: if (root.ready) root.accept(); Keys.onEnterPressed: if (root.ready) root.accept() }
}
