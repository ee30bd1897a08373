import QtQuick
import "Faces.js" as Faces

// Stands for the run of the window; wishes are counted.
QtObject {
    property var given: ({})
    property var face: Faces.make("run", given)
    property var asked: []
    function ask(wish: string) {
        asked = asked.concat([wish])
    }
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
    property RowsModel steps: RowsModel {}
    property RowsModel migrations: RowsModel {}
    property RowsModel attempts: RowsModel {}
    property RowsModel choices: RowsModel {}
    property LogModel log: LogModel {}
    function cancel() {
        ask("cancel")
    }
    function close() {
        ask("close")
    }
}
