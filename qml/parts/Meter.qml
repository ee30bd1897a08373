pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Gantry

// How far something is, 0 to 1.
ProgressBar {
    id: root
    property string tone: "accent"
    property string label: ""
    implicitHeight: 6
    Accessible.ignored: !visible
    Accessible.name: label !== "" ? label : qsTr("%1 %").arg(Math.round(value * 100))
    background: Rectangle {
        radius: height / 2
        color: Theme.track
    }
    contentItem: Item {
        Rectangle {
            width: root.visualPosition <= 0 ? 0 : Math.max(height, root.visualPosition * parent.width)
            height: parent.height
            radius: height / 2
            color: root.tone === "accent" ? Theme.accentFill : Theme.ink(root.tone)
            Behavior on width { NumberAnimation { duration: Theme.smooth; easing.type: Easing.OutCubic } }
        }
    }
}
