pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// A text that is signed, word for word. A long one shows its first lines; the rest is one press away.
Rectangle {
    id: root
    property string name: qsTr("Signed text")
    property string text
    property int lines: 0
    property bool open: lines === 0
    readonly property real line: metrics.height
    readonly property int total: text.split("\n").length - (text.endsWith("\n") ? 1 : 0)
    readonly property bool longer: lines > 0 && total > lines
    signal copied(text: string)
    implicitHeight: (open || !longer ? words.contentHeight : lines * line) + 18 + (longer ? 26 : 0)
    radius: Theme.controlRadius
    color: Theme.inset
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    FontMetrics { id: metrics; font: words.font }
    Item {
        anchors { fill: parent; leftMargin: 12; rightMargin: 38; topMargin: 9; bottomMargin: root.longer ? 32 : 9 }
        clip: root.longer
        Copyable { id: words; width: parent.width; height: parent.height; text: root.text.replace(/\n$/, ""); color: Theme.text }
    }
    AppButton {
        anchors { right: parent.right; top: parent.top; margins: 4 }
        kind: "ghost"
        small: true
        iconName: "copy"
        tip: qsTr("Copy %1").arg(root.name)
        onClicked: root.copied(root.text)
    }
    AppButton {
        objectName: "showAll"
        visible: root.longer
        anchors { left: parent.left; bottom: parent.bottom; margins: 4 }
        kind: "ghost"
        small: true
        iconName: root.open ? "chevronUp" : "chevron"
        text: root.open ? qsTr("Show less") : qsTr("Show all %n line(s)", "", root.total)
        onClicked: root.open = !root.open
    }
}
