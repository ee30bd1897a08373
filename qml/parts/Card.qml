pragma ComponentBehavior: Bound
import QtQuick
import Gantry

Rectangle {
    color: Theme.surface
    radius: Theme.cardRadius
    border.width: 1
    border.color: Theme.border
}
