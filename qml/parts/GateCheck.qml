pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// One gate: what it asks and what it found. The tip and the screen reader get the whole reason.
AbstractButton {
    id: root
    property string glyph: "checkCircle"
    property string tone: "success"
    property string title
    property string word
    property string reason
    implicitHeight: 36
    implicitWidth: implicitContentWidth
    hoverEnabled: true
    Accessible.name: qsTr("Gate %1: %2").arg(title).arg(word)
    Accessible.description: reason
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    contentItem: RowLayout {
        spacing: 9
        Icon {
            name: root.glyph
            size: 18
            weight: 2
            color: Theme.ink(root.tone)
        }
        ColumnLayout {
            spacing: 1
            Words {
                text: root.title
                size: Theme.caption
                color: Theme.text3
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words {
                text: root.word
                size: Theme.small
                strong: true
                color: root.tone === "success" ? Theme.text : Theme.ink(root.tone)
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    background: FocusRing { shown: root.visualFocus }
    Tip { shown: root.hovered && root.reason !== ""; text: root.reason }
}
