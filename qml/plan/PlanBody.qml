pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Head, what there is to say in this phase, and the foot with the one button.
FocusScope {
    id: root
    required property PlanModel plan
    readonly property string phase: plan.face.phase
    readonly property bool told: phase === "ready" || phase === "refused" || phase === "starting"
    signal targetChosen(run: string)
    signal signAsked(kind: string)
    signal copied(text: string)
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        // Opaque and above what is scrolled: the software renderer draws icons that are outside of a clip.
        Rectangle {
            color: Theme.canvas
            z: 1
            implicitHeight: head.implicitHeight + 36
            Layout.fillWidth: true
            PlanHead { id: head; plan: root.plan; anchors { left: parent.left; right: parent.right; top: parent.top; margins: 20 } }
        }
        Rule { Layout.fillWidth: true }
        ScrollArea {
            id: flick
            objectName: "planContent"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 36
            clip: true
            ColumnLayout {
                id: column
                x: 20
                y: 16
                width: flick.width - 40
                spacing: 12
                TargetList {
                    visible: root.phase === "choosing"
                    targets: root.plan.targets
                    Layout.fillWidth: true
                    onChose: run => root.targetChosen(run)
                }
                Skeleton {
                    visible: root.phase === "loading"
                    lines: 6
                    waitingFor: root.plan.face.waitingFor
                    Layout.fillWidth: true
                }
                ErrorPanel {
                    visible: root.phase === "error"
                    title: root.plan.face.errorTitle
                    text: root.plan.face.error
                    unchanged: root.plan.face.unchanged
                    wayOut: root.plan.face.wayOut
                    action: qsTr("Try again")
                    Layout.fillWidth: true
                    onActed: root.plan.again()
                    onCopied: text => root.copied(text)
                }
                PlanContent {
                    id: content
                    visible: root.told
                    plan: root.plan
                    Layout.fillWidth: true
                    onCopied: text => root.copied(text)
                }
            }
        }
        Rule { Layout.fillWidth: true }
        Rectangle {
            color: Theme.canvas
            z: 1
            implicitHeight: foot.implicitHeight + 32
            Layout.fillWidth: true
            PlanFoot {
                id: foot
                plan: root.plan
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; leftMargin: 20; rightMargin: 20 }
                onSignAsked: kind => root.signAsked(kind)
                onRefusingAsked: content.showRefusing()
            }
        }
    }
}
