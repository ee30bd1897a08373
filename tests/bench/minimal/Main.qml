import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1280
    height: 800
    visible: true
    Text { anchors.centerIn: parent; text: "One text" }
}
