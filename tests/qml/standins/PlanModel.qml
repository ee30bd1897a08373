import QtQuick
import "Faces.js" as Faces

// Stands for the plan of the window; wishes are counted.
QtObject {
    property var given: ({})
    property var face: Faces.make("plan", given)
    property var asked: []
    function ask(wish: string) {
        asked = asked.concat([wish])
    }
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
    property RowsModel gates: RowsModel {}
    property RowsModel images: RowsModel {}
    property RowsModel services: RowsModel {}
    property RowsModel commits: RowsModel {}
    property RowsModel migrations: RowsModel {}
    property RowsModel reasons: RowsModel {}
    property RowsModel targets: RowsModel {}
    function confirm() {
        ask("confirm")
    }
    function explain(reason: string) {
        change({ reason: reason.trim() })   // as a plan says it
        ask("explain:" + reason)
    }
    function again() {
        ask("again")
    }
    function close() {
        ask("close")
    }
}
