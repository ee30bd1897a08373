pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// Three words that never stand for each other: is nothing changed, is nothing missing, did the people say it.
RowLayout {
    id: root
    required property AuditModel audit
    signal asked(title: string, text: string)
    spacing: 22
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What is proven")
    GateCheck {
        objectName: "intact"
        title: qsTr("Intact")
        word: root.audit.face.intactWord
        reason: root.audit.face.intactText
        glyph: root.audit.face.intactGlyph
        tone: root.audit.face.intactTone
        Layout.maximumWidth: 220
        onClicked: root.asked(title, reason)
    }
    GateCheck {
        objectName: "complete"
        title: qsTr("Complete")
        word: root.audit.face.completeWord
        reason: root.audit.face.completeText
        glyph: root.audit.face.completeGlyph
        tone: root.audit.face.completeTone
        Layout.maximumWidth: 220
        onClicked: root.asked(title, reason)
    }
    GateCheck {
        objectName: "signatures"
        title: qsTr("Signatures")
        word: root.audit.face.signaturesWord
        reason: root.audit.face.signaturesText
        glyph: root.audit.face.signaturesGlyph
        tone: root.audit.face.signaturesTone
        Layout.maximumWidth: 220
        onClicked: root.asked(title, reason)
    }
}
