pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Name, words and origin of a release, and the way to a plan.
Card {
    id: root
    required property ReleaseModel release
    signal planAsked(from: Item)
    signal copied(text: string)
    implicitHeight: column.implicitHeight + 28
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; topMargin: 13 }
        spacing: 6
        RowLayout {
            spacing: 8
            Words { text: root.release.face.release; mono: true; size: Theme.heading; strong: true }
            Pill { visible: root.release.face.problem === ""; tone: "success"; icon: "check"; text: qsTr("Both images") }
            Pill { visible: root.release.face.problem !== ""; tone: "danger"; icon: "x"; text: root.release.face.problem }
            Pill { visible: root.release.face.moved !== ""; tone: "warning"; icon: "alert"; text: root.release.face.moved }
            Item { Layout.fillWidth: true }
            AppButton {
                id: plan
                objectName: "planRelease"
                text: qsTr("Deploy to…")
                kind: "primary"
                iconName: "deploy"
                enabled: tip === ""
                tip: root.release.face.problem !== "" ? root.release.face.problem : root.release.face.error   // nothing can be planned without the registry
                onClicked: root.planAsked(plan)
            }
        }
        Words { text: root.release.face.subject; color: Theme.text2; Layout.fillWidth: true }
        RowLayout {
            spacing: 14
            Words { visible: text !== ""; text: root.release.face.author; size: Theme.small; color: Theme.text3 }
            Words { visible: text !== ""; text: root.release.face.when; size: Theme.small; color: Theme.text3 }
            DigestText { digest: root.release.face.commit; brief: root.release.face.commit.slice(0, 12); onCopied: text => root.copied(text) }
            Words { text: root.release.face.size; size: Theme.small; color: Theme.text3; Layout.fillWidth: true }
        }
    }
}
