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
        <translation>Die gelesenen Daten konnten nicht gespeichert werden</translation>
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
        <translation>Zur Übersicht</translation>
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
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Promote %1 to %2</source>
        <translation>Hochstufen: %1 nach %2</translation>
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
        <translation>Zeigt die möglichen Ziele</translation>
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
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Mitteilungen anzeigen</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>Quit Gantry</source>
        <translation>Gantry beenden</translation>
    </message>
    <message>
        <source>Runs go on on their hosts</source>
        <translation>Die Läufe gehen auf ihren Hosts weiter</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
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
        <translation>%1 ist gesperrt: Bis die Sperre aufgehoben ist, beginnt kein Lauf</translation>
    </message>
    <message>
        <source>%1 is no longer held</source>
        <translation>%1 ist nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>Putting deploy-compose.sh on the host</source>
        <translation>deploy-compose.sh wird auf dem Host installiert</translation>
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
        <translation>Der Schlüssel wird gespeichert</translation>
    </message>
    <message>
        <source>The key of %1 is trusted</source>
        <translation>Dem Schlüssel von %1 wird vertraut</translation>
    </message>
    <message>
        <source>Approval requested for %1</source>
        <translation>Freigabe für %1 beantragt</translation>
    </message>
    <message>
        <source>The others see it under Approvals</source>
        <translation>Die anderen sehen den Antrag unter Freigaben</translation>
    </message>
    <message>
        <source>%1 asks for your approval</source>
        <translation>%1 bittet um Ihre Freigabe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Go to Approvals</source>
        <translation>Zu den Freigaben</translation>
    </message>
    <message>
        <source>G A</source>
        <translation>G A</translation>
    </message>
    <message>
        <source>Go to the audit log</source>
        <translation>Zum Audit-Log</translation>
    </message>
    <message>
        <source>G L</source>
        <translation>G L</translation>
    </message>
    <message>
        <source>Lift the hold of %1</source>
        <translation>Sperre von %1 aufheben</translation>
    </message>
    <message>
        <source>Open the run of %1 on %2</source>
        <translation>Lauf von %1 auf %2 öffnen</translation>
    </message>
    <message>
        <source>Open release %1</source>
        <translation>Release %1 öffnen</translation>
    </message>
    <message>
        <source>What you signed for %1 did not arrive</source>
        <translation>Die Unterschrift für %1 ist nicht angekommen</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>No run starts there until the hold is lifted</source>
        <translation>Bis die Sperre aufgehoben ist, beginnt dort kein Lauf</translation>
    </message>
    <message>
        <source>Nothing was started on %1</source>
        <translation>Auf %1 wurde nichts gestartet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Accept %1 on %2…</source>
        <translation>%1 auf %2 abnehmen …</translation>
    </message>
    <message>
        <source>Says that this release is good</source>
        <translation>Bestätigt, dass dieses Release gut ist</translation>
    </message>
    <message>
        <source>Lift the freeze of %1…</source>
        <translation>Einfrieren von %1 aufheben …</translation>
    </message>
    <message>
        <source>Freeze %1…</source>
        <translation>%1 einfrieren …</translation>
    </message>
    <message>
        <source>Mark %1 as bad on %2…</source>
        <translation>%1 auf %2 als schlecht markieren …</translation>
    </message>
    <message>
        <source>Set up the host of %1</source>
        <translation>Host von %1 einrichten</translation>
    </message>
    <message>
        <source>Stop the run on %1…</source>
        <translation>Lauf auf %1 stoppen …</translation>
    </message>
    <message>
        <source>Says first what that means</source>
        <translation>Erklärt zuerst, was das bedeutet</translation>
    </message>
    <message>
        <source>Save the log of the run…</source>
        <translation>Protokoll des Laufs speichern …</translation>
    </message>
    <message>
        <source>Show releases by environment</source>
        <translation>Releases nach Umgebung anzeigen</translation>
    </message>
    <message>
        <source>Open a request…</source>
        <translation>Antrag öffnen …</translation>
    </message>
    <message>
        <source>A file that somebody sent you</source>
        <translation>Eine Datei, die Ihnen jemand geschickt hat</translation>
    </message>
    <message>
        <source>Fetch the audit logs</source>
        <translation>Audit-Logs abrufen</translation>
    </message>
    <message>
        <source>Verify the audit log</source>
        <translation>Audit-Log prüfen</translation>
    </message>
    <message>
        <source>Export the audit log…</source>
        <translation>Audit-Log exportieren …</translation>
    </message>
    <message>
        <source>Open an evidence pack…</source>
        <translation>Beweispaket öffnen …</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Start and open the practice fleet</source>
        <translation>Übungsflotte starten und öffnen</translation>
    </message>
    <message>
        <source>Comfortable density</source>
        <translation>Dichte: komfortabel</translation>
    </message>
    <message>
        <source>Compact density</source>
        <translation>Dichte: kompakt</translation>
    </message>
    <message>
        <source>Switch to the project %1</source>
        <translation>Zum Projekt %1 wechseln</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Animationen reduzieren</translation>
    </message>
    <message>
        <source>Full motion</source>
        <translation>Alle Animationen zeigen</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Sprache: Englisch</translation>
    </message>
    <message>
        <source>Language: German</source>
        <translation>Sprache: Deutsch</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Approve or refuse a request</source>
        <translation>Antrag freigeben oder ablehnen</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for you</source>
        <translation>
            <numerusform>%n wartet auf Sie</numerusform>
            <numerusform>%n warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve %1 for %2…</source>
        <translation>%1 für %2 freigeben …</translation>
    </message>
    <message>
        <source>%1 asks for it; shows the request first</source>
        <translation>Beantragt von %1; zeigt zuerst den Antrag</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) ended on %1</source>
        <translation>
            <numerusform>%n Lauf auf %1 ist beendet</numerusform>
            <numerusform>%n Läufe auf %1 sind beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>The last: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
</context>
<context>
    <name>gantry::gui::ApprovalsModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Asking the hosts what waits</source>
        <translation>Die Hosts werden nach offenen Anträgen gefragt</translation>
    </message>
    <message>
        <source>You sign as %1</source>
        <translation>Sie unterschreiben als %1</translation>
    </message>
    <message>
        <source>Asking %1 whether this request still fits</source>
        <translation>%1 wird gefragt, ob dieser Antrag noch passt</translation>
    </message>
    <message>
        <source>The request was not saved</source>
        <translation>Der Antrag wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The request %1 on %2 cannot be read, and blocks nobody: %3</source>
        <translation>Der Antrag %1 auf %2 kann nicht gelesen werden und hält niemanden auf: %3</translation>
    </message>
    <message>
        <source>This list may be out of date. %1</source>
        <translation>Diese Liste ist vielleicht nicht auf dem neuesten Stand. %1</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Warten auf mich</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Warten auf andere</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Open a request…</source>
        <translation>Antrag öffnen …</translation>
    </message>
    <message>
        <source>A file that somebody sent you</source>
        <translation>Eine Datei, die Ihnen jemand geschickt hat</translation>
    </message>
    <message>
        <source>Requests cannot be read</source>
        <translation>Die Anträge können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>AuditFilters</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Words, digests, names</source>
        <translation>Wörter, Digests, Namen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>AuditHead</name>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Brings what is new from the hosts</source>
        <translation>Ruft ab, was auf den Hosts neu ist</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reads every record again; needs no network</source>
        <translation>Liest alle Einträge noch einmal; braucht kein Netz</translation>
    </message>
    <message>
        <source>Open a pack…</source>
        <translation>Paket öffnen …</translation>
    </message>
    <message>
        <source>Shows an evidence pack, read-only</source>
        <translation>Zeigt ein Beweispaket, nur zum Lesen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>gantry::gui::AuditModel</name>
    <message>
        <source>“%1” is no day: write it as 2026-11-27</source>
        <translation>„%1“ ist kein Datum: Schreiben Sie es wie 2026-11-27</translation>
    </message>
    <message>
        <source>Opening this desktop&apos;s copies</source>
        <translation>Die Kopien dieses Rechners werden geöffnet</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>The copies cannot be read</source>
        <translation>Die Kopien können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing was fetched to this desktop yet. A host that keeps a ledger has one for each environment; with its copy here, this page works with no network.</source>
        <translation>Auf diesen Rechner wurde noch nichts abgerufen. Ein Host, der ein Ledger führt, hat eines für jede Umgebung; mit einer Kopie davon kommt diese Seite ohne Netz aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this desktop&apos;s copies, as far as the filter shows them</source>
        <translation>
            <numerusform>%n Eintrag aus den Kopien dieses Rechners, soweit der Filter ihn zeigt</numerusform>
            <numerusform>%n Einträge aus den Kopien dieses Rechners, soweit der Filter sie zeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to prove</source>
        <translation>Nichts zu beweisen</translation>
    </message>
    <message>
        <source>The copy of %1 cannot be read</source>
        <translation>Die Kopie von %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>of the kind “%1”</source>
        <translation>der Art „%1“</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>with the words “%1”</source>
        <translation>mit den Wörtern „%1“</translation>
    </message>
    <message>
        <source>Looked for: %1.</source>
        <translation>Gesucht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>abgerufen %1</translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n record(s)</source>
        <translation>
            <numerusform>%n Eintrag wird geprüft</numerusform>
            <numerusform>%n Einträge werden geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird abgerufen</translation>
    </message>
    <message>
        <source>Fetching the ledger of %1</source>
        <translation>Das Ledger von %1 wird abgerufen</translation>
    </message>
    <message>
        <source>Not everything could be fetched; below is what this desktop has. %1</source>
        <translation>Nicht alles konnte abgerufen werden; unten steht, was dieser Rechner hat. %1</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>%1 wird entpackt</translation>
    </message>
    <message>
        <source>%1 cannot be shown as an evidence pack</source>
        <translation>%1 kann nicht als Beweispaket angezeigt werden</translation>
    </message>
    <message>
        <source>its own keys</source>
        <translation>mit seinen eigenen Schlüsseln</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Nichts wurde exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported</source>
        <translation>
            <numerusform>%n Eintrag exportiert</numerusform>
            <numerusform>%n Einträge exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>A pack is made of this desktop&apos;s own copies: close the opened pack first</source>
        <translation>Ein Paket entsteht aus den eigenen Kopien dieses Rechners: Schließen Sie zuerst das geöffnete Paket</translation>
    </message>
    <message>
        <source>%1 sent other keys than before; ask their owners whether that was meant. New: %2. Gone: %3.</source>
        <translation>%1 hat andere Schlüssel geschickt als zuvor; fragen Sie deren Eigentümer, ob das gewollt war. Neu: %2. Entfallen: %3.</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Read-only evidence pack %1</source>
        <translation>Beweispaket %1, nur zum Lesen</translation>
    </message>
    <message>
        <source>Close the pack</source>
        <translation>Paket schließen</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
</context>
<context>
    <name>AuditTimeline</name>
    <message>
        <source>Records over time</source>
        <translation>Einträge im Zeitverlauf</translation>
    </message>
    <message>
        <source>refused, failed or forced</source>
        <translation>abgelehnt, fehlgeschlagen oder erzwungen</translation>
    </message>
</context>
<context>
    <name>gantry::gui::Board</name>
    <message>
        <source>There is no such place</source>
        <translation>Dieses Ziel gibt es nicht</translation>
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
        <translation>Bereit zum Hochstufen</translation>
    </message>
    <message numerus="yes">
        <source>%n gate(s) closed</source>
        <translation>
            <numerusform>%n Prüfbedingung nicht erfüllt</numerusform>
            <numerusform>%n Prüfbedingungen nicht erfüllt</numerusform>
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
    <message>
        <source>Frozen by %1, %2 until %3</source>
        <translation>Eingefroren von %1, %2 bis %3</translation>
    </message>
    <message>
        <source>it has no images</source>
        <translation>es gibt keine Images dazu</translation>
    </message>
    <message>
        <source>%1 cannot be deployed: %2</source>
        <translation>%1 kann nicht ausgerollt werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of these commits have both images</source>
        <translation>
            <numerusform>%n dieser Commits hat beide Images</numerusform>
            <numerusform>%n dieser Commits haben beide Images</numerusform>
        </translation>
    </message>
    <message>
        <source>Was frozen by %1, %2 until %3</source>
        <translation>War eingefroren von %1, %2 bis %3</translation>
    </message>
    <message>
        <source>No environment is behind the one before it.</source>
        <translation>Keine Umgebung liegt hinter der Umgebung davor zurück.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>%1 was not read yet</source>
        <translation>%1 wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>The registry was not read yet</source>
        <translation>Die Registry wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>The registry cannot be read</source>
        <translation>Die Registry kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Judged with the plan</source>
        <translation>Wird mit dem Plan beurteilt</translation>
    </message>
    <message>
        <source>%1 asks more than these rules: what its policy wants is read and judged with the plan.</source>
        <translation>%1 verlangt mehr als diese Regeln: Was die Richtlinie verlangt, wird mit dem Plan gelesen und beurteilt.</translation>
    </message>
    <message>
        <source>Ready to plan</source>
        <translation>Bereit zum Planen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Migrations not known</source>
        <translation>Migrationen nicht bekannt</translation>
    </message>
    <message>
        <source>An environment is ahead of the one before it: there is nothing to promote.</source>
        <translation>Eine Umgebung ist der Umgebung davor voraus: Es gibt nichts hochzustufen.</translation>
    </message>
    <message>
        <source>and all that came before it</source>
        <translation>und alles, was davor kam</translation>
    </message>
    <message>
        <source>No proven run of Gantry started what runs there. Drag a release onto the first environment.</source>
        <translation>Was dort läuft, hat kein nachgewiesener Lauf von Gantry gestartet. Ziehen Sie ein Release auf die erste Umgebung.</translation>
    </message>
    <message>
        <source>It is being judged.</source>
        <translation>Er wird gerade beurteilt.</translation>
    </message>
    <message>
        <source>Being judged</source>
        <translation>Wird beurteilt</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>With care</source>
        <translation>Mit Vorsicht</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Versperrt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Weg zurück</translation>
    </message>
    <message>
        <source>Some environments have not been read yet.</source>
        <translation>Einige Umgebungen wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Nothing is deployed yet, and the registry has no release.</source>
        <translation>Noch ist nichts ausgerollt, und die Registry hat kein Release.</translation>
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
        <translation>Noch einmal versuchen</translation>
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
        <translation>nicht enthalten</translation>
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
        <translation>Digest %1 kopieren</translation>
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
        <translation>Zurückrollen …</translation>
    </message>
    <message>
        <source>Lift hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>No run starts while an environment is held</source>
        <translation>Solange eine Umgebung gesperrt ist, beginnt dort kein Lauf</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
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
        <translation>Noch einmal versuchen</translation>
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
        <translation>Kopiert deploy-compose.sh auf den Host und legt die Ordner an</translation>
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
        <source>SSH settings in effect</source>
        <translation>Geltende SSH-Einstellungen</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Abnehmen …</translation>
    </message>
    <message>
        <source>Confirms that this release is good, for the environment that comes next</source>
        <translation>Bestätigt der nächsten Umgebung, dass dieses Release gut ist</translation>
    </message>
    <message>
        <source>What a deployment needs here</source>
        <translation>Was ein Rollout hier braucht</translation>
    </message>
    <message>
        <source>%1 is not ready for Gantry</source>
        <translation>%1 ist noch nicht für Gantry bereit</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export records</source>
        <translation>Einträge exportieren</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>Beweispaket</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The lines exactly as they are on record, and nothing else.</source>
        <translation>Die Zeilen genau so, wie sie festgehalten sind, und sonst nichts.</translation>
    </message>
    <message>
        <source>A table for a spreadsheet. It proves nothing by itself.</source>
        <translation>Eine Tabelle für die Tabellenkalkulation. Für sich allein beweist sie nichts.</translation>
    </message>
    <message>
        <source>The whole ledgers of this desktop, whatever the filter shows, with statements, signatures, keys and checkpoints, a report to read, and VERIFY.md: anybody can check it with coreutils and ssh-keygen, without Gantry.</source>
        <translation>Die vollständigen Ledger dieses Rechners, unabhängig vom Filter, mit Erklärungen, Unterschriften, Schlüsseln und Prüfpunkten, einem lesbaren Bericht und VERIFY.md: Jeder kann das Paket ohne Gantry prüfen, mit coreutils und ssh-keygen.</translation>
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
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>All of its output</source>
        <translation>Die ganze Ausgabe</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
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
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Open a request</source>
        <translation>Antrag öffnen</translation>
    </message>
    <message>
        <source>Requests (*.request)</source>
        <translation>Anträge (*.request)</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Antrag speichern</translation>
    </message>
    <message>
        <source>Open an evidence pack</source>
        <translation>Beweispaket öffnen</translation>
    </message>
    <message>
        <source>Evidence packs (*.tar)</source>
        <translation>Beweispakete (*.tar)</translation>
    </message>
    <message>
        <source>Export records</source>
        <translation>Einträge exportieren</translation>
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
        <translation>Dieselben Images von Staging nach Produktion hochstufen, genau sehen, was geschehen wird, und zurückrollen, wenn es sein muss.</translation>
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
        <translation>Eine gantry.toml im Repository Ihrer Anwendung nennt Images, Umgebungen und Hosts.</translation>
    </message>
    <message>
        <source>Open a project file…</source>
        <translation>Projektdatei öffnen …</translation>
    </message>
    <message>
        <source>Begin with your hosts</source>
        <translation>Mit Ihren Hosts beginnen</translation>
    </message>
    <message>
        <source>Names in your SSH configuration become environments of a new project file.</source>
        <translation>Namen aus Ihrer SSH-Konfiguration werden zu Umgebungen einer neuen Projektdatei.</translation>
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
        <translation>Zwei Hosts, eine Registry und zehn Releases auf diesem Rechner. Außerhalb dieses Rechners wird nichts verändert.</translation>
    </message>
    <message>
        <source>Open the practice fleet</source>
        <translation>Übungsflotte öffnen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
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
        <translation>Die Übungsflotte liegt dem Quelltext von Gantry bei: klonen und tools/run starten.</translation>
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
        <translation>Die Übungsflotte wird gestartet. Beim ersten Mal dauert das einige Minuten: Die Releases der Beispielanwendung werden gebaut.</translation>
    </message>
    <message>
        <source>Stopping the practice fleet</source>
        <translation>Die Übungsflotte wird gestoppt</translation>
    </message>
    <message>
        <source>tools/fleet said nothing</source>
        <translation>tools/fleet hat nichts ausgegeben</translation>
    </message>
    <message>
        <source>The practice fleet is stopped. Its data is kept.</source>
        <translation>Die Übungsflotte ist gestoppt. Ihre Daten bleiben erhalten.</translation>
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
        <translation>Prüfbedingung %1: %2</translation>
    </message>
</context>
<context>
    <name>GatesPart</name>
    <message>
        <source>Gates</source>
        <translation>Prüfbedingungen</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) met</source>
        <translation>
            <numerusform>%n Bedingung erfüllt</numerusform>
            <numerusform>%n Bedingungen erfüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>they are shown</source>
        <translation>sie werden gezeigt</translation>
    </message>
    <message>
        <source>press to see them</source>
        <translation>drücken, um sie zu sehen</translation>
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
        <translation>Erfolgreich</translation>
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
        <translation>Verlauf anzeigen als</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Several runs</source>
        <translation>Mehrere Läufe</translation>
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
        <source>No run starts there until the hold is lifted. A run in progress continues.</source>
        <translation>Bis die Sperre aufgehoben ist, beginnt dort kein Lauf. Ein bereits laufender geht weiter.</translation>
    </message>
    <message>
        <source>Reason, for the others</source>
        <translation>Begründung, für die anderen</translation>
    </message>
    <message>
        <source>Lift the hold of %1</source>
        <translation>Sperre von %1 aufheben</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Runs can start there again. This starts nothing by itself.</source>
        <translation>Dort können wieder Läufe beginnen. Von selbst beginnt keiner.</translation>
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
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>%1: one reading takes %2</source>
        <translation>%1: Einmal lesen dauert %2</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>key not known</source>
        <translation>Schlüssel unbekannt</translation>
    </message>
    <message>
        <source>other key</source>
        <translation>anderer Schlüssel</translation>
    </message>
    <message>
        <source>key revoked</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Reading %1 over SSH</source>
        <translation>%1 wird über SSH gelesen</translation>
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
        <source>Nothing was sent to it. Its key must be compared once, before anything is read.</source>
        <translation>An diesen Host wurde nichts gesendet. Sein Schlüssel muss einmal verglichen werden, bevor etwas gelesen wird.</translation>
    </message>
    <message>
        <source>Show its key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>It matches: trust it</source>
        <translation>Stimmt überein: vertrauen</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>Compare this fingerprint with what the host&apos;s owner tells you, or, on the host itself, with `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub`. It is trusted only when you say so.</source>
        <translation>Vergleichen Sie diesen Fingerabdruck mit dem, den Ihnen der Betreiber des Hosts nennt, oder auf dem Host selbst mit `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub`. Vertraut wird ihm erst, wenn Sie es sagen.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>F1 or ?</source>
        <translation>F1 oder ?</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tastenkürzel</translation>
    </message>
    <message>
        <source>G then O</source>
        <translation>G, dann O</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>G then D</source>
        <translation>G, dann D</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>G then R</source>
        <translation>G, dann R</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>G then E</source>
        <translation>G, dann E</translation>
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
        <translation>Plan der nächsten Hochstufung</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Its commits</source>
        <translation>Commits der nächsten Hochstufung</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>New deploy</source>
        <translation>Neuer Rollout</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Strg+Umschalt+R</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen …</translation>
    </message>
    <message>
        <source>Ctrl+F or /</source>
        <translation>Strg+F oder /</translation>
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
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Ctrl+1 … 9</source>
        <translation>Strg+1 … 9</translation>
    </message>
    <message>
        <source>Project 1 to 9</source>
        <translation>Projekt 1 bis 9</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Quit; runs go on</source>
        <translation>Beenden; Läufe gehen weiter</translation>
    </message>
    <message>
        <source>Single letters work as keys</source>
        <translation>Einzelne Buchstaben wirken als Tastenkürzel</translation>
    </message>
    <message>
        <source>G then A</source>
        <translation>G, dann A</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>G then L</source>
        <translation>G, dann L</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Log</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Approve: shows what is signed</source>
        <translation>Freigeben: zeigt, was unterschrieben wird</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>Next, previous part of the window</source>
        <translation>Nächster, vorheriger Bereich des Fensters</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <translation>%1 wird über SSH geprüft</translation>
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
        <source>%1 does not answer. Values are from %2.</source>
        <translation>%1 antwortet nicht. Die Werte sind von %2.</translation>
    </message>
    <message>
        <source>As of %1. Reading %2 now.</source>
        <translation>Stand: %1. %2 wird jetzt gelesen.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
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
        <translation>Nicht das Image, das der letzte nachgewiesene Lauf hier eingesetzt hat</translation>
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
        <translation>Deploy-Pfad</translation>
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
        <translation>Platte des Deploy-Pfads</translation>
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
        <translation>Modus</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Will be frozen by %1 from %2 until %3</source>
        <translation>Wird von %1 eingefroren, von %2 bis %3</translation>
    </message>
    <message>
        <source>Frozen by %1 since %2, until %3</source>
        <translation>Von %1 eingefroren seit %2, bis %3</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Accepted by %1, %2</source>
        <translation>Abgenommen von %1, %2</translation>
    </message>
    <message>
        <source>Being deployed</source>
        <translation>Wird gerade ausgerollt</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht nachgewiesen</translation>
    </message>
    <message>
        <source>There is nothing to go back to: no other release was healthy on %1 yet</source>
        <translation>Es gibt nichts, worauf Sie zurückrollen könnten: Auf %1 war noch kein anderes Release gesund</translation>
    </message>
    <message>
        <source>rollback target, on the host</source>
        <translation>Rollback-Ziel, auf dem Host</translation>
    </message>
    <message>
        <source>rollback target, to be pulled</source>
        <translation>Rollback-Ziel, noch zu holen</translation>
    </message>
    <message>
        <source>Marked as bad</source>
        <translation>Als schlecht markiert</translation>
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
        <source>Not ready for Gantry</source>
        <translation>Noch nicht für Gantry bereit</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>Nie gelesen</translation>
    </message>
    <message>
        <source>Runs unproven</source>
        <translation>Läuft ohne Nachweis</translation>
    </message>
    <message>
        <source>Nothing proven is running</source>
        <translation>Nichts läuft nachweislich</translation>
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
        <source>A run is bringing the first release.</source>
        <translation>Ein Lauf bringt gerade das erste Release.</translation>
    </message>
    <message>
        <source>A run put an app here and failed. The run below says why.</source>
        <translation>Ein Lauf hat hier eine App gestartet und schlug fehl. Der Lauf unten sagt, warum.</translation>
    </message>
    <message>
        <source>Drag a release here, or choose one and deploy it.</source>
        <translation>Ein Release hierher ziehen oder eines wählen und ausrollen.</translation>
    </message>
    <message>
        <source>Once a release is listed, it can be deployed here.</source>
        <translation>Sobald ein Release gelistet ist, kann es hier ausgerollt werden.</translation>
    </message>
    <message>
        <source>Compare its key</source>
        <translation>Schlüssel vergleichen</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
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
        <translation>Details</translation>
    </message>
    <message>
        <source>Drop to plan for %1</source>
        <translation>Loslassen: Plan für %1</translation>
    </message>
</context>
<context>
    <name>LastWord</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>a person cancelled it</source>
        <translation>von einer Person abgebrochen</translation>
    </message>
    <message>
        <source>a rule of the host does not hold: {}</source>
        <translation>eine Regel des Hosts ist nicht erfüllt: {}</translation>
    </message>
    <message>
        <source>see `gantryctl doctor`, then deploy again</source>
        <translation>`gantryctl doctor` ansehen, dann erneut ausrollen</translation>
    </message>
    <message>
        <source>there is too little space on the host: {}</source>
        <translation>auf dem Host ist zu wenig Platz: {}</translation>
    </message>
    <message>
        <source>free space on the host, then deploy again</source>
        <translation>Platz auf dem Host schaffen, dann erneut ausrollen</translation>
    </message>
    <message>
        <source>a tool is missing on the host: {}</source>
        <translation>auf dem Host fehlt ein Werkzeug: {}</translation>
    </message>
    <message>
        <source>see `gantryctl doctor`</source>
        <translation>`gantryctl doctor` ansehen</translation>
    </message>
    <message>
        <source>the Docker Engine does not answer</source>
        <translation>die Docker Engine antwortet nicht</translation>
    </message>
    <message>
        <source>the deploy files are not on the host, or were changed there</source>
        <translation>die Deploy-Dateien sind nicht auf dem Host oder wurden dort verändert</translation>
    </message>
    <message>
        <source>make a new plan</source>
        <translation>einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>the host cannot read the plan</source>
        <translation>der Host kann den Plan nicht lesen</translation>
    </message>
    <message>
        <source>see `gantryctl doctor` for the script&apos;s version</source>
        <translation>mit `gantryctl doctor` die Version des Skripts ansehen</translation>
    </message>
    <message>
        <source>the host moved since the plan was made: {}</source>
        <translation>der Host hat sich seit dem Plan verändert: {}</translation>
    </message>
    <message>
        <source>the plan has expired</source>
        <translation>der Plan ist abgelaufen</translation>
    </message>
    <message>
        <source>the host&apos;s policy or allowed_signers cannot be read</source>
        <translation>die Richtlinie oder allowed_signers des Hosts ist nicht lesbar</translation>
    </message>
    <message>
        <source>the plan carries no signature</source>
        <translation>der Plan trägt keine Unterschrift</translation>
    </message>
    <message>
        <source>deploy again with a key of yours: --key FILE</source>
        <translation>mit einem eigenen Schlüssel erneut ausrollen: --key FILE</translation>
    </message>
    <message>
        <source>the plan&apos;s signature is not one of its requester&apos;s</source>
        <translation>die Unterschrift des Plans stammt nicht von der Person, die ihn beantragt hat</translation>
    </message>
    <message>
        <source>see who signed it; sign a new plan</source>
        <translation>ansehen, wer ihn unterschrieben hat; einen neuen Plan unterschreiben</translation>
    </message>
    <message>
        <source>somebody rejected the plan, or withdrew it</source>
        <translation>jemand hat den Plan abgelehnt oder zurückgezogen</translation>
    </message>
    <message>
        <source>see `gantryctl requests`, then make a new plan</source>
        <translation>`gantryctl requests` ansehen, dann einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>the images are marked as bad</source>
        <translation>die Images sind als schlecht markiert</translation>
    </message>
    <message>
        <source>the glass was broken by somebody who may not</source>
        <translation>der Notfallstart wurde von jemandem ausgelöst, der das nicht darf</translation>
    </message>
    <message>
        <source>ask for approvals with `gantryctl request`</source>
        <translation>mit `gantryctl request` Freigaben beantragen</translation>
    </message>
    <message>
        <source>a freeze is in effect</source>
        <translation>die Umgebung ist eingefroren</translation>
    </message>
    <message>
        <source>wait until it ends, `gantryctl freeze lift`, or --break-glass REASON</source>
        <translation>warten, bis das Einfrieren endet, `gantryctl freeze lift` oder --break-glass REASON</translation>
    </message>
    <message>
        <source>nobody accepted these images upstream</source>
        <translation>niemand hat diese Images in der Umgebung davor abgenommen</translation>
    </message>
    <message>
        <source>accept them with `gantryctl accept`</source>
        <translation>mit `gantryctl accept` abnehmen</translation>
    </message>
    <message>
        <source>they were accepted too long ago</source>
        <translation>sie wurden vor zu langer Zeit abgenommen</translation>
    </message>
    <message>
        <source>accept them again with `gantryctl accept`</source>
        <translation>mit `gantryctl accept` erneut abnehmen</translation>
    </message>
    <message>
        <source>they were accepted before they had been healthy for long enough</source>
        <translation>sie wurden abgenommen, bevor sie lange genug gesund waren</translation>
    </message>
    <message>
        <source>accept them again later</source>
        <translation>später erneut abnehmen</translation>
    </message>
    <message>
        <source>approvals are missing</source>
        <translation>Freigaben fehlen</translation>
    </message>
    <message>
        <source>ask for them with `gantryctl request`</source>
        <translation>mit `gantryctl request` beantragen</translation>
    </message>
    <message>
        <source>somebody who must approve has not yet</source>
        <translation>jemand, der freigeben muss, hat es nicht getan</translation>
    </message>
    <message>
        <source>see `gantryctl requests`</source>
        <translation>`gantryctl requests` ansehen</translation>
    </message>
    <message>
        <source>the host&apos;s ledger cannot be appended to</source>
        <translation>das Ledger des Hosts kann nicht fortgeschrieben werden</translation>
    </message>
    <message>
        <source>the environment is held</source>
        <translation>die Umgebung ist gesperrt</translation>
    </message>
    <message>
        <source>look at why, then `gantryctl hold lift`</source>
        <translation>die Ursache klären, dann `gantryctl hold lift`</translation>
    </message>
    <message>
        <source>Compose does not accept the configuration</source>
        <translation>Compose nimmt die Konfiguration nicht an</translation>
    </message>
    <message>
        <source>check docker-compose.prod.yml and .env.production</source>
        <translation>docker-compose.prod.yml und .env.production prüfen</translation>
    </message>
    <message>
        <source>a variable is unset or blank: {}</source>
        <translation>eine Variable ist nicht gesetzt oder leer: {}</translation>
    </message>
    <message>
        <source>set it in .env.production on the host</source>
        <translation>sie in .env.production auf dem Host setzen</translation>
    </message>
    <message>
        <source>the host cannot reach the registry</source>
        <translation>der Host erreicht die Registry nicht</translation>
    </message>
    <message>
        <source>check registry and network, then deploy again</source>
        <translation>Registry und Netz prüfen, dann erneut ausrollen</translation>
    </message>
    <message>
        <source>the registry does not let the host read the image</source>
        <translation>die Registry lässt den Host das Image nicht lesen</translation>
    </message>
    <message>
        <source>on the host, as the user that deploys, run `docker login` for the image&apos;s registry</source>
        <translation>auf dem Host als der Benutzer, der ausrollt, `docker login` für die Registry des Images ausführen</translation>
    </message>
    <message>
        <source>the registry does not have the image any more: {}</source>
        <translation>die Registry hat das Image nicht mehr: {}</translation>
    </message>
    <message>
        <source>publish it again, or choose another release</source>
        <translation>es erneut veröffentlichen oder ein anderes Release wählen</translation>
    </message>
    <message>
        <source>the host got another image than the plan names: {}</source>
        <translation>der Host bekam ein anderes Image, als der Plan nennt: {}</translation>
    </message>
    <message>
        <source>do not go on; find out who changed the registry</source>
        <translation>nicht weitermachen; herausfinden, wer die Registry verändert hat</translation>
    </message>
    <message>
        <source>a supporting service did not become healthy: {}</source>
        <translation>ein Hilfsdienst wurde nicht gesund: {}</translation>
    </message>
    <message>
        <source>read the log of step services</source>
        <translation>das Protokoll des Schritts services lesen</translation>
    </message>
    <message>
        <source>it would recreate a supporting service: {}</source>
        <translation>ein Hilfsdienst würde neu erzeugt: {}</translation>
    </message>
    <message>
        <source>take back what was changed of it in the deploy files, or let it be recreated on the host by hand where its data is safe; then make a new plan</source>
        <translation>zurücknehmen, was an ihm in den Deploy-Dateien geändert wurde, oder ihn auf dem Host von Hand neu erzeugen, wo seine Daten sicher sind; dann einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>the migrations table could not be read</source>
        <translation>die Migrationstabelle war nicht lesbar</translation>
    </message>
    <message>
        <source>a migration failed: {}</source>
        <translation>eine Migration ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>read the log of step migrate; then decide: `prisma migrate resolve --rolled-back NAME` when nothing of it is in the database (it runs again, mended), `--applied NAME` when all of it is (it is skipped); later migrations wait for that</source>
        <translation>das Protokoll des Schritts migrate lesen; dann entscheiden: `prisma migrate resolve --rolled-back NAME`, wenn nichts davon in der Datenbank ist (sie läuft korrigiert noch einmal), `--applied NAME`, wenn alles davon darin ist (sie wird übersprungen); spätere Migrationen warten darauf</translation>
    </message>
    <message>
        <source>an earlier migration is marked failed: {}</source>
        <translation>eine frühere Migration gilt als fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>decide: `prisma migrate resolve --rolled-back NAME` when nothing of it is in the database, `--applied NAME` when all of it is; until then Prisma refuses with P3009</source>
        <translation>entscheiden: `prisma migrate resolve --rolled-back NAME`, wenn nichts davon in der Datenbank ist, `--applied NAME`, wenn alles davon darin ist; bis dahin weigert sich Prisma mit P3009</translation>
    </message>
    <message>
        <source>the migrator ended with an error</source>
        <translation>der Migrator endete mit einem Fehler</translation>
    </message>
    <message>
        <source>read the log of step migrate</source>
        <translation>das Protokoll des Schritts migrate lesen</translation>
    </message>
    <message>
        <source>the container could not be started</source>
        <translation>der Container konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>read the log of step start</source>
        <translation>das Protokoll des Schritts start lesen</translation>
    </message>
    <message>
        <source>it did not become ready in time</source>
        <translation>es wurde nicht rechtzeitig bereit</translation>
    </message>
    <message>
        <source>the container keeps crashing</source>
        <translation>der Container stürzt immer wieder ab</translation>
    </message>
    <message>
        <source>read the log of step ready</source>
        <translation>das Protokoll des Schritts ready lesen</translation>
    </message>
    <message>
        <source>the running container is not the planned image</source>
        <translation>der laufende Container ist nicht das geplante Image</translation>
    </message>
    <message>
        <source>do not trust this host; look at it</source>
        <translation>diesem Host nicht trauen; ihn untersuchen</translation>
    </message>
    <message>
        <source>it was ready, but did not stay so</source>
        <translation>es war bereit, blieb es aber nicht</translation>
    </message>
    <message>
        <source>read the log of step observe</source>
        <translation>das Protokoll des Schritts observe lesen</translation>
    </message>
    <message>
        <source>a hook of the bundle failed: {}</source>
        <translation>ein Hook des Bundles ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>read the step&apos;s log</source>
        <translation>das Protokoll des Schritts lesen</translation>
    </message>
    <message>
        <source>going back by itself was not safe</source>
        <translation>ein automatisches Rollback war nicht sicher</translation>
    </message>
    <message>
        <source>look at the schema, then decide</source>
        <translation>das Schema ansehen, dann entscheiden</translation>
    </message>
    <message>
        <source>the previous release could not be put back</source>
        <translation>das vorige Release konnte nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>look at the host now</source>
        <translation>sofort nach dem Host sehen</translation>
    </message>
    <message>
        <source>the script on the host met something it does not know</source>
        <translation>das Skript auf dem Host stieß auf etwas, das es nicht kennt</translation>
    </message>
    <message>
        <source>read the run&apos;s logs on the host</source>
        <translation>die Protokolle des Laufs auf dem Host lesen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Supporting services were started; the app was not touched.</source>
        <translation>Hilfsdienste wurden gestartet; die Anwendung blieb unberührt.</translation>
    </message>
    <message>
        <source>the app container was replaced.</source>
        <translation>der App-Container wurde ersetzt.</translation>
    </message>
    <message>
        <source>the app was not touched.</source>
        <translation>die Anwendung blieb unberührt.</translation>
    </message>
    <message>
        <source>No migration was applied; {}</source>
        <translation>Keine Migration wurde angewandt; {}</translation>
    </message>
    <message>
        <source>1 migration was applied; {}</source>
        <translation>1 Migration wurde angewandt; {}</translation>
    </message>
    <message>
        <source>{} migrations were applied; {}</source>
        <translation>{} Migrationen wurden angewandt; {}</translation>
    </message>
    <message>
        <source>The previous release is serving.</source>
        <translation>Das vorige Release ist in Betrieb.</translation>
    </message>
    <message>
        <source>The new release is running.</source>
        <translation>Das neue Release läuft.</translation>
    </message>
    <message>
        <source>Nothing is serving.</source>
        <translation>Nichts ist in Betrieb.</translation>
    </message>
    <message>
        <source>What is serving could not be read.</source>
        <translation>Was in Betrieb ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The previous release was not put back: the schema has moved, and its way back is not known to be safe.</source>
        <translation>Das vorige Release wurde nicht wiederhergestellt: Das Schema hat sich verändert, und ob der Weg zurück sicher ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Putting the previous release back failed: {}.</source>
        <translation>Die Wiederherstellung des vorigen Releases ist fehlgeschlagen: {}.</translation>
    </message>
    <message>
        <source>a hold is set: lift it with `gantryctl hold lift {}`</source>
        <translation>eine Sperre ist gesetzt: mit `gantryctl hold lift {}` aufheben</translation>
    </message>
    <message>
        <source>the release</source>
        <translation>das Release</translation>
    </message>
    <message>
        <source>The run on {} goes on.</source>
        <translation>Der Lauf auf {} geht weiter.</translation>
    </message>
    <message>
        <source>The run on {} was interrupted: its runner is gone. What it had done stays done.</source>
        <translation>Der Lauf auf {} wurde unterbrochen: Der ausführende Prozess ist nicht mehr da. Was erledigt war, bleibt erledigt.</translation>
    </message>
    <message>
        <source>deploy again: finished steps are repeated harmlessly, and a live migrator is taken over</source>
        <translation>erneut ausrollen: Fertige Schritte werden gefahrlos wiederholt, ein laufender Migrator wird übernommen</translation>
    </message>
    <message>
        <source>{} is healthy on {}.</source>
        <translation>{} läuft auf {} und ist gesund.</translation>
    </message>
    <message>
        <source>Refused at step {}: {}.</source>
        <translation>Abgelehnt im Schritt {}: {}.</translation>
    </message>
    <message>
        <source>Cancelled at step {}.</source>
        <translation>Abgebrochen im Schritt {}.</translation>
    </message>
    <message>
        <source>The previous release was put back and proven.</source>
        <translation>Das vorige Release wurde wiederhergestellt und ist nachgewiesen.</translation>
    </message>
    <message>
        <source>{} failed at step {}: {}.</source>
        <translation>{} ist im Schritt {} fehlgeschlagen: {}.</translation>
    </message>
    <message>
        <source>the way back is {}, and nobody who approves says so</source>
        <translation>der Weg zurück ist {}, und keine Freigabe sagt das ausdrücklich</translation>
    </message>
    <message>
        <source>somebody approves with that word in the reason: `gantryctl approve ID --reason &quot;BLOCKED: …&quot;`</source>
        <translation>jemand gibt mit diesem Wort in der Begründung frei: `gantryctl approve ID --reason &quot;BLOCKED: …&quot;`</translation>
    </message>
    <message>
        <source>a migrator waits for Prisma&apos;s lock; session {} of the database holds it: another migrator is at work, or its connection was left open</source>
        <translation>ein Migrator wartet auf den Lock von Prisma; die Datenbanksitzung {} hält ihn: Ein anderer Migrator läuft, oder seine Verbindung blieb offen</translation>
    </message>
    <message>
        <source>the migration waits for a lock on {}</source>
        <translation>die Migration wartet auf einen Lock auf {}</translation>
    </message>
    <message>
        <source>the application waits for a lock on {}</source>
        <translation>die Anwendung wartet auf einen Lock auf {}</translation>
    </message>
    <message>
        <source>{} sessions wait</source>
        <translation>{} Sitzungen warten</translation>
    </message>
    <message>
        <source>session {} of the database holds it, idle in a transaction that is open for {}</source>
        <translation>die Datenbanksitzung {} hält ihn, untätig in einer Transaktion, die seit {} offen ist</translation>
    </message>
    <message>
        <source>session {} of the database holds it, whose transaction is open for {}</source>
        <translation>die Datenbanksitzung {} hält ihn, ihre Transaktion ist seit {} offen</translation>
    </message>
    <message>
        <source>the deploy files on the host were changed: {}</source>
        <translation>die Deploy-Dateien auf dem Host wurden verändert: {}</translation>
    </message>
    <message>
        <source>find out who changed them; the next plan sends them anew</source>
        <translation>herausfinden, wer sie verändert hat; der nächste Plan schickt sie erneut</translation>
    </message>
    <message>
        <source>the image is not built for this host&apos;s platform</source>
        <translation>das Image ist nicht für die Plattform dieses Hosts gebaut</translation>
    </message>
    <message>
        <source>publish it for this platform, then make a new plan</source>
        <translation>für diese Plattform veröffentlichen, dann einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>the host does not trust the registry&apos;s certificate</source>
        <translation>der Host traut dem Zertifikat der Registry nicht</translation>
    </message>
    <message>
        <source>put the registry&apos;s CA under /etc/docker/certs.d on the host, then deploy again</source>
        <translation>die CA der Registry auf dem Host unter /etc/docker/certs.d ablegen, dann erneut ausrollen</translation>
    </message>
    <message>
        <source>the host key that this desktop saw is none that the host knows as its own</source>
        <translation>der Hostschlüssel, den dieser Rechner sah, gehört nicht zu denen, die der Host als eigene kennt</translation>
    </message>
    <message>
        <source>on the host, put the lines of that key&apos;s .pub file into .gantry/host-keys; /etc/ssh/ssh_host_*_key.pub are known without</source>
        <translation>auf dem Host die Zeilen der .pub-Datei dieses Schlüssels in .gantry/host-keys ablegen; /etc/ssh/ssh_host_*_key.pub sind auch so bekannt</translation>
    </message>
    <message>
        <source>another program listens on the app&apos;s port: {}</source>
        <translation>ein anderes Programm lauscht auf dem Port der Anwendung: {}</translation>
    </message>
    <message>
        <source>stop it, or give the environment another `port` in the project file</source>
        <translation>es anhalten oder der Umgebung in der Projektdatei einen anderen `port` geben</translation>
    </message>
    <message>
        <source>look at why with `gantryctl run log RUN ready`; deploy a mended release, or roll back to one that was healthy here</source>
        <translation>den Grund mit `gantryctl run log RUN ready` ansehen; ein korrigiertes Release ausrollen oder auf eines zurückrollen, das hier gesund war</translation>
    </message>
    <message>
        <source>The previous release runs, but is not proven to serve.</source>
        <translation>Das vorige Release läuft, aber dass es antwortet, ist nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>choose another release, or `gantryctl mark-bad lift RELEASE`</source>
        <translation>ein anderes Release wählen oder `gantryctl mark-bad lift RELEASE`</translation>
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
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Show only lines that hold these words</source>
        <translation>Nur Zeilen mit diesen Wörtern anzeigen</translation>
    </message>
    <message>
        <source>Find or filter, Ctrl+F</source>
        <translation>Suchen oder filtern, Strg+F</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
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
        <translation>Neue Zeilen erscheinen, sobald sie kommen. F hält an.</translation>
    </message>
    <message>
        <source>Go to the end and stay there, F</source>
        <translation>Ans Ende gehen und dort bleiben, F</translation>
    </message>
    <message>
        <source>No more hits</source>
        <translation>Keine weiteren Treffer</translation>
    </message>
    <message numerus="yes">
        <source>the last %n line(s); the host has them all</source>
        <translation>
            <numerusform>die letzte %n Zeile; der Host hat alle</numerusform>
            <numerusform>die letzten %n Zeilen; der Host hat alle</numerusform>
        </translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
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
    <message>
        <source>This step has written nothing</source>
        <translation>Dieser Schritt hat nichts geschrieben</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>run %1 by %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>fertig in %1</translation>
    </message>
    <message>
        <source>rule %1 does not hold: %2</source>
        <translation>Regel %1 ist nicht erfüllt: %2</translation>
    </message>
    <message>
        <source>was on the host</source>
        <translation>war auf dem Host</translation>
    </message>
    <message>
        <source>pulled in %1</source>
        <translation>geholt in %1</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>%1 begonnen</translation>
    </message>
    <message>
        <source>%1 applied in %2</source>
        <translation>%1 angewandt in %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>nobody waits for a lock any more</source>
        <translation>niemand wartet mehr auf einen Lock</translation>
    </message>
    <message>
        <source>takes over the migrator that run %1 started</source>
        <translation>übernimmt den Migrator, den Lauf %1 gestartet hat</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>attempt %1: %2 in %3 ms</source>
        <translation>Versuch %1: %2 in %3 ms</translation>
    </message>
    <message>
        <source>%1 asked to stop</source>
        <translation>%1 hat das Stoppen angefordert</translation>
    </message>
    <message>
        <source>run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>run interrupted: its runner is gone</source>
        <translation>Lauf unterbrochen: Der ausführende Prozess ist nicht mehr da</translation>
    </message>
    <message>
        <source>the log cannot be read: %1</source>
        <translation>das Protokoll kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1 at work) %2 – Gantry</source>
        <translation>(%1 aktiv) %2 – Gantry</translation>
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
        <translation>SQL wird angezeigt</translation>
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
        <source>No migrations yet</source>
        <translation>Noch keine Migrationen</translation>
    </message>
    <message>
        <source>None were applied</source>
        <translation>Es wurden keine angewandt</translation>
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
        <translation>Suchen oder Befehl</translation>
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
        <source>No match</source>
        <translation>Nichts mit diesem Namen gefunden</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase of your key</source>
        <translation>Passphrase Ihres Schlüssels</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>It is kept in memory until this project is closed, and never written down. A key in ssh-agent is not asked for.</source>
        <translation>Sie bleibt im Arbeitsspeicher, bis dieses Projekt geschlossen wird, und wird nie aufgeschrieben. Für einen Schlüssel im ssh-agent wird nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Key %1, copy</source>
        <translation>Schlüssel %1 kopieren</translation>
    </message>
</context>
<context>
    <name>PlanBody</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>PlanContent</name>
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
        <translation>Wenn es fehlschlägt</translation>
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
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
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
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Break the glass…</source>
        <translation>Notfallstart …</translation>
    </message>
    <message>
        <source>Starts without approvals, on record for good</source>
        <translation>Startet ohne Freigaben; bleibt für immer festgehalten</translation>
    </message>
    <message>
        <source>Request approval…</source>
        <translation>Freigabe beantragen …</translation>
    </message>
    <message>
        <source>Shows the text first, then you sign it</source>
        <translation>Zeigt zuerst den Text, dann unterschreiben Sie</translation>
    </message>
    <message>
        <source>Reason, for those who approve and those who come after</source>
        <translation>Begründung, für alle, die freigeben oder später nachsehen</translation>
    </message>
    <message>
        <source>Press to see the rule</source>
        <translation>Drücken, um die Bedingung zu sehen</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Close, nothing is started. Esc</source>
        <translation>Schließen, es wird nichts gestartet. Esc</translation>
    </message>
    <message>
        <source>Close; the start goes on. Esc</source>
        <translation>Schließen; der Start geht weiter. Esc</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
</context>
<context>
    <name>gantry::gui::PlanModel</name>
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
        <translation>%1: Die Konfiguration weicht von der laufenden ab; der Dienst bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Rule %1 does not hold: %2</source>
        <translation>Regel %1 ist nicht erfüllt: %2</translation>
    </message>
    <message>
        <source>Deploy %1 to %2</source>
        <translation>%1 auf %2 ausrollen</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>Reading %1 over SSH and rendering what would run</source>
        <translation>%1 wird über SSH gelesen, und es wird berechnet, was laufen würde</translation>
    </message>
    <message>
        <source>Nothing that runs on %1 was changed.</source>
        <translation>An dem, was auf %1 läuft, wurde nichts geändert.</translation>
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
        <translation>%1 (%2) auf %3 zurückrollen?</translation>
    </message>
    <message>
        <source>Deploy %1 to %2 on %3?</source>
        <translation>%1 auf %2 (%3) ausrollen?</translation>
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
        <source>The connection was lost and is made again: %1</source>
        <translation>Die Verbindung ging verloren und wird neu aufgebaut: %1</translation>
    </message>
    <message>
        <source>This is the plan that %1 asked for at %2; it runs exactly as it was signed.</source>
        <translation>Das ist der von %1 beantragte Plan (%2); er läuft genau so, wie er unterschrieben wurde.</translation>
    </message>
    <message>
        <source>A request for this release is stale: “%1” has moved since. This is a new plan.</source>
        <translation>Ein Antrag für dieses Release ist überholt: „%1“ hat sich seither geändert. Dies ist ein neuer Plan.</translation>
    </message>
    <message>
        <source>took %1 on %2</source>
        <translation>dauerte %1 auf %2</translation>
    </message>
    <message>
        <source>Its deploy files are not on the host any more</source>
        <translation>Seine Deploy-Dateien sind nicht mehr auf dem Host</translation>
    </message>
    <message>
        <source>Its images must be pulled; the registry has both</source>
        <translation>Seine Images müssen geholt werden; die Registry hat beide</translation>
    </message>
    <message>
        <source>Its images are gone from the host and from the registry</source>
        <translation>Seine Images sind auf dem Host und in der Registry nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Its images must be pulled, and the registry cannot be asked</source>
        <translation>Seine Images müssen geholt werden, und die Registry lässt sich nicht fragen</translation>
    </message>
    <message>
        <source>Whether they differ is not known: the host has not noted what the serving release was started with</source>
        <translation>Ob sie abweichen, ist nicht bekannt: Der Host hat nicht vermerkt, womit das laufende Release gestartet wurde</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 ist neu</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist entfallen</translation>
    </message>
    <message>
        <source>%1 has another value</source>
        <translation>%1 hat einen anderen Wert</translation>
    </message>
    <message>
        <source>The same as the serving release was started with</source>
        <translation>Dieselben, mit denen das laufende Release gestartet wurde</translation>
    </message>
    <message>
        <source>Not in the plan: a reason is one line of at most 200 bytes, in which nothing is hidden</source>
        <translation>Nicht im Plan: Eine Begründung ist eine Zeile von höchstens 200 Byte ohne verborgene Zeichen</translation>
    </message>
    <message>
        <source>There is no plan</source>
        <translation>Es gibt keinen Plan</translation>
    </message>
    <message>
        <source>Whether it was started is not known</source>
        <translation>Ob der Lauf gestartet wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing was started</source>
        <translation>Nichts wurde gestartet</translation>
    </message>
    <message>
        <source>Roll back %1 anyway</source>
        <translation>%1 trotzdem zurückrollen</translation>
    </message>
</context>
<context>
    <name>PolicyTexts</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>, not the requester</source>
        <translation>, ohne die antragstellende Person</translation>
    </message>
    <message>
        <source>; %1 must be among them</source>
        <translation>; dabei sein muss: %1</translation>
    </message>
    <message>
        <source>, at most %1 ago</source>
        <translation>, vor höchstens %1</translation>
    </message>
    <message>
        <source>, after %1 of health</source>
        <translation>, nach %1 gesundem Betrieb</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Signed by the requester</source>
        <translation>Von der antragstellenden Person unterschrieben</translation>
    </message>
    <message>
        <source>May be unsigned</source>
        <translation>Darf ohne Unterschrift sein</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>Abgenommen auf</translation>
    </message>
    <message>
        <source>Frozen every week</source>
        <translation>Jede Woche eingefroren</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Needs no approval, acceptance or open window</source>
        <translation>Braucht weder Freigabe noch Abnahme noch offenes Zeitfenster</translation>
    </message>
    <message>
        <source>Needs the same</source>
        <translation>Braucht dasselbe</translation>
    </message>
    <message>
        <source>Break-glass</source>
        <translation>Notfallstart</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Nothing starts while it cannot be written</source>
        <translation>Nichts beginnt, solange es nicht geschrieben werden kann</translation>
    </message>
    <message>
        <source>Kept, not required</source>
        <translation>Wird geführt, nicht verlangt</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>Kein Weg zurück</translation>
    </message>
    <message>
        <source>Where it is BLOCKED or UNKNOWN, somebody who approves must say so</source>
        <translation>Wo er BLOCKED oder UNKNOWN ist, muss jemand, der freigibt, das ausdrücklich sagen</translation>
    </message>
</context>
<context>
    <name>ProjectMenu</name>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>The file is gone: %1. Press to take it off this list.</source>
        <translation>Die Datei ist nicht mehr da: %1. Drücken entfernt sie aus dieser Liste.</translation>
    </message>
</context>
<context>
    <name>PromotionCard</name>
    <message>
        <source>Next promotion</source>
        <translation>Nächste Hochstufung</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Promote…</source>
        <translation>Hochstufen …</translation>
    </message>
    <message>
        <source>View plan</source>
        <translation>Plan ansehen</translation>
    </message>
    <message>
        <source>Shows exactly what will happen first</source>
        <translation>Zeigt zuerst genau, was geschehen wird</translation>
    </message>
    <message>
        <source>Open release %1</source>
        <translation>Release %1 öffnen</translation>
    </message>
    <message>
        <source>Commits that are not on %1 yet</source>
        <translation>Commits, die noch nicht auf %1 sind</translation>
    </message>
</context>
<context>
    <name>ProofState</name>
    <message>
        <source>What is proven</source>
        <translation>Was bewiesen ist</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Unversehrt</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
</context>
<context>
    <name>ProofTexts</name>
    <message>
        <source>entry %1: %2</source>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message>
        <source>Broken at %1 %2</source>
        <translation>Gebrochen bei %1 %2</translation>
    </message>
    <message>
        <source>its last line was cut short by a crash; it is no record</source>
        <translation>die letzte Zeile wurde durch einen Absturz abgerissen; sie ist kein Eintrag</translation>
    </message>
    <message>
        <source>Not all of it</source>
        <translation>Nicht alles</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Every line is a record, they count without gaps, and each one fits the one before it.</source>
        <translation>Jede Zeile ist ein Eintrag, die Nummern sind lückenlos, und jeder Eintrag passt zu dem davor.</translation>
    </message>
    <message>
        <source>nobody to compare with: no checkpoint, no witness, no other copy</source>
        <translation>kein Vergleich möglich: kein Prüfpunkt, kein Zeuge, keine andere Kopie</translation>
    </message>
    <message>
        <source>%1 is cut off</source>
        <translation>%1 ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1 was rewritten</source>
        <translation>%1 wurde umgeschrieben</translation>
    </message>
    <message>
        <source>Nobody to compare with</source>
        <translation>Kein Vergleich möglich</translation>
    </message>
    <message>
        <source>Not all compared</source>
        <translation>Nicht alles verglichen</translation>
    </message>
    <message numerus="yes">
        <source>Seen by %n witness(es)</source>
        <translation>
            <numerusform>Von %n Zeugen gesehen</numerusform>
            <numerusform>Von %n Zeugen gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>there are no keys to look at signatures with</source>
        <translation>es gibt keine Schlüssel, um die Unterschriften zu prüfen</translation>
    </message>
    <message>
        <source>%1 of %2 do not count</source>
        <translation>%1 von %2 gelten nicht</translation>
    </message>
    <message>
        <source>%1 valid</source>
        <translation>%1 gültig</translation>
    </message>
    <message>
        <source>Every statement was signed by the person it names, with a key that was theirs at that time.</source>
        <translation>Jede Erklärung wurde von der Person unterschrieben, die sie nennt, mit einem Schlüssel, der ihr damals gehörte.</translation>
    </message>
    <message>
        <source>from entry %1 on nothing was looked at</source>
        <translation>ab Eintrag %1 wurde nichts geprüft</translation>
    </message>
    <message>
        <source>Not all known</source>
        <translation>Nicht alle bekannt</translation>
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
        <translation>Noch nicht abgefragt</translation>
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
    <name>RecordDetail</name>
    <message>
        <source>Refers to</source>
        <translation>Bezieht sich auf</translation>
    </message>
    <message>
        <source>the signed text</source>
        <translation>Unterschriebene Erklärung</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>the signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Check it by hand</source>
        <translation>Von Hand prüfen</translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation>In der Kette</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before it</source>
        <translation>Hash davor</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Close. Esc</source>
        <translation>Schließen. Esc</translation>
    </message>
</context>
<context>
    <name>RecordHeads</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
</context>
<context>
    <name>gantry::gui::RecordModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Said by a machine, not signed</source>
        <translation>Von einer Maschine verzeichnet, nicht unterschrieben</translation>
    </message>
    <message>
        <source>Exactly what was signed</source>
        <translation>Genau das wurde unterschrieben</translation>
    </message>
    <message>
        <source>Signature not looked at yet</source>
        <translation>Unterschrift noch nicht geprüft</translation>
    </message>
    <message>
        <source>Signature valid</source>
        <translation>Unterschrift gültig</translation>
    </message>
    <message>
        <source>Signature does not count</source>
        <translation>Unterschrift gilt nicht</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namensraum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Entry %1, %2, %3</source>
        <translation>Eintrag %1, %2, %3</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>Steps, log, migrations, as far as this desktop holds them</source>
        <translation>Schritte, Protokoll, Migrationen, soweit dieser Rechner sie hat</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>Images, commits, migrations</source>
        <translation>Images, Commits, Migrationen</translation>
    </message>
    <message>
        <source>Nobody signed it</source>
        <translation>Niemand hat es unterschrieben</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Noch keine Einträge</translation>
    </message>
    <message>
        <source>No record fits the filter</source>
        <translation>Kein Eintrag passt zum Filter</translation>
    </message>
    <message>
        <source>Fetch from the hosts</source>
        <translation>Von den Hosts abrufen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Abgenommen</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Lauf gestartet</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Run interrupted</source>
        <translation>Lauf unterbrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Run refused</source>
        <translation>Lauf abgelehnt</translation>
    </message>
    <message>
        <source>Break-glass</source>
        <translation>Notfallstart</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Erzwungen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Hold, not signed</source>
        <translation>Sperre, nicht unterschrieben</translation>
    </message>
    <message>
        <source>Hold lifted, not signed</source>
        <translation>Sperre aufgehoben, nicht unterschrieben</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>Bad mark</source>
        <translation>Als schlecht markiert</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Richtlinie geändert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Attempt refused</source>
        <translation>Versuch abgelehnt</translation>
    </message>
    <message>
        <source>Another history seen</source>
        <translation>Anderer Verlauf gesehen</translation>
    </message>
    <message>
        <source>Forked</source>
        <translation>Gegabelt</translation>
    </message>
    <message>
        <source>Ledger started</source>
        <translation>Ledger begonnen</translation>
    </message>
    <message>
        <source>Records exported</source>
        <translation>Einträge exportiert</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Pack looked at</source>
        <translation>Paket angesehen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>this desktop</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>der Host</translation>
    </message>
    <message>
        <source>Keys changed</source>
        <translation>Schlüssel geändert</translation>
    </message>
    <message>
        <source>Host key known</source>
        <translation>Hostschlüssel bekannt</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Hostschlüssel</translation>
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
        <source>Press to see where it can go</source>
        <translation>Drücken zeigt, wohin es kann</translation>
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
        <translation>Ausrollen auf …</translation>
    </message>
</context>
<context>
    <name>ReleaseHeads</name>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Images and migrations</source>
        <translation>Images und Migrationen</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
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
        <translation>Es gibt kein Migrator-Image, das gelesen werden könnte.</translation>
    </message>
    <message>
        <source>It holds no migrations.</source>
        <translation>Es enthält keine Migrationen.</translation>
    </message>
    <message>
        <source>The migrator image was not read.</source>
        <translation>Das Migrator-Image wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Read from the image on a host: the registry did not give them.</source>
        <translation>Aus dem Image auf einem Host gelesen: Die Registry hat sie nicht geliefert.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Expanded by %1; contracted by %2</source>
        <translation>Erweitert durch %1; zurückgebaut durch %2</translation>
    </message>
    <message>
        <source>Expanded by %1; its contract step is not in this release</source>
        <translation>Erweitert durch %1; der Rückbau ist nicht in diesem Release</translation>
    </message>
    <message>
        <source>Too soon</source>
        <translation>Zu früh</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>Zurückgebaut</translation>
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
        <source>History</source>
        <translation>Was damit geschah</translation>
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
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Not read now, so this is what was known: %1</source>
        <translation>Jetzt nicht lesbar, daher der zuletzt bekannte Stand: %1</translation>
    </message>
    <message>
        <source>On its way out: expand and contract</source>
        <translation>Wird abgelöst: erweitern und zurückbauen</translation>
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
        <translation>Nach Release, Autor oder Wörtern filtern</translation>
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
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing holds “%1”</source>
        <translation>Nichts enthält „%1“</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
</context>
<context>
    <name>RequestContent</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>Wer was sagt</translation>
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
        <source>The exact plan, as %1 signed it</source>
        <translation>Der genaue Plan, wie %1 ihn unterschrieben hat</translation>
    </message>
    <message>
        <source>An approval names this plan by its digest, not by a tag:</source>
        <translation>Eine Freigabe nennt diesen Plan mit seinem Digest, nicht mit einem Tag:</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>RequestDetail</name>
    <message>
        <source>This request cannot be shown</source>
        <translation>Dieser Antrag kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>No request is open</source>
        <translation>Kein Antrag ist offen</translation>
    </message>
    <message>
        <source>Choose one at the left. You see everything it changes before you sign.</source>
        <translation>Wählen Sie links einen aus. Sie sehen alles, was er ändert, bevor Sie unterschreiben.</translation>
    </message>
</context>
<context>
    <name>RequestFoot</name>
    <message>
        <source>Reason: needed to refuse, welcome when you approve</source>
        <translation>Begründung: zum Ablehnen nötig, zum Freigeben willkommen</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>Ausrollen …</translation>
    </message>
    <message>
        <source>Shows the plan and its gates first</source>
        <translation>Zeigt zuerst den Plan und seine Prüfbedingungen</translation>
    </message>
</context>
<context>
    <name>RequestHead</name>
    <message>
        <source>Open release %1</source>
        <translation>Release %1 öffnen</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>For somebody who cannot reach %1: they open it, sign, and send it back</source>
        <translation>Für jemanden, der %1 nicht erreicht: öffnen, unterschreiben, zurückschicken</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Nothing waits for others</source>
        <translation>Nichts wartet auf andere</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Noch nichts entschieden</translation>
    </message>
    <message>
        <source>When somebody asks for a deployment that needs you, it is here.</source>
        <translation>Wenn jemand einen Rollout beantragt, der Ihre Freigabe braucht, steht der Antrag hier.</translation>
    </message>
    <message>
        <source>What you ask for, and what others still have to approve, is here.</source>
        <translation>Was Sie beantragen und was andere noch freigeben müssen, steht hier.</translation>
    </message>
    <message>
        <source>What was approved, refused, withdrawn or has expired is here.</source>
        <translation>Was freigegeben, abgelehnt, zurückgezogen oder abgelaufen ist, steht hier.</translation>
    </message>
</context>
<context>
    <name>gantry::gui::RequestModel</name>
    <message>
        <source>Safe: the release before can live with what this one changes</source>
        <translation>Sicher: Das vorige Release kommt mit dem zurecht, was dieses ändert</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>asked by %1, %2</source>
        <translation>beantragt von %1, %2</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>läuft ab %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>Approving a plan that cannot run any more would have no effect. It can still be read.</source>
        <translation>Einen Plan freizugeben, der nicht mehr laufen kann, hätte keine Bedeutung. Lesen können Sie ihn weiterhin.</translation>
    </message>
    <message>
        <source>You asked for this yourself: the policy of %1 does not count the approval of the one who asks. Somebody else has to approve it.</source>
        <translation>Sie haben das selbst beantragt: Die Richtlinie von %1 zählt die Freigabe der antragstellenden Person nicht. Jemand anderes muss freigeben.</translation>
    </message>
    <message>
        <source>You have already given your answer.</source>
        <translation>Sie haben sich dazu schon geäußert.</translation>
    </message>
    <message>
        <source>You can read everything, but not approve it: no key of %1 may approve on %2. The owner of that host can add one to its allowed_signers.</source>
        <translation>Sie können alles lesen, aber nicht freigeben: Kein Schlüssel von %1 darf auf %2 freigeben. Der Betreiber des Hosts kann einen in seine allowed_signers aufnehmen.</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Weg zurück</translation>
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
        <translation>Wenn es fehlschlägt</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>signature valid; the requester does not count</source>
        <translation>Unterschrift gültig; die antragstellende Person zählt nicht</translation>
    </message>
    <message>
        <source>signature valid</source>
        <translation>Unterschrift gültig</translation>
    </message>
    <message>
        <source>does not count: its signature, person or time is not right</source>
        <translation>gilt nicht: Unterschrift, Person oder Zeit stimmt nicht</translation>
    </message>
    <message>
        <source>required by the policy</source>
        <translation>von der Richtlinie verlangt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>broke the glass</source>
        <translation>Notfallstart ausgelöst</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>beantragt</translation>
    </message>
    <message>
        <source>nothing said yet</source>
        <translation>noch nicht geäußert</translation>
    </message>
    <message>
        <source>With care: %1</source>
        <translation>Mit Vorsicht: %1</translation>
    </message>
    <message>
        <source>read what the plan&apos;s verdict says before you need it</source>
        <translation>Lesen Sie das Urteil des Plans, bevor Sie den Weg zurück brauchen</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Versperrt: %1</translation>
    </message>
    <message>
        <source>there is no way back to the release before</source>
        <translation>es gibt keinen Weg zurück zum vorigen Release</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
    <message>
        <source>it was not judged</source>
        <translation>er wurde nicht beurteilt</translation>
    </message>
    <message>
        <source>Ready to run</source>
        <translation>Startbereit</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
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
        <translation>Stoppen …</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen …</translation>
    </message>
    <message>
        <source>Progress of the run, %1</source>
        <translation>Fortschritt des Laufs, %1</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
</context>
<context>
    <name>RunHeads</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
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
        <translation>Gestartet von %1, %2</translation>
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
        <translation>fast fertig, gemessen an früheren Läufen hier</translation>
    </message>
    <message>
        <source>Lock held on %1 by this run</source>
        <translation>Dieser Lauf hält den Lock auf %1</translation>
    </message>
    <message>
        <source>%1 asked to stop</source>
        <translation>%1 hat das Stoppen angefordert</translation>
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
        <source>Roll back %1…</source>
        <translation>%1 zurückrollen …</translation>
    </message>
    <message>
        <source>Shows the possible targets before anything happens</source>
        <translation>Zeigt die möglichen Ziele, bevor etwas geschieht</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Lets runs start on %1 again</source>
        <translation>Lässt auf %1 wieder Läufe zu</translation>
    </message>
    <message>
        <source>Plan %1 again…</source>
        <translation>%1 neu planen …</translation>
    </message>
    <message>
        <source>Not possible until the hold is lifted</source>
        <translation>Die Sperre verhindert es, bis sie aufgehoben ist</translation>
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
        <translation>%1 wird gebeten, den Lauf zu stoppen</translation>
    </message>
    <message>
        <source>It could not be asked to stop: %1</source>
        <translation>Das Stoppen konnte nicht angefordert werden: %1</translation>
    </message>
    <message>
        <source>%1 of about %2 (%3)</source>
        <translation>%1 von etwa %2 (%3)</translation>
    </message>
    <message>
        <source>Since %1 this run is not followed any more: %2.</source>
        <translation>Seit %1 wird dieser Lauf nicht mehr verfolgt: %2.</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Plan %1, approved by %2</source>
        <translation>Plan %1, freigegeben von %2</translation>
    </message>
    <message>
        <source>longer than such runs take here</source>
        <translation>länger, als solche Läufe hier dauern</translation>
    </message>
    <message>
        <source>a hold is set: lift it when you know why</source>
        <translation>eine Sperre ist gesetzt: aufheben, wenn die Ursache klar ist</translation>
    </message>
    <message>
        <source>Ready since attempt %1</source>
        <translation>Bereit seit Versuch %1</translation>
    </message>
    <message numerus="yes">
        <source>Not ready, %n attempt(s)</source>
        <translation>
            <numerusform>Nicht bereit, %n Versuch</numerusform>
            <numerusform>Nicht bereit, %n Versuche</numerusform>
        </translation>
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
        <translation>Lesen ändert nichts: Der Lauf geht auf seinem Host weiter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>A run begins when a release is promoted or deployed: on the Board, drag one onto an environment.</source>
        <translation>Ein Lauf beginnt, wenn ein Release hochgestuft oder ausgerollt wird: Ziehen Sie in der Übersicht eines auf eine Umgebung.</translation>
    </message>
    <message>
        <source>Nothing holds “%1”</source>
        <translation>Nichts enthält „%1“</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Reading the hosts over SSH</source>
        <translation>Die Hosts werden über SSH gelesen</translation>
    </message>
    <message>
        <source>Not every host was read</source>
        <translation>Nicht jeder Host wurde gelesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Filter by release, environment, person or words</source>
        <translation>Nach Release, Umgebung, Person oder Wörtern filtern</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>it will be signed by {} with {}</source>
        <translation>er wird von {} unterschrieben, mit {}</translation>
    </message>
    <message>
        <source>{} points to {} now, and pointed to {} when first seen on {}</source>
        <translation>{} zeigt jetzt auf {} und zeigte auf {}, als er zuerst gesehen wurde ({})</translation>
    </message>
    <message>
        <source>what {} serves has changed since; make a new plan</source>
        <translation>was auf {} läuft, hat sich seither geändert; einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>it may run until {}</source>
        <translation>er darf bis {} laufen</translation>
    </message>
    <message>
        <source>the host&apos;s policy is for the project {}</source>
        <translation>die Richtlinie des Hosts gilt für das Projekt {}</translation>
    </message>
    <message>
        <source>the host&apos;s policy is for the environment {}</source>
        <translation>die Richtlinie des Hosts gilt für die Umgebung {}</translation>
    </message>
    <message>
        <source>the host&apos;s policy cannot be read: {}</source>
        <translation>die Richtlinie des Hosts ist nicht lesbar: {}</translation>
    </message>
    <message>
        <source>the host has a policy and no allowed_signers</source>
        <translation>der Host hat eine Richtlinie und keine allowed_signers</translation>
    </message>
    <message>
        <source>going back is exempt</source>
        <translation>Rollbacks sind ausgenommen</translation>
    </message>
    <message>
        <source>{} broke the glass</source>
        <translation>{} hat den Notfallstart ausgelöst</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>the policy asks for no acceptance</source>
        <translation>die Richtlinie verlangt keine Abnahme</translation>
    </message>
    <message>
        <source>{} accepted it on {} at {}</source>
        <translation>abgenommen von {} auf {} ({})</translation>
    </message>
    <message>
        <source>nobody approved</source>
        <translation>niemand hat freigegeben</translation>
    </message>
    <message>
        <source>{} approved</source>
        <translation>freigegeben von {}</translation>
    </message>
    <message>
        <source>{}; {}, who asks, does not count</source>
        <translation>{}; {} stellt den Antrag selbst und zählt nicht</translation>
    </message>
    <message>
        <source>no policy asks for approvals</source>
        <translation>keine Richtlinie verlangt Freigaben</translation>
    </message>
    <message>
        <source>the policy asks for no approval</source>
        <translation>die Richtlinie verlangt keine Freigabe</translation>
    </message>
    <message>
        <source>{} must approve and has not</source>
        <translation>{} muss freigeben und hat es noch nicht getan</translation>
    </message>
    <message>
        <source>no policy asks for anything</source>
        <translation>keine Richtlinie verlangt etwas</translation>
    </message>
    <message>
        <source>{} broke it</source>
        <translation>ausgelöst von {}</translation>
    </message>
    <message>
        <source>the break-glass does not count: {}</source>
        <translation>der Notfallstart zählt nicht: {}</translation>
    </message>
    <message>
        <source>{} broke it and is not among those who may</source>
        <translation>{} hat ihn ausgelöst und gehört nicht zu denen, die das dürfen</translation>
    </message>
    <message>
        <source>{} broke it for another plan</source>
        <translation>{} hat ihn für einen anderen Plan ausgelöst</translation>
    </message>
    <message>
        <source>nobody broke it</source>
        <translation>niemand hat ihn ausgelöst</translation>
    </message>
    <message>
        <source>the policy does not ask for it</source>
        <translation>die Richtlinie verlangt es nicht</translation>
    </message>
    <message>
        <source>it can be appended to</source>
        <translation>es kann fortgeschrieben werden</translation>
    </message>
    <message>
        <source>nobody deploys here now</source>
        <translation>hier rollt gerade niemand aus</translation>
    </message>
    <message>
        <source>no freeze holds now</source>
        <translation>gerade ist nichts eingefroren</translation>
    </message>
    <message>
        <source>no hold is set</source>
        <translation>keine Sperre ist gesetzt</translation>
    </message>
    <message>
        <source>run {}</source>
        <translation>Lauf {}</translation>
    </message>
    <message>
        <source>nobody marked them</source>
        <translation>niemand hat sie markiert</translation>
    </message>
    <message>
        <source>{} withdrew it</source>
        <translation>{} hat ihn zurückgezogen</translation>
    </message>
    <message>
        <source>{} rejected it</source>
        <translation>{} hat ihn abgelehnt</translation>
    </message>
    <message>
        <source>nobody said no</source>
        <translation>niemand hat Nein gesagt</translation>
    </message>
    <message>
        <source>no policy asks for a signature</source>
        <translation>keine Richtlinie verlangt eine Unterschrift</translation>
    </message>
    <message>
        <source>signed by {}</source>
        <translation>unterschrieben von {}</translation>
    </message>
    <message>
        <source>the policy takes unsigned plans</source>
        <translation>die Richtlinie nimmt Pläne ohne Unterschrift an</translation>
    </message>
    <message>
        <source>it cannot be signed: {}</source>
        <translation>er kann nicht unterschrieben werden: {}</translation>
    </message>
    <message>
        <source>policy and allowed_signers can be read</source>
        <translation>Richtlinie und allowed_signers sind lesbar</translation>
    </message>
    <message>
        <source>no policy stands here</source>
        <translation>hier gilt keine Richtlinie</translation>
    </message>
    <message>
        <source>a rollback goes to a release that was healthy here</source>
        <translation>ein Rollback führt zu einem Release, das hier gesund war</translation>
    </message>
    <message>
        <source>nothing stands before this environment</source>
        <translation>vor dieser Umgebung steht keine andere</translation>
    </message>
    <message>
        <source>{} could not be read: {}</source>
        <translation>{} konnte nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>{} could not be read</source>
        <translation>{} konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>{} is not complete</source>
        <translation>{} ist nicht vollständig</translation>
    </message>
    <message>
        <source>the same digests were healthy on {}</source>
        <translation>dieselben Digests waren auf {} gesund</translation>
    </message>
    <message>
        <source>{} ran {} with other digests than the registry has now</source>
        <translation>auf {} lief {} mit anderen Digests, als die Registry jetzt hat</translation>
    </message>
    <message>
        <source>a rollback uses what ran here before</source>
        <translation>ein Rollback benutzt, was hier schon lief</translation>
    </message>
    <message>
        <source>{} is not complete: {}</source>
        <translation>{} ist nicht vollständig: {}</translation>
    </message>
    <message>
        <source>app and migrator are in the registry and were built from one commit</source>
        <translation>App und Migrator sind in der Registry und aus demselben Commit gebaut</translation>
    </message>
    <message>
        <source>no tag has moved since it was first seen</source>
        <translation>kein Tag wurde verschoben, seit er zuerst gesehen wurde</translation>
    </message>
    <message>
        <source>the policy does not ask about the way back</source>
        <translation>die Richtlinie fragt nicht nach dem Weg zurück</translation>
    </message>
    <message>
        <source>the schema stays as it is</source>
        <translation>das Schema bleibt, wie es ist</translation>
    </message>
    <message>
        <source>nothing served here that one could go back to</source>
        <translation>hier lief nichts, zu dem man zurückkönnte</translation>
    </message>
    <message>
        <source>the way back is {}</source>
        <translation>der Weg zurück ist {}</translation>
    </message>
    <message>
        <source>{} approved and said {}</source>
        <translation>{} hat freigegeben und {} gesagt</translation>
    </message>
    <message>
        <source>there is no app image with this tag</source>
        <translation>mit diesem Tag gibt es kein App-Image</translation>
    </message>
    <message>
        <source>there is no migrator image with this tag</source>
        <translation>mit diesem Tag gibt es kein Migrator-Image</translation>
    </message>
    <message>
        <source>the images were built from different commits (app {}, migrator {})</source>
        <translation>die Images sind aus verschiedenen Commits gebaut (App {}, Migrator {})</translation>
    </message>
    <message>
        <source>the tag names commit {}, but the images were built from {}</source>
        <translation>der Tag nennt Commit {}, aber die Images sind aus {} gebaut</translation>
    </message>
    <message>
        <source>whether this host reaches the registry is not known: {}</source>
        <translation>ob dieser Host die Registry erreicht, ist nicht bekannt: {}</translation>
    </message>
    <message>
        <source>the deploy files could not be put on this host, so their rules were not judged: {}</source>
        <translation>die Deploy-Dateien konnten nicht auf diesen Host kopiert werden, daher wurden ihre Regeln nicht beurteilt: {}</translation>
    </message>
    <message>
        <source>an acceptance on {}</source>
        <translation>eine Abnahme auf {}</translation>
    </message>
    <message>
        <source>{} approvals</source>
        <translation>{} Freigaben</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>mend the file beside .env.production: no run starts before</source>
        <translation>die Datei neben .env.production reparieren: Vorher beginnt kein Lauf</translation>
    </message>
    <message>
        <source>the host has people whose signatures it believes, and no policy</source>
        <translation>der Host erkennt Unterschriften von Personen an und hat keine Richtlinie</translation>
    </message>
    <message>
        <source>the project file wishes approvals: let the host&apos;s owner put a policy beside .env.production</source>
        <translation>die Projektdatei wünscht Freigaben: den Betreiber des Hosts eine Richtlinie neben .env.production ablegen lassen</translation>
    </message>
    <message>
        <source>asks for {} approvals</source>
        <translation>verlangte Freigaben: {}</translation>
    </message>
    <message>
        <source>{}, accepted on {}</source>
        <translation>{}, Abnahme auf {}</translation>
    </message>
    <message>
        <source>{}; on a guarded host it guards against mistakes only</source>
        <translation>{}; auf einem bewachten Host schützt die Richtlinie nur vor Versehen</translation>
    </message>
    <message>
        <source>{}; the project file wishes {}</source>
        <translation>{}; die Projektdatei wünscht {}</translation>
    </message>
    <message>
        <source>let the host&apos;s owner change the policy, or change the wishes</source>
        <translation>den Betreiber des Hosts die Richtlinie ändern lassen oder die Wünsche ändern</translation>
    </message>
    <message>
        <source>line {} of allowed_signers holds a pattern and counts for nobody</source>
        <translation>Zeile {} von allowed_signers enthält ein Muster und zählt für niemanden</translation>
    </message>
    <message>
        <source>write who is meant</source>
        <translation>die gemeinte Person hineinschreiben</translation>
    </message>
    <message>
        <source>line {} of allowed_signers holds an RSA key of less than 2048 bits and counts for nobody</source>
        <translation>Zeile {} von allowed_signers enthält einen RSA-Schlüssel von weniger als 2048 Bit und zählt für niemanden</translation>
    </message>
    <message>
        <source>let its owner make a new one: ssh-keygen -t ed25519</source>
        <translation>den Eigentümer einen neuen erzeugen lassen: ssh-keygen -t ed25519</translation>
    </message>
    <message>
        <source>line {} of allowed_signers has a time without Z, which means another moment elsewhere</source>
        <translation>Zeile {} von allowed_signers hat eine Zeit ohne Z, die anderswo einen anderen Augenblick meint</translation>
    </message>
    <message>
        <source>write the Z</source>
        <translation>das Z ergänzen</translation>
    </message>
    <message>
        <source>the policy cannot be satisfied: {}</source>
        <translation>die Richtlinie ist nicht erfüllbar: {}</translation>
    </message>
    <message>
        <source>add keys to allowed_signers, or change the policy</source>
        <translation>Schlüssel in allowed_signers aufnehmen oder die Richtlinie ändern</translation>
    </message>
    <message>
        <source>1 person may approve</source>
        <translation>1 Person darf freigeben</translation>
    </message>
    <message>
        <source>{} people may approve</source>
        <translation>{} Personen dürfen freigeben</translation>
    </message>
    <message>
        <source>the ledger cannot be appended to</source>
        <translation>das Ledger kann nicht fortgeschrieben werden</translation>
    </message>
    <message>
        <source>make room, or mend the owner and mode of .gantry/ledger</source>
        <translation>Platz schaffen oder Eigentümer und Modus von .gantry/ledger korrigieren</translation>
    </message>
    <message>
        <source>the end of run {} is not on the ledger yet</source>
        <translation>das Ende von Lauf {} steht noch nicht im Ledger</translation>
    </message>
    <message>
        <source>it is written before the next run; see whether the disk is full</source>
        <translation>es wird vor dem nächsten Lauf geschrieben; prüfen, ob die Platte voll ist</translation>
    </message>
    <message>
        <source>the ledger has {} records</source>
        <translation>das Ledger hat {} Einträge</translation>
    </message>
    <message>
        <source>{} people must approve, and only 1 has a key for it of their own</source>
        <translation>{} Personen müssen freigeben, und nur 1 hat einen eigenen Schlüssel dafür</translation>
    </message>
    <message>
        <source>{} people must approve, and only {} have a key for it of their own</source>
        <translation>{} Personen müssen freigeben, und nur {} haben einen eigenen Schlüssel dafür</translation>
    </message>
    <message>
        <source>{} people must approve, and only 1 has a key for it</source>
        <translation>{} Personen müssen freigeben, und nur 1 hat einen Schlüssel dafür</translation>
    </message>
    <message>
        <source>{} people must approve, and only {} have a key for it</source>
        <translation>{} Personen müssen freigeben, und nur {} haben einen Schlüssel dafür</translation>
    </message>
    <message>
        <source>{} must approve and has no key for it</source>
        <translation>{} muss freigeben und hat keinen Schlüssel dafür</translation>
    </message>
    <message>
        <source>plans must be signed, and nobody has a key for it</source>
        <translation>Pläne müssen unterschrieben sein, und niemand hat einen Schlüssel dafür</translation>
    </message>
    <message>
        <source>whoever asks, too few are left to approve, because the requester is excluded, with every key that is also theirs</source>
        <translation>wer auch immer den Antrag stellt: Es bleiben zu wenige zum Freigeben, denn die antragstellende Person ist ausgeschlossen, mit jedem Schlüssel, der auch ihr gehört</translation>
    </message>
    <message>
        <source>a way back that is BLOCKED or UNKNOWN must be named by somebody who approves, and nobody has a key for that</source>
        <translation>ein Weg zurück, der BLOCKED oder UNKNOWN ist, muss von jemandem genannt werden, der freigibt, und niemand hat einen Schlüssel dafür</translation>
    </message>
    <message>
        <source>a release must be accepted on {}, and nobody has a key for it</source>
        <translation>ein Release muss auf {} abgenommen sein, und niemand hat einen Schlüssel dafür</translation>
    </message>
    <message>
        <source>{} may break the glass and has no key for it</source>
        <translation>{} darf den Notfallstart auslösen und hat keinen Schlüssel dafür</translation>
    </message>
    <message>
        <source>its freeze windows cover the whole week, and nobody may break the glass</source>
        <translation>ihre eingefrorenen Zeiten decken die ganze Woche ab, und niemand darf den Notfallstart auslösen</translation>
    </message>
    <message>
        <source>{} by {}, host key {}, signed in with {}</source>
        <translation>{} mit {}, Hostschlüssel {}, angemeldet mit {}</translation>
    </message>
    <message>
        <source>{}, via {}</source>
        <translation>{}, über {}</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>deploy-compose.sh is this version&apos;s</source>
        <translation>deploy-compose.sh hat die Version dieses Programms</translation>
    </message>
    <message>
        <source>deploy-compose.sh is another version than this program&apos;s</source>
        <translation>deploy-compose.sh hat eine andere Version als dieses Programm</translation>
    </message>
    <message>
        <source>ask the host&apos;s administrator to install this version</source>
        <translation>die Administration des Hosts bitten, diese Version zu installieren</translation>
    </message>
    <message>
        <source>replace it with `gantryctl host setup {}`</source>
        <translation>mit `gantryctl host setup {}` ersetzen</translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation>{} fehlt</translation>
    </message>
    <message>
        <source>install {} on the host</source>
        <translation>{} auf dem Host installieren</translation>
    </message>
    <message>
        <source>the Docker Engine does not answer user {}</source>
        <translation>die Docker Engine antwortet dem Benutzer {} nicht</translation>
    </message>
    <message>
        <source>start it (`systemctl start docker`) and let {} use it (`usermod -aG docker {}`)</source>
        <translation>sie starten (`systemctl start docker`) und {} darauf zugreifen lassen (`usermod -aG docker {}`)</translation>
    </message>
    <message>
        <source>Docker Engine {} on {}</source>
        <translation>Docker Engine {} auf {}</translation>
    </message>
    <message>
        <source>Compose v2 is missing</source>
        <translation>Compose v2 fehlt</translation>
    </message>
    <message>
        <source>Compose {} is too old</source>
        <translation>Compose {} ist zu alt</translation>
    </message>
    <message>
        <source>install Docker&apos;s docker-compose-plugin (version 2 or later) on the host</source>
        <translation>auf dem Host das docker-compose-plugin von Docker installieren (Version 2 oder neuer)</translation>
    </message>
    <message>
        <source>{} of {} free for images</source>
        <translation>{} von {} frei für Images</translation>
    </message>
    <message>
        <source>{} of {} free under the deploy path</source>
        <translation>{} von {} frei unter dem Deploy-Pfad</translation>
    </message>
    <message>
        <source>free space, or remove images nothing needs</source>
        <translation>Platz schaffen oder Images entfernen, die nicht mehr gebraucht werden</translation>
    </message>
    <message>
        <source>free space</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>the host did not report its time</source>
        <translation>der Host hat seine Uhrzeit nicht genannt</translation>
    </message>
    <message>
        <source>check `date` on the host</source>
        <translation>`date` auf dem Host prüfen</translation>
    </message>
    <message>
        <source>its clock is {} apart from this desktop&apos;s</source>
        <translation>seine Uhr weicht um {} von der dieses Rechners ab</translation>
    </message>
    <message>
        <source>let both keep time (systemd-timesyncd or chrony): plans carry an expiry</source>
        <translation>beide Uhren synchron halten (systemd-timesyncd oder chrony): Pläne laufen ab</translation>
    </message>
    <message>
        <source>its clock is within {} of this desktop&apos;s</source>
        <translation>seine Uhr weicht höchstens {} von der dieses Rechners ab</translation>
    </message>
    <message>
        <source>systemd ends processes when {} logs out, so a run would die with the connection</source>
        <translation>systemd beendet Prozesse, wenn sich {} abmeldet: Ein Lauf würde mit der Verbindung sterben</translation>
    </message>
    <message>
        <source>let {} linger: `loginctl enable-linger {}`</source>
        <translation>Prozesse von {} nach dem Abmelden weiterlaufen lassen: `loginctl enable-linger {}`</translation>
    </message>
    <message>
        <source>runs are started by {} and outlive the connection</source>
        <translation>Läufe werden von {} gestartet und überdauern die Verbindung</translation>
    </message>
    <message>
        <source>make .env.production a regular file of the deploy user with mode 0600</source>
        <translation>.env.production zu einer gewöhnlichen Datei des Deploy-Benutzers mit Modus 0600 machen</translation>
    </message>
    <message>
        <source>set {} in .env.production</source>
        <translation>{} in .env.production setzen</translation>
    </message>
    <message>
        <source>set {} in .env.production to what gantry.rules asks for</source>
        <translation>{} in .env.production auf das setzen, was gantry.rules verlangt</translation>
    </message>
    <message>
        <source>remove {} from .env.production; a deployment sets it</source>
        <translation>{} aus .env.production entfernen; ein Rollout setzt es</translation>
    </message>
    <message>
        <source>put the value of {} in single quotes, or write \$ for $</source>
        <translation>den Wert von {} in einfache Anführungszeichen setzen oder \$ für $ schreiben</translation>
    </message>
    <message>
        <source>write line {} of .env.production as NAME=value</source>
        <translation>Zeile {} von .env.production als NAME=Wert schreiben</translation>
    </message>
    <message>
        <source>see gantry.rules in the bundle</source>
        <translation>siehe gantry.rules im Bundle</translation>
    </message>
    <message>
        <source>rule {} does not hold</source>
        <translation>Regel {} ist nicht erfüllt</translation>
    </message>
    <message>
        <source>rule {} does not hold for {}</source>
        <translation>Regel {} ist nicht erfüllt für {}</translation>
    </message>
    <message>
        <source>{} rules hold</source>
        <translation>{} Regeln sind erfüllt</translation>
    </message>
    <message>
        <source>the host can pull from the registry</source>
        <translation>der Host kann Images aus der Registry holen</translation>
    </message>
    <message>
        <source>the registry does not let this host read the images</source>
        <translation>die Registry lässt diesen Host die Images nicht lesen</translation>
    </message>
    <message>
        <source>run `docker login` on the host as the deploy user, with a token that may read</source>
        <translation>auf dem Host als Deploy-Benutzer `docker login` ausführen, mit einem Token, das lesen darf</translation>
    </message>
    <message>
        <source>the registry does not have the image</source>
        <translation>die Registry hat das Image nicht</translation>
    </message>
    <message>
        <source>check the image names</source>
        <translation>die Namen der Images prüfen</translation>
    </message>
    <message>
        <source>the host cannot reach the registry</source>
        <translation>der Host erreicht die Registry nicht</translation>
    </message>
    <message>
        <source>check name service, proxy and firewall on the host</source>
        <translation>Namensdienst, Proxy und Firewall auf dem Host prüfen</translation>
    </message>
    <message>
        <source>deploy the release again, or look at the container with `docker ps` on the host</source>
        <translation>das Release erneut ausrollen oder den Container mit `docker ps` auf dem Host ansehen</translation>
    </message>
    <message>
        <source>what it runs could not be read</source>
        <translation>was er ausführt, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>runs {}, proven by digest</source>
        <translation>führt {} aus, am Digest nachgewiesen</translation>
    </message>
    <message>
        <source>nothing is deployed yet</source>
        <translation>noch ist nichts ausgerollt</translation>
    </message>
    <message>
        <source>does not run what the last run proved</source>
        <translation>führt nicht aus, was der letzte Lauf nachgewiesen hat</translation>
    </message>
    <message>
        <source>session {} of the database ({} for {}) holds the lock of Prisma&apos;s migrators</source>
        <translation>die Datenbanksitzung {} ({} seit {}) hält den Lock der Migratoren von Prisma</translation>
    </message>
    <message>
        <source>migration {} failed and blocks every later one (Prisma: P3018, then P3009): its row in _prisma_migrations, started {}, has no finished_at</source>
        <translation>Migration {} ist fehlgeschlagen und hält jede spätere auf (Prisma: P3018, dann P3009): Ihre Zeile in _prisma_migrations, begonnen {}, hat kein finished_at</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{}; {}</translation>
    </message>
    <message>
        <source>look into the database for what it makes (its error stands in the row&apos;s column logs); then, with the migrator image: `prisma migrate resolve --rolled-back {}` when nothing of it is there (it runs again at the next deployment, mended), or `prisma migrate resolve --applied {}` when all of it is, finished by hand (it is skipped from then on)</source>
        <translation>in der Datenbank nachsehen, was sie anlegt (ihr Fehler steht in der Spalte logs der Zeile); dann mit dem Migrator-Image: `prisma migrate resolve --rolled-back {}`, wenn nichts davon da ist (sie läuft beim nächsten Rollout noch einmal, korrigiert), oder `prisma migrate resolve --applied {}`, wenn alles da ist, von Hand vollendet (sie wird von da an übersprungen)</translation>
    </message>
    <message>
        <source>no database service is named; migrations cannot be watched</source>
        <translation>kein Datenbankdienst ist benannt; Migrationen können nicht beobachtet werden</translation>
    </message>
    <message>
        <source>the migrations table could not be read in service {}</source>
        <translation>die Migrationstabelle im Dienst {} konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>check that psql works in that container with POSTGRES_USER and POSTGRES_DB</source>
        <translation>prüfen, dass psql in diesem Container mit POSTGRES_USER und POSTGRES_DB funktioniert</translation>
    </message>
    <message>
        <source>{}, and no run is at work: the next migrator would wait 10 s for it and fail (Prisma: P1002)</source>
        <translation>{}, und kein Lauf ist aktiv: Der nächste Migrator würde 10 s darauf warten und fehlschlagen (Prisma: P1002)</translation>
    </message>
    <message>
        <source>see who that is in pg_stat_activity; when it is no migrator at work, end it: SELECT pg_terminate_backend({})</source>
        <translation>in pg_stat_activity nachsehen, wer das ist; ist es kein laufender Migrator, die Sitzung beenden: SELECT pg_terminate_backend({})</translation>
    </message>
    <message>
        <source>{} migrations on record</source>
        <translation>{} Migrationen verzeichnet</translation>
    </message>
    <message>
        <source>no migrations on record yet</source>
        <translation>noch keine Migrationen verzeichnet</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>nicht gesperrt</translation>
    </message>
    <message>
        <source>held by {} since {}</source>
        <translation>gesperrt von {} seit {}</translation>
    </message>
    <message>
        <source>look at why, then `gantryctl hold lift {}`</source>
        <translation>die Ursache klären, dann `gantryctl hold lift {}`</translation>
    </message>
    <message>
        <source>this session came through the forced command</source>
        <translation>diese Sitzung kam über den erzwungenen Befehl</translation>
    </message>
    <message>
        <source>this session came without the forced command, as {}</source>
        <translation>diese Sitzung kam ohne den erzwungenen Befehl, als {}</translation>
    </message>
    <message>
        <source>put the forced command before every key in authorized_keys</source>
        <translation>den erzwungenen Befehl vor jeden Schlüssel in authorized_keys setzen</translation>
    </message>
    <message>
        <source>only root can write to the script {}</source>
        <translation>nur root kann in das Skript {} schreiben</translation>
    </message>
    <message>
        <source>others than root can replace the script {}, or it lies in the deploy path</source>
        <translation>andere als root können das Skript {} ersetzen, oder es liegt im Deploy-Pfad</translation>
    </message>
    <message>
        <source>install it as root outside the deploy path</source>
        <translation>es als root außerhalb des Deploy-Pfads installieren</translation>
    </message>
    <message>
        <source>only root can write to {}</source>
        <translation>nur root kann in {} schreiben</translation>
    </message>
    <message>
        <source>others than root can write to {}, or to a folder above it</source>
        <translation>andere als root können in {} schreiben oder in einen Ordner darüber</translation>
    </message>
    <message>
        <source>make it and the folders above it root&apos;s, without write permission for others</source>
        <translation>ihn und die Ordner darüber root geben, ohne Schreibrecht für andere</translation>
    </message>
    <message>
        <source>the policy is valid, and only root can write to it</source>
        <translation>die Richtlinie ist gültig, und nur root kann sie ändern</translation>
    </message>
    <message>
        <source>the policy is {} and root&apos;s alone it is not</source>
        <translation>die Richtlinie ist {} und gehört nicht root allein</translation>
    </message>
    <message>
        <source>install a valid policy as root</source>
        <translation>eine gültige Richtlinie als root installieren</translation>
    </message>
    <message>
        <source>allowed_signers is valid, and only root can write to it</source>
        <translation>allowed_signers ist gültig, und nur root kann es ändern</translation>
    </message>
    <message>
        <source>allowed_signers is {} and root&apos;s alone it is not</source>
        <translation>allowed_signers ist {} und gehört nicht root allein</translation>
    </message>
    <message>
        <source>install a valid allowed_signers as root</source>
        <translation>ein gültiges allowed_signers als root installieren</translation>
    </message>
    <message>
        <source>every way into a session leads to the forced command</source>
        <translation>jeder Weg in eine Sitzung führt zum erzwungenen Befehl</translation>
    </message>
    <message>
        <source>{} lets the deploy user in without the forced command</source>
        <translation>{} lässt den Deploy-Benutzer ohne den erzwungenen Befehl herein</translation>
    </message>
    <message>
        <source>put the forced command before every key, and let no password in</source>
        <translation>den erzwungenen Befehl vor jeden Schlüssel setzen und kein Passwort zulassen</translation>
    </message>
    <message>
        <source>the deploy user cannot reach the engine&apos;s socket</source>
        <translation>der Deploy-Benutzer erreicht den Socket der Engine nicht</translation>
    </message>
    <message>
        <source>the deploy user reaches the engine&apos;s socket by the group {}</source>
        <translation>der Deploy-Benutzer erreicht den Socket der Engine über die Gruppe {}</translation>
    </message>
    <message>
        <source>take the user out of that group: `gpasswd -d USER GROUP`</source>
        <translation>den Benutzer aus dieser Gruppe nehmen: `gpasswd -d USER GROUP`</translation>
    </message>
    <message>
        <source>sudo lets the deploy user do nothing but the forced command</source>
        <translation>sudo lässt den Deploy-Benutzer nichts als den erzwungenen Befehl tun</translation>
    </message>
    <message>
        <source>sudo lets the deploy user do other things than the forced command</source>
        <translation>sudo lässt den Deploy-Benutzer anderes tun als den erzwungenen Befehl</translation>
    </message>
    <message>
        <source>leave one rule in /etc/sudoers.d, for the script alone</source>
        <translation>in /etc/sudoers.d eine einzige Regel lassen, für das Skript allein</translation>
    </message>
    <message>
        <source>{} holds</source>
        <translation>{} ist erfüllt</translation>
    </message>
    <message>
        <source>{} does not hold: {}</source>
        <translation>{} ist nicht erfüllt: {}</translation>
    </message>
    <message>
        <source>see docs/formats/policy.md</source>
        <translation>siehe docs/formats/policy.md</translation>
    </message>
    <message>
        <source>{}; `gantryctl host protect {}` prints the commands</source>
        <translation>{}; `gantryctl host protect {}` gibt die Befehle aus</translation>
    </message>
    <message>
        <source>protected: the deploy user can only use the script</source>
        <translation>geschützt: Der Deploy-Benutzer kann nur das Skript benutzen</translation>
    </message>
    <message>
        <source>guarded: checks guard against mistakes, not against the deploy user</source>
        <translation>bewacht: Prüfungen schützen vor Versehen, nicht vor dem Deploy-Benutzer</translation>
    </message>
    <message>
        <source>{}; for a protected host it lacks {}</source>
        <translation>{}; zu einem geschützten Host fehlt {}</translation>
    </message>
    <message>
        <source>what would run on {} is not what was planned: its .env.production or the engine&apos;s Compose changed since; make a new plan</source>
        <translation>was auf {} laufen würde, ist nicht das Geplante: .env.production oder das Compose der Engine hat sich seitdem geändert; einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>it cannot run now: {}</source>
        <translation>er kann jetzt nicht laufen: {}</translation>
    </message>
    <message>
        <source>runs an app that no proven run of Gantry started; the next plan takes it over</source>
        <translation>führt eine Anwendung aus, die kein nachgewiesener Lauf von Gantry gestartet hat; der nächste Plan übernimmt sie</translation>
    </message>
    <message>
        <source>nobody accepted these two images on {}</source>
        <translation>niemand hat diese beiden Images auf {} abgenommen</translation>
    </message>
    <message>
        <source>accept it with `gantryctl accept {}`</source>
        <translation>mit `gantryctl accept {}` abnehmen</translation>
    </message>
    <message>
        <source>{}, longer ago than {}</source>
        <translation>{}, vor mehr als {}</translation>
    </message>
    <message>
        <source>accept it with `gantryctl accept {}` again</source>
        <translation>mit `gantryctl accept {}` erneut abnehmen</translation>
    </message>
    <message>
        <source>{}, after {} of health; the policy asks for {}</source>
        <translation>{}, nachdem es {} gesund war; die Richtlinie verlangt {}</translation>
    </message>
    <message>
        <source>accept it again later with `gantryctl accept {}`</source>
        <translation>später mit `gantryctl accept {}` erneut abnehmen</translation>
    </message>
    <message>
        <source>others approve it with `gantryctl approve {}`</source>
        <translation>andere geben ihn mit `gantryctl approve {}` frei</translation>
    </message>
    <message>
        <source>others approve it, each with the file</source>
        <translation>andere geben ihn frei, jeder mit der Datei</translation>
    </message>
    <message>
        <source>ask for it with `gantryctl request`, then others approve it</source>
        <translation>mit `gantryctl request` beantragen, dann geben andere ihn frei</translation>
    </message>
    <message>
        <source>the host cannot append to its ledger</source>
        <translation>der Host kann sein Ledger nicht fortschreiben</translation>
    </message>
    <message>
        <source>make room there, or mend the owner and mode of .gantry/ledger</source>
        <translation>dort Platz schaffen oder Eigentümer und Modus von .gantry/ledger korrigieren</translation>
    </message>
    <message>
        <source>see `gantryctl doctor {}`</source>
        <translation>`gantryctl doctor {}` ansehen</translation>
    </message>
    <message>
        <source>run {} by {} is at step {} since {}</source>
        <translation>Lauf {} von {} ist im Schritt {}, seit {}</translation>
    </message>
    <message>
        <source>watch it with `gantryctl run follow {}`</source>
        <translation>mit `gantryctl run follow {}` verfolgen</translation>
    </message>
    <message>
        <source>frozen by {} until {}</source>
        <translation>eingefroren von {} bis {}</translation>
    </message>
    <message>
        <source>wait until then, or lift it with `gantryctl freeze lift {}`</source>
        <translation>bis dahin warten oder mit `gantryctl freeze lift {}` aufheben</translation>
    </message>
    <message>
        <source>the policy freezes it every week from {} until {} UTC</source>
        <translation>die Richtlinie friert sie jede Woche ein, von {} bis {} UTC</translation>
    </message>
    <message>
        <source>wait until then</source>
        <translation>bis dahin warten</translation>
    </message>
    <message>
        <source>wait until then, or `--break-glass REASON`</source>
        <translation>bis dahin warten oder `--break-glass REASON`</translation>
    </message>
    <message>
        <source>look at why, then lift it with `gantryctl hold lift {}`</source>
        <translation>die Ursache klären, dann mit `gantryctl hold lift {}` aufheben</translation>
    </message>
    <message>
        <source>{} marked {} as bad at {}</source>
        <translation>{} hat {} als schlecht markiert ({})</translation>
    </message>
    <message>
        <source>choose another release, or lift it with `gantryctl mark-bad lift {} {}`</source>
        <translation>ein anderes Release wählen oder die Markierung mit `gantryctl mark-bad lift {} {}` aufheben</translation>
    </message>
    <message>
        <source>make a new plan</source>
        <translation>einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>it expired at {}</source>
        <translation>er ist abgelaufen ({})</translation>
    </message>
    <message>
        <source>it was made at {}, ahead of the host&apos;s clock</source>
        <translation>er wurde nach der Uhr des Hosts erst in der Zukunft erstellt ({})</translation>
    </message>
    <message>
        <source>check both clocks</source>
        <translation>beide Uhren prüfen</translation>
    </message>
    <message>
        <source>the signature does not count: {}</source>
        <translation>die Unterschrift zählt nicht: {}</translation>
    </message>
    <message>
        <source>sign with a key that the host&apos;s allowed_signers give to {}</source>
        <translation>mit einem Schlüssel unterschreiben, den die allowed_signers des Hosts {} zuordnen</translation>
    </message>
    <message>
        <source>the plan carries no signature</source>
        <translation>der Plan trägt keine Unterschrift</translation>
    </message>
    <message>
        <source>name a key of {}&apos;s with --key</source>
        <translation>mit --key einen Schlüssel von {} nennen</translation>
    </message>
    <message>
        <source>the host&apos;s owner must mend it, see `gantryctl doctor {}`</source>
        <translation>der Betreiber des Hosts muss es beheben, siehe `gantryctl doctor {}`</translation>
    </message>
    <message>
        <source>{} was not healthy on {} yet</source>
        <translation>{} war noch nicht gesund auf {}</translation>
    </message>
    <message>
        <source>deploy it there first</source>
        <translation>zuerst dort ausrollen</translation>
    </message>
    <message>
        <source>find out who pushed it again, then deploy another release, or accept the new digest with `gantryctl release accept-digest {}`</source>
        <translation>herausfinden, wer ihn neu hochgeladen hat, dann ein anderes Release ausrollen oder dem neuen Digest mit `gantryctl release accept-digest {}` vertrauen</translation>
    </message>
    <message>
        <source>the way back is {}, and nobody who approves says so</source>
        <translation>der Weg zurück ist {}, und keine Freigabe sagt das ausdrücklich</translation>
    </message>
    <message>
        <source>somebody approves it with `gantryctl approve {} --reason &quot;{}: …&quot;`</source>
        <translation>jemand gibt ihn mit `gantryctl approve {} --reason &quot;{}: …&quot;` frei</translation>
    </message>
    <message>
        <source>somebody approves it with a reason that begins with {}</source>
        <translation>jemand gibt ihn mit einer Begründung frei, die mit {} beginnt</translation>
    </message>
    <message>
        <source>ask with `gantryctl request`, then somebody approves it with a reason that begins with {}</source>
        <translation>mit `gantryctl request` beantragen, dann gibt ihn jemand mit einer Begründung frei, die mit {} beginnt</translation>
    </message>
    <message>
        <source>1 migration is applied here that {} does not hold, {}</source>
        <translation>hier ist 1 Migration angewandt, die {} nicht enthält: {}</translation>
    </message>
    <message>
        <source>{} migrations are applied here that {} does not hold, {} first</source>
        <translation>hier sind {} Migrationen angewandt, die {} nicht enthält, zuerst {}</translation>
    </message>
    <message>
        <source>the migrations could not be read in time, neither from the registry nor from a host</source>
        <translation>die Migrationen konnten nicht rechtzeitig gelesen werden, weder aus der Registry noch von einem Host</translation>
    </message>
    <message>
        <source>the registry did not give all migrations: some were read from the image on the host</source>
        <translation>die Registry lieferte nicht alle Migrationen: Einige wurden aus dem Image auf dem Host gelesen</translation>
    </message>
    <message>
        <source>no release of Gantry&apos;s serves here that one could go back to</source>
        <translation>hier läuft kein Release von Gantry, zu dem man zurückkönnte</translation>
    </message>
    <message>
        <source>something that is not understood is done</source>
        <translation>es geschieht etwas, das nicht verstanden wird</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <source>{} started on this database and did not finish</source>
        <translation>auf dieser Datenbank begonnen und nicht zu Ende gekommen: {}</translation>
    </message>
    <message>
        <source>the history was rewritten: {} is not the same in the database and in the releases</source>
        <translation>die Geschichte der Migrationen wurde umgeschrieben; in der Datenbank und in den Releases nicht gleich: {}</translation>
    </message>
    <message>
        <source>{} expects {}, which this database does not have</source>
        <translation>{} erwartet {}; das fehlt in dieser Datenbank</translation>
    </message>
    <message>
        <source>no known release holds the text of {}</source>
        <translation>kein bekanntes Release enthält den Text von {}</translation>
    </message>
    <message>
        <source>the database&apos;s list of applied migrations was not read</source>
        <translation>die Liste der angewandten Migrationen in der Datenbank wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the database got migrations of later releases before some of {}&apos;s own; their order is not the one that was tested</source>
        <translation>in die Datenbank kamen Migrationen späterer Releases vor einigen von {} selbst; ihre Reihenfolge ist nicht die getestete</translation>
    </message>
    <message>
        <source>{} by {} line {}; {} was written before that</source>
        <translation>{} (in {}, Zeile {}); {} wurde davor geschrieben</translation>
    </message>
    <message>
        <source>the database holds nothing that {} does not know</source>
        <translation>die Datenbank enthält nichts, das {} nicht kennt</translation>
    </message>
    <message>
        <source>{} cannot notice what was applied after it</source>
        <translation>{} kann nicht bemerken, was danach angewandt wurde</translation>
    </message>
    <message>
        <source>rights were taken away</source>
        <translation>Rechte wurden entzogen</translation>
    </message>
    <message>
        <source>{} was given to another owner</source>
        <translation>{} bekam einen anderen Eigentümer</translation>
    </message>
    <message>
        <source>a schema was made together with what it holds</source>
        <translation>ein Schema wurde zusammen mit seinem Inhalt angelegt</translation>
    </message>
    <message>
        <source>the extension {}, whose script is not known, was installed</source>
        <translation>die Erweiterung {}, deren Skript nicht bekannt ist, wurde installiert</translation>
    </message>
    <message>
        <source>the values of {} were replaced by computed ones</source>
        <translation>die Werte von {} wurden durch berechnete ersetzt</translation>
    </message>
    <message>
        <source>the values of {} were cut to {}</source>
        <translation>die Werte von {} wurden auf {} gekürzt</translation>
    </message>
    <message>
        <source>a column that is not understood was added</source>
        <translation>eine Spalte, die nicht verstanden wird, wurde hinzugefügt</translation>
    </message>
    <message>
        <source>it is not known whether {} had {} already; it was added if not</source>
        <translation>es ist nicht bekannt, ob {} schon {} hatte; wenn nicht, wurde die Spalte hinzugefügt</translation>
    </message>
    <message>
        <source>a type was changed to one that is not understood</source>
        <translation>ein Typ wurde in einen geändert, der nicht verstanden wird</translation>
    </message>
    <message>
        <source>{} is read from end to end: nobody reads or writes it until that is done</source>
        <translation>{} wird ganz durchgelesen: Bis dahin liest und schreibt dort niemand</translation>
    </message>
    <message>
        <source>the counter of {} was made or changed, which older writers do not know,</source>
        <translation>der Zähler von {} wurde angelegt oder geändert, was ältere Schreiber nicht kennen</translation>
    </message>
    <message>
        <source>{} is no longer computed, which was decided</source>
        <translation>{} wird nicht mehr berechnet</translation>
    </message>
    <message>
        <source>{} is checked: nobody writes to it until that is done</source>
        <translation>{} wird geprüft: Bis dahin schreibt dort niemand</translation>
    </message>
    <message>
        <source>a constraint that is not understood was added</source>
        <translation>ein Constraint, der nicht verstanden wird, wurde hinzugefügt</translation>
    </message>
    <message>
        <source>the constraint {}</source>
        <translation>der Constraint {}</translation>
    </message>
    <message>
        <source>a constraint was changed in a way that is not understood</source>
        <translation>ein Constraint wurde auf eine Weise geändert, die nicht verstanden wird</translation>
    </message>
    <message>
        <source>{}, which no migration made, was changed</source>
        <translation>{} stammt aus keiner Migration und wurde geändert</translation>
    </message>
    <message>
        <source>the rows of {} were made, or are no longer, rows of {}</source>
        <translation>die Zeilen von {} wurden zu Zeilen von {} oder sind es nicht mehr</translation>
    </message>
    <message>
        <source>partitions were changed in a way that is not understood</source>
        <translation>Partitionen wurden auf eine Weise geändert, die nicht verstanden wird</translation>
    </message>
    <message>
        <source>{} is checked before it becomes a part of {}</source>
        <translation>{} wird geprüft und dann ein Teil von {}</translation>
    </message>
    <message>
        <source>{} is taken out of {}</source>
        <translation>{} wird aus {} herausgelöst</translation>
    </message>
    <message>
        <source>{} and its rows were made a part of {}</source>
        <translation>{} wurde mit allen Zeilen ein Teil von {}</translation>
    </message>
    <message>
        <source>{} and its rows were taken out of {}</source>
        <translation>{} wurde mit allen Zeilen aus {} herausgelöst</translation>
    </message>
    <message>
        <source>{} is locked for a moment</source>
        <translation>auf {} liegt für einen Augenblick ein Lock</translation>
    </message>
    <message>
        <source>something that is not understood was done to {}</source>
        <translation>mit {} geschah etwas, das nicht verstanden wird</translation>
    </message>
    <message>
        <source>a block did something that is not understood, which was run</source>
        <translation>ein DO-Block, der etwas tut, das nicht verstanden wird, wurde ausgeführt</translation>
    </message>
    <message>
        <source>a block in {} was run</source>
        <translation>ein DO-Block in {} wurde ausgeführt</translation>
    </message>
    <message>
        <source>a block that makes up its statements as it goes was run</source>
        <translation>ein DO-Block, der seine Anweisungen erst beim Ausführen bildet, wurde ausgeführt</translation>
    </message>
    <message>
        <source>a block with an expression that is not understood was run</source>
        <translation>ein DO-Block mit einem Ausdruck, der nicht verstanden wird, wurde ausgeführt</translation>
    </message>
    <message>
        <source>a block with a statement that is not understood was run</source>
        <translation>ein DO-Block mit einer Anweisung, die nicht verstanden wird, wurde ausgeführt</translation>
    </message>
    <message>
        <source>something that is not understood was done</source>
        <translation>es geschah etwas, das nicht verstanden wird</translation>
    </message>
    <message>
        <source>{} was given another collation</source>
        <translation>{} bekam eine andere Sortierfolge</translation>
    </message>
    <message>
        <source>another type</source>
        <translation>einem anderen Typ</translation>
    </message>
    <message>
        <source>{} was changed from {} to {}</source>
        <translation>{} wurde von {} in {} geändert</translation>
    </message>
    <message>
        <source>{} was changed from {} to {}, which holds values that older readers may not expect,</source>
        <translation>{} wurde von {} in {} geändert, was Werte zulässt, die ältere Leser vielleicht nicht erwarten</translation>
    </message>
    <message>
        <source>{} was made to refuse NULL</source>
        <translation>{} lässt NULL nicht mehr zu</translation>
    </message>
    <message>
        <source>{} was made to allow NULL</source>
        <translation>{} lässt jetzt NULL zu</translation>
    </message>
    <message>
        <source>the default of {} was dropped</source>
        <translation>der Vorgabewert von {} wurde entfernt</translation>
    </message>
    <message>
        <source>a default that is not understood was given to {}</source>
        <translation>ein Vorgabewert, der nicht verstanden wird, wurde für {} gesetzt</translation>
    </message>
    <message>
        <source>another default was given to {}</source>
        <translation>ein anderer Vorgabewert wurde für {} gesetzt</translation>
    </message>
    <message>
        <source>{} was renamed to {}</source>
        <translation>{} wurde in {} umbenannt</translation>
    </message>
    <message>
        <source>{}, which the function {} may stumble over, was added</source>
        <translation>{} wurde hinzugefügt, worüber die Funktion {} stolpern kann</translation>
    </message>
    <message>
        <source>{}, which cannot be computed for every row, was added</source>
        <translation>{} wurde hinzugefügt und lässt sich nicht für jede Zeile berechnen</translation>
    </message>
    <message>
        <source>{}, which is computed and refuses NULL, was added</source>
        <translation>{} wurde hinzugefügt, wird berechnet und lässt NULL nicht zu</translation>
    </message>
    <message>
        <source>{}, which needs rights on its counter, was added</source>
        <translation>{} wurde hinzugefügt und verlangt Rechte am eigenen Zähler</translation>
    </message>
    <message>
        <source>{} with a default that is not understood was added</source>
        <translation>{} wurde hinzugefügt, mit einem Vorgabewert, der nicht verstanden wird</translation>
    </message>
    <message>
        <source>{} with a default that may be NULL or fail was added</source>
        <translation>{} wurde hinzugefügt, mit einem Vorgabewert, der NULL sein oder fehlschlagen kann</translation>
    </message>
    <message>
        <source>{}, which refuses NULL and has no default, was added</source>
        <translation>{} wurde hinzugefügt, lässt NULL nicht zu und hat keinen Vorgabewert</translation>
    </message>
    <message>
        <source>the view {}</source>
        <translation>die Sicht {}</translation>
    </message>
    <message>
        <source>the materialized view {}</source>
        <translation>die materialisierte Sicht {}</translation>
    </message>
    <message>
        <source>the sequence {}</source>
        <translation>die Sequenz {}</translation>
    </message>
    <message>
        <source>{} and its rows were dropped</source>
        <translation>{} wurde mit allen Zeilen gelöscht</translation>
    </message>
    <message>
        <source>{} was dropped</source>
        <translation>{} wurde gelöscht</translation>
    </message>
    <message>
        <source>{}, for which a view stands in that has no keys to group by and no constraints to name, was renamed to {}</source>
        <translation>{} wurde in {} umbenannt; dafür steht eine Sicht ein, die keine Schlüssel zum Gruppieren und keine Constraints zum Nennen hat</translation>
    </message>
    <message>
        <source>{} was replaced by one that may show something else,</source>
        <translation>{} wurde durch eine ersetzt, die etwas anderes zeigen kann</translation>
    </message>
    <message>
        <source>a trigger was made, changed or dropped on {}</source>
        <translation>auf {} wurde ein Trigger angelegt, geändert oder gelöscht</translation>
    </message>
    <message>
        <source>triggers were switched on or off on {}</source>
        <translation>Trigger auf {} wurden ein- oder ausgeschaltet</translation>
    </message>
    <message>
        <source>a rule was made, changed or dropped on {}</source>
        <translation>auf {} wurde eine Regel angelegt, geändert oder gelöscht</translation>
    </message>
    <message>
        <source>what rows may be seen was changed on {}</source>
        <translation>welche Zeilen von {} zu sehen sind, wurde geändert</translation>
    </message>
    <message>
        <source>row security was switched on or off on {}</source>
        <translation>Row-Level Security auf {} wurde ein- oder ausgeschaltet</translation>
    </message>
    <message>
        <source>another owner was given to {}</source>
        <translation>{} bekam einen anderen Eigentümer</translation>
    </message>
    <message>
        <source>the replica identity was changed on {}</source>
        <translation>die REPLICA IDENTITY von {} wurde geändert</translation>
    </message>
    <message>
        <source>something that is not understood was changed on {}</source>
        <translation>an {} wurde etwas geändert, das nicht verstanden wird</translation>
    </message>
    <message>
        <source>the primary key of {}, by which older statements may group, was dropped</source>
        <translation>der Primärschlüssel von {}, nach dem ältere Anweisungen gruppieren können, wurde entfernt</translation>
    </message>
    <message>
        <source>the uniqueness of {}, on which an older ON CONFLICT may rely, was dropped</source>
        <translation>die Eindeutigkeit von {}, auf die sich ein älteres ON CONFLICT verlassen kann, wurde aufgehoben</translation>
    </message>
    <message>
        <source>an exclusion on {}, on which an older ON CONFLICT may rely, was dropped</source>
        <translation>ein EXCLUDE-Constraint auf {}, auf den sich ein älteres ON CONFLICT verlassen kann, wurde entfernt</translation>
    </message>
    <message>
        <source>a check on {}, without which rows may be there that older code does not expect, was dropped</source>
        <translation>ein CHECK-Constraint auf {}, ohne den es Zeilen geben kann, die älterer Code nicht erwartet, wurde entfernt</translation>
    </message>
    <message>
        <source>the foreign key of {}, without which rows may refer to nothing, was dropped</source>
        <translation>der Fremdschlüssel von {}, ohne den Zeilen ins Leere verweisen können, wurde entfernt</translation>
    </message>
    <message>
        <source>a primary key was put on {}</source>
        <translation>ein Primärschlüssel wurde auf {} gelegt</translation>
    </message>
    <message>
        <source>an index that cannot be computed for every row was put on {}</source>
        <translation>ein Index, der sich nicht für jede Zeile berechnen lässt, wurde auf {} gelegt</translation>
    </message>
    <message>
        <source>{} was made unique</source>
        <translation>{} muss jetzt eindeutig sein</translation>
    </message>
    <message>
        <source>rows of {} were made to exclude each other</source>
        <translation>Zeilen von {} schließen einander jetzt aus</translation>
    </message>
    <message>
        <source>a check was put on {}</source>
        <translation>ein CHECK-Constraint wurde auf {} gelegt</translation>
    </message>
    <message>
        <source>a foreign key was put on {}</source>
        <translation>ein Fremdschlüssel wurde auf {} gelegt</translation>
    </message>
    <message>
        <source>the constraint {} of {} was changed</source>
        <translation>der Constraint {} von {} wurde geändert</translation>
    </message>
    <message>
        <source>rows of {} to which {} refers can no longer be deleted, which was decided</source>
        <translation>Zeilen von {}, auf die {} verweist, können nicht mehr gelöscht werden</translation>
    </message>
    <message>
        <source>the value {} of {} was dropped</source>
        <translation>der Wert {} von {} wurde entfernt</translation>
    </message>
    <message>
        <source>the value {} of {} was renamed to {}</source>
        <translation>der Wert {} von {} wurde in {} umbenannt</translation>
    </message>
    <message>
        <source>the value {}, which older readers do not know, was added to {}</source>
        <translation>der Wert {}, den ältere Leser nicht kennen, wurde zu {} hinzugefügt</translation>
    </message>
    <message>
        <source>the type {} was replaced by another</source>
        <translation>der Typ {} wurde durch einen anderen ersetzt</translation>
    </message>
    <message>
        <source>the type {} was dropped</source>
        <translation>der Typ {} wurde gelöscht</translation>
    </message>
    <message>
        <source>the type {} was renamed to {}</source>
        <translation>der Typ {} wurde in {} umbenannt</translation>
    </message>
    <message>
        <source>what the domain {} allows was changed</source>
        <translation>was die Domäne {} zulässt, wurde geändert</translation>
    </message>
    <message>
        <source>the parts of the type {} were changed</source>
        <translation>die Teile des Typs {} wurden geändert</translation>
    </message>
    <message>
        <source>the function {} was dropped or renamed</source>
        <translation>die Funktion {} wurde gelöscht oder umbenannt</translation>
    </message>
    <message>
        <source>the function {} was replaced by one whose effects are not known,</source>
        <translation>die Funktion {} wurde durch eine ersetzt, von der nicht bekannt ist, was sie tut</translation>
    </message>
    <message>
        <source>rows of {} were written, which sets off what hangs on it</source>
        <translation>Zeilen von {} wurden geschrieben, was auslöst, was an der Tabelle hängt</translation>
    </message>
    <message>
        <source>rows of {} that refer to {} were changed or deleted along with it,</source>
        <translation>Zeilen von {}, die auf {} verweisen, wurden dabei mit geändert oder gelöscht</translation>
    </message>
    <message>
        <source>rows were added to {}</source>
        <translation>Zeilen wurden zu {} hinzugefügt</translation>
    </message>
    <message>
        <source>rows of {} were changed</source>
        <translation>Zeilen von {} wurden geändert</translation>
    </message>
    <message>
        <source>every row of {} was deleted</source>
        <translation>jede Zeile von {} wurde gelöscht</translation>
    </message>
    <message>
        <source>rows of {} were deleted</source>
        <translation>Zeilen von {} wurden gelöscht</translation>
    </message>
    <message>
        <source>rows were merged in a way that is not understood</source>
        <translation>Zeilen wurden auf eine Weise zusammengeführt (MERGE), die nicht verstanden wird</translation>
    </message>
    <message>
        <source>a counter was set, so that a number may be issued twice,</source>
        <translation>ein Zähler wurde gesetzt, sodass eine Nummer zweimal kommen kann</translation>
    </message>
    <message>
        <source>the function {} was called, whose effects are not known,</source>
        <translation>die Funktion {} wurde aufgerufen, von der nicht bekannt ist, was sie tut</translation>
    </message>
    <message>
        <source>a foreign key to it is made: nobody writes to it until that is done</source>
        <translation>ein Fremdschlüssel darauf wird angelegt: Bis dahin schreibt dort niemand</translation>
    </message>
    <message>
        <source>a constraint that is not understood was added to {}</source>
        <translation>ein Constraint, der nicht verstanden wird, wurde zu {} hinzugefügt</translation>
    </message>
    <message>
        <source>the index {}</source>
        <translation>der Index {}</translation>
    </message>
    <message>
        <source>the function {} was dropped</source>
        <translation>die Funktion {} wurde gelöscht</translation>
    </message>
    <message>
        <source>the schema {} and everything in it was dropped</source>
        <translation>das Schema {} wurde mit allem darin gelöscht</translation>
    </message>
    <message>
        <source>the extension {} was dropped</source>
        <translation>die Erweiterung {} wurde gelöscht</translation>
    </message>
    <message>
        <source>something that is not understood was dropped</source>
        <translation>etwas, das nicht verstanden wird, wurde gelöscht</translation>
    </message>
    <message>
        <source>an index on {} is built: nobody writes to it until that is done</source>
        <translation>ein Index auf {} wird gebaut: Bis dahin schreibt dort niemand</translation>
    </message>
    <message>
        <source>indexes on {} are built anew: nobody writes to it until that is done</source>
        <translation>Indizes auf {} werden neu gebaut: Bis dahin schreibt dort niemand</translation>
    </message>
    <message>
        <source>a migration that cannot be read ({}) was applied</source>
        <translation>eine Migration, die nicht lesbar ist ({}), wurde angewandt</translation>
    </message>
    <message>
        <source>{} line {} cannot run beside other statements of its file</source>
        <translation>{}, Zeile {}: kann nicht neben anderen Anweisungen derselben Datei laufen</translation>
    </message>
    <message>
        <source>something that could not be read for lack of memory was done</source>
        <translation>es geschah etwas, das aus Mangel an Speicher nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>Prisma&apos;s warning &quot;{}&quot;, which its SQL does not confirm, was written</source>
        <translation>Prisma warnt „{}“, was sein SQL nicht bestätigt</translation>
    </message>
    <message>
        <source>{} line {}: {}</source>
        <translation>{}, Zeile {}: {}</translation>
    </message>
    <message>
        <source>the constraint {} of {} was renamed</source>
        <translation>der Constraint {} von {} wurde umbenannt</translation>
    </message>
    <message>
        <source>the function {} was renamed</source>
        <translation>die Funktion {} wurde umbenannt</translation>
    </message>
    <message>
        <source>the schema {} was renamed</source>
        <translation>das Schema {} wurde umbenannt</translation>
    </message>
    <message>
        <source>something that is not understood was renamed</source>
        <translation>etwas, das nicht verstanden wird, wurde umbenannt</translation>
    </message>
    <message>
        <source>{} was moved to another schema</source>
        <translation>{} wurde in ein anderes Schema verschoben</translation>
    </message>
    <message>
        <source>another function {} was made, which older calls may mean,</source>
        <translation>eine weitere Funktion {} wurde angelegt, die ältere Aufrufe meinen können</translation>
    </message>
    <message>
        <source>the function {}</source>
        <translation>die Funktion {}</translation>
    </message>
    <message>
        <source>{}, which was there already, was made once more</source>
        <translation>{} war schon da und wurde noch einmal angelegt</translation>
    </message>
    <message>
        <source>it is not known whether {} was there already; it was made if not</source>
        <translation>es ist nicht bekannt, ob {} schon da war; angelegt wurde, was fehlte</translation>
    </message>
    <message>
        <source>it is not known whether {} was there already; it was made or replaced</source>
        <translation>es ist nicht bekannt, ob {} schon da war; angelegt oder ersetzt wurde es in jedem Fall</translation>
    </message>
    <message>
        <source>{}, which no migration made, was dropped</source>
        <translation>{} stammt aus keiner Migration und wurde gelöscht</translation>
    </message>
    <message>
        <source>{}, which no migration made, was renamed</source>
        <translation>{} stammt aus keiner Migration und wurde umbenannt</translation>
    </message>
    <message>
        <source>{} and what it held was dropped</source>
        <translation>{} wurde mit allen Werten gelöscht</translation>
    </message>
    <message>
        <source>{} is locked for a moment, once every open transaction on it has ended</source>
        <translation>auf {} liegt für einen Augenblick ein Lock, sobald jede offene Transaktion darauf beendet ist</translation>
    </message>
    <message>
        <source>{} is written anew: nobody reads or writes it until that is done</source>
        <translation>{} wird neu geschrieben: Bis dahin liest und schreibt dort niemand</translation>
    </message>
    <message>
        <source>{} is checked: nobody reads or writes it until that is done</source>
        <translation>{} wird geprüft: Bis dahin liest und schreibt dort niemand</translation>
    </message>
    <message>
        <source>{} is read from end to end; others go on meanwhile</source>
        <translation>{} wird ganz durchgelesen; andere arbeiten währenddessen weiter</translation>
    </message>
    <message>
        <source>the trigger {}</source>
        <translation>der Trigger {}</translation>
    </message>
    <message>
        <source>the policy {}</source>
        <translation>die Policy {}</translation>
    </message>
    <message>
        <source>the rule {}</source>
        <translation>die Regel {}</translation>
    </message>
    <message>
        <source>the counter {} was changed, so that a number may be issued twice,</source>
        <translation>der Zähler {} wurde geändert, sodass eine Nummer zweimal kommen kann</translation>
    </message>
    <message>
        <source>the setting {} was changed, which changes what follows,</source>
        <translation>die Einstellung {} wurde geändert, was sich auf alles Folgende auswirkt</translation>
    </message>
    <message>
        <source>a migration has a COMMIT of its own: if it fails later, what stands before that stays</source>
        <translation>eine Migration hat ein eigenes COMMIT: Schlägt sie später fehl, bleibt, was davor steht</translation>
    </message>
    <message>
        <source>a transaction was ended in a way that is not understood</source>
        <translation>eine Transaktion wurde auf eine Weise beendet, die nicht verstanden wird</translation>
    </message>
    <message>
        <source>{} is locked until the migration has ended</source>
        <translation>auf {} liegt ein Lock, bis die Migration beendet ist</translation>
    </message>
    <message>
        <source>{} was made beside {}: which of them an older statement means is not known, since its creation</source>
        <translation>{} wurde neben {} angelegt: Was von beiden eine ältere Anweisung meint, ist nicht bekannt</translation>
    </message>
    <message>
        <source>{} was made a part of {}: its rows show up there, which was decided</source>
        <translation>{} wurde ein Teil von {}: Die Zeilen erscheinen jetzt auch dort</translation>
    </message>
    <message>
        <source>a partition of {} with rules of its own was made</source>
        <translation>eine Partition von {} mit eigenen Regeln wurde angelegt</translation>
    </message>
    <message>
        <source>a table was made from something that is not understood</source>
        <translation>eine Tabelle wurde aus etwas angelegt, das nicht verstanden wird</translation>
    </message>
    <message>
        <source>{} of {} holds for new rows only until it is validated</source>
        <translation>{} von {} gilt bis zur Validierung nur für neue Zeilen</translation>
    </message>
    <message>
        <source>{} stands in for {} until no release uses the old name</source>
        <translation>{} steht für {} ein, bis kein Release den alten Namen mehr benutzt</translation>
    </message>
    <message>
        <source>{} was copied to {} and goes once no release uses it</source>
        <translation>{} wurde nach {} kopiert und entfällt, sobald kein Release die Spalte mehr benutzt</translation>
    </message>
    <message>
        <source>the type {}</source>
        <translation>der Typ {}</translation>
    </message>
    <message>
        <source>the value {} of {} was renamed</source>
        <translation>der Wert {} von {} wurde umbenannt</translation>
    </message>
    <message>
        <source>the domain {} was changed in a way that is not understood</source>
        <translation>die Domäne {} wurde auf eine Weise geändert, die nicht verstanden wird</translation>
    </message>
    <message>
        <source>a view that changes things was made</source>
        <translation>eine Sicht, die etwas ändert, wurde angelegt</translation>
    </message>
    <message>
        <source>{} is filled anew</source>
        <translation>{} wird neu gefüllt</translation>
    </message>
    <message>
        <source>{} was emptied</source>
        <translation>{} wurde geleert</translation>
    </message>
    <message>
        <source>{} was filled anew</source>
        <translation>{} wurde neu gefüllt</translation>
    </message>
    <message>
        <source>1 of {} approvals is missing ({})</source>
        <translation>1 von {} Freigaben fehlt ({})</translation>
    </message>
    <message>
        <source>{} of {} approvals are missing ({})</source>
        <translation>{} von {} Freigaben fehlen ({})</translation>
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
        <translation>Noch nicht abgefragt</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen …</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Abnehmen …</translation>
    </message>
    <message>
        <source>Confirms that this release is good, for the environment that comes next</source>
        <translation>Bestätigt der nächsten Umgebung, dass dieses Release gut ist</translation>
    </message>
    <message>
        <source>What %1 answered</source>
        <translation>Was %1 geantwortet hat</translation>
    </message>
    <message>
        <source>Which digests run there</source>
        <translation>Welche Digests dort laufen</translation>
    </message>
    <message>
        <source>The migrations of this release</source>
        <translation>Die Migrationen dieses Releases</translation>
    </message>
    <message>
        <source>Its record in the audit log</source>
        <translation>Der Eintrag im Audit-Log</translation>
    </message>
    <message>
        <source>Shows the possible targets before anything happens</source>
        <translation>Zeigt die möglichen Ziele, bevor etwas geschieht</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
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
        <translation>Komfortabel</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animationen</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Animationen reduzieren</translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation>Einzelne Buchstaben</translation>
    </message>
    <message>
        <source>Letters work as keys outside of fields</source>
        <translation>Buchstaben wirken außerhalb von Feldern als Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>Practice fleet</source>
        <translation>Übungsflotte</translation>
    </message>
    <message>
        <source>Two hosts, a registry and ten releases on this machine, to try everything without harm.</source>
        <translation>Zwei Hosts, eine Registry und zehn Releases auf diesem Rechner, um alles gefahrlos auszuprobieren.</translation>
    </message>
    <message>
        <source>Start and open it</source>
        <translation>Starten und öffnen</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Gantry</translation>
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
        <translation>Sie unterschreiben als</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriftarten</translation>
    </message>
    <message>
        <source>Inter and JetBrains Mono, SIL Open Font License 1.1</source>
        <translation>Inter und JetBrains Mono, SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>This screen is drawn in software, without a graphics card: nothing moves then.</source>
        <translation>Das Fenster wird in Software gezeichnet, ohne Grafikkarte: Dann bewegt sich nichts.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
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
        <translation>Übersicht</translation>
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
        <source>The log was not saved</source>
        <translation>Das Protokoll wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>roll back </source>
        <translation>zurückrollen </translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Log</translation>
    </message>
    <message>
        <source>The project cannot be opened</source>
        <translation>Das Projekt kann nicht geöffnet werden</translation>
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
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>G then O</source>
        <translation>G, dann O</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>G then D</source>
        <translation>G, dann D</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>G then R</source>
        <translation>G, dann R</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>G then E</source>
        <translation>G, dann E</translation>
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
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>G then A</source>
        <translation>G, dann A</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Log</translation>
    </message>
    <message>
        <source>G then L</source>
        <translation>G, dann L</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Signing…</source>
        <translation>Wird unterschrieben …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason (needed); it is on record for good</source>
        <translation>Begründung (nötig); sie bleibt für immer festgehalten</translation>
    </message>
    <message>
        <source>Reason; it is on record for good</source>
        <translation>Begründung; sie bleibt für immer festgehalten</translation>
    </message>
    <message>
        <source>Exactly this is signed</source>
        <translation>Genau das wird unterschrieben</translation>
    </message>
    <message>
        <source>the text that is signed</source>
        <translation>Text zum Unterschreiben</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>It was not signed</source>
        <translation>Es wurde nicht unterschrieben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>It was signed, but not taken</source>
        <translation>Es wurde unterschrieben, aber nicht angenommen</translation>
    </message>
    <message>
        <source>yyyy-mm-dd hh:mm</source>
        <translation>JJJJ-MM-TT hh:mm</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>SignTexts</name>
    <message>
        <source>It counts for exactly this plan, on this host, until it expires.</source>
        <translation>Es gilt für genau diesen Plan auf diesem Host, bis er abläuft.</translation>
    </message>
    <message>
        <source>Approve %1 for %2</source>
        <translation>%1 für %2 freigeben</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Unterschreiben und freigeben</translation>
    </message>
    <message>
        <source>You say that this plan may run. This starts nothing by itself: somebody still has to deploy.</source>
        <translation>Sie sagen, dass dieser Plan laufen darf. Davon beginnt noch nichts: Jemand muss ihn noch ausrollen.</translation>
    </message>
    <message>
        <source>Refuse %1 for %2</source>
        <translation>%1 für %2 ablehnen</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Unterschreiben und ablehnen</translation>
    </message>
    <message>
        <source>This plan can never run again, whoever approves it. Another plan can be asked for.</source>
        <translation>Dieser Plan kann nie mehr laufen, wer auch immer ihn freigibt. Ein anderer Plan kann beantragt werden.</translation>
    </message>
    <message>
        <source>Withdraw %1 for %2</source>
        <translation>%1 für %2 zurückziehen</translation>
    </message>
    <message>
        <source>Sign and withdraw</source>
        <translation>Unterschreiben und zurückziehen</translation>
    </message>
    <message>
        <source>Your own plan can never run again. You can ask for another one.</source>
        <translation>Ihr eigener Plan kann nie mehr laufen. Sie können einen anderen beantragen.</translation>
    </message>
    <message>
        <source>Request approval of %1 for %2</source>
        <translation>Freigabe von %1 für %2 beantragen</translation>
    </message>
    <message>
        <source>Sign and request</source>
        <translation>Unterschreiben und beantragen</translation>
    </message>
    <message>
        <source>The others see it, and can approve exactly this plan. This starts nothing by itself.</source>
        <translation>Die anderen sehen den Antrag und können genau diesen Plan freigeben. Davon beginnt noch nichts.</translation>
    </message>
    <message>
        <source>Deploy %1 to %2</source>
        <translation>%1 auf %2 ausrollen</translation>
    </message>
    <message>
        <source>Sign and deploy</source>
        <translation>Unterschreiben und ausrollen</translation>
    </message>
    <message>
        <source>The host asks for a signed plan. It starts as soon as you sign.</source>
        <translation>Der Host verlangt einen unterschriebenen Plan. Er beginnt, sobald Sie unterschreiben.</translation>
    </message>
    <message>
        <source>Break the glass for %1</source>
        <translation>Notfallstart für %1</translation>
    </message>
    <message>
        <source>Sign and break the glass</source>
        <translation>Notfallstart unterschreiben</translation>
    </message>
    <message>
        <source>%1 starts on %2 without the approvals, the acceptance, the soak time and the open window that its policy asks for. It stays on record for good, with your name, your key and your reason. A hold, a bad mark or a refusal still stop it.</source>
        <translation>%1 startet auf %2 ohne die Freigaben, die Abnahme, die Bewährungszeit und das offene Zeitfenster, die die Richtlinie verlangt. Das bleibt für immer festgehalten, mit Ihrem Namen, Ihrem Schlüssel und Ihrer Begründung. Eine Sperre, eine Markierung als schlecht oder eine Ablehnung hält es trotzdem auf.</translation>
    </message>
    <message>
        <source>The plan itself is signed first when it is not yet; then this.</source>
        <translation>Ist der Plan selbst noch nicht unterschrieben, kommt er zuerst; dann dies.</translation>
    </message>
    <message>
        <source>Accept %1 on %2</source>
        <translation>%1 auf %2 abnehmen</translation>
    </message>
    <message>
        <source>Sign and accept</source>
        <translation>Unterschreiben und abnehmen</translation>
    </message>
    <message>
        <source>You say that what %1 serves now is good. The environment that comes next may ask for this.</source>
        <translation>Sie bestätigen, dass gut ist, was jetzt auf %1 läuft. Die nächste Umgebung kann das verlangen.</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Sign and hold</source>
        <translation>Unterschreiben und sperren</translation>
    </message>
    <message>
        <source>No run starts there until the hold is lifted. A run in progress continues.</source>
        <translation>Bis die Sperre aufgehoben ist, beginnt dort kein Lauf. Ein bereits laufender geht weiter.</translation>
    </message>
    <message>
        <source>Lift the hold of %1</source>
        <translation>Sperre von %1 aufheben</translation>
    </message>
    <message>
        <source>Sign and lift</source>
        <translation>Unterschreiben und aufheben</translation>
    </message>
    <message>
        <source>Runs can start there again.</source>
        <translation>Dort können wieder Läufe beginnen.</translation>
    </message>
    <message>
        <source>Mark %1 as bad for %2</source>
        <translation>%1 für %2 als schlecht markieren</translation>
    </message>
    <message>
        <source>Sign and mark</source>
        <translation>Unterschreiben und markieren</translation>
    </message>
    <message>
        <source>Its two images are not deployed there until the mark is lifted. What runs now goes on.</source>
        <translation>Seine zwei Images werden dort nicht ausgerollt, bis die Markierung aufgehoben ist. Was jetzt läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Lift the bad mark of %1 for %2</source>
        <translation>Markierung von %1 für %2 aufheben</translation>
    </message>
    <message>
        <source>Its two images can be deployed there again.</source>
        <translation>Seine zwei Images können dort wieder ausgerollt werden.</translation>
    </message>
    <message>
        <source>Lift the freeze of %1</source>
        <translation>Einfrieren von %1 aufheben</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>%1 einfrieren</translation>
    </message>
    <message>
        <source>Sign and freeze</source>
        <translation>Unterschreiben und einfrieren</translation>
    </message>
    <message>
        <source>Nothing is deployed there between these times, unless the glass is broken. A run in progress continues.</source>
        <translation>Zwischen diesen Zeiten wird dort nichts ausgerollt, außer durch einen Notfallstart. Ein bereits laufender Lauf geht weiter.</translation>
    </message>
    <message>
        <source>Roll back %2 to %1</source>
        <translation>%2 auf %1 zurückrollen</translation>
    </message>
    <message>
        <source>Sign and roll back</source>
        <translation>Unterschreiben und zurückrollen</translation>
    </message>
</context>
<context>
    <name>StaleBar</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>StatementBox</name>
    <message>
        <source>Signed text</source>
        <translation>Unterschriebene Erklärung</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation>
            <numerusform>%n Zeile anzeigen</numerusform>
            <numerusform>Alle %n Zeilen anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::gui::StatementModel</name>
    <message>
        <source>“%1” is no time: write it as 2026-11-27 16:00</source>
        <translation>„%1“ ist keine Zeitangabe: Schreiben Sie sie wie 2026-11-27 16:00</translation>
    </message>
    <message>
        <source>Write the reason first: it is part of the text.</source>
        <translation>Schreiben Sie zuerst die Begründung: Sie ist Teil des Textes.</translation>
    </message>
    <message>
        <source>Making the text for %1, and looking for your key</source>
        <translation>Der Text für %1 wird erstellt und Ihr Schlüssel gesucht</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Stop the run?</source>
        <translation>Den Lauf stoppen?</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf stoppen</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%1 auf %2 (%3)</translation>
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
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
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
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
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
        <translation>Neuer Rollout</translation>
    </message>
</context>
<context>
    <name>TrustMenu</name>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Sperre aufheben …</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>No run starts here until the hold is lifted</source>
        <translation>Hier beginnt kein Lauf, bis die Sperre aufgehoben ist</translation>
    </message>
    <message>
        <source>Lift the freeze…</source>
        <translation>Einfrieren aufheben …</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Einfrieren …</translation>
    </message>
    <message>
        <source>Nothing is deployed here from one time to another</source>
        <translation>Hier wird von einer Zeit bis zu einer anderen nichts ausgerollt</translation>
    </message>
    <message>
        <source>Mark %1 as bad…</source>
        <translation>%1 als schlecht markieren …</translation>
    </message>
    <message>
        <source>Its images are not deployed here again until the mark is lifted</source>
        <translation>Seine Images werden hier nicht wieder ausgerollt, bis die Markierung aufgehoben ist</translation>
    </message>
    <message>
        <source>Lift the mark on %1…</source>
        <translation>Markierung von %1 aufheben …</translation>
    </message>
    <message>
        <source>Its images may be deployed here again</source>
        <translation>Seine Images dürfen hier wieder ausgerollt werden</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>check the host</source>
        <translation>den Host prüfen</translation>
    </message>
    <message>
        <source>look at why, then lift the hold on the page Environments</source>
        <translation>die Ursache klären, dann die Sperre auf der Seite Umgebungen aufheben</translation>
    </message>
    <message>
        <source>wait until then, lift the freeze on the page Environments where a person set it, or break the glass where you may</source>
        <translation>bis dahin warten, das Einfrieren auf der Seite Umgebungen aufheben, wenn eine Person es gesetzt hat, oder den Notfallstart auslösen, wo Sie das dürfen</translation>
    </message>
    <message>
        <source>choose another release, or lift the mark on the page Environments</source>
        <translation>ein anderes Release wählen oder die Markierung auf der Seite Umgebungen aufheben</translation>
    </message>
    <message>
        <source>accept it on the card of the environment in which it proved itself</source>
        <translation>auf der Karte der Umgebung abnehmen, in der es sich bewährt hat</translation>
    </message>
    <message>
        <source>accept it again on the card of that environment</source>
        <translation>auf der Karte jener Umgebung erneut abnehmen</translation>
    </message>
    <message>
        <source>accept it again later on the card of that environment</source>
        <translation>später auf der Karte jener Umgebung erneut abnehmen</translation>
    </message>
    <message>
        <source>the reason of somebody who approves must begin with that word</source>
        <translation>die Begründung einer Freigabe muss mit diesem Wort beginnen</translation>
    </message>
    <message>
        <source>request approval instead</source>
        <translation>stattdessen eine Freigabe beantragen</translation>
    </message>
    <message>
        <source>sign it with a key that the host knows as the requester&apos;s</source>
        <translation>mit einem Schlüssel unterschreiben, den der Host der antragstellenden Person zuordnet</translation>
    </message>
    <message>
        <source>see the page Approvals, then make a new plan</source>
        <translation>die Seite Freigaben ansehen, dann einen neuen Plan erstellen</translation>
    </message>
    <message>
        <source>the host&apos;s owner must fix it; check the host to see what is wrong</source>
        <translation>der Betreiber des Hosts muss es beheben; den Host prüfen, um zu sehen, was nicht stimmt</translation>
    </message>
    <message>
        <source>check the host, then deploy again</source>
        <translation>den Host prüfen, dann erneut ausrollen</translation>
    </message>
    <message>
        <source>the log of step ready says why; deploy a mended release, or roll back to one that was healthy here</source>
        <translation>das Protokoll des Schritts ready sagt, warum; ein korrigiertes Release ausrollen oder auf eines zurückrollen, das hier gesund war</translation>
    </message>
    <message>
        <source>the page Runs shows how far it is</source>
        <translation>die Seite Läufe zeigt, wie weit er ist</translation>
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
        <translation>Identität nachgewiesen</translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation>Abweichend</translation>
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
        <translation>Abgelehnt</translation>
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
        <translation>Erfolgreich</translation>
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
        <translation>Weg zurück: sicher</translation>
    </message>
    <message>
        <source>Way back: with care</source>
        <translation>Weg zurück: mit Vorsicht</translation>
    </message>
    <message>
        <source>Way back: blocked</source>
        <translation>Weg zurück: versperrt</translation>
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
        <translation>Umgebung davor</translation>
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
        <source>None in progress</source>
        <translation>Keiner läuft</translation>
    </message>
    <message>
        <source>One in progress</source>
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
        <translation>%1 zurück, %2 abweichend</translation>
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
        <translation>Seitwärts: %1 fallen weg, %2 kommen hinzu</translation>
    </message>
    <message>
        <source>How the commits lie is not known</source>
        <translation>Wie die Commits zueinander liegen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Check host and rules</source>
        <translation>Host und Regeln prüfen</translation>
    </message>
    <message>
        <source>Verify the plan</source>
        <translation>Plan prüfen</translation>
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
        <translation>Identität nachweisen</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Restore previous release</source>
        <translation>Voriges Release wiederherstellen</translation>
    </message>
    <message>
        <source>The run stops at the next safe point.</source>
        <translation>Der Lauf stoppt am nächsten sicheren Punkt.</translation>
    </message>
    <message>
        <source>The run stops now, during “%1”. The app has not been touched.</source>
        <translation>Der Lauf stoppt jetzt, im Schritt „%1“. Die Anwendung wurde nicht berührt.</translation>
    </message>
    <message>
        <source>“%1” is finished first, then the run stops. What it changed stays.</source>
        <translation>„%1“ wird noch beendet, dann stoppt der Lauf. Was der Schritt geändert hat, bleibt.</translation>
    </message>
    <message>
        <source>Waiting ends now. The previous release is put back if the plan asks for it and it is safe.</source>
        <translation>Das Warten endet jetzt. Das vorige Release wird wiederhergestellt, wenn der Plan es verlangt und es sicher ist.</translation>
    </message>
    <message>
        <source>Way back: unknown</source>
        <translation>Weg zurück: unbekannt</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Signed plan</source>
        <translation>Unterschriebener Plan</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Bad mark</source>
        <translation>Markierung als schlecht</translation>
    </message>
    <message>
        <source>Broken glass</source>
        <translation>Notfallstart</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Weg zurück</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Log</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 has no container</source>
        <translation>%1 hat keinen Container</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 says that it is unhealthy</source>
        <translation>%1 meldet sich als nicht gesund</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 answers HTTP %2</source>
        <translation>%1 antwortet mit HTTP %2</translation>
    </message>
    <message>
        <source>%1 of %2 needed</source>
        <translation>%1 von %2 nötigen</translation>
    </message>
    <message>
        <source>not expanded yet</source>
        <translation>noch nicht erweitert</translation>
    </message>
    <message>
        <source>expanded, waits for its contract step</source>
        <translation>erweitert, wartet auf den Rückbau</translation>
    </message>
    <message>
        <source>contracted</source>
        <translation>zurückgebaut</translation>
    </message>
    <message>
        <source>contracted less than %1 days after it was expanded: there was little time to go back</source>
        <translation>weniger als %1 Tage nach dem Erweitern zurückgebaut: Es blieb wenig Zeit, zurückzugehen</translation>
    </message>
    <message>
        <source>not known, its migrations were not read</source>
        <translation>nicht bekannt, seine Migrationen wurden nicht gelesen</translation>
    </message>
    <message>
        <source>Failed, put back</source>
        <translation>Fehlgeschlagen, wiederhergestellt</translation>
    </message>
    <message>
        <source>Fits the schema</source>
        <translation>Passt zum Schema</translation>
    </message>
    <message>
        <source>Fits the schema with care</source>
        <translation>Passt mit Vorsicht zum Schema</translation>
    </message>
    <message>
        <source>Does not fit the schema</source>
        <translation>Passt nicht zum Schema</translation>
    </message>
    <message>
        <source>Fit to the schema: unknown</source>
        <translation>Ob es zum Schema passt: unbekannt</translation>
    </message>
    <message>
        <source>Nothing; this is the first deployment</source>
        <translation>Nichts; dies ist der erste Rollout</translation>
    </message>
    <message>
        <source>%1 within %2, then observed for %3</source>
        <translation>%1 innerhalb von %2, dann %3 beobachtet</translation>
    </message>
    <message>
        <source>It stops and is left to be inspected</source>
        <translation>Der Lauf stoppt, und alles bleibt zur Untersuchung stehen</translation>
    </message>
    <message>
        <source>Rendered on the host as %1; its values stay there</source>
        <translation>Auf dem Host berechnet als %1; die Werte bleiben dort</translation>
    </message>
    <message>
        <source>An app that no proven run of Gantry started; it is taken over</source>
        <translation>Eine Anwendung, die kein nachgewiesener Lauf von Gantry gestartet hat; sie wird übernommen</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht nachgewiesen</translation>
    </message>
    <message>
        <source>The previous release is put back, and a hold is set</source>
        <translation>Das vorige Release wird wiederhergestellt, und eine Sperre wird gesetzt</translation>
    </message>
    <message>
        <source>The previous release is put back as long as no migration has run; after that everything stays as it is. A hold is set</source>
        <translation>Das vorige Release wird wiederhergestellt, solange keine Migration gelaufen ist; danach bleibt alles, wie es ist. Eine Sperre wird gesetzt</translation>
    </message>
    <message>
        <source>None; the schema stays as it is</source>
        <translation>Keine; das Schema bleibt, wie es ist</translation>
    </message>
    <message>
        <source>The migrator image brings the schema up to date; which migrations is not known</source>
        <translation>Das Migrator-Image bringt das Schema auf den neuesten Stand; mit welchen Migrationen, ist nicht bekannt</translation>
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
</context>
</TS>
