import QtQuick
import Gantry
import Gantry.Reader

// The run page: the log is found in, filtered, followed and copied; stopping asks once and says what it means.
PartCase {
    id: root
    name: "Run"
    readonly property var wishes: scene ? scene.project.run.asked : []
    readonly property LogModel log: scene ? scene.project.run.log : null

    function pane(): LogPane {
        let at = item("log")
        while (!(at instanceof LogPane)) at = at.parent
        return at
    }
    function lines(most: int): var {
        const all = []
        for (let i = 0; i < most; ++i)
            all.push({ key: String(i), time: "14:10:00", step: i % 2 ? "pull" : "migrate", level: "", text: "line " + i })
        return all
    }
    function test_stopping_says_what_it_means_and_asks_once() {
        show("run")
        press("Stop…")
        verifyShown("“Run migrations” is finished first, then the run stops.")
        compare(wishes.join(), "", "the first press stops nothing")
        press("Stop the run")
        compare(wishes.join(), "cancel")
        tryVerify(() => !Reader.open(scene))
    }
    function test_the_migration_at_work_is_in_view() {
        show("run")
        const rows = []
        for (let i = 0; i < 30; ++i)
            rows.push({ key: String(i), name: "0" + (100 + i) + "_split_the_orders_table_by_the_month_of_their_payment", phase: i < 24 ? "done" : i === 24 ? "running" : "pending", word: "", detail: "" })
        scene.project.run.migrations.fill(rows)
        tryVerify(() => Reader.shows(scene, rows[24].name), 5000, "it is scrolled to")
        scene.project.run.migrations.setProperty(24, "phase", "done")
        scene.project.run.migrations.setProperty(29, "phase", "running")
        tryVerify(() => Reader.shows(scene, rows[29].name), 5000, "and so is the next one")
        scene.project.run.change({ waiting: "the migration waits for a lock on orders" })
        verifyShown("the migration waits for a lock on orders")
    }
    function test_another_run_begins_its_log_anew() {
        show("run")
        pane().choose(2, 4)
        pane().follow(false)
        pane().openFind()
        log.step = "pull"
        compare(pane().firstChosen, -1, "what was chosen are other lines now")
        log.step = ""
        pane().choose(2, 4)
        scene.project.run.change({ run: "another" })
        compare(pane().firstChosen, -1)
        verify(pane().following && !pane().finding)
    }
    function test_find_says_when_there_is_nothing_more() {
        show("run")
        keyClick(Qt.Key_F, Qt.ControlModifier)
        tryVerify(() => item("logFind").activeFocus)
        type("no such words")
        verifyShown("No hits")
    }
    function test_what_is_looked_for_is_counted_and_marked_at_once() {
        show("run")
        keyClick(Qt.Key_F, Qt.ControlModifier)
        tryVerify(() => item("logFind").activeFocus)
        type("rows")
        verifyShown("2 hit")
        const row = item("log").itemAtIndex(14)
        verify(row.hit && !item("log").itemAtIndex(13).hit)
        compare(Speech.marked("a <b> row & ROW", "row", "#123456"),
            "a&nbsp;&lt;b>&nbsp;<b><u><font color='#123456'>row</font></u></b>&nbsp;&amp;&nbsp;<b><u><font color='#123456'>ROW</font></u></b>")
        compare(Speech.marked("a b", "nbsp", "#123456"), "a&nbsp;b", "only words of the line are marked")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !row.hit)
    }
    function test_stopping_can_be_left_alone() {
        show("run")
        press("Stop…")
        tryVerify(() => Reader.open(scene))
        compare(Reader.name(Reader.focused(scene)), "Let it go on", "Enter alone stops nothing")
        keyClick(Qt.Key_Return)
        tryVerify(() => !Reader.open(scene))
        press("Stop…")
        tryVerify(() => Reader.open(scene))
        keyClick(Qt.Key_Escape)
        tryVerify(() => !Reader.open(scene))
        compare(wishes.join(), "")
    }
    function test_a_run_that_cannot_be_stopped() {
        show("run")
        scene.project.run.change({ canCancel: false })
        mouseClick(item("stopRun"))
        verify(!Reader.open(scene))
    }
    function test_find_goes_from_hit_to_hit() {
        show("run")
        keyClick(Qt.Key_F, Qt.ControlModifier)
        const field = item("logFind")
        tryVerify(() => field.activeFocus)
        type("rows")
        compare(pane().firstChosen, 14, "the first one is gone to while one types")
        keyClick(Qt.Key_Return)
        compare(pane().firstChosen, 15)
        keyClick(Qt.Key_Return)
        compare(pane().firstChosen, 15, "the last hit stays when there is none below")
        verifyShown("No more hits")
        keyClick(Qt.Key_Return, Qt.ShiftModifier)
        compare(pane().firstChosen, 14)
        verify(!pane().following, "what was found stays in view")
    }
    function test_escape_ends_finding_and_stays_on_the_page() {
        show("run")
        keyClick("/")
        const field = item("logFind")
        tryVerify(() => field.activeFocus)
        type("fgp")
        compare(field.text, "fgp")
        compare(asked.join(), "", "letters in a field are letters")
        keyClick(Qt.Key_Escape)
        compare(scene.shell.page, "run")
        verify(!field.visible, "the field is gone")
        keyClick(Qt.Key_Escape)
        compare(scene.shell.page, "runs", "the next Esc goes back")
    }
    function test_filter() {
        show("run")
        press("Find or filter, Ctrl+F")
        type("rows")
        press("Show only lines that hold these words")
        compare(log.count, 2)
        verifyShown("2 of 16 lines")
        press("Clear filter")
        compare(log.count, 16)
    }
    function test_a_filter_without_hits_says_so() {
        show("run")
        log.words = "nowhere"
        verifyShown("No line holds “nowhere”")
    }
    function test_one_step_alone() {
        show("run")
        press("Step: All steps")
        tryVerify(() => Reader.open(scene))
        press("Run migrations")
        compare(log.step, "migrate")
        verifyShown("9 of 16 lines")
    }
    function test_follow() {
        show("run")
        log.fill(lines(400))
        const list = item("log")
        const atEnd = () => list.contentY + list.height >= list.originY + list.contentHeight - 1
        tryVerify(atEnd)
        keyClick("f")
        verify(!pane().following)
        const before = list.contentY
        log.fill(lines(401))
        list.contentY = before
        verifyShown("Follow")
        keyClick("f")
        tryVerify(atEnd)
        list.forceActiveFocus()
        keyClick(Qt.Key_PageUp)
        verify(!pane().following, "scrolling up stops following")
        keyClick(Qt.Key_End)
        verify(pane().following)
        keyClick(Qt.Key_Home)
        verify(list.atYBeginning)
    }
    function test_copy_rows() {
        show("run")
        const list = item("log")
        mouseClick(list, 300, 6 + 10)
        mouseClick(list, 300, 6 + 20 + 10, Qt.LeftButton, Qt.ShiftModifier)
        keyClick(Qt.Key_C, Qt.ControlModifier)
        compare(last(asked), "copy Pull images by digest\nPulling app (registry.northwind.example/shop-app@sha256:9f2c41d8…)")
        keyClick(Qt.Key_A, Qt.ControlModifier)
        keyClick(Qt.Key_C, Qt.ControlModifier)
        compare(last(asked).split("\n").length, 16)
    }
    function test_rows_are_picked_by_keyboard() {
        show("run")
        item("log").forceActiveFocus()
        keyClick(Qt.Key_Up)
        verify(!pane().following, "picking stops following")
        keyClick(Qt.Key_Up, Qt.ShiftModifier)
        keyClick(Qt.Key_C, Qt.ControlModifier)
        compare(last(asked), "copy 1 120 000 rows, 13 400 rows/s\n1 240 000 rows, 13 600 rows/s")
        for (let i = 0; i < 20; ++i) keyClick(Qt.Key_Up)
        keyClick(Qt.Key_C, Qt.ControlModifier)
        compare(last(asked), "copy Pull images by digest")
    }
    function test_a_failure_opens_in_place() {
        show("run", "failed")
        verifyShown("Failed: Run migrations")
        verifyShown("gantryctl run log 01KAR7Q3V5W8YB2N4M6T9C1XDE migrate")
        verifyShown("Error: P3018")
        verify(Reader.item(scene, "stopRun") === null)
        press("Plan sha-9f2c41d again")
        compare(last(asked), "choose deploy:production:sha-9f2c41d")
        press("Roll back production…")
        compare(last(asked), "choose rollback:production")
        press("Copy details")
        verify(last(asked).startsWith("copy sha-9f2c41d failed at step migrate"))
    }
    function test_the_end_of_the_output_and_the_migrations_are_in_view() {
        show("run", "failed")
        const output = item("lastLines")
        scene.project.run.change({ lastLines: lines(40).map(line => line.text).join("\n") })
        tryVerify(() => output.contentHeight > output.height && output.atYEnd, 5000, "the last line decides")
        verify(Reader.shows(scene, "0142_add_payment_parts"), "what was applied")
        verify(!Reader.shows(scene, "`"), "no backticks")
        const command = "prisma migrate resolve --rolled-back NAME"
        verifyShown(command)
        tabTo("Copy")
        while (last(asked) !== "copy " + command && Reader.name(Reader.focused(scene)) !== "Plan sha-9f2c41d again…") {
            if (Reader.name(Reader.focused(scene)) === "Copy") keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Tab)
        }
        compare(last(asked), "copy " + command)
    }
    function test_a_sentence_names_its_commands() {
        const brief = Speech.ways("see `docker ps`, then `--all` or `port`")
        compare(brief.length, 1)
        compare(brief[0].said, "see `docker ps`, then `--all` or `port`")
        compare(brief[0].runs.join(), "docker ps")
        const parted = Speech.ways("either `prisma migrate resolve --rolled-back 0146`, when nothing is there, or so")
        compare(parted.map(way => way.said).join("|"), "either|when nothing is there, or so")
        compare(parted[0].runs.join(), "prisma migrate resolve --rolled-back 0146")
        compare(Speech.ways("one ` alone").length, 1)
        compare(Speech.spoken("see `docker ps`"), "see docker ps")
        verify(Speech.typeset("a <b> & `c d`", "Mono", 13).includes("a &lt;b> &amp; <span"), "nothing in it is markup")
    }
    function test_an_ended_run_is_not_followed() {
        show("run", "failed")
        verify(Reader.control(scene, "Follow") === null, "it writes no more")
    }
    function test_a_picked_line_is_shown_whole() {
        show("run")
        const words = "the migration waits for a lock on orders; " + "session 4711 of the database holds it; ".repeat(6) + "the end of it"
        log.fill(lines(3).concat([{ key: "long", time: "14:10:00", step: "migrate", level: "WARN", text: words }]))
        tryVerify(() => item("log").itemAtIndex(3) !== null)
        settle()
        mouseClick(item("log").itemAtIndex(0))
        compare(pane().firstChosen, 0)
        verify(Reader.item(scene, "wholeLine") === null, "nothing is cut off of it")
        mouseClick(item("log").itemAtIndex(3))
        tryVerify(() => Reader.item(scene, "wholeLine") !== null)
        compare(item("wholeLine").text, words)
    }
    function test_readiness_has_a_figure_before_it_has_a_plot() {
        show("run")
        verifyShown("Not asked yet")
        verify(!Reader.shows(scene, "last answer"))
        scene.project.run.change({ latency: "16 ms", attempts: [16] })
        scene.project.run.attempts.fill([{ key: "0", number: 1, ms: 16, ok: true, word: "Ready", time: "16 ms" }])
        verifyShown("last answer")
        verify(!Reader.shows(scene, "Not asked yet") && !Reader.shows(scene, "last, in ms"))
    }
    function test_a_host_away_is_said_and_the_run_goes_on() {
        show("run", "runAway")
        verifyShown("prod-1 does not answer since 14:10. The run goes on on its host.")
        verifyShown("Run migrations")
    }
    function test_a_damaged_journal() {
        show("run", "runError")
        verifyShown("has line 14 where line 12 must be")
        press("Try again")
        verify(last(asked).startsWith("openRun"))
    }
    function test_leaving_and_coming_back() {
        show("run")
        log.words = "rows"
        press("Runs")
        compare(scene.shell.page, "runs")
        scene.project.runOpened()
        compare(scene.shell.page, "run")
        compare(log.words, "rows")
        compare(wishes.join(), "", "leaving asks for nothing")
    }
}
