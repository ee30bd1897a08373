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
    function saveRequest() { save.ask([root.app.approvals.request.face.tag, root.app.approvals.request.face.environment]) }
    function openPack() { pack.open() }
    function exportAs(form: string) {
        root.form = form
        target.ask([root.app.project, form === "pack" ? "evidence" : "records"])
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
        onAccepted: root.app.approvals.saveFile(selectedFile)
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
        onAccepted: root.app.audit.exportTo(root.form, selectedFile)
    }
}
