pragma Singleton
import QtQuick

// Every colour, size and time of the window. Contrast of the pairs is WCAG AA on every surface.
QtObject {
    id: theme

    property bool dark: false
    property bool compact: false
    // True: nothing moves. Set when a person asks for it, and by the software renderer.
    property bool still: false
    // True while something is dragged: no tip covers where it can go.
    property bool dragging: false

    // Surfaces
    readonly property color canvas: dark ? "#0F1217" : "#F4F5F8"
    readonly property color sidebar: dark ? "#0B0D11" : "#EBEDF2"
    readonly property color surface: dark ? "#161A21" : "#FFFFFF"
    readonly property color raised: dark ? "#1E242D" : "#FFFFFF"
    readonly property color inset: dark ? "#0B0E12" : "#F7F8FA"
    readonly property color hover: dark ? "#222934" : "#EEF0F4"
    readonly property color sidebarHover: dark ? "#1A1F28" : "#DEE2E9"
    readonly property color selected: dark ? "#1B2745" : "#E3E9FF"
    readonly property color track: dark ? "#2A313C" : "#E1E5EB"
    readonly property color scrim: dark ? "#99050609" : "#66131820"

    // Lines: `border` is decoration, `control` outlines what can be used (3:1 and more)
    readonly property color border: dark ? "#272E39" : "#DCE0E7"
    readonly property color control: dark ? "#6C7889" : "#7A8594"
    readonly property color focus: dark ? "#8FA8FF" : "#3149CF"

    // Text: text3 only on canvas, surface and sidebar
    readonly property color text: dark ? "#E9EDF3" : "#131820"
    readonly property color text2: dark ? "#B1BAC6" : "#434E5C"
    readonly property color text3: dark ? "#8E99A8" : "#5C6877"
    readonly property color fillText: "#FFFFFF"

    // Intent
    readonly property color accent: dark ? "#8FA8FF" : "#3149CF"
    readonly property color accentFill: dark ? "#4765F0" : "#3B55E0"
    readonly property color success: dark ? "#4FD79A" : "#0A7046"
    readonly property color successTint: dark ? "#10291F" : "#E1F5EA"
    readonly property color warning: dark ? "#F0B648" : "#855300"
    readonly property color warningTint: dark ? "#2B2210" : "#FFF1D0"
    readonly property color danger: dark ? "#FF8585" : "#B9232B"
    readonly property color dangerTint: dark ? "#341A1D" : "#FDE7E7"
    readonly property color dangerFill: dark ? "#C93A40" : "#C5282F"
    readonly property color info: dark ? "#6FB8FF" : "#0A5CA8"
    readonly property color infoTint: dark ? "#11263A" : "#E2F0FD"
    readonly property color violet: dark ? "#C6A6FF" : "#6337BC"
    readonly property color violetTint: dark ? "#261E3A" : "#EFE8FD"
    readonly property color neutralTint: dark ? "#222934" : "#E9ECF1"

    // Type, in pixels
    readonly property FontLoader interRegular: FontLoader { source: Qt.resolvedUrl("fonts/Inter-Regular.otf") }
    readonly property FontLoader interMedium: FontLoader { source: Qt.resolvedUrl("fonts/Inter-Medium.otf") }
    readonly property FontLoader interSemiBold: FontLoader { source: Qt.resolvedUrl("fonts/Inter-SemiBold.otf") }
    readonly property FontLoader monoRegular: FontLoader { source: Qt.resolvedUrl("fonts/JetBrainsMono-Regular.ttf") }
    readonly property FontLoader monoMedium: FontLoader { source: Qt.resolvedUrl("fonts/JetBrainsMono-Medium.ttf") }
    readonly property FontLoader monoSemiBold: FontLoader { source: Qt.resolvedUrl("fonts/JetBrainsMono-SemiBold.ttf") }
    readonly property string sans: interRegular.name
    readonly property string mono: monoRegular.name
    readonly property int caption: 11
    readonly property int small: 12
    readonly property int body: 13
    readonly property int title: 15
    readonly property int heading: 20
    readonly property int figure: 24

    // Space, in pixels
    readonly property int gap: compact ? 10 : 14
    readonly property int pad: compact ? 12 : 14
    readonly property int margin: compact ? 18 : 24
    readonly property int controlHeight: compact ? 28 : 32
    readonly property int smallControl: 26
    readonly property int navRow: compact ? 30 : 34
    readonly property int tableRow: compact ? 30 : 36
    readonly property int logRow: compact ? 18 : 20
    readonly property int controlRadius: 6
    readonly property int innerRadius: 8
    readonly property int cardRadius: 10

    // Time, in milliseconds
    readonly property int quick: still ? 0 : 120
    readonly property int smooth: still ? 0 : 180

    // The colour of words and marks of a tone: success, warning, danger, info, violet, accent, neutral or muted.
    function ink(tone: string): color {
        switch (tone) {
        case "success": return theme.success
        case "warning": return theme.warning
        case "danger": return theme.danger
        case "info": return theme.info
        case "violet": return theme.violet
        case "accent": return theme.accent
        case "muted": return theme.text3
        }
        return theme.text2
    }

    // What stands behind words of a tone.
    function tint(tone: string): color {
        switch (tone) {
        case "success": return theme.successTint
        case "warning": return theme.warningTint
        case "danger": return theme.dangerTint
        case "info": return theme.infoTint
        case "violet": return theme.violetTint
        case "accent": return theme.selected
        }
        return theme.neutralTint
    }
}
