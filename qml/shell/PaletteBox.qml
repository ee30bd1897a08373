pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Gantry

// Every action by name: a few letters of it, arrows, Enter.
Popup {
    id: root
    property CommandPalette palette_
    signal chose(key: string)
    parent: T.Overlay.overlay
    x: (parent.width - width) / 2
    y: Math.min(120, parent.height / 8)
    width: 600
    padding: 0
    modal: true
    focus: true
    enter: null
    exit: null
    T.Overlay.modal: Rectangle { color: Theme.scrim }
    function openWith(words: string) {
        palette_.words = words
        field.text = words
        open()
        list.currentIndex = 0
        field.forceActiveFocus()
    }
    function take(key: string) {
        close()
        chose(key)
    }
    function takeCurrent() {
        const row = list.currentItem as PaletteRow
        if (row) take(row.key)
    }
    background: Rectangle { color: Theme.raised; radius: Theme.cardRadius; border.width: 1; border.color: Theme.control }
    contentItem: ColumnLayout {
        spacing: 0
        RowLayout {
            spacing: 10
            Layout.margins: 12
            Icon { name: "search"; size: 16; color: Theme.text3 }
            TextInput {
                id: field
                objectName: "paletteField"
                focus: true
                color: Theme.text
                selectionColor: Theme.accentFill
                selectedTextColor: Theme.fillText
                font.family: Theme.sans
                font.pixelSize: 14
                clip: true
                Layout.fillWidth: true
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Search or run a command")
                onTextEdited: {
                    root.palette_.words = text
                    list.currentIndex = 0
                }
                Keys.onDownPressed: list.incrementCurrentIndex()
                Keys.onUpPressed: list.decrementCurrentIndex()
                Keys.onReturnPressed: root.takeCurrent()
                Keys.onEnterPressed: root.takeCurrent()
                Words { visible: field.text === ""; text: qsTr("Search or run a command"); size: 14; color: Theme.text3; Accessible.ignored: true }
            }
            KeyHint { keys: qsTr("Esc") }
        }
        Rule { Layout.fillWidth: true }
        ListView {
            id: list
            objectName: "paletteList"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight + 12, 444)   // all that are ever found
            topMargin: 6
            bottomMargin: 6
            clip: true
            cacheBuffer: 0   // what is drawn in software is not cut off where it is wholly outside
            model: root.palette_ && root.visible ? root.palette_.found : null
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            ScrollBar.vertical: Bar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Actions")
            delegate: PaletteRow {
                width: list.width
                current: ListView.isCurrentItem
                shownFrom: list.contentY
                shownTo: list.contentY + list.height
                onClicked: root.take(key)
                onHovered_: list.currentIndex = index
            }
        }
        Words {
            visible: list.count === 0
            text: qsTr("No match")
            color: Theme.text2
            Layout.margins: 16
        }
    }
}
