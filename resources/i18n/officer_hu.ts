<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hu" sourcelanguage="en">
<context>
    <name>CertificateCard</name>
    <message>
        <source>Technical details</source>
        <translation>Műszaki adatok</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>Érvényes eddig: {date}</translation>
    </message>
    <message>
        <source>Issued by {issuer}</source>
        <translation>Kiállító: {issuer}</translation>
    </message>
    <message>
        <source>Certificate of {holder}</source>
        <translation>{holder} tanúsítványa</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Manage</source>
        <translation>Kezelés</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Details</source>
        <translation>Részletek</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Ami megmaradt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Teendő</translation>
    </message>
</context>
<context>
    <name>FlowFrame</name>
    <message>
        <source>Back</source>
        <translation>Vissza</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
</context>
<context>
    <name>GalleryPages</name>
    <message>
        <source>A window</source>
        <translation>Egy ablak</translation>
    </message>
    <message>
        <source>A flow</source>
        <translation>Egy folyamat</translation>
    </message>
    <message>
        <source>Acts and fields</source>
        <translation>Műveletek és mezők</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Állapot</translation>
    </message>
    <message>
        <source>Steps and waiting</source>
        <translation>Lépések és várakozás</translation>
    </message>
    <message>
        <source>Empty and stopped</source>
        <translation>Üres és megállt</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Tanúsítványok</translation>
    </message>
    <message>
        <source>Colours and type</source>
        <translation>Színek és betűk</translation>
    </message>
    <message>
        <source>Icons and pictures</source>
        <translation>Ikonok és képek</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>Aláírás és kiállítás</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN beállítása</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Személy felvétele</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Visszavonás</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Továbbiak</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Másolás</translation>
    </message>
    <message>
        <source>{officer} types the officer&apos;s PIN</source>
        <translation>{officer} beírja a munkatárs PIN-kódját</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} PIN-kódot választ</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Gombok</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Mezők</translation>
    </message>
    <message>
        <source>The officer&apos;s PIN</source>
        <translation>A munkatárs PIN-kódja</translation>
    </message>
    <message>
        <source>The subscriber&apos;s PIN</source>
        <translation>A birtokos PIN-kódja</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Felfüggesztés</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Név</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Művelet</translation>
    </message>
    <message>
        <source>The person is present</source>
        <translation>A személy jelen van</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktív</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Felfüggesztve</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Visszavonva</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Jóváhagyásra vár</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Regisztrációs munkatárs</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Birtokos</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Megnézés</translation>
    </message>
    <message>
        <source>14 cards expire within 30 days.</source>
        <translation>14 kártya 30 napon belül lejár.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Work goes on.</source>
        <translation>A központ nem érhető el. A munka folytatódik.</translation>
    </message>
    <message>
        <source>The card was pulled out.</source>
        <translation>A kártyát kihúzták.</translation>
    </message>
    <message>
        <source>The card is ready to hand over.</source>
        <translation>A kártya átadható.</translation>
    </message>
    <message>
        <source>Pills</source>
        <translation>Jelvények</translation>
    </message>
    <message>
        <source>Banners</source>
        <translation>Üzenetek</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Állapotsor</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Olvasók</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN rendben</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Kész</translation>
    </message>
    <message>
        <source>Writing certificate 2 of 3</source>
        <translation>2. tanúsítvány írása (3-ból)</translation>
    </message>
    <message>
        <source>The card does not answer</source>
        <translation>A kártya nem válaszol</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kártya ellenőrizve</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Kulcsok</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>A munkatárs aláír</translation>
    </message>
    <message>
        <source>The card makes a key</source>
        <translation>A kártya kulcsot készít</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>A kártya az olvasóban marad.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Lépések</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Előrehaladás</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Érintés</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Még nincs kártya</translation>
    </message>
    <message>
        <source>Put a blank card into a reader, and it is listed here.</source>
        <translation>Tegyen üres kártyát egy olvasóba, és itt megjelenik.</translation>
    </message>
    <message>
        <source>Prepare card</source>
        <translation>Előkészítés</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nincs találat</translation>
    </message>
    <message>
        <source>No name, serial number or host name holds these letters.</source>
        <translation>Egyetlen név, sorozatszám vagy gépnév sem tartalmazza ezeket a betűket.</translation>
    </message>
    <message>
        <source>The card was pulled out while a certificate was written</source>
        <translation>A kártyát tanúsítvány írása közben húzták ki</translation>
    </message>
    <message>
        <source>The keys and two of three certificates are on the card.</source>
        <translation>A kulcsok és három tanúsítványból kettő a kártyán van.</translation>
    </message>
    <message>
        <source>Put the same card back into any reader.</source>
        <translation>Tegye vissza ugyanezt a kártyát bármelyik olvasóba.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Folytatás</translation>
    </message>
    <message>
        <source>Empty lists</source>
        <translation>Üres listák</translation>
    </message>
    <message>
        <source>A step that stopped</source>
        <translation>Egy megállt lépés</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Sorozatszám</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kulcs</translation>
    </message>
    <message>
        <source>Signing documents</source>
        <translation>Dokumentumok aláírása</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Bejelentkezés</translation>
    </message>
    <message>
        <source>Touch the key now</source>
        <translation>Érintse meg a kulcsot</translation>
    </message>
    <message>
        <source>Good morning. Three things wait.</source>
        <translation>Jó reggelt! Három dolog vár.</translation>
    </message>
    <message>
        <source>Expiring in 30 days</source>
        <translation>30 napon belül lejár</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Eddig semmi nem változott a kártyán.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Színek</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Betűk</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Ikonok</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Képek</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Light</source>
        <translation>Világos</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sötét</translation>
    </message>
</context>
<context>
    <name>GalleryWindows</name>
    <message>
        <source>Desk</source>
        <translation>Asztal</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Személyek</translation>
    </message>
    <message>
        <source>Imported people</source>
        <translation>Importált személyek</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Kártyák és kulcsok</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Kiszolgálók</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Jóváhagyások</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Sorozat</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>Igénylések</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Tanúsítványok</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Napló</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Beállítások</translation>
    </message>
    <message>
        <source>Find a person, card, server, certificate…</source>
        <translation>Személy, kártya, kiszolgáló, tanúsítvány…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Név</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Egység</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kártya</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Személy felvétele</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktív</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Nincs kártya</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Felfüggesztve</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Visszavonva</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>Kártya kiadása</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Felfüggesztés</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Személy</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Típus</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Sorozatszám</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN rendben</translation>
    </message>
    <message>
        <source>Writing certificate 2 of 3</source>
        <translation>2. tanúsítvány írása (3-ból)</translation>
    </message>
    <message>
        <source>Issue card: {person}</source>
        <translation>Kártya kiadása: {person}</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN beállítása</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Eddig semmi nem változott a kártyán.</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kártya ellenőrizve</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Kulcsok</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>A munkatárs aláír</translation>
    </message>
    <message>
        <source>Proved on the card</source>
        <translation>Kártyán kipróbálva</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} PIN-kódot választ</translation>
    </message>
    <message>
        <source>6 to 8 digits. Not a date, not a sequence.</source>
        <translation>6–8 számjegy. Ne dátum, ne számsor.</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>A kártya az olvasóban marad.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Új PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN újra</translation>
    </message>
    <message>
        <source>long enough</source>
        <translation>elég hosszú</translation>
    </message>
    <message>
        <source>a sequence</source>
        <translation>számsor</translation>
    </message>
</context>
<context>
    <name>NavigationList</name>
    <message>
        <source>Sections</source>
        <translation>Részek</translation>
    </message>
</context>
<context>
    <name>OfficerBadge</name>
    <message>
        <source>Officer: {state}</source>
        <translation>Regisztrációs munkatárs: {state}</translation>
    </message>
    <message>
        <source>No officer&apos;s card</source>
        <translation>Nincs munkatársi kártya</translation>
    </message>
    <message>
        <source>{officer} · PIN ok</source>
        <translation>{officer} · PIN rendben</translation>
    </message>
    <message>
        <source>{officer} · PIN needed</source>
        <translation>{officer} · PIN szükséges</translation>
    </message>
</context>
<context>
    <name>PinHints</name>
    <message>
        <source>{rule}: kept</source>
        <translation>{rule}: teljesül</translation>
    </message>
    <message>
        <source>{rule}: not yet</source>
        <translation>{rule}: nem teljesül</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{elapsed} s · usually {shortest} to {longest} s</source>
        <translation>{elapsed} mp · általában {shortest}–{longest} mp</translation>
    </message>
</context>
<context>
    <name>ReaderTile</name>
    <message>
        <source>{reader}: {card}</source>
        <translation>{reader}: {card}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Üres</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>A munkatárs kártyája</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Figyelmet kér</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Dolgozik</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kártya</translation>
    </message>
</context>
<context>
    <name>RolePanel</name>
    <message>
        <source>Officer</source>
        <translation>Regisztrációs munkatárs</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Birtokos</translation>
    </message>
    <message>
        <source>Card {card} in {reader}</source>
        <translation>{card} kártya · {reader}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Lépések</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}: {state}</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>hátravan</translation>
    </message>
    <message>
        <source>now</source>
        <translation>most</translation>
    </message>
    <message>
        <source>done</source>
        <translation>kész</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>itt megállt</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nem szükséges</translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message>
        <source>Central server: {state}</source>
        <translation>Központi kiszolgáló: {state}</translation>
    </message>
    <message>
        <source>Synced just now</source>
        <translation>Most szinkronizálva</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n minute(s) ago</source>
        <translation>
            <numerusform>%n perce szinkronizálva</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Szinkronizálás</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n waiting</source>
        <comment>records not yet sent</comment>
        <translation>
            <numerusform>Nincs kapcsolat · %n vár</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync stopped</source>
        <translation>A szinkronizálás leállt</translation>
    </message>
    <message>
        <source>Works without a centre</source>
        <translation>Központ nélkül dolgozik</translation>
    </message>
</context>
<context>
    <name>TouchPrompt</name>
    <message>
        <source>Touch the key now</source>
        <translation>Érintse meg a kulcsot</translation>
    </message>
    <message>
        <source>Lay a finger on the metal of {key}. It blinks while it waits.</source>
        <translation>Tegye az ujját a(z) {key} fémére. Villog, amíg vár.</translation>
    </message>
</context>
<context>
    <name>_CopyButton</name>
    <message>
        <source>Copy: {label}</source>
        <translation>Másolás: {label}</translation>
    </message>
    <message>
        <source>{label} copied</source>
        <translation>{label} másolva</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message numerus="yes">
        <source>{section}, %n waiting</source>
        <translation>
            <numerusform>{section}, %n vár</numerusform>
        </translation>
    </message>
</context>
</TS>
