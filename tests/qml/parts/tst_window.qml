import QtQuick
import QtQuick.Templates as T
import Gantry
import Gantry.Reader

// The window around the pages: keys, letters, settings, notices, projects, first run.
PartCase {
    id: root
    name: "Window"

    function test_letters() {
        show("board")
        keyClick("g")
        keyClick("r")
        compare(scene.shell.page, "releases")
        keyClick("g")
        keyClick("e")
        compare(scene.shell.page, "environments")
        keyClick("p")
        compare(last(asked), "planPromotion")
    }
    function test_letters_in_a_field_are_letters() {
        show("releases")
        keyClick("/")
        type("gop")
        compare(scene.shell.page, "releases")
        compare(asked.join(), "")
        compare(Reader.focused(scene).text, "gop")
    }
    function test_letters_can_be_switched_off() {
        show("settings")
        press("Letters work as keys outside of fields")
        compare(scene.desktop.preferences.singleKeys, false)
        scene.shell.page = "board"
        for (const letter of ["p", "n", "d", "?", "/"])
            keyClick(letter)
        keyClick("g")
        keyClick("r")
        compare(scene.shell.page, "board")
        compare(asked.join(), "")
        verify(!Reader.open(scene))
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => Reader.open(scene), 5000, "the other keys still work")
    }
    function test_other_keys() {
        show("board")
        keyClick(Qt.Key_F5)
        compare(last(asked), "refresh")
        keyClick(Qt.Key_Comma, Qt.ControlModifier)
        compare(scene.shell.page, "settings")
        keyClick(Qt.Key_Escape)
        compare(scene.shell.page, "board")
        keyClick(Qt.Key_F1)
        verifyShown("Plan of the next promotion")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !Reader.open(scene))
        verify(shows("Board"))
    }
    function test_a_part_after_the_other() {
        show("board")
        const seen = []
        for (let i = 0; i < 3; ++i) {
            keyClick(Qt.Key_F6)
            const at = Reader.focused(scene)
            verify(at !== null && Reader.ringed(at), "the focus is seen after F6: " + Reader.what(at))
            seen.push(Reader.name(at))
        }
        compare(new Set(seen).size, 3, seen.join())
        keyClick(Qt.Key_F6, Qt.ShiftModifier)
        compare(Reader.name(Reader.focused(scene)), seen[1], "and back")
    }
    function test_settings_are_kept() {
        show("settings")
        press("Dark")
        compare(scene.desktop.preferences.theme, "dark")
        verify(Theme.dark)
        keyClick(Qt.Key_Left)
        compare(scene.desktop.preferences.theme, "light")
        press("Compact")
        verify(scene.desktop.preferences.compact)
        press("Deutsch")
        compare(scene.desktop.preferences.language, "de")
        press("Reduce motion")
        compare(scene.desktop.preferences.reducedMotion, false)
        verify(Reader.press(control("Reduce motion")))
        compare(scene.desktop.preferences.reducedMotion, true, "a screen reader's press is kept too")
        scene.desktop.preferences.still = true
        verify(!control("Reduce motion").enabled && control("Reduce motion").checked, "software rendering has no motion to switch on")
        verifyShown("drawn in software")
        press("Start and open it")
        compare(last(scene.desktop.firstSteps.asked), "startPractice")
    }
    function test_notices() {
        show("board")
        scene.project.unseen = 2
        press("2 new notification")
        compare(last(asked), "seeNotices")
        press("sha-9f2c41d on staging: Succeeded")
        compare(last(asked), "openRun staging run-1")
        tryVerify(() => !Reader.open(scene))
        press("2 new notification")
        press("Production answers again")
        compare(scene.shell.page, "environments", "one without a run leads to its host")
        scene.project.notices.setProperty(1, "page", "approvals")
        press("2 new notification")
        press("Production answers again")
        compare(scene.shell.page, "approvals", "a page of its own comes first")
        scene.project.notices.setProperty(1, "page", "")
        scene.project.notices.setProperty(1, "environment", "")
        press("2 new notification")
        press("Production answers again")
        compare(scene.shell.page, "approvals", "one that leads nowhere leads nowhere")
    }
    function test_a_host_is_shown_however_often_it_is_asked_for() {
        show("board")
        for (const way of ["side bar", "list", "side bar", "palette"]) {
            press("Staging, stg-1")
            compare(scene.shell.page, "environments")
            tryVerify(() => item("environment-staging").chosen, 5000, "staging is shown after the " + way)
            if (way === "palette") scene.project.wished("host:production")
            else mouseClick(item("environment-production"))
            verify(item("environment-production").chosen)
        }
    }
    function test_another_project_has_no_page_of_this_run() {
        for (const pair of [["run", "runs"], ["release", "releases"], ["board", "board"]]) {
            show(pair[0])
            const project = scene.desktop.app
            scene.desktop.app = null
            scene.desktop.app = project
            compare(scene.shell.page, pair[1])
        }
    }
    function test_a_project_that_cannot_be_opened() {
        show("settings")
        scene.desktop.notOpened("/b/gantry.toml, line 3: there is no host")
        verifyShown("/b/gantry.toml, line 3: there is no host")
        press("Close")
        tryVerify(() => !Reader.open(scene))
        verify(shows("Shop"), "the project that was open still is")
    }
    function test_notices_by_keyboard() {
        show("board")
        tabTo("Notifications")
        keyClick(Qt.Key_Return)
        tryVerify(() => Reader.open(scene))
        settle()
        tabTo("Production answers again")
        verify(Reader.ringed(Reader.focused(scene)))
        keyClick(Qt.Key_Return)
        compare(scene.shell.page, "environments")
    }
    function test_no_notices() {
        show("board", "empty")
        press("Notifications")
        verifyShown("Nothing happened since the window was opened.")
    }
    function test_projects() {
        show("board")
        scene.desktop.projects.fill([{ key: "1", name: "Shop", file: "/a/gantry.toml", current: true, missing: false },
            { key: "2", name: "Till", file: "/b/gantry.toml", current: false, missing: false }, { key: "3", name: "Gone", file: "/c/gantry.toml", current: false, missing: true }])
        press("Project Shop, switch")
        tryVerify(() => Reader.open(scene))
        verifyShown("The file is gone: /c/gantry.toml")
        press("Gone")
        compare(last(scene.desktop.asked), "forgetProject 3")
        press("Till")
        compare(last(scene.desktop.asked), "switchProject 2")
        keyClick(Qt.Key_1, Qt.ControlModifier)
        compare(last(scene.desktop.asked), "switchProject 1")
    }
    function test_projects_by_keyboard() {
        show("board")
        tabTo("Project Shop, switch")
        keyClick(Qt.Key_Space)
        tryVerify(() => Reader.open(scene))
        tryVerify(() => Reader.focused(scene) && Reader.name(Reader.focused(scene)) === "Shop", 5000, "the menu has the focus")
        keyClick(Qt.Key_Down)
        compare(Reader.name(Reader.focused(scene)), "Open a project…")
    }
    function test_first_run() {
        show("board", "firstRun")
        compare(scene.desktop.firstSteps.asked.join(), "readHosts")
        press("Start the practice fleet")
        compare(last(scene.desktop.firstSteps.asked), "startPractice")
        press("Copy a project file")
        verify(last(scene.desktop.asked).includes("host = \"stg-1\""))
        verify(last(scene.desktop.asked).includes("host = \"prod-1\""))
        keyClick("p")
        keyClick(Qt.Key_K, Qt.ControlModifier)
        verify(!Reader.open(scene), "there is nothing to command yet")
        keyClick(Qt.Key_Comma, Qt.ControlModifier)
        compare(scene.shell.page, "settings")
        keyClick(Qt.Key_Escape)
        compare(scene.shell.page, "board", "Esc leads back")
    }
    Component { id: saving; SaveDialog {} }
    function test_a_whole_path_can_be_typed_for_a_file() {
        const dialog = createTemporaryObject(saving, root) as SaveDialog
        compare(dialog.typed("file:///home/mara//tmp/records.tar"), "file:///tmp/records.tar")
        compare(dialog.typed("file:///home/mara/records.tar"), "")
        const files = []
        dialog.chosen.connect(file => files.push(file.toString()))
        dialog.ask(["shop", "evidence"])
        const part = name => {
            let found = null
            tryVerify(() => (found = findChild(root.T.Overlay.overlay, name)) !== null && found.visible, 5000, name)
            return found
        }
        const save = () => {
            const field = part("fileNameTextField")
            for (const box of Array.from(field.parent.children))
                if (box.standardButtons !== undefined) for (let i = 0; i < box.count; ++i) if (box.itemAt(i).text === "Save") return mouseClick(box.itemAt(i))
            fail("there is no button to save")
        }
        for (const name of ["first.tar", "second.tar"]) {   // and not only once
            part("fileNameTextField").forceActiveFocus()
            part("fileNameTextField").selectAll()
            type("/var/tmp/" + name)
            keyClick(Qt.Key_Tab)
            save()
            tryCompare(dialog, "visible", true, 5000, "it is shown where the path leads to")
            save()
            tryVerify(() => files.length > 0 && files[files.length - 1].endsWith("/" + name), 5000, files.join())
            tryCompare(dialog, "visible", false)
            dialog.ask(["shop", "evidence"])
        }
        dialog.close()
    }
    function test_first_run_picks_hosts() {
        show("board", "firstRun")
        tabTo("Staging")
        keyClick(Qt.Key_Down)
        press("Copy a project file")
        verify(last(scene.desktop.asked).includes("name = \"staging\"\nhost = \"prod-1\""), last(scene.desktop.asked))
    }
    function test_first_run_says_what_is_missing() {
        show("board", "firstRunRefused")
        verifyShown("host is missing in [[environments]] \"production\"")
        verifyShown("correct the project file")
        verifyShown("Building release 3 of 10")
        verify(!control("Starting…").enabled)
        scene.desktop.firstSteps.practice = "absent"
        verify(!control("Start the practice fleet").enabled)
    }
}
