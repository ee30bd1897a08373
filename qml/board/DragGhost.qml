pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// What is held while a release is dragged. `tag` is empty when nothing is.
Rectangle {
    id: root
    property string tag: ""
    property string release
    property string subject
    property point held   // where it is held, in the scene; where it was let go afterwards
    z: 100
    visible: tag !== ""
    width: 200
    height: 56
    radius: Theme.cardRadius
    color: Theme.raised
    border.width: 2
    border.color: Theme.accent
    x: parent ? parent.mapFromItem(null, held.x, held.y).x - 24 : 0
    y: parent ? parent.mapFromItem(null, held.x, held.y).y - 28 : 0
    Drag.active: tag !== ""
    Drag.keys: ["release"]
    Drag.hotSpot: Qt.point(24, 28)
    Accessible.ignored: true
    Binding { target: Theme; property: "dragging"; value: root.tag !== "" }
    function pick(tag: string, release: string, subject: string, at: point) {
        root.release = release
        root.subject = subject
        root.held = at
        root.tag = tag
    }
    function drop() {
        root.Drag.drop()
        root.tag = ""
    }
    Words { x: 14; y: 9; text: root.release; mono: true; strong: true; size: Theme.title }
    Words { x: 14; y: 31; width: parent.width - 28; text: root.subject; size: Theme.small; color: Theme.text2 }
}
