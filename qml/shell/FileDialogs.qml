pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Gantry

// Files that are opened and saved: projects, logs, and what people hand to each other. Made when the first is asked for.
Item {
    id: root
    required property Desktop desktop
    readonly property AppModel app: desktop.app
    property string form: "pack"
    signal logNotSaved(why: string)
    function openProject() { project.open() }
    function saveLog() { log.open() }
    function openRequest() { request.open() }
    function saveRequest() { save.open() }
    function openPack() { pack.open() }
    function exportAs(form: string) {
        root.form = form
        target.open()
    }
    FileDialog {
        id: project
        title: qsTr("Open a project file")
        nameFilters: [qsTr("Project files (*.toml)"), qsTr("All files (*)")]
        onAccepted: root.desktop.openProject(selectedFile)
    }
    FileDialog {
        id: log
        title: qsTr("Save the log")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "log"
        onAccepted: {
            const why = root.app.run.log.save(selectedFile)
            if (why !== "") root.logNotSaved(why)
        }
    }
    FileDialog {
        id: request
        title: qsTr("Open a request")
        nameFilters: [qsTr("Requests (*.request)"), qsTr("All files (*)")]
        onAccepted: root.app.approvals.openFile(selectedFile)
    }
    FileDialog {
        id: save
        title: qsTr("Save the request")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "request"
        onAccepted: root.app.approvals.saveFile(selectedFile)
    }
    FileDialog {
        id: pack
        title: qsTr("Open an evidence pack")
        nameFilters: [qsTr("Evidence packs (*.tar)"), qsTr("All files (*)")]
        onAccepted: root.app.audit.openPack(selectedFile)
    }
    FileDialog {
        id: target
        title: qsTr("Export records")
        fileMode: FileDialog.SaveFile
        defaultSuffix: root.form === "pack" ? "tar" : root.form
        onAccepted: root.app.audit.exportTo(root.form, selectedFile)
    }
}
