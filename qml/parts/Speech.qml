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
    // A sentence names commands between backticks. Its parts: what is said, and what can be run then; a long command ends a part,
    // a short one stays in the sentence, too, and a lone word or an option is none.
    function ways(text: string): var {
        const ways = []
        let said = "", runs = []
        const end = () => {
            if (said.trim() !== "" || runs.length > 0) ways.push({ said: said.trim(), runs: runs })
            said = ""
            runs = []
        }
        text.split("`").forEach((part, i, all) => {
            const command = i % 2 === 1 && i < all.length - 1 && /^[^-]\S*\s/.test(part)
            if (command && part.length > 32) {
                runs.push(part)
                end()
            } else {
                said += i % 2 === 0 ? (said === "" && ways.length > 0 ? part.replace(/^[,;.]?\s*/, "") : part) : i < all.length - 1 ? "`" + part + "`" : part
                if (command && !runs.includes(part)) runs.push(part)
            }
        })
        end()
        return ways
    }
    // The same to be spoken, and as rich text with what is between backticks in the letters of code.
    function spoken(text: string): string { return text.replace(/`([^`]*)`/g, "$1") }
    function typeset(text: string, family: string, size: int): string {
        const plain = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>")
        return "<p style='line-height:125%'>" + plain.replace(/`([^`]*)`/g, "<span style=\"font-family:'" + family + "'; font-size:" + (size - 1) + "px\">$1</span>") + "</p>"
    }
    // A name rather than a sentence: no tag of a release has a space in it.
    function isName(text: string): bool { return text !== "" && !/\s/.test(text) }
    function lines(parts: var): string {
        return parts.filter(part => part !== undefined && part !== "").join("\n")
    }
}
