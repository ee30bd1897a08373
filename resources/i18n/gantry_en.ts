<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gantry::gui::AppModel</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) answer</source>
        <translation>
            <numerusform>%n host answers</numerusform>
            <numerusform>%n hosts answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n host(s) answer</source>
        <translation>
            <numerusform>%1 of %n host answer</numerusform>
            <numerusform>%1 of %n hosts answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for you</source>
        <translation>
            <numerusform>%n request waits for you</numerusform>
            <numerusform>%n requests wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) ended on %1</source>
        <translation>
            <numerusform>%n run ended on %1</numerusform>
            <numerusform>%n runs ended on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::gui::AuditModel</name>
    <message numerus="yes">
        <source>%n record(s) of this desktop&apos;s copies, as far as the filter shows them</source>
        <translation>
            <numerusform>%n record of this desktop&apos;s copies, as far as the filter shows it</numerusform>
            <numerusform>%n records of this desktop&apos;s copies, as far as the filter shows them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n record(s)</source>
        <translation>
            <numerusform>Verifying %n record</numerusform>
            <numerusform>Verifying %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported</source>
        <translation>
            <numerusform>%n record exported</numerusform>
            <numerusform>%n records exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::gui::Board</name>
    <message numerus="yes">
        <source>%n gate(s) closed</source>
        <translation>
            <numerusform>%n gate closed</numerusform>
            <numerusform>%n gates closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these commits have both images</source>
        <translation>
            <numerusform>%n of these commits has both images</numerusform>
            <numerusform>%n of these commits have both images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateLane</name>
    <message numerus="yes">
        <source>%n older release(s)</source>
        <translation>
            <numerusform>%n older release</numerusform>
            <numerusform>%n older releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::gui::FirstSteps</name>
    <message numerus="yes">
        <source>%n host(s) found in your SSH configuration</source>
        <translation>
            <numerusform>%n host found in your SSH configuration</numerusform>
            <numerusform>%n hosts found in your SSH configuration</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatesPart</name>
    <message numerus="yes">
        <source>%n rule(s) met</source>
        <translation>
            <numerusform>%n rule met</numerusform>
            <numerusform>%n rules met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::gui::Lane</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations</source>
        <translation>
            <numerusform>%n migration</numerusform>
            <numerusform>%n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n restart</numerusform>
            <numerusform>%n restarts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n line(s); the host has them all</source>
        <translation>
            <numerusform>the last %n line; the host has them all</numerusform>
            <numerusform>the last %n lines; the host has them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message numerus="yes">
        <source>Log, %n line(s)</source>
        <translation>
            <numerusform>Log, %n line</numerusform>
            <numerusform>Log, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::gui::PlanModel</name>
    <message numerus="yes">
        <source>%n image(s) to pull</source>
        <translation>
            <numerusform>%n image to pull</numerusform>
            <numerusform>%n images to pull</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyTexts</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofTexts</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen by %n witness(es)</source>
        <translation>
            <numerusform>Seen by %n witness</numerusform>
            <numerusform>Seen by %n witnesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessPlot</name>
    <message numerus="yes">
        <source>%n readiness attempt(s)</source>
        <translation>
            <numerusform>%n readiness attempt</numerusform>
            <numerusform>%n readiness attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::gui::RunModel</name>
    <message numerus="yes">
        <source>%n migration(s) applied</source>
        <translation>
            <numerusform>%n migration applied</numerusform>
            <numerusform>%n migrations applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) pulled</source>
        <translation>
            <numerusform>%n image pulled</numerusform>
            <numerusform>%n images pulled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready, %n attempt(s)</source>
        <translation>
            <numerusform>Not ready, %n attempt</numerusform>
            <numerusform>Not ready, %n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementBox</name>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation>
            <numerusform>Show %n line</numerusform>
            <numerusform>Show all %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n new notification(s)</source>
        <translation>
            <numerusform>%n new notification</numerusform>
            <numerusform>%n new notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Forward, %n commit(s) come in</source>
        <translation>
            <numerusform>Forward, %n commit comes in</numerusform>
            <numerusform>Forward, %n commits come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back, %n commit(s) are left</source>
        <translation>
            <numerusform>Back, %n commit is left</numerusform>
            <numerusform>Back, %n commits are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) to apply</source>
        <translation>
            <numerusform>%n migration to apply</numerusform>
            <numerusform>%n migrations to apply</numerusform>
        </translation>
    </message>
</context>
</TS>
