import QtQuick
import QtTest
import Gantry
import Gantry.Reader
import ".."

// A test of the window on scripted models: opens it on a page in a state, and finds what is in it by its name.
TestCase {
    id: root
    property Scene scene
    readonly property var asked: scene.project.asked
    when: windowShown
    visible: true
    width: 1280
    height: 800
    Component { id: window; Scene { anchors.fill: parent } }

    function init() {
        failOnWarning(/.?/)
    }
    function show(page: string, script: string): var {
        scene = createTemporaryObject(window, root, { page: page, script: script ?? "ordinary" })
        verify(scene !== null, "the window can be made")
        tryCompare(scene, "ready", true)
        waitForRendering(scene)
        return scene
    }
    function control(name: string): Item {
        const found = Reader.control(scene, name)
        verify(found !== null, "nothing that can be pressed is called " + name)
        return found
    }
    function item(objectName: string): Item {
        const found = Reader.item(scene, objectName)
        verify(found !== null, "there is no " + objectName)
        return found
    }
    function press(name: string) {
        mouseClick(control(name))
    }
    function type(words: string) {
        for (const letter of words)
            keyClick(letter)
    }
    function shows(words: string): bool {
        return Reader.shows(scene, words)
    }
    function verifyShown(words: string) {
        tryVerify(() => root.shows(words), 1000, "not shown: " + words)
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
