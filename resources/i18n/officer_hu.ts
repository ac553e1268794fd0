<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hu" sourcelanguage="en">
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Új kártya</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Tanúsítvány</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Ok</translation>
    </message>
    <message>
        <source>The revocation list says</source>
        <translation>A visszavonási listán ez áll</translation>
    </message>
    <message>
        <source>Card {card}</source>
        <translation>{card} kártya</translation>
    </message>
    <message>
        <source>Card {card} of {person}</source>
        <translation>{card} kártya, {person}</translation>
    </message>
    <message>
        <source>The card has all that its profile names.</source>
        <translation>A kártyán minden megvan, amit a profilja előír.</translation>
    </message>
    <message>
        <source>The card lies in {reader}.</source>
        <translation>A kártya itt van: {reader}.</translation>
    </message>
    <message>
        <source>Put a prepared card in any reader.</source>
        <translation>Tegyen egy előkészített kártyát bármelyik olvasóba.</translation>
    </message>
    <message>
        <source>Put card {card} in any reader.</source>
        <translation>Tegye a(z) {card} kártyát bármelyik olvasóba.</translation>
    </message>
    <message>
        <source>Nothing has been done yet. What follows is shown before it is done.</source>
        <translation>Még semmi sem történt. Ami következik, előbb megjelenik.</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Find</source>
        <translation>Keresés</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Aláírás és jóváhagyás</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Aláírás és elutasítás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
    <message>
        <source>Approve for another desk</source>
        <translation>Jóváhagyás másik pultnak</translation>
    </message>
    <message>
        <source>Ask the officer who calls for the card&apos;s number and the code.</source>
        <translation>Kérje el a telefonáló munkatárstól a kártya számát és a kódot.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Fajta</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kártya</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>How the person was identified</source>
        <translation>Hogyan azonosították a személyt</translation>
    </message>
    <message>
        <source>{officer} at {desk} wants to unblock card {card}.</source>
        <translation>{officer} ({desk}) fel akarja oldani a(z) {card} kártyát.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>A kártya tulajdonosa: {person}.</translation>
    </message>
    <message>
        <source>Reason: {reason}. Good until {time}.</source>
        <translation>Indok: {reason}. Eddig érvényes: {time}.</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>Examine this card</source>
        <translation>Kártya vizsgálata</translation>
    </message>
    <message>
        <source>Look at the card again</source>
        <translation>Kártya megnézése újra</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
</context>
<context>
    <name>AuthorisationCard</name>
    <message>
        <source>They are valid until {day}.</source>
        <translation>Érvényesek eddig: {day}.</translation>
    </message>
    <message>
        <source>Identity proofed by: {evidence}.</source>
        <translation>A személyazonosságot igazolta: {evidence}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Indok: {reason}.</translation>
    </message>
</context>
<context>
    <name>BoxDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
    <message>
        <source>Another box</source>
        <translation>Másik doboz</translation>
    </message>
    <message>
        <source>Register a box</source>
        <translation>Doboz felvétele</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Kész</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n card(s)</source>
        <translation>
            <numerusform>%n kártya bevételezése</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Kilépés nélkülük</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were scanned and are not taken in yet.</source>
        <translation>
            <numerusform>%n kártya be van olvasva, de még nincs bevételezve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Lista kiválasztása</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listák</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Minden fájl</translation>
    </message>
</context>
<context>
    <name>BoxEndPage</name>
    <message>
        <source>Left out</source>
        <translation>Kihagyva</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n kártya készletre véve</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in the journal and can be prepared.</source>
        <translation>A naplóban szerepelnek, és előkészíthetők.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the list were left out.</source>
        <translation>
            <numerusform>A lista %n sora kimaradt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Sor</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kártya</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Miért nem</translation>
    </message>
</context>
<context>
    <name>BoxPage</name>
    <message>
        <source>Serial number</source>
        <translation>Sorozatszám</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>Utolsó visszavonása</translation>
    </message>
    <message>
        <source>Take a list from a file…</source>
        <translation>Lista fájlból…</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Lista ürítése</translation>
    </message>
    <message>
        <source>Cards of this box</source>
        <translation>A doboz kártyái</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Fajta</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Honnan származik</translation>
    </message>
    <message>
        <source>{card} is in the list.</source>
        <translation>{card} a listán van.</translation>
    </message>
    <message>
        <source>{card} is out of the list again.</source>
        <translation>{card} lekerült a listáról.</translation>
    </message>
    <message>
        <source>{card} is not taken: {reason}.</source>
        <translation>{card} nem vehető fel: {reason}.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} olvasása</translation>
    </message>
    <message>
        <source>Taking them in</source>
        <translation>Bevételezés</translation>
    </message>
    <message>
        <source>Scan or type one after the other; Enter ends each. Or drop a list here.</source>
        <translation>Olvassa be vagy írja be egymás után; mindegyiket Enter zárja. Vagy húzzon ide egy listát.</translation>
    </message>
    <message>
        <source>Every line can be taken. Nothing has been taken in yet.</source>
        <translation>Minden sor felvehető. Még semmi sincs bevételezve.</translation>
    </message>
    <message>
        <source>Correct the list and choose it again, or leave the bad lines out.</source>
        <translation>Javítsa a listát, és válassza ki újra, vagy hagyja ki a hibás sorokat.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Sor</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kártya</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Típus</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Mi lesz vele</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n kártya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be taken</source>
        <translation>
            <numerusform>%n sor nem vehető fel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n line(s)</source>
        <translation>
            <numerusform>%n sor kihagyása</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery note or supplier</source>
        <translation>Szállítólevél vagy szállító</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Look now</source>
        <translation>Megnézés most</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>Minden visszavonása</translation>
    </message>
    <message>
        <source>An officer elsewhere has to approve this</source>
        <translation>Ezt egy másutt dolgozó munkatársnak kell jóváhagynia</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kártya</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Call an officer who may unblock cards and read both numbers out. Let the person speak, so that the officer knows who it is.</source>
        <translation>Hívjon fel egy munkatársat, aki kártyát oldhat fel, és olvassa fel mindkét számot. Hagyja beszélni a személyt, hogy a munkatárs tudja, ki az.</translation>
    </message>
    <message>
        <source>The code is good until {time}, for this card and this workstation only. Once it is approved, the work goes on by itself.</source>
        <translation>A kód eddig érvényes: {time}, csak ehhez a kártyához és ehhez a munkaállomáshoz. A jóváhagyás után a munka magától folytatódik.</translation>
    </message>
</context>
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
        <translation>Ez a kártya nem üres</translation>
    </message>
    <message>
        <source>It holds:</source>
        <translation>Ez van rajta:</translation>
    </message>
    <message>
        <source>All of this may be erased</source>
        <translation>Mindez törölhető</translation>
    </message>
    <message>
        <source>What is erased cannot be brought back, by nobody.</source>
        <translation>Amit törölnek, azt senki sem hozhatja vissza.</translation>
    </message>
    <message>
        <source>Erase and go on</source>
        <translation>Törlés és folytatás</translation>
    </message>
</context>
<context>
    <name>ConfirmHolderPage</name>
    <message>
        <source>The certificate does not name {person}</source>
        <translation>A tanúsítvány nem {person} nevére szól</translation>
    </message>
    <message>
        <source>The key&apos;s certificate is for {subject}. In it:</source>
        <translation>A kulcs tanúsítványa erre szól: {subject}. Benne:</translation>
    </message>
    <message>
        <source>It may be a former name. Whoever has the key reads what was encrypted for this name. What you confirm here stands in what you sign.</source>
        <translation>Lehet korábbi név. Akinél a kulcs van, el tudja olvasni az erre a névre titkosított üzeneteket. Amit itt megerősít, az benne áll abban, amit aláír.</translation>
    </message>
    <message>
        <source>The key is {person}&apos;s</source>
        <translation>A kulcs tulajdonosa {person}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Folytatás</translation>
    </message>
</context>
<context>
    <name>CopyTextButton</name>
    <message>
        <source>Copy as text</source>
        <translation>Másolás szövegként</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Másolva</translation>
    </message>
</context>
<context>
    <name>CurrentPinPage</name>
    <message>
        <source>Present PIN</source>
        <translation>Jelenlegi PIN-kód</translation>
    </message>
    <message>
        <source>The PIN that the card has now. Nobody else sees it.</source>
        <translation>A kártya mostani PIN-kódja. Más nem látja.</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>A kártya az olvasóban marad.</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>A PIN-kód biztos. Az utolsó próbálkozás használata.</translation>
    </message>
    <message>
        <source>{person} changes the PIN</source>
        <translation>{person} megváltoztatja a PIN-kódot</translation>
    </message>
    <message>
        <source>{person} types the present PIN</source>
        <translation>{person} beírja a jelenlegi PIN-kódját</translation>
    </message>
    <message>
        <source>The owner of the card</source>
        <translation>A kártya birtokosa</translation>
    </message>
    <message>
        <source>The PIN is blocked. Close this and unblock it instead.</source>
        <translation>A PIN-kód zárolva van. Zárja be ezt, és inkább oldja fel.</translation>
    </message>
    <message>
        <source>One try left. After that the PIN is blocked.</source>
        <translation>Egy próbálkozás maradt. Utána a PIN-kód zárolva lesz.</translation>
    </message>
    <message>
        <source>One try left, which is not used here. Close this and unblock the PIN.</source>
        <translation>Egy próbálkozás maradt, ezt itt nem használjuk fel. Zárja be ezt, és oldja fel a PIN-kódot.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the PIN is blocked.</source>
        <translation>
            <numerusform>%n próbálkozás maradt. Az utolsó után a PIN-kód zárolva lesz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>PIN-kód használata</translation>
    </message>
    <message>
        <source>Change PIN on the reader</source>
        <translation>PIN módosítása az olvasón</translation>
    </message>
    <message>
        <source>Type PIN on the reader</source>
        <translation>PIN beírása az olvasón</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} dönt és aláír</translation>
    </message>
    <message>
        <source>It is nobody&apos;s card.</source>
        <translation>A kártya senkié.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>A kártya tulajdonosa: {person}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Indok: {reason}.</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>No certificate changes.</source>
        <translation>Egyetlen tanúsítvány sem változik.</translation>
    </message>
    <message>
        <source>The revocation list says: {reason}.</source>
        <translation>A visszavonási listán ez áll: {reason}.</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Find a person</source>
        <translation>Személy keresése</translation>
    </message>
    <message>
        <source>Prepare a card</source>
        <translation>Kártya előkészítése</translation>
    </message>
    <message>
        <source>Approve for another desk</source>
        <translation>Jóváhagyás másik pultnak</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Félbeszakadt</translation>
    </message>
    <message>
        <source>Prepared cards</source>
        <translation>Előkészített kártyák</translation>
    </message>
    <message>
        <source>Each can be issued to a person at once.</source>
        <translation>Bármelyik azonnal kiadható egy személynek.</translation>
    </message>
    <message>
        <source>Expiring in {days} days</source>
        <translation>{days} napon belül lejár</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>Még nincs elküldve</translation>
    </message>
    <message>
        <source>Records that the centre does not have yet. They are kept here.</source>
        <translation>Bejegyzések, amelyek a központban még nincsenek meg. Itt megmaradnak.</translation>
    </message>
    <message>
        <source>Nothing was interrupted</source>
        <translation>Semmi sem szakadt félbe</translation>
    </message>
    <message>
        <source>Find the next person by name, number or e-mail.</source>
        <translation>Keresse meg a következő személyt név, szám vagy e-mail szerint.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Jó reggelt.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>Jó napot.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>Jó estét.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait.</source>
        <translation>
            <numerusform>%n dolog vár.</numerusform>
        </translation>
    </message>
    <message>
        <source>Work that was interrupted waits here. Nothing of it is lost.</source>
        <translation>A félbeszakadt munka itt vár. Semmi sem veszett el belőle.</translation>
    </message>
    <message>
        <source>Continue goes on where it stopped. Undo gives it up and revokes.</source>
        <translation>A Folytatás ott halad tovább, ahol megállt. A Visszavonás feladja, és visszavonja a tanúsítványokat.</translation>
    </message>
    <message>
        <source>Find a person to issue a card, or prepare a card for later.</source>
        <translation>Keressen egy személyt kártya kiadásához, vagy készítsen elő egy kártyát későbbre.</translation>
    </message>
    <message>
        <source>Certificates. Renew the keys while they are valid.</source>
        <translation>Tanúsítványok. A kulcsokat az érvényességük alatt kell megújítani.</translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) have expired already.</source>
        <translation>
            <numerusform>További %n tanúsítvány már lejárt.</numerusform>
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
    <name>DriverLine</name>
    <message>
        <source>Try it</source>
        <translation>Kipróbálás</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nincs meg</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Használatban</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>A következő indítástól</translation>
    </message>
    <message>
        <source>Until the next start</source>
        <translation>A következő indításig</translation>
    </message>
    <message>
        <source>It is being tried…</source>
        <translation>Kipróbálás folyik…</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) or slot(s)</source>
        <translation>
            <numerusform>%n hely</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) it knows</source>
        <translation>
            <numerusform>%n ismert kártya</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: {what}.</source>
        <translation>Működik: {what}.</translation>
    </message>
</context>
<context>
    <name>DriversCard</name>
    <message>
        <source>Add a driver&apos;s file…</source>
        <translation>Illesztőfájl hozzáadása…</translation>
    </message>
    <message>
        <source>Card drivers (PKCS#11)</source>
        <translation>Kártyaillesztők (PKCS#11)</translation>
    </message>
    <message>
        <source>For cards that this program does not know by itself. They are asked in the order in which they were ticked. What is chosen here counts from the next start on.</source>
        <translation>Olyan kártyákhoz, amelyeket a program magától nem ismer. A bejelölés sorrendjében kérdezi őket. Az itteni választás a következő indítástól érvényes.</translation>
    </message>
    <message>
        <source>Not on this computer: {drivers}.</source>
        <translation>Ezen a számítógépen nincs: {drivers}.</translation>
    </message>
    <message>
        <source>Choose the driver&apos;s PKCS#11 library</source>
        <translation>Válassza ki az illesztő PKCS#11-könyvtárát</translation>
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
    <name>ExaminationPage</name>
    <message>
        <source>Details</source>
        <translation>Részletek</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <translation>
            <numerusform>%n ellenőrzés nem volt elvégezhető</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultCheckDialog</name>
    <message>
        <source>Check again</source>
        <translation>Ellenőrzés újra</translation>
    </message>
    <message>
        <source>Save support file…</source>
        <translation>Támogatási fájl mentése…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
    <message>
        <source>In the support file: versions, what was found, kinds of cards, names of readers and of programs that hold cards. Not in it: PINs, keys, people, serial numbers, paths.</source>
        <translation>A támogatási fájlban: verziók, a talált hibák, a kártyák fajtája, az olvasók és a kártyát lefoglaló programok neve. Nincs benne: PIN-kód, kulcs, személy, sorozatszám, elérési út.</translation>
    </message>
    <message>
        <source>Looking at readers, store, clock and network</source>
        <translation>Olvasók, tároló, óra és hálózat vizsgálata</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Részletek</translation>
    </message>
    <message>
        <source>Save support file</source>
        <translation>Támogatási fájl mentése</translation>
    </message>
    <message>
        <source>The support file is saved as {file}.</source>
        <translation>A támogatási fájl mentve: {file}.</translation>
    </message>
</context>
<context>
    <name>FlowDialog</name>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>{work} – ended</source>
        <translation>{work} – befejezve</translation>
    </message>
    <message>
        <source>{work} – the card is away</source>
        <translation>{work} – a kártya nincs itt</translation>
    </message>
    <message>
        <source>{work} – stopped</source>
        <translation>{work} – megállt</translation>
    </message>
    <message>
        <source>{work} – {step}</source>
        <translation>{work} – {step}</translation>
    </message>
    <message>
        <source>Until here nothing has changed.</source>
        <translation>Eddig semmi nem változott.</translation>
    </message>
    <message>
        <source>Every step is saved. You may stop any time.</source>
        <translation>Minden lépés mentve. Bármikor abbahagyható.</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Eddig semmi sem változott a kártyán.</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Következő személy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Kész</translation>
    </message>
</context>
<context>
    <name>FlowFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
</context>
<context>
    <name>GalleryFindings</name>
    <message>
        <source>Serial number</source>
        <translation>Sorozatszám</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Eredmények</translation>
    </message>
    <message>
        <source>Findings, and the act that mends them</source>
        <translation>Megállapítások és az őket rendező művelet</translation>
    </message>
    <message>
        <source>Counts, and serial numbers from a scanner</source>
        <translation>Darabszámok és beolvasott sorozatszámok</translation>
    </message>
    <message>
        <source>The card is fit for use</source>
        <translation>A kártya használható</translation>
    </message>
    <message>
        <source>Everything was checked.</source>
        <translation>Minden ellenőrizve van.</translation>
    </message>
    <message>
        <source>The card works, and somebody should look at it</source>
        <translation>A kártya működik, de valakinek meg kell néznie</translation>
    </message>
    <message>
        <source>Not everything could be checked.</source>
        <translation>Nem lehetett mindent ellenőrizni.</translation>
    </message>
    <message>
        <source>The card must not be used as it is</source>
        <translation>A kártya így nem használható</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>A tanúsítvány lejárt.</translation>
    </message>
    <message>
        <source>Another one ends in nine days.</source>
        <translation>Egy másik kilenc nap múlva lejár.</translation>
    </message>
    <message>
        <source>Give the card new keys and certificates.</source>
        <translation>Adjon új kulcsokat és tanúsítványokat a kártyának.</translation>
    </message>
    <message>
        <source>Renew keys and certificates</source>
        <translation>Kulcsok és tanúsítványok megújítása</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Nincs kártyaolvasó csatlakoztatva.</translation>
    </message>
    <message>
        <source>Plug a reader or a security key in.</source>
        <translation>Csatlakoztasson egy olvasót vagy biztonsági kulcsot.</translation>
    </message>
    <message>
        <source>Readers and cards</source>
        <translation>Olvasók és kártyák</translation>
    </message>
    <message>
        <source>Store and disk</source>
        <translation>Tároló és lemez</translation>
    </message>
    <message>
        <source>Central server: not used here</source>
        <translation>Központi kiszolgáló: itt nem használatos</translation>
    </message>
    <message>
        <source>Have ended</source>
        <translation>Lejárt</translation>
    </message>
    <message>
        <source>End soon</source>
        <translation>Hamarosan lejár</translation>
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
        <source>Findings</source>
        <translation>Megállapítások</translation>
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
        <source>Touch, and keys of a reader</source>
        <translation>Érintés és az olvasó gombjai</translation>
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
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Billentyűk</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Súgó: {page}</translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>Journal</source>
        <translation>Napló</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>A lánc ellenőrzése</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Mikor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Munkatárs</translation>
    </message>
    <message>
        <source>Every act of this workstation is one record, signed and chained to the last.</source>
        <translation>A munkaállomás minden művelete egy aláírt bejegyzés, az előzőhöz láncolva.</translation>
    </message>
    <message>
        <source>Check the chain proves that none is missing and none was changed.</source>
        <translation>A lánc ellenőrzése bizonyítja, hogy egy sem hiányzik és egy sem változott.</translation>
    </message>
    <message>
        <source>The officer signed in</source>
        <translation>A munkatárs bejelentkezett</translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation>A(z) {card} kártya előkészítve</translation>
    </message>
    <message>
        <source>Card {card} was issued to {person}</source>
        <translation>A(z) {card} kártya kiadva: {person}</translation>
    </message>
    <message>
        <source>Card {card} of {person} got new keys</source>
        <translation>A(z) {card} kártya ({person}) új kulcsokat kapott</translation>
    </message>
    <message>
        <source>Card {card} of {person} got a further certificate</source>
        <translation>A(z) {card} kártya ({person}) további tanúsítványt kapott</translation>
    </message>
    <message>
        <source>Card {card} was issued to {person} in place of card {old}</source>
        <translation>A(z) {card} kártya kiadva a(z) {old} kártya helyett: {person}</translation>
    </message>
    <message>
        <source>Temporary card {card} was issued to {person} for card {old}</source>
        <translation>A(z) {card} ideiglenes kártya kiadva a(z) {old} kártya idejére: {person}</translation>
    </message>
    <message>
        <source>Card {card} of {person} got a former key back</source>
        <translation>A(z) {card} kártya ({person}) visszakapott egy korábbi kulcsot</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n kártya készletre véve</numerusform>
        </translation>
    </message>
    <message>
        <source>Work was undone</source>
        <translation>A munka visszavonva</translation>
    </message>
    <message>
        <source>Work on card {card} was undone</source>
        <translation>A(z) {card} kártyával végzett munka visszavonva</translation>
    </message>
    <message numerus="yes">
        <source>All %n records are there and unchanged.</source>
        <translation>
            <numerusform>Mind a(z) %n bejegyzés megvan és változatlan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyFilePage</name>
    <message>
        <source>Choose file</source>
        <translation>Fájl kiválasztása</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Jelszó</translation>
    </message>
    <message>
        <source>Which key does {person} get back?</source>
        <translation>Melyik kulcsot kapja vissza {person}?</translation>
    </message>
    <message>
        <source>A PKCS#12 file (.p12, .pfx) with one key that decrypts, and its password.</source>
        <translation>Egy PKCS#12-fájl (.p12, .pfx) egy visszafejtő kulccsal, és a jelszava.</translation>
    </message>
    <message>
        <source>The key is kept nowhere but on the card. Destroy the file afterwards.</source>
        <translation>A kulcs csak a kártyán marad meg. Utána semmisítse meg a fájlt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fájl</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Még nincs kiválasztva fájl.</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Kulcsfájl kiválasztása</translation>
    </message>
    <message>
        <source>Key files</source>
        <translation>Kulcsfájlok</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Minden fájl</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Fájl beolvasása</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation>A munkatárs munkaállomása</translation>
    </message>
    <message>
        <source>DEMONSTRATION – {name}</source>
        <translation>BEMUTATÓ – {name}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Íróasztal</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Személyek</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Kártyák és kulcsok</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Készlet</translation>
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
        <source>Demonstration: no card and no person is real. Officer&apos;s PIN: {pin}</source>
        <translation>Bemutató: egyik kártya és személy sem valódi. A munkatárs PIN-kódja: {pin}</translation>
    </message>
    <message>
        <source>Choose the card that is to be examined.</source>
        <translation>Válassza ki a vizsgálandó kártyát.</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>A munkatárs kártyája</translation>
    </message>
    <message>
        <source>You were signed out because nobody was at the desk.</source>
        <translation>Kijelentkeztettük, mert senki sem volt a pultnál.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Személy keresése</translation>
    </message>
    <message>
        <source>Issue a card to the person who is chosen</source>
        <translation>Kártya kiadása a kiválasztott személynek</translation>
    </message>
    <message>
        <source>Open a section</source>
        <translation>Szakasz megnyitása</translation>
    </message>
    <message>
        <source>Look at the cards in the readers again</source>
        <translation>Az olvasókban lévő kártyák újbóli megtekintése</translation>
    </message>
    <message>
        <source>Examine the card that is chosen</source>
        <translation>A kiválasztott kártya vizsgálata</translation>
    </message>
    <message>
        <source>Help for the open section</source>
        <translation>Súgó a megnyitott szakaszhoz</translation>
    </message>
    <message>
        <source>Ask what is wrong here</source>
        <translation>Hibakeresés: mi a hiba itt</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Az ablak bezárása</translation>
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
        <translation>Új PIN-kód</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN-kód ismét</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>A kártya az olvasóban marad.</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} PIN-kódot választ</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} digits. Nobody else sees or needs this PIN.</source>
        <translation>{minimum}–{maximum} számjegy. Más nem látja és nem is kell neki a PIN-kód.</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} letters, digits and signs. Nobody else sees it.</source>
        <translation>{minimum}–{maximum} betű, számjegy és jel. Más nem látja.</translation>
    </message>
    <message>
        <source>the same twice</source>
        <translation>kétszer ugyanaz</translation>
    </message>
    <message>
        <source>Set PIN on the reader</source>
        <translation>PIN beállítása az olvasón</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN-kód beállítása</translation>
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
    <name>OfficerPinEntry</name>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>A munkatárs PIN-kódja</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>A PIN-kód biztos. Az utolsó próbálkozás használata.</translation>
    </message>
    <message>
        <source>for the officer&apos;s card in {reader}</source>
        <translation>a munkatárs kártyájához itt: {reader}</translation>
    </message>
    <message>
        <source>One try left. After that the card must be unblocked at a desk.</source>
        <translation>Egy próbálkozás maradt. Utána a kártyát egy pultnál kell feloldani.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n próbálkozás maradt. Az utolsó után a kártya zárolva lesz.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenWork</name>
    <message>
        <source>Continue</source>
        <translation>Folytatás</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Visszavonás</translation>
    </message>
    <message>
        <source>begun · {time}</source>
        <translation>elkezdve · {time}</translation>
    </message>
    <message>
        <source>last done: {step} · {time}</source>
        <translation>utoljára kész: {step} · {time}</translation>
    </message>
    <message>
        <source>Put card {card} back in any reader.</source>
        <translation>Tegye vissza a(z) {card} kártyát bármelyik olvasóba.</translation>
    </message>
    <message>
        <source>It waits for an answer.</source>
        <translation>Válaszra vár.</translation>
    </message>
</context>
<context>
    <name>PadChoice</name>
    <message>
        <source>Type here instead</source>
        <translation>Inkább itt írom be</translation>
    </message>
    <message>
        <source>Type on the reader instead</source>
        <translation>Inkább az olvasón írom be</translation>
    </message>
</context>
<context>
    <name>PadPrompt</name>
    <message>
        <source>Type on the reader</source>
        <translation>Írja be az olvasón</translation>
    </message>
    <message>
        <source>On the keys of {reader}:</source>
        <translation>A(z) {reader} gombjain:</translation>
    </message>
    <message>
        <source>Its Cancel key stops it. So do 30 seconds without a key.</source>
        <translation>Az olvasó Mégse gombja leállítja. Ugyanígy 30 másodperc gombnyomás nélkül.</translation>
    </message>
</context>
<context>
    <name>PadSteps</name>
    <message>
        <source>the PIN, then the OK key</source>
        <translation>a PIN-kód, majd az OK gomb</translation>
    </message>
    <message>
        <source>the present PIN, then the OK key</source>
        <translation>a jelenlegi PIN-kód, majd az OK gomb</translation>
    </message>
    <message>
        <source>a new PIN, then the OK key</source>
        <translation>egy új PIN-kód, majd az OK gomb</translation>
    </message>
    <message>
        <source>the new PIN again, then the OK key</source>
        <translation>ismét az új PIN-kód, majd az OK gomb</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>Személyek</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Nincs kiválasztva senki</translation>
    </message>
    <message>
        <source>Search by name, number or e-mail, then choose a person.</source>
        <translation>Keressen név, szám vagy e-mail szerint, majd válasszon egy személyt.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Személy felvétele</translation>
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
    <message numerus="yes">
        <source>These are the first %n only. Search for whoever is not here.</source>
        <translation>
            <numerusform>Ez csak az első %n. Aki nincs itt, azt keresse meg.</numerusform>
        </translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Nincs kártya</translation>
    </message>
    <message>
        <source>Find a person by the beginning of a name, the number or the e-mail.</source>
        <translation>Keressen a név, a szám vagy az e-mail eleje szerint.</translation>
    </message>
    <message>
        <source>Issue card begins at once with the prepared card that lies in a reader.</source>
        <translation>A Kártya kiadása azonnal az olvasóban lévő előkészített kártyával indul.</translation>
    </message>
    <message>
        <source>At the right are the person&apos;s cards and what is on them now.</source>
        <translation>Jobbra a személy kártyái láthatók, és ami most rajtuk van.</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>Kártya kiadása</translation>
    </message>
    <message>
        <source>Issue another card</source>
        <translation>További kártya kiadása</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nincs</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Szám</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Szervezet</translation>
    </message>
    <message>
        <source>Identity proofed</source>
        <translation>Személyazonosság igazolva</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Személy</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Sorozatszám</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Állapot</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Kiadva</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add person</source>
        <translation>Személy felvétele</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Személy</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Munka</translation>
    </message>
    <message>
        <source>Identity proofed by</source>
        <translation>A személyazonosságot igazolja</translation>
    </message>
    <message>
        <source>A star marks what every person must have.</source>
        <translation>A csillag azt jelöli, amit minden személynél meg kell adni.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Új személy felvétele</translation>
    </message>
    <message>
        <source>Number *</source>
        <translation>Szám *</translation>
    </message>
    <message>
        <source>Given name *</source>
        <translation>Utónév *</translation>
    </message>
    <message>
        <source>Family name *</source>
        <translation>Családnév *</translation>
    </message>
    <message>
        <source>Born (YYYY-MM-DD)</source>
        <translation>Született (ÉÉÉÉ-HH-NN)</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Személyi szám</translation>
    </message>
    <message>
        <source>Country (two letters) *</source>
        <translation>Ország (két betű) *</translation>
    </message>
    <message>
        <source>Organisation *</source>
        <translation>Szervezet *</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Egység</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Logon name</source>
        <translation>Bejelentkezési név</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Dolgozói szám</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Bemutatott okmány</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Annak száma</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Osztály</translation>
    </message>
    <message>
        <source>These entries do not fit together. Look at each field again.</source>
        <translation>Az adatok nem illenek össze. Nézze át újra az összes mezőt.</translation>
    </message>
    <message>
        <source>The number {number} belongs to {person} already.</source>
        <translation>A(z) {number} szám már {person} száma.</translation>
    </message>
    <message>
        <source>Class {level}</source>
        <translation>{level} osztály</translation>
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
        <source>Then the work goes on by itself.</source>
        <translation>Ezután a munka magától folytatódik.</translation>
    </message>
    <message>
        <source>Put card {card} back in any reader</source>
        <translation>Tegye vissza a(z) {card} kártyát bármelyik olvasóba</translation>
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
        <translation>Nincs csatlakoztatott olvasó.</translation>
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
    <name>ReplacePage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} dönt és aláír</translation>
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
        <translation>A kártya dolgozik</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Hagyja a kártyát az olvasóban.</translation>
    </message>
    <message>
        <source>The card waits</source>
        <translation>A kártya vár</translation>
    </message>
    <message>
        <source>The authority works</source>
        <translation>A szolgáltató dolgozik</translation>
    </message>
    <message>
        <source>Do not take it out.</source>
        <translation>Ne vegye ki.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Language</source>
        <translation>Nyelv</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Megjelenés</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Ez az ablak</translation>
    </message>
    <message>
        <source>What is chosen here holds at once.</source>
        <translation>Amit itt választ, azonnal érvényes.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Beállítások</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Szinkronizálás most</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
    <message>
        <source>When nobody is at the desk</source>
        <translation>Ha senki sincs a pultnál</translation>
    </message>
    <message>
        <source>Sign the officer out after</source>
        <translation>A munkatárs kijelentkeztetése ennyi után</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Központi kiszolgáló</translation>
    </message>
    <message>
        <source>When something does not work</source>
        <translation>Ha valami nem működik</translation>
    </message>
    <message>
        <source>Readers, card service, store, disk, clock and network are looked at, and the next step is said. A file for support can be saved there.</source>
        <translation>Megvizsgálja az olvasókat, a kártyaszolgáltatást, a tárolót, a lemezt, az órát és a hálózatot, és megmondja a következő lépést. Ott menthető fájl a támogatásnak.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cím</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Mint a rendszer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Világos</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sötét</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n perc</numerusform>
        </translation>
    </message>
    <message>
        <source>Language and appearance are this window&apos;s own and hold at once.</source>
        <translation>A nyelv és a megjelenés ehhez az ablakhoz tartozik, és azonnal érvényes.</translation>
    </message>
    <message>
        <source>The officer is signed out when nobody has touched keys or mouse for a while.</source>
        <translation>A munkatársat kijelentkeztetjük, ha egy ideje senki sem nyúlt a billentyűkhöz vagy az egérhez.</translation>
    </message>
    <message>
        <source>A card driver is its maker&apos;s program; it runs in a process of its own.</source>
        <translation>A kártyaillesztő a gyártó programja; saját folyamatban fut.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Bejelentkezés</translation>
    </message>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>A munkatárs PIN-kódja</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>A PIN-kód biztos. Az utolsó próbálkozás használata.</translation>
    </message>
    <message>
        <source>Only look around</source>
        <translation>Csak körülnézés</translation>
    </message>
    <message>
        <source>The officer signs in</source>
        <translation>A munkatárs bejelentkezik</translation>
    </message>
    <message>
        <source>Put the officer&apos;s card in any reader.</source>
        <translation>Tegye a munkatárs kártyáját bármelyik olvasóba.</translation>
    </message>
    <message>
        <source>The PIN is blocked. The card has to be unblocked at a desk.</source>
        <translation>A PIN-kód zárolva van. A kártyát egy pultnál kell feloldani.</translation>
    </message>
    <message>
        <source>One try left. After that the card must be unblocked at a desk.</source>
        <translation>Egy próbálkozás maradt. Utána a kártyát egy pultnál kell feloldani.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n próbálkozás maradt. Az utolsó után a kártya zárolva lesz.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} dönt és aláír</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>Try again</source>
        <translation>Próbálja újra</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>The workstation cannot be opened</source>
        <translation>A munkaállomás nem nyitható meg</translation>
    </message>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation>A munkatárs munkaállomása</translation>
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
    <name>StockScreen</name>
    <message>
        <source>Register a box…</source>
        <translation>Doboz felvétele…</translation>
    </message>
    <message>
        <source>No card is in the records yet</source>
        <translation>Még nincs nyilvántartott kártya</translation>
    </message>
    <message>
        <source>Register a box by its serial numbers, or prepare a card.</source>
        <translation>Vegyen fel egy dobozt a sorozatszámokkal, vagy készítsen elő egy kártyát.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Készlet</translation>
    </message>
    <message>
        <source>All cards of the records, counted, and the certificates that end soon.</source>
        <translation>Az összes nyilvántartott kártya száma és a hamarosan lejáró tanúsítványok.</translation>
    </message>
    <message>
        <source>A box is registered by its serial numbers; no card need be in a reader.</source>
        <translation>A doboz a sorozatszámokkal vehető fel; nem kell kártya az olvasóba.</translation>
    </message>
    <message>
        <source>A list is shown line by line before anything of it is taken in.</source>
        <translation>A lista soronként látható, mielőtt bármi bekerülne belőle.</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Típus szerint</translation>
    </message>
    <message>
        <source>By profile</source>
        <translation>Profil szerint</translation>
    </message>
    <message>
        <source>Certificates on cards</source>
        <translation>Tanúsítványok a kártyákon</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>nem ismert</translation>
    </message>
    <message>
        <source>Have ended</source>
        <translation>Lejárt</translation>
    </message>
    <message numerus="yes">
        <source>End within %n day(s)</source>
        <translation>
            <numerusform>%n napon belül lejár</numerusform>
        </translation>
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
    <name>SyncDetail</name>
    <message>
        <source>Synchronise now</source>
        <translation>Szinkronizálás most</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Központi kiszolgáló</translation>
    </message>
</context>
<context>
    <name>TokensScreen</name>
    <message>
        <source>Cards and keys</source>
        <translation>Kártyák és kulcsok</translation>
    </message>
    <message>
        <source>No card is chosen</source>
        <translation>Nincs kiválasztott kártya</translation>
    </message>
    <message>
        <source>Put a card in a reader, or choose one from the list.</source>
        <translation>Tegyen egy kártyát olvasóba, vagy válasszon egyet a listából.</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kártya</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Állapot</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Személy</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Olvasó</translation>
    </message>
    <message numerus="yes">
        <source>These are the %n that changed last, and those in the readers.</source>
        <translation>
            <numerusform>Ez az utoljára változott %n kártya és az olvasókban lévők.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Megnézés újra</translation>
    </message>
    <message>
        <source>These are the cards in the readers and those that the records know.</source>
        <translation>Itt az olvasókban lévő és a bejegyzésekből ismert kártyák láthatók.</translation>
    </message>
    <message>
        <source>Prepare card makes a blank card ready to be issued.</source>
        <translation>A Kártya előkészítése kiadásra kész állapotba hoz egy üres kártyát.</translation>
    </message>
    <message>
        <source>A card that is not blank is cleared only after you have said so.</source>
        <translation>A nem üres kártya csak az Ön jóváhagyása után törlődik.</translation>
    </message>
    <message>
        <source>Prepare as {profile}</source>
        <translation>Előkészítés így: {profile}</translation>
    </message>
    <message>
        <source>Examine this card</source>
        <translation>Kártya vizsgálata</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Sorozatszám</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Belső program</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>egyikben sem</translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation>Hátralévő PIN-próbálkozás</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Előkészítve</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a person by name, number or e-mail</source>
        <translation>Személy keresése név, szám vagy e-mail szerint</translation>
    </message>
</context>
<context>
    <name>TouchPrompt</name>
    <message>
        <source>Touch the key now</source>
        <translation>Érintse meg a kulcsot</translation>
    </message>
    <message>
        <source>Lay a finger on the metal of {key} in {reader}. It blinks while it waits.</source>
        <translation>Tegye az ujját a(z) {key} fém részére itt: {reader}. Villog, amíg vár.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Undo everything</source>
        <translation>Minden visszavonása</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Próbálja újra</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Folytatás</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Keep the work</source>
        <translation>A munka megtartása</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>Minden visszavonása</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Mi történik</translation>
    </message>
    <message>
        <source>Give this work up?</source>
        <translation>Feladja ezt a munkát?</translation>
    </message>
    <message>
        <source>Card {card} is as it was before.</source>
        <translation>A(z) {card} kártya olyan, mint azelőtt.</translation>
    </message>
    <message>
        <source>The card does not become a prepared card.</source>
        <translation>A kártya nem lesz előkészített kártya.</translation>
    </message>
    <message>
        <source>Every certificate that this work has issued is revoked at once.</source>
        <translation>Az e munkában kiadott összes tanúsítványt azonnal visszavonjuk.</translation>
    </message>
    <message>
        <source>Nothing was written to a card, so no card changes.</source>
        <translation>Kártyára semmi sem íródott, így egyetlen kártya sem változik.</translation>
    </message>
    <message>
        <source>What was written to card {card} is taken off it again, if it is in a reader. If it is away, what is left on it is worthless.</source>
        <translation>Ami a(z) {card} kártyára íródott, lekerül róla, ha a kártya olvasóban van. Ha nincs itt, a rajta maradtak értéktelenek.</translation>
    </message>
    <message>
        <source>This cannot be taken back. The journal keeps that it was done.</source>
        <translation>Ez nem fordítható vissza. A napló megőrzi, hogy megtörtént.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Several readers hold a prepared card. Choose one of them below.</source>
        <translation>Több olvasóban van előkészített kártya. Válasszon egyet lent.</translation>
    </message>
    <message>
        <source>No reader holds a prepared card. Prepare one, or put one in.</source>
        <translation>Egyik olvasóban sincs előkészített kártya. Készítsen elő vagy tegyen be egyet.</translation>
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
    <name>_OnReader</name>
    <message>
        <source>Then this is typed on the keys of {reader}:</source>
        <translation>Ezután ezt kell a(z) {reader} gombjain beírni:</translation>
    </message>
    <message>
        <source>What is typed there never comes to this computer.</source>
        <translation>Amit ott beírnak, sosem jut el erre a számítógépre.</translation>
    </message>
    <message>
        <source>Later in this work the reader asks for the PIN again.</source>
        <translation>A munka során az olvasó később ismét kéri a PIN-kódot.</translation>
    </message>
    <message numerus="yes">
        <source>Later in this work the reader asks for the PIN %n more times.</source>
        <translation>
            <numerusform>A munka során az olvasó később még %n alkalommal kéri a PIN-kódot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Take into stock</source>
        <translation>Készletre vétel</translation>
    </message>
    <message>
        <source>Prepare card</source>
        <translation>Kártya előkészítése</translation>
    </message>
    <message>
        <source>Issue to a person</source>
        <translation>Kiadás személynek</translation>
    </message>
    <message>
        <source>Renew keys and certificates</source>
        <translation>Kulcsok és tanúsítványok megújítása</translation>
    </message>
    <message>
        <source>Add certificate</source>
        <translation>Tanúsítvány hozzáadása</translation>
    </message>
    <message>
        <source>Give temporary card</source>
        <translation>Ideiglenes kártya adása</translation>
    </message>
    <message>
        <source>Replace lost card</source>
        <translation>Elveszett kártya pótlása</translation>
    </message>
    <message>
        <source>Replace broken card</source>
        <translation>Elromlott kártya pótlása</translation>
    </message>
    <message>
        <source>Unblock PIN</source>
        <translation>PIN-kód feloldása</translation>
    </message>
    <message>
        <source>Unblock PIN by telephone</source>
        <translation>PIN-kód feloldása telefonon</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>PIN-kód cseréje</translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation>Kulcs visszaállítása</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Felfüggesztés</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>Visszaállítás</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>Elvesztés bejelentése</translation>
    </message>
    <message>
        <source>Take back and wipe</source>
        <translation>Visszavétel és törlés</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Megsemmisítés</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>can be taken in</source>
        <translation>bevételezhető</translation>
    </message>
</context>
<context>
    <name>certificates</name>
    <message>
        <source>Certificate: {profile}</source>
        <translation>Tanúsítvány: {profile}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Állapot</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Eddig</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Kibocsátó</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Érvényes</translation>
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
        <source>Recovered key</source>
        <translation>Visszaállított kulcs</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Hely</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Kinek</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>Tanúsítvány eddig</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Ujjlenyomat</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>changed PIN</source>
        <translation>megváltoztatott PIN-kód</translation>
    </message>
    <message>
        <source>changed PUK</source>
        <translation>megváltoztatott PUK-kód</translation>
    </message>
    <message>
        <source>changed management key</source>
        <translation>megváltoztatott kezelőkulcs</translation>
    </message>
    <message>
        <source>management key tied to the PIN</source>
        <translation>PIN-kódhoz kötött kezelőkulcs</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>These change with it: {certificates}.</source>
        <translation>Vele együtt változik: {certificates}.</translation>
    </message>
    <message>
        <source>Revoked with it, for ever: {certificates}.</source>
        <translation>Vele együtt végleg visszavonjuk: {certificates}.</translation>
    </message>
    <message>
        <source>Card {card} is suspended.</source>
        <translation>A(z) {card} kártyát felfüggesztjük.</translation>
    </message>
    <message>
        <source>On hold with it: {certificates}.</source>
        <translation>Vele együtt felfüggesztjük: {certificates}.</translation>
    </message>
    <message>
        <source>Until it is reinstated, nobody can use the card. This can be taken back.</source>
        <translation>A visszaállításig senki sem használhatja a kártyát. Ez visszacsinálható.</translation>
    </message>
    <message>
        <source>Sign and suspend</source>
        <translation>Aláírás és felfüggesztés</translation>
    </message>
    <message>
        <source>Card {card} is reinstated.</source>
        <translation>A(z) {card} kártyát visszaállítjuk.</translation>
    </message>
    <message>
        <source>Valid again with it: {certificates}.</source>
        <translation>Vele együtt újra érvényes: {certificates}.</translation>
    </message>
    <message>
        <source>The card works as before. Be certain that its owner has it and nobody else had it.</source>
        <translation>A kártya a korábbi módon működik. Győződjön meg arról, hogy a tulajdonosánál van, és más kezében nem volt.</translation>
    </message>
    <message>
        <source>Sign and reinstate</source>
        <translation>Aláírás és visszaállítás</translation>
    </message>
    <message>
        <source>Card {card} is lost or stolen.</source>
        <translation>A(z) {card} kártya elveszett vagy ellopták.</translation>
    </message>
    <message>
        <source>Whoever finds the card cannot use it. This cannot be taken back: if the card comes back, it can only be wiped.</source>
        <translation>Aki megtalálja a kártyát, nem tudja használni. Ez nem csinálható vissza: ha a kártya előkerül, csak törölni lehet.</translation>
    </message>
    <message>
        <source>Sign and report lost</source>
        <translation>Aláírás és bejelentés</translation>
    </message>
    <message>
        <source>Card {card} is taken back and wiped.</source>
        <translation>A(z) {card} kártyát visszavesszük és töröljük.</translation>
    </message>
    <message>
        <source>Keys and certificates on the card are gone afterwards. This cannot be taken back. The card can be prepared for somebody else.</source>
        <translation>A kártya kulcsai és tanúsítványai ezután nincsenek meg. Ez nem csinálható vissza. A kártya másnak előkészíthető.</translation>
    </message>
    <message>
        <source>Sign and wipe</source>
        <translation>Aláírás és törlés</translation>
    </message>
    <message>
        <source>Card {card} is destroyed.</source>
        <translation>A(z) {card} kártyát megsemmisítjük.</translation>
    </message>
    <message>
        <source>The card is never used again. This cannot be taken back. Cut through its chip once this is signed.</source>
        <translation>A kártyát soha többé nem használják. Ez nem csinálható vissza. Az aláírás után vágja át a chipet.</translation>
    </message>
    <message>
        <source>Sign and destroy</source>
        <translation>Aláírás és megsemmisítés</translation>
    </message>
    <message>
        <source>The PIN of card {card} is unblocked.</source>
        <translation>A(z) {card} kártya PIN-kódját feloldjuk.</translation>
    </message>
    <message>
        <source>The PUK is taken out of the escrow. The owner chooses a new PIN here, and the card gets a new PUK.</source>
        <translation>A PUK-kódot kivesszük a letétből. A tulajdonos itt új PIN-kódot választ, a kártya pedig új PUK-kódot kap.</translation>
    </message>
    <message>
        <source>Sign and unblock</source>
        <translation>Aláírás és feloldás</translation>
    </message>
    <message>
        <source>An officer elsewhere has to let the PUK be taken out of the escrow. Then the owner chooses a new PIN here, and the card gets a new PUK.</source>
        <translation>Egy másutt dolgozó munkatársnak engedélyeznie kell, hogy a PUK-kódot kivegyük a letétből. Ezután a tulajdonos itt új PIN-kódot választ, a kártya pedig új PUK-kódot kap.</translation>
    </message>
    <message>
        <source>Sign and ask</source>
        <translation>Aláírás és kérés</translation>
    </message>
    <message>
        <source>Card {card} gets a key of its owner&apos;s earlier days back.</source>
        <translation>A(z) {card} kártya visszakapja a tulajdonos egy korábbi kulcsát.</translation>
    </message>
    <message>
        <source>The key&apos;s certificate: {certificates}.</source>
        <translation>A kulcs tanúsítványa: {certificates}.</translation>
    </message>
    <message>
        <source>Whoever has the card and its PIN can read what was encrypted for that certificate. The card&apos;s secrets are taken out of the escrow and replaced.</source>
        <translation>Akinél a kártya és a PIN-kódja van, el tudja olvasni az ehhez a tanúsítványhoz titkosított üzeneteket. A kártya titkait kivesszük a letétből és lecseréljük.</translation>
    </message>
    <message>
        <source>The PIN of card {card} is changed.</source>
        <translation>A(z) {card} kártya PIN-kódját lecseréljük.</translation>
    </message>
    <message>
        <source>The owner types the present PIN and chooses a new one.</source>
        <translation>A tulajdonos beírja a jelenlegi PIN-kódot, és újat választ.</translation>
    </message>
    <message>
        <source>Sign and change</source>
        <translation>Aláírás és csere</translation>
    </message>
    <message>
        <source>Card {card} is suspended while the temporary one is out.</source>
        <translation>A(z) {card} kártyát felfüggesztjük, amíg az ideiglenes kártya kint van.</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>Aláírás és kiadás</translation>
    </message>
    <message>
        <source>If somebody else may have the old card, report it lost first: that takes effect at once, and this can wait.</source>
        <translation>Ha a régi kártya másnál lehet, először jelentse be az elvesztését: az azonnal hatályos, ez pedig várhat.</translation>
    </message>
    <message>
        <source>Sign and replace</source>
        <translation>Aláírás és pótlás</translation>
    </message>
    <message>
        <source>Card {card} is out of use for good.</source>
        <translation>A(z) {card} kártya végleg használaton kívül.</translation>
    </message>
    <message>
        <source>The old card works until the new one is proved, and never after. Cut through its chip then.</source>
        <translation>A régi kártya addig működik, amíg az új nincs kipróbálva, azután soha. Akkor vágja át a chipjét.</translation>
    </message>
    <message>
        <source>Card {card} gets a further key and certificate.</source>
        <translation>A(z) {card} kártya további kulcsot és tanúsítványt kap.</translation>
    </message>
    <message>
        <source>The card&apos;s secrets are taken out of the escrow and replaced. What is on the card stays as it is, and so does the PIN.</source>
        <translation>A kártya titkait kivesszük a letétből és lecseréljük. Ami a kártyán van, változatlan marad, a PIN-kód is.</translation>
    </message>
    <message>
        <source>Card {card} gets new keys and certificates.</source>
        <translation>A(z) {card} kártya új kulcsokat és tanúsítványokat kap.</translation>
    </message>
    <message>
        <source>{subscriber} gets card {card} ({profile}).</source>
        <translation>{subscriber} megkapja a(z) {card} kártyát ({profile}).</translation>
    </message>
    <message>
        <source>Certificates on it: {certificates}.</source>
        <translation>Tanúsítványok rajta: {certificates}.</translation>
    </message>
    <message>
        <source>Card {card} of {subscriber} keeps what is on it.</source>
        <translation>A(z) {card} kártyán ({subscriber}) megmarad, ami rajta van.</translation>
    </message>
    <message>
        <source>Added to it: {certificates}.</source>
        <translation>Hozzáadjuk: {certificates}.</translation>
    </message>
    <message>
        <source>Sign and add</source>
        <translation>Aláírás és hozzáadás</translation>
    </message>
    <message>
        <source>{subscriber} gets temporary card {card} ({profile}).</source>
        <translation>{subscriber} megkapja a(z) {card} ideiglenes kártyát ({profile}).</translation>
    </message>
    <message>
        <source>Revoked as soon as the new ones are proved: {certificates}.</source>
        <translation>Visszavonjuk, amint az újak kipróbáltak: {certificates}.</translation>
    </message>
    <message>
        <source>Take the temporary card back when the other one is at hand again, then reinstate that one. The two never work at the same time.</source>
        <translation>Vegye vissza az ideiglenes kártyát, ha a másik újra kéznél van, majd állítsa vissza azt. A kettő sosem működik egyszerre.</translation>
    </message>
    <message>
        <source>The card&apos;s secrets are taken out of the escrow and replaced. The owner keeps the PIN.</source>
        <translation>A kártya titkait kivesszük a letétből és lecseréljük. A tulajdonos PIN-kódja marad.</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>Aláírás és folytatás</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>The smart card service of this computer does not run.</source>
        <translation>A számítógép intelligenskártya-szolgáltatása nem fut.</translation>
    </message>
    <message>
        <source>Start it (on Linux: systemctl start pcscd.socket).</source>
        <translation>Indítsa el (Linuxon: systemctl start pcscd.socket).</translation>
    </message>
    <message>
        <source>A rule of this system keeps you from the card service.</source>
        <translation>A rendszer egyik szabálya nem engedi Önnek a kártyaszolgáltatás használatát.</translation>
    </message>
    <message>
        <source>Sign in at this computer itself, or ask the administrator for a polkit rule that allows org.debian.pcsc-lite.access_pcsc and access_card.</source>
        <translation>Jelentkezzen be közvetlenül ennél a gépnél, vagy kérjen a rendszergazdától olyan polkit-szabályt, amely engedi: org.debian.pcsc-lite.access_pcsc és access_card.</translation>
    </message>
    <message>
        <source>The card service was restarted while this program ran.</source>
        <translation>A kártyaszolgáltatás a program futása közben újraindult.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; readers come back by themselves.</source>
        <translation>Nincs teendő; az olvasók maguktól visszatérnek.</translation>
    </message>
    <message>
        <source>Ask the administrator to open the card service to you.</source>
        <translation>Kérje meg a rendszergazdát, hogy adjon hozzáférést a kártyaszolgáltatáshoz.</translation>
    </message>
    <message>
        <source>Ask the administrator to make you a member of the group {group}, then sign in anew.</source>
        <translation>Kérje meg a rendszergazdát, hogy vegye fel a(z) {group} csoportba, majd jelentkezzen be újra.</translation>
    </message>
    <message>
        <source>The card service runs, and you may not use it.</source>
        <translation>A kártyaszolgáltatás fut, de Ön nem használhatja.</translation>
    </message>
    <message>
        <source>The reader {reader} is not there.</source>
        <translation>Ez az olvasó nincs meg: {reader}.</translation>
    </message>
    <message>
        <source>Plug it in again, or choose another one.</source>
        <translation>Csatlakoztassa újra, vagy válasszon másikat.</translation>
    </message>
    <message>
        <source>The card in {reader} does not answer.</source>
        <translation>Az itt lévő kártya nem válaszol: {reader}.</translation>
    </message>
    <message>
        <source>Take it out, clean it and put it in the right way round.</source>
        <translation>Vegye ki, tisztítsa meg, és helyezze be a megfelelő oldalával.</translation>
    </message>
    <message>
        <source>Another program has the card in {reader} for itself.</source>
        <translation>Egy másik program kizárólagosan használja az itt lévő kártyát: {reader}.</translation>
    </message>
    <message>
        <source>Another program has the card in {reader} for itself: {who}.</source>
        <translation>Egy másik program ({who}) kizárólagosan használja az itt lévő kártyát: {reader}.</translation>
    </message>
    <message>
        <source>Close it, or take the card out and put it in again. Then try again.</source>
        <translation>Zárja be, vagy vegye ki és tegye vissza a kártyát. Ezután próbálja újra.</translation>
    </message>
    <message>
        <source>A reader is plugged in, and the system has no driver for it.</source>
        <translation>Egy olvasó csatlakozik, de a rendszernek nincs hozzá illesztőprogramja.</translation>
    </message>
    <message>
        <source>Install its driver (on Linux most need libccid).</source>
        <translation>Telepítse az illesztőprogramját (Linuxon a legtöbbhöz libccid kell).</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Nincs csatlakoztatva kártyaolvasó.</translation>
    </message>
    <message>
        <source>Plug a reader or a security key in.</source>
        <translation>Csatlakoztasson egy olvasót vagy biztonsági kulcsot.</translation>
    </message>
    <message>
        <source>The card driver {driver} of the settings is not there.</source>
        <translation>A beállításokban megadott {driver} kártyaillesztő nem található.</translation>
    </message>
    <message>
        <source>Install it, or correct its path in the settings.</source>
        <translation>Telepítse, vagy javítsa ki az útvonalát a beállításokban.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB are left.</source>
        <translation>A lemez majdnem megtelt: {megabytes} MB maradt.</translation>
    </message>
    <message>
        <source>Free some space before you begin new work.</source>
        <translation>Szabadítson fel helyet, mielőtt új munkába kezd.</translation>
    </message>
    <message>
        <source>Another program holds the authority&apos;s ledger.</source>
        <translation>Egy másik program zárolja a hitelesítésszolgáltató nyilvántartását.</translation>
    </message>
    <message>
        <source>Close it, a copying or backup program for example.</source>
        <translation>Zárja be; ez lehet például másoló- vagy mentőprogram.</translation>
    </message>
    <message>
        <source>The authority&apos;s ledger is missing.</source>
        <translation>A hitelesítésszolgáltató nyilvántartása hiányzik.</translation>
    </message>
    <message>
        <source>Ask the administrator to restore its last copy.</source>
        <translation>Kérje meg a rendszergazdát, hogy állítsa vissza az utolsó másolatot.</translation>
    </message>
    <message>
        <source>The authority&apos;s ledger cannot be used.</source>
        <translation>A hitelesítésszolgáltató nyilvántartása nem használható.</translation>
    </message>
    <message>
        <source>Ask the administrator to look at it.</source>
        <translation>Kérje meg a rendszergazdát, hogy nézze meg.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min ahead of the centre&apos;s.</source>
        <translation>A számítógép órája {minutes} perccel siet a központi kiszolgálóéhoz képest.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min behind the centre&apos;s.</source>
        <translation>A számítógép órája {minutes} perccel késik a központi kiszolgálóéhoz képest.</translation>
    </message>
    <message>
        <source>Let the system set its clock by the network.</source>
        <translation>Állíttassa be a rendszerrel az órát a hálózatról.</translation>
    </message>
    <message>
        <source>The central server cannot be reached.</source>
        <translation>A központi kiszolgáló nem érhető el.</translation>
    </message>
    <message>
        <source>Check the network and the address. Work goes on; records are kept.</source>
        <translation>Ellenőrizze a hálózatot és a címet. A munka folytatható; a bejegyzések megmaradnak.</translation>
    </message>
    <message>
        <source>This system names a proxy ({proxies}), which is not used.</source>
        <translation>A rendszer proxyt ad meg ({proxies}), de a program nem használja.</translation>
    </message>
    <message>
        <source>If the centre is behind it, ask for a direct way to the centre.</source>
        <translation>Ha a központi kiszolgáló mögötte van, kérjen közvetlen elérést hozzá.</translation>
    </message>
    <message>
        <source>Nothing is wrong here</source>
        <translation>Itt minden rendben van</translation>
    </message>
    <message>
        <source>Everything that this workstation needs was looked at.</source>
        <translation>Minden ellenőrizve van, amire a munkaállomásnak szüksége van.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Minden működik</translation>
    </message>
    <message>
        <source>What follows keeps nobody from working.</source>
        <translation>Ami következik, nem akadályozza a munkát.</translation>
    </message>
    <message>
        <source>Something must be put right</source>
        <translation>Valamit rendbe kell hozni</translation>
    </message>
    <message>
        <source>Begin at the top: what stands below often follows from it.</source>
        <translation>Felül kezdje: ami alatta áll, gyakran abból következik.</translation>
    </message>
    <message>
        <source>{what}: not used here</source>
        <translation>{what}: itt nem használatos</translation>
    </message>
    <message>
        <source>{what}: nothing here to compare it with</source>
        <translation>{what}: itt nincs mivel összevetni</translation>
    </message>
    <message>
        <source>Card service and drivers</source>
        <translation>Kártyaszolgáltatás és illesztők</translation>
    </message>
    <message>
        <source>Readers and cards</source>
        <translation>Olvasók és kártyák</translation>
    </message>
    <message>
        <source>Store and disk</source>
        <translation>Tároló és lemez</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Hitelesítésszolgáltató</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Óra</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Központi kiszolgáló</translation>
    </message>
</context>
<context>
    <name>ends</name>
    <message>
        <source>Card {card} is prepared</source>
        <translation>A(z) {card} kártya elő van készítve</translation>
    </message>
    <message>
        <source>It can now be issued to a person at this workstation.</source>
        <translation>Most már kiadható egy személynek ezen a munkaállomáson.</translation>
    </message>
    <message>
        <source>Hand card {card} to {person}</source>
        <translation>Adja át a(z) {card} kártyát: {person}</translation>
    </message>
    <message>
        <source>The certificates are on it and proved. Only the owner knows the PIN.</source>
        <translation>A tanúsítványok a kártyán vannak, kipróbálva. A PIN-kódot csak a tulajdonos ismeri.</translation>
    </message>
    <message>
        <source>Card {card} has new keys</source>
        <translation>A(z) {card} kártyának új kulcsai vannak</translation>
    </message>
    <message>
        <source>The new certificates are proved, the old ones revoked. Hand it back.</source>
        <translation>Az új tanúsítványok kipróbálva, a régiek visszavonva. Adja vissza a kártyát.</translation>
    </message>
    <message>
        <source>Card {card} has a further certificate</source>
        <translation>A(z) {card} kártyán további tanúsítvány van</translation>
    </message>
    <message>
        <source>It is proved, and what was on the card is as it was. Hand it back.</source>
        <translation>Kipróbálva, és ami a kártyán volt, változatlan. Adja vissza a kártyát.</translation>
    </message>
    <message>
        <source>It is proved, and the old certificates are revoked. If the old card, or a temporary one, is at hand, keep it here.</source>
        <translation>Kipróbálva, a régi tanúsítványok visszavonva. Ha a régi vagy egy ideiglenes kártya kéznél van, tartsa itt.</translation>
    </message>
    <message>
        <source>Hand temporary card {card} to {person}</source>
        <translation>Adja át a(z) {card} ideiglenes kártyát: {person}</translation>
    </message>
    <message>
        <source>The other card is suspended. Reinstate it when this one has come back.</source>
        <translation>A másik kártya fel van függesztve. Állítsa vissza, ha ez visszakerült.</translation>
    </message>
    <message>
        <source>Card {card} has a new PIN</source>
        <translation>A(z) {card} kártyának új PIN-kódja van</translation>
    </message>
    <message>
        <source>Only the owner knows it. Hand the card back.</source>
        <translation>Csak a tulajdonos ismeri. Adja vissza a kártyát.</translation>
    </message>
    <message>
        <source>Card {card} has the key back</source>
        <translation>A(z) {card} kártya visszakapta a kulcsot</translation>
    </message>
    <message>
        <source>It was proved on the card. Hand the card back, and destroy the file.</source>
        <translation>Kipróbáltuk a kártyán. Adja vissza a kártyát, és semmisítse meg a fájlt.</translation>
    </message>
    <message>
        <source>Card {card} is taken back and wiped</source>
        <translation>A(z) {card} kártya visszavéve és törölve</translation>
    </message>
    <message>
        <source>Nothing of anybody is on it. It is in stock and can be prepared again.</source>
        <translation>Senki adata sincs rajta. Készleten van, és újra előkészíthető.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>A kártya tulajdonosa: {person}.</translation>
    </message>
    <message>
        <source>It is nobody&apos;s card.</source>
        <translation>A kártya senkié.</translation>
    </message>
    <message>
        <source>The next revocation list says so. The journal does already.</source>
        <translation>A következő visszavonási lista tartalmazza. A napló már most.</translation>
    </message>
    <message>
        <source>It is in the journal.</source>
        <translation>Bekerült a naplóba.</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Kész</translation>
    </message>
    <message>
        <source>Card {card} is suspended</source>
        <translation>A(z) {card} kártya felfüggesztve</translation>
    </message>
    <message>
        <source>Since {time} nobody can use it.</source>
        <translation>Ettől kezdve senki sem használhatja: {time}.</translation>
    </message>
    <message>
        <source>On hold: {certificates}.</source>
        <translation>Felfüggesztve: {certificates}.</translation>
    </message>
    <message>
        <source>If it is found, reinstate it. If not, report it lost.</source>
        <translation>Ha megkerül, állítsa vissza. Ha nem, jelentse be az elvesztését.</translation>
    </message>
    <message>
        <source>Card {card} is reinstated</source>
        <translation>A(z) {card} kártya visszaállítva</translation>
    </message>
    <message>
        <source>Since {time} it works as before, with the same PIN.</source>
        <translation>Ettől kezdve ugyanúgy működik, ugyanazzal a PIN-kóddal: {time}.</translation>
    </message>
    <message>
        <source>Valid again: {certificates}.</source>
        <translation>Újra érvényes: {certificates}.</translation>
    </message>
    <message>
        <source>Hand it back if it is here.</source>
        <translation>Ha itt van, adja vissza.</translation>
    </message>
    <message>
        <source>Card {card} is reported lost</source>
        <translation>A(z) {card} kártya elvesztése bejelentve</translation>
    </message>
    <message>
        <source>Since {time} whoever finds it cannot use it.</source>
        <translation>Ettől kezdve a megtalálója sem használhatja: {time}.</translation>
    </message>
    <message>
        <source>Revoked for ever: {certificates}.</source>
        <translation>Végleg visszavonva: {certificates}.</translation>
    </message>
    <message>
        <source>Its owner can get another card. If this one comes back, wipe it.</source>
        <translation>A tulajdonosa kaphat másik kártyát. Ha ez előkerül, törölje.</translation>
    </message>
    <message>
        <source>Card {card} is destroyed</source>
        <translation>A(z) {card} kártya megsemmisítve</translation>
    </message>
    <message>
        <source>Since {time} it is out of use for good.</source>
        <translation>Ettől kezdve végleg használaton kívül van: {time}.</translation>
    </message>
    <message>
        <source>Cut through its chip now. Its owner can get another card.</source>
        <translation>Most vágja át a chipet. A tulajdonosa kaphat másik kártyát.</translation>
    </message>
    <message>
        <source>Everything is undone</source>
        <translation>Minden visszavonva</translation>
    </message>
    <message>
        <source>No valid certificate of this work remains.</source>
        <translation>Ebből a munkából nem maradt érvényes tanúsítvány.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The certificate authority {ca} cannot be reached: {reason}.</source>
        <translation>A hitelesítésszolgáltató ({ca}) nem érhető el: {reason}.</translation>
    </message>
    <message>
        <source>Continue later. The card keeps what is on it.</source>
        <translation>Folytassa később. A kártya megtartja, ami rajta van.</translation>
    </message>
    <message>
        <source>The certificate authority {ca} cannot be opened: {reason}.</source>
        <translation>A hitelesítésszolgáltató ({ca}) nem nyitható meg: {reason}.</translation>
    </message>
    <message>
        <source>Ask the administrator to look at it.</source>
        <translation>Kérje meg a rendszergazdát, hogy nézze meg.</translation>
    </message>
    <message>
        <source>The certificate authority refused: {reason}.</source>
        <translation>A hitelesítésszolgáltató elutasította: {reason}.</translation>
    </message>
    <message>
        <source>Mend what it names and continue, or undo the issuance.</source>
        <translation>Javítsa ki, amit megnevez, és folytassa, vagy vonja vissza a kiadást.</translation>
    </message>
    <message>
        <source>The certificate that came back is not the one ordered: {reason}.</source>
        <translation>A visszakapott tanúsítvány nem a megrendelt: {reason}.</translation>
    </message>
    <message>
        <source>It was not written. Undo the issuance and tell the administrator.</source>
        <translation>Nem íródott fel. Vonja vissza a kiadást, és szóljon a rendszergazdának.</translation>
    </message>
    <message>
        <source>The certificate starts at {starts}, but this computer says {now}.</source>
        <translation>A tanúsítvány kezdete {starts}, de ezen a számítógépen {now} van.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock right, then continue.</source>
        <translation>Állítsa be a számítógép óráját, majd folytassa.</translation>
    </message>
    <message>
        <source>The certificate authority has not decided yet.</source>
        <translation>A hitelesítésszolgáltató még nem döntött.</translation>
    </message>
    <message>
        <source>Continue after {ask_again_at}. The card keeps what is on it.</source>
        <translation>Folytassa ezután: {ask_again_at}. A kártya megtartja, ami rajta van.</translation>
    </message>
    <message>
        <source>This certificate cannot be read.</source>
        <translation>Ez a tanúsítvány nem olvasható.</translation>
    </message>
    <message>
        <source>Tell the administrator where it came from.</source>
        <translation>Mondja meg a rendszergazdának, honnan származik.</translation>
    </message>
    <message>
        <source>There is already something in {directory}.</source>
        <translation>Itt már van valami: {directory}.</translation>
    </message>
    <message>
        <source>Choose an empty directory for the certificate authority.</source>
        <translation>Válasszon üres mappát a hitelesítésszolgáltatónak.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Semmi sem változott.</translation>
    </message>
    <message>
        <source>Everything done so far is saved. The work can go on from here.</source>
        <translation>Minden eddigi munka mentve. Innen folytatható.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Minden mentve.</translation>
    </message>
    <message>
        <source>The program made a mistake ({report}).</source>
        <translation>A program hibázott ({report}).</translation>
    </message>
    <message>
        <source>Continue the work. Send the report to your support.</source>
        <translation>Folytassa a munkát. Küldje el a jelentést a támogatásnak.</translation>
    </message>
    <message>
        <source>The central server cannot be reached: {reason}.</source>
        <translation>A központi kiszolgáló nem érhető el: {reason}.</translation>
    </message>
    <message>
        <source>Go on working. Records are sent when it is back.</source>
        <translation>Dolgozzon tovább. A bejegyzések elmennek, amint visszatér.</translation>
    </message>
    <message>
        <source>The central server refused: {reason}.</source>
        <translation>A központi kiszolgáló elutasította: {reason}.</translation>
    </message>
    <message>
        <source>The proof does not hold: {reason}.</source>
        <translation>A bizonyíték nem állja meg a helyét: {reason}.</translation>
    </message>
    <message>
        <source>The central server&apos;s log contradicts what it has shown before: {reason}.</source>
        <translation>A központi kiszolgáló naplója ellentmond annak, amit korábban mutatott: {reason}.</translation>
    </message>
    <message>
        <source>Tell the administrator at once. Nothing is taken as sent until it is explained.</source>
        <translation>Azonnal szóljon a rendszergazdának. Amíg ez nem tisztázódik, semmi sem számít elküldöttnek.</translation>
    </message>
    <message>
        <source>The central server signs its log with a key that is not known here.</source>
        <translation>A központi kiszolgáló olyan kulccsal írja alá a naplóját, amely itt ismeretlen.</translation>
    </message>
    <message>
        <source>Tell the administrator. Everything stays saved here.</source>
        <translation>Szóljon a rendszergazdának. Itt minden mentve marad.</translation>
    </message>
    <message>
        <source>The central server does not sign its log, so nothing can be proved.</source>
        <translation>A központi kiszolgáló nem írja alá a naplóját, ezért semmi sem bizonyítható.</translation>
    </message>
    <message>
        <source>Tell the administrator to give the central server a log key.</source>
        <translation>Kérje meg a rendszergazdát, hogy adjon naplókulcsot a központi kiszolgálónak.</translation>
    </message>
    <message>
        <source>The central server cannot show record {sequence} in its log.</source>
        <translation>A központi kiszolgáló nem tudja megmutatni a naplójában a(z) {sequence}. bejegyzést.</translation>
    </message>
    <message>
        <source>The log does not hold: {count} findings.</source>
        <translation>A napló nem állja meg a helyét: {count} észrevétel.</translation>
    </message>
    <message>
        <source>Keep what was read as evidence and look into each of them.</source>
        <translation>Őrizze meg bizonyítékként a beolvasottakat, és vizsgálja ki mindegyiket.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a log: {reason}.</source>
        <translation>A(z) {file} nem olvasható naplóként: {reason}.</translation>
    </message>
    <message>
        <source>Name a file that officerctl audit has kept.</source>
        <translation>Olyan fájlt adjon meg, amelyet az officerctl audit mentett.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>A(z) {file} nem használható: {reason}.</translation>
    </message>
    <message>
        <source>Name a PEM file with the log&apos;s public keys, or with certificates.</source>
        <translation>Olyan PEM-fájlt adjon meg, amelyben a napló nyilvános kulcsai vagy tanúsítványok vannak.</translation>
    </message>
    <message>
        <source>Something other than the central server answered: {reason}.</source>
        <translation>Nem a központi kiszolgáló válaszolt: {reason}.</translation>
    </message>
    <message>
        <source>Check the address and the proxy settings.</source>
        <translation>Ellenőrizze a címet és a proxybeállításokat.</translation>
    </message>
    <message>
        <source>This workstation has no central server.</source>
        <translation>Ennek a munkaállomásnak nincs központi kiszolgálója.</translation>
    </message>
    <message>
        <source>Name its address: officerctl sync --centre URL</source>
        <translation>Adja meg a címét: officerctl sync --centre URL</translation>
    </message>
    <message>
        <source>You are not signed in at the central server.</source>
        <translation>Ön nincs bejelentkezve a központi kiszolgálón.</translation>
    </message>
    <message>
        <source>Sign in again while the central server can be reached.</source>
        <translation>Jelentkezzen be újra, amikor a központi kiszolgáló elérhető.</translation>
    </message>
    <message>
        <source>No officer is signed in.</source>
        <translation>Nincs bejelentkezett munkatárs.</translation>
    </message>
    <message>
        <source>Put your own card in a reader and sign in with its PIN.</source>
        <translation>Tegye a saját kártyáját olvasóba, és jelentkezzen be a PIN-kódjával.</translation>
    </message>
    <message>
        <source>This officer&apos;s card is not accepted: {reason}.</source>
        <translation>Ez a munkatársi kártya nem elfogadható: {reason}.</translation>
    </message>
    <message>
        <source>Use a valid officer&apos;s card or ask the administrator.</source>
        <translation>Használjon érvényes munkatársi kártyát, vagy kérdezze a rendszergazdát.</translation>
    </message>
    <message>
        <source>{officer} is not permitted to do this ({act}).</source>
        <translation>{officer} ezt nem teheti meg ({act}).</translation>
    </message>
    <message>
        <source>Ask an officer who has the role, or the administrator.</source>
        <translation>Kérdezzen olyan munkatársat, akinek megvan ez a szerepe, vagy a rendszergazdát.</translation>
    </message>
    <message>
        <source>An officer does not issue a card to himself.</source>
        <translation>A munkatárs nem ad ki kártyát saját magának.</translation>
    </message>
    <message>
        <source>Ask another registration officer.</source>
        <translation>Kérjen meg egy másik munkatársat.</translation>
    </message>
    <message>
        <source>There is no escrow certificate, so no card can be prepared.</source>
        <translation>Nincs letéti tanúsítvány, ezért nem készíthető elő kártya.</translation>
    </message>
    <message>
        <source>Synchronise, or ask the administrator to set the escrow up.</source>
        <translation>Szinkronizáljon, vagy kérje meg a rendszergazdát a letét beállítására.</translation>
    </message>
    <message>
        <source>The identity of {subscriber} is not proofed to class {needed}.</source>
        <translation>{subscriber} személyazonossága nincs igazolva {needed} osztályig.</translation>
    </message>
    <message>
        <source>Proof the identity first and note the document that was shown.</source>
        <translation>Előbb igazolja a személyazonosságot, és jegyezze fel a bemutatott okmányt.</translation>
    </message>
    <message>
        <source>This PIN cannot be used ({faults}).</source>
        <translation>Ez a PIN-kód nem használható ({faults}).</translation>
    </message>
    <message>
        <source>Let the person choose another one.</source>
        <translation>Válasszon a személy másikat.</translation>
    </message>
    <message>
        <source>The certificate request is not accepted: {reason}.</source>
        <translation>A tanúsítványkérelem nem elfogadható: {reason}.</translation>
    </message>
    <message>
        <source>Make a new request that meets the profile.</source>
        <translation>Készítsen új kérelmet, amely megfelel a profilnak.</translation>
    </message>
    <message>
        <source>Card {token} is {status}; this cannot be done with it now.</source>
        <translation>A(z) {token} kártya állapota: {status}; ez most nem végezhető el vele.</translation>
    </message>
    <message>
        <source>Prepare the card first, or take another one.</source>
        <translation>Előbb készítse elő a kártyát, vagy vegyen másikat.</translation>
    </message>
    <message>
        <source>The profile file {file} is not valid: {reason}.</source>
        <translation>A profilfájl ({file}) nem érvényes: {reason}.</translation>
    </message>
    <message>
        <source>Correct the file. The profiles in force stay as they were.</source>
        <translation>Javítsa ki a fájlt. Az érvényes profilok változatlanok.</translation>
    </message>
    <message>
        <source>There is no profile {profile}.</source>
        <translation>Nincs ilyen profil: {profile}.</translation>
    </message>
    <message>
        <source>Choose one of the profiles in force.</source>
        <translation>Válasszon egyet az érvényes profilok közül.</translation>
    </message>
    <message>
        <source>There is nobody with the number {subscriber}.</source>
        <translation>Nincs senki ezzel a számmal: {subscriber}.</translation>
    </message>
    <message>
        <source>Search for the person, or add the person first.</source>
        <translation>Keresse meg a személyt, vagy előbb vegye fel.</translation>
    </message>
    <message>
        <source>There is no open procedure {procedure}.</source>
        <translation>Nincs ilyen nyitott munka: {procedure}.</translation>
    </message>
    <message>
        <source>Look at the list of procedures.</source>
        <translation>Nézze meg a munkák listáját.</translation>
    </message>
    <message>
        <source>That is not an answer to the present question.</source>
        <translation>Ez nem válasz a mostani kérdésre.</translation>
    </message>
    <message>
        <source>Answer the question that is shown.</source>
        <translation>Válaszoljon a látható kérdésre.</translation>
    </message>
    <message>
        <source>The secret {name} is needed and was not given.</source>
        <translation>A titok ({name}) szükséges, de nincs megadva.</translation>
    </message>
    <message>
        <source>Hand it over as JSON on standard input with --secrets-stdin.</source>
        <translation>Adja át JSON-ként a szabványos bemeneten: --secrets-stdin.</translation>
    </message>
    <message>
        <source>Card {token} was not prepared at this workstation.</source>
        <translation>A(z) {token} kártyát nem ezen a munkaállomáson készítették elő.</translation>
    </message>
    <message>
        <source>Issue it where it was prepared, or prepare it again here.</source>
        <translation>Adja ki ott, ahol előkészítették, vagy készítse elő itt újra.</translation>
    </message>
    <message>
        <source>Another program is working on procedure {procedure}.</source>
        <translation>Egy másik program dolgozik ezen: {procedure}.</translation>
    </message>
    <message>
        <source>Finish it there, or close that program first.</source>
        <translation>Fejezze be ott, vagy előbb zárja be azt a programot.</translation>
    </message>
    <message>
        <source>The card is not blank. It holds: {found}.</source>
        <translation>A kártya nem üres. Rajta van: {found}.</translation>
    </message>
    <message>
        <source>Take another card, or confirm that this one may be cleared.</source>
        <translation>Vegyen másik kártyát, vagy erősítse meg, hogy ez törölhető.</translation>
    </message>
    <message>
        <source>Standard input does not hold one JSON object with the secrets.</source>
        <translation>A szabványos bemenet nem egyetlen JSON-objektum a titkokkal.</translation>
    </message>
    <message>
        <source>Write the officer&apos;s and the person&apos;s PIN as one JSON object.</source>
        <translation>Írja a munkatárs és a személy PIN-kódját egy JSON-objektumba.</translation>
    </message>
    <message>
        <source>There is no certificate {fingerprint}.</source>
        <translation>Nincs ilyen tanúsítvány: {fingerprint}.</translation>
    </message>
    <message>
        <source>Look at the list of certificates.</source>
        <translation>Nézze meg a tanúsítványok listáját.</translation>
    </message>
    <message>
        <source>It is not clear which reader is meant.</source>
        <translation>Nem világos, melyik olvasóról van szó.</translation>
    </message>
    <message>
        <source>Name it with {option}.</source>
        <translation>Nevezze meg ezzel: {option}.</translation>
    </message>
    <message>
        <source>Another officer has to approve this first.</source>
        <translation>Ezt előbb egy másik munkatársnak kell jóváhagynia.</translation>
    </message>
    <message>
        <source>It goes on by itself once it is approved.</source>
        <translation>Jóváhagyás után magától folytatódik.</translation>
    </message>
    <message>
        <source>An officer elsewhere has to approve this. The code is {call_code}.</source>
        <translation>Ezt egy másutt dolgozó munkatársnak kell jóváhagynia. A kód: {call_code}.</translation>
    </message>
    <message>
        <source>Call that officer, read out the card&apos;s number and this code, and let the person prove who they are. It goes on by itself once it is approved.</source>
        <translation>Hívja fel a munkatársat, olvassa fel a kártya számát és ezt a kódot, és a személy igazolja, hogy kicsoda. Jóváhagyás után magától folytatódik.</translation>
    </message>
    <message>
        <source>It is not clear what is to be approved.</source>
        <translation>Nem világos, mit kell jóváhagyni.</translation>
    </message>
    <message>
        <source>Name it with --opening, or with --card and --code.</source>
        <translation>Adja meg ezzel: --opening, vagy ezekkel: --card és --code.</translation>
    </message>
    <message>
        <source>Work on card {token} was begun before and has not ended.</source>
        <translation>A(z) {token} kártyával korábban megkezdett munka még nem ért véget.</translation>
    </message>
    <message>
        <source>Continue or undo that work first.</source>
        <translation>Előbb folytassa vagy vonja vissza azt a munkát.</translation>
    </message>
    <message>
        <source>This can no longer be taken back: {subject}.</source>
        <translation>Ez már nem csinálható vissza: {subject}.</translation>
    </message>
    <message>
        <source>Continue it to its end.</source>
        <translation>Folytassa a végéig.</translation>
    </message>
    <message>
        <source>Card {token} is a temporary one; this cannot be done with it.</source>
        <translation>A(z) {token} kártya ideiglenes; ez nem végezhető el vele.</translation>
    </message>
    <message>
        <source>Take it back or report it lost, and see to the person&apos;s own card.</source>
        <translation>Vegye vissza, vagy jelentse be az elvesztését, és a személy saját kártyájával foglalkozzon.</translation>
    </message>
    <message>
        <source>Temporary card {stand_in} stands in for card {token} and is still out.</source>
        <translation>A(z) {token} kártyát a(z) {stand_in} ideiglenes kártya helyettesíti, és az még kint van.</translation>
    </message>
    <message>
        <source>Take the temporary card back first, or report it lost.</source>
        <translation>Előbb vegye vissza az ideiglenes kártyát, vagy jelentse be az elvesztését.</translation>
    </message>
    <message>
        <source>The profile {profile} names no certificate that could be added here.</source>
        <translation>A(z) {profile} profilban nincs olyan tanúsítvány, amely itt hozzáadható lenne.</translation>
    </message>
    <message>
        <source>Choose a slot that the profile names and the card has free.</source>
        <translation>Válasszon olyan helyet, amelyet a profil megnevez, és a kártyán szabad.</translation>
    </message>
    <message>
        <source>Slot {slot} of card {token} holds a certificate already.</source>
        <translation>A(z) {token} kártya {slot} helyén már van tanúsítvány.</translation>
    </message>
    <message>
        <source>Renew the card&apos;s keys and certificates if that one is to go.</source>
        <translation>Újítsa meg a kártya kulcsait és tanúsítványait, ha annak mennie kell.</translation>
    </message>
    <message>
        <source>There is no card {token} in the records.</source>
        <translation>Nincs ilyen kártya a bejegyzésekben: {token}.</translation>
    </message>
    <message>
        <source>Look at the list of cards. A card is written kind:serial.</source>
        <translation>Nézze meg a kártyák listáját. Egy kártya alakja fajta:sorozatszám.</translation>
    </message>
    <message>
        <source>There is no workstation in {home}.</source>
        <translation>Itt nincs munkaállomás: {home}.</translation>
    </message>
    <message>
        <source>Name another folder with --home, or make a demonstration there.</source>
        <translation>Adjon meg másik mappát (--home), vagy készítsen ott bemutatót.</translation>
    </message>
    <message>
        <source>There is a workstation in {home} already.</source>
        <translation>Itt már van munkaállomás: {home}.</translation>
    </message>
    <message>
        <source>Use it, or name an empty folder with --home.</source>
        <translation>Használja azt, vagy adjon meg üres mappát (--home).</translation>
    </message>
    <message>
        <source>The signature does not hold: {reason}.</source>
        <translation>Az aláírás nem állja meg a helyét: {reason}.</translation>
    </message>
    <message>
        <source>Do not act on it. Tell the administrator.</source>
        <translation>Ne járjon el szerinte. Szóljon a rendszergazdának.</translation>
    </message>
    <message>
        <source>The signer is not trusted: {reason}.</source>
        <translation>Az aláíró nem megbízható: {reason}.</translation>
    </message>
    <message>
        <source>The sealed secrets cannot be opened: {reason}.</source>
        <translation>A lepecsételt titkok nem nyithatók meg: {reason}.</translation>
    </message>
    <message>
        <source>Prepare the card again, or ask those who keep the escrow key.</source>
        <translation>Készítse elő újra a kártyát, vagy kérdezze a letéti kulcs őrzőit.</translation>
    </message>
    <message>
        <source>Nothing can be sealed for {recipient}: {reason}.</source>
        <translation>Semmi sem pecsételhető le számára ({recipient}): {reason}.</translation>
    </message>
    <message>
        <source>Ask the administrator for another escrow certificate.</source>
        <translation>Kérjen a rendszergazdától másik letéti tanúsítványt.</translation>
    </message>
    <message>
        <source>The key of this workstation&apos;s store is not in the system keyring.</source>
        <translation>A munkaállomás tárának kulcsa nincs a rendszer kulcstartójában.</translation>
    </message>
    <message>
        <source>Unlock the keyring or sign in as the user who set this workstation up.</source>
        <translation>Oldja fel a kulcstartót, vagy jelentkezzen be a telepítő felhasználóként.</translation>
    </message>
    <message>
        <source>The store cannot be opened with the key at hand.</source>
        <translation>A tár nem nyitható meg a meglévő kulccsal.</translation>
    </message>
    <message>
        <source>Check that --home names the right workstation, or restore its key.</source>
        <translation>Ellenőrizze, hogy a --home a jó munkaállomás-e, vagy állítsa vissza a kulcsát.</translation>
    </message>
    <message>
        <source>The store is damaged: {detail}.</source>
        <translation>A tár sérült: {detail}.</translation>
    </message>
    <message>
        <source>Do not delete it. Restore the last copy, then synchronise.</source>
        <translation>Ne törölje. Állítsa vissza az utolsó másolatot, majd szinkronizáljon.</translation>
    </message>
    <message>
        <source>This user may not read or write the files of this workstation.</source>
        <translation>Ez a felhasználó nem olvashatja vagy nem írhatja a munkaállomás fájljait.</translation>
    </message>
    <message>
        <source>Sign in as the user who set this workstation up, or ask the administrator.</source>
        <translation>Jelentkezzen be a telepítő felhasználóként, vagy kérdezze a rendszergazdát.</translation>
    </message>
    <message>
        <source>This store was written by a newer version of the program.</source>
        <translation>Ezt a tárat a program újabb változata írta.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation>Telepítse az újabb változatot erre a számítógépre.</translation>
    </message>
    <message>
        <source>Another program is using this workstation&apos;s store.</source>
        <translation>Egy másik program használja a munkaállomás tárát.</translation>
    </message>
    <message>
        <source>Close the other window of this workstation and try again.</source>
        <translation>Zárja be a munkaállomás másik ablakát, és próbálja újra.</translation>
    </message>
    <message>
        <source>The disk is full, so this step was not begun.</source>
        <translation>A lemez megtelt, ezért ez a lépés nem kezdődött el.</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>Szabadítson fel helyet, majd folytassa.</translation>
    </message>
    <message>
        <source>Record {sequence} is missing or has been changed.</source>
        <translation>A(z) {sequence}. bejegyzés hiányzik vagy megváltozott.</translation>
    </message>
    <message>
        <source>Stop using this workstation and tell the administrator.</source>
        <translation>Ne használja tovább a munkaállomást, és szóljon a rendszergazdának.</translation>
    </message>
    <message>
        <source>There is no reader {reader}.</source>
        <translation>Nincs ilyen olvasó: {reader}.</translation>
    </message>
    <message>
        <source>Connect the reader or choose another one.</source>
        <translation>Csatlakoztassa az olvasót, vagy válasszon másikat.</translation>
    </message>
    <message>
        <source>The smart card service of this computer is not running.</source>
        <translation>A számítógép intelligenskártya-szolgáltatása nem fut.</translation>
    </message>
    <message>
        <source>Start it (on Linux: pcscd). Readers come back by themselves.</source>
        <translation>Indítsa el (Linuxon: pcscd). Az olvasók maguktól visszatérnek.</translation>
    </message>
    <message>
        <source>Another program is using the card in {reader}.</source>
        <translation>Egy másik program használja a kártyát itt: {reader}.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Zárja be a másik programot, és próbálja újra.</translation>
    </message>
    <message>
        <source>The card was taken out of {reader}.</source>
        <translation>A kártyát kivették innen: {reader}.</translation>
    </message>
    <message>
        <source>Put the same card back in any reader to go on.</source>
        <translation>A folytatáshoz tegye vissza ugyanazt a kártyát bármelyik olvasóba.</translation>
    </message>
    <message>
        <source>No card is in {reader}.</source>
        <translation>Nincs kártya itt: {reader}.</translation>
    </message>
    <message>
        <source>Put the card in, then try again.</source>
        <translation>Tegye be a kártyát, és próbálja újra.</translation>
    </message>
    <message>
        <source>This is another card: {found} instead of {expected}.</source>
        <translation>Ez másik kártya: {found} a várt {expected} helyett.</translation>
    </message>
    <message>
        <source>Put card {expected} back. Nothing was written to this one.</source>
        <translation>Tegye vissza a(z) {expected} kártyát. Erre semmi sem íródott.</translation>
    </message>
    <message>
        <source>The card in {reader} is not one that this workstation can use.</source>
        <translation>Az itt lévő kártyát a munkaállomás nem tudja használni: {reader}.</translation>
    </message>
    <message>
        <source>Use a YubiKey or a card of a kind that your profiles name.</source>
        <translation>Használjon YubiKeyt vagy a profilokban megnevezett fajtájú kártyát.</translation>
    </message>
    <message>
        <source>The card in {reader} stopped answering.</source>
        <translation>Az itt lévő kártya nem válaszol többé: {reader}.</translation>
    </message>
    <message>
        <source>Take it out, wait a moment and put it back.</source>
        <translation>Vegye ki, várjon egy kicsit, és tegye vissza.</translation>
    </message>
    <message>
        <source>The card gave an answer that makes no sense while: {during}.</source>
        <translation>A kártya értelmetlen választ adott ennél: {during}.</translation>
    </message>
    <message>
        <source>Take it out and try once more. If it stays so, use another card.</source>
        <translation>Vegye ki, és próbálja még egyszer. Ha nem segít, használjon másik kártyát.</translation>
    </message>
    <message>
        <source>This card ({model}) cannot do what the profile asks: {ability}.</source>
        <translation>Ez a kártya ({model}) nem tudja, amit a profil kíván: {ability}.</translation>
    </message>
    <message>
        <source>Use a newer card or choose another profile.</source>
        <translation>Használjon újabb kártyát, vagy válasszon másik profilt.</translation>
    </message>
    <message>
        <source>A certificate of {wanted} bytes does not fit: there is room for {room}.</source>
        <translation>Egy {wanted} bájtos tanúsítvány nem fér el: a hely {room}.</translation>
    </message>
    <message>
        <source>Choose a profile with smaller certificates.</source>
        <translation>Válasszon kisebb tanúsítványokat tartalmazó profilt.</translation>
    </message>
    <message>
        <source>Card {token} is {whose}. It is not written to.</source>
        <translation>A(z) {token} kártya: {whose}. Nem íródik rá semmi.</translation>
    </message>
    <message>
        <source>Put a card in that is meant for this person.</source>
        <translation>Tegyen be olyan kártyát, amelyet ennek a személynek szánnak.</translation>
    </message>
    <message>
        <source>The card did not accept the PIN. Tries left: {tries_left}.</source>
        <translation>A kártya nem fogadta el a PIN-kódot. Hátralévő próbálkozás: {tries_left}.</translation>
    </message>
    <message>
        <source>Type it again with care. After the last try the card is blocked.</source>
        <translation>Írja be újra gondosan. Az utolsó próbálkozás után a kártya zárolva lesz.</translation>
    </message>
    <message>
        <source>This cannot be the PIN of this card: it is too long, or has characters that the card does not take.</source>
        <translation>Ez nem lehet ennek a kártyának a PIN-kódja: túl hosszú, vagy olyan karaktere van, amelyet a kártya nem fogad el.</translation>
    </message>
    <message>
        <source>Type the PIN of this card. No try has been used.</source>
        <translation>Írja be ennek a kártyának a PIN-kódját. Próbálkozás nem fogyott.</translation>
    </message>
    <message>
        <source>The card does not take this PIN: it is too easily guessed.</source>
        <translation>A kártya nem fogadja el ezt a PIN-kódot: túl könnyű kitalálni.</translation>
    </message>
    <message>
        <source>Let the person choose another PIN, without a pattern and not a well-known one.</source>
        <translation>Kérje meg a személyt, hogy válasszon másik PIN-kódot: ne legyen benne minta, és ne legyen közismert.</translation>
    </message>
    <message>
        <source>Begin again, and type when the reader asks. No try has been used.</source>
        <translation>Kezdje újra, és írja be, amikor az olvasó kéri. Egyetlen próbálkozás sem veszett el.</translation>
    </message>
    <message>
        <source>Nothing was typed on the reader in time.</source>
        <translation>Az olvasón időben semmit sem írtak be.</translation>
    </message>
    <message>
        <source>Begin again. There are 30 seconds for the first key, and again for each that follows. No try has been used.</source>
        <translation>Kezdje újra. Az első gombra 30 másodperc van, és ugyanennyi minden továbbira. Egyetlen próbálkozás sem veszett el.</translation>
    </message>
    <message>
        <source>The reader did not take the PIN: it is too short or too long.</source>
        <translation>Az olvasó nem fogadta el a PIN-kódot: túl rövid vagy túl hosszú.</translation>
    </message>
    <message>
        <source>Type on the reader once more. No try has been used.</source>
        <translation>Írja be az olvasón még egyszer. Egyetlen próbálkozás sem veszett el.</translation>
    </message>
    <message>
        <source>The new PIN was not typed the same way twice on the reader.</source>
        <translation>Az új PIN-kódot az olvasón nem írták be kétszer ugyanúgy.</translation>
    </message>
    <message>
        <source>The PIN is as before. Type on the reader once more.</source>
        <translation>A PIN-kód a régi maradt. Írja be az olvasón még egyszer.</translation>
    </message>
    <message>
        <source>{reader} reads without contact, and a PIN of this card is not sent that way.</source>
        <translation>{reader}: érintés nélkül olvas, és ennek a kártyának a PIN-kódja nem küldhető így.</translation>
    </message>
    <message>
        <source>Plug the key in, or put the card into a reader with contacts, then continue.</source>
        <translation>Csatlakoztassa a kulcsot, vagy tegye a kártyát érintkezős olvasóba, majd folytassa.</translation>
    </message>
    <message>
        <source>One try is left for this PIN. It has not been used.</source>
        <translation>Egy próbálkozás maradt ehhez a PIN-kódhoz. Nem lett felhasználva.</translation>
    </message>
    <message>
        <source>If the PIN is certain, type it once more and say that it is.</source>
        <translation>Ha a PIN-kód biztos, írja be még egyszer, és jelezze, hogy az.</translation>
    </message>
    <message>
        <source>The PIN of this card is blocked.</source>
        <translation>A kártya PIN-kódja zárolva van.</translation>
    </message>
    <message>
        <source>The card has to be unblocked at a desk before it can be used.</source>
        <translation>A kártyát egy pultnál fel kell oldani, mielőtt használható.</translation>
    </message>
    <message>
        <source>The card does not accept the PUK that was set at this workstation.</source>
        <translation>A kártya nem fogadja el az ezen a munkaállomáson beállított PUK-kódot.</translation>
    </message>
    <message>
        <source>Somebody else has changed this card. Clear it and prepare it again.</source>
        <translation>Más megváltoztatta ezt a kártyát. Törölje, és készítse elő újra.</translation>
    </message>
    <message>
        <source>The card does not take the PUK that was made for it.</source>
        <translation>A kártya nem fogadja el a számára készített PUK-kódot.</translation>
    </message>
    <message>
        <source>Give this up and begin anew: another PUK is made then.</source>
        <translation>Hagyja abba, és kezdje újra: akkor másik PUK-kód készül.</translation>
    </message>
    <message>
        <source>The management key of this card has been changed by somebody else.</source>
        <translation>A kártya kezelőkulcsát más megváltoztatta.</translation>
    </message>
    <message>
        <source>Clear the card and prepare it again, or use another one.</source>
        <translation>Törölje a kártyát és készítse elő újra, vagy használjon másikat.</translation>
    </message>
    <message>
        <source>The applications of this key are locked with a code that is not known here.</source>
        <translation>A kulcs alkalmazásait olyan kód zárja, amely itt nem ismert.</translation>
    </message>
    <message>
        <source>Use another key, or have the code removed by whoever has set it.</source>
        <translation>Használjon másik kulcsot, vagy távolíttassa el a kódot azzal, aki beállította.</translation>
    </message>
    <message>
        <source>The card cannot prove that its key was made on it: {detail}.</source>
        <translation>A kártya nem tudja bizonyítani, hogy a kulcsa rajta készült: {detail}.</translation>
    </message>
    <message>
        <source>Do not use this card. Put it aside for the administrator.</source>
        <translation>Ne használja ezt a kártyát. Tegye félre a rendszergazdának.</translation>
    </message>
    <message>
        <source>The keys for a secure channel to the card in {reader} are not in the system keyring.</source>
        <translation>{reader}: a benne lévő kártyához vezető biztonságos csatorna kulcsai nincsenek a rendszer kulcstartójában.</translation>
    </message>
    <message>
        <source>No secure channel to the card in {reader} can be opened: {detail}.</source>
        <translation>{reader}: nem nyitható biztonságos csatorna a benne lévő kártyához: {detail}.</translation>
    </message>
    <message>
        <source>Put this card aside for the administrator, and do not type a PIN for it elsewhere.</source>
        <translation>Tegye félre a kártyát a rendszergazdának, és máshol se írja be a PIN-kódját.</translation>
    </message>
    <message>
        <source>The key was not touched in time.</source>
        <translation>A kulcsot nem érintették meg időben.</translation>
    </message>
    <message>
        <source>Try again, and touch the key when it blinks.</source>
        <translation>Próbálja újra, és érintse meg a kulcsot, amikor villog.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} cannot be read.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány nem olvasható.</translation>
    </message>
    <message>
        <source>The card driver {module} is not installed (looked in: {places}).</source>
        <translation>A(z) {module} kártyaillesztő nincs telepítve (keresve itt: {places}).</translation>
    </message>
    <message>
        <source>Install it, or set the path of its PKCS#11 library in Settings.</source>
        <translation>Telepítse, vagy adja meg PKCS#11-könyvtárának elérési útját a Beállításokban.</translation>
    </message>
    <message>
        <source>The card driver {path} stopped working.</source>
        <translation>A kártyaillesztő ({path}) leállt.</translation>
    </message>
    <message>
        <source>Continue: it is started again. If it stays so, ask for a newer version of it.</source>
        <translation>Folytassa: az illesztő újraindul. Ha ismét előfordul, kérjen belőle újabb változatot.</translation>
    </message>
    <message>
        <source>The card driver {path} cannot be used: {reason}.</source>
        <translation>A kártyaillesztő ({path}) nem használható: {reason}.</translation>
    </message>
    <message>
        <source>Install it anew for this system, or choose another file.</source>
        <translation>Telepítse újra ehhez a rendszerhez, vagy válasszon másik fájlt.</translation>
    </message>
    <message>
        <source>The card driver {path} is still busy with another card.</source>
        <translation>A kártyaillesztő ({path}) még egy másik kártyával dolgozik.</translation>
    </message>
    <message>
        <source>Wait until the other card is done, then continue.</source>
        <translation>Várja meg, amíg a másik kártya elkészül, majd folytassa.</translation>
    </message>
    <message>
        <source>The master key {key} cannot be used: {reason}.</source>
        <translation>A(z) {key} mesterkulcs nem használható: {reason}.</translation>
    </message>
    <message>
        <source>Connect its token and continue, or ask the administrator.</source>
        <translation>Csatlakoztassa a tokenjét, és folytassa, vagy kérdezze a rendszergazdát.</translation>
    </message>
    <message>
        <source>The card did not accept the PIN. It does not tell how many tries are left.</source>
        <translation>A kártya nem fogadta el a PIN-kódot. Nem közli, hány próbálkozás maradt.</translation>
    </message>
    <message>
        <source>The card does not take this PIN. It wants {minimum} to {maximum} characters.</source>
        <translation>A kártya ezt a PIN-kódot nem fogadja el. {minimum}–{maximum} karaktert vár.</translation>
    </message>
    <message>
        <source>Choose a PIN of that length, and one that is harder to guess.</source>
        <translation>Válasszon ilyen hosszú és nehezebben kitalálható PIN-kódot.</translation>
    </message>
    <message>
        <source>No PIN has been set on this card yet.</source>
        <translation>Ezen a kártyán még nincs beállítva PIN-kód.</translation>
    </message>
    <message>
        <source>Prepare the card first.</source>
        <translation>Előbb készítse elő a kártyát.</translation>
    </message>
    <message>
        <source>The entry on the reader was cancelled.</source>
        <translation>Az olvasón a bevitelt megszakították.</translation>
    </message>
    <message>
        <source>There is no room on the card for {what}.</source>
        <translation>Nincs hely a kártyán ehhez: {what}.</translation>
    </message>
    <message>
        <source>Delete what is no longer needed from the card, then try again.</source>
        <translation>Törölje a kártyáról, amire már nincs szükség, majd próbálja újra.</translation>
    </message>
    <message>
        <source>The certificate does not belong to the key in slot {slot}.</source>
        <translation>A tanúsítvány nem a(z) {slot} helyen lévő kulcshoz tartozik.</translation>
    </message>
    <message>
        <source>Nothing was written. Ask for a certificate for the key on the card.</source>
        <translation>Semmi sem íródott fel. Kérjen tanúsítványt a kártyán lévő kulcshoz.</translation>
    </message>
    <message>
        <source>The list of the delivery cannot be read: {reason}.</source>
        <translation>A szállítmány listája nem olvasható: {reason}.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) with the columns kind, serial and model, or one serial a line.</source>
        <translation>Mentse CSV-ként (UTF-8) kind, serial és model oszloppal, vagy soronként egy sorozatszámmal.</translation>
    </message>
    <message>
        <source>Lines of the list that cannot be taken ({count}): {lines}.</source>
        <translation>A lista sorai, amelyek nem vehetők fel ({count}): {lines}.</translation>
    </message>
    <message>
        <source>Correct these lines, or say that bad lines are to be left out.</source>
        <translation>Javítsa ki ezeket a sorokat, vagy adja meg, hogy a hibás sorok kimaradjanak.</translation>
    </message>
    <message>
        <source>The profile {profile} wants keys derived from a master key, and there is none.</source>
        <translation>A(z) {profile} profil mesterkulcsból származtatott kulcsokat kíván, de ilyen mesterkulcs nincs.</translation>
    </message>
    <message>
        <source>Choose another profile, or ask the administrator.</source>
        <translation>Válasszon másik profilt, vagy forduljon az adminisztrátorhoz.</translation>
    </message>
    <message>
        <source>The card driver {driver} cannot be used: {reason}.</source>
        <translation>A(z) {driver} kártyaillesztő nem használható: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name, or take a driver out first.</source>
        <translation>Válasszon más nevet, vagy előbb távolítson el egy illesztőt.</translation>
    </message>
    <message>
        <source>The settings name no card driver {driver}.</source>
        <translation>A beállításokban nincs {driver} kártyaillesztő.</translation>
    </message>
    <message>
        <source>Look at the list of card drivers.</source>
        <translation>Nézze meg a kártyaillesztők listáját.</translation>
    </message>
    <message>
        <source>The key file is not taken: {reason}.</source>
        <translation>A kulcsfájl nem fogadható el: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file, or type its password once more.</source>
        <translation>Válasszon másik fájlt, vagy írja be újra a jelszavát.</translation>
    </message>
    <message>
        <source>Card {token} has this key already, in slot {slot}.</source>
        <translation>A(z) {token} kártyán már rajta van ez a kulcs, itt: {slot}.</translation>
    </message>
    <message>
        <source>Give this work up, or choose another key file.</source>
        <translation>Hagyja abba a munkát, vagy válasszon másik kulcsfájlt.</translation>
    </message>
    <message>
        <source>The key history of card {token} is full.</source>
        <translation>A(z) {token} kártya kulcstörténete megtelt.</translation>
    </message>
    <message>
        <source>Give this work up and use another card for this key.</source>
        <translation>Hagyja abba a munkát, és használjon másik kártyát ehhez a kulcshoz.</translation>
    </message>
    <message>
        <source>The file with the key is needed and was not named.</source>
        <translation>Szükség van a kulcsot tartalmazó fájlra, de nincs megadva.</translation>
    </message>
    <message>
        <source>Name it with --key-file.</source>
        <translation>Adja meg ezzel: --key-file.</translation>
    </message>
    <message>
        <source>The key&apos;s certificate does not name {person}. It names: {names}.</source>
        <translation>A kulcs tanúsítványa nem {person} nevére szól. Ezek állnak benne: {names}.</translation>
    </message>
    <message>
        <source>Take the right file, or confirm that the key is this person&apos;s.</source>
        <translation>Vegye a megfelelő fájlt, vagy erősítse meg, hogy a kulcs ezé a személyé.</translation>
    </message>
    <message>
        <source>These keys for a secure channel are not taken: {reason}.</source>
        <translation>Ezek a kulcsok nem használhatók biztonságos csatornához: {reason}.</translation>
    </message>
    <message>
        <source>Give the keys that were put on your cards, and the number (KVN) that they have there.</source>
        <translation>Adja meg a kártyáira írt kulcsokat és az ott viselt számukat (KVN).</translation>
    </message>
    <message>
        <source>For cards of the profile {profile} no secrets of their maker can be kept.</source>
        <translation>A(z) {profile} profil kártyáihoz nem őrizhetők meg a gyártó titkai.</translation>
    </message>
    <message>
        <source>Choose a profile for plain PIV cards only, or for cards behind PKCS#11 only. YubiKeys need none: clearing one gives it the well-known values.</source>
        <translation>Válasszon olyan profilt, amely csak egyszerű PIV-kártyákhoz vagy csak PKCS#11 mögötti kártyákhoz való. A YubiKey kulcsoknak nem kell: kiürítésükkor a közismert értékeket kapják.</translation>
    </message>
    <message>
        <source>Cards of this profile cannot come with such a secret: {reason}.</source>
        <translation>Az ilyen profilú kártyák nem érkezhetnek ilyen titokkal: {reason}.</translation>
    </message>
    <message>
        <source>PIN and PUK have at most 8 characters; the management key has 16, 24 or 32 bytes, written in hex. Cards behind PKCS#11 have only a PUK (SO-PIN).</source>
        <translation>A PIN- és a PUK-kód legfeljebb 8 karakteres; a kezelőkulcs 16, 24 vagy 32 bájtos, hexadecimálisan írva. A PKCS#11 mögötti kártyáknak csak PUK-kódjuk (SO-PIN) van.</translation>
    </message>
    <message>
        <source>The card does not have the secret with which it should be delivered: {reason}.</source>
        <translation>A kártyán nem az a titok van, amellyel szállítani kellett volna: {reason}.</translation>
    </message>
    <message>
        <source>Give this up. Ask the administrator which secrets the maker has set for these cards, and do not try this card again before that is known.</source>
        <translation>Hagyja abba. Kérdezze meg a rendszergazdát, milyen titkokat állított be a gyártó ezekhez a kártyákhoz, és addig ne próbálkozzon újra ezzel a kártyával.</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>Examine again</source>
        <translation>Vizsgálat újra</translation>
    </message>
    <message>
        <source>Examine with PIN</source>
        <translation>Vizsgálat PIN-kóddal</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Mi a hiba itt?</translation>
    </message>
    <message>
        <source>Card {card} is fit for use</source>
        <translation>A(z) {card} kártya használható</translation>
    </message>
    <message>
        <source>Card {card} must not be used as it is</source>
        <translation>A(z) {card} kártya így nem használható</translation>
    </message>
    <message>
        <source>Card {card} works, and somebody should look at it</source>
        <translation>A(z) {card} kártya működik, de valakinek meg kell néznie</translation>
    </message>
    <message>
        <source>without a serial number</source>
        <translation>sorozatszám nélküli</translation>
    </message>
    <message>
        <source>Everything was checked, and nothing is wrong.</source>
        <translation>Minden ellenőrizve van, és nincs hiba.</translation>
    </message>
    <message>
        <source>Everything was checked.</source>
        <translation>Minden ellenőrizve van.</translation>
    </message>
    <message>
        <source>Not everything could be checked.</source>
        <translation>Nem lehetett mindent ellenőrizni.</translation>
    </message>
    <message>
        <source>Nothing wrong was found. Not everything could be checked.</source>
        <translation>Hiba nem található. Nem lehetett mindent ellenőrizni.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Give the card new keys and certificates.</source>
        <translation>Adjon a kártyának új kulcsokat és tanúsítványokat.</translation>
    </message>
    <message>
        <source>Take the card back, prepare it again and issue it anew.</source>
        <translation>Vegye vissza a kártyát, készítse elő újra, és adja ki ismét.</translation>
    </message>
    <message>
        <source>Keep the card here and ask the administrator.</source>
        <translation>Tartsa itt a kártyát, és kérdezze a rendszergazdát.</translation>
    </message>
    <message>
        <source>Unblock the PIN with the person.</source>
        <translation>Oldja fel a PIN-kódot a személlyel együtt.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; know that it was not checked.</source>
        <translation>Nincs teendő; ez csak nem lett ellenőrizve.</translation>
    </message>
    <message>
        <source>Examine the card with the person&apos;s PIN to check this as well.</source>
        <translation>Ennek ellenőrzéséhez vizsgálja meg a kártyát a személy PIN-kódjával.</translation>
    </message>
    <message>
        <source>Examine the card again; if it stays so, issue another one.</source>
        <translation>Vizsgálja meg a kártyát újra; ha így marad, adjon ki másikat.</translation>
    </message>
    <message>
        <source>Compare the serial number, then take the card in or prepare it.</source>
        <translation>Hasonlítsa össze a sorozatszámot, majd vegye készletre vagy készítse elő a kártyát.</translation>
    </message>
    <message>
        <source>Examine the card in a reader of the card service, with OpenSC installed.</source>
        <translation>Vizsgálja meg a kártyát a kártyaszolgáltatás egy olvasójában, telepített OpenSC mellett.</translation>
    </message>
    <message>
        <source>The card tells no serial number.</source>
        <translation>A kártya nem közöl sorozatszámot.</translation>
    </message>
    <message>
        <source>The records do not know this card.</source>
        <translation>A bejegyzésekben nem szerepel ez a kártya.</translation>
    </message>
    <message>
        <source>By the records the card is {status}.</source>
        <translation>A bejegyzések szerint a kártya állapota: {status}.</translation>
    </message>
    <message>
        <source>The card is in stock, and something is on it.</source>
        <translation>A kártya készleten van, de van rajta valami.</translation>
    </message>
    <message>
        <source>Prepare it before it is issued; that clears it.</source>
        <translation>Kiadás előtt készítse elő; ez kiüríti.</translation>
    </message>
    <message>
        <source>The card has no card holder unique identifier (CHUID).</source>
        <translation>A kártyán nincs egyedi birtokosazonosító (CHUID).</translation>
    </message>
    <message>
        <source>The profile of the card is not in force any more as it was.</source>
        <translation>A kártya profilja abban a formában már nincs érvényben.</translation>
    </message>
    <message>
        <source>The PIN is the one from the factory.</source>
        <translation>A PIN-kód a gyári.</translation>
    </message>
    <message>
        <source>Let the person choose a PIN before the card is used.</source>
        <translation>A személy válasszon PIN-kódot, mielőtt a kártyát használja.</translation>
    </message>
    <message>
        <source>The PUK is the one from the factory.</source>
        <translation>A PUK-kód a gyári.</translation>
    </message>
    <message>
        <source>The management key is the one from the factory.</source>
        <translation>A kezelőkulcs a gyári.</translation>
    </message>
    <message>
        <source>The card does not tell which of its secrets are the factory&apos;s.</source>
        <translation>A kártya nem közli, mely titkai gyáriak.</translation>
    </message>
    <message>
        <source>The management key is {found}, and the profile wants {wanted}.</source>
        <translation>A kezelőkulcs {found}, a profil szerint {wanted} kell.</translation>
    </message>
    <message>
        <source>Another program has tied the management key to the PIN; whoever knows the PIN administers the card.</source>
        <translation>Egy másik program a kezelőkulcsot a PIN-kódhoz kötötte; aki ismeri a PIN-kódot, kezelheti a kártyát.</translation>
    </message>
    <message>
        <source>The PIN is blocked.</source>
        <translation>A PIN-kód zárolva van.</translation>
    </message>
    <message>
        <source>The PUK is blocked.</source>
        <translation>A PUK-kód zárolva van.</translation>
    </message>
    <message>
        <source>The PIN has {left} of {allowed} tries left.</source>
        <translation>A PIN-kódhoz {allowed} próbálkozásból {left} maradt.</translation>
    </message>
    <message>
        <source>Let the person enter the right PIN once, or unblock it.</source>
        <translation>A személy írja be egyszer a helyes PIN-kódot, vagy oldja fel.</translation>
    </message>
    <message>
        <source>The PUK has {left} of {allowed} tries left.</source>
        <translation>A PUK-kódhoz {allowed} próbálkozásból {left} maradt.</translation>
    </message>
    <message>
        <source>The PIN has {left} tries, and the profile allows {allowed}.</source>
        <translation>A PIN-kódhoz {left} próbálkozás van, a profil szerint {allowed} lehet.</translation>
    </message>
    <message>
        <source>The PUK has {left} tries, and the profile allows {allowed}.</source>
        <translation>A PUK-kódhoz {left} próbálkozás van, a profil szerint {allowed} lehet.</translation>
    </message>
    <message>
        <source>The card does not tell all of its tries that are left.</source>
        <translation>A kártya nem közli az összes hátralévő próbálkozást.</translation>
    </message>
    <message>
        <source>There is no key in slot {slot}.</source>
        <translation>A(z) {slot} helyen nincs kulcs.</translation>
    </message>
    <message>
        <source>Slot {slot} holds something that should not be there.</source>
        <translation>A(z) {slot} helyen olyasmi van, aminek nem kellene ott lennie.</translation>
    </message>
    <message>
        <source>The key in slot {slot} is {found}, and the profile wants {wanted}.</source>
        <translation>A(z) {slot} helyen lévő kulcs {found}, a profil szerint {wanted} kell.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is for another key than the slot&apos;s.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány másik kulcshoz tartozik.</translation>
    </message>
    <message>
        <source>The key in slot {slot} does not sign for its certificate.</source>
        <translation>A(z) {slot} helyen lévő kulcs nem ír alá a tanúsítványához.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants the PIN and was not tried.</source>
        <translation>A(z) {slot} helyen lévő kulcs PIN-kódot kér, ezért nem lett kipróbálva.</translation>
    </message>
    <message>
        <source>The key in slot {slot} could not be tried.</source>
        <translation>A(z) {slot} helyen lévő kulcsot nem lehetett kipróbálni.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants the PIN “{found}”, and by the profile “{wanted}”.</source>
        <translation>A(z) {slot} helyen lévő kulcs PIN-kódkérése „{found}”, a profil szerint „{wanted}”.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants a touch “{found}”, and by the profile “{wanted}”.</source>
        <translation>A(z) {slot} helyen lévő kulcs érintéskérése „{found}”, a profil szerint „{wanted}”.</translation>
    </message>
    <message>
        <source>The card does not tell how often the key in slot {slot} wants the PIN.</source>
        <translation>A kártya nem közli, milyen gyakran kér PIN-kódot a(z) {slot} helyen lévő kulcs.</translation>
    </message>
    <message>
        <source>The key in slot {slot} was not made on the card.</source>
        <translation>A(z) {slot} helyen lévő kulcs nem a kártyán készült.</translation>
    </message>
    <message>
        <source>Nothing proves that the key in slot {slot} was made here: {reason}.</source>
        <translation>Semmi sem bizonyítja, hogy a(z) {slot} helyen lévő kulcs itt készült: {reason}.</translation>
    </message>
    <message>
        <source>The card cannot prove where the key in slot {slot} was made.</source>
        <translation>A kártya nem tudja bizonyítani, hol készült a(z) {slot} helyen lévő kulcs.</translation>
    </message>
    <message>
        <source>There is no certificate in slot {slot}.</source>
        <translation>A(z) {slot} helyen nincs tanúsítvány.</translation>
    </message>
    <message>
        <source>What lies in slot {slot} is no certificate that can be read.</source>
        <translation>A(z) {slot} helyen nem olvasható tanúsítvány van.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is not the one that was issued.</source>
        <translation>A(z) {slot} helyen nem a kiadott tanúsítvány van.</translation>
    </message>
    <message>
        <source>The records do not know the certificate in slot {slot}.</source>
        <translation>A bejegyzésekben nem szerepel a(z) {slot} helyen lévő tanúsítvány.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} belongs in slot {belongs}.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány ide való: {belongs}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is revoked.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány vissza van vonva.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is suspended.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány fel van függesztve.</translation>
    </message>
    <message>
        <source>Reinstate the card if it may be used again.</source>
        <translation>Állítsa vissza a kártyát, ha újra használható.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} expired on {on}.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány lejárt: {on}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is valid only from {on}.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány csak ettől érvényes: {on}.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Ellenőrizze a számítógép óráját.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} ends on {on}.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány lejár: {on}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is valid for longer than its profile.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány a profiljánál tovább érvényes.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} was not issued by our authority.</source>
        <translation>A(z) {slot} helyen lévő tanúsítványt nem a mi szolgáltatónk adta ki.</translation>
    </message>
    <message>
        <source>The authority of the certificate in slot {slot} is not valid now.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány szolgáltatója most nem érvényes.</translation>
    </message>
    <message>
        <source>Tell the administrator of the certificate authority.</source>
        <translation>Szóljon a hitelesítésszolgáltató rendszergazdájának.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has other key usages than its profile.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány kulcshasználata eltér a profiljától.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has other purposes than its profile.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány célja eltér a profiljától.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has {size} bytes, more than {allowed}.</source>
        <translation>A(z) {slot} helyen lévő tanúsítvány {size} bájt, több mint {allowed}.</translation>
    </message>
    <message>
        <source>No second library has read the card: {reason}.</source>
        <translation>A kártyát második programkönyvtár nem olvasta: {reason}.</translation>
    </message>
    <message>
        <source>{library} finds no certificate in slot {slot}.</source>
        <translation>{library}: nincs tanúsítvány a(z) {slot} helyen.</translation>
    </message>
    <message>
        <source>{library} reads another certificate in slot {slot}.</source>
        <translation>{library}: más tanúsítvány van a(z) {slot} helyen.</translation>
    </message>
    <message>
        <source>By {library} the key in slot {slot} does not sign for its certificate.</source>
        <translation>{library} szerint a(z) {slot} helyen lévő kulcs nem ír alá a tanúsítványához.</translation>
    </message>
    <message>
        <source>{library} did not try the key in slot {slot}.</source>
        <translation>{library} nem próbálta ki a(z) {slot} helyen lévő kulcsot.</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>YubiKey</source>
        <translation>YubiKey</translation>
    </message>
    <message>
        <source>PIV card</source>
        <translation>PIV-kártya</translation>
    </message>
    <message>
        <source>Smart card (PKCS#11)</source>
        <translation>Intelligens kártya (PKCS#11)</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>today {time}</source>
        <translation>ma {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>tegnap {time}</translation>
    </message>
</context>
<context>
    <name>pads</name>
    <message>
        <source>{minimum} to {maximum} digits. The reader checks nothing else: take no birth date, no sequence, nothing that others would guess.</source>
        <translation>{minimum}–{maximum} számjegy. Az olvasó mást nem ellenőriz: ne legyen születési dátum, számsor vagy bármi, amit mások kitalálnának.</translation>
    </message>
</context>
<context>
    <name>pins</name>
    <message>
        <source>at least {minimum} characters</source>
        <translation>legalább {minimum} karakter</translation>
    </message>
    <message>
        <source>at most {maximum} characters</source>
        <translation>legfeljebb {maximum} karakter</translation>
    </message>
    <message>
        <source>only permitted characters</source>
        <translation>csak megengedett karakterek</translation>
    </message>
    <message>
        <source>no sequence</source>
        <translation>nem sorozat</translation>
    </message>
    <message>
        <source>no repeated pattern</source>
        <translation>nincs ismétlődő minta</translation>
    </message>
    <message>
        <source>not the birth date</source>
        <translation>nem a születési dátum</translation>
    </message>
    <message>
        <source>not from the personal number</source>
        <translation>nem a személyi számból</translation>
    </message>
    <message>
        <source>not a well-known PIN</source>
        <translation>nem közismert PIN-kód</translation>
    </message>
</context>
<context>
    <name>policies</name>
    <message>
        <source>as the slot says</source>
        <translation>ahogy a hely előírja</translation>
    </message>
    <message>
        <source>never</source>
        <translation>soha</translation>
    </message>
    <message>
        <source>once</source>
        <translation>egyszer</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>minden alkalommal</translation>
    </message>
    <message>
        <source>for 15 seconds</source>
        <translation>15 másodpercre</translation>
    </message>
</context>
<context>
    <name>procedures</name>
    <message>
        <source>Issue card: {subject}</source>
        <translation>Kártya kiadása: {subject}</translation>
    </message>
    <message>
        <source>Prepare card: {subject}</source>
        <translation>Kártya előkészítése: {subject}</translation>
    </message>
    <message>
        <source>Suspend card: {subject}</source>
        <translation>Kártya felfüggesztése: {subject}</translation>
    </message>
    <message>
        <source>Reinstate card: {subject}</source>
        <translation>Kártya visszaállítása: {subject}</translation>
    </message>
    <message>
        <source>Report card lost: {subject}</source>
        <translation>Kártya elvesztése: {subject}</translation>
    </message>
    <message>
        <source>Destroy card: {subject}</source>
        <translation>Kártya megsemmisítése: {subject}</translation>
    </message>
    <message>
        <source>Change PIN: {subject}</source>
        <translation>PIN-kód cseréje: {subject}</translation>
    </message>
    <message>
        <source>Re-key card: {subject}</source>
        <translation>Kártya kulcsainak megújítása: {subject}</translation>
    </message>
    <message>
        <source>Take card back: {subject}</source>
        <translation>Kártya visszavétele: {subject}</translation>
    </message>
    <message>
        <source>Unblock PIN: {subject}</source>
        <translation>PIN-kód feloldása: {subject}</translation>
    </message>
    <message>
        <source>Examine card: {subject}</source>
        <translation>Kártya vizsgálata: {subject}</translation>
    </message>
    <message>
        <source>Add certificate: {subject}</source>
        <translation>Tanúsítvány hozzáadása: {subject}</translation>
    </message>
    <message>
        <source>Recover key: {subject}</source>
        <translation>Kulcs visszaállítása: {subject}</translation>
    </message>
    <message>
        <source>Replace card: {subject}</source>
        <translation>Kártya pótlása: {subject}</translation>
    </message>
    <message>
        <source>Give temporary card: {subject}</source>
        <translation>Ideiglenes kártya adása: {subject}</translation>
    </message>
    <message>
        <source>Unblock PIN by telephone: {subject}</source>
        <translation>PIN-kód feloldása telefonon: {subject}</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>Authentication</source>
        <translation>Bejelentkezés</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Aláírás</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Titkosítás</translation>
    </message>
    <message>
        <source>Encryption (RSA)</source>
        <translation>Titkosítás (RSA)</translation>
    </message>
    <message>
        <source>Authentication (PIV card)</source>
        <translation>Bejelentkezés (PIV-kártya)</translation>
    </message>
    <message>
        <source>Signature (PIV card)</source>
        <translation>Aláírás (PIV-kártya)</translation>
    </message>
    <message>
        <source>Registration officer</source>
        <translation>Regisztrációs munkatárs</translation>
    </message>
    <message>
        <source>YubiKey: authentication and signature</source>
        <translation>YubiKey: bejelentkezés és aláírás</translation>
    </message>
    <message>
        <source>YubiKey: authentication, signature and encryption</source>
        <translation>YubiKey: bejelentkezés, aláírás és titkosítás</translation>
    </message>
    <message>
        <source>YubiKey: authentication and signature (RSA)</source>
        <translation>YubiKey: bejelentkezés és aláírás (RSA)</translation>
    </message>
    <message>
        <source>Smart card: authentication and signature</source>
        <translation>Intelligens kártya: bejelentkezés és aláírás</translation>
    </message>
    <message>
        <source>PIV card: authentication and signature</source>
        <translation>PIV-kártya: bejelentkezés és aláírás</translation>
    </message>
    <message>
        <source>Registration officer&apos;s YubiKey</source>
        <translation>A munkatárs YubiKey-kulcsa</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Looking at the card</source>
        <translation>A kártya vizsgálata</translation>
    </message>
    <message>
        <source>PIN needed</source>
        <translation>PIN szükséges</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN rendben</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>no card holds a key of this kind</source>
        <translation>ilyen fajta kulcs egyetlen kártyán sem tárolható</translation>
    </message>
    <message>
        <source>no card holds an RSA key with this public exponent</source>
        <translation>ilyen nyilvános kitevőjű RSA-kulcs egyetlen kártyán sem tárolható</translation>
    </message>
    <message>
        <source>its certificate is another key&apos;s</source>
        <translation>a tanúsítvány egy másik kulcsé</translation>
    </message>
    <message>
        <source>its certificate is not for a key that decrypts</source>
        <translation>a tanúsítvány nem visszafejtő kulcshoz való</translation>
    </message>
    <message>
        <source>its key signs in somebody&apos;s name; such a key is never brought back</source>
        <translation>a kulcs valaki nevében ír alá; ilyen kulcs soha nem állítható vissza</translation>
    </message>
    <message>
        <source>its certificate cannot be read</source>
        <translation>a tanúsítványa nem olvasható</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>a tanúsítványa lejárt</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>a tanúsítványa még nem érvényes</translation>
    </message>
    <message>
        <source>its certificate is not made for signing</source>
        <translation>a tanúsítványa nem aláírásra készült</translation>
    </message>
    <message>
        <source>no trusted authority issued its certificate</source>
        <translation>a tanúsítványát nem megbízható szolgáltató adta ki</translation>
    </message>
    <message>
        <source>its certificate is revoked</source>
        <translation>a tanúsítványát visszavonták</translation>
    </message>
    <message>
        <source>no revocation list of its issuer is at hand</source>
        <translation>a kibocsátó visszavonási listája nincs kéznél</translation>
    </message>
    <message>
        <source>the revocation list of its issuer is too old</source>
        <translation>a kibocsátó visszavonási listája túl régi</translation>
    </message>
    <message>
        <source>the answer cannot be read</source>
        <translation>a válasz nem olvasható</translation>
    </message>
    <message>
        <source>the answer is about another card</source>
        <translation>a válasz egy másik kártyára vonatkozik</translation>
    </message>
    <message>
        <source>the receipt is for other records</source>
        <translation>a nyugta más bejegyzésekről szól</translation>
    </message>
    <message>
        <source>the directory has no end</source>
        <translation>a címtárnak nincs vége</translation>
    </message>
    <message>
        <source>it does not take record {sequence}</source>
        <translation>nem fogadja el a(z) {sequence}. bejegyzést</translation>
    </message>
    <message>
        <source>its address is not valid</source>
        <translation>a címe nem érvényes</translation>
    </message>
    <message>
        <source>its address has to begin with https://</source>
        <translation>a címének így kell kezdődnie: https://</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>nem válaszol időben</translation>
    </message>
    <message>
        <source>no connection can be made</source>
        <translation>nem hozható létre kapcsolat</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>a kapcsolat megszakadt</translation>
    </message>
    <message>
        <source>it is out of order for now</source>
        <translation>most üzemen kívül van</translation>
    </message>
    <message>
        <source>the answer is too long</source>
        <translation>a válasz túl hosszú</translation>
    </message>
    <message>
        <source>the answer is of another type</source>
        <translation>a válasz más típusú</translation>
    </message>
    <message>
        <source>first issuance</source>
        <translation>első kiadás</translation>
    </message>
    <message>
        <source>it did not start</source>
        <translation>nem indult el</translation>
    </message>
    <message>
        <source>records of this workstation have not been sent yet</source>
        <translation>a munkaállomás bejegyzései még nincsenek elküldve</translation>
    </message>
    <message>
        <source>the central server does not accept it</source>
        <translation>a központi kiszolgáló nem fogadja el</translation>
    </message>
    <message>
        <source>this is not a code that an administrator gave out</source>
        <translation>ezt a kódot nem rendszergazda adta ki</translation>
    </message>
    <message>
        <source>this authority cannot put a certificate on hold</source>
        <translation>ez a szolgáltató nem tud tanúsítványt felfüggeszteni</translation>
    </message>
    <message>
        <source>this authority cannot revoke</source>
        <translation>ez a szolgáltató nem tud visszavonni</translation>
    </message>
    <message>
        <source>it wants a reason of a few words</source>
        <translation>néhány szavas indoklást kér</translation>
    </message>
    <message>
        <source>it is neither UTF-8 nor UTF-16 with a byte order mark</source>
        <translation>sem UTF-8, sem bájtsorrendjellel ellátott UTF-16</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>túl nagy</translation>
    </message>
    <message>
        <source>there is no card in it</source>
        <translation>nincs benne kártya</translation>
    </message>
    <message>
        <source>its first line names a column twice, or one that is not known</source>
        <translation>az első sora egy oszlopot kétszer vagy egy ismeretlen oszlopot nevez meg</translation>
    </message>
    <message>
        <source>it has other fields than the list</source>
        <translation>más mezői vannak, mint a listának</translation>
    </message>
    <message>
        <source>it has no serial number</source>
        <translation>nincs sorozatszáma</translation>
    </message>
    <message>
        <source>its serial number is not one of this kind</source>
        <translation>a sorozatszáma nem ilyen fajtájú</translation>
    </message>
    <message>
        <source>there is no such kind of card</source>
        <translation>nincs ilyen fajta kártya</translation>
    </message>
    <message>
        <source>an earlier line has this card already</source>
        <translation>egy korábbi sorban már szerepel ez a kártya</translation>
    </message>
    <message>
        <source>the records know this card already</source>
        <translation>a bejegyzésekben már szerepel ez a kártya</translation>
    </message>
    <message>
        <source>it is an officer&apos;s card</source>
        <translation>ez egy munkatárs kártyája</translation>
    </message>
    <message>
        <source>the PIN is forgotten</source>
        <translation>a PIN-kódot elfelejtették</translation>
    </message>
    <message>
        <source>the PIN is blocked</source>
        <translation>a PIN-kód zárolva van</translation>
    </message>
    <message>
        <source>old messages are to be read</source>
        <translation>régi üzeneteket kell elolvasni</translation>
    </message>
    <message>
        <source>the former card is lost or broken</source>
        <translation>a korábbi kártya elveszett vagy eltört</translation>
    </message>
    <message>
        <source>the certificates are about to expire</source>
        <translation>a tanúsítványok hamarosan lejárnak</translation>
    </message>
    <message>
        <source>the person&apos;s data have changed</source>
        <translation>a személy adatai megváltoztak</translation>
    </message>
    <message>
        <source>the person has a new task</source>
        <translation>a személy új feladatot kapott</translation>
    </message>
    <message>
        <source>the certificate was left out at first</source>
        <translation>a tanúsítvány először kimaradt</translation>
    </message>
    <message>
        <source>the card was left elsewhere</source>
        <translation>a kártya máshol maradt</translation>
    </message>
    <message>
        <source>the card is mislaid</source>
        <translation>a kártya nem található</translation>
    </message>
    <message>
        <source>the person is away</source>
        <translation>a személy távol van</translation>
    </message>
    <message>
        <source>the card was found again</source>
        <translation>a kártya előkerült</translation>
    </message>
    <message>
        <source>the person is back</source>
        <translation>a személy visszatért</translation>
    </message>
    <message>
        <source>the card is lost</source>
        <translation>a kártya elveszett</translation>
    </message>
    <message>
        <source>the card was stolen</source>
        <translation>a kártyát ellopták</translation>
    </message>
    <message>
        <source>the person leaves</source>
        <translation>a személy kilép</translation>
    </message>
    <message>
        <source>the card is replaced</source>
        <translation>a kártyát lecserélik</translation>
    </message>
    <message>
        <source>the card is no longer needed</source>
        <translation>a kártyára már nincs szükség</translation>
    </message>
    <message>
        <source>the card is broken</source>
        <translation>a kártya elromlott</translation>
    </message>
    <message>
        <source>the card is worn out</source>
        <translation>a kártya elhasználódott</translation>
    </message>
    <message>
        <source>it makes no statement about this key</source>
        <translation>erről a kulcsról nem nyilatkozik</translation>
    </message>
    <message>
        <source>the card is reached through such a library in any case</source>
        <translation>a kártya eleve ilyen programkönyvtáron át érhető el</translation>
    </message>
    <message>
        <source>the card service has no such reader</source>
        <translation>a kártyaszolgáltatásnak nincs ilyen olvasója</translation>
    </message>
    <message>
        <source>OpenSC is not installed</source>
        <translation>az OpenSC nincs telepítve</translation>
    </message>
    <message>
        <source>OpenSC does not know this card</source>
        <translation>az OpenSC nem ismeri ezt a kártyát</translation>
    </message>
    <message>
        <source>the settings name it already</source>
        <translation>a beállításokban már szerepel</translation>
    </message>
    <message>
        <source>its name may hold small letters, digits and hyphens only</source>
        <translation>a neve csak kisbetűt, számjegyet és kötőjelet tartalmazhat</translation>
    </message>
    <message>
        <source>there are as many as there may be</source>
        <translation>már a megengedett számú van belőle</translation>
    </message>
    <message>
        <source>this program does not know where it lies; name its file</source>
        <translation>a program nem tudja, hol van; adja meg a fájlját</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>nem olvasható</translation>
    </message>
    <message>
        <source>it holds another key or certificate than before</source>
        <translation>más kulcsot vagy más tanúsítványt tartalmaz, mint korábban</translation>
    </message>
    <message>
        <source>it is too large for a key file</source>
        <translation>túl nagy egy kulcsfájlhoz</translation>
    </message>
    <message>
        <source>it is no PKCS#12 file</source>
        <translation>nem PKCS#12-fájl</translation>
    </message>
    <message>
        <source>the password does not open it</source>
        <translation>a jelszó nem nyitja</translation>
    </message>
    <message>
        <source>it is locked in a way that is not known here</source>
        <translation>itt ismeretlen módon van zárva</translation>
    </message>
    <message>
        <source>its password would take far too long to try</source>
        <translation>a jelszó kipróbálása túl sokáig tartana</translation>
    </message>
    <message>
        <source>it holds no private key</source>
        <translation>nincs benne privát kulcs</translation>
    </message>
    <message>
        <source>it holds several keys; take a file for each</source>
        <translation>több kulcs van benne; mindegyikhez külön fájl kell</translation>
    </message>
    <message>
        <source>it holds no certificate for its key</source>
        <translation>nincs benne tanúsítvány a kulcshoz</translation>
    </message>
    <message>
        <source>no token of that name is connected</source>
        <translation>nincs csatlakoztatva ilyen nevű token</translation>
    </message>
    <message>
        <source>several tokens of that name are connected</source>
        <translation>több ilyen nevű token van csatlakoztatva</translation>
    </message>
    <message>
        <source>one more wrong PIN would block its token</source>
        <translation>még egy hibás PIN letiltaná a tokenjét</translation>
    </message>
    <message>
        <source>its token did not accept the PIN</source>
        <translation>a tokenje nem fogadta el a PIN-kódot</translation>
    </message>
    <message>
        <source>there is no such key on its token</source>
        <translation>nincs ilyen kulcs a tokenjén</translation>
    </message>
    <message>
        <source>several keys of that name are on its token</source>
        <translation>több ilyen nevű kulcs van a tokenjén</translation>
    </message>
    <message>
        <source>its token does not compute CMAC-AES with it</source>
        <translation>a tokenje nem számol vele CMAC-AES-t</translation>
    </message>
    <message>
        <source>its token failed</source>
        <translation>a tokenje meghibásodott</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>összeomlott</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>nem válaszolt időben</translation>
    </message>
    <message>
        <source>the proofs are for something else</source>
        <translation>a bizonyítékok másról szólnak</translation>
    </message>
    <message>
        <source>it has no key for a secure channel</source>
        <translation>nincs kulcsa biztonságos csatornához</translation>
    </message>
    <message>
        <source>nothing certifies its key</source>
        <translation>semmi sem igazolja a kulcsát</translation>
    </message>
    <message>
        <source>it does not have the keys that this workstation has for it</source>
        <translation>nincsenek rajta azok a kulcsok, amelyeket ez a munkaállomás hozzá őriz</translation>
    </message>
    <message>
        <source>each of the three keys has to be 32 hexadecimal digits</source>
        <translation>mindhárom kulcsnak 32 hexadecimális számjegyből kell állnia</translation>
    </message>
    <message>
        <source>their number has to be one from 1 to 127</source>
        <translation>a számuknak 1 és 127 közé kell esnie</translation>
    </message>
    <message>
        <source>every YubiKey leaves its maker with these keys, and everybody knows them</source>
        <translation>minden YubiKey ezekkel a kulcsokkal kerül ki a gyártójától, és mindenki ismeri őket</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kód</translation>
    </message>
    <message>
        <source>PUK</source>
        <translation>PUK-kód</translation>
    </message>
    <message>
        <source>management key</source>
        <translation>kezelőkulcs</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Card {card} was taken into stock</source>
        <translation>A(z) {card} kártya készletre véve</translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation>A(z) {card} kártya előkészítve</translation>
    </message>
    <message>
        <source>Card {card} was issued</source>
        <translation>A(z) {card} kártya kiadva</translation>
    </message>
    <message>
        <source>Card {card} got new keys</source>
        <translation>A(z) {card} kártya új kulcsokat kapott</translation>
    </message>
    <message>
        <source>The PIN of card {card} was unblocked</source>
        <translation>A(z) {card} kártya PIN-kódja feloldva</translation>
    </message>
    <message>
        <source>The PIN of card {card} was unblocked with an officer elsewhere</source>
        <translation>A(z) {card} kártya PIN-kódja feloldva egy másutt dolgozó munkatárssal</translation>
    </message>
    <message>
        <source>The PIN of card {card} was changed</source>
        <translation>A(z) {card} kártya PIN-kódja lecserélve</translation>
    </message>
    <message>
        <source>Card {card} got a former key back</source>
        <translation>A(z) {card} kártya visszakapott egy korábbi kulcsot</translation>
    </message>
    <message>
        <source>Card {card} was suspended</source>
        <translation>A(z) {card} kártya felfüggesztve</translation>
    </message>
    <message>
        <source>Card {card} was reinstated</source>
        <translation>A(z) {card} kártya visszaállítva</translation>
    </message>
    <message>
        <source>Card {card} was reported lost</source>
        <translation>A(z) {card} kártya elvesztése bejelentve</translation>
    </message>
    <message>
        <source>Card {card} was returned and wiped</source>
        <translation>A(z) {card} kártya visszavéve és törölve</translation>
    </message>
    <message>
        <source>Card {card} was destroyed</source>
        <translation>A(z) {card} kártya megsemmisítve</translation>
    </message>
</context>
<context>
    <name>revocations</name>
    <message>
        <source>no reason is told</source>
        <translation>az ok nincs megadva</translation>
    </message>
    <message>
        <source>the card is, or may be, in the wrong hands</source>
        <translation>a kártya illetéktelen kézben van vagy lehet</translation>
    </message>
    <message>
        <source>the person belongs elsewhere now</source>
        <translation>a személy már máshova tartozik</translation>
    </message>
    <message>
        <source>other certificates replace these</source>
        <translation>más tanúsítványok váltják fel őket</translation>
    </message>
    <message>
        <source>no longer needed; the card is in safe hands</source>
        <translation>már nem kell; a kártya biztos kézben van</translation>
    </message>
    <message>
        <source>the person may no longer use them</source>
        <translation>a személy már nem használhatja őket</translation>
    </message>
</context>
<context>
    <name>slots</name>
    <message>
        <source>authentication</source>
        <translation>bejelentkezés</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>aláírás</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>titkosítás</translation>
    </message>
    <message>
        <source>the card itself</source>
        <translation>maga a kártya</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Certificates</source>
        <translation>Tanúsítványok</translation>
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
        <source>PIN</source>
        <translation>PIN-kód</translation>
    </message>
    <message>
        <source>Proved on the card</source>
        <translation>A kártyán kipróbálva</translation>
    </message>
    <message>
        <source>PIN and PUK locked</source>
        <translation>PIN és PUK zárolva</translation>
    </message>
    <message>
        <source>Old content cleared</source>
        <translation>Régi tartalom törölve</translation>
    </message>
    <message>
        <source>Card wiped</source>
        <translation>Kártya törölve</translation>
    </message>
    <message>
        <source>Management key set</source>
        <translation>Kezelőkulcs beállítva</translation>
    </message>
    <message>
        <source>Card named</source>
        <translation>Kártya elnevezve</translation>
    </message>
    <message>
        <source>Secrets sealed</source>
        <translation>Titkok lepecsételve</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>A munkatárs aláír</translation>
    </message>
    <message>
        <source>Certificates suspended</source>
        <translation>Tanúsítványok felfüggesztve</translation>
    </message>
    <message>
        <source>Certificates reinstated</source>
        <translation>Tanúsítványok visszaállítva</translation>
    </message>
    <message>
        <source>Certificates revoked</source>
        <translation>Tanúsítványok visszavonva</translation>
    </message>
    <message>
        <source>New secrets set</source>
        <translation>Új titkok beállítva</translation>
    </message>
    <message>
        <source>Secrets from the escrow</source>
        <translation>Titkok a letétből</translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>Kártya beolvasva</translation>
    </message>
    <message>
        <source>Card read by a second library</source>
        <translation>Kártya beolvasva második programkönyvtárral</translation>
    </message>
    <message>
        <source>Findings weighed</source>
        <translation>Megállapítások értékelve</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Kulcsfájl</translation>
    </message>
    <message>
        <source>Old card looked up</source>
        <translation>Régi kártya ellenőrizve</translation>
    </message>
    <message>
        <source>Applications switched</source>
        <translation>Alkalmazások átkapcsolva</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>to be prepared</source>
        <translation>előkészítésre vár</translation>
    </message>
    <message>
        <source>to be issued</source>
        <translation>kiadásra vár</translation>
    </message>
    <message>
        <source>in somebody&apos;s hands</source>
        <translation>valakinél van</translation>
    </message>
    <message>
        <source>on hold, and may come back</source>
        <translation>felfüggesztve, visszaállítható</translation>
    </message>
    <message>
        <source>wiped if they come back</source>
        <translation>törlendők, ha előkerülnek</translation>
    </message>
    <message>
        <source>never used again</source>
        <translation>többé nem használható</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Records that the centre does not believe: {count}. Tell the administrator.</source>
        <translation>Bejegyzések, amelyeket a központ nem fogad el: {count}. Szóljon a rendszergazdának.</translation>
    </message>
    <message>
        <source>Synchronising has stopped.</source>
        <translation>A szinkronizálás leállt.</translation>
    </message>
    <message>
        <source>This workstation works alone. Everything is kept here.</source>
        <translation>Ez a munkaállomás önállóan dolgozik. Minden itt marad meg.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>még nem</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>semmi</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Utolsó adatcsere</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Küldésre vár</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Ez óta vár</translation>
    </message>
    <message>
        <source>Restored from an old backup</source>
        <translation>Régi biztonsági mentésből visszaállítva</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>Prepared</source>
        <translation>Előkészítve</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Készleten</translation>
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
        <source>Lost</source>
        <translation>Elveszett</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Megsemmisítve</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Üres</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ismeretlen</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>A munkatárs kártyája</translation>
    </message>
    <message>
        <source>Temporary until</source>
        <translation>Ideiglenes eddig</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ezt pótolja</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ez pótolja</translation>
    </message>
</context>
<context>
    <name>yubikey</name>
    <message>
        <source>unknown</source>
        <translation>ismeretlen</translation>
    </message>
    <message>
        <source>USB-A</source>
        <translation>USB-A</translation>
    </message>
    <message>
        <source>USB-A, nano</source>
        <translation>USB-A, nano</translation>
    </message>
    <message>
        <source>USB-C</source>
        <translation>USB-C</translation>
    </message>
    <message>
        <source>USB-C, nano</source>
        <translation>USB-C, nano</translation>
    </message>
    <message>
        <source>USB-C and Lightning</source>
        <translation>USB-C és Lightning</translation>
    </message>
    <message>
        <source>USB-A, fingerprint reader</source>
        <translation>USB-A, ujjlenyomat-olvasó</translation>
    </message>
    <message>
        <source>USB-C, fingerprint reader</source>
        <translation>USB-C, ujjlenyomat-olvasó</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Biztonsági kulcs</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Típus</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Kivitel</translation>
    </message>
    <message>
        <source>On over USB</source>
        <translation>Bekapcsolva USB-n</translation>
    </message>
    <message>
        <source>On over NFC</source>
        <translation>Bekapcsolva NFC-n</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>semmi</translation>
    </message>
    <message>
        <source>FIPS 140</source>
        <translation>FIPS 140</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>jóváhagyott</translation>
    </message>
    <message>
        <source>not set up yet</source>
        <translation>még nincs beállítva</translation>
    </message>
    <message>
        <source>PIN rules</source>
        <translation>PIN-szabályok</translation>
    </message>
    <message>
        <source>the key refuses simple PINs</source>
        <translation>a kulcs elutasítja az egyszerű PIN-kódokat</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Alkalmazások</translation>
    </message>
    <message>
        <source>locked with a code</source>
        <translation>kóddal zárva</translation>
    </message>
    <message>
        <source>Management key</source>
        <translation>Kezelőkulcs</translation>
    </message>
    <message>
        <source>on the card behind the PIN</source>
        <translation>a kártyán, a PIN-kód mögött</translation>
    </message>
    <message>
        <source>computed from the PIN</source>
        <translation>a PIN-kódból számítva</translation>
    </message>
</context>
</TS>
