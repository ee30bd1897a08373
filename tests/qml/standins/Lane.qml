import QtQuick
import "Faces.js" as Faces

// Stands for an environment of the window.
QtObject {
    property var given: ({})
    property var face: Faces.make("lane", given)
    property RowsModel images: RowsModel {}
    property RowsModel past: RowsModel {}
    property RowsModel checks: RowsModel {}
    property RowsModel facts: RowsModel {}
    property RowsModel containers: RowsModel {}
    property RowsModel settings: RowsModel {}
    property RowsModel policy: RowsModel {}
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
}
