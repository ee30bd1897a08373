pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// How much was recorded when. What was refused, failed or forced stands out; a bar that is pressed becomes the filter.
Item {
    id: root
    required property RowsModel bars
    property string first
    property string last
    signal chose(from: string, to: string)
    implicitHeight: 62
    // One stop of the keyboard; arrows go from bar to bar.
    ListView {
        id: row
        objectName: "bars"
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 40
        spacing: 2
        orientation: ListView.Horizontal
        interactive: false
        model: root.bars
        activeFocusOnTab: count > 0
        currentIndex: -1
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Records over time")
        onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = count - 1
        Keys.onReturnPressed: if (currentItem?.enabled) (currentItem as PressRow).clicked()
        Keys.onEnterPressed: if (currentItem?.enabled) (currentItem as PressRow).clicked()
        delegate: PressRow {
            id: bar
            required property string key
            required property int index
            required property double share
            required property double alarming
            required property string from
            required property string to
            required property string hint
            readonly property bool at: row.activeFocus && row.currentIndex === index
            width: (row.width - row.spacing * (row.count - 1)) / Math.max(1, row.count)
            height: row.height
            enabled: share > 0
            focusPolicy: Qt.NoFocus
            Accessible.name: hint
            onClicked: { row.currentIndex = index; root.chose(from, to) }
            background: Rectangle {
                radius: 3
                color: bar.hovered && bar.enabled ? Theme.hover : "transparent"
                Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: 2; radius: 1; color: Theme.track }
                Rectangle {
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                    height: bar.share > 0 ? Math.max(4, bar.share * parent.height) : 0
                    radius: 2
                    color: Qt.tint(Theme.canvas, Qt.alpha(Theme.accent, Theme.dark ? 0.65 : 0.5))
                }
                Rectangle {
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                    height: bar.alarming > 0 ? Math.max(5, bar.alarming * parent.height) : 0
                    radius: 2
                    color: Theme.danger
                }
                FocusRing { shown: bar.at; inset: true; around: 3 }
            }
            Tip { shown: bar.hovered || bar.at; text: bar.hint }
        }
    }
    RowLayout {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        Words { text: root.first; size: Theme.caption; color: Theme.text3; Layout.fillWidth: true }
        Rectangle { implicitWidth: 9; implicitHeight: 9; radius: 2; color: Theme.danger }
        Words { text: qsTr("refused, failed or forced"); size: Theme.caption; color: Theme.text3 }
        Item { Layout.fillWidth: true }
        Words { text: root.last; size: Theme.caption; color: Theme.text3 }
    }
}
