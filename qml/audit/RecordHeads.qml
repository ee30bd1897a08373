pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What the columns of the table are.
RowLayout {
    id: root
    property bool wide: true
    spacing: 12
    Accessible.ignored: true
    Words { text: qsTr("Time"); size: Theme.caption; medium: true; color: Theme.text3; Layout.preferredWidth: 118; Layout.minimumWidth: 118; Layout.maximumWidth: 118 }
    Words { text: qsTr("Who"); size: Theme.caption; medium: true; color: Theme.text3; Layout.preferredWidth: 92; Layout.minimumWidth: 92; Layout.maximumWidth: 92 }
    Words { visible: root.wide; text: qsTr("Action"); size: Theme.caption; medium: true; color: Theme.text3; Layout.preferredWidth: 130; Layout.minimumWidth: 130; Layout.maximumWidth: 130 }
    Words { text: qsTr("Subject"); size: Theme.caption; medium: true; color: Theme.text3; Layout.fillWidth: true }
    Words { text: qsTr("Result"); size: Theme.caption; medium: true; color: Theme.text3; Layout.preferredWidth: 114; Layout.minimumWidth: 114; Layout.maximumWidth: 114 }
    Words { visible: root.wide; text: qsTr("Where"); size: Theme.caption; medium: true; color: Theme.text3; Layout.preferredWidth: 78; Layout.minimumWidth: 78; Layout.maximumWidth: 78 }
    Words { visible: root.wide; text: qsTr("Entry"); size: Theme.caption; medium: true; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 46; Layout.minimumWidth: 46; Layout.maximumWidth: 46 }
}
