pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A label, and what can be set.
RowLayout {
    id: root
    property string label
    default property alias content: place.data
    spacing: 12
    Layout.fillWidth: true
    Words { text: root.label; color: Theme.text2; Layout.preferredWidth: 134; Accessible.ignored: true }
    RowLayout { id: place; Layout.fillWidth: true }
}
