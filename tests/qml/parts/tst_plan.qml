import QtQuick
import Gantry
import Gantry.Reader

// The plan drawer: one primary button that starts exactly the shown plan, once; Esc starts nothing.
PartCase {
    id: root
    name: "Plan"
    readonly property var wishes: scene ? scene.project.plan.asked : []

    function primaries(): var {
        return Reader.controls(scene).filter(control => (control as AppButton)?.filled)
    }
    function test_one_primary_button() {
        show("board", "planned")
        compare(primaries().map(button => button.text).join(), "Deploy to production")
        compare(Reader.description(item("confirmPlan")), "Deploy sha-9f2c41d to production on prod-1?")
        verifyShown("sha-1ce08b5")
        press("Deploy to production")
        compare(wishes.join(), "confirm")
    }
    function test_nothing_can_be_started_twice() {
        show("board", "planned")
        scene.project.plan.change({ phase: "starting" })
        const button = item("confirmPlan")
        verify(!button.enabled)
        mouseClick(button)
        button.forceActiveFocus()
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Space)
        Reader.press(button)
        compare(wishes.join(), "")
        verifyShown("Starting…")
    }
    function test_enter_does_not_start_by_itself() {
        show("board", "planned")
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Space)
        verify(!wishes.includes("confirm"), "a person comes to the button first")
    }
    function test_the_keyboard_starts_it() {
        show("board", "planned")
        tabTo("Deploy to production")
        verify(Reader.ringed(Reader.focused(scene)))
        keyClick(Qt.Key_Return)
        compare(wishes.join(), "confirm")
    }
    function test_a_reason_goes_into_the_plan() {
        show("board", "planned")
        scene.project.plan.change({ canExplain: true })
        item("planReason").forceActiveFocus()
        keyClick("s")
        keyClick("o")
        compare(wishes.join(), "explain:s,explain:so")
        compare(item("planReason").text, "so")
        for (const key of [" ", "b", "e"]) keyClick(key)   // a plan says no blank at its end; the field keeps it
        compare(item("planReason").text, "so be")
        compare(scene.project.plan.face.reason, "so be")
        scene.project.plan.change({ reasonFault: "Not in the plan: too long" })
        verifyShown("Not in the plan: too long")
        verify(!item("confirmPlan").enabled, "a plan without the words that stand in the field is not what the person means")
        scene.project.plan.change({ reasonFault: "", canExplain: false, reason: "the sale begins" })
        verify(Reader.item(scene, "planReason") === null)
        verifyShown("the sale begins")
    }
    function test_escape_closes_and_it_opens_again() {
        show("board", "planned")
        keyClick(Qt.Key_Escape)
        compare(wishes.join(), "close")
        scene.project.plan.change({ phase: "closed" })
        tryVerify(() => !Reader.open(scene))
        scene.project.plan.change({ phase: "ready" })
        tryVerify(() => Reader.open(scene))
        verifyShown("Deploy sha-9f2c41d to production")
    }
    function test_letters_do_nothing_behind_it() {
        show("board", "planned")
        keyClick("p")
        keyClick("n")
        compare(asked.join(), "")
    }
    function test_a_refused_plan_says_why_and_cannot_start() {
        show("board", "planRefused")
        compare(primaries().length, 0)
        verify(Reader.item(scene, "confirmPlan") === null)
        verifyShown("held by jonas")
        press("Read again")
        compare(wishes.join(), "again")
    }
    function test_what_refuses_is_told_first_and_found() {
        show("board", "planRefused")
        const refusal = "held by jonas since 13:20; look at why, then lift the hold on the page Environments"
        const flick = item("planContent") as ScrollArea
        flick.contentY = flick.contentHeight - flick.height
        tabTo(refusal)
        keyClick(Qt.Key_Return)
        const gate = scene.Window.activeFocusItem as GateLine
        verify(gate && !gate.passed, "the focus is on the gate that refuses")
        verify(Reader.ringed(gate), "and it is in view")
        compare(gate.reason, refusal)
        verify(gate.mapToItem(flick.contentItem, 0, 0).y < 80, "nothing stands before it")
    }
    function test_rules_that_are_met_unfold() {
        show("board", "planned")
        verify(!shows("no tag has moved"))
        tabTo("5 rule")
        keyClick(Qt.Key_Return)
        verifyShown("no tag has moved")
        scene.project.plan.change({ phase: "loading" })
        scene.project.plan.change({ phase: "ready" })
        verifyShown("no tag has moved")
        tabTo("5 rule")
        keyClick(Qt.Key_Space)
        tryVerify(() => !shows("no tag has moved"))
    }
    function test_rules_that_are_not_met_are_not_folded() {
        show("board", "planned")
        verify(!shows("no hold is set"))
        scene.project.plan.gates.setProperty(3, "passed", false)
        verifyShown("no hold is set")
        verifyShown("4 rule")
    }
    function test_the_cost_stands_beside_the_button() {
        show("board", "planned")
        compare((item("cost") as Pill).text, "Way back: blocked")
        scene.project.plan.change({ verdictTone: "success", verdictWord: "Way back: safe" })
        verify(Reader.item(scene, "cost") === null)
    }
    function test_a_sentence_is_no_release() {
        show("board", "planned")
        verify(!shows("Replaces"))
        scene.project.plan.change({ replaces: "Nothing; this is the first deployment" })
        verifyShown("Replaces")
    }
    function test_an_error_says_what_was_not_changed() {
        show("board", "planError")
        verifyShown("Nothing that runs on prod-1 was changed.")
        compare(primaries().length, 0)
        press("Try again")
        compare(wishes.join(), "again")
        press("Copy details")
        verify(last(scene.desktop.asked).includes("connection timed out"))
        press("Close, nothing is started. Esc")
        compare(last(wishes), "close")
    }
    function test_while_it_is_read_nothing_can_start() {
        show("board", "planLoading")
        verifyShown("Reading prod-1 over SSH")
        compare(primaries().length, 0)
    }
    function test_rollback_targets() {
        show("board", "choosing")
        compare(primaries().length, 0)
        verifyShown("Way back: blocked")
        verifyShown("0146_drop_legacy_total line 4")
        press("sha-b6a3f7e, Faster product pages")
        compare(last(asked), "planRollback production run-b6a3f7e")
        tabTo("sha-5d1f0aa")
        keyClick(Qt.Key_Return)
        compare(last(asked), "planRollback production run-5d1f0aa")
    }
    function test_no_rollback_target() {
        show("board", "choosing")
        scene.project.plan.targets.clear()
        verifyShown("No earlier release was healthy here.")
    }
    function test_the_exact_plan_is_shown_and_copied() {
        show("board", "planned")
        verify(!shows("gantry plan v1"))
        tabTo("Show")
        keyClick(Qt.Key_Space)
        verifyShown("gantry plan v1")
        tabTo("Copy")
        keyClick(Qt.Key_Return)
        verify(last(scene.desktop.asked).startsWith("copy gantry plan v1"))
    }
    function test_sql_opens_in_place() {
        show("board", "planned")
        verifyShown("Line 4: dropping orders.full_name breaks")   // what decides is open
        verify(!shows("ADD COLUMN"))
        tabTo("0142_add_payment_parts")
        keyClick(Qt.Key_Return)
        verifyShown("ADD COLUMN")
    }
}
