pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Bottom left on every page: every host, whether it answers, and how fast.
Card {
    id: root
    property Board board
    property string status
    signal hostAsked(environment: string)
    radius: Theme.innerRadius
    implicitHeight: column.implicitHeight + 12
    Accessible.role: Accessible.Grouping
    Accessible.name: Speech.of([qsTr("Hosts"), status])
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 6 }
        spacing: 0
        Repeater {
            model: root.board ? root.board.lanes : []
            PressRow {
                id: row
                required property Lane modelData
                readonly property bool away: modelData.face.errorText !== ""
                readonly property string code: modelData.face.errorCode
                readonly property string trouble: code === "host-unfit" ? qsTr("not ready") : code === "host-key-unknown" ? qsTr("key not known") : code === "host-key-changed" ? qsTr("other key") : code === "host-key-revoked" ? qsTr("key revoked") : qsTr("away")
                readonly property bool reading: !away && modelData.face.answered === ""
                implicitHeight: 24
                radius: 4
                leftPadding: 5
                rightPadding: 5
                ringInside: true
                Accessible.name: Speech.of([modelData.face.title, modelData.face.host, away ? trouble === qsTr("away") ? qsTr("does not answer") : trouble : reading ? qsTr("reading") : modelData.face.answered])
                Layout.fillWidth: true
                onClicked: root.hostAsked(modelData.face.name)
                contentItem: RowLayout {
                    spacing: 6
                    Icon {
                        name: row.away ? "alert" : row.reading || row.modelData.face.answeredTone === "warning" ? "clock" : "checkCircle"
                        size: 13
                        weight: 2.1
                        color: Theme.ink(row.away ? "warning" : row.reading ? "muted" : row.modelData.face.answeredTone)
                    }
                    Words { text: row.modelData.face.host; mono: true; size: Theme.small; color: Theme.text2; elide: Text.ElideMiddle; Layout.fillWidth: true; Accessible.ignored: true }
                    Words { text: row.away ? row.trouble : row.reading ? "…" : row.modelData.face.answered; mono: true; size: Theme.small; color: row.away ? Theme.warning : Theme.text3; Accessible.ignored: true }
                }
                Tip { shown: row.hovered; text: row.away ? row.modelData.face.errorText : row.reading ? qsTr("Reading %1 over SSH").arg(row.modelData.face.host) : qsTr("%1: one reading takes %2").arg(row.modelData.face.title).arg(row.modelData.face.answered) }
            }
        }
    }
}
