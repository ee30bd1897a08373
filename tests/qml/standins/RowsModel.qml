import QtQuick

// A list of the window, filled by a test. Rows take the roles of the first one.
ListModel {
    function fill(rows: var): RowsModel {
        clear()
        for (const row of rows)
            append(row)
        return this
    }
}
