pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Why the verdict is what it is.
PlanPart {
    id: root
    property RowsModel reasons
    visible: reasons !== null && reasons.count > 0
    Repeater {
        model: root.reasons
        RowLayout {
            id: reason
            required property string key
            required property string text
            required property string tone
            required property string glyph
            spacing: 9
            Layout.fillWidth: true
            Icon { name: reason.glyph; size: 15; weight: 2.1; color: Theme.ink(reason.tone); Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
            Prose { text: reason.text; size: Theme.small; Layout.fillWidth: true }
        }
    }
}
