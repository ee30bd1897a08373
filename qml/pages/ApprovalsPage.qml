pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What people ask of each other: requests at the left, one of them in full at the right. Nothing is signed here; the
// dialog that shows the exact text does that.
FocusScope {
    id: root
    required property ApprovalsModel approvals
    property string group: "mine"
    readonly property RowsModel requests: group === "mine" ? approvals.mine : group === "others" ? approvals.others : approvals.decided
    signal signAsked(kind: string, environment: string, subject: string, reason: string)
    signal runAsked(plan: string)
    signal openAsked()
    signal saveAsked()
    signal releaseAsked(tag: string)
    signal refreshAsked()
    signal copied(text: string)
    function approve() { detail.approve() }
    function counted(words: string, count: int): string {
        return count > 0 ? words + " · " + count : words
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
                RowLayout {
                    spacing: 8
                    Choice {
                        objectName: "groups"
                        label: qsTr("Requests")
                        words: [root.counted(qsTr("Waiting for me"), root.approvals.face.forMe), root.counted(qsTr("Waiting for others"), root.approvals.face.forOthers), qsTr("Decided")]
                        keys: ["mine", "others", "decided"]
                        chosen: root.group
                        implicitWidth: 440
                        onChose: key => root.group = key
                    }
                    Words { text: root.approvals.face.signsWith; size: Theme.small; color: Theme.text3; horizontalAlignment: Text.AlignRight; Layout.fillWidth: true }
                    AppButton { objectName: "openRequest"; text: qsTr("Open a request…"); iconName: "folder"; tip: qsTr("A file that somebody sent you"); onClicked: root.openAsked() }
                }
                StaleBar { visible: text !== ""; text: root.approvals.face.stale; Layout.fillWidth: true; onActed: root.refreshAsked() }
                ErrorPanel {
                    visible: root.approvals.face.phase === "error"
                    title: qsTr("Requests cannot be read")
                    text: root.approvals.face.error
                    wayOut: root.approvals.face.wayOut
                    action: qsTr("Try again")
                    Layout.fillWidth: true
                    onActed: root.refreshAsked()
                    onCopied: text => root.copied(text)
                }
            }
        }
        RowLayout {
            visible: root.approvals.face.phase !== "error"
            spacing: Theme.gap
            RequestList {
                requests: root.requests
                phase: root.approvals.face.phase
                waitingFor: root.approvals.face.waitingFor
                group: root.group
                chosen: root.approvals.request.face.key
                Layout.fillWidth: !detail.visible
                readonly property int beside: root.width < 800 ? 240 : 300
                Layout.preferredWidth: beside
                Layout.maximumWidth: detail.visible ? beside : Infinity
                Layout.fillHeight: true
                onChose: key => root.approvals.open(key)
            }
            RequestDetail {
                id: detail
                visible: root.requests.count > 0 || phase !== "closed"
                request: root.approvals.request
                Layout.fillWidth: true
                Layout.fillHeight: true
                onSignAsked: (kind, reason) => root.signAsked(kind, root.approvals.request.face.environment, root.approvals.request.face.planId, reason)
                onRunAsked: root.runAsked(root.approvals.request.face.key)
                onSaveAsked: root.saveAsked()
                onReleaseAsked: tag => root.releaseAsked(tag)
                onCopied: text => root.copied(text)
            }
        }
        Item { visible: root.approvals.face.phase === "error"; Layout.fillHeight: true }
    }
    Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: 18; color: Theme.canvas }
}
