pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Release by environment: where each one runs, where it was, and in which order it came there.
ColumnLayout {
    id: root
    required property Board board
    signal runAsked(environment: string, run: string)
    signal releaseAsked(tag: string)
    spacing: 0
    RowLayout {
        spacing: 12
        Layout.preferredHeight: 26
        Words { text: qsTr("Release"); size: Theme.caption; color: Theme.text3; Layout.preferredWidth: 92 }
        Item { Layout.fillWidth: true; Layout.preferredWidth: 3 }
        Repeater {
            model: root.board.lanes
            Words {
                required property Lane modelData
                text: modelData.face.title
                size: Theme.caption
                color: Theme.text3
                Layout.fillWidth: true
                Layout.preferredWidth: 2
            }
        }
    }
    Repeater {
        model: root.visible ? root.board.matrix : null   // hundreds of rows, and seldom looked at
        ColumnLayout {
            id: line
            required property string key
            required property string release
            required property string tag
            required property string subject
            required property string when
            required property var cells
            spacing: 0
            Rule { Layout.fillWidth: true }
            RowLayout {
                spacing: 12
                Layout.preferredHeight: Theme.tableRow - 4
                LinkText { text: line.release; mono: true; Layout.preferredWidth: 92; onClicked: root.releaseAsked(line.tag) }
                Words { text: line.subject; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Layout.preferredWidth: 3 }
                Repeater {
                    model: line.cells
                    Item {
                        id: cell
                        required property var modelData
                        implicitHeight: 24
                        Layout.fillWidth: true
                        Layout.preferredWidth: 2
                        Words { visible: cell.modelData.word === ""; text: "–"; color: Theme.text3; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
                        PillButton {
                            visible: cell.modelData.word !== ""
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.min(implicitWidth, parent.width)
                            tone: cell.modelData.tone
                            glyph: cell.modelData.glyph
                            text: cell.modelData.order > 0 ? cell.modelData.word + " · " + cell.modelData.order : cell.modelData.word
                            tip: cell.modelData.hint
                            onClicked: root.runAsked(cell.modelData.environment, cell.modelData.run)
                        }
                    }
                }
            }
        }
    }
}
