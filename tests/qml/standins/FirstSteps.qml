import QtQuick

// Stands for the first steps and the practice fleet.
QtObject {
    property RowsModel hosts: RowsModel {}
    property string hostsText: ""
    property string practice: "off"
    property string practiceText: ""
    property RowsModel practiceLines: RowsModel {}
    property var asked: []
    function starterText(staging: string, production: string): string {
        return "[project]\nname = \"shop\"\n\n[[environments]]\nname = \"staging\"\nhost = \"" + staging + "\"\n\n[[environments]]\nname = \"production\"\nhost = \"" + production + "\"\n"
    }
    function readHosts() {
        asked = asked.concat(["readHosts"])
    }
    function startPractice() {
        asked = asked.concat(["startPractice"])
    }
    function stopPractice() {
        asked = asked.concat(["stopPractice"])
    }
}
