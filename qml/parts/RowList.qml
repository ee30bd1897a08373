pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// A list of rows that can be pressed. Arrows go from row to row, past those that are filtered out.
ListView {
    id: root
    readonly property Item focused: Window.activeFocusItem
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    ScrollBar.vertical: Bar {}
    Accessible.role: Accessible.List
    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)
    function step(by: int) {
        const from = focused && focused.parent === contentItem ? indexAt(focused.x + 1, focused.y + 1) : by > 0 ? -1 : count
        for (let i = from + by; i >= 0 && i < count; i += by) {
            positionViewAtIndex(i, ListView.Contain)
            const row = itemAtIndex(i)
            if (!row || !row.visible) continue
            row.forceActiveFocus(Qt.TabFocusReason)
            currentIndex = i
            return
        }
    }
}
