import QtQuick
import Gantry
import Gantry.Reader

// The palette: typing asks for actions, arrows choose, Enter does the one that is marked.
PartCase {
    id: root
    name: "Palette"
    readonly property var kFound: [
        { key: "page:runs", title: "Runs", hint: "Page", glyph: "deploy", keys: "G D" },
        { key: "deploy:staging:sha-4b1d0a7", title: "Deploy sha-4b1d0a7 to staging", hint: "Gift cards", glyph: "deploy", keys: "" },
        { key: "theme:dark", title: "Dark theme", hint: "Look", glyph: "moon", keys: "" }]

    function open() {
        show("board")
        scene.project.palette.found.fill(kFound)
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => Reader.open(scene))
    }
    function test_typing_asks_for_actions() {
        open()
        type("dep")
        compare(scene.project.palette.words, "dep")
        keyClick(Qt.Key_Backspace)
        compare(scene.project.palette.words, "de")
        compare(asked.join(), "", "letters are words here, not keys")
    }
    function test_arrows_and_enter() {
        open()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(last(asked), "choose deploy:staging:sha-4b1d0a7")
        tryVerify(() => !Reader.open(scene))
    }
    function test_arrows_stop_at_the_ends() {
        open()
        keyClick(Qt.Key_Up)
        for (let i = 0; i < 5; ++i)
            keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Enter)
        compare(last(asked), "choose page:runs")
    }
    function test_typing_marks_the_first_again() {
        open()
        keyClick(Qt.Key_Down)
        type("r")
        keyClick(Qt.Key_Return)
        compare(last(asked), "choose page:runs")
    }
    function test_a_hold_asks_for_its_reason() {
        show("board")
        scene.project.wished("hold:production")
        tryVerify(() => item("holdReason").activeFocus)
        type("month-end")
        keyClick(Qt.Key_Return)
        compare(asked.join(), "setHold production true month-end")
    }
    function test_a_hold_is_lifted_after_a_question() {
        show("board")
        scene.production.change({ held: true, holdText: "Held by jonas since 13:20" })
        scene.project.wished("lift:production")
        tryVerify(() => Reader.open(scene))
        verifyShown("Runs can start there again. This starts nothing by itself.")
        compare(asked.join(), "")
        press("Lift it")
        compare(asked.join(), "setHold production false ")
    }
    function test_how_one_wants_it() {
        show("board")
        const preferences = scene.desktop.preferences
        scene.project.wished("motion:full")
        verify(!preferences.reducedMotion)
        scene.project.wished("motion:reduced")
        verify(preferences.reducedMotion)
        scene.project.wished("language:system")
        compare(preferences.language, "system")
        scene.project.wished("project:/home/mara/c:d/gantry.toml")
        compare(last(scene.desktop.asked), "switchProject /home/mara/c:d/gantry.toml")
    }
    function test_escape_chooses_nothing() {
        open()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !Reader.open(scene))
        compare(asked.join(), "")
    }
    function test_nothing_found() {
        open()
        scene.project.palette.found.clear()
        verifyShown("No match")
        keyClick(Qt.Key_Return)
        compare(asked.join(), "")
    }
    function test_a_press_and_a_screen_reader() {
        open()
        press("Dark theme")
        compare(last(asked), "choose theme:dark")
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => Reader.open(scene))
        verify(Reader.press(control("Runs")))
        compare(last(asked), "choose page:runs")
    }
    function test_new_deploy_begins_with_its_word() {
        show("board")
        press("New deploy")
        compare(scene.project.palette.words, "deploy ")
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_R, Qt.ControlModifier | Qt.ShiftModifier)
        compare(scene.project.palette.words, "roll back ")
    }
    function test_wishes_of_the_palette_are_done() {
        show("board")
        scene.project.wished("page:releases")
        compare(scene.shell.page, "releases")
        scene.project.wished("theme:dark")
        compare(scene.desktop.preferences.theme, "dark")
        scene.project.wished("keys")
        tryVerify(() => shows("Search or run a command"))
        keyClick(Qt.Key_Escape)
        scene.project.wished("notices")
        verifyShown("sha-9f2c41d on staging: Succeeded")
        compare(last(asked), "seeNotices")
    }
}
