pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The head of a card: icon, title, and at the right what there is to say or do.
RowLayout {
    id: root
    property string iconName: ""
    property string title
    property string note: ""
    spacing: 9
    Icon { visible: root.iconName !== ""; name: root.iconName; size: 15; color: Theme.text3 }
    Words {
        text: root.title
        strong: true
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    Words { visible: text !== ""; text: root.note; size: Theme.small; color: Theme.text3 }
}
