import QtQuick
import QtTest
import Gantry

// WCAG 2 AA of the theme: words 4.5 to 1 on everything they stand on, outlines and marks 3 to 1.
TestCase {
    name: "Contrast"

    function light(part: double): double {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)
    }
    function luminance(ink: color): double {
        return 0.2126 * light(ink.r) + 0.7152 * light(ink.g) + 0.0722 * light(ink.b)
    }
    function contrast(one: color, other: color): double {
        const all = [luminance(one), luminance(other)]
        return (Math.max(all[0], all[1]) + 0.05) / (Math.min(all[0], all[1]) + 0.05)
    }
    function pairs(): var {
        const everywhere = ["canvas", "sidebar", "surface", "raised", "inset", "hover", "sidebarHover", "selected"]
        const all = []
        const add = (ink, grounds, least) => grounds.forEach(ground => all.push([ink, ground, least]))
        for (const ink of ["text", "text2", "accent", "success", "warning", "danger", "info", "violet"]) add(ink, everywhere, 4.5)
        add("text3", ["canvas", "surface", "sidebar"], 4.5)
        for (const tone of ["success", "warning", "danger", "info", "violet"]) {
            add(tone, [tone + "Tint"], 4.5)
            add("text", [tone + "Tint"], 4.5)
        }
        add("text2", ["neutralTint"], 4.5)
        add("accent", ["selected"], 4.5)
        add("fillText", ["accentFill", "dangerFill"], 4.5)
        add("control", ["canvas", "sidebar", "surface", "raised", "inset"], 3)
        add("focus", everywhere, 3)
        return all
    }
    function test_pairs_data() {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }]
    }
    function test_pairs(data) {
        const before = Theme.dark
        Theme.dark = data.dark
        const poor = pairs().filter(pair => contrast(Theme[pair[0]], Theme[pair[1]]) < pair[2])
            .map(pair => pair[0] + " on " + pair[1] + ": " + contrast(Theme[pair[0]], Theme[pair[1]]).toFixed(2))
        Theme.dark = before
        compare(poor.join("\n"), "")
    }
}
