pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Which records are shown: who, where, what, from when to when, and words that occur in them.
RowLayout {
    id: root
    required property AuditModel audit
    function openFind() { words.forceActiveFocus() }
    spacing: 8
    PickBox { objectName: "who"; options: root.audit.people; label: qsTr("Who"); none: qsTr("Everybody"); chosen: root.audit.person; text: chosen === "" ? none : chosen; small: false; onChose: key => root.audit.person = key }
    PickBox { objectName: "where"; options: root.audit.environments; label: qsTr("Environment"); none: qsTr("All environments"); chosen: root.audit.environment; small: false; onChose: key => root.audit.environment = key }
    PickBox { objectName: "what"; options: root.audit.kinds; label: qsTr("Action"); none: qsTr("All actions"); chosen: root.audit.kind; small: false; onChose: key => root.audit.kind = key }
    Field {
        objectName: "from"
        lead: qsTr("From")
        placeholderText: qsTr("yyyy-mm-dd")
        text: root.audit.from
        implicitWidth: leftPadding + 98
        onTextEdited: root.audit.from = text
    }
    Field {
        objectName: "to"
        lead: qsTr("To")
        placeholderText: qsTr("yyyy-mm-dd")
        text: root.audit.to
        implicitWidth: leftPadding + 98
        onTextEdited: root.audit.to = text
    }
    Field {
        id: words
        objectName: "words"
        iconName: "search"
        placeholderText: qsTr("Words, digests, names")
        text: root.audit.words
        implicitWidth: 120
        Layout.fillWidth: true
        onTextEdited: root.audit.words = text
    }
    AppButton { objectName: "clearFilter"; visible: root.audit.face.filtered; kind: "ghost"; iconName: "x"; text: qsTr("Clear"); onClicked: root.audit.clearFilter() }
}
