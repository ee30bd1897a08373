pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// What is larger than its place: it scrolls, and brings into view whatever the keyboard comes to.
Flickable {
    id: root
    readonly property Item focused: Window.activeFocusItem
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: Bar {}
    onFocusedChanged: if (holds(focused)) bring(focused)
    function holds(item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === contentItem) return true
        return false
    }
    function bring(item: Item) {
        const place = item.mapToItem(contentItem, 0, 0)
        contentY = nearest(contentY, height, contentHeight, place.y, item.height)
        contentX = nearest(contentX, width, contentWidth, place.x, item.width)
    }
    // Where a view of `size` that stands at `from` must stand to show a part of the whole, with some space around it.
    function nearest(from: double, size: double, whole: double, start: double, length: double): double {
        const space = 12
        if (length > size - 2 * space || whole <= size) return from
        const least = start + length + space - size
        const most = start - space
        return Math.max(0, Math.min(whole - size, Math.max(least, Math.min(most, from))))
    }
}
