pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// One line of the log; the line that begins a step stands out.
Rectangle {
    id: root
    required property int index
    required property string time
    required property string step
    required property string level
    required property string text
    property bool chosen: false
    property string sought: ""
    readonly property bool hit: Speech.find(text, sought, 0) >= 0
    readonly property bool head: level === "STEP"
    readonly property color ink: level === "WARN" ? Theme.warning : level === "FAIL" ? Theme.danger : level === "OK" ? Theme.success : Theme.text2
    signal picked(row: int, extend: bool)
    height: Theme.logRow
    color: chosen ? Theme.selected : head ? Theme.neutralTint : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([time, step, level, text])
    Words { x: 14; width: 62; height: parent.height; text: root.time; mono: true; size: Theme.small; color: Theme.text3; Accessible.ignored: true }
    Words { x: 84; width: 66; height: parent.height; text: root.step; mono: true; size: Theme.small; color: root.chosen || root.head ? Theme.text2 : Theme.info; Accessible.ignored: true }
    Words { x: 156; width: 38; height: parent.height; text: root.level; mono: true; size: Theme.small; medium: true; color: root.head ? Theme.text2 : root.ink; Accessible.ignored: true }
    HoverHandler { id: resting }
    Tip { shown: resting.hovered && told.truncated; text: root.text }
    Words {
        id: told
        x: 198
        width: root.width - x - 14
        height: parent.height
        text: root.hit ? Speech.marked(root.text, root.sought, Theme.accent) : root.text
        textFormat: root.hit ? Text.StyledText : Text.PlainText
        mono: true
        size: Theme.small
        medium: root.head
        color: root.head ? Theme.text : root.level === "WARN" || root.level === "FAIL" ? root.ink : Theme.text2
        Accessible.ignored: true
    }
    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: root.picked(root.index, false)
    }
    TapHandler {
        acceptedModifiers: Qt.ShiftModifier
        onTapped: root.picked(root.index, true)
    }
}
