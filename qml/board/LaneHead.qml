pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What a lane is called, where it is, and how it is.
RowLayout {
    id: root
    property string iconName: "server"
    property string title
    property string place
    property string healthWord
    property string healthGlyph
    property string healthTone
    spacing: 8
    Icon { name: root.iconName; size: 16; color: Theme.text3 }
    Words { text: root.title; strong: true; Accessible.role: Accessible.Heading }
    Words { text: root.place; size: Theme.small; color: Theme.text3; elide: Text.ElideMiddle; Layout.fillWidth: true }
    Pill { visible: root.healthWord !== ""; tone: root.healthTone; icon: root.healthGlyph; text: root.healthWord }
}
