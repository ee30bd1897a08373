pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// The window and where it stands on the screen; everything in it is the Shell.
// Qt 6.4 does not tell qmllint of QRect.
// qmllint disable type
ApplicationWindow {
    id: root
    required property Desktop desktop
    readonly property Preferences preferences: desktop.preferences
    width: preferences.geometry.width > 0 ? preferences.geometry.width : 1280
    height: preferences.geometry.height > 0 ? preferences.geometry.height : 800
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    visibility: preferences.maximised ? Window.Maximized : Window.Windowed
    color: Theme.canvas
    title: desktop.app ? desktop.app.live > 0 ? qsTr("(%1 at work) %2 – Gantry").arg(desktop.app.live).arg(desktop.app.project) : qsTr("%1 – Gantry").arg(desktop.app.project) : qsTr("Gantry")
    onActiveChanged: if (desktop.app) desktop.app.setWatched(active)
    onClosing: {
        preferences.maximised = visibility === Window.Maximized
        if (visibility === Window.Windowed) preferences.geometry = Qt.rect(x, y, width, height)
    }
    Component.onCompleted: {
        if (preferences.geometry.width <= 0) return
        x = preferences.geometry.x
        y = preferences.geometry.y
    }
    Shell {
        anchors.fill: parent
        focus: true
        desktop: root.desktop
        onQuitAsked: root.close()
    }
}
