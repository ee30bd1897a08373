import QtQuick
import "Faces.js" as Faces

// Stands for what people ask of each other; wishes are kept as text.
QtObject {
    property var given: ({})
    property var face: Faces.make("approvals", given)
    property var asked: []
    property RowsModel mine: RowsModel {}
    property RowsModel others: RowsModel {}
    property RowsModel decided: RowsModel {}
    property RequestModel request: RequestModel {}
    function ask(wish: string) {
        asked = asked.concat([wish])
    }
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
    function open(key: string) {
        ask("open " + key)
    }
    function openFile(file: url) {
        ask("openFile " + file)
    }
    function saveFile(file: url) {
        ask("saveFile " + file)
    }
}
