pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The keyboard shortcuts of the window.
AppDialog {
    id: root
    property bool singleKeys: true
    signal singleKeysAsked(on: bool)
    title: qsTr("Keyboard shortcuts")
    leave: qsTr("Close")
    width: 700
    GridLayout {
        columns: 2
        columnSpacing: 28
        rowSpacing: 4
        Repeater {
            // Only while they are read: they are many.
            model: !root.visible ? [] : [
                [qsTr("Ctrl+K"), qsTr("Search or run a command")], [qsTr("F1 or ?"), qsTr("These keys")],
                [qsTr("G then O"), qsTr("Board")], [qsTr("G then D"), qsTr("Runs")],
                [qsTr("G then R"), qsTr("Releases")], [qsTr("G then E"), qsTr("Environments")],
                [qsTr("G then A"), qsTr("Approvals")], [qsTr("G then L"), qsTr("Audit log")],
                [qsTr("A"), qsTr("Approve: shows what is signed")], [qsTr("P"), qsTr("Plan of the next promotion")],
                [qsTr("D"), qsTr("Its commits")], [qsTr("N"), qsTr("New deploy")],
                [qsTr("Ctrl+Shift+R"), qsTr("Roll back…")],
                [qsTr("Ctrl+F or /"), qsTr("Find or filter")], [qsTr("F"), qsTr("Follow the log")],
                [qsTr("Enter"), qsTr("Open or press")], [qsTr("Esc"), qsTr("Close, back")],
                [qsTr("F6, Shift+F6"), qsTr("Next, previous part of the window")], [qsTr("F5"), qsTr("Read everything again")],
                [qsTr("Ctrl+1 … 9"), qsTr("Project 1 to 9")], [qsTr("Ctrl+O"), qsTr("Open a project")],
                [qsTr("Ctrl+,"), qsTr("Settings")], [qsTr("Ctrl+Q"), qsTr("Quit; runs go on")]
            ]
            RowLayout {
                id: row
                required property var modelData
                spacing: 12
                Layout.preferredWidth: 316
                Layout.preferredHeight: 26
                Item {
                    implicitWidth: 96
                    implicitHeight: 22
                    KeyHint { keys: row.modelData[0]; anchors.verticalCenter: parent.verticalCenter }
                }
                Words { text: row.modelData[1]; size: Theme.small; color: Theme.text2; Layout.fillWidth: true }
            }
        }
    }
    Rule { Layout.fillWidth: true }
    Toggle {
        text: qsTr("Single letters work as keys")
        checked: root.singleKeys
        onToggled: root.singleKeysAsked(checked)
    }
}
