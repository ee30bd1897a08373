pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// An environment of which no release is known to serve: why, and what to do.
Card {
    id: root
    required property Lane lane
    property bool supplied: true
    readonly property bool away: lane.face.phase === "never"
    readonly property bool unknown: lane.face.errorCode === "host-key-unknown"
    readonly property bool unfit: lane.face.errorCode === "host-unfit"
    signal hostAsked()
    signal retryAsked()
    implicitHeight: Math.max(232, blank.implicitHeight + 40)
    Skeleton {
        visible: root.lane.face.phase === "loading"
        anchors { fill: parent; margins: 16 }
        waitingFor: qsTr("Reading %1 over SSH").arg(root.lane.face.host)
    }
    EmptyState {
        id: blank
        visible: root.lane.face.phase !== "loading"
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 16 }
        iconName: root.away ? root.unknown ? "key" : "alert" : root.lane.face.phase === "unmanaged" ? "question" : root.lane.face.phase === "unproven" ? "alert" : "box"
        title: root.away ? root.unknown ? qsTr("Not known yet") : root.unfit ? qsTr("Not ready for Gantry") : qsTr("Never read") : root.lane.face.phase === "unmanaged" ? qsTr("Runs unproven") : root.lane.face.phase === "unproven" ? qsTr("Nothing proven is running") : qsTr("Nothing deployed")
        text: root.away ? root.lane.face.errorText
              : root.lane.face.phase === "unmanaged" ? qsTr("The app was started by other means. The first run takes it over.")
              : root.lane.face.phase === "unproven" ? root.lane.face.locked ? qsTr("A run is bringing the first release.") : qsTr("A run put an app here and failed. The run below says why.")
              : root.supplied ? qsTr("Drag a release here, or choose one and deploy it.") : qsTr("Once a release is listed, it can be deployed here.")
        action: root.away ? root.unknown ? qsTr("Compare its key") : root.unfit ? qsTr("Set up…") : qsTr("Try again") : ""
        primary: false
        onActed: root.unknown || root.unfit ? root.hostAsked() : root.retryAsked()
    }
}
