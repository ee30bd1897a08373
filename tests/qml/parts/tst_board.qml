import QtQuick
import Gantry
import Gantry.Reader

// The Board: a card is dragged or sent by keyboard; a gate says why; what is old or away says so.
PartCase {
    id: root
    name: "Board"

    function middle(item: Item): point {
        return item.mapToItem(scene, item.width / 2, Math.min(item.height, 300) / 2)
    }
    // Takes a card in the hand and holds it over a lane.
    function carry(card: Item, lane: Item) {
        const from = middle(card)
        const to = middle(lane)
        mousePress(scene, from.x, from.y)
        for (let i = 1; i <= 8; ++i)
            mouseMove(scene, from.x + (to.x - from.x) * i / 8, from.y + (to.y - from.y) * i / 8, 10)
    }
    function letGo(lane: Item) {
        const to = middle(lane)
        mouseRelease(scene, to.x, to.y)
    }

    function test_a_dropped_card_asks_for_a_plan() {
        show("board")
        const lane = item("lane-staging") as LaneColumn
        verify(!lane.offered)
        carry(item("release-sha-4b1d0a7"), lane)
        verify(lane.offered, "the lane offers itself")
        verify(lane.landing, "the lane glows under the card")
        verifyShown("Drop to plan for Staging")
        letGo(lane)
        compare(last(asked), "planDeployment sha-4b1d0a7 staging")
        verify(!lane.offered, "nothing is held any more")
    }
    function test_an_illegal_lane_says_why_and_takes_nothing() {
        show("board")
        scene.project.board.refusals = { production: "sha-4b1d0a7 was not healthy on staging yet" }
        const before = asked.length
        const lane = item("lane-production") as LaneColumn
        carry(item("release-sha-4b1d0a7"), lane)
        verify(lane.offered && !lane.landing, "it does not glow")
        verifyShown("sha-4b1d0a7 was not healthy on staging yet")
        letGo(lane)
        compare(asked.length, before, "nothing was asked for")
    }
    function test_what_serves_can_be_carried_on() {
        show("board")
        const lane = item("lane-production") as LaneColumn
        carry(item("serving-staging"), lane)
        verify(lane.landing, "the lane glows")
        letGo(lane)
        compare(last(asked), "planDeployment sha-9f2c41d production")
        press("sha-9f2c41d")
        compare(last(asked), "openRelease sha-9f2c41d", "a press on it is still a press")
    }
    function test_a_card_let_go_elsewhere_asks_for_nothing() {
        show("board")
        const before = asked.length
        carry(item("release-sha-4b1d0a7"), item("search"))
        letGo(item("search"))
        compare(asked.length, before)
        verify(!(item("lane-staging") as LaneColumn).offered)
    }
    function test_the_label_of_a_drop_leaves_the_release_in_sight() {
        show("board")
        scene.drag()
        for (const name of ["staging", "production"]) {
            const lane = item("lane-" + name)
            const label = scene.named(lane, "dropLabel")
            tryVerify(() => label.visible)
            settle()
            verify(label.mapToItem(lane, 0, label.height).y <= scene.named(lane, "serving-" + name).mapToItem(lane, 0, 0).y)
        }
        scene.named(scene, "ghost").tag = ""
    }
    function test_a_card_says_only_what_is_not_as_it_should_be() {
        show("board")
        verify(!shows("Both images"))
        verifyShown("there is no migrator image with this tag")
    }
    function test_an_empty_lane_tells_what_can_be_done() {
        show("board", "empty")
        verify(!shows("Drag a release here"))
        scene.project.board.candidates.append({ key: "a", release: "sha-a", tag: "sha-a", subject: "", author: "", when: "", problem: "", moved: "", runsOn: "", commit: "", app: "", migrator: "", size: "", migrations: "", migrationsTone: "", complete: true, served: false, older: false })
        verifyShown("Drag a release here, or choose one and deploy it.")
    }
    function test_the_way_back_is_on_the_card() {
        show("board")
        mouseClick(scene.named(item("serving-production"), "rollback"))
        compare(last(asked), "chooseRollback production")
        scene.production.change({ canRollBack: false, noBack: "There is nothing to go back to" })
        const button = scene.named(item("serving-production"), "rollback")
        verify(!button.enabled)
        compare(Reader.description(button), "There is nothing to go back to")
    }
    function test_commits_without_a_promotion_say_what_they_are() {
        show("board")
        scene.project.board.change({ hasPromotion: false, settled: "Every environment runs the release of the one before it." })
        verify(!shows("Commits that are not on"))
        keyClick("d")
        verifyShown("Commits that are not on Staging yet")
    }
    function test_what_ails_is_named() {
        show("board")
        scene.production.change({ healthWord: "Degraded", healthGlyph: "alert", healthTone: "warning", ails: "app answers HTTP 503 · redis has no container" })
        verifyShown("app answers HTTP 503 · redis has no container")
        press("Details")
        verifyShown("What runs there")
    }
    function test_why_nothing_newer_can_be_deployed() {
        show("board")
        scene.staging.change({ behind: "1 behind", notReady: "d02c9a4 cannot be deployed: it has no images" })
        verifyShown("1 behind")
        verifyShown("d02c9a4 cannot be deployed: it has no images")
    }
    function test_an_incomplete_release_is_not_carried() {
        show("board")
        carry(item("release-sha-d02c9a4"), item("lane-staging"))
        verify(!(item("lane-staging") as LaneColumn).offered)
        letGo(item("lane-staging"))
        compare(asked.filter(wish => wish.startsWith("plan")).length, 0)
    }
    function test_the_keyboard_sends_a_card() {
        show("board")
        tabTo("Release sha-4b1d0a7")
        keyClick(Qt.Key_Return)
        tryVerify(() => Reader.open(scene))
        compare(Reader.name(Reader.focused(scene)), "Plan for Staging")
        verify(Reader.ringed(Reader.focused(scene)), "the first choice has the focus, and shows it")
        keyClick(Qt.Key_Down)
        compare(Reader.name(Reader.focused(scene)), "Plan for Production")
        keyClick(Qt.Key_Return)
        compare(last(asked), "planDeployment sha-4b1d0a7 production")
        tryVerify(() => !Reader.open(scene))
        compare(Reader.name(Reader.focused(scene)), Reader.name(control("Release sha-4b1d0a7")), "the focus is back on the card")
    }
    function test_the_menu_says_why_not() {
        show("board")
        scene.project.board.refusals = { staging: "staging is held" }
        tabTo("Release sha-4b1d0a7")
        keyClick(Qt.Key_Space)
        tryVerify(() => Reader.open(scene))
        const refused = control("Plan for Staging")
        verify(!refused.enabled)
        compare(Reader.description(refused), "staging is held")
        compare(Reader.name(Reader.focused(scene)), "Plan for Production", "the first legal one has the focus")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !Reader.open(scene))
        compare(asked.filter(wish => wish.startsWith("plan")).length, 0)
    }
    function test_a_gate_tells_its_reason() {
        show("board", "refused")
        press("Gate Proven upstream: Not yet")
        verifyShown("sha-9f2c41d was not healthy on staging yet")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !Reader.open(scene))
    }
    function test_promote_and_its_commits() {
        show("board")
        press("Promote…")
        compare(last(asked), "planPromotion")
        verify(!shows("Gift cards behind a flag, ") && !shows("not included"))
        press("Commits")
        verifyShown("not included")
        press("Commits")
        tryVerify(() => !shows("not included"))
    }
    function test_closed_gates_leave_no_primary_button() {
        show("board", "refused")
        compare((item("promote") as AppButton).kind, "plain")
        compare((item("promote") as AppButton).text, "View plan")
    }
    function test_every_number_leads_to_its_evidence() {
        show("board")
        press("sha-9f2c41d")
        compare(last(asked), "openRelease sha-9f2c41d")
        press("Way back: with care")
        compare(last(asked), "chooseRollback production")
        press("47 migrations")
        compare(last(asked), "openRelease sha-9f2c41d")
        press("4 behind")
        verifyShown("not included")
        wait(100)   // everything below moves down
        press("Digest sha256:9f2c41d8")
        verify(last(asked).startsWith("copy sha256:9f2c41d8") && last(asked).length > 70, "the whole digest is copied")
    }
    function test_what_was_answered_leads_to_the_host() {
        for (const name of ["Identity proven", "16 ms", "Ready"]) {
            show("board")
            press(name)
            compare(scene.shell.page, "environments")
        }
    }
    function test_runs_of_one_hour_lead_to_the_list() {
        show("board")
        press("production, 3 run")
        compare(scene.shell.page, "runs")
    }
    function test_commits_that_are_not_listed_are_counted() {
        show("board")
        press("Commits")
        scene.project.board.change({ moreCommits: "and 8 more" })
        press("and 8 more")
        compare(last(asked), "openRelease sha-9f2c41d")
    }
    function test_older_releases_unfold() {
        show("board")
        verify(Reader.item(scene, "release-sha-b6a3f7e") === null)
        press("4 older release")
        tryVerify(() => Reader.item(scene, "release-sha-b6a3f7e") !== null)
        mouseClick(item("olderReleases"))
        tryVerify(() => Reader.item(scene, "release-sha-b6a3f7e") === null)
    }
    function test_history_as_a_table() {
        show("board")
        press("Table")
        verifyShown("Releases by environment")
        press("Runs · 2")
        compare(last(asked), "openRun production run-2")
        press("Timeline")
        verifyShown("Runs, last 14 days")
    }
    function test_old_values_stay_and_say_their_age() {
        show("board", "stale")
        verifyShown("Production does not answer. Values are from 14:06.")
        verifyShown("sha-1ce08b5")
        press("Details")
        compare(scene.shell.page, "environments")
    }
    function test_an_unknown_key_leads_to_its_comparison() {
        show("board", "unknownKey")
        press("Compare its key")
        compare(scene.shell.page, "environments")
        compare(asked.filter(wish => wish.startsWith("trustKey")).length, 0)
    }
    function test_a_registry_away_can_be_read_again() {
        show("board", "registryAway")
        verifyShown("cannot reach registry.northwind.example:443")
        press("Try again")
        compare(last(asked), "refresh")
    }
}
