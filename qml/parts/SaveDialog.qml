pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs

// Asks where to write something, with a name that fits. The dialog would put a whole path that is typed as the name behind the
// folder that it shows: it is shown once more where it leads to, so that a file that is there is asked about.
FileDialog {
    id: root
    fileMode: FileDialog.SaveFile
    acceptLabel: qsTr("Save")
    signal chosen(file: url)
    onAccepted: {
        const whole = typed(selectedFile.toString())
        if (whole === "") return chosen(selectedFile)
        currentFolder = whole.slice(0, whole.lastIndexOf("/"))
        currentFile = whole
        Qt.callLater(open)   // while it closes, it would not open, and not once more either
    }
    function typed(file: string): string {
        const at = file.lastIndexOf("//")
        return at > "file:/".length ? "file://" + file.slice(at + 1) : ""
    }
    function ask(parts: var) {
        currentFile = currentFolder + "/" + parts.join("-").toLowerCase() + "." + defaultSuffix
        open()
    }
}
