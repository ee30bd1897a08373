pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Gantry

// A menu of MenuRows. The first that can be chosen has the focus, and `origin` has it again afterwards.
Popup {
    id: root
    property Item origin
    property bool byKeyboard: false
    default property alias rows: column.data
    margins: 8   // it stays inside the window, wherever it is opened
    padding: 6
    focus: true
    enter: null
    exit: null
    onOpened: {
        const row = first()
        if (row) row.forceActiveFocus(byKeyboard ? Qt.TabFocusReason : Qt.PopupFocusReason)
    }
    onClosed: if (origin) origin.forceActiveFocus(byKeyboard ? Qt.TabFocusReason : Qt.PopupFocusReason)
    function openFrom(from: Item) {
        origin = from
        byKeyboard = (from as T.Control)?.visualFocus ?? false
        open()
    }
    function first(): Item {
        for (let i = 0; i < column.children.length; ++i) {
            const row = column.children[i] as MenuRow
            if (row && row.visible && row.enabled) return row
        }
        return null
    }
    background: Rectangle { color: Theme.raised; radius: Theme.innerRadius; border.width: 1; border.color: Theme.control }
    contentItem: ColumnLayout { id: column; spacing: 2 }
}
