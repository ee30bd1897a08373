pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// A digest in brief. The whole of it is in the tip; a press copies it.
AbstractButton {
    id: root
    property string digest
    property string brief
    property string what: qsTr("Digest %1, copy")
    property int size: Theme.small
    signal copied(text: string)
    implicitWidth: implicitContentWidth
    implicitHeight: 20
    hoverEnabled: true
    Accessible.name: what.arg(digest)
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: copied(digest)
    contentItem: Words {
        text: root.brief
        mono: true
        size: root.size
        color: root.hovered ? Theme.text : Theme.text3
        Accessible.ignored: true
    }
    background: FocusRing { shown: root.visualFocus; anchors.margins: -2; around: 2 }
    Tip { shown: root.hovered; text: root.digest + "\n" + qsTr("Press to copy") }
}
