pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// The runs of the last days, one row to an environment. `day` counts from the left edge.
Item {
    id: root
    required property Board board
    property int span: 14
    readonly property real start: 92
    readonly property real tail: 104
    readonly property real head: 22
    readonly property real rowHeight: 42
    signal runAsked(environment: string, run: string)
    implicitHeight: head + rowHeight * Math.max(1, board.lanes.length)
    function at(day: double): double {
        return start + day / span * (width - start - tail)
    }
    Repeater {
        model: root.board.days
        Words {
            required property string key
            required property double day
            required text
            x: root.at(day) - width / 2
            size: Theme.caption
            color: Theme.text3
        }
    }
    Repeater {
        model: root.board.lanes
        Item {
            id: row
            required property Lane modelData
            required property int index
            width: root.width
            height: root.rowHeight
            y: root.head + index * root.rowHeight
            Words {
                width: root.start - 12
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.face.title
                size: Theme.small
                medium: true
                color: Theme.text2
            }
            Rectangle { x: root.start; width: root.width - root.start - root.tail; height: 1; y: row.height / 2; color: Theme.border }
        }
    }
    Repeater {
        model: root.board.spans
        Rectangle {
            id: span
            required property string key
            required property int lane
            required property double from
            required property double to
            required property string tone
            required property string hint
            readonly property bool frozen: tone === "frozen"
            x: root.at(from)
            y: root.head + (lane + 0.5) * root.rowHeight - height / 2
            width: Math.max(2, root.at(to) - x - 1)
            height: frozen ? root.rowHeight - 4 : 4
            radius: frozen ? 4 : 2
            z: frozen ? -1 : 0   // what runs goes on through it
            color: frozen ? Theme.track : Qt.tint(Theme.surface, Qt.alpha(Theme.ink(tone), Theme.dark ? 0.45 : 0.35))
            Accessible.role: Accessible.StaticText
            Accessible.name: hint
            Accessible.ignored: !frozen
            Icon { visible: span.frozen; x: 4; y: 3; name: "snow"; size: 11; color: Theme.text3 }
            HoverHandler { id: over; enabled: span.frozen }
            Tip { shown: over.hovered; text: span.hint }
        }
    }
    Repeater {
        model: root.board.marks
        PressRow {
            id: mark
            required property string key
            required property int lane
            required property double day
            required property string tone
            required property string glyph
            required property string label
            required property string run
            required property string environment
            required property string hint
            required property int count
            x: root.at(day) - 9
            y: root.head + (lane + 0.5) * root.rowHeight - 9
            width: 18
            height: 18
            Accessible.name: Speech.of([environment, count > 1 ? qsTr("%n run(s)", "", count) : "", hint])
            onClicked: root.runAsked(environment, run)
            background: Rectangle {
                radius: 9
                color: mark.hovered ? Theme.tint(mark.tone) : Theme.surface
                border.width: 1.5
                border.color: Theme.ink(mark.tone)
                Icon { visible: mark.count === 1; anchors.centerIn: parent; name: mark.glyph; size: 11; weight: 2.8; color: Theme.ink(mark.tone) }
                Words { visible: mark.count > 1; anchors.centerIn: parent; text: mark.count; size: Theme.caption; strong: true; color: Theme.ink(mark.tone) }
                FocusRing { shown: mark.visualFocus; around: 9 }
            }
            Words { x: 24; y: -13; text: mark.label; mono: true; size: Theme.caption + 1; color: Theme.text3; Accessible.ignored: true }
            Tip { shown: mark.hovered; text: mark.hint }
        }
    }
}
