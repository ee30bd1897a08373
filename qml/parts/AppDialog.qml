pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Gantry

// A question in the middle of the window. Esc and the second button leave everything as it is.
Popup {
    id: root
    property string title
    property string iconName: ""
    property string action
    property string actionKind: "primary"
    property string leave: qsTr("Cancel")
    property bool ready: true
    // True: the second press does not close it; whoever shows it does, once it is done.
    property bool stays: false
    // What cannot be taken back does not happen by an Enter too many.
    readonly property bool careful: stays || actionKind === "destroy"
    default property alias body: body.data
    signal accepted()
    function accept() {
        accepted()
        if (!stays) close()
    }
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    closePolicy: Popup.CloseOnEscape
    focus: true
    width: 480
    padding: 20
    enter: null
    exit: null
    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Rectangle {
        color: Theme.surface
        radius: Theme.cardRadius
        border.width: 1
        border.color: Theme.control
    }
    contentItem: FocusScope {
        implicitHeight: column.implicitHeight
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        ColumnLayout {
            id: column
            width: parent.width
            spacing: 12
            RowLayout {
                spacing: 9
                Icon { visible: root.iconName !== ""; name: root.iconName; size: 18; weight: 2; color: root.actionKind === "destroy" ? Theme.danger : Theme.accent }
                Words { text: root.title; size: Theme.title; strong: true; wrapMode: Text.Wrap; Layout.fillWidth: true; Accessible.role: Accessible.Heading }
            }
            ColumnLayout { id: body; spacing: 10; Layout.fillWidth: true }
            RowLayout {
                spacing: 8
                Layout.topMargin: 6
                Item { Layout.fillWidth: true }
                AppButton { text: root.leave; focus: root.careful; onClicked: root.close() }
                AppButton {
                    objectName: "accept"
                    visible: root.action !== ""
                    text: root.action
                    kind: root.actionKind
                    enabled: root.ready
                    focus: !root.careful
                    onClicked: root.accept()
                }
            }
        }
    }
}
