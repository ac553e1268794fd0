<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoxDialog</name>
    <message numerus="yes">
        <source>Take in %n card(s)</source>
        <translation>
            <numerusform>Take in %n card</numerusform>
            <numerusform>Take in %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were scanned and are not taken in yet.</source>
        <translation>
            <numerusform>%n card was scanned and is not taken in yet.</numerusform>
            <numerusform>%n cards were scanned and are not taken in yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxEndPage</name>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n card was taken into stock</numerusform>
            <numerusform>%n cards were taken into stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the list were left out.</source>
        <translation>
            <numerusform>%n line of the list was left out.</numerusform>
            <numerusform>%n lines of the list were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxPage</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be taken</source>
        <translation>
            <numerusform>%n line cannot be taken</numerusform>
            <numerusform>%n lines cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n line(s)</source>
        <translation>
            <numerusform>Leave out %n line</numerusform>
            <numerusform>Leave out %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurrentPinPage</name>
    <message numerus="yes">
        <source>%n tries left. After the last one the PIN is blocked.</source>
        <translation>
            <numerusform>%n try left. After it the PIN is blocked.</numerusform>
            <numerusform>%n tries left. After the last one the PIN is blocked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message numerus="yes">
        <source>%n thing(s) wait.</source>
        <translation>
            <numerusform>%n thing waits.</numerusform>
            <numerusform>%n things wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) have expired already.</source>
        <translation>
            <numerusform>%n more certificate has expired already.</numerusform>
            <numerusform>%n more certificates have expired already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DriverLine</name>
    <message numerus="yes">
        <source>%n reader(s) or slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) it knows</source>
        <translation>
            <numerusform>%n card that it knows</numerusform>
            <numerusform>%n cards that it knows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminationPage</name>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <translation>
            <numerusform>%n check could not be made</numerusform>
            <numerusform>%n checks could not be made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n card was taken into stock</numerusform>
            <numerusform>%n cards were taken into stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n records are there and unchanged.</source>
        <translation>
            <numerusform>%n record is there and unchanged.</numerusform>
            <numerusform>All %n records are there and unchanged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficerPinEntry</name>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n try left. After the last one the card is blocked.</numerusform>
            <numerusform>%n tries left. After the last one the card is blocked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message numerus="yes">
        <source>These are the first %n only. Search for whoever is not here.</source>
        <translation>
            <numerusform>This is the first %n only. Search for whoever is not here.</numerusform>
            <numerusform>These are the first %n only. Search for whoever is not here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n try left. After the last one the card is blocked.</numerusform>
            <numerusform>%n tries left. After the last one the card is blocked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockScreen</name>
    <message numerus="yes">
        <source>End within %n day(s)</source>
        <translation>
            <numerusform>End within %n day</numerusform>
            <numerusform>End within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message numerus="yes">
        <source>Synced %n minute(s) ago</source>
        <translation>
            <numerusform>Synced %n minute ago</numerusform>
            <numerusform>Synced %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n waiting</source>
        <comment>records not yet sent</comment>
        <translation>
            <numerusform>Offline · %n waiting</numerusform>
            <numerusform>Offline · %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokensScreen</name>
    <message numerus="yes">
        <source>These are the %n that changed last, and those in the readers.</source>
        <translation>
            <numerusform>This is the %n that changed last, and those in the readers.</numerusform>
            <numerusform>These are the %n that changed last, and those in the readers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message numerus="yes">
        <source>{section}, %n waiting</source>
        <translation>
            <numerusform>{section}, %n waiting</numerusform>
            <numerusform>{section}, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OnReader</name>
    <message numerus="yes">
        <source>Later in this work the reader asks for the PIN %n more times.</source>
        <translation>
            <numerusform>Later in this work the reader asks for the PIN %n more time.</numerusform>
            <numerusform>Later in this work the reader asks for the PIN %n more times.</numerusform>
        </translation>
    </message>
</context>
</TS>
