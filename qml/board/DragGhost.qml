pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// What is held while a release is dragged. `tag` is empty when nothing is.
Rectangle {
    id: root
    property string tag: ""
    property ReleaseCard card
    z: 100
    visible: tag !== ""
    width: 200
    height: 56
    radius: Theme.cardRadius
    color: Theme.raised
    border.width: 2
    border.color: Theme.accent
    x: card && parent ? parent.mapFromItem(null, card.held.x, card.held.y).x - 24 : 0
    y: card && parent ? parent.mapFromItem(null, card.held.x, card.held.y).y - 28 : 0
    Drag.active: tag !== ""
    Drag.keys: ["release"]
    Drag.hotSpot: Qt.point(24, 28)
    Accessible.ignored: true
    function pick(card: ReleaseCard, tag: string) {
        root.card = card
        root.tag = tag
    }
    function drop() {
        root.Drag.drop()
        root.tag = ""
        root.card = null
    }
    Words { x: 14; y: 9; text: root.card ? root.card.release : ""; mono: true; strong: true; size: Theme.title }
    Words { x: 14; y: 31; width: parent.width - 28; text: root.card ? root.card.subject : ""; size: Theme.small; color: Theme.text2 }
}
