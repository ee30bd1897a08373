<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AppDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gantry::gui::AppModel</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n Umgebung</numerusform>
            <numerusform>%n Umgebungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read could not be kept</source>
        <translation>Das Gelesene konnte nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <translation>%1 antwortet wieder</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) answer</source>
        <translation>
            <numerusform>%n Host antwortet</numerusform>
            <numerusform>%n Hosts antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n host(s) answer</source>
        <translation>
            <numerusform>%1 von %n Host antwortet</numerusform>
            <numerusform>%1 von %n Hosts antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Board</source>
        <translation>Zur Tafel</translation>
    </message>
    <message>
        <source>G O</source>
        <translation>G O</translation>
    </message>
    <message>
        <source>Go to Runs</source>
        <translation>Zu den Läufen</translation>
    </message>
    <message>
        <source>G D</source>
        <translation>G D</translation>
    </message>
    <message>
        <source>Go to Releases</source>
        <translation>Zu den Releases</translation>
    </message>
    <message>
        <source>G R</source>
        <translation>G R</translation>
    </message>
    <message>
        <source>Go to Environments</source>
        <translation>Zu den Umgebungen</translation>
    </message>
    <message>
        <source>G E</source>
        <translation>G E</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Promote %1 to %2</source>
        <translation>Befördern: %1 nach %2</translation>
    </message>
    <message>
        <source>Shows the plan first</source>
        <translation>Zeigt zuerst den Plan</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>Zurückrollen: %1</translation>
    </message>
    <message>
        <source>Shows where to</source>
        <translation>Zeigt, wohin</translation>
    </message>
    <message>
        <source>Watch the run on %1</source>
        <translation>Lauf auf %1 ansehen</translation>
    </message>
    <message>
        <source>Check the host of %1</source>
        <translation>Host von %1 prüfen</translation>
    </message>
    <message>
        <source>Deploy %1 to %2</source>
        <translation>Ausrollen: %1 auf %2</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Aussehen</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Aussehen</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Aussehen des Systems</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Mitteilungen zeigen</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tasten zeigen</translation>
    </message>
    <message>
        <source>Quit Gantry</source>
        <translation>Gantry beenden</translation>
    </message>
    <message>
        <source>Runs go on on their hosts</source>
        <translation>Läufe gehen auf ihren Hosts weiter</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Setting a hold</source>
        <translation>Sperre wird gesetzt</translation>
    </message>
    <message>
        <source>Lifting the hold</source>
        <translation>Sperre wird aufgehoben</translation>
    </message>
    <message>
        <source>%1 is held: no run starts until the hold is lifted</source>
        <translation>%1 ist gesperrt: kein Lauf beginnt, bis die Sperre aufgehoben ist</translation>
    </message>
    <message>
        <source>%1 is no longer held</source>
        <translation>%1 ist nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>Putting deploy-compose.sh on the host</source>
        <translation>deploy-compose.sh wird auf den Host gelegt</translation>
    </message>
    <message>
        <source>The host of %1 is set up</source>
        <translation>Der Host von %1 ist eingerichtet</translation>
    </message>
    <message>
        <source>Asking the host for its key</source>
        <translation>Der Host wird nach seinem Schlüssel gefragt</translation>
    </message>
    <message>
        <source>Keeping the key</source>
        <translation>Der Schlüssel wird behalten</translation>
    </message>
    <message>
        <source>The key of %1 is trusted</source>
        <translation>Dem Schlüssel von %1 wird vertraut</translation>
    </message>
</context>
<context>
    <name>gantry::gui::Board</name>
    <message>
        <source>There is no such place</source>
        <translation>Diesen Ort gibt es nicht</translation>
    </message>
    <message>
        <source>%1 cannot be read now</source>
        <translation>%1 kann jetzt nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 runs on %2 already</source>
        <translation>%1 läuft schon auf %2</translation>
    </message>
    <message>
        <source>Nothing is known of some environments yet.</source>
        <translation>Von manchen Umgebungen ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Every environment runs the release of the one before it.</source>
        <translation>Jede Umgebung hat das Release der Umgebung davor.</translation>
    </message>
    <message>
        <source>Nothing is deployed yet. Drag a release onto the first environment.</source>
        <translation>Noch ist nichts ausgerollt. Ziehen Sie ein Release auf die erste Umgebung.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Ready to promote</source>
        <translation>Bereit zum Befördern</translation>
    </message>
    <message numerus="yes">
        <source>%n gate(s) closed</source>
        <translation>
            <numerusform>%n Tor geschlossen</numerusform>
            <numerusform>%n Tore geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the registry</source>
        <translation>Registry wird gelesen</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading releases from %1</source>
        <translation>Releases werden aus %1 gelesen</translation>
    </message>
    <message>
        <source>Commit not in this clone</source>
        <translation>Commit nicht in diesem Klon</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4</source>
        <translation>%1 auf %2: %3, %4</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>CandidateLane</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>The registry cannot be read</source>
        <translation>Die Registry kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No releases yet</source>
        <translation>Noch keine Releases</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message numerus="yes">
        <source>%n older release(s)</source>
        <translation>
            <numerusform>%n älteres Release</numerusform>
            <numerusform>%n ältere Releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommitList</name>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>nicht dabei</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>DigestText</name>
    <message>
        <source>Digest %1, copy</source>
        <translation>Digest %1, kopieren</translation>
    </message>
    <message>
        <source>Press to copy</source>
        <translation>Zum Kopieren drücken</translation>
    </message>
</context>
<context>
    <name>EnvironmentDetail</name>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>Lift hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>No run starts while an environment is held</source>
        <translation>Solange eine Umgebung gesperrt ist, beginnt dort kein Lauf</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Check host</source>
        <translation>Host prüfen</translation>
    </message>
    <message>
        <source>%1 shows another key than before</source>
        <translation>%1 zeigt einen anderen Schlüssel als zuvor</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Set up host</source>
        <translation>Host einrichten</translation>
    </message>
    <message>
        <source>Puts deploy-compose.sh on the host and makes its folders</source>
        <translation>Legt deploy-compose.sh auf den Host und seine Ordner an</translation>
    </message>
    <message>
        <source>What runs there</source>
        <translation>Was dort läuft</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>SSH settings that hold</source>
        <translation>Geltende SSH-Einstellungen</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome to Gantry</source>
        <translation>Willkommen bei Gantry</translation>
    </message>
    <message>
        <source>Promote the same images from staging to production, see exactly what will happen, and go back when you must.</source>
        <translation>Dieselben Images von Staging nach Produktion befördern, genau sehen, was geschehen wird, und zurück, wenn es sein muss.</translation>
    </message>
    <message>
        <source>The project cannot be opened</source>
        <translation>Das Projekt kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>A gantry.toml in your application&apos;s repository names images, environments and hosts.</source>
        <translation>Eine gantry.toml im Repository der Anwendung nennt Images, Umgebungen und Hosts.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Open a project file…</source>
        <translation>Projektdatei öffnen…</translation>
    </message>
    <message>
        <source>Begin with your hosts</source>
        <translation>Mit den eigenen Hosts beginnen</translation>
    </message>
    <message>
        <source>Names in your SSH configuration become environments of a new project file.</source>
        <translation>Namen in Ihrer SSH-Konfiguration werden Umgebungen einer neuen Projektdatei.</translation>
    </message>
    <message>
        <source>Copy a project file</source>
        <translation>Projektdatei kopieren</translation>
    </message>
    <message>
        <source>Read the SSH configuration</source>
        <translation>SSH-Konfiguration lesen</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Erst einmal üben</translation>
    </message>
    <message>
        <source>Two hosts, a registry and ten releases on this machine. Nothing outside is touched.</source>
        <translation>Zwei Hosts, eine Registry und zehn Releases auf diesem Rechner. Draußen wird nichts berührt.</translation>
    </message>
    <message>
        <source>Open the practice fleet</source>
        <translation>Übungsflotte öffnen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Start the practice fleet</source>
        <translation>Übungsflotte starten</translation>
    </message>
</context>
<context>
    <name>gantry::gui::FirstSteps</name>
    <message>
        <source>The practice fleet comes with the source of Gantry: clone it and run tools/run.</source>
        <translation>Die Übungsflotte liegt im Quelltext von Gantry: klonen und tools/run starten.</translation>
    </message>
    <message>
        <source>Two hosts, a registry and a sample project, all on this machine. It needs Docker and root.</source>
        <translation>Zwei Hosts, eine Registry und ein Beispielprojekt, alles auf diesem Rechner. Braucht Docker und root.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>Reading your SSH configuration</source>
        <translation>Ihre SSH-Konfiguration wird gelesen</translation>
    </message>
    <message>
        <source>Your SSH configuration names no host. Add one to ~/.ssh/config, or open a project file.</source>
        <translation>Ihre SSH-Konfiguration nennt keinen Host. Tragen Sie einen in ~/.ssh/config ein, oder öffnen Sie eine Projektdatei.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) found in your SSH configuration</source>
        <translation>
            <numerusform>%n Host in Ihrer SSH-Konfiguration gefunden</numerusform>
            <numerusform>%n Hosts in Ihrer SSH-Konfiguration gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the practice fleet. The first time takes some minutes: the sample app&apos;s releases are built.</source>
        <translation>Die Übungsflotte startet. Beim ersten Mal dauert es einige Minuten: die Releases der Beispielanwendung werden gebaut.</translation>
    </message>
    <message>
        <source>Stopping the practice fleet</source>
        <translation>Die Übungsflotte wird angehalten</translation>
    </message>
    <message>
        <source>tools/fleet said nothing</source>
        <translation>tools/fleet hat nichts gesagt</translation>
    </message>
    <message>
        <source>The practice fleet is stopped. Its data is kept.</source>
        <translation>Die Übungsflotte ist angehalten. Ihre Daten bleiben.</translation>
    </message>
    <message>
        <source>tools/fleet env names no project</source>
        <translation>tools/fleet env nennt kein Projekt</translation>
    </message>
    <message>
        <source>The practice fleet runs</source>
        <translation>Die Übungsflotte läuft</translation>
    </message>
</context>
<context>
    <name>GateCheck</name>
    <message>
        <source>Gate %1: %2</source>
        <translation>Tor %1: %2</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Runs, last 14 days</source>
        <translation>Läufe der letzten 14 Tage</translation>
    </message>
    <message>
        <source>Releases by environment</source>
        <translation>Releases nach Umgebung</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>History as</source>
        <translation>Verlauf als</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Hold %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Hold it</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>No run starts there until the hold is lifted. A run at work goes on.</source>
        <translation>Dort beginnt kein Lauf, bis die Sperre aufgehoben ist. Ein laufender Lauf geht weiter.</translation>
    </message>
    <message>
        <source>Reason, for the others</source>
        <translation>Grund, für die anderen</translation>
    </message>
</context>
<context>
    <name>HostStatus</name>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>away</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>%1: one reading takes %2</source>
        <translation>%1: einmal lesen dauert %2</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Is this the key of %1?</source>
        <translation>Ist das der Schlüssel von %1?</translation>
    </message>
    <message>
        <source>%1 is not known yet</source>
        <translation>%1 ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Compare this fingerprint with what the host&apos;s owner tells you, or with `ssh-keygen -lf` on the host itself. It is trusted only when you say so.</source>
        <translation>Vergleichen Sie diesen Fingerabdruck mit dem, was der Betreiber des Hosts nennt, oder mit `ssh-keygen -lf` auf dem Host selbst. Vertraut wird ihm erst, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Its key must be compared once, before anything is read.</source>
        <translation>Es wurde nichts an ihn gesendet. Sein Schlüssel muss einmal verglichen werden, bevor etwas gelesen wird.</translation>
    </message>
    <message>
        <source>Show its key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>It is the same: trust it</source>
        <translation>Er ist es: vertrauen</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>F1 or ?</source>
        <translation>F1 oder ?</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>G then O</source>
        <translation>G dann O</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>G then D</source>
        <translation>G dann D</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>G then R</source>
        <translation>G dann R</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>G then E</source>
        <translation>G dann E</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Plan of the next promotion</source>
        <translation>Plan der nächsten Beförderung</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Its commits</source>
        <translation>Ihre Commits</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>New deploy</source>
        <translation>Neu ausrollen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>Ctrl+F or /</source>
        <translation>Ctrl+F oder /</translation>
    </message>
    <message>
        <source>Find or filter</source>
        <translation>Suchen oder filtern</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>Dem Protokoll folgen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open or press</source>
        <translation>Öffnen oder drücken</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close, back</source>
        <translation>Schließen, zurück</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Ctrl+1 … 9</source>
        <translation>Ctrl+1 … 9</translation>
    </message>
    <message>
        <source>Project 1 to 9</source>
        <translation>Projekt 1 bis 9</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Quit; runs go on</source>
        <translation>Beenden; Läufe gehen weiter</translation>
    </message>
    <message>
        <source>Single letters work as keys</source>
        <translation>Einzelne Buchstaben wirken als Tasten</translation>
    </message>
</context>
<context>
    <name>gantry::gui::Lane</name>
    <message>
        <source>All checks passed</source>
        <translation>Alle Prüfungen bestanden</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n braucht Aufmerksamkeit</numerusform>
            <numerusform>%n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Examining %1 over SSH</source>
        <translation>%1 wird über SSH untersucht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>Migration %1 failed</source>
        <translation>Migration %1 fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations</source>
        <translation>
            <numerusform>%n Migration</numerusform>
            <numerusform>%n Migrationen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is deploying: %2</source>
        <translation>%1 rollt aus: %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Held by %1 since %2</source>
        <translation>Gesperrt von %1 seit %2</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Guarded</source>
        <translation>Bewacht</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>%1 does not answer. Values are from %2.</source>
        <translation>%1 antwortet nicht. Die Werte sind von %2.</translation>
    </message>
    <message>
        <source>As read at %1. Reading %2 now.</source>
        <translation>Gelesen um %1. %2 wird jetzt gelesen.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>rollback target, images on the host</source>
        <translation>Rückrollziel, Images auf dem Host</translation>
    </message>
    <message>
        <source>rollback target, images must be pulled</source>
        <translation>Rückrollziel, Images müssen geholt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n Neustart</numerusform>
            <numerusform>%n Neustarts</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the image that the last proven run put here</source>
        <translation>Nicht das Image, das der letzte bewiesene Lauf hier eingesetzt hat</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation>%1 Abweichung</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Deploy path</source>
        <translation>Ausrollpfad</translation>
    </message>
    <message>
        <source>Docker Engine</source>
        <translation>Docker Engine</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Compose</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Deploy path disk</source>
        <translation>Platte des Ausrollpfads</translation>
    </message>
    <message>
        <source>Image disk</source>
        <translation>Platte der Images</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>LaneBlank</name>
    <message>
        <source>Reading %1 over SSH</source>
        <translation>%1 wird über SSH gelesen</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>Nie gelesen</translation>
    </message>
    <message>
        <source>Runs without Gantry</source>
        <translation>Läuft ohne Gantry</translation>
    </message>
    <message>
        <source>Nothing deployed</source>
        <translation>Nichts ausgerollt</translation>
    </message>
    <message>
        <source>The app was started by other means. The first run takes it over.</source>
        <translation>Die Anwendung wurde auf anderem Weg gestartet. Der erste Lauf übernimmt sie.</translation>
    </message>
    <message>
        <source>Drag a release here, or press one for where it can go.</source>
        <translation>Ziehen Sie ein Release hierher, oder drücken Sie eines, um zu sehen, wohin es kann.</translation>
    </message>
    <message>
        <source>Compare its key</source>
        <translation>Schlüssel vergleichen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>LaneColumn</name>
    <message>
        <source>Environment %1, %2</source>
        <translation>Umgebung %1, %2</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Drop to plan for %1</source>
        <translation>Loslassen: Plan für %1</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Find above</source>
        <translation>Aufwärts suchen</translation>
    </message>
    <message>
        <source>Find below</source>
        <translation>Abwärts suchen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Show only lines that hold these words</source>
        <translation>Nur Zeilen mit diesen Worten zeigen</translation>
    </message>
    <message>
        <source>Find or filter, Ctrl+F</source>
        <translation>Suchen oder filtern, Ctrl+F</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll sichern</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>New lines are shown as they come. F stops it.</source>
        <translation>Neue Zeilen erscheinen, wie sie kommen. F hält an.</translation>
    </message>
    <message>
        <source>Go to the end and stay there, F</source>
        <translation>Ans Ende gehen und dort bleiben, F</translation>
    </message>
</context>
<context>
    <name>gantry::gui::LogModel</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message numerus="yes">
        <source>Log, %n line(s)</source>
        <translation>
            <numerusform>Protokoll, %n Zeile</numerusform>
            <numerusform>Protokoll, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No line holds “%1”</source>
        <translation>Keine Zeile enthält „%1“</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1 at work) %2 – Gantry</source>
        <translation>(%1 am Werk) %2 – Gantry</translation>
    </message>
    <message>
        <source>%1 – Gantry</source>
        <translation>%1 – Gantry</translation>
    </message>
    <message>
        <source>Gantry</source>
        <translation>Gantry</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>MigrationLine</name>
    <message>
        <source>SQL is shown</source>
        <translation>SQL wird gezeigt</translation>
    </message>
    <message>
        <source>press to see its SQL</source>
        <translation>drücken, um das SQL zu sehen</translation>
    </message>
</context>
<context>
    <name>MigrationsCard</name>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>No migrations to tell of yet</source>
        <translation>Noch von keiner Migration zu berichten</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Nothing happened since the window was opened.</source>
        <translation>Seit das Fenster offen ist, ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Nothing is called like that</source>
        <translation>Nichts heißt so</translation>
    </message>
</context>
<context>
    <name>PlanBody</name>
    <message>
        <source>There is no plan</source>
        <translation>Es gibt keinen Plan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PlanContent</name>
    <message>
        <source>Gates</source>
        <translation>Tore</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Wenn es misslingt</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>The exact plan</source>
        <translation>Der genaue Plan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>PlanFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Close, nothing is started. Esc</source>
        <translation>Schließen, nichts wird gestartet. Esc</translation>
    </message>
</context>
<context>
    <name>gantry::gui::PlanModel</name>
    <message>
        <source>Nothing; this is the first deployment</source>
        <translation>Nichts; dies ist das erste Ausrollen</translation>
    </message>
    <message>
        <source>An app that was started without Gantry; it is adopted</source>
        <translation>Eine Anwendung, die ohne Gantry gestartet wurde; sie wird übernommen</translation>
    </message>
    <message>
        <source>on the host</source>
        <translation>auf dem Host</translation>
    </message>
    <message>
        <source>will be pulled</source>
        <translation>wird geholt</translation>
    </message>
    <message>
        <source>Nothing to pull, both images are on the host</source>
        <translation>Nichts zu holen, beide Images sind auf dem Host</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) to pull</source>
        <translation>
            <numerusform>%n Image zu holen</numerusform>
            <numerusform>%n Images zu holen</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 to pull</source>
        <translation>Höchstens %1 zu holen</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>is replaced</source>
        <translation>wird ersetzt</translation>
    </message>
    <message>
        <source>is started</source>
        <translation>wird gestartet</translation>
    </message>
    <message>
        <source>runs elsewhere</source>
        <translation>läuft anderswo</translation>
    </message>
    <message>
        <source>%1: its configuration differs from what runs; it is left as it is</source>
        <translation>%1: seine Konfiguration weicht von der laufenden ab; es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Rule %1 does not hold: %2</source>
        <translation>Die Regel %1 ist nicht erfüllt: %2</translation>
    </message>
    <message>
        <source>Deploy %1 to %2</source>
        <translation>Ausrollen: %1 auf %2</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>Zurückrollen: %1</translation>
    </message>
    <message>
        <source>Reading %1 over SSH and rendering what would run</source>
        <translation>%1 wird über SSH gelesen; berechnet wird, was laufen würde</translation>
    </message>
    <message>
        <source>Nothing that runs on %1 was changed.</source>
        <translation>An dem, was auf %1 läuft, wurde nichts geändert.</translation>
    </message>
    <message>
        <source>None; the schema stays as it is</source>
        <translation>Keine; das Schema bleibt, wie es ist</translation>
    </message>
    <message>
        <source>%1 within %2, then observed for %3</source>
        <translation>%1 innerhalb von %2, dann %3 beobachtet</translation>
    </message>
    <message>
        <source>The previous release is put back where that is safe, and a hold is set</source>
        <translation>Das vorige Release wird eingesetzt, wo das sicher ist, und eine Sperre gesetzt</translation>
    </message>
    <message>
        <source>It stops and is left to be inspected</source>
        <translation>Es hält an und bleibt zur Untersuchung stehen</translation>
    </message>
    <message>
        <source>Rendered on the host as %1; its values stay there</source>
        <translation>Auf dem Host berechnet als %1; die Werte bleiben dort</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>Roll back %1 to %2</source>
        <translation>%1 auf %2 zurückrollen</translation>
    </message>
    <message>
        <source>Roll back %1 on %2 to %3?</source>
        <translation>%1 auf %2 auf %3 zurückrollen?</translation>
    </message>
    <message>
        <source>Deploy %1 to %2 on %3?</source>
        <translation>%1 auf %2 auf %3 ausrollen?</translation>
    </message>
    <message>
        <source>Deploy to %1</source>
        <translation>Auf %1 ausrollen</translation>
    </message>
    <message>
        <source>Handing the plan to %1</source>
        <translation>Der Plan wird an %1 übergeben</translation>
    </message>
    <message>
        <source>The migrator image brings the schema up to date; which migrations is not known</source>
        <translation>Das Migrator-Image bringt das Schema auf den neuen Stand; welche Migrationen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>None to apply</source>
        <translation>Keine anzuwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) to apply</source>
        <translation>
            <numerusform>%n Migration anzuwenden</numerusform>
            <numerusform>%n Migrationen anzuwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was lost and is made again: %1</source>
        <translation>Die Verbindung ging verloren und wird neu aufgebaut: %1</translation>
    </message>
</context>
<context>
    <name>ProjectMenu</name>
    <message>
        <source>The file is gone: %1</source>
        <translation>Die Datei ist fort: %1</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
</context>
<context>
    <name>PromotionCard</name>
    <message>
        <source>Next promotion</source>
        <translation>Nächste Beförderung</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Promote…</source>
        <translation>Befördern…</translation>
    </message>
    <message>
        <source>View plan</source>
        <translation>Plan ansehen</translation>
    </message>
    <message>
        <source>Shows exactly what will happen first</source>
        <translation>Zeigt zuerst genau, was geschehen wird</translation>
    </message>
</context>
<context>
    <name>ReadinessCard</name>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>last answer</source>
        <translation>letzte Antwort</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
</context>
<context>
    <name>ReadinessPlot</name>
    <message numerus="yes">
        <source>%n readiness attempt(s)</source>
        <translation>
            <numerusform>%n Bereitschaftsversuch</numerusform>
            <numerusform>%n Bereitschaftsversuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <source>last, in ms</source>
        <translation>letzter, in ms</translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>Release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>runs on %1</source>
        <translation>läuft auf %1</translation>
    </message>
    <message>
        <source>Press for where it can go</source>
        <translation>Drücken zeigt, wohin es kann</translation>
    </message>
    <message>
        <source>Both images</source>
        <translation>Beide Images</translation>
    </message>
    <message>
        <source>Tag moved</source>
        <translation>Tag verschoben</translation>
    </message>
</context>
<context>
    <name>ReleaseHead</name>
    <message>
        <source>Both images</source>
        <translation>Beide Images</translation>
    </message>
    <message>
        <source>Deploy to…</source>
        <translation>Ausrollen auf…</translation>
    </message>
</context>
<context>
    <name>gantry::gui::ReleaseModel</name>
    <message>
        <source>Seen from %1: %2</source>
        <translation>Von %1 aus gesehen: %2</translation>
    </message>
    <message>
        <source>runs nowhere</source>
        <translation>läuft nirgends</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Never here</source>
        <translation>Nie hier</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>Läuft hier</translation>
    </message>
    <message>
        <source>Reading the migrator image</source>
        <translation>Das Migrator-Image wird gelesen</translation>
    </message>
    <message>
        <source>There is no migrator image to read.</source>
        <translation>Es gibt kein Migrator-Image zu lesen.</translation>
    </message>
    <message>
        <source>It holds no migrations.</source>
        <translation>Es enthält keine Migrationen.</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Where it runs and ran</source>
        <translation>Wo es läuft und lief</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was mit ihm geschah</translation>
    </message>
    <message>
        <source>Reading %1 from the registry</source>
        <translation>%1 wird aus der Registry gelesen</translation>
    </message>
    <message>
        <source>The release cannot be read</source>
        <translation>Das Release kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ReleaseRow</name>
    <message>
        <source>Tag moved</source>
        <translation>Tag verschoben</translation>
    </message>
</context>
<context>
    <name>ReleasesPage</name>
    <message>
        <source>Filter by release, author or words</source>
        <translation>Nach Release, Autor oder Worten filtern</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>The registry cannot be read</source>
        <translation>Die Registry kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No releases yet</source>
        <translation>Noch keine Releases</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing holds “%1”</source>
        <translation>Nichts enthält „%1“</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>RunHead</name>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>Progress of the run, %1</source>
        <translation>Fortschritt des Laufs, %1</translation>
    </message>
</context>
<context>
    <name>gantry::gui::RunModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>No migration was pending</source>
        <translation>Keine Migration stand aus</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) applied</source>
        <translation>
            <numerusform>%n Migration angewandt</numerusform>
            <numerusform>%n Migrationen angewandt</numerusform>
        </translation>
    </message>
    <message>
        <source>Both images were on the host</source>
        <translation>Beide Images waren auf dem Host</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) pulled</source>
        <translation>
            <numerusform>%n Image geholt</numerusform>
            <numerusform>%n Images geholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n angewandt</numerusform>
            <numerusform>%n angewandt</numerusform>
        </translation>
    </message>
    <message>
        <source>Started by %1 at %2</source>
        <translation>Gestartet von %1 um %2</translation>
    </message>
    <message>
        <source>Running step %1 of %2</source>
        <translation>Läuft, Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>almost done, as runs go here</source>
        <translation>fast fertig, wie Läufe hier gehen</translation>
    </message>
    <message>
        <source>Lock on %1 is free again</source>
        <translation>Der Riegel auf %1 ist wieder frei</translation>
    </message>
    <message>
        <source>Lock held on %1 by this run</source>
        <translation>Der Riegel auf %1 gehört diesem Lauf</translation>
    </message>
    <message>
        <source>%1 asked to stop</source>
        <translation>%1 wollte anhalten</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Roll back %1…</source>
        <translation>%1 zurückrollen…</translation>
    </message>
    <message>
        <source>Shows where to, before anything happens</source>
        <translation>Zeigt, wohin, bevor etwas geschieht</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Lets runs start on %1 again</source>
        <translation>Lässt auf %1 wieder Läufe beginnen</translation>
    </message>
    <message>
        <source>Plan %1 again…</source>
        <translation>%1 neu planen…</translation>
    </message>
    <message>
        <source>The hold refuses it until it is lifted</source>
        <translation>Die Sperre verweigert es, bis sie aufgehoben ist</translation>
    </message>
    <message>
        <source>Reads everything anew and shows the plan first</source>
        <translation>Liest alles neu und zeigt zuerst den Plan</translation>
    </message>
    <message>
        <source>Check the host</source>
        <translation>Host prüfen</translation>
    </message>
    <message>
        <source>Asking %1 to stop</source>
        <translation>%1 wird um Anhalten gebeten</translation>
    </message>
    <message>
        <source>It could not be asked to stop: %1</source>
        <translation>Um Anhalten konnte nicht gebeten werden: %1</translation>
    </message>
</context>
<context>
    <name>RunNote</name>
    <message>
        <source>Copy the name of the run</source>
        <translation>Namen des Laufs kopieren</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>%1 The run goes on on its host.</source>
        <translation>%1 Der Lauf geht auf seinem Host weiter.</translation>
    </message>
    <message>
        <source>Reading the journal of %1 on %2</source>
        <translation>Das Journal von %1 auf %2 wird gelesen</translation>
    </message>
    <message>
        <source>The run cannot be read</source>
        <translation>Der Lauf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading changes nothing: the run goes on on its host.</source>
        <translation>Lesen ändert nichts: der Lauf geht auf seinem Host weiter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Filter by release, environment or words</source>
        <translation>Nach Release, Umgebung oder Worten filtern</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>A run begins when a release is promoted or deployed: on the Board, drag one onto an environment.</source>
        <translation>Ein Lauf beginnt, wenn ein Release befördert oder ausgerollt wird: ziehen Sie auf der Tafel eines auf eine Umgebung.</translation>
    </message>
    <message>
        <source>Nothing holds “%1”</source>
        <translation>Nichts enthält „%1“</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>ServingCard</name>
    <message>
        <source>Open release %1</source>
        <translation>Release %1 öffnen</translation>
    </message>
    <message>
        <source>Which commits</source>
        <translation>Welche Commits</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation>Einzelne Buchstaben</translation>
    </message>
    <message>
        <source>Letters work as keys outside of fields</source>
        <translation>Buchstaben wirken außerhalb von Feldern als Tasten</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tasten zeigen</translation>
    </message>
    <message>
        <source>Practice fleet</source>
        <translation>Übungsflotte</translation>
    </message>
    <message>
        <source>Two hosts, a registry and ten releases on this machine, to try everything without harm.</source>
        <translation>Zwei Hosts, eine Registry und zehn Releases auf diesem Rechner, um alles ohne Schaden zu probieren.</translation>
    </message>
    <message>
        <source>Start and open it</source>
        <translation>Starten und öffnen</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Gantry</source>
        <translation>Gantry</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>Sie zeichnen als</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Inter and JetBrains Mono, SIL Open Font License 1.1</source>
        <translation>Inter und JetBrains Mono, SIL Open Font License 1.1</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>deploy </source>
        <translation>ausrollen </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>Projektdatei öffnen</translation>
    </message>
    <message>
        <source>Project files (*.toml)</source>
        <translation>Projektdateien (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll sichern</translation>
    </message>
    <message>
        <source>The log was not saved</source>
        <translation>Das Protokoll wurde nicht gesichert</translation>
    </message>
    <message>
        <source>roll back </source>
        <translation>zurückrollen </translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Project %1, switch</source>
        <translation>Projekt %1, wechseln</translation>
    </message>
    <message>
        <source>No project, open one</source>
        <translation>Kein Projekt, eines öffnen</translation>
    </message>
    <message>
        <source>Gantry</source>
        <translation>Gantry</translation>
    </message>
    <message>
        <source>No project open</source>
        <translation>Kein Projekt offen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>G then O</source>
        <translation>G dann O</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>G then D</source>
        <translation>G dann D</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>G then R</source>
        <translation>G dann R</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>G then E</source>
        <translation>G dann E</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>StaleBar</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Stop the run?</source>
        <translation>Den Lauf anhalten?</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>TargetList</name>
    <message>
        <source>Choose a release that was healthy here. The plan comes next, nothing starts yet.</source>
        <translation>Wählen Sie ein Release, das hier gesund war. Als Nächstes kommt der Plan, noch beginnt nichts.</translation>
    </message>
    <message>
        <source>Nothing to go back to</source>
        <translation>Kein Weg zurück</translation>
    </message>
    <message>
        <source>No earlier release was healthy here.</source>
        <translation>Kein früheres Release war hier gesund.</translation>
    </message>
</context>
<context>
    <name>TargetMenu</name>
    <message>
        <source>Plan for %1</source>
        <translation>Plan für %1</translation>
    </message>
    <message>
        <source>Open the release</source>
        <translation>Release öffnen</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message numerus="yes">
        <source>%n new notification(s)</source>
        <translation>
            <numerusform>%n neue Mitteilung</numerusform>
            <numerusform>%n neue Mitteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>New deploy</source>
        <translation>Neu ausrollen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Identity proven</source>
        <translation>Identität bewiesen</translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation>Abgewichen</translation>
    </message>
    <message>
        <source>Started without Gantry</source>
        <translation>Ohne Gantry gestartet</translation>
    </message>
    <message>
        <source>Nothing deployed</source>
        <translation>Nichts ausgerollt</translation>
    </message>
    <message>
        <source>Identity unknown</source>
        <translation>Identität unbekannt</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Way back: safe</source>
        <translation>Rückweg: sicher</translation>
    </message>
    <message>
        <source>Way back: with care</source>
        <translation>Rückweg: mit Vorsicht</translation>
    </message>
    <message>
        <source>Way back: blocked</source>
        <translation>Rückweg: versperrt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>First environment</source>
        <translation>Erste Umgebung</translation>
    </message>
    <message>
        <source>Healthy on %1</source>
        <translation>Gesund auf %1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Both, one commit</source>
        <translation>Beide, ein Commit</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Nicht vollständig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>Nicht verschoben</translation>
    </message>
    <message>
        <source>A tag moved</source>
        <translation>Ein Tag wurde verschoben</translation>
    </message>
    <message>
        <source>Proven upstream</source>
        <translation>Vorher bewiesen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Other runs</source>
        <translation>Andere Läufe</translation>
    </message>
    <message>
        <source>None at work</source>
        <translation>Keiner läuft</translation>
    </message>
    <message>
        <source>One at work</source>
        <translation>Einer läuft</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 voraus</translation>
    </message>
    <message>
        <source>%1 behind, %2 apart</source>
        <translation>%1 zurück, %2 daneben</translation>
    </message>
    <message>
        <source>First release here</source>
        <translation>Erstes Release hier</translation>
    </message>
    <message>
        <source>The same release again</source>
        <translation>Noch einmal dasselbe Release</translation>
    </message>
    <message numerus="yes">
        <source>Forward, %n commit(s) come in</source>
        <translation>
            <numerusform>Vorwärts, %n Commit kommt hinzu</numerusform>
            <numerusform>Vorwärts, %n Commits kommen hinzu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back, %n commit(s) are left</source>
        <translation>
            <numerusform>Zurück, %n Commit fällt weg</numerusform>
            <numerusform>Zurück, %n Commits fallen weg</numerusform>
        </translation>
    </message>
    <message>
        <source>Sideways: %1 left behind, %2 come in</source>
        <translation>Seitwärts: %1 bleiben zurück, %2 kommen hinzu</translation>
    </message>
    <message>
        <source>How the commits lie is not known</source>
        <translation>Wie die Commits liegen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Check host and rules</source>
        <translation>Host und Regeln prüfen</translation>
    </message>
    <message>
        <source>Verify the plan</source>
        <translation>Plan bestätigen</translation>
    </message>
    <message>
        <source>Validate configuration</source>
        <translation>Konfiguration prüfen</translation>
    </message>
    <message>
        <source>Pull images by digest</source>
        <translation>Images per Digest holen</translation>
    </message>
    <message>
        <source>Start supporting services</source>
        <translation>Hilfsdienste starten</translation>
    </message>
    <message>
        <source>Run migrations</source>
        <translation>Migrationen ausführen</translation>
    </message>
    <message>
        <source>Start the app</source>
        <translation>Anwendung starten</translation>
    </message>
    <message>
        <source>Wait until ready</source>
        <translation>Auf Bereitschaft warten</translation>
    </message>
    <message>
        <source>Prove identity</source>
        <translation>Identität beweisen</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Restore previous release</source>
        <translation>Voriges Release einsetzen</translation>
    </message>
    <message>
        <source>The run stops at the next safe point.</source>
        <translation>Der Lauf hält am nächsten sicheren Punkt an.</translation>
    </message>
    <message>
        <source>The run stops now, during “%1”. The app has not been touched.</source>
        <translation>Der Lauf hält jetzt an, während „%1“. Die Anwendung wurde nicht berührt.</translation>
    </message>
    <message>
        <source>“%1” is finished first, then the run stops. What it changed stays.</source>
        <translation>„%1“ wird noch beendet, dann hält der Lauf an. Was er geändert hat, bleibt.</translation>
    </message>
    <message>
        <source>Waiting ends now. The previous release is put back if the plan asks for it and it is safe.</source>
        <translation>Das Warten endet jetzt. Das vorige Release wird eingesetzt, wenn der Plan es verlangt und es sicher ist.</translation>
    </message>
    <message>
        <source>Way back: unknown</source>
        <translation>Rückweg: unbekannt</translation>
    </message>
</context>
</TS>
