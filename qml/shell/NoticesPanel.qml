pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gantry

// What happened while the window was open, newest first.
Popup {
    id: root
    property RowsModel notices
    signal chose(environment: string, run: string, page: string)
    padding: 0
    width: 380
    focus: true
    enter: null
    exit: null
    background: Rectangle { color: Theme.raised; radius: Theme.cardRadius; border.width: 1; border.color: Theme.control }
    contentItem: ColumnLayout {
        spacing: 0
        SectionHead {
            title: qsTr("Notifications")
            Layout.margins: 14
            Layout.topMargin: 12
            Layout.bottomMargin: 10
        }
        Rule { Layout.fillWidth: true }
        RowList {
            id: list
            visible: count > 0
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight + 12, 460)
            topMargin: 6
            bottomMargin: 6
            focus: true
            model: root.notices
            Accessible.name: qsTr("Notifications")
            delegate: PressRow {
                id: row
                required property string key
                required text
                required property string detail
                required property string when
                required property string glyph
                required property string tone
                required property string environment
                required property string run
                required property string page
                x: 6
                width: list.width - 12
                topPadding: 8
                bottomPadding: 8
                implicitHeight: implicitContentHeight + 16
                ringInside: true
                leftPadding: 8
                rightPadding: 8
                Accessible.role: Accessible.ListItem
                Accessible.name: Speech.of([text, detail, when])
                onClicked: { root.close(); root.chose(environment, run, page) }
                contentItem: RowLayout {
                    spacing: 10
                    Icon { name: row.glyph; size: 16; weight: 2; color: Theme.ink(row.tone); Layout.alignment: Qt.AlignTop; Layout.topMargin: 1 }
                    ColumnLayout {
                        spacing: 1
                        RowLayout {
                            Words { text: row.text; medium: true; wrapMode: Text.Wrap; Layout.fillWidth: true; Accessible.ignored: true }
                            Words { text: row.when; size: Theme.caption; color: Theme.text2; Layout.alignment: Qt.AlignTop; Accessible.ignored: true }
                        }
                        Prose { visible: text !== ""; text: row.detail; size: Theme.small; Layout.fillWidth: true; Accessible.ignored: true }
                    }
                }
            }
        }
        Prose {
            visible: list.count === 0
            text: qsTr("Nothing happened since the window was opened.")
            Layout.margins: 16
            Layout.fillWidth: true
        }
    }
}
