pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Gantry

// A stroke icon of Glyphs. Decoration: the words beside it say the same.
Item {
    id: root
    property string name: "circle"
    property color color: Theme.text2
    property real size: 16
    property real weight: 1.8
    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: root.color
            strokeWidth: root.weight
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: Glyphs.path(root.name) }
        }
    }
}
