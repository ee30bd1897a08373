pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Something about an environment that one must know: locked, held, or values that are old.
Rectangle {
    id: root
    property string glyph: "info"
    property string tone: "info"
    property string text
    property string hint: ""
    property string action: ""
    signal acted()
    readonly property double fitting: Math.max(Theme.navRow, words.implicitHeight + 14)
    implicitHeight: Theme.navRow
    onFittingChanged: later.restart()
    Timer { id: later; interval: 0; onTriggered: root.implicitHeight = root.fitting }   // a layout does not hear of what changes while it gives out widths
    radius: Theme.innerRadius
    color: Theme.tint(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: !visible
    RowLayout {
        anchors { fill: parent; leftMargin: 12; rightMargin: 4 }
        spacing: 8
        Icon { name: root.glyph; size: 14; weight: 2; color: Theme.ink(root.tone) }
        Words {
            id: words
            text: root.text
            size: Theme.small
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
            Accessible.ignored: true
            HoverHandler { id: resting }
            Tip { shown: resting.hovered && root.hint !== ""; text: root.hint }
        }
        AppButton {
            visible: root.action !== ""
            kind: "ghost"
            small: true
            text: root.action
            onClicked: root.acted()
        }
    }
}
