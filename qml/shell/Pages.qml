// Qt 6.4 cannot load a bound component by a Loader (fixed in 6.5), so this file is not bound.
// qmllint disable unqualified
import QtQuick
import Gantry

// The page that is shown. A page that was seen once is kept, so that going back finds it as it was left.
FocusScope {
    id: root
    required property Desktop desktop
    required property AppModel app
    property string page: "board"
    property var seen: ({ board: true })
    signal pageAsked(page: string)
    signal openAsked()
    signal stopAsked()
    signal holdAsked(environment: string)
    signal liftAsked(environment: string)
    signal saveAsked()
    signal requestOpenAsked()
    signal requestSaveAsked()
    signal packAsked()
    signal exportAsked()
    signal keysAsked()
    signal told(title: string, text: string)
    onPageChanged: {
        const more = Object.assign({}, seen)
        more[page] = true
        seen = more
    }
    function openFind() {
        if (page === "run" && run.item) (run.item as RunPage).openFind()
        if (page === "runs" && runs.item) (runs.item as RunsPage).openFind()
        if (page === "releases" && releases.item) (releases.item as ReleasesPage).openFind()
        if (page === "audit" && audit.item) (audit.item as AuditPage).openFind()
    }
    function toggleFollow() {
        if (page === "run" && run.item) (run.item as RunPage).toggleFollow()
    }
    function toggleCommits() {
        if (page === "board" && board.item) (board.item as BoardPage).toggleCommits()
    }
    function showTable() {
        pageAsked("board")
        const shown = board.item as BoardPage
        shown.history = "table"
    }
    function approve() {
        if (page === "approvals" && approvals.item) (approvals.item as ApprovalsPage).approve()
    }
    // Esc on the page itself; false when it had nothing to close.
    function back(): bool {
        return page === "audit" && audit.item ? (audit.item as AuditPage).back() : false
    }
    function showHost(environment: string) {
        root.pageAsked("environments")   // which makes the page, if it was not seen yet
        const shown = environments.item as EnvironmentsPage
        shown.environment = environment
    }

    Loader {
        id: board
        anchors.fill: parent
        visible: root.page === "board"
        focus: visible
        active: root.seen.board === true
        sourceComponent: BoardPage {
            focus: true
            board: root.app.board
            onPlanAsked: (tag, environment) => root.app.planDeployment(tag, environment)
            onPromotionAsked: root.app.planPromotion()
            onRollbackAsked: environment => root.app.chooseRollback(environment)
            onAcceptAsked: (environment, tag) => root.app.statement.begin("acceptance", environment, tag, "")
            onRunAsked: (environment, run) => root.app.openRun(environment, run)
            onReleaseAsked: tag => root.app.openRelease(tag)
            onHostAsked: environment => root.showHost(environment)
            onAuditAsked: root.pageAsked("audit")
            onRunsAsked: root.pageAsked("runs")
            onRefreshAsked: root.app.refresh()
            onCopied: text => root.app.copy(text)
            onTold: (title, text) => root.told(title, text)
        }
    }
    Loader {
        id: runs
        anchors.fill: parent
        visible: root.page === "runs"
        focus: visible
        active: root.seen.runs === true
        sourceComponent: RunsPage {
            focus: true
            runs: root.app.runs
            phase: root.app.runsPhase
            stale: root.app.runsStale
            onRunAsked: (environment, run) => root.app.openRun(environment, run)
            onRefreshAsked: root.app.refresh()
        }
    }
    Loader {
        id: run
        anchors.fill: parent
        visible: root.page === "run"
        focus: visible
        active: root.seen.run === true
        sourceComponent: RunPage {
            focus: true
            run: root.app.run
            onCancelAsked: root.stopAsked()
            onRollbackAsked: environment => root.app.chooseRollback(environment)
            onChose: key => root.app.choose(key)
            onCopied: text => root.app.copy(text)
            onSaveAsked: root.saveAsked()
            onRetryAsked: root.app.openRun(root.app.run.face.environment, root.app.run.face.run)
        }
    }
    Loader {
        id: releases
        anchors.fill: parent
        visible: root.page === "releases"
        focus: visible
        active: root.seen.releases === true
        sourceComponent: ReleasesPage {
            focus: true
            board: root.app.board
            onReleaseAsked: tag => root.app.openRelease(tag)
            onRefreshAsked: root.app.refresh()
        }
    }
    Loader {
        anchors.fill: parent
        visible: root.page === "release"
        focus: visible
        active: root.seen.release === true
        sourceComponent: ReleasePage {
            focus: true
            release: root.app.release
            board: root.app.board
            onPlanAsked: (tag, environment) => root.app.planDeployment(tag, environment)
            onRunAsked: (environment, run) => root.app.openRun(environment, run)
            onRetryAsked: tag => root.app.openRelease(tag)
            onCopied: text => root.app.copy(text)
        }
    }
    Loader {
        id: environments
        anchors.fill: parent
        visible: root.page === "environments"
        focus: visible
        active: root.seen.environments === true
        sourceComponent: EnvironmentsPage {
            focus: true
            board: root.app.board
            onExamined: environment => root.app.examine(environment)
            onSetUp: environment => root.app.setUpHost(environment)
            onHoldAsked: environment => root.holdAsked(environment)
            onLiftAsked: environment => root.liftAsked(environment)
            onKeyAsked: environment => root.app.askKey(environment)
            onKeyTrusted: environment => root.app.trustKey(environment)
            onKeyForgotten: environment => root.app.forgetKey(environment)
            onRollbackAsked: environment => root.app.chooseRollback(environment)
            onSignAsked: (kind, environment, subject) => root.app.statement.begin(kind, environment, subject, "")
            onRefreshAsked: root.app.refresh()
            onCopied: text => root.app.copy(text)
        }
    }
    Loader {
        id: approvals
        anchors.fill: parent
        visible: root.page === "approvals"
        focus: visible
        active: root.seen.approvals === true
        sourceComponent: ApprovalsPage {
            focus: true
            approvals: root.app.approvals
            onSignAsked: (kind, environment, subject, reason) => root.app.statement.begin(kind, environment, subject, reason)
            onRunAsked: key => root.app.planRequest(key)
            onOpenAsked: root.requestOpenAsked()
            onSaveAsked: root.requestSaveAsked()
            onReleaseAsked: tag => root.app.openRelease(tag)
            onRefreshAsked: root.app.refresh()
            onCopied: text => root.app.copy(text)
        }
    }
    Loader {
        id: audit
        anchors.fill: parent
        visible: root.page === "audit"
        focus: visible
        active: root.seen.audit === true
        sourceComponent: AuditPage {
            focus: true
            audit: root.app.audit
            onPackAsked: root.packAsked()
            onExportAsked: root.exportAsked()
            onTold: (title, text) => root.told(title, text)
            onCopied: text => root.app.copy(text)
        }
    }
}
