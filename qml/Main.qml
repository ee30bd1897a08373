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
    // Where it was last time is set from outside, once: bound to preferences, it would go back there with each of them.
    width: 1280
    height: 800
    minimumWidth: 1180   // below it, what one presses would lie beyond the edge in German
    minimumHeight: 640
    visible: true
    color: Theme.canvas
    title: desktop.app ? desktop.app.live > 0 ? qsTr("(%1 at work) %2 – Gantry").arg(desktop.app.live).arg(desktop.app.project) : qsTr("%1 – Gantry").arg(desktop.app.project) : qsTr("Gantry")
    onActiveChanged: if (desktop.app) desktop.app.setWatched(active)
    // How it was shown last: a window that is closed while minimised comes back as it was before.
    property int shown: Window.Windowed
    onVisibilityChanged: if (visibility === Window.Windowed || visibility === Window.Maximized) shown = visibility
    onClosing: {
        if (visibility === Window.Windowed) preferences.geometry = Qt.rect(x, y, width, height)
        preferences.maximised = shown === Window.Maximized
    }
    Shell {
        anchors.fill: parent
        focus: true
        desktop: root.desktop
        onQuitAsked: root.close()
    }
}
