pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// A filter that can be on.
AbstractButton {
    id: root
    implicitHeight: 24
    implicitWidth: implicitContentWidth + 20
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    contentItem: Words {
        text: root.text
        size: Theme.small
        medium: true
        horizontalAlignment: Text.AlignHCenter
        color: root.checked ? Theme.accent : Theme.text2
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: root.checked ? Theme.accent : Theme.border
        FocusRing { shown: root.visualFocus; around: parent.height / 2 }
    }
}
