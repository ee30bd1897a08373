pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Nothing here: what is missing, what to do, and one button for it.
ColumnLayout {
    id: root
    property string iconName: "box"
    property string title
    property string text
    property string action: ""
    property bool primary: true
    signal acted()
    spacing: 10
    Rectangle {
        implicitWidth: 48
        implicitHeight: 48
        radius: 24
        color: Theme.neutralTint
        Layout.alignment: Qt.AlignHCenter
        Icon { anchors.centerIn: parent; name: root.iconName; size: 24; color: Theme.text2 }
    }
    Prose {
        text: root.title
        size: Theme.title
        strong: true
        color: Theme.text
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    Prose {
        visible: text !== ""
        text: root.text
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: 420
        Layout.alignment: Qt.AlignHCenter
    }
    AppButton {
        visible: root.action !== ""
        text: root.action
        kind: root.primary ? "primary" : "plain"
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 4
        onClicked: root.acted()
    }
}
