pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// The records, newest first. Rows have one height, so a million of them scroll like ten: only what is seen is asked for.
Card {
    id: root
    required property AuditModel audit
    readonly property bool wide: width > 720
    signal opened(key: string)
    clip: true
    function takeFocus() { list.forceActiveFocus(Qt.TabFocusReason) }
    RecordHeads { id: heads; wide: root.wide; anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 16; rightMargin: 22 } height: 30 }
    Rule { anchors { left: parent.left; right: parent.right; top: heads.bottom } }
    ListView {
        id: list
        objectName: "records"
        anchors { fill: parent; margins: 6; topMargin: 34 }
        visible: root.audit.face.phase === "ready"
        clip: true
        model: root.audit.records
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 0
        activeFocusOnTab: count > 0
        currentIndex: -1
        highlightMoveDuration: 0
        ScrollBar.vertical: Bar {}
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Records")
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        Keys.onReturnPressed: if (currentItem) (currentItem as RecordRow).clicked()
        Keys.onEnterPressed: if (currentItem) (currentItem as RecordRow).clicked()
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(height / Theme.tableRow) - 1)
            const to = ({ [Qt.Key_PageDown]: currentIndex + page, [Qt.Key_PageUp]: currentIndex - page, [Qt.Key_Home]: 0, [Qt.Key_End]: count - 1 })[event.key]
            if (to === undefined) return
            currentIndex = Math.max(0, Math.min(count - 1, to))
            event.accepted = true
        }
        delegate: RecordRow {
            required property string key
            required property int index
            objectName: "record-" + key
            width: list.width
            height: Theme.tableRow - 4
            wide: root.wide
            chosen: key !== "" && root.audit.record.face.key === key
            onClicked: {
                list.currentIndex = index
                root.opened(key)
            }
            FocusRing { shown: list.activeFocus && list.currentIndex === parent.index; inset: true; around: Theme.controlRadius }
        }
    }
    Skeleton {
        visible: root.audit.face.phase === "loading"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; topMargin: 46 }
        lines: 7
        table: true
        waitingFor: root.audit.face.waitingFor
    }
    EmptyState {
        readonly property bool none: root.audit.face.phase === "empty"
        visible: none || (root.audit.face.phase === "ready" && root.audit.records.count === 0)
        anchors.centerIn: parent
        width: 460
        iconName: none ? "file" : "filter"
        title: none ? qsTr("No records yet") : qsTr("No record fits the filter")
        text: none ? root.audit.face.emptyText : root.audit.face.filterText
        action: none ? (root.audit.face.pack === "" ? qsTr("Fetch from the hosts") : "") : qsTr("Clear filter")
        primary: false
        onActed: none ? root.audit.sync() : root.audit.clearFilter()
    }
    // The border once more, above what the software renderer draws outside of a clip.
    Rectangle { anchors.fill: parent; z: 2; color: "transparent"; radius: Theme.cardRadius; border.width: 1; border.color: Theme.border }
}
