pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What is to be written, above the field: it stays there when the field is filled. The field is named the same.
ColumnLayout {
    id: root
    property string label
    spacing: 4
    Words { text: root.label; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
}
