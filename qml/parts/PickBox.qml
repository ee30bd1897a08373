pragma ComponentBehavior: Bound
import QtQuick
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
    onClicked: menu.openFrom(root)
    function take(key: string, title: string) {
        root.shown = title
        menu.close()
        root.chose(key)
    }
    AppMenu {
        id: menu
        y: root.height + 4
        width: 240
        MenuRow { text: root.none; chosen: root.chosen === ""; Layout.fillWidth: true; onClicked: root.take("", root.none) }
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
