import QtQuick

// Stands for one open project; every wish is kept as text in `asked`.
QtObject {
    id: root
    property string project: "Shop"
    property string projectLine: "2 environments · jonas"
    property string projectFile: "/home/jonas/shop/gantry.toml"
    property string person: "jonas"
    property Board board: Board {}
    property PlanModel plan: PlanModel {}
    property RunModel run: RunModel {}
    property ReleaseModel release: ReleaseModel {}
    property ApprovalsModel approvals: ApprovalsModel {}
    property StatementModel statement: StatementModel {}
    property AuditModel audit: AuditModel {}
    property CommandPalette palette: CommandPalette {}
    property RowsModel runs: RowsModel {}
    property RowsModel notices: RowsModel {}
    property int unseen: 0
    property int live: 0
    property string status: ""
    property string runsPhase: "ready"
    property string runsStale: ""
    property var asked: []
    signal runOpened()
    signal planOpened()
    signal releaseOpened()
    signal wished(wish: string)
    function ask(wish: string, first: var, second: var, third: var) {
        asked = asked.concat([[wish, first, second, third].filter(word => word !== undefined).join(" ")])
    }
    function refresh() { ask("refresh") }
    function setWatched(watched: bool) { ask("setWatched", watched) }
    function planDeployment(tag: string, environment: string) { ask("planDeployment", tag, environment) }
    function planPromotion() { ask("planPromotion") }
    function chooseRollback(environment: string) { ask("chooseRollback", environment) }
    function planRollback(environment: string, word: string) { ask("planRollback", environment, word) }
    function openRun(environment: string, run: string) { ask("openRun", environment, run) }
    function openRelease(tag: string) { ask("openRelease", tag) }
    function seeNotices() { ask("seeNotices") }
    function copy(text: string) { ask("copy", text) }
    function choose(key: string) { ask("choose", key) }
    function examine(environment: string) { ask("examine", environment) }
    function setHold(environment: string, held: bool, reason: string) { ask("setHold", environment, held, reason) }
    function planRequest(key: string) { ask("planRequest", key) }
    function setUpHost(environment: string) { ask("setUpHost", environment) }
    function askKey(environment: string) { ask("askKey", environment) }
    function trustKey(environment: string) { ask("trustKey", environment) }
    function forgetKey(environment: string) { ask("forgetKey", environment) }
}
