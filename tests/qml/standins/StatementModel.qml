import QtQuick
import "Faces.js" as Faces

// Stands for the statement that is about to be signed; wishes are kept as text.
QtObject {
    property var given: ({})
    property var face: Faces.make("statement", given)
    property string reason: ""
    property string from: ""
    property string until: ""
    property var asked: []
    function ask(wish: string) {
        asked = asked.concat([wish])
    }
    function begin(kind: string, environment: string, subject: string, reason: string) {
        ask(["begin", kind, environment, subject, reason].join(" "))
    }
    function sign() {
        ask("sign")
    }
    function again() {
        ask("again")
    }
    function close() {
        ask("close")
        given = {}
    }
}
