pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Asks why an environment is held, which others read when they want to start a run; or whether its hold is really to be lifted.
AppDialog {
    id: root
    property string environment
    property bool lifting: false
    property string known: ""   // who holds it, and since when
    signal held(reason: string)
    signal lifted()
    function ask(environment: string) {
        root.environment = environment
        lifting = false
        open()
    }
    function askLift(environment: string, known: string) {
        root.environment = environment
        root.known = known
        lifting = true
        open()
    }
    title: lifting ? qsTr("Lift the hold of %1").arg(environment) : qsTr("Hold %1").arg(environment)
    iconName: lifting ? "play" : "pause"
    action: lifting ? qsTr("Lift it") : qsTr("Hold it")
    ready: lifting || field.text.trim() !== ""
    onOpened: { field.text = ""; if (!lifting) field.forceActiveFocus() }
    onAccepted: lifting ? lifted() : held(field.text.trim())
    Prose { visible: root.lifting && text !== ""; text: root.known; color: Theme.text; Layout.fillWidth: true }
    Prose { text: root.lifting ? qsTr("Runs can start there again. This starts nothing by itself.") : qsTr("No run starts there until the hold is lifted. A run in progress continues."); Layout.fillWidth: true }
    Field { id: field; visible: !root.lifting; objectName: "holdReason"; placeholderText: qsTr("Reason, for the others"); Layout.fillWidth: true; Keys.onReturnPressed: if (root.ready) root.accept(); Keys.onEnterPressed: if (root.ready) root.accept() }
}
