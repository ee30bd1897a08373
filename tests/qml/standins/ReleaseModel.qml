import QtQuick
import "Faces.js" as Faces

// Stands for the release of the window; wishes are counted.
QtObject {
    property var given: ({})
    property var face: Faces.make("release", given)
    property var asked: []
    function ask(wish: string) {
        asked = asked.concat([wish])
    }
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
    property RowsModel images: RowsModel {}
    property RowsModel migrations: RowsModel {}
    property RowsModel transitions: RowsModel {}
    property RowsModel commits: RowsModel {}
    property RowsModel places: RowsModel {}
    property RowsModel events: RowsModel {}
    function close() {
        ask("close")
    }
}
