pragma Singleton
import QtQuick

// What a screen reader is told: parts of a sentence, without the empty ones.
QtObject {
    function of(parts: var): string {
        return parts.filter(part => part !== undefined && part !== "").join(", ")
    }
    function lines(parts: var): string {
        return parts.filter(part => part !== undefined && part !== "").join("\n")
    }
}
