pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What the columns of the list of runs are.
RowLayout {
    id: root
    height: 30
    spacing: 14
    Accessible.ignored: true
    component Head: Words {
        size: Theme.caption
        medium: true
        color: Theme.text3
    }
    Head { text: qsTr("Result"); Layout.preferredWidth: 116 }
    Head { text: qsTr("Release"); Layout.preferredWidth: 92 }
    Head { text: qsTr("Environment"); Layout.preferredWidth: 104 }
    Head { text: qsTr("Subject"); Layout.fillWidth: true }
    Head { text: qsTr("Who"); Layout.preferredWidth: 84 }
    Head { text: qsTr("Started"); horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 110 }
    Head { text: qsTr("Took"); horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 70 }
}
