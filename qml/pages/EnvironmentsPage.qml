// Qt 6.4 cannot load a bound component by a Loader (fixed in 6.5), so this file is not bound.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Gantry

// Environments at the left, one of them in full at the right.
FocusScope {
    id: root
    required property Board board
    property string environment: board.lanes.length > 0 ? board.lanes[0].face.name : ""
    property Lane lane: laneOf(environment)
    signal examined(environment: string)
    signal setUp(environment: string)
    signal holdAsked(environment: string)
    signal liftAsked(environment: string)
    signal keyAsked(environment: string)
    signal keyTrusted(environment: string)
    signal keyForgotten(environment: string)
    signal rollbackAsked(environment: string)
    signal signAsked(kind: string, environment: string, subject: string)
    signal refreshAsked()
    signal copied(text: string)
    function laneOf(name: string): Lane {
        for (let i = 0; i < board.lanes.length; ++i)
            if (board.lanes[i].face.name === name) return board.lanes[i]
        return board.lanes.length > 0 ? board.lanes[0] : null
    }
    RowLayout {
        anchors { fill: parent; leftMargin: Theme.margin; topMargin: 18 }   // the scroll bar has the margin at the right
        spacing: 18
        ColumnLayout {
            spacing: 4
            Layout.preferredWidth: 264
            Layout.maximumWidth: 264
            Layout.alignment: Qt.AlignTop
            Repeater {
                model: root.board.lanes
                EnvironmentRow {
                    required property Lane modelData
                    objectName: "environment-" + modelData.face.name
                    lane: modelData
                    outlined: true
                    rest: Theme.surface
                    chosen: root.lane === modelData
                    Layout.fillWidth: true
                    onClicked: root.environment = modelData.face.name
                }
            }
        }
        Loader {
            id: detail
            active: root.lane !== null
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: EnvironmentDetail {
                lane: root.lane
                onExamined: root.examined(root.lane.face.name)
                onSetUp: root.setUp(root.lane.face.name)
                onHeldAsked: root.holdAsked(root.lane.face.name)
                onLifted: root.liftAsked(root.lane.face.name)
                onKeyAsked: root.keyAsked(root.lane.face.name)
                onKeyTrusted: root.keyTrusted(root.lane.face.name)
                onKeyForgotten: root.keyForgotten(root.lane.face.name)
                onRollbackAsked: root.rollbackAsked(root.lane.face.name)
                onSignAsked: (kind, subject) => root.signAsked(kind, root.lane.face.name, subject)
                onRetryAsked: root.refreshAsked()
                onCopied: text => root.copied(text)
            }
        }
    }
}
