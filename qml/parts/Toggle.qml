pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// On or off: the knob and the tick say it, not only the colour.
Switch {
    id: root
    implicitHeight: Theme.controlHeight
    spacing: 10
    padding: 0
    hoverEnabled: true
    Accessible.name: text
    Accessible.onPressAction: press()
    Accessible.onToggleAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()
    // What a person's press does; `toggle` alone tells nobody.
    function press() {
        if (!enabled) return
        toggle()
        toggled()
    }
    indicator: Rectangle {
        y: (root.height - height) / 2
        width: 34
        height: 20
        radius: 10
        color: root.checked ? Theme.accentFill : Theme.surface
        border.width: root.checked ? 0 : 1.5
        border.color: Theme.control
        Rectangle {
            x: root.checked ? parent.width - width - 3 : 3
            y: 3
            width: 14
            height: 14
            radius: 7
            color: root.checked ? Theme.fillText : Theme.control
            Icon { visible: root.checked; anchors.centerIn: parent; name: "check"; size: 9; weight: 3; color: Theme.accentFill }
            Behavior on x { NumberAnimation { duration: Theme.quick } }
        }
        FocusRing { shown: root.visualFocus; around: 10 }
    }
    contentItem: Words {
        leftPadding: root.indicator.width + root.spacing
        text: root.text
        Accessible.ignored: true
    }
}
