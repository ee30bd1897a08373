pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Gantry

// Milliseconds of every attempt, oldest left. A filled dot was ready, a ring was not.
Item {
    id: root
    required property RowsModel attempts
    property list<double> values
    readonly property double most: scale_(Math.max(10, ...root.values))
    readonly property real start: 34
    readonly property real foot: 16
    readonly property list<point> points: line()
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("%n readiness attempt(s)", "", values.length)
    function scale_(most: double): double {
        const step = Math.pow(10, Math.floor(Math.log10(most)))
        return Math.ceil(most * 1.1 / step) * step
    }
    function placeX(i: int): double {
        return start + 4 + i * (width - start - 12) / Math.max(1, values.length - 1)
    }
    function placeY(ms: double): double {
        return 6 + (1 - ms / most) * (height - foot - 6)
    }
    function line(): list<point> {
        let points = []
        for (let i = 0; i < root.values.length; ++i)
            points.push(Qt.point(root.placeX(i), root.placeY(root.values[i])))
        return points
    }
    Repeater {
        model: [0, 0.5, 1]
        Item {
            id: level
            required property double modelData
            y: root.placeY(modelData * root.most)
            width: root.width
            Rectangle { x: root.start; width: parent.width - x; height: 1; color: Theme.border }
            Words { y: -height / 2; text: Math.round(level.modelData * root.most); size: Theme.caption; mono: true; color: Theme.text3 }
        }
    }
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeWidth: -1
            strokeColor: "transparent"
            fillGradient: LinearGradient {
                y2: root.height - root.foot
                GradientStop { position: 0; color: Qt.alpha(Theme.success, 0.26) }
                GradientStop { position: 1; color: Qt.alpha(Theme.success, 0.02) }
            }
            PathPolyline {
                path: root.points.length > 1 ? [Qt.point(root.points[0].x, root.placeY(0)), ...root.points, Qt.point(root.points[root.points.length - 1].x, root.placeY(0))] : []
            }
        }
        ShapePath {
            strokeColor: Theme.success
            strokeWidth: 1.8
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap
            PathPolyline { path: root.points.length > 1 ? root.points : [] }
        }
    }
    Repeater {
        model: root.attempts
        Rectangle {
            id: dot
            required property string key
            required property int index
            required property double ms
            required property bool ok
            required property string word
            required property string time
            x: root.placeX(index) - width / 2
            y: root.placeY(ms) - height / 2
            width: 7
            height: 7
            radius: 3.5
            color: ok ? Theme.success : Theme.surface
            border.width: ok ? 0 : 1.6
            border.color: Theme.warning
            HoverHandler { id: resting }
            Tip { shown: resting.hovered; text: Speech.of([dot.time, dot.word, qsTr("%1 ms").arg(dot.ms)]) }
        }
    }
    Words { text: qsTr("first"); size: Theme.caption; color: Theme.text3; x: root.start; anchors.bottom: parent.bottom }
    Words { text: qsTr("last, in ms"); size: Theme.caption; color: Theme.text3; anchors { right: parent.right; bottom: parent.bottom } }
}
