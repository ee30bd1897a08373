import QtQuick
import Gantry
import "standins/Scripts.js" as Scripts

// One picture of the window on scripted models: which page, in which state, in which look.
Item {
    id: root
    property string page: "board"
    property string script: "ordinary"
    property string look: "light"
    property bool dense: false
    property bool ready: false
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
}
