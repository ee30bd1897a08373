import QtQuick

// Stands for the command palette.
QtObject {
    property string words: ""
    property RowsModel found: RowsModel {}
}
