import QtQuick

// Stands for the one thing the window is made from.
QtObject {
    property Preferences preferences: Preferences {}
    property PassphrasePrompt passphrase: PassphrasePrompt {}
    property FirstSteps firstSteps: FirstSteps {}
    property RowsModel projects: RowsModel {}
    property AppModel app
    property string error: ""
    property string wayOut: ""
    property string startPage: ""
    property string version: "0.1.0"
    property var asked: []
    signal raised()
    signal notOpened(why: string)
    function openProject(file: url) { asked = asked.concat(["openProject " + file]) }
    function switchProject(key: string) { asked = asked.concat(["switchProject " + key]) }
    function forgetProject(key: string) { asked = asked.concat(["forgetProject " + key]) }
    function copy(text: string) { asked = asked.concat(["copy " + text]) }
}
