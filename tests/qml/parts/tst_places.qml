import QtQuick
import Gantry
import Gantry.Reader

// Environments, releases and runs: what is asked for, and what only after one has seen it.
PartCase {
    id: root
    name: "Places"

    function test_check_a_host() {
        show("environments")
        press("Check host")
        compare(last(asked), "examine staging")
        scene.staging.change({ examination: "running" })
        verify(!item("examine").enabled)
        verifyShown("Checking…")
        press("Production, prod-1")
        press("Check host")
        compare(last(asked), "examine production")
    }
    function test_findings_and_set_up() {
        show("environments", "checked")
        verifyShown("1.2 GB of 100.0 GB free for images")
        press("Set up host")
        compare(last(asked), "setUpHost staging")
        tabTo("Copy")
        keyClick(Qt.Key_Return)
        compare(last(asked), "copy docker ps")
        verify(!shows("`"), "no backticks")
    }
    function test_a_hold_needs_a_reason() {
        show("environments")
        press("Hold…")
        tryVerify(() => Reader.open(scene))
        const field = item("holdReason")
        tryVerify(() => field.activeFocus)
        verify(!item("accept").enabled, "no hold without a reason")
        keyClick(Qt.Key_Return)
        type("  ")
        keyClick(Qt.Key_Return)
        compare(asked.join(), "")
        type("month-end pgn")
        verify(item("accept").enabled)
        keyClick(Qt.Key_Return)
        compare(asked.join(), "setHold staging true month-end pgn")
        tryVerify(() => !Reader.open(scene))
    }
    function test_a_hold_can_be_left() {
        show("environments")
        press("Hold…")
        tryVerify(() => item("holdReason").activeFocus)
        type("never")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !Reader.open(scene))
        compare(asked.join(), "")
        press("Hold…")
        tryVerify(() => item("holdReason").activeFocus)
        compare(item("holdReason").text, "", "what was written before is gone")
    }
    function test_lift_a_hold() {
        show("environments")
        scene.staging.change({ held: true, holdText: "Held by jonas since 13:20" })
        verifyShown("Held by jonas since 13:20")
        press("Lift hold")
        tryVerify(() => Reader.open(scene))
        compare(asked.join(), "", "it is asked for first")
        press("Cancel")
        tryVerify(() => !Reader.open(scene))
        compare(asked.join(), "")
        press("Lift hold")
        press("Lift it")
        compare(last(asked), "setHold staging false ")
        tryVerify(() => !Reader.open(scene))
    }
    function test_the_bars_of_the_audit_log_are_one_stop() {
        show("audit")
        const bars = item("bars")
        bars.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Left)
        keyClick(Qt.Key_Left)
        verify(Reader.ringed(bars.currentItem), "the focus is seen")
        const from = bars.currentItem.from
        keyClick(Qt.Key_Return)
        compare(last(scene.project.audit.asked), "between " + from + " " + bars.currentItem.to)
        keyClick(Qt.Key_Tab)
        verify(!bars.activeFocus, "and Tab leaves them")
        keyClick(Qt.Key_Backtab)
        verify(bars.activeFocus)
    }
    function test_a_key_is_trusted_only_after_it_was_shown() {
        show("environments", "unknownKey")
        press("Production, prod-1")
        verify(Reader.item(scene, "trustKey") === null, "nothing can be trusted unseen")
        press("Show its key")
        compare(last(asked), "askKey production")
        verify(Reader.item(scene, "trustKey") === null, "asking is not trusting")
        scene.production.change({ offeredType: "ED25519", offeredKey: "SHA256:abc" })
        verifyShown("ED25519  SHA256:abc")
        tabTo("Copy")
        keyClick(Qt.Key_Return)
        compare(last(asked), "copy SHA256:abc")
        press("Do not trust it")
        compare(last(asked), "forgetKey production")
        press("It matches: trust it")
        compare(last(asked), "trustKey production")
    }
    function test_a_changed_key_has_no_way_round() {
        show("environments", "stale")
        scene.staging.change({ errorCode: "host-key-changed", errorText: "The key of stg-1 is not the one in known_hosts." })
        verifyShown("stg-1 shows another key than before")
        for (const name of ["Try again", "It matches: trust it", "Show its key"])
            verify(Reader.control(scene, name) === null, name + " is offered")
    }
    function test_a_host_without_the_script_is_set_up() {
        show("board", "unknownKey")
        scene.production.change({ errorCode: "host-unfit", errorText: "the host has no usable deploy-compose.sh" })
        verifyShown("Not ready for Gantry")
        press("Set up…")
        compare(scene.shell.page, "environments")
        verifyShown("prod-1 is not ready for Gantry")
        press("Set up host")
        compare(last(asked), "setUpHost production")
    }
    function test_an_environment_away_stays_readable() {
        show("environments", "stale")
        press("Production, prod-1")
        verifyShown("prod-1 does not answer")
        verifyShown("Deploy path")
        press("Try again")
        compare(last(asked), "refresh")
    }
    function test_host_status_leads_to_the_host() {
        show("board")
        press("Production, prod-1")
        compare(scene.shell.page, "environments")
        compare(Reader.name(control("Production, prod-1, Healthy")), "Production, prod-1, Healthy")
        press("Roll back…")
        compare(last(asked), "chooseRollback production")
    }
    function test_nothing_is_planned_without_the_registry() {
        show("release")
        verify(item("planRelease").enabled)
        scene.project.release.change({ error: "cannot reach registry.northwind.example:443: connection refused" })
        verify(!item("planRelease").enabled)
        compare(Reader.description(item("planRelease")), "cannot reach registry.northwind.example:443: connection refused")
    }
    function test_one_thing_to_press_first_at_an_unknown_key() {
        show("environments", "unknownKey")
        compare(item("trustKey").kind, "primary")
        compare(item("examine").kind, "plain")
        press("Production, prod-1")
        compare(item("askKey").kind, "primary")
        compare(item("examine").kind, "plain")
    }
    function test_releases_are_filtered_and_opened() {
        show("releases")
        keyClick(Qt.Key_F, Qt.ControlModifier)
        type("gift")
        tryVerify(() => !shows("Faster product pages"))
        verifyShown("Gift cards behind a flag")
        tabTo("sha-4b1d0a7")
        keyClick(Qt.Key_Return)
        compare(last(asked), "openRelease sha-4b1d0a7")
    }
    function test_a_filter_that_fits_nothing_data() {
        return [{ tag: "releases" }, { tag: "runs" }]
    }
    function test_a_filter_that_fits_nothing(data) {
        show(data.tag)
        keyClick(Qt.Key_F, Qt.ControlModifier)
        type("zebra")
        verifyShown("Nothing holds “zebra”")
        press("Clear filter")
        tryVerify(() => !shows("Nothing holds"))
    }
    function test_arrows_go_through_a_list() {
        show("runs")
        tabTo("sha-9f2c41d, production")
        keyClick(Qt.Key_Down)
        verify(Reader.name(Reader.focused(scene)).startsWith("sha-9f2c41d, staging"), Reader.what(Reader.focused(scene)))
        verify(Reader.ringed(Reader.focused(scene)), "and the focus is seen")
        keyClick(Qt.Key_Return)
        compare(last(asked), "openRun staging run-1")
    }
    function test_a_release_goes_somewhere() {
        show("release")
        press("Deploy to…")
        tryVerify(() => Reader.open(scene))
        press("Plan for Staging")
        compare(last(asked), "planDeployment sha-9f2c41d staging")
        press("Staging, Runs here")
        compare(last(asked), "openRun staging run-1")
        verify(!control("Production, Never here").enabled)
    }
    function test_a_broken_release_goes_nowhere() {
        show("release")
        scene.project.release.change({ problem: "migrator image missing" })
        verify(!item("planRelease").enabled)
        verifyShown("migrator image missing")
    }
    function test_what_is_written_keeps_its_label() {
        show("environments", "freezing")
        for (const [field, label] of [["signFrom", "From"], ["signUntil", "Until"], ["signReason", "Reason (needed); it is on record for good"]]) {
            verify(item(field).text !== "")
            compare(Reader.name(item(field)), label)
            verifyShown(label)
        }
    }
    function test_a_date_of_the_filter_keeps_its_label() {
        show("audit")
        scene.project.audit.from = "2026-11-01"
        compare(item("from").text, "2026-11-01")
        compare(Reader.name(item("from")), "From")
        verifyShown("From")
    }
}
