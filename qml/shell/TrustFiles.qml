pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Gantry

// The files that people hand to each other: requests, evidence packs, exports.
Item {
    id: root
    property AppModel app
    property string form: "pack"
    function openRequest() { request.open() }
    function saveRequest() { save.open() }
    function openPack() { pack.open() }
    function exportAs(form: string) {
        root.form = form
        target.open()
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
