pragma ComponentBehavior: Bound
import QtQuick

// What the pointer rests on, in words. Its box is made when it is shown first: hundreds of things have a tip, few are read.
Item {
    id: root
    property bool shown: false
    property string text
    property bool beside: false   // at the right of what it is about, which has something of its kind above and below
    property QtObject box
    visible: false
    onShownChanged: if (shown && !box) box = Qt.createComponent(Qt.resolvedUrl("TipBox.qml")).createObject(parent, { tip: root })
}
