import QtQuick
import "Faces.js" as Faces

// Stands for the request that is open.
QtObject {
    property var given: ({})
    property var face: Faces.make("request", given)
    property RowsModel changes: RowsModel {}
    property RowsModel people: RowsModel {}
    property RowsModel gates: RowsModel {}
    property RowsModel images: RowsModel {}
    property RowsModel migrations: RowsModel {}
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
}
