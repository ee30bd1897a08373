pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What happened, what was not changed, and the way out, with the words to copy.
Card {
    id: root
    property string title
    property string text
    property string unchanged: ""
    property string wayOut: ""
    property string action: ""
    signal acted()
    signal copied(text: string)
    implicitHeight: column.implicitHeight + 32
    border.color: Theme.danger
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Speech.of([title, text, Speech.spoken(wayOut)])
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
        spacing: 9
        RowLayout {
            spacing: 8
            Icon { name: "xCircle"; size: 18; weight: 2; color: Theme.danger; Layout.alignment: Qt.AlignTop }
            Prose { text: root.title; strong: true; color: Theme.text; Layout.fillWidth: true }
        }
        Prose {
            visible: text !== ""
            text: Speech.lines([root.text, root.unchanged])
            Layout.fillWidth: true
        }
        WayOut {
            text: root.wayOut
            ink: Theme.text
            Layout.fillWidth: true
            onCopied: text => root.copied(text)
        }
        RowLayout {
            spacing: 8
            Layout.topMargin: 4
            AppButton {
                visible: root.action !== ""
                text: root.action
                onClicked: root.acted()
            }
            AppButton {
                kind: root.action !== "" ? "ghost" : "plain"   // a face of its own, where nothing stands before it
                text: qsTr("Copy details")
                onClicked: root.copied(Speech.lines([root.title, root.text, root.unchanged, root.wayOut]))
            }
        }
    }
}
