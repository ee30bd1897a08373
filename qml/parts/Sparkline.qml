pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Gantry

// Answer times of the last readings, oldest first, without axes. Scales itself.
Item {
    id: root
    property list<double> values
    property color stroke: Theme.success
    readonly property double high: Math.max(1, ...root.values) * 1.25
    readonly property double low: Math.min(...root.values, high) * 0.6
    readonly property list<point> points: line()
    implicitWidth: 120
    implicitHeight: 34
    visible: values.length > 1
    Accessible.ignored: true
    function line(): list<point> {
        let points = []
        for (let i = 0; i < root.values.length; ++i)
            points.push(Qt.point(i * (root.width - 6) / Math.max(1, root.values.length - 1) + 1,
                                 root.height - 2 - (root.values[i] - root.low) / Math.max(1, root.high - root.low) * (root.height - 4)))
        return points
    }
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeWidth: -1
            strokeColor: "transparent"
            fillGradient: LinearGradient {
                y2: root.height
                GradientStop { position: 0; color: Qt.alpha(root.stroke, 0.28) }
                GradientStop { position: 1; color: Qt.alpha(root.stroke, 0.02) }
            }
            PathPolyline {
                path: root.points.length ? [Qt.point(1, root.height), ...root.points, Qt.point(root.width - 5, root.height)] : []
            }
        }
        ShapePath {
            strokeColor: root.stroke
            strokeWidth: 1.6
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap
            PathPolyline { path: root.points }
        }
    }
    Rectangle {
        readonly property point end: root.points.length ? root.points[root.points.length - 1] : Qt.point(0, 0)
        visible: root.points.length > 0
        width: 6
        height: 6
        radius: 3
        color: root.stroke
        x: end.x - 3
        y: end.y - 3
    }
}
