pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One environment in the list at the left.
PressRow {
    id: root
    required property Lane lane
    implicitHeight: implicitContentHeight + 20
    topPadding: 10
    bottomPadding: 10
    radius: Theme.innerRadius
    ringInside: true
    Accessible.role: Accessible.ListItem
    Accessible.name: Speech.of([lane.face.title, lane.face.host, lane.face.healthWord])
    Accessible.selected: chosen
    contentItem: ColumnLayout {
        spacing: 3
        RowLayout {
            spacing: 8
            Words { text: root.lane.face.title; strong: true; Layout.fillWidth: true; Accessible.ignored: true }
            Pill { tone: root.lane.face.healthTone; icon: root.lane.face.healthGlyph; text: root.lane.face.healthWord }
        }
        RowLayout {
            spacing: 8
            Words { text: root.lane.face.host; mono: true; size: Theme.small; color: Theme.text2; elide: Text.ElideMiddle; Layout.fillWidth: true; Accessible.ignored: true }
            Words { text: root.lane.face.release; mono: true; size: Theme.small; color: Theme.text2; Accessible.ignored: true }
        }
    }
}
