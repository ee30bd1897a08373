pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What the columns of the list of releases are, and how wide: a wide window has space for all that a release has to say.
RowLayout {
    id: root
    readonly property bool wide: width > 1200
    readonly property int release: 92
    readonly property int states: wide ? 440 : 272
    readonly property int places: wide ? 200 : 128
    readonly property int author: wide ? 140 : 84
    readonly property int size: 76
    readonly property int when: 56
    height: 30
    spacing: 14
    Accessible.ignored: true
    component Head: Words {
        size: Theme.caption
        medium: true
        color: Theme.text3
    }
    Head { text: qsTr("Release"); Layout.preferredWidth: root.release }
    Head { text: qsTr("Subject"); Layout.fillWidth: true }
    Head { text: qsTr("Images and migrations"); Layout.preferredWidth: root.states }
    Head { text: qsTr("Runs on"); Layout.preferredWidth: root.places }
    Head { text: qsTr("Author"); Layout.preferredWidth: root.author }
    Head { visible: root.wide; text: qsTr("Size"); horizontalAlignment: Text.AlignRight; Layout.preferredWidth: root.size }
    Head { text: qsTr("Age"); horizontalAlignment: Text.AlignRight; Layout.preferredWidth: root.when }
}
