pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Values are old: since when, and a button to read again. Nothing else on the page is taken away.
Rectangle {
    id: root
    property string text
    property string tone: "warning"
    property string iconName: "alert"
    property string action: qsTr("Try again")
    property string actionIcon: "refresh"
    signal acted()
    implicitHeight: Math.max(44, words.implicitHeight + 20)
    radius: Theme.innerRadius
    color: Theme.tint(tone)
    border.width: 1
    border.color: Theme.ink(tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    RowLayout {
        anchors { fill: parent; leftMargin: 14; rightMargin: 6 }
        spacing: 10
        Icon { name: root.iconName; size: 17; weight: 2; color: Theme.ink(root.tone) }
        Words {
            id: words
            text: root.text
            medium: true
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppButton {
            visible: root.action !== ""
            text: root.action
            iconName: root.actionIcon
            onClicked: root.acted()
        }
    }
}
