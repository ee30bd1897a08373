pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// Text that can be selected and copied: digests, hosts, errors, plans.
TextEdit {
    id: root
    property bool mono: true
    property int size: Theme.small
    readOnly: true
    selectByMouse: true
    color: Theme.text2
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    font.family: mono ? Theme.mono : Theme.sans
    font.pixelSize: mono ? size - 1 : size
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    FocusRing { shown: root.activeFocus; anchors.margins: -4; around: 4 }
}
