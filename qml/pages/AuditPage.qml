// Qt 6.4 cannot load a bound component by a Loader (fixed in 6.5), so this file is not bound.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Gantry

// Everything on record, from the copies this desktop keeps: no host is asked, and what is proven stands at the top.
FocusScope {
    id: root
    required property AuditModel audit
    readonly property bool open: audit.record.face.phase === "ready"
    signal packAsked()
    signal exportAsked()
    signal told(title: string, text: string)
    signal copied(text: string)
    Component.onCompleted: audit.verify()
    function openFind() { filters.openFind() }
    // Esc closes the record, then the filter; false when there was nothing to close.
    function back(): bool {
        if (root.open) root.audit.record.close()
        else if (root.audit.face.filtered) root.audit.clearFilter()
        else return false
        table.takeFocus()
        return true
    }
    ColumnLayout {
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 18; bottomMargin: 18 }
        spacing: Theme.gap
        // Opaque and above what is scrolled: the software renderer draws icons that are outside of a clip.
        Rectangle {
            z: 1
            color: Theme.canvas
            implicitHeight: top.implicitHeight
            Layout.fillWidth: true
            ColumnLayout {
                id: top
                width: parent.width
                spacing: Theme.gap
                StaleBar {
                    objectName: "packBanner"
                    visible: root.audit.face.pack !== ""
                    tone: "info"
                    iconName: "lock"
                    text: Speech.of([qsTr("Read-only evidence pack %1").arg(root.audit.face.pack), root.audit.face.packText])
                    action: qsTr("Close the pack")
                    actionIcon: "x"
                    Layout.fillWidth: true
                    onActed: root.audit.closePack()
                }
                StaleBar { visible: text !== ""; text: root.audit.face.stale; action: qsTr("Fetch"); Layout.fillWidth: true; onActed: root.audit.sync() }
                AuditHead {
                    audit: root.audit
                    Layout.fillWidth: true
                    onPackAsked: root.packAsked()
                    onExportAsked: root.exportAsked()
                    onTold: (title, text) => root.told(title, text)
                }
                ErrorPanel {
                    visible: root.audit.face.error !== ""
                    title: root.audit.face.errorTitle
                    text: root.audit.face.error
                    wayOut: root.audit.face.wayOut
                    Layout.fillWidth: true
                    onCopied: text => root.copied(text)
                }
                AuditFilters { id: filters; visible: root.audit.face.phase !== "error"; enabled: root.audit.face.phase === "ready"; audit: root.audit; Layout.fillWidth: true }
                AuditTimeline {
                    visible: root.audit.bars.count > 0 && root.audit.face.phase === "ready"
                    bars: root.audit.bars
                    first: root.audit.face.first
                    last: root.audit.face.last
                    Layout.fillWidth: true
                    onChose: (from, to) => root.audit.between(from, to)
                }
            }
        }
        RowLayout {
            visible: root.audit.face.phase !== "error"
            spacing: Theme.gap
            RecordTable { id: table; audit: root.audit; Layout.fillWidth: true; Layout.fillHeight: true; onOpened: key => root.audit.open(key) }
            Loader {
                active: root.open
                visible: active
                Layout.preferredWidth: 372
                Layout.minimumWidth: 372
                Layout.maximumWidth: 372
                Layout.fillHeight: true
                sourceComponent: RecordDetail {
                    record: root.audit.record
                    onClosed: root.back()
                    onFollowed: key => root.audit.follow(key)
                    onCopied: text => root.copied(text)
                }
            }
        }
        Item { visible: root.audit.face.phase === "error"; Layout.fillHeight: true }
    }
    Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: 18; color: Theme.canvas }
}
