pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Where one is, the way to everything, and what happened.
FocusScope {
    id: root
    property string crumb
    property string title
    property int unseen: 0
    property bool open: true
    signal crumbAsked()
    signal paletteAsked()
    signal noticesAsked()
    signal deployAsked()
    implicitHeight: 56
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Tools")
    // Opaque and above the pages: the software renderer draws icons that are scrolled out of a clip.
    z: 1
    Rectangle { anchors.fill: parent; color: Theme.canvas }
    Rule { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    RowLayout {
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin }
        spacing: 8
        LinkText { visible: root.crumb !== ""; text: root.crumb; size: Theme.title; ink: Theme.text3; onClicked: root.crumbAsked() }
        Icon { visible: root.crumb !== ""; name: "chevronRight"; size: 14; color: Theme.text3 }
        Words { text: root.title; size: Theme.title; strong: true; Layout.fillWidth: true; Accessible.role: Accessible.Heading }
        PressRow {
            id: search
            objectName: "search"
            visible: root.open
            implicitWidth: 268
            implicitHeight: Theme.controlHeight
            radius: Theme.controlRadius
            leftPadding: 10
            rightPadding: 6
            outlined: true
            outline: Theme.control
            rest: Theme.surface
            Accessible.name: qsTr("Search or run a command")
            onClicked: root.paletteAsked()
            contentItem: RowLayout {
                spacing: 8
                Icon { name: "search"; size: 15; color: Theme.text3 }
                Words { text: qsTr("Search or run a command"); color: Theme.text3; Layout.fillWidth: true; Accessible.ignored: true }
                KeyHint { keys: qsTr("Ctrl K") }
            }
        }
        Item {
            visible: root.open
            implicitWidth: 36
            implicitHeight: 32
            AppButton {
                objectName: "bell"
                anchors.centerIn: parent
                kind: "ghost"
                iconName: "bell"
                tip: root.unseen > 0 ? qsTr("%n new notification(s)", "", root.unseen) : qsTr("Notifications")
                onClicked: root.noticesAsked()
            }
            Rectangle {
                visible: root.unseen > 0
                x: 19
                y: 0
                width: Math.max(16, count.implicitWidth + 8)
                height: 16
                radius: 8
                color: Theme.accentFill
                Words { id: count; anchors.centerIn: parent; text: root.unseen > 9 ? "9+" : root.unseen; size: 10; strong: true; color: Theme.fillText; Accessible.ignored: true }
            }
        }
        AppButton {
            objectName: "newDeploy"
            visible: root.open
            text: qsTr("New deploy")
            iconName: "deploy"
            keys: "N"
            onClicked: root.deployAsked()
        }
    }
}
