pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// A release that served here before.
PressRow {
    id: root
    required property string release
    required property string note
    required property string when
    required property string glyph
    required property string tone
    implicitHeight: Theme.navRow
    outlined: true
    Accessible.name: Speech.of([release, note, when])
    contentItem: RowLayout {
        spacing: 8
        Icon {
            name: root.glyph
            size: 14
            weight: 2
            color: Theme.ink(root.tone)
        }
        Words {
            text: root.release
            mono: true
            medium: true
            Accessible.ignored: true
        }
        Words {
            text: root.note
            size: Theme.small
            color: Theme.text3
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            text: root.when
            size: Theme.small
            color: Theme.text3
            Accessible.ignored: true
        }
    }
}
