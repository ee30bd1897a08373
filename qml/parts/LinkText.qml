pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// Words that lead somewhere.
AbstractButton {
    id: root
    property int size: Theme.body
    property bool strong: false
    property bool mono: false
    property string tip: ""
    property color ink: Theme.text
    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    hoverEnabled: true
    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.description: tip
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    contentItem: Words {
        text: root.text
        size: root.size
        strong: root.strong
        mono: root.mono
        font.underline: root.hovered
        color: root.ink
        Accessible.ignored: true
    }
    background: FocusRing { shown: root.visualFocus; around: 4 }
    Tip { shown: root.hovered && root.tip !== ""; text: root.tip }
}
