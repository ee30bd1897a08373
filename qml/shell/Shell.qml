// Qt 6.4 cannot load a bound component by a Loader (fixed in 6.5), so this file is not bound.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Gantry

// The whole window but its frame: navigation, pages, drawer, palette, keys.
FocusScope {
    id: root
    required property Desktop desktop
    readonly property AppModel app: desktop.app
    readonly property bool letters: desktop.preferences.singleKeys && app !== null
    property string page: desktop.startPage !== "" ? desktop.startPage : "board"
    signal quitAsked()

    Binding { target: Theme; property: "dark"; value: root.desktop.preferences.dark }
    Binding { target: Theme; property: "compact"; value: root.desktop.preferences.compact }
    Binding { target: Theme; property: "still"; value: root.desktop.preferences.reducedMotion || root.desktop.preferences.still }

    // Another project has another run and another release.
    onAppChanged: {
        if (app !== null) return
        if (page === "run") go("runs")
        else if (page === "release") go("releases")
        // What was asked of the project that closes is not done to the next one.
        for (const dialog of [hold, stop, exporting]) dialog.close()
        if (dialogs.item) dialogs.item.closeAll()
    }

    function go(page: string) {
        root.page = page
    }
    function wish(wish: string) {
        const rest = wish.slice(wish.indexOf(":") + 1)
        if (wish.startsWith("page:")) root.go(rest)
        else if (wish.startsWith("theme:")) root.desktop.preferences.theme = rest
        else if (wish.startsWith("density:")) root.desktop.preferences.compact = rest === "compact"
        else if (wish.startsWith("motion:")) root.desktop.preferences.reducedMotion = rest === "reduced"
        else if (wish.startsWith("project:")) root.desktop.switchProject(rest)
        else if (wish.startsWith("language:")) root.desktop.preferences.language = rest
        else if (wish.startsWith("hold:")) hold.ask(rest)
        else if (wish.startsWith("lift:")) root.askLift(rest)
        else if (wish.startsWith("host:")) (content.item as Pages).showHost(rest)
        else if (wish === "notices") root.showNotices()
        else if (wish === "keys") keys.open()
        else if (wish === "palette") palette.openWith("")
        else if (wish === "stop") stop.open()
        else if (wish === "saveLog") root.files().saveLog()
        else if (wish === "openRequest") { root.go("approvals"); root.files().openRequest() }
        else if (wish === "openPack") { root.go("audit"); root.files().openPack() }
        else if (wish === "openProject") root.files().openProject()
        else if (wish === "export") { root.go("audit"); exporting.open() }
        else if (wish === "practice") root.desktop.firstSteps.startPractice()
        else if (wish === "table") (content.item as Pages).showTable()
        else if (wish === "quit") root.quitAsked()
    }
    function askLift(environment: string) {
        const lane = Array.from(root.app.board.lanes).find(one => one.face.name === environment)
        hold.askLift(environment, lane ? lane.face.holdText : "")
    }
    // Puts the keyboard on the first thing in a part of the window.
    function enter(part: Item) {
        part.forceActiveFocus(Qt.TabFocusReason)
        const at = root.Window.activeFocusItem as T.Control
        if (at && at.visualFocus) return
        part.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
    // Their module is large: it is read when the first dialog is asked for.
    function files(): var {
        if (!dialogs.item) dialogs.setSource(Qt.resolvedUrl("FileDialogs.qml"), { desktop: root.desktop })
        return dialogs.item
    }
    function showNotices() {
        notices.open()
        root.app.seeNotices()
    }
    Connections {
        target: root.app
        function onRunOpened() { root.go("run") }
        function onReleaseOpened() { root.go("release") }
        function onWished(wish: string) { root.wish(wish) }
    }
    Connections {
        target: root.desktop
        function onNotOpened(why: string) {
            if (root.app !== null || root.page === "settings") answer.tell(qsTr("The project cannot be opened"), why)   // the first page says it itself
        }
    }
    Rectangle { anchors.fill: parent; color: Theme.canvas }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        SideBar {
            id: side
            desktop: root.desktop
            app: root.app
            page: root.app ? root.page : root.page === "settings" ? "settings" : ""
            Layout.fillHeight: true
            onPageAsked: page => root.go(page)
            onHostAsked: environment => content.item ? (content.item as Pages).showHost(environment) : null
            onProjectAsked: key => root.desktop.switchProject(key)
            onOpenAsked: root.files().openProject()
        }
        ColumnLayout {
            spacing: 0
            TopBar {
                id: bar
                visible: root.app !== null || root.page === "settings"
                open: root.app !== null
                crumb: root.page === "run" ? qsTr("Runs") : root.page === "release" ? qsTr("Releases") : ""
                title: root.page === "run" && root.app ? (root.app.run.face.release === "" ? root.app.run.face.environment : qsTr("%1 to %2").arg(root.app.run.face.release).arg(root.app.run.face.environment))
                     : root.page === "release" && root.app ? root.app.release.face.release
                     : ({ board: qsTr("Board"), runs: qsTr("Runs"), releases: qsTr("Releases"), approvals: qsTr("Approvals"), environments: qsTr("Environments"), audit: qsTr("Audit log"), settings: qsTr("Settings") })[root.page] ?? ""
                unseen: root.app ? root.app.unseen : 0
                Layout.fillWidth: true
                onCrumbAsked: root.go(root.page === "run" ? "runs" : "releases")
                onPaletteAsked: palette.openWith("")
                onDeployAsked: palette.openWith(qsTr("deploy "))
                onNoticesAsked: root.showNotices()
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Loader {
                    id: content
                    anchors.fill: parent
                    active: root.app !== null
                    visible: root.page !== "settings"
                    focus: visible
                    sourceComponent: Pages {
                        focus: true
                        desktop: root.desktop
                        app: root.app
                        page: root.page
                        onPageAsked: page => root.go(page)
                        onStopAsked: stop.open()
                        onHoldAsked: environment => hold.ask(environment)
                        onLiftAsked: environment => root.askLift(environment)
                        onSaveAsked: root.files().saveLog()
                        onRequestOpenAsked: root.files().openRequest()
                        onRequestSaveAsked: root.files().saveRequest()
                        onPackAsked: root.files().openPack()
                        onExportAsked: exporting.open()
                        onTold: (title, text) => answer.tell(title, text)
                    }
                }
                Loader {
                    anchors.fill: parent
                    active: root.app === null
                    visible: active && root.page !== "settings"
                    focus: visible
                    sourceComponent: FirstRunPage { focus: true; desktop: root.desktop; onOpenAsked: root.files().openProject(); onCopied: text => root.desktop.copy(text) }
                }
                Loader {
                    anchors.fill: parent
                    active: root.page === "settings"
                    visible: active
                    focus: visible
                    sourceComponent: SettingsPage { focus: true; desktop: root.desktop; onKeysAsked: keys.open() }
                }
            }
        }
    }
    PlanDrawer {
        plan: root.app ? root.app.plan : null
        onTargetChosen: run => root.app.planRollback(root.app.plan.face.environment, run)
        onSignAsked: kind => root.app.statement.begin(kind, root.app.plan.face.environment, root.app.plan.face.planId, "")
        onCopied: text => root.desktop.copy(text)
    }
    PaletteBox { id: palette; palette_: root.app ? root.app.palette : null; onChose: key => root.app.choose(key) }
    NoticesPanel {
        id: notices
        notices: root.app ? root.app.notices : null
        x: root.width - width - Theme.margin
        y: 50
        onChose: (environment, run, page) => run !== "" ? root.app.openRun(environment, run) : page !== "" ? root.go(page) : environment !== "" ? (content.item as Pages).showHost(environment) : null
    }
    KeysDialog { id: keys; singleKeys: root.desktop.preferences.singleKeys; onSingleKeysAsked: on => root.desktop.preferences.singleKeys = on }
    PassphraseDialog { prompt: root.desktop.passphrase }
    SignDialog { statement: root.app ? root.app.statement : null; onCopied: text => root.desktop.copy(text) }
    ExportDialog { id: exporting; audit: root.app ? root.app.audit : null; onChose: form => root.files().exportAs(form) }
    Loader { id: dialogs }
    Connections {
        target: dialogs.item
        function onLogNotSaved(why: string) { answer.tell(qsTr("The log was not saved"), why) }
    }
    HoldDialog { id: hold; onHeld: reason => root.app.setHold(environment, true, reason); onLifted: root.app.setHold(environment, false, "") }
    StopDialog { id: stop; run: root.app ? root.app.run : null }
    AppDialog {
        id: answer
        property string words
        leave: qsTr("Close")
        Prose { text: answer.words; Layout.fillWidth: true }
        function tell(title: string, words: string) {
            answer.title = title
            answer.words = words
            open()
        }
    }
    WindowKeys {
        open: root.app !== null
        letters: root.letters
        projects: root.desktop.projects
        onPaletteAsked: palette.openWith("")
        onDeployAsked: palette.openWith(qsTr("deploy "))
        onRollbackAsked: palette.openWith(qsTr("roll back "))
        onKeysAsked: keys.open()
        onPageAsked: page => root.go(page)
        onOpenAsked: root.files().openProject()
        onProjectAsked: key => root.desktop.switchProject(key)
        onRefreshAsked: root.app.refresh()
        onQuitAsked: root.quitAsked()
        onPromotionAsked: root.app.planPromotion()
        onCommitsAsked: (content.item as Pages).toggleCommits()
        onFindAsked: (content.item as Pages).openFind()
        onApprovalAsked: (content.item as Pages).approve()
        onFollowAsked: (content.item as Pages).toggleFollow()
        onPaneAsked: back => root.enter(side.activeFocus ? back ? content : bar : bar.activeFocus ? back ? side : content : back ? bar : side)
        onBackAsked: if (content.item && (content.item as Pages).back()) return; else if (root.page === "run") root.go("runs"); else if (root.page === "release") root.go("releases"); else if (root.page === "settings") root.go("board")
    }
}
