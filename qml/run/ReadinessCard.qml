pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The last answer of the readiness path, and each of them as a plot.
Card {
    id: root
    required property RunModel run
    ColumnLayout {
        anchors { fill: parent; margins: 14; topMargin: 11; bottomMargin: 10 }
        spacing: 8
        RowLayout {
            spacing: 9
            SectionHead { iconName: "pulse"; title: qsTr("Readiness"); Layout.fillWidth: true }
            Pill { visible: root.run.face.readyCount !== ""; tone: root.run.face.readyTone; icon: root.run.face.readyTone === "success" ? "check" : "clock"; text: root.run.face.readyCount }
        }
        RowLayout {
            visible: root.run.face.latency !== ""
            spacing: 6
            Words { text: root.run.face.latency; size: Theme.figure; strong: true }
            Words { text: qsTr("last answer"); size: Theme.small; color: Theme.text3; Layout.alignment: Qt.AlignBottom; bottomPadding: 4; Layout.fillWidth: true }
        }
        ReadinessPlot {
            visible: root.run.attempts.count >= 3   // fewer make no line
            attempts: root.run.attempts
            values: root.run.face.attempts
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Item {
            visible: root.run.attempts.count < 3
            Layout.fillWidth: true
            Layout.fillHeight: true
            Words { visible: root.run.attempts.count === 0; anchors.centerIn: parent; text: qsTr("Not asked yet"); size: Theme.small; color: Theme.text3 }
        }
    }
}
