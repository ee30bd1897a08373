pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gantry

// The gates: what is not met in full; what is met behind one line that opens.
PlanPart {
    id: root
    property RowsModel gates
    property bool open: false
    property int met: 0
    signal toggled()
    title: qsTr("Gates")
    visible: gates !== null && gates.count > 0
    // Shows the first gate that is in the way.
    function showRefusing() {
        for (let i = 0; i < all.count; ++i) {
            const gate = all.itemAt(i) as GateLine
            if (gate && !gate.passed) return gate.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    function count() {
        let passed = 0
        for (let i = 0; i < all.count; ++i)
            passed += (all.itemAt(i) as GateLine)?.passed ? 1 : 0
        met = passed
    }
    Repeater {
        id: all
        model: root.gates
        onCountChanged: root.count()
        GateLine {
            required property string key
            visible: !passed
            onPassedChanged: root.count()
            Layout.fillWidth: true
        }
    }
    PressRow {
        id: row
        readonly property string told: qsTr("%n rule(s) met", "", root.met)
        objectName: "metGates"
        visible: root.met > 0
        implicitHeight: 28
        leftPadding: 8
        rightPadding: 8
        Accessible.name: Speech.of([told, root.open ? qsTr("they are shown") : qsTr("press to see them")])
        Layout.fillWidth: true
        Layout.leftMargin: -8
        Layout.rightMargin: -8
        Layout.topMargin: -4
        Layout.bottomMargin: -4
        onClicked: root.toggled()
        contentItem: RowLayout {
            spacing: 9
            Icon { name: "checkCircle"; size: 15; weight: 2.1; color: Theme.success }
            Words { text: row.told; size: Theme.small; medium: true; Layout.fillWidth: true; Accessible.ignored: true }
            Icon { name: root.open ? "chevronUp" : "chevron"; size: 13; color: Theme.text3 }
        }
    }
    Repeater {
        model: root.gates
        GateLine {
            required property string key
            visible: passed && root.open
            Layout.fillWidth: true
        }
    }
}
