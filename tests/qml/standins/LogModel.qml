import QtQuick

// Stands for the log of a run: filters as the real one does, over rows in memory.
ListModel {
    property int dropped: 0
    property string words: ""
    property string step: ""
    property string sought: ""
    readonly property int hits: sought === "" ? 0 : lines.filter(line => (step === "" || line.step === step) && line.text.includes(words) && line.text.includes(sought)).length
    property var lines: []
    readonly property int total: lines.length
    property var saved: []
    onWordsChanged: show()
    onStepChanged: show()
    function fill(rows: var): LogModel {
        lines = rows
        show()
        return this
    }
    function show() {
        clear()
        for (const line of lines)
            if ((step === "" || line.step === step) && line.text.includes(words)) append(line)
    }
    function find(words: string, from: int, up: bool): int {
        for (let i = from; i >= 0 && i < count; i += up ? -1 : 1)
            if (get(i).text.includes(words)) return i
        return -1
    }
    function text(first: int, last: int): string {
        let all = []
        for (let i = first; i <= last; ++i)
            all.push(get(i).text)
        return all.join("\n")
    }
    function save(url: url): string {
        saved = saved.concat([url.toString()])
        return ""
    }
}
