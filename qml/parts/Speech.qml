pragma Singleton
import QtQuick

// How words are put together: for a screen reader, parts of a sentence without the empty ones; a line with marks.
QtObject {
    function of(parts: var): string {
        return parts.filter(part => part !== undefined && part !== "").join(", ")
    }
    // A line as styled text, with what is looked for in it marked; its spaces stay as many as they are.
    function marked(text: string, words: string, ink: color): string {
        const plain = part => part.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/ /g, "&nbsp;")
        const parts = []
        let at = 0
        for (let hit = find(text, words, 0); hit >= 0; hit = find(text, words, at)) {
            parts.push(plain(text.slice(at, hit)), "<b><u><font color='" + ink + "'>", plain(text.slice(hit, hit + words.length)), "</font></u></b>")
            at = hit + words.length
        }
        return parts.join("") + plain(text.slice(at))
    }
    function find(text: string, words: string, from: int): int { return words === "" ? -1 : text.toLowerCase().indexOf(words.toLowerCase(), from) }
    // A name rather than a sentence: no tag of a release has a space in it.
    function isName(text: string): bool { return text !== "" && !/\s/.test(text) }
    function lines(parts: var): string {
        return parts.filter(part => part !== undefined && part !== "").join("\n")
    }
}
