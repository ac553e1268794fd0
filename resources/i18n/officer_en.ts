<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>_Entry</name>
    <message numerus="yes">
        <source>{section}, %n waiting</source>
        <translation>
            <numerusform>{section}, %n waiting</numerusform>
            <numerusform>{section}, %n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
