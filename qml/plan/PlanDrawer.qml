// Qt 6.4 cannot load a bound component by a Loader (fixed in 6.5), so this file is not bound.
// qmllint disable unqualified
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Gantry

// Exactly what will happen, then one button. Shows a deployment, a promotion and a rollback alike.
Popup {
    id: root
    property PlanModel plan
    readonly property string phase: plan ? plan.face.phase : "closed"
    signal targetChosen(run: string)
    signal signAsked(kind: string)
    signal copied(text: string)
    parent: T.Overlay.overlay
    x: parent.width - width
    height: parent.height
    width: Math.min(parent.width, Math.max(600, Math.min(840, Math.round(parent.width * 0.45))))
    padding: 0
    modal: true
    focus: true
    enter: null
    exit: null
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle { color: Theme.scrim }
    visible: phase !== "closed"
    onClosed: if (root.plan && root.phase !== "closed") root.plan.close()
    background: Rectangle {
        color: Theme.canvas
        Rule { anchors { left: parent.left; top: parent.top; bottom: parent.bottom } }
    }
    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.plan ? root.plan.face.title : ""
        Loader {
            anchors.fill: parent
            active: root.visible && root.plan !== null
            focus: true
            sourceComponent: PlanBody {
                plan: root.plan
                focus: true
                onTargetChosen: run => root.targetChosen(run)
                onSignAsked: kind => root.signAsked(kind)
                onCopied: text => root.copied(text)
            }
        }
    }
}
