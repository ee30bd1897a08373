pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Project, pages and hosts: the same on every page.
FocusScope {
    id: root
    required property Desktop desktop
    property AppModel app
    property string page
    signal pageAsked(page: string)
    signal hostAsked(environment: string)
    signal projectAsked(key: string)
    signal openAsked()
    implicitWidth: 220
    z: 2
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Navigation")
    Rectangle { anchors.fill: parent; color: Theme.sidebar }
    Rule { anchors { right: parent.right; top: parent.top; bottom: parent.bottom } }

    ColumnLayout {
        anchors { fill: parent; margins: 12 }
        spacing: 2
        PressRow {
            id: project
            objectName: "projectSwitcher"
            implicitHeight: 44
            leftPadding: 0
            rightPadding: 6
            Layout.fillWidth: true
            Layout.topMargin: -4
            Layout.bottomMargin: 8
            Accessible.role: Accessible.ButtonMenu
            Accessible.name: root.app ? qsTr("Project %1, switch").arg(root.app.project) : qsTr("No project, open one")
            onClicked: projects.openFrom(project)
            background: Rectangle { radius: Theme.innerRadius; color: project.hovered ? Theme.sidebarHover : "transparent"; FocusRing { shown: project.visualFocus; inset: true; around: Theme.innerRadius } }
            contentItem: RowLayout {
                spacing: 8
                Mark {}
                ColumnLayout {
                    spacing: 0
                    Words { text: root.app ? root.app.project : qsTr("Gantry"); strong: true; Layout.fillWidth: true; Accessible.ignored: true }
                    Words { id: line; text: root.app ? root.app.projectLine : qsTr("No project open"); size: Theme.caption; color: Theme.text3; Layout.fillWidth: true; Accessible.ignored: true }
                }
                Icon { name: "chevron"; size: 14; color: Theme.text3 }
            }
            Tip { shown: project.hovered && line.truncated; text: line.text }
            ProjectMenu {
                id: projects
                desktop: root.desktop
                y: project.height + 2
                onChose: key => root.projectAsked(key)
                onOpenAsked: root.openAsked()
            }
        }
        Repeater {
            model: [
                { page: "board", icon: "overview", text: qsTr("Board"), keys: qsTr("G then O") },
                { page: "runs", icon: "deploy", text: qsTr("Runs"), keys: qsTr("G then D") },
                { page: "releases", icon: "box", text: qsTr("Releases"), keys: qsTr("G then R") },
                { page: "approvals", icon: "approve", text: qsTr("Approvals"), keys: qsTr("G then A") },
                { page: "environments", icon: "server", text: qsTr("Environments"), keys: qsTr("G then E") },
                { page: "audit", icon: "file", text: qsTr("Audit log"), keys: qsTr("G then L") }
            ]
            NavItem {
                required property var modelData
                objectName: "nav-" + modelData.page
                visible: root.app !== null
                iconName: modelData.icon
                text: modelData.text
                keys: modelData.keys
                badge: !root.app ? "" : modelData.page === "runs" && root.app.live > 0 ? qsTr("%n live", "", root.app.live)
                     : modelData.page === "approvals" && root.app.approvals.face.forMe > 0 ? String(root.app.approvals.face.forMe) : ""
                badgeTone: modelData.page === "approvals" ? "warning" : "info"
                current: root.page === modelData.page || (modelData.page === "runs" && root.page === "run") || (modelData.page === "releases" && root.page === "release")
                Layout.fillWidth: true
                onClicked: root.pageAsked(modelData.page)
            }
        }
        Item { Layout.fillHeight: true }
        HostStatus {
            visible: root.app !== null
            board: root.app ? root.app.board : null
            status: root.app ? root.app.status : ""
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            onHostAsked: environment => root.hostAsked(environment)
        }
        NavItem {
            objectName: "nav-settings"
            iconName: "settings"
            text: qsTr("Settings")
            keys: "Ctrl+,"
            current: root.page === "settings"
            Layout.fillWidth: true
            onClicked: root.pageAsked("settings")
        }
    }
}
