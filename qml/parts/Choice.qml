pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One of a few: a row of words, the chosen one filled. Arrow keys choose.
Rectangle {
    id: root
    property string label
    property list<string> words
    property list<string> keys
    property string chosen
    signal chose(key: string)
    implicitHeight: Theme.controlHeight
    implicitWidth: row.implicitWidth + 4
    radius: Theme.controlRadius + 1
    color: Theme.neutralTint
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    function step(by: int) {
        const at = Math.max(0, Math.min(keys.length - 1, keys.indexOf(chosen) + by))
        root.chose(keys[at])
    }
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)
    RowLayout {
        id: row
        anchors { fill: parent; margins: 2 }
        spacing: 2
        Repeater {
            model: root.words
            PressRow {
                id: option
                required property string modelData
                required property int index
                readonly property bool current: root.keys[index] === root.chosen
                implicitWidth: implicitContentWidth + 24
                radius: Theme.controlRadius - 1
                leftPadding: 0
                rightPadding: 0
                rest: current ? Theme.surface : "transparent"
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData
                Accessible.checkable: true
                Accessible.checked: current
                Layout.fillHeight: true
                Layout.fillWidth: true
                onClicked: root.chose(root.keys[index])
                contentItem: Words {
                    text: option.modelData
                    medium: true
                    size: Theme.small
                    horizontalAlignment: Text.AlignHCenter
                    color: option.current ? Theme.text : Theme.text2
                    Accessible.ignored: true
                }
                Rectangle {
                    visible: option.current
                    z: -1
                    anchors.fill: parent
                    radius: option.radius
                    color: "transparent"
                    border.width: 1
                    border.color: Theme.control
                }
            }
        }
    }
}
