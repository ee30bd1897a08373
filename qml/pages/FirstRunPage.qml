pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// No project is open yet: three ways in, each of which can be left out.
FocusScope {
    id: root
    required property Desktop desktop
    readonly property FirstSteps steps: desktop.firstSteps
    property string staging: ""
    property string production: ""
    signal openAsked()
    signal copied(text: string)
    Component.onCompleted: steps.readHosts()
    ScrollArea {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 72
        ColumnLayout {
            id: column
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(28, (root.height - implicitHeight) / 3)
            width: Math.min(980, parent.width - 2 * Theme.margin)
            spacing: 16
            Words { text: qsTr("Welcome to Gantry"); size: Theme.figure; strong: true; Layout.alignment: Qt.AlignHCenter; Accessible.role: Accessible.Heading }
            Prose {
                text: qsTr("Promote the same images from staging to production, see exactly what will happen, and go back when you must.")
                size: 14
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Layout.bottomMargin: 12
            }
            ErrorPanel {
                visible: root.desktop.error !== ""
                title: qsTr("The project cannot be opened")
                text: root.desktop.error
                wayOut: root.desktop.wayOut
                Layout.fillWidth: true
                onCopied: text => root.copied(text)
            }
            RowLayout {
                spacing: 14
                WayCard {
                    objectName: "wayOpen"
                    iconName: "folder"
                    title: qsTr("Open a project")
                    text: qsTr("A gantry.toml in your application's repository names images, environments and hosts.")
                    action: qsTr("Open a project file…")
                    primary: true
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onActed: root.openAsked()
                }
                WayCard {
                    objectName: "wayHosts"
                    iconName: "server"
                    title: qsTr("Begin with your hosts")
                    text: root.steps.hostsText !== "" ? root.steps.hostsText : qsTr("Names in your SSH configuration become environments of a new project file.")
                    action: root.steps.hosts.count > 0 ? qsTr("Copy a project file") : qsTr("Read the SSH configuration")
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onActed: root.steps.hosts.count > 0 ? root.copied(root.steps.starterText(root.staging, root.production)) : root.steps.readHosts()
                    HostPick { visible: root.steps.hosts.count > 0; label: qsTr("Staging"); hosts: root.steps.hosts; Layout.fillWidth: true; onChose: key => root.staging = key }
                    HostPick { visible: root.steps.hosts.count > 0; label: qsTr("Production"); hosts: root.steps.hosts; start: 1; Layout.fillWidth: true; onChose: key => root.production = key }
                }
                WayCard {
                    objectName: "wayPractice"
                    iconName: "layers"
                    title: qsTr("Practise first")
                    text: root.steps.practiceText !== "" ? root.steps.practiceText : qsTr("Two hosts, a registry and ten releases on this machine. Nothing outside is touched.")
                    action: root.steps.practice === "ready" ? qsTr("Open the practice fleet") : root.steps.practice === "starting" ? qsTr("Starting…") : qsTr("Start the practice fleet")
                    enabled: root.steps.practice !== "absent" && root.steps.practice !== "starting" && root.steps.practice !== "stopping"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onActed: root.steps.startPractice()
                }
            }
            Card {
                visible: root.steps.practiceLines.count > 0
                color: Theme.inset
                implicitHeight: 168
                Layout.fillWidth: true
                ListView {
                    id: lines
                    anchors { fill: parent; margins: 10 }
                    clip: true
                    model: root.steps.practiceLines
                    onCountChanged: positionViewAtEnd()
                    delegate: Words {
                        required property string key
                        required text
                        width: lines.width
                        height: 18
                        mono: true
                        size: Theme.small
                        color: Theme.text2
                    }
                }
            }
        }
    }
}
