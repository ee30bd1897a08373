pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// Where a release can go, and why not: what dragging does, by keyboard.
Popup {
    id: root
    required property Board board
    property string tag
    property Item origin
    // False: the release is open already.
    property bool own: true
    signal chose(environment: string)
    signal releaseAsked()
    padding: 6
    width: 300
    focus: true
    enter: null
    exit: null
    function openAt(card: Item, tag: string) {
        root.origin = card
        root.tag = tag
        const place = card.mapToItem(root.parent, 12, card.height - 4)
        x = place.x
        y = Math.min(place.y, root.parent.height - implicitHeight - 8)
        open()
    }
    onClosed: if (origin) origin.forceActiveFocus(Qt.PopupFocusReason)
    background: Rectangle { color: Theme.raised; radius: Theme.innerRadius; border.width: 1; border.color: Theme.control }
    contentItem: ColumnLayout {
        spacing: 2
        Repeater {
            model: root.opened || root.visible ? root.board.lanes : []
            MenuRow {
                required property Lane modelData
                required property int index
                readonly property string refusal: root.board.whyNot(root.tag, modelData.face.name)
                objectName: "target-" + modelData.face.name
                glyph: refusal === "" ? "deploy" : "dash"
                text: qsTr("Plan for %1").arg(modelData.face.title)
                hint: refusal
                enabled: refusal === ""
                focus: index === 0
                Layout.fillWidth: true
                onClicked: { root.close(); root.chose(modelData.face.name) }
            }
        }
        Rule { visible: root.own; Layout.fillWidth: true; Layout.topMargin: 4; Layout.bottomMargin: 4 }
        MenuRow {
            visible: root.own
            glyph: "box"
            text: qsTr("Open the release")
            Layout.fillWidth: true
            onClicked: { root.close(); root.releaseAsked() }
        }
    }
}
