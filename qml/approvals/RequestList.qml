pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// The requests of one group, or what there is to say when it has none.
Card {
    id: root
    required property RowsModel requests
    required property string phase
    required property string waitingFor
    required property string group
    property string chosen
    signal chose(key: string)
    clip: true
    RowList {
        id: list
        objectName: "requests"
        anchors { fill: parent; margins: 6 }
        visible: root.phase === "ready"
        spacing: 2
        cacheBuffer: 0
        model: root.requests
        Accessible.name: qsTr("Requests")
        delegate: RequestRow {
            required property string key
            objectName: "request-" + key
            width: list.width
            chosen: root.chosen === key
            onClicked: root.chose(key)
        }
    }
    Skeleton {
        visible: root.phase === "loading"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
        lines: 4
        waitingFor: root.waitingFor
    }
    EmptyState {
        visible: root.phase === "ready" && root.requests.count === 0
        anchors { left: parent.left; right: parent.right; margins: 20; verticalCenter: parent.verticalCenter }
        iconName: root.group === "mine" ? "checkCircle" : "approve"
        title: root.group === "mine" ? qsTr("Nothing waits for you") : root.group === "others" ? qsTr("Nothing waits for others") : qsTr("Nothing decided yet")
        text: root.group === "mine" ? qsTr("When somebody asks for a deployment that needs you, it is here.")
            : root.group === "others" ? qsTr("What you ask for, and what others still have to approve, is here.")
            : qsTr("What was approved, refused, withdrawn or has expired is here.")
    }
}
