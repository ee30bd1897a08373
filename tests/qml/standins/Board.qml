import QtQuick
import "Faces.js" as Faces

// Stands for the board of the window. `refusals` says why not, by environment.
QtObject {
    property var given: ({})
    property var face: Faces.make("board", given)
    property list<Lane> lanes
    property var refusals: ({})
    property RowsModel gates: RowsModel {}
    property RowsModel candidates: RowsModel {}
    property RowsModel commits: RowsModel {}
    property RowsModel marks: RowsModel {}
    property RowsModel spans: RowsModel {}
    property RowsModel days: RowsModel {}
    property RowsModel matrix: RowsModel {}
    function whyNot(tag: string, environment: string): string {
        return refusals[environment] ?? ""
    }
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
}
