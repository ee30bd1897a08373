import QtQuick
import "Faces.js" as Faces

// Stands for the audit log; wishes are kept as text.
QtObject {
    property var given: ({})
    property var face: Faces.make("audit", given)
    property string person: ""
    property string environment: ""
    property string kind: ""
    property string from: ""
    property string to: ""
    property string words: ""
    property var asked: []
    property RowsModel replicas: RowsModel {}
    property RowsModel records: RowsModel {}
    property RowsModel people: RowsModel {}
    property RowsModel environments: RowsModel {}
    property RowsModel kinds: RowsModel {}
    property RowsModel bars: RowsModel {}
    property RecordModel record: RecordModel {}
    function ask(wish: string) {
        asked = asked.concat([wish])
    }
    function change(more: var) {
        given = Object.assign({}, given, more)
    }
    function clearFilter() {
        ask("clearFilter")
    }
    function between(from: string, to: string) {
        ask("between " + from + " " + to)
    }
    function open(key: string) {
        ask("open " + key)
    }
    function follow(key: string) {
        ask("follow " + key)
    }
    function sync() {
        ask("sync")
    }
    function verify() {
        ask("verify")
    }
    function openPack(file: url) {
        ask("openPack " + file)
    }
    function closePack() {
        ask("closePack")
    }
    function exportTo(form: string, file: url) {
        ask("exportTo " + form + " " + file)
    }
}
