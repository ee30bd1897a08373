import QtQuick

// Stands for how a person wants the window to look.
QtObject {
    property string theme: "light"
    property bool dark: theme === "dark"
    property bool compact: false
    property bool reducedMotion: true
    property bool still: false
    property bool singleKeys: true
    property string language: "en"
    property rect geometry: Qt.rect(0, 0, 0, 0)
    property bool maximised: false
}
