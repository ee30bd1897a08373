pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// A hair line between two parts.
Rectangle {
    implicitWidth: 1
    implicitHeight: 1
    color: Theme.border
    Accessible.ignored: true
}
