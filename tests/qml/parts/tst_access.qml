import QtQuick
import Gantry.Reader

// Every page in every state: each control has a name, Tab comes to it, the focus is seen, and a screen reader can press it.
PartCase {
    id: root
    name: "Access"

    function states(): var {
        const all = { board: ["ordinary", "loading", "empty", "stale", "refused", "unknownKey", "registryAway", "planned", "planRefused", "planLoading", "planError", "choosing"],
            run: ["ordinary", "readying", "failed", "loading", "runAway", "runError"], runs: ["ordinary", "empty"], releases: ["ordinary", "loading", "registryAway"],
            release: ["ordinary", "loading"], environments: ["checked", "stale", "unknownKey", "trusted", "freezing"], approvals: ["ordinary", "firstOfOthers", "approved", "approvalsEmpty", "approvalsStale", "approvalsError", "signing", "signError"],
            audit: ["ordinary", "recordOpen", "recordForged", "auditEmpty", "auditFiltered", "packOpen", "packRefused"], settings: ["ordinary"], first: ["firstRun", "firstRunRefused"] }
        const rows = []
        for (const page in all)
            for (const script of all[page])
                rows.push({ tag: page + " " + script, page: page === "first" ? "board" : page, script: script })
        return rows
    }
    function whats(items: var): string {
        return items.map(item => Reader.what(item)).join("\n")
    }

    function test_named_and_reached_data() { return states() }
    function test_named_and_reached(data) {
        size = data.script === "ordinary" ? Qt.size(960, 600) : Qt.size(1280, 800)
        show(data.page, data.script)
        const wanted = Reader.controls(scene)
        verify(wanted.length > 0, "there is something to press")
        compare(Reader.nameless(scene).join("\n"), "", "without a name")
        const seen = []
        const unseen = []
        for (let i = 0; i < 2 * wanted.length + 10; ++i) {
            keyClick(Qt.Key_Tab)
            const at = Reader.focused(scene)
            if (seen.includes(at)) break
            seen.push(at)
            if (!Reader.ringed(at)) unseen.push(at)
        }
        const tables = seen.map(at => Reader.table(at)).filter(table => table !== null)
        compare(whats(wanted.filter(control => !seen.includes(control) && !tables.includes(Reader.table(control)))), "", "Tab does not come to")
        compare(whats(unseen), "", "the focus is not seen on")
    }

    function test_a_table_is_gone_through_by_arrow_keys() {
        show("audit")
        item("records").forceActiveFocus(Qt.TabFocusReason)
        for (const key of [Qt.Key_Down, Qt.Key_End, Qt.Key_Home, Qt.Key_Down]) {
            keyClick(key)
            verify(Reader.ringed(item("records").currentItem), "the focus is not seen on " + Reader.name(item("records").currentItem))
        }
        compare(item("records").currentIndex, 1)
        const second = item("records").currentItem.objectName.slice("record-".length)
        keyClick(Qt.Key_Return)
        compare(last(scene.project.audit.asked), "open " + second)
    }

    function test_pressed_data() {
        return states().filter(row => ["board ordinary", "board refused", "board unknownKey", "board planned", "board choosing", "run ordinary", "run failed", "runs ordinary", "releases ordinary",
            "release ordinary", "environments checked", "environments unknownKey", "environments trusted", "approvals ordinary", "approvals firstOfOthers", "approvals approved", "audit ordinary", "audit recordOpen", "audit packOpen", "settings ordinary", "first firstRun"].includes(row.tag))
    }
    function test_pressed(data) {
        show(data.page, data.script)
        const deaf = []
        for (const control of Reader.controls(scene)) {
            if (!control || !control.visible || control.clicked === undefined) continue
            let heard = 0
            const count = () => ++heard
            control.clicked.connect(count)
            control.toggled?.connect(count)
            Reader.press(control)
            if (heard === 0) deaf.push(control)
            control?.clicked.disconnect(count)
            restore(data.page)
        }
        compare(whats(deaf), "", "a screen reader cannot press")
    }
    // Closes what a press opened and goes back to the page.
    function restore(page: string) {
        for (let i = 0; i < 3 && Reader.open(scene) && scene.project.plan.face.phase === "closed"; ++i)
            keyClick(Qt.Key_Escape)
        scene.shell.page = page
    }
}
