pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What is proven, about which copies, and what can be done with them.
Card {
    id: root
    required property AuditModel audit
    signal packAsked()
    signal exportAsked()
    signal told(title: string, text: string)
    implicitHeight: column.implicitHeight + 22
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; topMargin: 11; rightMargin: 12 }
        spacing: 8
        RowLayout {
            spacing: 8
            ProofState { audit: root.audit; onAsked: (title, text) => root.told(title, text) }
            Item { Layout.fillWidth: true }
            AppButton { objectName: "sync"; visible: root.audit.face.pack === ""; kind: "ghost"; text: qsTr("Fetch"); iconName: "refresh"; tip: qsTr("Brings what is new from the hosts"); enabled: root.audit.face.work === ""; onClicked: root.audit.sync() }
            AppButton { objectName: "verify"; visible: root.audit.face.pack === ""; text: qsTr("Verify"); iconName: "shield"; tip: qsTr("Reads every record again; needs no network"); enabled: root.audit.face.work === ""; onClicked: root.audit.verify() }
            AppButton { objectName: "openPack"; text: qsTr("Open a pack…"); iconName: "folder"; tip: qsTr("Shows an evidence pack, read-only"); onClicked: root.packAsked() }
            AppButton { objectName: "exportPack"; visible: root.audit.face.pack === ""; text: qsTr("Export…"); iconName: "upload"; enabled: root.audit.face.phase === "ready" && root.audit.face.work === ""; onClicked: root.exportAsked() }
        }
        Rule { visible: copies.visible; Layout.fillWidth: true }
        RowLayout {
            id: copies
            visible: root.audit.replicas.count > 0 || root.audit.face.work !== ""
            spacing: 20
            Repeater {
                model: root.audit.replicas
                ReplicaPill { required property string key }
            }
            Words { text: root.audit.face.work; size: Theme.small; color: Theme.info; horizontalAlignment: Text.AlignRight; Layout.fillWidth: true; Accessible.role: Accessible.AlertMessage }
        }
    }
}
