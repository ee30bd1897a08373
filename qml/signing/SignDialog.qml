pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The one place where something is signed: it shows what will follow, asks why, and shows the exact text word for word.
// Enter in a field signs nothing; only the button does.
AppDialog {
    id: root
    property StatementModel statement
    readonly property string phase: statement ? statement.face.phase : "closed"
    readonly property bool grave: statement !== null && statement.face.grave
    signal copied(text: string)
    objectName: "sign"
    width: 640
    title: statement ? statement.face.title : ""
    iconName: statement ? statement.face.glyph : ""
    action: phase === "signing" ? qsTr("Signing…") : statement ? statement.face.action : ""
    actionKind: grave ? "destroy" : "primary"
    ready: phase === "ready"
    stays: true
    onPhaseChanged: {
        if (phase === "closed") return close()
        open()
        aim()
    }
    property bool aimed: false   // the keyboard is where one begins to write; once, so that nobody is moved who writes
    function aim() {
        if (!opened || aimed || !reason.visible) return
        aimed = true
        reason.forceActiveFocus()
    }
    onOpened: {
        aimed = false
        root.contentItem.forceActiveFocus()
        aim()
    }
    onAccepted: statement.sign()
    onClosed: if (phase !== "closed") statement.close()
    Rectangle {
        visible: root.grave
        implicitHeight: warning.implicitHeight + 20
        radius: Theme.innerRadius
        color: Theme.dangerTint
        border.width: 1
        border.color: Theme.danger
        Layout.fillWidth: true
        RowLayout {
            anchors { fill: parent; leftMargin: 12; rightMargin: 12 }
            spacing: 10
            Icon { name: "alert"; size: 18; weight: 2; color: Theme.danger; Layout.alignment: Qt.AlignTop; Layout.topMargin: 10 }
            Prose { id: warning; text: root.statement ? root.statement.face.consequences : ""; color: Theme.text; Layout.fillWidth: true }
        }
    }
    Prose { visible: !root.grave && text !== ""; text: root.statement ? root.statement.face.consequences : ""; Layout.fillWidth: true }
    RowLayout {
        visible: root.statement !== null && root.statement.face.hasTimes
        spacing: 8
        Labelled {
            label: qsTr("From")
            Layout.fillWidth: true
            Field {
                objectName: "signFrom"
                enabled: root.phase !== "signing"
                placeholderText: qsTr("yyyy-mm-dd hh:mm")
                text: root.statement ? root.statement.from : ""
                Accessible.name: qsTr("From")
                Layout.fillWidth: true
                onTextEdited: root.statement.from = text
            }
        }
        Labelled {
            label: qsTr("Until")
            Layout.fillWidth: true
            Field {
                objectName: "signUntil"
                enabled: root.phase !== "signing"
                placeholderText: qsTr("yyyy-mm-dd hh:mm")
                text: root.statement ? root.statement.until : ""
                Accessible.name: qsTr("Until")
                Layout.fillWidth: true
                onTextEdited: root.statement.until = text
            }
        }
    }
    Labelled {
        id: why
        visible: root.statement !== null && root.statement.face.hasReason
        label: root.statement && root.statement.face.reasonNeeded ? qsTr("Reason (needed); it is on record for good") : qsTr("Reason; it is on record for good")
        Layout.fillWidth: true
        Field {
            id: reason
            objectName: "signReason"
            enabled: root.phase !== "signing"
            text: root.statement ? root.statement.reason : ""
            Accessible.name: why.label
            Layout.fillWidth: true
            onTextEdited: root.statement.reason = text
        }
    }
    Words { visible: words.visible; text: qsTr("Exactly this is signed"); size: Theme.small; strong: true; Layout.topMargin: 2 }
    Words { visible: root.phase === "asking"; text: root.statement ? root.statement.face.asks : ""; size: Theme.small; color: Theme.text2; wrapMode: Text.Wrap; elide: Text.ElideNone; Layout.fillWidth: true }
    Skeleton { visible: root.phase === "drafting" && !words.visible; lines: 2; waitingFor: root.statement ? root.statement.face.waitingFor : ""; Layout.fillWidth: true }
    StatementBox {
        objectName: "signText"
        id: words
        visible: text !== "" && root.phase !== "asking"
        opacity: root.phase === "drafting" ? 0.45 : 1
        name: qsTr("the text that is signed")
        text: root.statement ? root.statement.face.text : ""
        lines: 14
        Layout.fillWidth: true
        onCopied: text => root.copied(text)
    }
    RowLayout {
        visible: root.statement !== null && root.statement.face.fingerprint !== ""
        spacing: 7
        Icon { name: "key"; size: 14; color: Theme.text3 }
        Words { text: root.statement ? qsTr("with %1").arg(root.statement.face.fingerprint) : ""; size: Theme.small; mono: true; color: Theme.text2; elide: Text.ElideMiddle; Layout.fillWidth: true }
        Words { text: root.statement ? root.statement.face.keyFrom : ""; size: Theme.small; color: Theme.text3 }
    }
    RowLayout {
        visible: root.statement !== null && root.statement.face.hint !== ""
        spacing: 7
        Icon { name: "info"; size: 14; weight: 2; color: Theme.text3; Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
        Prose { text: root.statement ? root.statement.face.hint : ""; size: Theme.small; Layout.fillWidth: true }
    }
    ErrorPanel {
        visible: root.phase === "error"
        title: root.statement && root.statement.face.signedAlready ? qsTr("It was signed, but not taken") : qsTr("It was not signed")
        text: root.statement ? root.statement.face.error : ""
        wayOut: root.statement ? root.statement.face.wayOut : ""
        action: qsTr("Try again")
        Layout.fillWidth: true
        onActed: root.statement.again()
        onCopied: text => root.copied(text)
    }
}
