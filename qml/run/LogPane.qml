pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// The log of a run: filter, find, follow, copy, save. Rows have one height, so that a hundred thousand stay smooth.
Card {
    id: root
    required property LogModel log
    required property RowsModel steps
    property string run: ""
    property bool live: true
    readonly property string filter: log.words + "\n" + log.step
    property bool following: true
    property bool finding: false
    property int firstChosen: -1
    property int lastChosen: -1
    // The one line that is picked, whole: rows have one height and cut it off.
    readonly property string whole: firstChosen >= 0 && firstChosen === lastChosen && firstChosen < log.count ? log.text(firstChosen, firstChosen) : ""
    property bool exhausted: false   // there is no further hit that way
    signal copied(text: string)
    signal saveAsked()
    color: Theme.inset
    clip: true

    onFilterChanged: choose(-1, -1)
    onRunChanged: {
        finding = false
        choose(-1, -1)
        follow(true)
    }
    function follow(on: bool) {
        following = on
        if (on) list.toEnd()
    }
    function openFind() {
        finding = true
        bar.take()
    }
    // What is typed is marked, counted and gone to at once.
    function type(words: string) {
        log.sought = words
        exhausted = false
        const row = log.find(words, Math.max(0, firstChosen), false)
        show(row < 0 ? log.find(words, 0, false) : row)
    }
    function find(words: string, up: bool) {
        log.sought = words
        const from = firstChosen < 0 ? (up ? log.count - 1 : 0) : firstChosen + (up ? -1 : 1)
        const row = log.find(words, from, up)
        show(row)
        exhausted = row < 0 && words !== ""
    }
    function show(row: int) {
        if (row < 0) return
        choose(row, row)
        following = false
        list.positionViewAtIndex(row, ListView.Center)
    }
    function choose(first: int, last: int) {
        exhausted = false
        firstChosen = first
        lastChosen = last
    }
    // Lines that go make room at the top: what was chosen moves up with its words.
    Connections {
        target: root.log
        function onRowsRemoved(parent: var, first: int, last: int) {
            const gone = last - first + 1
            if (first === 0 && root.firstChosen >= 0) root.choose(Math.max(-1, root.firstChosen - gone), Math.max(-1, root.lastChosen - gone))
        }
    }
    function copyChosen() {
        if (firstChosen >= 0) copied(log.text(Math.min(firstChosen, lastChosen), Math.max(firstChosen, lastChosen)))
    }

    ColumnLayout {
        anchors { fill: parent; margins: 1 }
        spacing: 0
        LogBar {
            id: bar
            log: root.log
            steps: root.steps
            live: root.live
            following: root.following
            finding: root.finding
            exhausted: root.exhausted
            Layout.fillWidth: true
            onFollowAsked: root.follow(!root.following)
            onFindAsked: root.openFind()
            onTyped: words => root.type(words)
            onSought: (words, up) => root.find(words, up)
            onFindEnded: { root.finding = false; root.log.sought = ""; list.forceActiveFocus() }
            onSaveAsked: root.saveAsked()
        }
        ListView {
            id: list
            objectName: "log"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            topMargin: 6
            bottomMargin: 6
            model: root.log
            reuseItems: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            ScrollBar.vertical: Bar { onPressedChanged: root.following = !pressed && list.atYEnd }   // its pull is no movement of the list
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Log, %n line(s)", "", root.log.count)
            onCountChanged: if (root.following) later.restart()
            onHeightChanged: if (root.following) later.restart()
            onMovementStarted: root.following = false
            onMovementEnded: if (atYEnd) root.following = true
            // Lays out what is new before it goes there: a list that shows nothing yet would make every row up to the end.
            function toEnd() {
                forceLayout()
                positionViewAtEnd()
            }
            Keys.onPressed: event => list.press(event)
            function press(event: KeyEvent) {
                if (event.matches(StandardKey.Copy)) root.copyChosen()   // qmllint disable unqualified
                else if (event.matches(StandardKey.SelectAll)) root.choose(0, root.log.count - 1)
                else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) pick(event.key === Qt.Key_Up ? -1 : 1, event.modifiers & Qt.ShiftModifier)
                else if (event.key === Qt.Key_End) root.follow(true)
                else if (event.key === Qt.Key_Home || event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) scroll(event.key)
                else return
                event.accepted = true
            }
            // The row above or below the one picked last; the last one in view when none is.
            function pick(by: int, extend: bool) {
                const seen = indexAt(1, contentY + height - Theme.logRow)
                const row = root.lastChosen < 0 ? (seen < 0 ? count - 1 : seen) : Math.max(0, Math.min(root.lastChosen + by, count - 1))
                if (row < 0) return
                root.following = false
                root.choose(extend && root.firstChosen >= 0 ? root.firstChosen : row, row)
                positionViewAtIndex(row, ListView.Contain)
            }
            function scroll(key: int) {
                root.following = false
                const page = height - Theme.logRow
                const to = key === Qt.Key_Home ? originY - topMargin : contentY + (key === Qt.Key_PageDown ? page : -page)
                contentY = Math.max(originY - topMargin, Math.min(to, originY + contentHeight + bottomMargin - height))
            }
            Timer { id: later; interval: 0; onTriggered: if (root.following) list.toEnd() }
            delegate: LogRow {
                width: list.width
                sought: root.log.sought
                chosen: index >= Math.min(root.firstChosen, root.lastChosen) && index <= Math.max(root.firstChosen, root.lastChosen)
                onPicked: (row, extend) => {
                    list.forceActiveFocus()
                    root.choose(extend && root.firstChosen >= 0 ? root.firstChosen : row, row)
                }
            }
            FocusRing { shown: list.activeFocus; inset: true; around: 4 }
            Words {
                visible: root.log.count === 0
                anchors.centerIn: parent
                text: root.log.total === 0 ? qsTr("Nothing written yet") : root.log.words !== "" ? qsTr("No line holds “%1”").arg(root.log.words) : qsTr("This step has written nothing")
                size: Theme.small
                color: Theme.text3
            }
        }
        Rule { visible: line.visible; Layout.fillWidth: true }
        Copyable {
            id: line
            objectName: "wholeLine"
            visible: root.whole !== "" && measure.width > list.width - 54   // it begins with what has columns of its own in a row
            text: root.whole
            color: Theme.text
            Layout.fillWidth: true
            Layout.leftMargin: 14
            Layout.rightMargin: 14
            Layout.topMargin: 7
            Layout.bottomMargin: 8
            TextMetrics { id: measure; font: line.font; text: root.whole }
        }
    }
}
