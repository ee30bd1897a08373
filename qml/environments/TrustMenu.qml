pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// What can be said about an environment for everybody to keep to: hold it, freeze it, mark its release as bad.
AppButton {
    id: root
    required property Lane lane
    signal signAsked(kind: string, subject: string)
    objectName: "trustMenu"
    iconName: "dots"
    tip: qsTr("More about %1").arg(lane.face.title)
    onClicked: menu.openFrom(root)
    function say(kind: string, subject: string) {
        menu.close()
        root.signAsked(kind, subject)
    }
    AppMenu {
        id: menu
        y: root.height + 4
        x: root.width - width
        width: 320
        MenuRow {
            objectName: "signHold"
            glyph: root.lane.face.held ? "play" : "pause"
            text: root.lane.face.held ? qsTr("Lift the hold…") : qsTr("Hold…")
            hint: root.lane.face.held ? root.lane.face.holdText : qsTr("No run starts here until the hold is lifted")
            Layout.fillWidth: true
            onClicked: root.say(root.lane.face.held ? "hold-lifted" : "hold", "")
        }
        MenuRow {
            objectName: "freeze"
            glyph: "snow"
            text: root.lane.face.frozen ? qsTr("Lift the freeze…") : qsTr("Freeze…")
            hint: root.lane.face.frozen ? root.lane.face.frozenText : qsTr("Nothing is deployed here from one time to another")
            Layout.fillWidth: true
            onClicked: root.say(root.lane.face.frozen ? "freeze-lifted" : "freeze", "")
        }
        MenuRow {
            objectName: "markBad"
            visible: root.lane.face.tag !== "" && !root.lane.face.bad
            glyph: "flag"
            tone: "danger"
            text: qsTr("Mark %1 as bad…").arg(root.lane.face.release)
            hint: qsTr("Its images are not deployed here again until the mark is lifted")
            Layout.fillWidth: true
            onClicked: root.say("mark-bad", root.lane.face.tag)
        }
        Repeater {
            model: root.lane.face.marked
            MenuRow {
                required property string modelData
                objectName: "liftMark-" + modelData
                glyph: "flag"
                text: qsTr("Lift the mark on %1…").arg(modelData.slice(0, 11))
                hint: qsTr("Its images may be deployed here again")
                Layout.fillWidth: true
                onClicked: root.say("mark-bad-lifted", modelData)
            }
        }
    }
}
