pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The projects this desktop knows, and the way to another.
AppMenu {
    id: root
    required property Desktop desktop
    signal chose(key: string)
    signal openAsked()
    width: 320
    Repeater {
        model: root.desktop.projects
        MenuRow {
            required property string key
            required property string name
            required property string file
            required property bool current
            required property bool missing
            required property int index
            glyph: current ? "check" : missing ? "question" : "folder"
            tone: current ? "accent" : "muted"
            text: name
            hint: missing ? qsTr("The file is gone: %1. Press to take it off this list.").arg(file) : file
            keys: index < 9 ? qsTr("Ctrl+%1").arg(index + 1) : ""
            Layout.fillWidth: true
            onClicked: {
                if (missing) return root.desktop.forgetProject(key)
                root.close()
                root.chose(key)
            }
        }
    }
    Rule { visible: root.desktop.projects.count > 0; Layout.fillWidth: true; Layout.topMargin: 4; Layout.bottomMargin: 4 }
    MenuRow {
        glyph: "plus"
        text: qsTr("Open a project…")
        keys: qsTr("Ctrl+O")
        Layout.fillWidth: true
        onClicked: { root.close(); root.openAsked() }
    }
}
