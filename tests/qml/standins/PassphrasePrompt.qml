import QtQuick

// Stands for the question for a key file's passphrase.
QtObject {
    property string keyFile: ""
    property var said: []
    function answer(passphrase: string) {
        said = said.concat([passphrase])
        keyFile = ""
    }
    function decline() {
        said = said.concat([null])
        keyFile = ""
    }
}
