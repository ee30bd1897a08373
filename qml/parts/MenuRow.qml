pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One choice of a menu, with a second line that says why not, or what for.
PressRow {
    id: root
    property string glyph: ""
    property string hint: ""
    property string keys: ""
    property string tone: "muted"
    implicitHeight: Math.max(34, implicitContentHeight + 14)
    radius: Theme.controlRadius
    ringInside: true
    leftPadding: 10
    rightPadding: 10
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: hint
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.TabFocusReason)
    contentItem: RowLayout {
        spacing: 10
        Icon { visible: root.glyph !== ""; name: root.glyph; size: 15; color: root.enabled ? Theme.ink(root.tone) : Theme.text3; Layout.alignment: Qt.AlignTop; Layout.topMargin: 9 }
        ColumnLayout {
            spacing: 1
            Words { text: root.text; color: root.enabled ? Theme.text : Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
            Prose { visible: root.hint !== ""; text: root.hint; size: Theme.small; color: Theme.text2; Layout.fillWidth: true; Accessible.ignored: true }
        }
        KeyHint { keys: root.keys }
    }
}
