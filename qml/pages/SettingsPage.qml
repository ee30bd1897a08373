pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// How the window looks, which keys work, and what this is.
FocusScope {
    id: root
    required property Desktop desktop
    readonly property Preferences preferences: desktop.preferences
    signal keysAsked()
    ScrollArea {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 36
        GridLayout {
            id: column
            readonly property real room: parent.width - 2 * Theme.margin
            x: Theme.margin
            y: 18
            width: Math.min(columns === 1 ? 760 : 1800, room)
            columns: room < 1200 ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            PlanPart {
                title: qsTr("Look")
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1   // of equal width
                SettingRow {
                    label: qsTr("Theme")
                    Choice {
                        label: qsTr("Theme")
                        words: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
                        keys: ["system", "light", "dark"]
                        chosen: root.preferences.theme
                        onChose: key => root.preferences.theme = key
                    }
                }
                SettingRow {
                    label: qsTr("Density")
                    Choice {
                        label: qsTr("Density")
                        words: [qsTr("Comfortable"), qsTr("Compact")]
                        keys: ["wide", "compact"]
                        chosen: root.preferences.compact ? "compact" : "wide"
                        onChose: key => root.preferences.compact = key === "compact"
                    }
                }
                SettingRow {
                    label: qsTr("Language")
                    Choice {
                        label: qsTr("Language")
                        words: [qsTr("System"), "English", "Deutsch"]
                        keys: ["system", "en", "de"]
                        chosen: root.preferences.language
                        onChose: key => root.preferences.language = key
                    }
                }
                SettingRow {
                    label: qsTr("Motion")
                    Toggle {
                        text: qsTr("Reduce motion")
                        enabled: !root.preferences.still
                        checked: root.preferences.reducedMotion || root.preferences.still
                        onToggled: root.preferences.reducedMotion = checked
                    }
                }
                Prose { visible: root.preferences.still; text: qsTr("This screen is drawn in software, without a graphics card: nothing moves then."); Layout.fillWidth: true }
            }
            PlanPart {
                title: qsTr("Keyboard shortcuts")
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1   // of equal width
                SettingRow {
                    label: qsTr("Single letters")
                    Toggle { text: qsTr("Letters work as keys outside of fields"); checked: root.preferences.singleKeys; onToggled: root.preferences.singleKeys = checked }
                }
                SettingRow {
                    label: qsTr("All keys")
                    AppButton { text: qsTr("Show the keys"); keys: "F1"; onClicked: root.keysAsked() }
                }
            }
            PlanPart {
                title: qsTr("Practice fleet")
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1   // of equal width
                Prose { text: qsTr("Two hosts, a registry and ten releases on this machine, to try everything without harm."); Layout.fillWidth: true }
                Prose { visible: text !== ""; text: root.desktop.firstSteps.practiceText; color: Theme.text; Layout.fillWidth: true }
                RowLayout {
                    spacing: 8
                    AppButton {
                        text: qsTr("Start and open it")
                        enabled: root.desktop.firstSteps.practice === "off" || root.desktop.firstSteps.practice === "failed" || root.desktop.firstSteps.practice === "ready"
                        onClicked: root.desktop.firstSteps.startPractice()
                    }
                    AppButton { text: qsTr("Stop it"); enabled: root.desktop.firstSteps.practice === "off" || root.desktop.firstSteps.practice === "failed" || root.desktop.firstSteps.practice === "ready"; onClicked: root.desktop.firstSteps.stopPractice() }
                }
            }
            PlanPart {
                title: qsTr("About")
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1   // of equal width
                FactLine { label: qsTr("Gantry"); value: root.desktop.version; Layout.fillWidth: true }
                FactLine { visible: root.desktop.app !== null; label: qsTr("Project file"); value: root.desktop.app ? root.desktop.app.projectFile : ""; mono: true; Layout.fillWidth: true }
                FactLine { visible: root.desktop.app !== null; label: qsTr("You sign as"); value: root.desktop.app ? root.desktop.app.person : ""; Layout.fillWidth: true }
                FactLine { label: qsTr("Fonts"); value: qsTr("Inter and JetBrains Mono, SIL Open Font License 1.1"); Layout.fillWidth: true }
            }
        }
    }
}
