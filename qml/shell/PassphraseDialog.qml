pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A key file is locked: its passphrase, kept in memory until the project is closed. Leaving the dialog leaves it locked.
AppDialog {
    id: root
    property PassphrasePrompt prompt
    readonly property string keyFile: prompt ? prompt.keyFile : ""
    objectName: "passphrase"
    title: qsTr("Passphrase of your key")
    iconName: "key"
    action: qsTr("Unlock")
    leave: qsTr("Not now")
    ready: field.text !== ""
    onKeyFileChanged: if (keyFile !== "") open(); else close()
    onOpened: { field.clear(); field.forceActiveFocus() }
    onAccepted: { prompt.answer(field.text); field.clear() }
    onClosed: if (keyFile !== "") prompt.decline()
    Words { text: root.keyFile; mono: true; color: Theme.text2; elide: Text.ElideMiddle; Layout.fillWidth: true }
    Field {
        id: field
        objectName: "passphraseField"
        placeholderText: qsTr("Passphrase")
        echoMode: TextInput.Password
        Layout.fillWidth: true
        Keys.onReturnPressed: if (root.ready) root.accept()
        Keys.onEnterPressed: if (root.ready) root.accept()
    }
    Prose { text: qsTr("It is kept in memory until this project is closed, and never written down. A key in ssh-agent is not asked for."); color: Theme.text2; Layout.fillWidth: true }
}
