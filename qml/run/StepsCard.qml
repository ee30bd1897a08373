pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// The steps of the run on one rail, and below who started it and under which plan.
Card {
    id: root
    required property RunModel run
    signal copied(text: string)
    ColumnLayout {
        anchors { fill: parent; topMargin: 6; bottomMargin: 6 }
        spacing: 0
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.run.steps
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: Bar {}
            cacheBuffer: 2000
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps")
            delegate: StepRow {
                required property string key
                required property int index
                width: list.width
                first: index === 0
                last: index === list.count - 1
            }
        }
        Rule { Layout.fillWidth: true }
        ColumnLayout {
            Layout.margins: 14
            Layout.topMargin: 11
            Layout.bottomMargin: 8
            spacing: 7
            RunNote { glyph: "user"; text: root.run.face.startedBy }
            RunNote { glyph: "file"; text: root.run.face.plan; copyable: root.run.face.run; onCopied: text => root.copied(text) }
            RunNote { visible: root.run.face.reason !== ""; glyph: "info"; text: qsTr("“%1”").arg(root.run.face.reason) }
            RunNote { glyph: "lock"; text: root.run.face.lockText }
        }
    }
}
