pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs

// Asks where to write something, with a name that fits.
FileDialog {
    id: root
    fileMode: FileDialog.SaveFile
    acceptLabel: qsTr("Save")
    function ask(parts: var) {
        currentFile = currentFolder + "/" + parts.join("-").toLowerCase() + "." + defaultSuffix
        open()
    }
}
