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
    <name>ClearPage</name>
    <message>
        <source>This card is not blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this may be erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is erased cannot be brought back, by nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase and go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Find a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next person by name, number or e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <name>DonePage</name>
    <message>
        <source>Everything is undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand card {card} to {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {card} is prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No valid certificate of this work remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificates are on it and proved. Only the owner knows the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can now be issued to a person at this workstation.</source>
        <translation type="unfinished"></translation>
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
    <name>FlowDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is saved. You may stop any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation type="unfinished">Eddig semmi nem változott a kártyán.</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
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
    <name>JournalScreen</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished">Napló</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished">Regisztrációs munkatárs</translation>
    </message>
    <message>
        <source>The officer signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {card} was issued to {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on card {card} was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n records are there and unchanged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMONSTRATION – {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished">Asztal</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Személyek</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation type="unfinished">Kártyák és kulcsok</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished">Napló</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Beállítások</translation>
    </message>
    <message>
        <source>Demonstration: no card and no person is real. Officer&apos;s PIN: {pin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation type="unfinished">A munkatárs kártyája</translation>
    </message>
    <message>
        <source>Several readers hold a prepared card. Choose one of them below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reader holds a prepared card. Prepare one, or put one in.</source>
        <translation type="unfinished"></translation>
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
    <name>NewPinPage</name>
    <message>
        <source>New PIN</source>
        <translation type="unfinished">Új PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation type="unfinished">PIN újra</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation type="unfinished">A kártya az olvasóban marad.</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation type="unfinished">{person} PIN-kódot választ</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} digits. Nobody else sees or needs this PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minimum} to {maximum} letters, digits and signs. Nobody else sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation type="unfinished">PIN beállítása</translation>
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
    <name>OpenWork</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Folytatás</translation>
    </message>
    <message>
        <source>begun · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last done: {step} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put card {card} back in any reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People</source>
        <translation type="unfinished">Személyek</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, number or e-mail, then choose a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Név</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">Egység</translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished">Kártya</translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished">Aktív</translation>
    </message>
    <message>
        <source>No card</source>
        <translation type="unfinished">Nincs kártya</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation type="unfinished">Kártya kiadása</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-mail</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity proofed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished">Személy</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">Típus</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished">Sorozatszám</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Állapot</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished">Visszavonva</translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate: {profile}</source>
        <translation type="unfinished"></translation>
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
    <name>PresentPage</name>
    <message>
        <source>The work goes on by itself. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put card {card} back in any reader</source>
        <translation type="unfinished"></translation>
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
    <name>ReaderBar</name>
    <message>
        <source>No reader is connected.</source>
        <translation type="unfinished"></translation>
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
    <name>RunningPage</name>
    <message>
        <source>The card works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take it out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is chosen here holds at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Beállítások</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Világos</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Sötét</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The officer signs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the officer&apos;s card in any reader.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{officer} decides and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subscriber} gets card {card} ({profile}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates on it: {certificates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are valid until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity proofed by: {evidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the officer&apos;s card in {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One try left. After that the card must be unblocked at a desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation type="unfinished">Aláírás és kiállítás</translation>
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
    <name>TokensScreen</name>
    <message>
        <source>Cards and keys</source>
        <translation type="unfinished">Kártyák és kulcsok</translation>
    </message>
    <message>
        <source>No card is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a card in a reader, or choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished">Kártya</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Állapot</translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished">Személy</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation type="unfinished">A munkatárs kártyája</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare card</source>
        <translation type="unfinished">Előkészítés</translation>
    </message>
    <message>
        <source>Prepare as {profile}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished">Sorozatszám</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a person by name, number or e-mail</source>
        <translation type="unfinished"></translation>
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
    <name>TroublePage</name>
    <message>
        <source>Undo everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Folytatás</translation>
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
<context>
    <name>errors</name>
    <message>
        <source>The certificate authority {ca} cannot be reached: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue later. The card keeps what is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority {ca} cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it names and continue, or undo the issuance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate that came back is not the one ordered: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not written. Undo the issuance and tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate starts at {starts}, but this computer says {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock right, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority has not decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue after {ask_again_at}. The card keeps what is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the administrator where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something in {directory}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty directory for the certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything done so far is saved. The work can go on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake ({report}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the work. Send the report to your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server cannot be reached: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working. Records are sent when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the administrator. Everything stays saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something other than the central server answered: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No officer is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your own card in a reader and sign in with its PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This officer&apos;s card is not accepted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a valid officer&apos;s card or ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{officer} is not permitted to do this ({act}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an officer who has the role, or the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An officer does not issue a card to himself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another registration officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no escrow certificate, so no card can be prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise, or ask the administrator to set the escrow up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity of {subscriber} is not proofed to class {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof the identity first and note the document that was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN cannot be used ({faults}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the person choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate request is not accepted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new request that meets the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {token} is {status}; this cannot be done with it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the card first, or take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile file {file} is not valid: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file. The profiles in force stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile {profile}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the profiles in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody with the number {subscriber}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for the person, or add the person first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open procedure {procedure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of procedures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not an answer to the present question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the question that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret {name} is needed and was not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over as JSON on standard input with --secrets-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {token} was not prepared at this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue it where it was prepared, or prepare it again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is working on procedure {procedure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish it there, or close that program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is not blank. It holds: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another card, or confirm that this one may be cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input does not hold one JSON object with the secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the officer&apos;s and the person&apos;s PIN as one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate {fingerprint}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear which reader is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it with {option}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no card {token} in the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of cards. A card is written kind:serial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workstation in {home}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another folder with --home, or make a demonstration there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a workstation in {home} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it, or name an empty folder with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not hold: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not act on it. Tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer is not trusted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed secrets cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the card again, or ask those who keep the escrow key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be sealed for {recipient}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator for another escrow certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this workstation&apos;s store is not in the system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring or sign in as the user who set this workstation up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be opened with the key at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that --home names the right workstation, or restore its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not delete it. Restore the last copy, then synchronise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store was written by a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using this workstation&apos;s store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window of this workstation and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this step was not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {sequence} is missing or has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using this workstation and tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reader {reader}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the reader or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smart card service of this computer is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it (on Linux: pcscd). Readers come back by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the card in {reader}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was taken out of {reader}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the same card back in any reader to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card is in {reader}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the card in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another card: {found} instead of {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put card {expected} back. Nothing was written to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card in {reader} is not one that this workstation can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a YubiKey or a card of a kind that your profiles name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card in {reader} stopped answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, wait a moment and put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card gave an answer that makes no sense while: {during}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out and try once more. If it stays so, use another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card ({model}) cannot do what the profile asks: {ability}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a newer card or choose another profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate of {wanted} bytes does not fit: there is room for {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile with smaller certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {token} is {whose}. It is not written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a card in that is meant for this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card did not accept the PIN. Tries left: {tries_left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again with care. After the last try the card is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One try is left for this PIN. It has not been used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the PIN is certain, type it once more and say that it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN of this card is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has to be unblocked at a desk before it can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card does not accept the PUK that was set at this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this card. Clear it and prepare it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The management key of this card has been changed by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the card and prepare it again, or use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card cannot prove that its key was made on it: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use this card. Put it aside for the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not touched in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue, and touch the key when it blinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate in slot {slot} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pins</name>
    <message>
        <source>at least {minimum} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {maximum} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only permitted characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no repeated pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not from the personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a well-known PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>procedures</name>
    <message>
        <source>Issue card: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare card: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Looking at the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation type="unfinished">PIN rendben</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>its certificate cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not made for signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no trusted authority issued its certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no revocation list of its issuer is at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the revocation list of its issuer is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt is for other records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not take record {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its address is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its address has to begin with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is out of order for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not speak as a server should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is of another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first issuance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Certificates</source>
        <translation type="unfinished">Tanúsítványok</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation type="unfinished">Kártya ellenőrizve</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished">Kulcsok</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished">PIN</translation>
    </message>
    <message>
        <source>Proved on the card</source>
        <translation type="unfinished">Kártyán kipróbálva</translation>
    </message>
    <message>
        <source>PIN and PUK locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old content cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management key set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation type="unfinished">A munkatárs aláír</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>Prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished">Aktív</translation>
    </message>
</context>
</TS>
