pragma ComponentBehavior: Bound
import QtQuick
import Gantry

// Words of more than one line.
Words {
    wrapMode: Text.Wrap
    elide: Text.ElideNone
    lineHeight: 1.25
    color: Theme.text2
}
