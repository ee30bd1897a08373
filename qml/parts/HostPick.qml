pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// Chooses one of the hosts of the SSH configuration.
RowLayout {
    id: root
    required property RowsModel hosts
    property string label
    property int start: 0
    signal chose(key: string)
    spacing: 8
    Words { text: root.label; size: Theme.small; color: Theme.text2; Layout.preferredWidth: 76 }
    ComboBox {
        id: box
        model: root.hosts
        textRole: "key"
        valueRole: "key"
        implicitHeight: Theme.controlHeight
        font.family: Theme.mono
        font.pixelSize: Theme.small
        Layout.fillWidth: true
        Accessible.name: root.label
        Accessible.onPressAction: box.popup.open()   // Qt 6.4 gives the box none
        onCurrentTextChanged: root.chose(currentText)
        onCountChanged: if (currentIndex < 0 || count > root.start) currentIndex = Math.min(root.start, count - 1)
        Component.onCompleted: currentIndex = Math.min(root.start, count - 1)
        contentItem: Words { leftPadding: 10; text: box.displayText; mono: true; Accessible.ignored: true }
        indicator: Icon { x: box.width - 24; y: (box.height - 14) / 2; name: "chevron"; size: 14; color: Theme.text3 }
        background: Rectangle {
            radius: Theme.controlRadius
            color: Theme.surface
            border.width: 1
            border.color: Theme.control
            FocusRing { shown: box.visualFocus }
        }
        popup.background: Rectangle { color: Theme.raised; radius: Theme.innerRadius; border.width: 1; border.color: Theme.control }
        delegate: MenuRow {
            required property string key
            required property int index
            width: box.width - 2
            text: key
            chosen: box.highlightedIndex === index
        }
    }
}
