pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Where a release can go, and why not: what dragging does, by keyboard.
AppMenu {
    id: root
    required property Board board
    property string tag
    property point place
    // False: the release is open already.
    property bool own: true
    signal chose(environment: string)
    signal releaseAsked()
    x: place.x
    y: Math.min(place.y, parent.height - implicitHeight - 8)
    width: 300
    function openAt(card: Item, tag: string) {
        root.tag = tag
        root.place = card.mapToItem(root.parent, 12, card.height - 4)
        openFrom(card)
    }
    Repeater {
        model: root.opened || root.visible ? root.board.lanes : []
        MenuRow {
            required property Lane modelData
            readonly property string refusal: root.board.whyNot(root.tag, modelData.face.name)
            objectName: "target-" + modelData.face.name
            glyph: refusal === "" ? "deploy" : "dash"
            text: qsTr("Plan for %1").arg(modelData.face.title)
            hint: refusal
            enabled: refusal === ""
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
