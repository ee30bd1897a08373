pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// One of many, from rows with `key` and `title`; `none` stands for all of them and is the empty key.
AppButton {
    id: root
    required property RowsModel options
    property string label
    property string none
    property string chosen
    property string shown: none
    signal chose(key: string)
    small: true
    iconName: "chevron"
    text: chosen === "" ? none : shown
    Accessible.role: Accessible.ComboBox
    Accessible.name: label + ": " + text
    onClicked: menu.open()
    function take(key: string, title: string) {
        root.shown = title
        menu.close()
        root.chose(key)
    }
    Popup {
        id: menu
        y: root.height + 4
        width: 240
        padding: 6
        focus: true
        enter: null
        exit: null
        background: Rectangle { color: Theme.raised; radius: Theme.innerRadius; border.width: 1; border.color: Theme.control }
        contentItem: ColumnLayout {
            spacing: 2
            MenuRow { text: root.none; chosen: root.chosen === ""; focus: true; Layout.fillWidth: true; onClicked: root.take("", root.none) }
            Repeater {
                model: root.options
                MenuRow {
                    required property string key
                    required property string title
                    text: title
                    chosen: root.chosen === key
                    Layout.fillWidth: true
                    onClicked: root.take(key, title)
                }
            }
        }
    }
}
