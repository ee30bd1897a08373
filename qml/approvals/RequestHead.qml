pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What is asked for, by whom, why, and how it stands.
ColumnLayout {
    id: root
    required property RequestModel request
    signal saveAsked()
    signal releaseAsked(tag: string)
    spacing: 7
    RowLayout {
        spacing: 8
        LinkText {
            text: root.request.face.release
            mono: true
            strong: true
            size: Theme.heading
            tip: qsTr("Open release %1").arg(root.request.face.tag)
            onClicked: root.releaseAsked(root.request.face.tag)
        }
        Icon { name: "arrow"; size: 15; color: Theme.text3 }
        Words { text: root.request.face.environment; size: Theme.heading; strong: true; Layout.fillWidth: true; Layout.maximumWidth: implicitWidth; Accessible.role: Accessible.Heading }
        Pill { tone: root.request.face.tone; icon: root.request.face.glyph; text: root.request.face.word; Layout.leftMargin: 2 }
        Item { Layout.fillWidth: true }
        AppButton {
            objectName: "saveRequest"
            kind: "ghost"
            iconName: "download"
            readonly property string deed: qsTr("Save as a file…")
            text: root.width > 480 ? deed : ""
            Accessible.name: deed
            Layout.rightMargin: -6   // its words end where all else does
            tip: qsTr("For somebody who cannot reach %1: they open it, sign, and send it back").arg(root.request.face.host)
            onClicked: root.saveAsked()
        }
    }
    Words { visible: text !== ""; text: root.request.face.subject; color: Theme.text2; Layout.fillWidth: true }
    RowLayout {
        spacing: 8
        Icon { name: "user"; size: 14; color: Theme.text3 }
        Words { text: root.request.face.asked; size: Theme.small; medium: true }
        Pill { visible: text !== ""; tone: root.request.face.verdictTone; icon: root.request.face.verdictGlyph; text: root.request.face.verdictWord }
        Item { Layout.fillWidth: true }
        Words { text: root.request.face.expires; size: Theme.small; color: Theme.text3 }
    }
    Prose { visible: root.request.face.reason !== ""; text: qsTr("“%1”").arg(root.request.face.reason); color: Theme.text; Layout.fillWidth: true }
}
