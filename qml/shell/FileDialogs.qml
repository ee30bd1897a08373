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
    function saveLog() { log.ask([root.app.run.face.environment, root.app.run.face.run]) }
    function openRequest() { request.open() }
    function saveRequest() { save.ask([root.app.approvals.request.face.tag, root.app.approvals.request.face.environment]) }
    function openPack() { pack.open() }
    function exportAs(form: string) {
        root.form = form
        target.ask([root.app.project, form === "pack" ? "evidence" : "records"])
    }
    function closeAll() {
        for (const dialog of [project, log, request, save, pack, target]) dialog.close()
    }
    FileDialog {
        id: project
        title: qsTr("Open a project file")
        nameFilters: [qsTr("Project files (*.toml)"), qsTr("All files (*)")]
        onAccepted: root.desktop.openProject(selectedFile)
    }
    SaveDialog {
        id: log
        title: qsTr("Save the log")
        defaultSuffix: "log"
        onChosen: file => {
            const why = root.app.run.log.save(file)
            if (why !== "") root.logNotSaved(why)
        }
    }
    FileDialog {
        id: request
        title: qsTr("Open a request")
        nameFilters: [qsTr("Requests (*.request)"), qsTr("All files (*)")]
        onAccepted: root.app.approvals.openFile(selectedFile)
    }
    SaveDialog {
        id: save
        title: qsTr("Save the request")
        defaultSuffix: "request"
        onChosen: file => root.app.approvals.saveFile(file)
    }
    FileDialog {
        id: pack
        title: qsTr("Open an evidence pack")
        nameFilters: [qsTr("Evidence packs (*.tar)"), qsTr("All files (*)")]
        onAccepted: root.app.audit.openPack(selectedFile)
    }
    SaveDialog {
        id: target
        title: qsTr("Export records")
        defaultSuffix: root.form === "pack" ? "tar" : root.form
        onChosen: file => root.app.audit.exportTo(root.form, file)
    }
}
