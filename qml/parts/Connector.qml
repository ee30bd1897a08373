pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Gantry

// The way from one lane to the next: solid when its gates are open, dashed when not.
Item {
    id: root
    property bool open: true
    property string iconName: "arrow"
    property string tone: "muted"
    property real level: 84
    implicitWidth: 36
    Accessible.ignored: true
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.ink(root.tone)
            strokeWidth: 1.6
            fillColor: "transparent"
            strokeStyle: root.open ? ShapePath.SolidLine : ShapePath.DashLine
            dashPattern: [2, 2.4]
            startX: 2
            startY: root.level
            PathLine { x: root.width - 2; y: root.level }
        }
    }
    Rectangle {
        x: (parent.width - width) / 2
        y: root.level - height / 2
        width: 24
        height: 24
        radius: 12
        color: Theme.surface
        border.width: 1.5
        border.color: Theme.ink(root.tone)
        Icon { anchors.centerIn: parent; name: root.iconName; size: 13; weight: 2.4; color: Theme.ink(root.tone) }
    }
}
