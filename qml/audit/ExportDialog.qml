pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What is exported, and in which form.
AppDialog {
    id: root
    property AuditModel audit
    property string form: "pack"
    signal chose(form: string)
    objectName: "export"
    title: qsTr("Export records")
    iconName: "upload"
    action: qsTr("Choose a file…")
    width: 560
    onAccepted: chose(form)
    Words { text: root.audit ? root.audit.face.exportText : ""; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.fillWidth: true }
    Choice {
        objectName: "form"
        label: qsTr("Form")
        words: [qsTr("Evidence pack"), qsTr("JSON Lines"), qsTr("CSV")]
        keys: ["pack", "jsonl", "csv"]
        chosen: root.form
        Layout.fillWidth: true
        onChose: key => root.form = key
    }
    Prose {
        text: root.form === "pack" ? qsTr("The whole ledgers of this desktop, whatever the filter shows, with statements, signatures, keys and checkpoints, a report to read, and VERIFY.md: anybody can check it with coreutils and ssh-keygen, without Gantry.")
            : root.form === "jsonl" ? qsTr("The lines exactly as they are on record, and nothing else.")
            : qsTr("A table for a spreadsheet. It proves nothing by itself.")
        Layout.fillWidth: true
    }
}
