import QtQuick
import Gantry
import "standins/Scripts.js" as Scripts

// One picture of the window on scripted models: which page, in which state, in which look.
Item {
    id: root
    property string page: "board"
    property string script: "ordinary"
    property string look: "light"
    property string wish: ""   // what of the window itself is open: as AppModel.wished, `drag` or `find`
    property bool dense: false
    property bool ready: false
    property bool done: wish === ""   // what is wished for is open
    readonly property alias desktop: all
    readonly property alias project: project
    readonly property alias staging: staging
    readonly property alias production: production
    readonly property alias shell: window.item

    Lane { id: staging }
    Lane { id: production }
    Board { id: shown }
    AppModel {
        id: project
        board: shown
        status: "2 of 2 hosts answer"
    }
    Desktop {
        id: all
        startPage: root.page
        preferences.theme: root.look
        preferences.compact: root.dense
    }
    Component.onCompleted: {
        Scripts.fill(all, project, shown, staging, production)
        Scripts[root.script](all, project, shown, staging, production)
        if (root.script !== "firstRun" && root.script !== "firstRunRefused") all.app = project
        window.active = true
    }
    Loader {
        id: window
        active: false
        anchors.fill: parent
        sourceComponent: Shell { desktop: all }
        onLoaded: root.ready = true
    }
    // Once the scene is in a window: what opens over it needs one.
    Timer {
        interval: 1
        running: root.ready && root.wish !== ""
        onTriggered: {
            if (root.wish === "drag") root.drag()
            else if (root.wish === "find") root.find()
            else root.shell.wish(root.wish)
            root.done = true
        }
    }
    // The newest release is held over the first environment; the second one has a reason against it.
    function drag() {
        shown.refusals = { production: "sha-4b1d0a7 was not healthy on staging yet; deploy it there first" }
        const ghost = named(root, "ghost")
        ghost.release = "sha-4b1d0a7"
        ghost.subject = "Gift cards behind a flag"
        ghost.held.x = 600
        ghost.held.y = 470
        ghost.tag = "sha-4b1d0a7"
    }
    // Words are looked for in the log.
    function find() {
        const pane = named(root, "logPane")
        pane.openFind()
        named(root, "logFind").text = "rows"
        pane.type("rows")
    }
    function named(place: var, name: string): var {
        if (place.objectName === name) return place
        for (let i = 0; i < place.children.length; ++i) {
            const found = named(place.children[i], name)
            if (found) return found
        }
        return null
    }
}
