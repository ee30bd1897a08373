import QtQuick
import QtTest
import Gantry
import Gantry.Reader
import ".."

// A test of the window on scripted models: opens it on a page in a state, and finds what is in it by its name.
TestCase {
    id: root
    property Scene scene
    property size size: Qt.size(1280, 800)
    readonly property var asked: scene ? scene.project.asked : []
    when: windowShown
    visible: true
    width: 1280
    height: 800
    Component { id: window; Scene {} }

    function init() {
        failOnWarning(/.?/)
    }
    function show(page: string, script: string): var {
        scene = createTemporaryObject(window, root, { page: page, script: script ?? "ordinary", width: size.width, height: size.height })
        verify(scene !== null, "the window can be made")
        tryCompare(scene, "ready", true)
        waitForRendering(scene)
        return scene
    }
    function control(name: string): Item {
        tryVerify(() => Reader.control(root.scene, name) !== null, 5000, "nothing that can be pressed is called " + name)
        return Reader.control(scene, name)
    }
    function item(objectName: string): Item {
        const found = Reader.item(scene, objectName)
        verify(found !== null, "there is no " + objectName)
        return found
    }
    function press(name: string) {
        const place = control(name)
        settle()
        mouseClick(place)
    }
    // Until what was just opened stands where it will be pressed.
    function settle() {
        wait(20)
        if (isPolishScheduled(scene)) waitForItemPolished(scene)
    }
    function type(words: string) {
        for (const letter of words)
            keyClick(letter)
    }
    function shows(words: string): bool {
        return Reader.shows(scene, words)
    }
    function verifyShown(words: string) {
        tryVerify(() => root.shows(words), 5000, "not shown: " + words)
    }
    function last(list: var): string {
        return list.length > 0 ? list[list.length - 1] : "nothing"
    }
    // Goes on with Tab until `name` has the focus.
    function tabTo(name: string) {
        for (let i = 0; i < 120; ++i) {
            if (Reader.focused(scene) && Reader.name(Reader.focused(scene)).startsWith(name)) return
            keyClick(Qt.Key_Tab)
        }
        fail("Tab never comes to " + name)
    }
}
