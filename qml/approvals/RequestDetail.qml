pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// One request in full, with what can be said about it at the foot.
Card {
    id: root
    required property RequestModel request
    readonly property string phase: request.face.phase
    signal signAsked(kind: string, reason: string)
    signal runAsked()
    signal saveAsked()
    signal releaseAsked(tag: string)
    signal copied(text: string)
    function approve() { foot.approve() }
    clip: true
    Skeleton {
        visible: root.phase === "loading"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 20 }
        lines: 7
        table: true
        waitingFor: root.request.face.waitingFor
    }
    ErrorPanel {
        visible: root.phase === "error"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
        title: qsTr("This request cannot be shown")
        text: root.request.face.error
        wayOut: root.request.face.wayOut
        onCopied: text => root.copied(text)
    }
    EmptyState {
        visible: root.phase === "closed"
        anchors.centerIn: parent
        width: 380
        iconName: "approve"
        title: qsTr("No request is open")
        text: qsTr("Choose one at the left. You see everything it changes before you sign.")
    }
    ColumnLayout {
        visible: root.phase === "ready"
        anchors { fill: parent; margins: 1 }
        spacing: 0
        // Opaque and above what is scrolled: the software renderer draws icons that are outside of a clip.
        Rectangle {
            z: 1
            color: Theme.surface
            radius: Theme.cardRadius
            implicitHeight: head.implicitHeight + 28
            Layout.fillWidth: true
            RequestHead {
                id: head
                request: root.request
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; topMargin: 12 }
                onSaveAsked: root.saveAsked()
                onReleaseAsked: tag => root.releaseAsked(tag)
            }
        }
        Rule { Layout.fillWidth: true }
        ScrollArea {
            id: flick
            objectName: "requestContent"
            readonly property string about: root.request.face.key
            onAboutChanged: contentY = 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: content.implicitHeight + 28
            clip: true
            RequestContent { id: content; request: root.request; x: 16; y: 14; width: flick.width - 32; onCopied: text => root.copied(text) }
        }
        Rule { visible: bottom.visible; Layout.fillWidth: true }
        Rectangle {
            id: bottom
            z: 1
            color: Theme.surface
            radius: Theme.cardRadius
            visible: root.request.face.refusal !== "" || root.request.face.canApprove || root.request.face.canReject || root.request.face.canWithdraw || root.request.face.canRun
            implicitHeight: foot.implicitHeight + 24
            Layout.fillWidth: true
            RequestFoot {
                id: foot
                request: root.request
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; leftMargin: 16; rightMargin: 16 }
                onSignAsked: (kind, reason) => root.signAsked(kind, reason)
                onRunAsked: root.runAsked()
            }
        }
    }
    // The border once more, above what the software renderer draws outside of a clip.
    Rectangle { anchors.fill: parent; z: 2; color: "transparent"; radius: Theme.cardRadius; border.width: 1; border.color: Theme.border }
}
