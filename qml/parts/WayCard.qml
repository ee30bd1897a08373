pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One way to begin: what it is, and its button.
Card {
    id: root
    property string iconName
    property string title
    property string text
    property string action
    property bool primary: false
    default property alias content: extra.data
    signal acted()
    implicitHeight: column.implicitHeight + 40
    ColumnLayout {
        id: column
        anchors { fill: parent; margins: 20 }
        spacing: 10
        Rectangle {
            implicitWidth: 40
            implicitHeight: 40
            radius: 20
            color: Theme.selected
            Icon { anchors.centerIn: parent; name: root.iconName; size: 20; color: Theme.accent }
        }
        Words { text: root.title; size: Theme.title; strong: true; Layout.fillWidth: true; Layout.topMargin: 2; Accessible.role: Accessible.Heading }
        Prose { text: root.text; Layout.fillWidth: true }
        ColumnLayout { id: extra; spacing: 6; Layout.fillWidth: true }
        Item { Layout.fillHeight: true }
        AppButton { text: root.action; kind: root.primary ? "primary" : "plain"; onClicked: root.acted() }
    }
}
