pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The key of a host that is not known yet: its fingerprint to compare, and two answers.
Card {
    id: root
    required property Lane lane
    readonly property bool offered: lane.face.offeredKey !== ""
    signal asked()
    signal trusted()
    signal forgotten()
    signal copied(text: string)
    implicitHeight: column.implicitHeight + 28
    border.color: Theme.warning
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 }
        spacing: 9
        RowLayout {
            spacing: 8
            Icon { name: "key"; size: 18; weight: 2; color: Theme.warning }
            Words { text: root.offered ? qsTr("Is this the key of %1?").arg(root.lane.face.host) : qsTr("%1 is not known yet").arg(root.lane.face.host); strong: true; Layout.fillWidth: true }
        }
        CopyLine { visible: root.offered; text: root.lane.face.offeredKey; shown: root.lane.face.offeredType + "  " + root.lane.face.offeredKey; Layout.fillWidth: true; onCopied: text => root.copied(text) }
        WayOut {
            text: root.offered ? qsTr("Compare this fingerprint with what the host's owner tells you, or, on the host itself, with `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub`. It is trusted only when you say so.")
                               : qsTr("Nothing was sent to it. Its key must be compared once, before anything is read.")
            Layout.fillWidth: true
            onCopied: text => root.copied(text)
        }
        RowLayout {
            spacing: 8
            AppButton { visible: !root.offered; objectName: "askKey"; kind: "primary"; text: qsTr("Show its key"); enabled: root.lane.face.work === ""; onClicked: root.asked() }
            AppButton { visible: root.offered; objectName: "trustKey"; kind: "primary"; text: qsTr("It matches: trust it"); onClicked: root.trusted() }
            AppButton { visible: root.offered; text: qsTr("Do not trust it"); onClicked: root.forgotten() }
        }
    }
}
