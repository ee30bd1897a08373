pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// The keys of the window. Letters work only when a person wants them, and never in a field.
Item {
    id: root
    property bool open: false
    property bool letters: false
    property RowsModel projects
    signal paletteAsked()
    signal deployAsked()
    signal rollbackAsked()
    signal keysAsked()
    signal pageAsked(page: string)
    signal openAsked()
    signal projectAsked(key: string)
    signal refreshAsked()
    signal quitAsked()
    signal promotionAsked()
    signal commitsAsked()
    signal findAsked()
    signal followAsked()
    signal paneAsked(back: bool)
    signal backAsked()
    signal approvalAsked()
    Shortcut { sequences: ["Ctrl+K", "Ctrl+Shift+P"]; enabled: root.open; onActivated: root.paletteAsked() }
    Shortcut { sequence: "F1"; onActivated: root.keysAsked() }
    Shortcut { sequence: "?"; enabled: root.letters; onActivated: root.keysAsked() }
    Shortcut { sequence: "G,O"; enabled: root.letters; onActivated: root.pageAsked("board") }
    Shortcut { sequence: "G,D"; enabled: root.letters; onActivated: root.pageAsked("runs") }
    Shortcut { sequence: "G,R"; enabled: root.letters; onActivated: root.pageAsked("releases") }
    Shortcut { sequence: "G,E"; enabled: root.letters; onActivated: root.pageAsked("environments") }
    Shortcut { sequence: "G,A"; enabled: root.letters; onActivated: root.pageAsked("approvals") }
    Shortcut { sequence: "G,L"; enabled: root.letters; onActivated: root.pageAsked("audit") }
    Shortcut { sequence: "A"; enabled: root.letters; onActivated: root.approvalAsked() }
    Shortcut { sequence: "N"; enabled: root.letters; onActivated: root.deployAsked() }
    Shortcut { sequence: "P"; enabled: root.letters; onActivated: root.promotionAsked() }
    Shortcut { sequence: "D"; enabled: root.letters; onActivated: root.commitsAsked() }
    Shortcut { sequence: "F"; enabled: root.letters; onActivated: root.followAsked() }
    Shortcut { sequence: "/"; enabled: root.letters; onActivated: root.findAsked() }
    Shortcut { sequence: "Ctrl+F"; enabled: root.open; onActivated: root.findAsked() }
    Shortcut { sequence: "Ctrl+Shift+R"; enabled: root.open; onActivated: root.rollbackAsked() }
    Shortcut { sequence: "Ctrl+,"; onActivated: root.pageAsked("settings") }
    Shortcut { sequence: "Ctrl+O"; onActivated: root.openAsked() }
    Shortcut { sequence: "F5"; enabled: root.open; onActivated: root.refreshAsked() }
    Shortcut { sequence: "F6"; enabled: root.open; onActivated: root.paneAsked(false) }
    Shortcut { sequence: "Shift+F6"; enabled: root.open; onActivated: root.paneAsked(true) }
    Shortcut { sequence: "Esc"; onActivated: root.backAsked() }
    Shortcut { sequence: "Ctrl+Q"; onActivated: root.quitAsked() }
    Instantiator {
        model: root.projects
        Shortcut {
            required property string key
            required property int index
            sequence: "Ctrl+" + (index + 1)
            enabled: index < 9
            onActivated: root.projectAsked(key)
        }
    }
}
