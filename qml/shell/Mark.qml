pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Gantry

// The sign of Gantry: two strands lifted over to the next.
Rectangle {
    id: root
    implicitWidth: 32
    implicitHeight: 32
    radius: width / 4
    color: Theme.accentFill
    Accessible.ignored: true
    Shape {
        width: 32
        height: 32
        scale: root.width / 32
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: Theme.fillText
            strokeWidth: 2.4
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: "M9 11.5h5.5l4 4.5h4.5 M9 20.5h5.5l4-4.5 M19.8 12.6L23.2 16l-3.4 3.4" }
        }
    }
}
