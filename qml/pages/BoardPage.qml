pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// What stands where and what goes next. Decides nothing: a dropped card asks for a plan.
FocusScope {
    id: root
    required property Board board
    property string history: "timeline"
    property bool olderShown: false
    signal planAsked(tag: string, environment: string)
    signal promotionAsked()
    signal rollbackAsked(environment: string)
    signal acceptAsked(environment: string, tag: string)
    signal runAsked(environment: string, run: string)
    signal releaseAsked(tag: string)
    signal hostAsked(environment: string)
    signal auditAsked()
    signal runsAsked()
    signal refreshAsked()
    signal copied(text: string)
    signal told(title: string, text: string)
    function toggleCommits() { promotion.open = !promotion.open }

    ScrollArea {
        id: flick
        anchors.fill: parent
        contentHeight: column.implicitHeight + 36
        ColumnLayout {
            id: column
            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 18 }
            spacing: Theme.gap
            PromotionCard {
                id: promotion
                objectName: "promotion"
                board: root.board
                Layout.fillWidth: true
                onPlanAsked: root.promotionAsked()
                onReleaseAsked: tag => root.releaseAsked(tag)
                onGateAsked: (title, reason) => root.told(title, reason)
            }
            ScrollArea {
                id: lanes
                Layout.fillWidth: true
                implicitHeight: contentHeight
                contentHeight: row.implicitHeight
                contentWidth: Math.max(width, row.least)
                flickableDirection: Flickable.HorizontalFlick
                interactive: contentWidth > width
                ScrollBar.vertical: null
                ScrollBar.horizontal: Bar {}
                RowLayout {
                    id: row
                    readonly property real least: 258 + root.board.lanes.length * 316
                    width: lanes.contentWidth
                    spacing: 4
                    CandidateLane {
                        board: root.board
                        olderShown: root.olderShown
                        Layout.fillWidth: true
                        Layout.preferredWidth: 258
                        Layout.alignment: Qt.AlignTop
                        onOlderAsked: root.olderShown = !root.olderShown
                        onMenuAsked: (card, tag) => menu.openAt(card, tag)
                        onPicked: (tag, release, subject, at) => ghost.pick(tag, release, subject, at)
                        onCarried: at => ghost.held = at
                        onDropped: ghost.drop()
                        onRefreshAsked: root.refreshAsked()
                    }
                    Repeater {
                        model: root.board.lanes
                        Item {
                            id: slot
                            required property Lane modelData
                            required property int index
                            readonly property bool next: root.board.face.hasPromotion && root.board.face.to === modelData.face.name
                            implicitHeight: laneColumn.implicitHeight
                            Layout.fillWidth: true
                            Layout.preferredWidth: 368
                            Layout.alignment: Qt.AlignTop
                            Connector {
                                width: 36
                                height: parent.height
                                open: !slot.next || root.board.face.open
                                tone: !slot.next ? slot.index === 0 ? "accent" : "muted" : root.board.face.open ? "accent" : "warning"
                                iconName: slot.next && !root.board.face.open ? "lock" : "arrow"
                            }
                            LaneColumn {
                                id: laneColumn
                                objectName: "lane-" + slot.modelData.face.name
                                anchors { left: parent.left; leftMargin: 40; right: parent.right; top: parent.top }
                                lane: slot.modelData
                                supplied: root.board.candidates.count > 0
                                offered: ghost.tag !== ""
                                refusal: ghost.tag === "" ? "" : root.board.whyNot(ghost.tag, slot.modelData.face.name)
                                onPicked: (tag, release, subject, at) => ghost.pick(tag, release, subject, at)
                                onCarried: at => ghost.held = at
                                onDropped: ghost.drop()
                                onLanded: tag => root.planAsked(tag, slot.modelData.face.name)
                                onCopied: text => root.copied(text)
                                onRunAsked: run => root.runAsked(slot.modelData.face.name, run)
                                onReleaseAsked: tag => root.releaseAsked(tag)
                                onRollbackAsked: root.rollbackAsked(slot.modelData.face.name)
                                onAcceptAsked: tag => root.acceptAsked(slot.modelData.face.name, tag)
                                onAuditAsked: root.auditAsked()
                                onBehindAsked: promotion.open = !promotion.open
                                onHostAsked: root.hostAsked(slot.modelData.face.name)
                                onRetryAsked: root.refreshAsked()
                            }
                        }
                    }
                }
            }
            HistoryCard {
                board: root.board
                shown: root.history
                Layout.fillWidth: true
                Layout.topMargin: 6
                onChose: key => root.history = key
                onRunAsked: (environment, run) => run !== "" ? root.runAsked(environment, run) : root.runsAsked()
                onReleaseAsked: tag => root.releaseAsked(tag)
            }
        }
    }
    DragGhost { id: ghost; objectName: "ghost" }
    TargetMenu {
        id: menu
        board: root.board
        onChose: environment => root.planAsked(menu.tag, environment)
        onReleaseAsked: root.releaseAsked(menu.tag)
    }
}
