pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A titled part of a plan.
Card {
    id: root
    property string title
    default property alias content: column.data
    implicitHeight: column.implicitHeight + 24
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14; topMargin: 11 }
        spacing: 7
        Words { text: root.title; strong: true; Layout.fillWidth: true; Layout.bottomMargin: 2; Accessible.role: Accessible.Heading }
    }
}
