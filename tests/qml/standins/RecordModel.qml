import QtQuick
import "Faces.js" as Faces

// Stands for the record that is open.
QtObject {
    property var given: ({})
    property var face: Faces.make("record", given)
    property RowsModel facts: RowsModel {}
    property RowsModel links: RowsModel {}
    function close() {
        given = {}
    }
}
