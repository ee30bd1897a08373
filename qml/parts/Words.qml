pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// Every text of the window: theme ink, one line, cut with an ellipsis.
Text {
    id: root
    property bool mono: false
    property bool strong: false
    property bool medium: false
    property int size: Theme.body
    color: Theme.text
    elide: Text.ElideRight
    font.family: mono ? Theme.mono : Theme.sans
    font.pixelSize: mono ? size - 1 : size
    font.weight: strong ? Font.DemiBold : medium ? Font.Medium : Font.Normal
    // Qt 6.4 keeps the place of words that wrapped while their width was still growing: only those of one line are centred.
    verticalAlignment: wrapMode === Text.NoWrap ? Text.AlignVCenter : Text.AlignTop
    textFormat: Text.PlainText
    maximumLineCount: wrapMode === Text.NoWrap ? 1 : 99
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: !visible || text === ""
}
