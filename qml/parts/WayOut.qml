pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// A way out in words, and what is to be run in lines of its own, to be copied. No layout: a height that follows from a width
// comes too late for the rows around it.
Column {
    id: root
    property string text
    property int size: Theme.body
    property color ink: Theme.text2
    signal copied(text: string)
    visible: text !== ""
    spacing: 6
    Repeater {
        model: Speech.ways(root.text)
        Column {
            id: way
            required property var modelData
            readonly property bool coded: modelData.said.includes("`")
            width: root.width
            spacing: 6
            Prose {
                visible: text !== ""
                width: way.width
                size: root.size
                color: root.ink
                text: way.coded ? Speech.typeset(way.modelData.said, Theme.mono, root.size) : way.modelData.said
                textFormat: way.coded ? Text.RichText : Text.PlainText
                Accessible.name: Speech.spoken(way.modelData.said)
            }
            Repeater {
                model: way.modelData.runs
                CopyLine {
                    required property string modelData
                    width: way.width
                    text: modelData
                    onCopied: text => root.copied(text)
                }
            }
        }
    }
}
