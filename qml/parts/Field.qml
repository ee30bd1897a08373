pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// One line to write in.
TextField {
    id: root
    property string iconName: ""
    property string lead: ""   // what it is, at its left, also when it is filled
    property bool mono: false
    implicitHeight: Theme.controlHeight
    opacity: enabled ? 1 : 0.45
    implicitWidth: 220
    leftPadding: lead !== "" ? said.implicitWidth + 18 : iconName === "" ? 10 : 32
    rightPadding: 10
    color: Theme.text
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    selectByMouse: true
    font.family: mono ? Theme.mono : Theme.sans
    font.pixelSize: Theme.body
    verticalAlignment: TextInput.AlignVCenter
    Accessible.name: lead !== "" ? lead : placeholderText
    Accessible.description: lead !== "" ? placeholderText : ""
    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.surface
        border.width: 1
        border.color: root.activeFocus ? Theme.focus : Theme.control
        FocusRing { shown: root.activeFocus; anchors.margins: -1; around: Theme.controlRadius - 2 }
        Words { id: said; x: 10; anchors.verticalCenter: parent.verticalCenter; text: root.lead; size: Theme.small; color: Theme.text2; Accessible.ignored: true }
        Icon {
            visible: root.iconName !== ""
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: 15
            color: Theme.text3
        }
    }
}
