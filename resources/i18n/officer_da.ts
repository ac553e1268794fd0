<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nyt kort</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>The revocation list says</source>
        <translation>Spærrelisten siger</translation>
    </message>
    <message>
        <source>Card {card}</source>
        <translation>Kort {card}</translation>
    </message>
    <message>
        <source>Card {card} of {person}</source>
        <translation>Kort {card}, {person}</translation>
    </message>
    <message>
        <source>The card has all that its profile names.</source>
        <translation>Kortet har alt, hvad dets profil angiver.</translation>
    </message>
    <message>
        <source>The card lies in {reader}.</source>
        <translation>Kortet ligger i {reader}.</translation>
    </message>
    <message>
        <source>Put a prepared card in any reader.</source>
        <translation>Sæt et forpersonaliseret kort i en læser.</translation>
    </message>
    <message>
        <source>Put card {card} in any reader.</source>
        <translation>Sæt kort {card} i en læser.</translation>
    </message>
    <message>
        <source>Nothing has been done yet. What follows is shown before it is done.</source>
        <translation>Intet er gjort endnu. Det, der følger, vises, før det gøres.</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Underskriv og godkend</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Underskriv og afvis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Approve for another desk</source>
        <translation>Godkend for en anden skranke</translation>
    </message>
    <message>
        <source>Ask the officer who calls for the card&apos;s number and the code.</source>
        <translation>Bed medarbejderen, der ringer, om kortets nummer og koden.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>How the person was identified</source>
        <translation>Hvordan personen blev identificeret</translation>
    </message>
    <message>
        <source>{officer} at {desk} wants to unblock card {card}.</source>
        <translation>{officer} ved {desk} vil låse kort {card} op.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>Kortet tilhører {person}.</translation>
    </message>
    <message>
        <source>Reason: {reason}. Good until {time}.</source>
        <translation>Begrundelse: {reason}. Gælder til {time}.</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>Examine this card</source>
        <translation>Undersøg dette kort</translation>
    </message>
    <message>
        <source>Look at the card again</source>
        <translation>Se på kortet igen</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
</context>
<context>
    <name>AuthorisationCard</name>
    <message>
        <source>They are valid until {day}.</source>
        <translation>De gælder til og med {day}.</translation>
    </message>
    <message>
        <source>Identity proofed by: {evidence}.</source>
        <translation>Identitet godtgjort med: {evidence}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Begrundelse: {reason}.</translation>
    </message>
</context>
<context>
    <name>BoxDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Another box</source>
        <translation>En kasse til</translation>
    </message>
    <message>
        <source>Register a box</source>
        <translation>Registrér en kasse</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n card(s)</source>
        <translation>
            <numerusform>Tag %n kort ind</numerusform>
            <numerusform>Tag %n kort ind</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Forlad uden dem</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were scanned and are not taken in yet.</source>
        <translation>
            <numerusform>%n kort er scannet og ikke taget ind endnu.</numerusform>
            <numerusform>%n kort er scannet og ikke taget ind endnu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Vælg en liste</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lister</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle filer</translation>
    </message>
</context>
<context>
    <name>BoxEndPage</name>
    <message>
        <source>Left out</source>
        <translation>Udeladt</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n kort blev taget på lager</numerusform>
            <numerusform>%n kort blev taget på lager</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in the journal and can be prepared.</source>
        <translation>De står i journalen og kan forpersonaliseres.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the list were left out.</source>
        <translation>
            <numerusform>%n linje i listen blev udeladt.</numerusform>
            <numerusform>%n linjer i listen blev udeladt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Hvorfor ikke</translation>
    </message>
</context>
<context>
    <name>BoxPage</name>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>Fortryd sidste</translation>
    </message>
    <message>
        <source>Take a list from a file…</source>
        <translation>Hent en liste fra en fil…</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Tøm listen</translation>
    </message>
    <message>
        <source>Cards of this box</source>
        <translation>Kort i denne kasse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Hvor den kommer fra</translation>
    </message>
    <message>
        <source>{card} is in the list.</source>
        <translation>{card} er på listen.</translation>
    </message>
    <message>
        <source>{card} is out of the list again.</source>
        <translation>{card} er væk fra listen igen.</translation>
    </message>
    <message>
        <source>{card} is not taken: {reason}.</source>
        <translation>{card} tages ikke med: {reason}.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Læser {file}</translation>
    </message>
    <message>
        <source>Taking them in</source>
        <translation>Tager kortene ind</translation>
    </message>
    <message>
        <source>Scan or type one after the other; Enter ends each. Or drop a list here.</source>
        <translation>Scan eller skriv ét nummer ad gangen; Enter afslutter hvert. Eller slip en liste her.</translation>
    </message>
    <message>
        <source>Every line can be taken. Nothing has been taken in yet.</source>
        <translation>Alle linjer kan tages med. Intet er taget ind endnu.</translation>
    </message>
    <message>
        <source>Correct the list and choose it again, or leave the bad lines out.</source>
        <translation>Ret listen og vælg den igen, eller udelad de forkerte linjer.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Hvad der sker</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n kort</numerusform>
            <numerusform>%n kort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be taken</source>
        <translation>
            <numerusform>%n linje kan ikke tages med</numerusform>
            <numerusform>%n linjer kan ikke tages med</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n line(s)</source>
        <translation>
            <numerusform>Udelad %n linje</numerusform>
            <numerusform>Udelad %n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery note or supplier</source>
        <translation>Følgeseddel eller leverandør</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Look now</source>
        <translation>Se efter nu</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>Fortryd alt</translation>
    </message>
    <message>
        <source>An officer elsewhere has to approve this</source>
        <translation>En medarbejder et andet sted skal godkende dette</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Call an officer who may unblock cards and read both numbers out. Let the person speak, so that the officer knows who it is.</source>
        <translation>Ring til en medarbejder, der må låse kort op, og læs begge numre op. Lad personen tale, så medarbejderen ved, hvem det er.</translation>
    </message>
    <message>
        <source>The code is good until {time}, for this card and this workstation only. Once it is approved, the work goes on by itself.</source>
        <translation>Koden gælder til {time}, kun for dette kort og denne arbejdsstation. Når det er godkendt, går arbejdet videre af sig selv.</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Technical details</source>
        <translation>Tekniske oplysninger</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>Til og med {date}</translation>
    </message>
    <message>
        <source>Issued by {issuer}</source>
        <translation>Udstedt af {issuer}</translation>
    </message>
    <message>
        <source>Certificate of {holder}</source>
        <translation>Certifikat for {holder}</translation>
    </message>
</context>
<context>
    <name>ClearPage</name>
    <message>
        <source>This card is not blank</source>
        <translation>Dette kort er ikke tomt</translation>
    </message>
    <message>
        <source>It holds:</source>
        <translation>Det indeholder:</translation>
    </message>
    <message>
        <source>All of this may be erased</source>
        <translation>Alt dette må slettes</translation>
    </message>
    <message>
        <source>What is erased cannot be brought back, by nobody.</source>
        <translation>Det, der slettes, kan ingen hente tilbage.</translation>
    </message>
    <message>
        <source>Erase and go on</source>
        <translation>Slet og fortsæt</translation>
    </message>
</context>
<context>
    <name>ConfirmHolderPage</name>
    <message>
        <source>The certificate does not name {person}</source>
        <translation>Certifikatet nævner ikke {person}</translation>
    </message>
    <message>
        <source>The key&apos;s certificate is for {subject}. In it:</source>
        <translation>Nøglens certifikat gælder {subject}. I det står:</translation>
    </message>
    <message>
        <source>It may be a former name. Whoever has the key reads what was encrypted for this name. What you confirm here stands in what you sign.</source>
        <translation>Det kan være et tidligere navn. Den, der har nøglen, læser det, der er krypteret til navnet. Det, du bekræfter her, står i det, du underskriver.</translation>
    </message>
    <message>
        <source>The key is {person}&apos;s</source>
        <translation>Nøglen tilhører {person}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
</context>
<context>
    <name>CopyTextButton</name>
    <message>
        <source>Copy as text</source>
        <translation>Kopiér som tekst</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopieret</translation>
    </message>
</context>
<context>
    <name>CurrentPinPage</name>
    <message>
        <source>Present PIN</source>
        <translation>Nuværende PIN-kode</translation>
    </message>
    <message>
        <source>The PIN that the card has now. Nobody else sees it.</source>
        <translation>PIN-koden, som kortet har nu. Ingen anden ser den.</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet bliver i læseren.</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>PIN-koden er sikker. Brug det sidste forsøg.</translation>
    </message>
    <message>
        <source>{person} changes the PIN</source>
        <translation>{person} skifter PIN-kode</translation>
    </message>
    <message>
        <source>{person} types the present PIN</source>
        <translation>{person} skriver sin nuværende PIN-kode</translation>
    </message>
    <message>
        <source>The owner of the card</source>
        <translation>Kortets indehaver</translation>
    </message>
    <message>
        <source>The PIN is blocked. Close this and unblock it instead.</source>
        <translation>PIN-koden er spærret. Luk dette, og lås den op i stedet.</translation>
    </message>
    <message>
        <source>One try left. After that the PIN is blocked.</source>
        <translation>Ét forsøg tilbage. Derefter er PIN-koden spærret.</translation>
    </message>
    <message>
        <source>One try left, which is not used here. Close this and unblock the PIN.</source>
        <translation>Ét forsøg tilbage, som ikke bruges her. Luk dette, og lås PIN-koden op.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the PIN is blocked.</source>
        <translation>
            <numerusform>%n forsøg tilbage. Efter det sidste er PIN-koden spærret.</numerusform>
            <numerusform>%n forsøg tilbage. Efter det sidste er PIN-koden spærret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Brug PIN-koden</translation>
    </message>
    <message>
        <source>Change PIN on the reader</source>
        <translation>Skift PIN på læseren</translation>
    </message>
    <message>
        <source>Type PIN on the reader</source>
        <translation>Tast PIN på læseren</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} beslutter og underskriver</translation>
    </message>
    <message>
        <source>It is nobody&apos;s card.</source>
        <translation>Det er ingens kort.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>Kortet tilhører {person}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Begrundelse: {reason}.</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>No certificate changes.</source>
        <translation>Intet certifikat ændres.</translation>
    </message>
    <message>
        <source>The revocation list says: {reason}.</source>
        <translation>Spærrelisten siger: {reason}.</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Find a person</source>
        <translation>Find en person</translation>
    </message>
    <message>
        <source>Prepare a card</source>
        <translation>Forpersonalisér et kort</translation>
    </message>
    <message>
        <source>Approve for another desk</source>
        <translation>Godkend for en anden skranke</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Afbrudt</translation>
    </message>
    <message>
        <source>Prepared cards</source>
        <translation>Forpersonaliserede kort</translation>
    </message>
    <message>
        <source>Each can be issued to a person at once.</source>
        <translation>Hvert af dem kan udstedes til en person med det samme.</translation>
    </message>
    <message>
        <source>Expiring in {days} days</source>
        <translation>Udløber inden for {days} dage</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>Endnu ikke sendt</translation>
    </message>
    <message>
        <source>Records that the centre does not have yet. They are kept here.</source>
        <translation>Poster, som centralen ikke har endnu. De bevares her.</translation>
    </message>
    <message>
        <source>Nothing was interrupted</source>
        <translation>Intet er afbrudt</translation>
    </message>
    <message>
        <source>Find the next person by name, number or e-mail.</source>
        <translation>Find den næste person efter navn, nummer eller e-mail.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Godmorgen.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>God eftermiddag.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>God aften.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait.</source>
        <translation>
            <numerusform>%n ting venter.</numerusform>
            <numerusform>%n ting venter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Work that was interrupted waits here. Nothing of it is lost.</source>
        <translation>Arbejde, der blev afbrudt, venter her. Intet af det er tabt.</translation>
    </message>
    <message>
        <source>Continue goes on where it stopped. Undo gives it up and revokes.</source>
        <translation>Fortsæt går videre, hvor det standsede. Fortryd opgiver arbejdet og tilbagekalder certifikaterne.</translation>
    </message>
    <message>
        <source>Find a person to issue a card, or prepare a card for later.</source>
        <translation>Find en person for at udstede et kort, eller forpersonalisér et kort til senere.</translation>
    </message>
    <message>
        <source>Certificates. Renew the keys while they are valid.</source>
        <translation>Certifikater. Forny nøglerne, mens de gælder.</translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) have expired already.</source>
        <translation>
            <numerusform>%n certifikat mere er allerede udløbet.</numerusform>
            <numerusform>%n certifikater mere er allerede udløbet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Manage</source>
        <translation>Administrér</translation>
    </message>
</context>
<context>
    <name>DriverLine</name>
    <message>
        <source>Try it</source>
        <translation>Prøv</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Findes ikke</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I brug</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Fra næste start</translation>
    </message>
    <message>
        <source>Until the next start</source>
        <translation>Indtil næste start</translation>
    </message>
    <message>
        <source>It is being tried…</source>
        <translation>Den prøves…</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) or slot(s)</source>
        <translation>
            <numerusform>%n plads</numerusform>
            <numerusform>%n pladser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) it knows</source>
        <translation>
            <numerusform>%n kort, som den kender</numerusform>
            <numerusform>%n kort, som den kender</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: {what}.</source>
        <translation>Den virker: {what}.</translation>
    </message>
</context>
<context>
    <name>DriversCard</name>
    <message>
        <source>Add a driver&apos;s file…</source>
        <translation>Tilføj en driverfil…</translation>
    </message>
    <message>
        <source>Card drivers (PKCS#11)</source>
        <translation>Kortdrivere (PKCS#11)</translation>
    </message>
    <message>
        <source>For cards that this program does not know by itself. They are asked in the order in which they were ticked. What is chosen here counts from the next start on.</source>
        <translation>Til kort, som programmet ikke selv kender. De spørges i den rækkefølge, de blev afkrydset. Det, der vælges her, gælder fra næste start.</translation>
    </message>
    <message>
        <source>Not on this computer: {drivers}.</source>
        <translation>Findes ikke på denne computer: {drivers}.</translation>
    </message>
    <message>
        <source>Choose the driver&apos;s PKCS#11 library</source>
        <translation>Vælg driverens PKCS#11-bibliotek</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Det her er gemt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Gør sådan</translation>
    </message>
</context>
<context>
    <name>ExaminationPage</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <translation>
            <numerusform>%n kontrol kunne ikke udføres</numerusform>
            <numerusform>%n kontroller kunne ikke udføres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultCheckDialog</name>
    <message>
        <source>Check again</source>
        <translation>Kontrollér igen</translation>
    </message>
    <message>
        <source>Save support file…</source>
        <translation>Gem supportfil…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
    <message>
        <source>In the support file: versions, what was found, kinds of cards, names of readers and of programs that hold cards. Not in it: PINs, keys, people, serial numbers, paths.</source>
        <translation>I supportfilen: versioner, hvad der blev fundet, slags kort, navne på læsere og på programmer, der holder kort. Ikke med: PIN-koder, nøgler, personer, serienumre, stier.</translation>
    </message>
    <message>
        <source>Looking at readers, store, clock and network</source>
        <translation>Ser på læsere, lager, ur og netværk</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Save support file</source>
        <translation>Gem supportfil</translation>
    </message>
    <message>
        <source>The support file is saved as {file}.</source>
        <translation>Supportfilen er gemt som {file}.</translation>
    </message>
</context>
<context>
    <name>FlowDialog</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>{work} – ended</source>
        <translation>{work} – afsluttet</translation>
    </message>
    <message>
        <source>{work} – the card is away</source>
        <translation>{work} – kortet er væk</translation>
    </message>
    <message>
        <source>{work} – stopped</source>
        <translation>{work} – standset</translation>
    </message>
    <message>
        <source>{work} – {step}</source>
        <translation>{work} – {step}</translation>
    </message>
    <message>
        <source>Until here nothing has changed.</source>
        <translation>Indtil nu er intet ændret.</translation>
    </message>
    <message>
        <source>Every step is saved. You may stop any time.</source>
        <translation>Hvert trin er gemt. Du kan stoppe når som helst.</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Indtil nu er intet ændret på kortet.</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Næste person</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>FlowFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>GalleryFindings</name>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Konklusioner</translation>
    </message>
    <message>
        <source>Findings, and the act that mends them</source>
        <translation>Fund, og handlingen, der retter dem</translation>
    </message>
    <message>
        <source>Counts, and serial numbers from a scanner</source>
        <translation>Antal, og serienumre fra en scanner</translation>
    </message>
    <message>
        <source>The card is fit for use</source>
        <translation>Kortet kan bruges</translation>
    </message>
    <message>
        <source>Everything was checked.</source>
        <translation>Alt er kontrolleret.</translation>
    </message>
    <message>
        <source>The card works, and somebody should look at it</source>
        <translation>Kortet virker, men nogen bør se på det</translation>
    </message>
    <message>
        <source>Not everything could be checked.</source>
        <translation>Ikke alt kunne kontrolleres.</translation>
    </message>
    <message>
        <source>The card must not be used as it is</source>
        <translation>Kortet må ikke bruges, som det er</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Certifikatet er udløbet.</translation>
    </message>
    <message>
        <source>Another one ends in nine days.</source>
        <translation>Et andet udløber om ni dage.</translation>
    </message>
    <message>
        <source>Give the card new keys and certificates.</source>
        <translation>Giv kortet nye nøgler og certifikater.</translation>
    </message>
    <message>
        <source>Renew keys and certificates</source>
        <translation>Forny nøgler og certifikater</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Ingen kortlæser er tilsluttet.</translation>
    </message>
    <message>
        <source>Plug a reader or a security key in.</source>
        <translation>Tilslut en læser eller en sikkerhedsnøgle.</translation>
    </message>
    <message>
        <source>Readers and cards</source>
        <translation>Læsere og kort</translation>
    </message>
    <message>
        <source>Store and disk</source>
        <translation>Lager og disk</translation>
    </message>
    <message>
        <source>Central server: not used here</source>
        <translation>Central server: bruges ikke her</translation>
    </message>
    <message>
        <source>Have ended</source>
        <translation>Er udløbet</translation>
    </message>
    <message>
        <source>End soon</source>
        <translation>Udløber snart</translation>
    </message>
</context>
<context>
    <name>GalleryPages</name>
    <message>
        <source>A window</source>
        <translation>Et vindue</translation>
    </message>
    <message>
        <source>A flow</source>
        <translation>Et forløb</translation>
    </message>
    <message>
        <source>Acts and fields</source>
        <translation>Handlinger og felter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Steps and waiting</source>
        <translation>Trin og ventetid</translation>
    </message>
    <message>
        <source>Empty and stopped</source>
        <translation>Tomt og standset</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikater</translation>
    </message>
    <message>
        <source>Colours and type</source>
        <translation>Farver og skrift</translation>
    </message>
    <message>
        <source>Icons and pictures</source>
        <translation>Ikoner og billeder</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>Signér og udsted</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Sæt PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tilføj person</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Tilbagekald</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>{officer} types the officer&apos;s PIN</source>
        <translation>{officer} indtaster medarbejderens PIN</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} vælger en PIN</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Knapper</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felter</translation>
    </message>
    <message>
        <source>The officer&apos;s PIN</source>
        <translation>Medarbejderens PIN</translation>
    </message>
    <message>
        <source>The subscriber&apos;s PIN</source>
        <translation>Indehaverens PIN</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendér</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>The person is present</source>
        <translation>Personen er til stede</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspenderet</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Tilbagekaldt</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Venter på godkendelse</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Registreringsmedarbejder</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Indehaver</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>14 cards expire within 30 days.</source>
        <translation>14 kort udløber inden for 30 dage.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Work goes on.</source>
        <translation>Centralen kan ikke nås. Arbejdet går videre.</translation>
    </message>
    <message>
        <source>The card was pulled out.</source>
        <translation>Kortet blev trukket ud.</translation>
    </message>
    <message>
        <source>The card is ready to hand over.</source>
        <translation>Kortet er klar til udlevering.</translation>
    </message>
    <message>
        <source>Pills</source>
        <translation>Mærker</translation>
    </message>
    <message>
        <source>Banners</source>
        <translation>Meddelelser</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Statuslinje</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Læsere</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN ok</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Writing certificate 2 of 3</source>
        <translation>Skriver certifikat 2 af 3</translation>
    </message>
    <message>
        <source>The card does not answer</source>
        <translation>Kortet svarer ikke</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kortet kontrolleret</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nøgler</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>Medarbejderen underskriver</translation>
    </message>
    <message>
        <source>The card makes a key</source>
        <translation>Kortet danner en nøgle</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet bliver i læseren.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>Touch, and keys of a reader</source>
        <translation>Berøring, og taster på en læser</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Ingen kort endnu</translation>
    </message>
    <message>
        <source>Put a blank card into a reader, and it is listed here.</source>
        <translation>Sæt et tomt kort i en læser, så vises det her.</translation>
    </message>
    <message>
        <source>Prepare card</source>
        <translation>Forpersonalisér</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Intet fundet</translation>
    </message>
    <message>
        <source>No name, serial number or host name holds these letters.</source>
        <translation>Intet navn, serienummer eller værtsnavn indeholder disse tegn.</translation>
    </message>
    <message>
        <source>The card was pulled out while a certificate was written</source>
        <translation>Kortet blev trukket ud, mens et certifikat blev skrevet</translation>
    </message>
    <message>
        <source>The keys and two of three certificates are on the card.</source>
        <translation>Nøglerne og to af tre certifikater er på kortet.</translation>
    </message>
    <message>
        <source>Put the same card back into any reader.</source>
        <translation>Sæt det samme kort tilbage i en læser.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Empty lists</source>
        <translation>Tomme lister</translation>
    </message>
    <message>
        <source>A step that stopped</source>
        <translation>Et trin, der standsede</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nøgle</translation>
    </message>
    <message>
        <source>Signing documents</source>
        <translation>Signering af dokumenter</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Log på</translation>
    </message>
    <message>
        <source>Touch the key now</source>
        <translation>Rør ved nøglen nu</translation>
    </message>
    <message>
        <source>Good morning. Three things wait.</source>
        <translation>Godmorgen. Tre ting venter.</translation>
    </message>
    <message>
        <source>Expiring in 30 days</source>
        <translation>Udløber inden for 30 dage</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Indtil nu er intet ændret på kortet.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Skrift</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Ikoner</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Billeder</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
</context>
<context>
    <name>GalleryWindows</name>
    <message>
        <source>Desk</source>
        <translation>Skrivebord</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Imported people</source>
        <translation>Importerede personer</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Kort og nøgler</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servere</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Godkendelser</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>Tilmeldinger</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikater</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Find a person, card, server, certificate…</source>
        <translation>Find person, kort, server, certifikat…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tilføj person</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Intet kort</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspenderet</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Tilbagekaldt</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>Udsted kort</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendér</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN ok</translation>
    </message>
    <message>
        <source>Writing certificate 2 of 3</source>
        <translation>Skriver certifikat 2 af 3</translation>
    </message>
    <message>
        <source>Issue card: {person}</source>
        <translation>Udsted kort: {person}</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Sæt PIN</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Indtil nu er intet ændret på kortet.</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kortet kontrolleret</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nøgler</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>Medarbejderen underskriver</translation>
    </message>
    <message>
        <source>Proved on the card</source>
        <translation>Prøvet på kortet</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} vælger en PIN</translation>
    </message>
    <message>
        <source>6 to 8 digits. Not a date, not a sequence.</source>
        <translation>6 til 8 cifre. Ingen dato, ingen talrække.</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet bliver i læseren.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN igen</translation>
    </message>
    <message>
        <source>long enough</source>
        <translation>lang nok</translation>
    </message>
    <message>
        <source>a sequence</source>
        <translation>en talrække</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Hjælp: {page}</translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Kontrollér kæden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Medarbejder</translation>
    </message>
    <message>
        <source>Every act of this workstation is one record, signed and chained to the last.</source>
        <translation>Hver handling på denne arbejdsstation er en post, underskrevet og kædet til den forrige.</translation>
    </message>
    <message>
        <source>Check the chain proves that none is missing and none was changed.</source>
        <translation>Kontrollér kæden viser, at ingen post mangler, og at ingen er ændret.</translation>
    </message>
    <message>
        <source>The officer signed in</source>
        <translation>Medarbejderen loggede ind</translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation>Kort {card} blev forpersonaliseret</translation>
    </message>
    <message>
        <source>Card {card} was issued to {person}</source>
        <translation>Kort {card} blev udstedt til {person}</translation>
    </message>
    <message>
        <source>Card {card} of {person} got new keys</source>
        <translation>Kort {card}, {person}, fik nye nøgler</translation>
    </message>
    <message>
        <source>Card {card} of {person} got a further certificate</source>
        <translation>Kort {card}, {person}, fik et yderligere certifikat</translation>
    </message>
    <message>
        <source>Card {card} was issued to {person} in place of card {old}</source>
        <translation>Kort {card} blev udstedt til {person} i stedet for kort {old}</translation>
    </message>
    <message>
        <source>Temporary card {card} was issued to {person} for card {old}</source>
        <translation>Midlertidigt kort {card} blev udstedt til {person} for kort {old}</translation>
    </message>
    <message>
        <source>Card {card} of {person} got a former key back</source>
        <translation>Kort {card}, {person}, fik en tidligere nøgle tilbage</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n kort blev taget på lager</numerusform>
            <numerusform>%n kort blev taget på lager</numerusform>
        </translation>
    </message>
    <message>
        <source>Work was undone</source>
        <translation>Arbejdet blev fortrudt</translation>
    </message>
    <message>
        <source>Work on card {card} was undone</source>
        <translation>Arbejdet med kort {card} blev fortrudt</translation>
    </message>
    <message numerus="yes">
        <source>All %n records are there and unchanged.</source>
        <translation>
            <numerusform>%n post er der og uændret.</numerusform>
            <numerusform>Alle %n poster er der og uændrede.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyFilePage</name>
    <message>
        <source>Choose file</source>
        <translation>Vælg fil</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Which key does {person} get back?</source>
        <translation>Hvilken nøgle får {person} tilbage?</translation>
    </message>
    <message>
        <source>A PKCS#12 file (.p12, .pfx) with one key that decrypts, and its password.</source>
        <translation>En PKCS#12-fil (.p12, .pfx) med én nøgle, der dekrypterer, og dens adgangskode.</translation>
    </message>
    <message>
        <source>The key is kept nowhere but on the card. Destroy the file afterwards.</source>
        <translation>Nøglen gemmes ikke andre steder end på kortet. Destruér filen bagefter.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Der er ikke valgt en fil endnu.</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Vælg nøglefilen</translation>
    </message>
    <message>
        <source>Key files</source>
        <translation>Nøglefiler</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle filer</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Læs filen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation>Medarbejderens arbejdsstation</translation>
    </message>
    <message>
        <source>DEMONSTRATION – {name}</source>
        <translation>DEMONSTRATION – {name}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Skrivebord</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Kort og nøgler</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Demonstration: no card and no person is real. Officer&apos;s PIN: {pin}</source>
        <translation>Demonstration: intet kort og ingen person er virkelig. Medarbejderens PIN-kode: {pin}</translation>
    </message>
    <message>
        <source>Choose the card that is to be examined.</source>
        <translation>Vælg det kort, der skal undersøges.</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>Medarbejderens kort</translation>
    </message>
    <message>
        <source>You were signed out because nobody was at the desk.</source>
        <translation>Du blev logget ud, fordi ingen var ved skranken.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Find en person</translation>
    </message>
    <message>
        <source>Issue a card to the person who is chosen</source>
        <translation>Udsted et kort til den valgte person</translation>
    </message>
    <message>
        <source>Open a section</source>
        <translation>Åbn et afsnit</translation>
    </message>
    <message>
        <source>Look at the cards in the readers again</source>
        <translation>Se på kortene i læserne igen</translation>
    </message>
    <message>
        <source>Examine the card that is chosen</source>
        <translation>Undersøg det valgte kort</translation>
    </message>
    <message>
        <source>Help for the open section</source>
        <translation>Hjælp til det åbne afsnit</translation>
    </message>
    <message>
        <source>Ask what is wrong here</source>
        <translation>Spørg, hvad der er galt her</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Luk vinduet</translation>
    </message>
</context>
<context>
    <name>NavigationList</name>
    <message>
        <source>Sections</source>
        <translation>Afsnit</translation>
    </message>
</context>
<context>
    <name>NewPinPage</name>
    <message>
        <source>New PIN</source>
        <translation>Ny PIN-kode</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN-koden igen</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet bliver i læseren.</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} vælger en PIN-kode</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} digits. Nobody else sees or needs this PIN.</source>
        <translation>{minimum} til {maximum} cifre. Ingen anden ser eller behøver PIN-koden.</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} letters, digits and signs. Nobody else sees it.</source>
        <translation>{minimum} til {maximum} bogstaver, cifre og tegn. Ingen anden ser den.</translation>
    </message>
    <message>
        <source>the same twice</source>
        <translation>ens begge gange</translation>
    </message>
    <message>
        <source>Set PIN on the reader</source>
        <translation>Sæt PIN på læseren</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Sæt PIN-kode</translation>
    </message>
</context>
<context>
    <name>OfficerBadge</name>
    <message>
        <source>Officer: {state}</source>
        <translation>Registreringsmedarbejder: {state}</translation>
    </message>
    <message>
        <source>No officer&apos;s card</source>
        <translation>Intet medarbejderkort</translation>
    </message>
    <message>
        <source>{officer} · PIN ok</source>
        <translation>{officer} · PIN ok</translation>
    </message>
    <message>
        <source>{officer} · PIN needed</source>
        <translation>{officer} · PIN kræves</translation>
    </message>
</context>
<context>
    <name>OfficerPinEntry</name>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>Medarbejderens PIN-kode</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>PIN-koden er sikker. Brug det sidste forsøg.</translation>
    </message>
    <message>
        <source>for the officer&apos;s card in {reader}</source>
        <translation>til medarbejderens kort i {reader}</translation>
    </message>
    <message>
        <source>One try left. After that the card must be unblocked at a desk.</source>
        <translation>Ét forsøg tilbage. Derefter skal kortet låses op ved en skranke.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n forsøg tilbage. Efter det sidste er kortet spærret.</numerusform>
            <numerusform>%n forsøg tilbage. Efter det sidste er kortet spærret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenWork</name>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>begun · {time}</source>
        <translation>begyndt · {time}</translation>
    </message>
    <message>
        <source>last done: {step} · {time}</source>
        <translation>senest færdig: {step} · {time}</translation>
    </message>
    <message>
        <source>Put card {card} back in any reader.</source>
        <translation>Sæt kort {card} tilbage i en læser.</translation>
    </message>
    <message>
        <source>It waits for an answer.</source>
        <translation>Det venter på et svar.</translation>
    </message>
</context>
<context>
    <name>PadChoice</name>
    <message>
        <source>Type here instead</source>
        <translation>Tast her i stedet</translation>
    </message>
    <message>
        <source>Type on the reader instead</source>
        <translation>Tast på læseren i stedet</translation>
    </message>
</context>
<context>
    <name>PadPrompt</name>
    <message>
        <source>Type on the reader</source>
        <translation>Tast på læseren</translation>
    </message>
    <message>
        <source>On the keys of {reader}:</source>
        <translation>På tasterne på {reader}:</translation>
    </message>
    <message>
        <source>Its Cancel key stops it. So do 30 seconds without a key.</source>
        <translation>Læserens annullertast stopper det. Det gør 30 sekunder uden en tast også.</translation>
    </message>
</context>
<context>
    <name>PadSteps</name>
    <message>
        <source>the PIN, then the OK key</source>
        <translation>PIN-koden, derefter OK-tasten</translation>
    </message>
    <message>
        <source>the present PIN, then the OK key</source>
        <translation>den nuværende PIN-kode, derefter OK-tasten</translation>
    </message>
    <message>
        <source>a new PIN, then the OK key</source>
        <translation>en ny PIN-kode, derefter OK-tasten</translation>
    </message>
    <message>
        <source>the new PIN again, then the OK key</source>
        <translation>den nye PIN-kode igen, derefter OK-tasten</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Ingen er valgt</translation>
    </message>
    <message>
        <source>Search by name, number or e-mail, then choose a person.</source>
        <translation>Søg efter navn, nummer eller e-mail, og vælg så en person.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tilføj person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n only. Search for whoever is not here.</source>
        <translation>
            <numerusform>Dette er kun den første (%n). Søg efter den, der ikke er her.</numerusform>
            <numerusform>Dette er kun de første %n. Søg efter den, der ikke er her.</numerusform>
        </translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Intet kort</translation>
    </message>
    <message>
        <source>Find a person by the beginning of a name, the number or the e-mail.</source>
        <translation>Find en person ved begyndelsen af navnet, nummeret eller e-mailen.</translation>
    </message>
    <message>
        <source>Issue card begins at once with the prepared card that lies in a reader.</source>
        <translation>Udsted kort begynder straks med det forpersonaliserede kort, der ligger i en læser.</translation>
    </message>
    <message>
        <source>At the right are the person&apos;s cards and what is on them now.</source>
        <translation>Til højre er personens kort, og hvad der er på dem nu.</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>Udsted kort</translation>
    </message>
    <message>
        <source>Issue another card</source>
        <translation>Udsted et kort mere</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Identity proofed</source>
        <translation>Identitet godtgjort</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Udstedt</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add person</source>
        <translation>Tilføj person</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbejde</translation>
    </message>
    <message>
        <source>Identity proofed by</source>
        <translation>Identitet godtgjort ved</translation>
    </message>
    <message>
        <source>A star marks what every person must have.</source>
        <translation>En stjerne mærker det, som hver person skal have.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Tilføj en person</translation>
    </message>
    <message>
        <source>Number *</source>
        <translation>Nummer *</translation>
    </message>
    <message>
        <source>Given name *</source>
        <translation>Fornavn *</translation>
    </message>
    <message>
        <source>Family name *</source>
        <translation>Efternavn *</translation>
    </message>
    <message>
        <source>Born (YYYY-MM-DD)</source>
        <translation>Født (ÅÅÅÅ-MM-DD)</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Country (two letters) *</source>
        <translation>Land (to bogstaver) *</translation>
    </message>
    <message>
        <source>Organisation *</source>
        <translation>Organisation *</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Logon name</source>
        <translation>Logonnavn</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Medarbejdernummer</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Forevist dokument</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Dets nummer</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>These entries do not fit together. Look at each field again.</source>
        <translation>Oplysningerne passer ikke sammen. Se på hvert felt igen.</translation>
    </message>
    <message>
        <source>The number {number} belongs to {person} already.</source>
        <translation>Nummeret {number} tilhører allerede {person}.</translation>
    </message>
    <message>
        <source>Class {level}</source>
        <translation>Klasse {level}</translation>
    </message>
</context>
<context>
    <name>PinHints</name>
    <message>
        <source>{rule}: kept</source>
        <translation>{rule}: opfyldt</translation>
    </message>
    <message>
        <source>{rule}: not yet</source>
        <translation>{rule}: ikke opfyldt</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>Then the work goes on by itself.</source>
        <translation>Derefter går arbejdet videre af sig selv.</translation>
    </message>
    <message>
        <source>Put card {card} back in any reader</source>
        <translation>Sæt kort {card} tilbage i en læser</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{elapsed} s · usually {shortest} to {longest} s</source>
        <translation>{elapsed} s · normalt {shortest} til {longest} s</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>No reader is connected.</source>
        <translation>Ingen læser er tilsluttet.</translation>
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
        <translation>Tom</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>Medarbejderens kort</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Kræver tilsyn</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbejder</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
</context>
<context>
    <name>ReplacePage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} beslutter og underskriver</translation>
    </message>
</context>
<context>
    <name>RolePanel</name>
    <message>
        <source>Officer</source>
        <translation>Registreringsmedarbejder</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Indehaver</translation>
    </message>
    <message>
        <source>Card {card} in {reader}</source>
        <translation>Kort {card} i {reader}</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>The card works</source>
        <translation>Kortet arbejder</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Lad kortet blive i læseren.</translation>
    </message>
    <message>
        <source>The card waits</source>
        <translation>Kortet venter</translation>
    </message>
    <message>
        <source>The authority works</source>
        <translation>Udstederen arbejder</translation>
    </message>
    <message>
        <source>Do not take it out.</source>
        <translation>Tag det ikke ud.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Udseende</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dette vindue</translation>
    </message>
    <message>
        <source>What is chosen here holds at once.</source>
        <translation>Det, der vælges her, gælder straks.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synkronisér nu</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
    <message>
        <source>When nobody is at the desk</source>
        <translation>Når ingen er ved skranken</translation>
    </message>
    <message>
        <source>Sign the officer out after</source>
        <translation>Log medarbejderen ud efter</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Central server</translation>
    </message>
    <message>
        <source>When something does not work</source>
        <translation>Når noget ikke virker</translation>
    </message>
    <message>
        <source>Readers, card service, store, disk, clock and network are looked at, and the next step is said. A file for support can be saved there.</source>
        <translation>Læsere, korttjeneste, lager, disk, ur og netværk ses efter, og næste skridt siges. Der kan gemmes en fil til supporten.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>Language and appearance are this window&apos;s own and hold at once.</source>
        <translation>Sprog og udseende gælder dette vindue og gælder straks.</translation>
    </message>
    <message>
        <source>The officer is signed out when nobody has touched keys or mouse for a while.</source>
        <translation>Medarbejderen logges ud, når ingen har rørt taster eller mus i et stykke tid.</translation>
    </message>
    <message>
        <source>A card driver is its maker&apos;s program; it runs in a process of its own.</source>
        <translation>En kortdriver er producentens program; den kører i sin egen proces.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>Medarbejderens PIN-kode</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>PIN-koden er sikker. Brug det sidste forsøg.</translation>
    </message>
    <message>
        <source>Only look around</source>
        <translation>Kun se</translation>
    </message>
    <message>
        <source>The officer signs in</source>
        <translation>Medarbejderen logger ind</translation>
    </message>
    <message>
        <source>Put the officer&apos;s card in any reader.</source>
        <translation>Sæt medarbejderens kort i en læser.</translation>
    </message>
    <message>
        <source>The PIN is blocked. The card has to be unblocked at a desk.</source>
        <translation>PIN-koden er spærret. Kortet skal låses op ved en skranke.</translation>
    </message>
    <message>
        <source>One try left. After that the card must be unblocked at a desk.</source>
        <translation>Ét forsøg tilbage. Derefter skal kortet låses op ved en skranke.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n forsøg tilbage. Efter det sidste er kortet spærret.</numerusform>
            <numerusform>%n forsøg tilbage. Efter det sidste er kortet spærret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} beslutter og underskriver</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>The workstation cannot be opened</source>
        <translation>Arbejdsstationen kan ikke åbnes</translation>
    </message>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation>Medarbejderens arbejdsstation</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}: {state}</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>færdig</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>standsede her</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>ikke nødvendigt</translation>
    </message>
</context>
<context>
    <name>StockScreen</name>
    <message>
        <source>Register a box…</source>
        <translation>Registrér en kasse…</translation>
    </message>
    <message>
        <source>No card is in the records yet</source>
        <translation>Ingen kort er registreret endnu</translation>
    </message>
    <message>
        <source>Register a box by its serial numbers, or prepare a card.</source>
        <translation>Registrér en kasse med dens serienumre, eller forpersonalisér et kort.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>All cards of the records, counted, and the certificates that end soon.</source>
        <translation>Alle registrerede kort, talt op, og de certifikater, der snart udløber.</translation>
    </message>
    <message>
        <source>A box is registered by its serial numbers; no card need be in a reader.</source>
        <translation>En kasse registreres med serienumrene; intet kort behøver at sidde i en læser.</translation>
    </message>
    <message>
        <source>A list is shown line by line before anything of it is taken in.</source>
        <translation>En liste vises linje for linje, før noget af den tages ind.</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Efter model</translation>
    </message>
    <message>
        <source>By profile</source>
        <translation>Efter profil</translation>
    </message>
    <message>
        <source>Certificates on cards</source>
        <translation>Certifikater på kort</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>ingen er kendt</translation>
    </message>
    <message>
        <source>Have ended</source>
        <translation>Er udløbet</translation>
    </message>
    <message numerus="yes">
        <source>End within %n day(s)</source>
        <translation>
            <numerusform>Udløber inden for %n dag</numerusform>
            <numerusform>Udløber inden for %n dage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message>
        <source>Central server: {state}</source>
        <translation>Central server: {state}</translation>
    </message>
    <message>
        <source>Synced just now</source>
        <translation>Synkroniseret lige nu</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n minute(s) ago</source>
        <translation>
            <numerusform>Synkroniseret for %n minut siden</numerusform>
            <numerusform>Synkroniseret for %n minutter siden</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synkroniserer</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n waiting</source>
        <comment>records not yet sent</comment>
        <translation>
            <numerusform>Offline · %n venter</numerusform>
            <numerusform>Offline · %n venter</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync stopped</source>
        <translation>Synkronisering standset</translation>
    </message>
    <message>
        <source>Works without a centre</source>
        <translation>Arbejder uden central</translation>
    </message>
</context>
<context>
    <name>SyncDetail</name>
    <message>
        <source>Synchronise now</source>
        <translation>Synkronisér nu</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Central server</translation>
    </message>
</context>
<context>
    <name>TokensScreen</name>
    <message>
        <source>Cards and keys</source>
        <translation>Kort og nøgler</translation>
    </message>
    <message>
        <source>No card is chosen</source>
        <translation>Intet kort er valgt</translation>
    </message>
    <message>
        <source>Put a card in a reader, or choose one from the list.</source>
        <translation>Sæt et kort i en læser, eller vælg et på listen.</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Læser</translation>
    </message>
    <message numerus="yes">
        <source>These are the %n that changed last, and those in the readers.</source>
        <translation>
            <numerusform>Dette er det (%n), der sidst blev ændret, og dem i læserne.</numerusform>
            <numerusform>Dette er de %n, der sidst blev ændret, og dem i læserne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Se igen</translation>
    </message>
    <message>
        <source>These are the cards in the readers and those that the records know.</source>
        <translation>Her er kortene i læserne og dem, som posterne kender.</translation>
    </message>
    <message>
        <source>Prepare card makes a blank card ready to be issued.</source>
        <translation>Forpersonalisér kort gør et tomt kort klart til at blive udstedt.</translation>
    </message>
    <message>
        <source>A card that is not blank is cleared only after you have said so.</source>
        <translation>Et kort, der ikke er tomt, ryddes først, når du har sagt det.</translation>
    </message>
    <message>
        <source>Prepare as {profile}</source>
        <translation>Forpersonalisér som {profile}</translation>
    </message>
    <message>
        <source>Examine this card</source>
        <translation>Undersøg dette kort</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>i ingen</translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation>PIN-forsøg tilbage</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Forpersonaliseret</translation>
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
        <translation>Find en person efter navn, nummer eller e-mail</translation>
    </message>
</context>
<context>
    <name>TouchPrompt</name>
    <message>
        <source>Touch the key now</source>
        <translation>Rør ved nøglen nu</translation>
    </message>
    <message>
        <source>Lay a finger on the metal of {key} in {reader}. It blinks while it waits.</source>
        <translation>Læg en finger på metallet på {key} i {reader}. Den blinker, mens den venter.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Undo everything</source>
        <translation>Fortryd alt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Keep the work</source>
        <translation>Behold arbejdet</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>Fortryd alt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Hvad der sker</translation>
    </message>
    <message>
        <source>Give this work up?</source>
        <translation>Opgive dette arbejde?</translation>
    </message>
    <message>
        <source>Card {card} is as it was before.</source>
        <translation>Kort {card} er som før.</translation>
    </message>
    <message>
        <source>The card does not become a prepared card.</source>
        <translation>Kortet bliver ikke et forpersonaliseret kort.</translation>
    </message>
    <message>
        <source>Every certificate that this work has issued is revoked at once.</source>
        <translation>Hvert certifikat, som dette arbejde har udstedt, spærres straks.</translation>
    </message>
    <message>
        <source>Nothing was written to a card, so no card changes.</source>
        <translation>Intet er skrevet til et kort, så intet kort ændres.</translation>
    </message>
    <message>
        <source>What was written to card {card} is taken off it again, if it is in a reader. If it is away, what is left on it is worthless.</source>
        <translation>Det, der blev skrevet til kort {card}, fjernes igen, hvis kortet er i en læser. Er det væk, er det, der er tilbage på det, værdiløst.</translation>
    </message>
    <message>
        <source>This cannot be taken back. The journal keeps that it was done.</source>
        <translation>Dette kan ikke gøres om. Journalen bevarer, at det blev gjort.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Several readers hold a prepared card. Choose one of them below.</source>
        <translation>Flere læsere har et forpersonaliseret kort. Vælg en af dem nedenfor.</translation>
    </message>
    <message>
        <source>No reader holds a prepared card. Prepare one, or put one in.</source>
        <translation>Ingen læser har et forpersonaliseret kort. Forpersonalisér et, eller sæt et i.</translation>
    </message>
</context>
<context>
    <name>_CopyButton</name>
    <message>
        <source>Copy: {label}</source>
        <translation>Kopiér: {label}</translation>
    </message>
    <message>
        <source>{label} copied</source>
        <translation>{label} kopieret</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message numerus="yes">
        <source>{section}, %n waiting</source>
        <translation>
            <numerusform>{section}, %n venter</numerusform>
            <numerusform>{section}, %n venter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OnReader</name>
    <message>
        <source>Then this is typed on the keys of {reader}:</source>
        <translation>Derefter tastes dette på tasterne på {reader}:</translation>
    </message>
    <message>
        <source>What is typed there never comes to this computer.</source>
        <translation>Det, der tastes der, kommer aldrig til denne computer.</translation>
    </message>
    <message>
        <source>Later in this work the reader asks for the PIN again.</source>
        <translation>Senere i arbejdet spørger læseren efter PIN-koden igen.</translation>
    </message>
    <message numerus="yes">
        <source>Later in this work the reader asks for the PIN %n more times.</source>
        <translation>
            <numerusform>Senere i arbejdet spørger læseren efter PIN-koden %n gang til.</numerusform>
            <numerusform>Senere i arbejdet spørger læseren efter PIN-koden %n gange til.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Take into stock</source>
        <translation>Tag på lager</translation>
    </message>
    <message>
        <source>Prepare card</source>
        <translation>Forpersonalisér kort</translation>
    </message>
    <message>
        <source>Issue to a person</source>
        <translation>Udsted til en person</translation>
    </message>
    <message>
        <source>Renew keys and certificates</source>
        <translation>Forny nøgler og certifikater</translation>
    </message>
    <message>
        <source>Add certificate</source>
        <translation>Tilføj certifikat</translation>
    </message>
    <message>
        <source>Give temporary card</source>
        <translation>Giv midlertidigt kort</translation>
    </message>
    <message>
        <source>Replace lost card</source>
        <translation>Erstat tabt kort</translation>
    </message>
    <message>
        <source>Replace broken card</source>
        <translation>Erstat ødelagt kort</translation>
    </message>
    <message>
        <source>Unblock PIN</source>
        <translation>Lås PIN-kode op</translation>
    </message>
    <message>
        <source>Unblock PIN by telephone</source>
        <translation>Lås PIN-kode op pr. telefon</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Skift PIN-kode</translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation>Gendan nøgle</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendér</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>Genaktivér</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>Meld tabt</translation>
    </message>
    <message>
        <source>Take back and wipe</source>
        <translation>Tag tilbage og slet</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destruér</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>can be taken in</source>
        <translation>kan tages ind</translation>
    </message>
</context>
<context>
    <name>certificates</name>
    <message>
        <source>Certificate: {profile}</source>
        <translation>Certifikat: {profile}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til og med</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Udstedt af</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gyldigt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspenderet</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Tilbagekaldt</translation>
    </message>
    <message>
        <source>Recovered key</source>
        <translation>Gendannet nøgle</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plads</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>Certifikat til og med</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingeraftryk</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>changed PIN</source>
        <translation>ændret PIN-kode</translation>
    </message>
    <message>
        <source>changed PUK</source>
        <translation>ændret PUK-kode</translation>
    </message>
    <message>
        <source>changed management key</source>
        <translation>ændret administrationsnøgle</translation>
    </message>
    <message>
        <source>management key tied to the PIN</source>
        <translation>administrationsnøgle bundet til PIN-koden</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>These change with it: {certificates}.</source>
        <translation>Disse ændres med det: {certificates}.</translation>
    </message>
    <message>
        <source>Revoked with it, for ever: {certificates}.</source>
        <translation>Tilbagekaldes samtidig, for altid: {certificates}.</translation>
    </message>
    <message>
        <source>Card {card} is suspended.</source>
        <translation>Kort {card} suspenderes.</translation>
    </message>
    <message>
        <source>On hold with it: {certificates}.</source>
        <translation>Suspenderes samtidig: {certificates}.</translation>
    </message>
    <message>
        <source>Until it is reinstated, nobody can use the card. This can be taken back.</source>
        <translation>Indtil det genaktiveres, kan ingen bruge kortet. Dette kan gøres om.</translation>
    </message>
    <message>
        <source>Sign and suspend</source>
        <translation>Underskriv og suspendér</translation>
    </message>
    <message>
        <source>Card {card} is reinstated.</source>
        <translation>Kort {card} genaktiveres.</translation>
    </message>
    <message>
        <source>Valid again with it: {certificates}.</source>
        <translation>Gælder igen samtidig: {certificates}.</translation>
    </message>
    <message>
        <source>The card works as before. Be certain that its owner has it and nobody else had it.</source>
        <translation>Kortet virker som før. Vær sikker på, at ejeren har det, og at ingen anden har haft det.</translation>
    </message>
    <message>
        <source>Sign and reinstate</source>
        <translation>Underskriv og genaktivér</translation>
    </message>
    <message>
        <source>Card {card} is lost or stolen.</source>
        <translation>Kort {card} er tabt eller stjålet.</translation>
    </message>
    <message>
        <source>Whoever finds the card cannot use it. This cannot be taken back: if the card comes back, it can only be wiped.</source>
        <translation>Den, der finder kortet, kan ikke bruge det. Dette kan ikke gøres om: kommer kortet tilbage, kan det kun slettes.</translation>
    </message>
    <message>
        <source>Sign and report lost</source>
        <translation>Underskriv og meld tabt</translation>
    </message>
    <message>
        <source>Card {card} is taken back and wiped.</source>
        <translation>Kort {card} tages tilbage og slettes.</translation>
    </message>
    <message>
        <source>Keys and certificates on the card are gone afterwards. This cannot be taken back. The card can be prepared for somebody else.</source>
        <translation>Kortets nøgler og certifikater er væk bagefter. Dette kan ikke gøres om. Kortet kan forpersonaliseres til en anden.</translation>
    </message>
    <message>
        <source>Sign and wipe</source>
        <translation>Underskriv og slet</translation>
    </message>
    <message>
        <source>Card {card} is destroyed.</source>
        <translation>Kort {card} destrueres.</translation>
    </message>
    <message>
        <source>The card is never used again. This cannot be taken back. Cut through its chip once this is signed.</source>
        <translation>Kortet bruges aldrig mere. Dette kan ikke gøres om. Klip chippen over, når det er underskrevet.</translation>
    </message>
    <message>
        <source>Sign and destroy</source>
        <translation>Underskriv og destruér</translation>
    </message>
    <message>
        <source>The PIN of card {card} is unblocked.</source>
        <translation>PIN-koden til kort {card} låses op.</translation>
    </message>
    <message>
        <source>The PUK is taken out of the escrow. The owner chooses a new PIN here, and the card gets a new PUK.</source>
        <translation>PUK-koden hentes fra deponeringen. Ejeren vælger en ny PIN-kode her, og kortet får en ny PUK-kode.</translation>
    </message>
    <message>
        <source>Sign and unblock</source>
        <translation>Underskriv og lås op</translation>
    </message>
    <message>
        <source>An officer elsewhere has to let the PUK be taken out of the escrow. Then the owner chooses a new PIN here, and the card gets a new PUK.</source>
        <translation>En medarbejder et andet sted skal lade PUK-koden hente fra deponeringen. Derefter vælger ejeren en ny PIN-kode her, og kortet får en ny PUK-kode.</translation>
    </message>
    <message>
        <source>Sign and ask</source>
        <translation>Underskriv og spørg</translation>
    </message>
    <message>
        <source>Card {card} gets a key of its owner&apos;s earlier days back.</source>
        <translation>Kort {card} får en nøgle tilbage, som ejeren havde tidligere.</translation>
    </message>
    <message>
        <source>The key&apos;s certificate: {certificates}.</source>
        <translation>Nøglens certifikat: {certificates}.</translation>
    </message>
    <message>
        <source>Whoever has the card and its PIN can read what was encrypted for that certificate. The card&apos;s secrets are taken out of the escrow and replaced.</source>
        <translation>Den, der har kortet og dets PIN-kode, kan læse det, der er krypteret til certifikatet. Kortets hemmeligheder hentes fra deponeringen og erstattes.</translation>
    </message>
    <message>
        <source>The PIN of card {card} is changed.</source>
        <translation>PIN-koden til kort {card} skiftes.</translation>
    </message>
    <message>
        <source>The owner types the present PIN and chooses a new one.</source>
        <translation>Ejeren skriver den nuværende PIN-kode og vælger en ny.</translation>
    </message>
    <message>
        <source>Sign and change</source>
        <translation>Underskriv og skift</translation>
    </message>
    <message>
        <source>Card {card} is suspended while the temporary one is out.</source>
        <translation>Kort {card} er suspenderet, så længe det midlertidige kort er ude.</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>Underskriv og udsted</translation>
    </message>
    <message>
        <source>If somebody else may have the old card, report it lost first: that takes effect at once, and this can wait.</source>
        <translation>Hvis en anden kan have det gamle kort, så meld det tabt først: det gælder straks, og dette kan vente.</translation>
    </message>
    <message>
        <source>Sign and replace</source>
        <translation>Underskriv og erstat</translation>
    </message>
    <message>
        <source>Card {card} is out of use for good.</source>
        <translation>Kort {card} tages ud af brug for altid.</translation>
    </message>
    <message>
        <source>The old card works until the new one is proved, and never after. Cut through its chip then.</source>
        <translation>Det gamle kort virker, indtil det nye er afprøvet, og aldrig siden. Klip så dets chip over.</translation>
    </message>
    <message>
        <source>Card {card} gets a further key and certificate.</source>
        <translation>Kort {card} får endnu en nøgle med certifikat.</translation>
    </message>
    <message>
        <source>The card&apos;s secrets are taken out of the escrow and replaced. What is on the card stays as it is, and so does the PIN.</source>
        <translation>Kortets hemmeligheder hentes fra deponeringen og erstattes. Det, der er på kortet, forbliver, som det er, og det gør PIN-koden også.</translation>
    </message>
    <message>
        <source>Card {card} gets new keys and certificates.</source>
        <translation>Kort {card} får nye nøgler og certifikater.</translation>
    </message>
    <message>
        <source>{subscriber} gets card {card} ({profile}).</source>
        <translation>{subscriber} får kort {card} ({profile}).</translation>
    </message>
    <message>
        <source>Certificates on it: {certificates}.</source>
        <translation>Certifikater på det: {certificates}.</translation>
    </message>
    <message>
        <source>Card {card} of {subscriber} keeps what is on it.</source>
        <translation>Kort {card}, {subscriber}, beholder det, der er på det.</translation>
    </message>
    <message>
        <source>Added to it: {certificates}.</source>
        <translation>Tilføjes: {certificates}.</translation>
    </message>
    <message>
        <source>Sign and add</source>
        <translation>Underskriv og tilføj</translation>
    </message>
    <message>
        <source>{subscriber} gets temporary card {card} ({profile}).</source>
        <translation>{subscriber} får det midlertidige kort {card} ({profile}).</translation>
    </message>
    <message>
        <source>Revoked as soon as the new ones are proved: {certificates}.</source>
        <translation>Tilbagekaldes, så snart de nye er afprøvet: {certificates}.</translation>
    </message>
    <message>
        <source>Take the temporary card back when the other one is at hand again, then reinstate that one. The two never work at the same time.</source>
        <translation>Tag det midlertidige kort tilbage, når det andet er ved hånden igen, og genaktivér så det. De to virker aldrig samtidig.</translation>
    </message>
    <message>
        <source>The card&apos;s secrets are taken out of the escrow and replaced. The owner keeps the PIN.</source>
        <translation>Kortets hemmeligheder hentes fra deponeringen og erstattes. Ejeren beholder PIN-koden.</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>Underskriv og fortsæt</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>The smart card service of this computer does not run.</source>
        <translation>Computerens tjeneste til smartkort kører ikke.</translation>
    </message>
    <message>
        <source>Start it (on Linux: systemctl start pcscd.socket).</source>
        <translation>Start den (på Linux: systemctl start pcscd.socket).</translation>
    </message>
    <message>
        <source>A rule of this system keeps you from the card service.</source>
        <translation>En regel i systemet forhindrer dig i at bruge korttjenesten.</translation>
    </message>
    <message>
        <source>Sign in at this computer itself, or ask the administrator for a polkit rule that allows org.debian.pcsc-lite.access_pcsc and access_card.</source>
        <translation>Log ind ved selve computeren, eller bed administratoren om en polkit-regel, der tillader org.debian.pcsc-lite.access_pcsc og access_card.</translation>
    </message>
    <message>
        <source>The card service was restarted while this program ran.</source>
        <translation>Korttjenesten blev genstartet, mens programmet kørte.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; readers come back by themselves.</source>
        <translation>Intet behøver at gøres; læserne kommer tilbage af sig selv.</translation>
    </message>
    <message>
        <source>Ask the administrator to open the card service to you.</source>
        <translation>Bed administratoren give dig adgang til korttjenesten.</translation>
    </message>
    <message>
        <source>Ask the administrator to make you a member of the group {group}, then sign in anew.</source>
        <translation>Bed administratoren gøre dig til medlem af gruppen {group}, og log så ind igen.</translation>
    </message>
    <message>
        <source>The card service runs, and you may not use it.</source>
        <translation>Korttjenesten kører, men du må ikke bruge den.</translation>
    </message>
    <message>
        <source>The reader {reader} is not there.</source>
        <translation>Læseren {reader} er der ikke.</translation>
    </message>
    <message>
        <source>Plug it in again, or choose another one.</source>
        <translation>Tilslut den igen, eller vælg en anden.</translation>
    </message>
    <message>
        <source>The card in {reader} does not answer.</source>
        <translation>Kortet i {reader} svarer ikke.</translation>
    </message>
    <message>
        <source>Take it out, clean it and put it in the right way round.</source>
        <translation>Tag det ud, rengør det, og sæt det i den rigtige vej.</translation>
    </message>
    <message>
        <source>Another program has the card in {reader} for itself.</source>
        <translation>Et andet program har kortet i {reader} for sig selv.</translation>
    </message>
    <message>
        <source>Another program has the card in {reader} for itself: {who}.</source>
        <translation>Et andet program har kortet i {reader} for sig selv: {who}.</translation>
    </message>
    <message>
        <source>Close it, or take the card out and put it in again. Then try again.</source>
        <translation>Luk det, eller tag kortet ud, og sæt det i igen. Prøv så igen.</translation>
    </message>
    <message>
        <source>A reader is plugged in, and the system has no driver for it.</source>
        <translation>En læser er tilsluttet, men systemet har ingen driver til den.</translation>
    </message>
    <message>
        <source>Install its driver (on Linux most need libccid).</source>
        <translation>Installér dens driver (på Linux skal de fleste bruge libccid).</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Ingen kortlæser er tilsluttet.</translation>
    </message>
    <message>
        <source>Plug a reader or a security key in.</source>
        <translation>Tilslut en læser eller en sikkerhedsnøgle.</translation>
    </message>
    <message>
        <source>The card driver {driver} of the settings is not there.</source>
        <translation>Kortdriveren {driver} fra indstillingerne findes ikke.</translation>
    </message>
    <message>
        <source>Install it, or correct its path in the settings.</source>
        <translation>Installér den, eller ret stien i indstillingerne.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB are left.</source>
        <translation>Disken er næsten fuld: {megabytes} MB er tilbage.</translation>
    </message>
    <message>
        <source>Free some space before you begin new work.</source>
        <translation>Frigør plads, før du begynder på nyt arbejde.</translation>
    </message>
    <message>
        <source>Another program holds the authority&apos;s ledger.</source>
        <translation>Et andet program holder certifikatudstederens protokol låst.</translation>
    </message>
    <message>
        <source>Close it, a copying or backup program for example.</source>
        <translation>Luk det, for eksempel et kopierings- eller backupprogram.</translation>
    </message>
    <message>
        <source>The authority&apos;s ledger is missing.</source>
        <translation>Certifikatudstederens protokol mangler.</translation>
    </message>
    <message>
        <source>Ask the administrator to restore its last copy.</source>
        <translation>Bed administratoren gendanne den seneste kopi.</translation>
    </message>
    <message>
        <source>The authority&apos;s ledger cannot be used.</source>
        <translation>Certifikatudstederens protokol kan ikke bruges.</translation>
    </message>
    <message>
        <source>Ask the administrator to look at it.</source>
        <translation>Bed administratoren se på den.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min ahead of the centre&apos;s.</source>
        <translation>Computerens ur er {minutes} min foran den centrale servers.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min behind the centre&apos;s.</source>
        <translation>Computerens ur er {minutes} min bagud i forhold til den centrale servers.</translation>
    </message>
    <message>
        <source>Let the system set its clock by the network.</source>
        <translation>Lad systemet stille uret via netværket.</translation>
    </message>
    <message>
        <source>The central server cannot be reached.</source>
        <translation>Den centrale server kan ikke nås.</translation>
    </message>
    <message>
        <source>Check the network and the address. Work goes on; records are kept.</source>
        <translation>Kontrollér netværket og adressen. Arbejdet kan fortsætte; posterne gemmes.</translation>
    </message>
    <message>
        <source>This system names a proxy ({proxies}), which is not used.</source>
        <translation>Systemet angiver en proxy ({proxies}), som ikke bruges.</translation>
    </message>
    <message>
        <source>If the centre is behind it, ask for a direct way to the centre.</source>
        <translation>Hvis den centrale server ligger bag den, så bed om en direkte vej dertil.</translation>
    </message>
    <message>
        <source>Nothing is wrong here</source>
        <translation>Intet er galt her</translation>
    </message>
    <message>
        <source>Everything that this workstation needs was looked at.</source>
        <translation>Alt, hvad arbejdspladsen har brug for, er set efter.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Alt virker</translation>
    </message>
    <message>
        <source>What follows keeps nobody from working.</source>
        <translation>Det følgende forhindrer ingen i at arbejde.</translation>
    </message>
    <message>
        <source>Something must be put right</source>
        <translation>Noget må rettes</translation>
    </message>
    <message>
        <source>Begin at the top: what stands below often follows from it.</source>
        <translation>Begynd øverst: det, der står nedenunder, følger ofte af det.</translation>
    </message>
    <message>
        <source>{what}: not used here</source>
        <translation>{what}: bruges ikke her</translation>
    </message>
    <message>
        <source>{what}: nothing here to compare it with</source>
        <translation>{what}: intet her at sammenligne med</translation>
    </message>
    <message>
        <source>Card service and drivers</source>
        <translation>Korttjeneste og drivere</translation>
    </message>
    <message>
        <source>Readers and cards</source>
        <translation>Læsere og kort</translation>
    </message>
    <message>
        <source>Store and disk</source>
        <translation>Lager og disk</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Certifikatudsteder</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Ur</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Central server</translation>
    </message>
</context>
<context>
    <name>ends</name>
    <message>
        <source>Card {card} is prepared</source>
        <translation>Kort {card} er forpersonaliseret</translation>
    </message>
    <message>
        <source>It can now be issued to a person at this workstation.</source>
        <translation>Det kan nu udstedes til en person på denne arbejdsstation.</translation>
    </message>
    <message>
        <source>Hand card {card} to {person}</source>
        <translation>Giv kort {card} til {person}</translation>
    </message>
    <message>
        <source>The certificates are on it and proved. Only the owner knows the PIN.</source>
        <translation>Certifikaterne er på kortet og afprøvet. Kun indehaveren kender PIN-koden.</translation>
    </message>
    <message>
        <source>Card {card} has new keys</source>
        <translation>Kort {card} har nye nøgler</translation>
    </message>
    <message>
        <source>The new certificates are proved, the old ones revoked. Hand it back.</source>
        <translation>De nye certifikater er afprøvet, de gamle tilbagekaldt. Giv kortet tilbage.</translation>
    </message>
    <message>
        <source>Card {card} has a further certificate</source>
        <translation>Kort {card} har endnu et certifikat</translation>
    </message>
    <message>
        <source>It is proved, and what was on the card is as it was. Hand it back.</source>
        <translation>Det er afprøvet, og det, der var på kortet, er som før. Giv kortet tilbage.</translation>
    </message>
    <message>
        <source>It is proved, and the old certificates are revoked. If the old card, or a temporary one, is at hand, keep it here.</source>
        <translation>Det er afprøvet, og de gamle certifikater er tilbagekaldt. Er det gamle kort, eller et midlertidigt, ved hånden, så behold det her.</translation>
    </message>
    <message>
        <source>Hand temporary card {card} to {person}</source>
        <translation>Giv det midlertidige kort {card} til {person}</translation>
    </message>
    <message>
        <source>The other card is suspended. Reinstate it when this one has come back.</source>
        <translation>Det andet kort er suspenderet. Genaktivér det, når dette er kommet tilbage.</translation>
    </message>
    <message>
        <source>Card {card} has a new PIN</source>
        <translation>Kort {card} har en ny PIN-kode</translation>
    </message>
    <message>
        <source>Only the owner knows it. Hand the card back.</source>
        <translation>Kun ejeren kender den. Giv kortet tilbage.</translation>
    </message>
    <message>
        <source>Card {card} has the key back</source>
        <translation>Kort {card} har fået nøglen tilbage</translation>
    </message>
    <message>
        <source>It was proved on the card. Hand the card back, and destroy the file.</source>
        <translation>Den er afprøvet på kortet. Giv kortet tilbage, og destruér filen.</translation>
    </message>
    <message>
        <source>Card {card} is taken back and wiped</source>
        <translation>Kort {card} er taget tilbage og slettet</translation>
    </message>
    <message>
        <source>Nothing of anybody is on it. It is in stock and can be prepared again.</source>
        <translation>Intet fra nogen er tilbage på det. Det er på lager og kan forpersonaliseres igen.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>Kortet tilhører {person}.</translation>
    </message>
    <message>
        <source>It is nobody&apos;s card.</source>
        <translation>Det er ingens kort.</translation>
    </message>
    <message>
        <source>The next revocation list says so. The journal does already.</source>
        <translation>Næste spærreliste siger det. Journalen gør det allerede.</translation>
    </message>
    <message>
        <source>It is in the journal.</source>
        <translation>Det står i journalen.</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Det er gjort</translation>
    </message>
    <message>
        <source>Card {card} is suspended</source>
        <translation>Kort {card} er suspenderet</translation>
    </message>
    <message>
        <source>Since {time} nobody can use it.</source>
        <translation>Fra {time} kan ingen bruge det.</translation>
    </message>
    <message>
        <source>On hold: {certificates}.</source>
        <translation>Suspenderet: {certificates}.</translation>
    </message>
    <message>
        <source>If it is found, reinstate it. If not, report it lost.</source>
        <translation>Findes det igen, så genaktivér det. Hvis ikke, så meld det tabt.</translation>
    </message>
    <message>
        <source>Card {card} is reinstated</source>
        <translation>Kort {card} er genaktiveret</translation>
    </message>
    <message>
        <source>Since {time} it works as before, with the same PIN.</source>
        <translation>Fra {time} virker det som før, med samme PIN-kode.</translation>
    </message>
    <message>
        <source>Valid again: {certificates}.</source>
        <translation>Gælder igen: {certificates}.</translation>
    </message>
    <message>
        <source>Hand it back if it is here.</source>
        <translation>Giv det tilbage, hvis det er her.</translation>
    </message>
    <message>
        <source>Card {card} is reported lost</source>
        <translation>Kort {card} er meldt tabt</translation>
    </message>
    <message>
        <source>Since {time} whoever finds it cannot use it.</source>
        <translation>Fra {time} kan den, der finder det, ikke bruge det.</translation>
    </message>
    <message>
        <source>Revoked for ever: {certificates}.</source>
        <translation>Tilbagekaldt for altid: {certificates}.</translation>
    </message>
    <message>
        <source>Its owner can get another card. If this one comes back, wipe it.</source>
        <translation>Indehaveren kan få et andet kort. Kommer dette tilbage, så slet det.</translation>
    </message>
    <message>
        <source>Card {card} is destroyed</source>
        <translation>Kort {card} er destrueret</translation>
    </message>
    <message>
        <source>Since {time} it is out of use for good.</source>
        <translation>Fra {time} er det ude af brug for altid.</translation>
    </message>
    <message>
        <source>Cut through its chip now. Its owner can get another card.</source>
        <translation>Klip chippen over nu. Indehaveren kan få et andet kort.</translation>
    </message>
    <message>
        <source>Everything is undone</source>
        <translation>Alt er fortrudt</translation>
    </message>
    <message>
        <source>No valid certificate of this work remains.</source>
        <translation>Der er intet gyldigt certifikat tilbage af dette arbejde.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The certificate authority {ca} cannot be reached: {reason}.</source>
        <translation>Certifikatudstederen {ca} kan ikke nås: {reason}.</translation>
    </message>
    <message>
        <source>Continue later. The card keeps what is on it.</source>
        <translation>Fortsæt senere. Kortet beholder det, der er på det.</translation>
    </message>
    <message>
        <source>The certificate authority {ca} cannot be opened: {reason}.</source>
        <translation>Certifikatudstederen {ca} kan ikke åbnes: {reason}.</translation>
    </message>
    <message>
        <source>Ask the administrator to look at it.</source>
        <translation>Bed administratoren se på den.</translation>
    </message>
    <message>
        <source>The certificate authority refused: {reason}.</source>
        <translation>Certifikatudstederen afviste: {reason}.</translation>
    </message>
    <message>
        <source>Mend what it names and continue, or undo the issuance.</source>
        <translation>Ret det, der nævnes, og fortsæt, eller fortryd udstedelsen.</translation>
    </message>
    <message>
        <source>The certificate that came back is not the one ordered: {reason}.</source>
        <translation>Certifikatet, der kom tilbage, er ikke det bestilte: {reason}.</translation>
    </message>
    <message>
        <source>It was not written. Undo the issuance and tell the administrator.</source>
        <translation>Det blev ikke skrevet. Fortryd udstedelsen, og sig det til administratoren.</translation>
    </message>
    <message>
        <source>The certificate starts at {starts}, but this computer says {now}.</source>
        <translation>Certifikatet begynder {starts}, men denne computer siger {now}.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock right, then continue.</source>
        <translation>Stil computerens ur rigtigt, og fortsæt så.</translation>
    </message>
    <message>
        <source>The certificate authority has not decided yet.</source>
        <translation>Certifikatudstederen har ikke besluttet sig endnu.</translation>
    </message>
    <message>
        <source>Continue after {ask_again_at}. The card keeps what is on it.</source>
        <translation>Fortsæt efter {ask_again_at}. Kortet beholder det, der er på det.</translation>
    </message>
    <message>
        <source>This certificate cannot be read.</source>
        <translation>Dette certifikat kan ikke læses.</translation>
    </message>
    <message>
        <source>Tell the administrator where it came from.</source>
        <translation>Sig til administratoren, hvor det kom fra.</translation>
    </message>
    <message>
        <source>There is already something in {directory}.</source>
        <translation>Der er allerede noget i {directory}.</translation>
    </message>
    <message>
        <source>Choose an empty directory for the certificate authority.</source>
        <translation>Vælg en tom mappe til certifikatudstederen.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Intet er ændret.</translation>
    </message>
    <message>
        <source>Everything done so far is saved. The work can go on from here.</source>
        <translation>Alt, der er gjort indtil nu, er gemt. Arbejdet kan fortsætte herfra.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Alt er gemt.</translation>
    </message>
    <message>
        <source>The program made a mistake ({report}).</source>
        <translation>Programmet lavede en fejl ({report}).</translation>
    </message>
    <message>
        <source>Continue the work. Send the report to your support.</source>
        <translation>Fortsæt arbejdet. Send rapporten til supporten.</translation>
    </message>
    <message>
        <source>The central server cannot be reached: {reason}.</source>
        <translation>Den centrale server kan ikke nås: {reason}.</translation>
    </message>
    <message>
        <source>Go on working. Records are sent when it is back.</source>
        <translation>Arbejd videre. Posterne sendes, når den er tilbage.</translation>
    </message>
    <message>
        <source>The central server refused: {reason}.</source>
        <translation>Den centrale server afviste: {reason}.</translation>
    </message>
    <message>
        <source>The proof does not hold: {reason}.</source>
        <translation>Beviset holder ikke: {reason}.</translation>
    </message>
    <message>
        <source>The central server&apos;s log contradicts what it has shown before: {reason}.</source>
        <translation>Den centrale servers log modsiger, hvad den har vist før: {reason}.</translation>
    </message>
    <message>
        <source>Tell the administrator at once. Nothing is taken as sent until it is explained.</source>
        <translation>Sig det til administratoren med det samme. Intet regnes som sendt, før det er forklaret.</translation>
    </message>
    <message>
        <source>The central server signs its log with a key that is not known here.</source>
        <translation>Den centrale server signerer sin log med en nøgle, der ikke er kendt her.</translation>
    </message>
    <message>
        <source>Tell the administrator. Everything stays saved here.</source>
        <translation>Sig det til administratoren. Alt er fortsat gemt her.</translation>
    </message>
    <message>
        <source>The central server does not sign its log, so nothing can be proved.</source>
        <translation>Den centrale server signerer ikke sin log, så intet kan bevises.</translation>
    </message>
    <message>
        <source>Tell the administrator to give the central server a log key.</source>
        <translation>Bed administratoren om at give den centrale server en lognøgle.</translation>
    </message>
    <message>
        <source>The central server cannot show record {sequence} in its log.</source>
        <translation>Den centrale server kan ikke vise post {sequence} i sin log.</translation>
    </message>
    <message>
        <source>The log does not hold: {count} findings.</source>
        <translation>Loggen holder ikke: {count} fund.</translation>
    </message>
    <message>
        <source>Keep what was read as evidence and look into each of them.</source>
        <translation>Gem det læste som bevis, og undersøg hvert enkelt.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a log: {reason}.</source>
        <translation>{file} kan ikke læses som en log: {reason}.</translation>
    </message>
    <message>
        <source>Name a file that officerctl audit has kept.</source>
        <translation>Angiv en fil, som officerctl audit har gemt.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} kan ikke bruges: {reason}.</translation>
    </message>
    <message>
        <source>Name a PEM file with the log&apos;s public keys, or with certificates.</source>
        <translation>Angiv en PEM-fil med loggens offentlige nøgler eller med certifikater.</translation>
    </message>
    <message>
        <source>Something other than the central server answered: {reason}.</source>
        <translation>Noget andet end den centrale server svarede: {reason}.</translation>
    </message>
    <message>
        <source>Check the address and the proxy settings.</source>
        <translation>Kontrollér adressen og proxyindstillingerne.</translation>
    </message>
    <message>
        <source>This workstation has no central server.</source>
        <translation>Denne arbejdsstation har ingen central server.</translation>
    </message>
    <message>
        <source>Name its address: officerctl sync --centre URL</source>
        <translation>Angiv dens adresse: officerctl sync --centre URL</translation>
    </message>
    <message>
        <source>You are not signed in at the central server.</source>
        <translation>Du er ikke logget ind på den centrale server.</translation>
    </message>
    <message>
        <source>Sign in again while the central server can be reached.</source>
        <translation>Log ind igen, når den centrale server kan nås.</translation>
    </message>
    <message>
        <source>No officer is signed in.</source>
        <translation>Ingen medarbejder er logget ind.</translation>
    </message>
    <message>
        <source>Put your own card in a reader and sign in with its PIN.</source>
        <translation>Sæt dit eget kort i en læser, og log ind med dets PIN-kode.</translation>
    </message>
    <message>
        <source>This officer&apos;s card is not accepted: {reason}.</source>
        <translation>Dette medarbejderkort godtages ikke: {reason}.</translation>
    </message>
    <message>
        <source>Use a valid officer&apos;s card or ask the administrator.</source>
        <translation>Brug et gyldigt medarbejderkort, eller spørg administratoren.</translation>
    </message>
    <message>
        <source>{officer} is not permitted to do this ({act}).</source>
        <translation>{officer} må ikke gøre dette ({act}).</translation>
    </message>
    <message>
        <source>Ask an officer who has the role, or the administrator.</source>
        <translation>Spørg en medarbejder med den rolle, eller administratoren.</translation>
    </message>
    <message>
        <source>An officer does not issue a card to himself.</source>
        <translation>En medarbejder udsteder ikke kort til sig selv.</translation>
    </message>
    <message>
        <source>Ask another registration officer.</source>
        <translation>Bed en anden medarbejder.</translation>
    </message>
    <message>
        <source>There is no escrow certificate, so no card can be prepared.</source>
        <translation>Der er intet deponeringscertifikat, så intet kort kan forpersonaliseres.</translation>
    </message>
    <message>
        <source>Synchronise, or ask the administrator to set the escrow up.</source>
        <translation>Synkronisér, eller bed administratoren sætte deponeringen op.</translation>
    </message>
    <message>
        <source>The identity of {subscriber} is not proofed to class {needed}.</source>
        <translation>Identiteten af {subscriber} er ikke godtgjort til klasse {needed}.</translation>
    </message>
    <message>
        <source>Proof the identity first and note the document that was shown.</source>
        <translation>Godtgør identiteten først, og notér det viste dokument.</translation>
    </message>
    <message>
        <source>This PIN cannot be used ({faults}).</source>
        <translation>Denne PIN-kode kan ikke bruges ({faults}).</translation>
    </message>
    <message>
        <source>Let the person choose another one.</source>
        <translation>Lad personen vælge en anden.</translation>
    </message>
    <message>
        <source>The certificate request is not accepted: {reason}.</source>
        <translation>Certifikatanmodningen godtages ikke: {reason}.</translation>
    </message>
    <message>
        <source>Make a new request that meets the profile.</source>
        <translation>Lav en ny anmodning, der opfylder profilen.</translation>
    </message>
    <message>
        <source>Card {token} is {status}; this cannot be done with it now.</source>
        <translation>Kort {token} er {status}; dette kan ikke gøres med det nu.</translation>
    </message>
    <message>
        <source>Prepare the card first, or take another one.</source>
        <translation>Forpersonalisér kortet først, eller tag et andet.</translation>
    </message>
    <message>
        <source>The profile file {file} is not valid: {reason}.</source>
        <translation>Profilfilen {file} er ikke gyldig: {reason}.</translation>
    </message>
    <message>
        <source>Correct the file. The profiles in force stay as they were.</source>
        <translation>Ret filen. De gældende profiler er, som de var.</translation>
    </message>
    <message>
        <source>There is no profile {profile}.</source>
        <translation>Der er ingen profil {profile}.</translation>
    </message>
    <message>
        <source>Choose one of the profiles in force.</source>
        <translation>Vælg en af de gældende profiler.</translation>
    </message>
    <message>
        <source>There is nobody with the number {subscriber}.</source>
        <translation>Der er ingen med nummeret {subscriber}.</translation>
    </message>
    <message>
        <source>Search for the person, or add the person first.</source>
        <translation>Søg efter personen, eller tilføj personen først.</translation>
    </message>
    <message>
        <source>There is no open procedure {procedure}.</source>
        <translation>Der er intet åbent arbejde {procedure}.</translation>
    </message>
    <message>
        <source>Look at the list of procedures.</source>
        <translation>Se på listen over arbejder.</translation>
    </message>
    <message>
        <source>That is not an answer to the present question.</source>
        <translation>Det er ikke et svar på det aktuelle spørgsmål.</translation>
    </message>
    <message>
        <source>Answer the question that is shown.</source>
        <translation>Svar på det spørgsmål, der vises.</translation>
    </message>
    <message>
        <source>The secret {name} is needed and was not given.</source>
        <translation>Hemmeligheden {name} er nødvendig og blev ikke givet.</translation>
    </message>
    <message>
        <source>Hand it over as JSON on standard input with --secrets-stdin.</source>
        <translation>Giv den som JSON på standard input med --secrets-stdin.</translation>
    </message>
    <message>
        <source>Card {token} was not prepared at this workstation.</source>
        <translation>Kort {token} blev ikke forpersonaliseret på denne arbejdsstation.</translation>
    </message>
    <message>
        <source>Issue it where it was prepared, or prepare it again here.</source>
        <translation>Udsted det, hvor det blev forpersonaliseret, eller forpersonalisér det igen her.</translation>
    </message>
    <message>
        <source>Another program is working on procedure {procedure}.</source>
        <translation>Et andet program arbejder med {procedure}.</translation>
    </message>
    <message>
        <source>Finish it there, or close that program first.</source>
        <translation>Gør det færdigt der, eller luk det program først.</translation>
    </message>
    <message>
        <source>The card is not blank. It holds: {found}.</source>
        <translation>Kortet er ikke tomt. Det indeholder: {found}.</translation>
    </message>
    <message>
        <source>Take another card, or confirm that this one may be cleared.</source>
        <translation>Tag et andet kort, eller bekræft, at dette må ryddes.</translation>
    </message>
    <message>
        <source>Standard input does not hold one JSON object with the secrets.</source>
        <translation>Standard input indeholder ikke ét JSON-objekt med hemmelighederne.</translation>
    </message>
    <message>
        <source>Write the officer&apos;s and the person&apos;s PIN as one JSON object.</source>
        <translation>Skriv medarbejderens og personens PIN-kode som ét JSON-objekt.</translation>
    </message>
    <message>
        <source>There is no certificate {fingerprint}.</source>
        <translation>Der er intet certifikat {fingerprint}.</translation>
    </message>
    <message>
        <source>Look at the list of certificates.</source>
        <translation>Se på listen over certifikater.</translation>
    </message>
    <message>
        <source>It is not clear which reader is meant.</source>
        <translation>Det er uklart, hvilken læser der menes.</translation>
    </message>
    <message>
        <source>Name it with {option}.</source>
        <translation>Angiv den med {option}.</translation>
    </message>
    <message>
        <source>Another officer has to approve this first.</source>
        <translation>En anden medarbejder skal godkende dette først.</translation>
    </message>
    <message>
        <source>It goes on by itself once it is approved.</source>
        <translation>Arbejdet går videre af sig selv, når det er godkendt.</translation>
    </message>
    <message>
        <source>An officer elsewhere has to approve this. The code is {call_code}.</source>
        <translation>En medarbejder et andet sted skal godkende dette. Koden er {call_code}.</translation>
    </message>
    <message>
        <source>Call that officer, read out the card&apos;s number and this code, and let the person prove who they are. It goes on by itself once it is approved.</source>
        <translation>Ring til medarbejderen, læs kortets nummer og koden op, og lad personen godtgøre, hvem det er. Arbejdet går videre af sig selv, når det er godkendt.</translation>
    </message>
    <message>
        <source>It is not clear what is to be approved.</source>
        <translation>Det er ikke klart, hvad der skal godkendes.</translation>
    </message>
    <message>
        <source>Name it with --opening, or with --card and --code.</source>
        <translation>Angiv det med --opening eller med --card og --code.</translation>
    </message>
    <message>
        <source>Work on card {token} was begun before and has not ended.</source>
        <translation>Arbejde med kort {token} er begyndt tidligere og er ikke afsluttet.</translation>
    </message>
    <message>
        <source>Continue or undo that work first.</source>
        <translation>Fortsæt eller fortryd det arbejde først.</translation>
    </message>
    <message>
        <source>This can no longer be taken back: {subject}.</source>
        <translation>Dette kan ikke længere gøres om: {subject}.</translation>
    </message>
    <message>
        <source>Continue it to its end.</source>
        <translation>Fortsæt til enden.</translation>
    </message>
    <message>
        <source>Card {token} is a temporary one; this cannot be done with it.</source>
        <translation>Kort {token} er et midlertidigt kort; dette kan ikke gøres med det.</translation>
    </message>
    <message>
        <source>Take it back or report it lost, and see to the person&apos;s own card.</source>
        <translation>Tag det tilbage eller meld det tabt, og tag dig af personens eget kort.</translation>
    </message>
    <message>
        <source>Temporary card {stand_in} stands in for card {token} and is still out.</source>
        <translation>Det midlertidige kort {stand_in} træder i stedet for kort {token} og er stadig ude.</translation>
    </message>
    <message>
        <source>Take the temporary card back first, or report it lost.</source>
        <translation>Tag først det midlertidige kort tilbage, eller meld det tabt.</translation>
    </message>
    <message>
        <source>The profile {profile} names no certificate that could be added here.</source>
        <translation>Profilen {profile} angiver intet certifikat, der kan tilføjes her.</translation>
    </message>
    <message>
        <source>Choose a slot that the profile names and the card has free.</source>
        <translation>Vælg en plads, som profilen angiver, og som er ledig på kortet.</translation>
    </message>
    <message>
        <source>Slot {slot} of card {token} holds a certificate already.</source>
        <translation>Plads {slot} på kort {token} har allerede et certifikat.</translation>
    </message>
    <message>
        <source>Renew the card&apos;s keys and certificates if that one is to go.</source>
        <translation>Forny kortets nøgler og certifikater, hvis det skal væk.</translation>
    </message>
    <message>
        <source>There is no card {token} in the records.</source>
        <translation>Der er intet kort {token} i posterne.</translation>
    </message>
    <message>
        <source>Look at the list of cards. A card is written kind:serial.</source>
        <translation>Se på listen over kort. Et kort skrives slags:serienummer.</translation>
    </message>
    <message>
        <source>There is no workstation in {home}.</source>
        <translation>Der er ingen arbejdsstation i {home}.</translation>
    </message>
    <message>
        <source>Name another folder with --home, or make a demonstration there.</source>
        <translation>Angiv en anden mappe med --home, eller lav en demonstration der.</translation>
    </message>
    <message>
        <source>There is a workstation in {home} already.</source>
        <translation>Der er allerede en arbejdsstation i {home}.</translation>
    </message>
    <message>
        <source>Use it, or name an empty folder with --home.</source>
        <translation>Brug den, eller angiv en tom mappe med --home.</translation>
    </message>
    <message>
        <source>The signature does not hold: {reason}.</source>
        <translation>Underskriften holder ikke: {reason}.</translation>
    </message>
    <message>
        <source>Do not act on it. Tell the administrator.</source>
        <translation>Handl ikke efter den. Sig det til administratoren.</translation>
    </message>
    <message>
        <source>The signer is not trusted: {reason}.</source>
        <translation>Underskriveren er ikke betroet: {reason}.</translation>
    </message>
    <message>
        <source>The sealed secrets cannot be opened: {reason}.</source>
        <translation>De forseglede hemmeligheder kan ikke åbnes: {reason}.</translation>
    </message>
    <message>
        <source>Prepare the card again, or ask those who keep the escrow key.</source>
        <translation>Forpersonalisér kortet igen, eller spørg dem, der har deponeringsnøglen.</translation>
    </message>
    <message>
        <source>Nothing can be sealed for {recipient}: {reason}.</source>
        <translation>Intet kan forsegles til {recipient}: {reason}.</translation>
    </message>
    <message>
        <source>Ask the administrator for another escrow certificate.</source>
        <translation>Bed administratoren om et andet deponeringscertifikat.</translation>
    </message>
    <message>
        <source>The key of this workstation&apos;s store is not in the system keyring.</source>
        <translation>Nøglen til arbejdsstationens lager er ikke i systemets nøglering.</translation>
    </message>
    <message>
        <source>Unlock the keyring or sign in as the user who set this workstation up.</source>
        <translation>Lås nøgleringen op, eller log ind som den, der satte arbejdsstationen op.</translation>
    </message>
    <message>
        <source>The store cannot be opened with the key at hand.</source>
        <translation>Lageret kan ikke åbnes med den nøgle, der er.</translation>
    </message>
    <message>
        <source>Check that --home names the right workstation, or restore its key.</source>
        <translation>Kontrollér, at --home angiver den rigtige arbejdsstation, eller genskab dens nøgle.</translation>
    </message>
    <message>
        <source>The store is damaged: {detail}.</source>
        <translation>Lageret er beskadiget: {detail}.</translation>
    </message>
    <message>
        <source>Do not delete it. Restore the last copy, then synchronise.</source>
        <translation>Slet det ikke. Genskab den seneste kopi, og synkronisér så.</translation>
    </message>
    <message>
        <source>This user may not read or write the files of this workstation.</source>
        <translation>Denne bruger må ikke læse eller skrive arbejdsstationens filer.</translation>
    </message>
    <message>
        <source>Sign in as the user who set this workstation up, or ask the administrator.</source>
        <translation>Log ind som den, der satte arbejdsstationen op, eller spørg administratoren.</translation>
    </message>
    <message>
        <source>This store was written by a newer version of the program.</source>
        <translation>Lageret er skrevet af en nyere udgave af programmet.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation>Installér den nyere udgave på denne computer.</translation>
    </message>
    <message>
        <source>Another program is using this workstation&apos;s store.</source>
        <translation>Et andet program bruger arbejdsstationens lager.</translation>
    </message>
    <message>
        <source>Close the other window of this workstation and try again.</source>
        <translation>Luk arbejdsstationens andet vindue, og prøv igen.</translation>
    </message>
    <message>
        <source>The disk is full, so this step was not begun.</source>
        <translation>Disken er fuld, så trinnet blev ikke begyndt.</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>Frigør plads, og fortsæt så.</translation>
    </message>
    <message>
        <source>Record {sequence} is missing or has been changed.</source>
        <translation>Post {sequence} mangler eller er ændret.</translation>
    </message>
    <message>
        <source>Stop using this workstation and tell the administrator.</source>
        <translation>Stop med at bruge arbejdsstationen, og sig det til administratoren.</translation>
    </message>
    <message>
        <source>There is no reader {reader}.</source>
        <translation>Der er ingen læser {reader}.</translation>
    </message>
    <message>
        <source>Connect the reader or choose another one.</source>
        <translation>Tilslut læseren, eller vælg en anden.</translation>
    </message>
    <message>
        <source>The smart card service of this computer is not running.</source>
        <translation>Computerens tjeneste til smartkort kører ikke.</translation>
    </message>
    <message>
        <source>Start it (on Linux: pcscd). Readers come back by themselves.</source>
        <translation>Start den (på Linux: pcscd). Læserne kommer tilbage af sig selv.</translation>
    </message>
    <message>
        <source>Another program is using the card in {reader}.</source>
        <translation>Et andet program bruger kortet i {reader}.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Luk det andet program, og prøv igen.</translation>
    </message>
    <message>
        <source>The card was taken out of {reader}.</source>
        <translation>Kortet blev taget ud af {reader}.</translation>
    </message>
    <message>
        <source>Put the same card back in any reader to go on.</source>
        <translation>Sæt det samme kort tilbage i en læser for at fortsætte.</translation>
    </message>
    <message>
        <source>No card is in {reader}.</source>
        <translation>Der er intet kort i {reader}.</translation>
    </message>
    <message>
        <source>Put the card in, then try again.</source>
        <translation>Sæt kortet i, og prøv igen.</translation>
    </message>
    <message>
        <source>This is another card: {found} instead of {expected}.</source>
        <translation>Dette er et andet kort: {found} i stedet for {expected}.</translation>
    </message>
    <message>
        <source>Put card {expected} back. Nothing was written to this one.</source>
        <translation>Sæt kort {expected} tilbage. Intet blev skrevet til dette.</translation>
    </message>
    <message>
        <source>The card in {reader} is not one that this workstation can use.</source>
        <translation>Kortet i {reader} er ikke et, som arbejdsstationen kan bruge.</translation>
    </message>
    <message>
        <source>Use a YubiKey or a card of a kind that your profiles name.</source>
        <translation>Brug en YubiKey eller et kort af en slags, som profilerne nævner.</translation>
    </message>
    <message>
        <source>The card in {reader} stopped answering.</source>
        <translation>Kortet i {reader} holdt op med at svare.</translation>
    </message>
    <message>
        <source>Take it out, wait a moment and put it back.</source>
        <translation>Tag det ud, vent et øjeblik, og sæt det tilbage.</translation>
    </message>
    <message>
        <source>The card gave an answer that makes no sense while: {during}.</source>
        <translation>Kortet gav et svar uden mening under: {during}.</translation>
    </message>
    <message>
        <source>Take it out and try once more. If it stays so, use another card.</source>
        <translation>Tag det ud, og prøv én gang til. Hjælper det ikke, så brug et andet kort.</translation>
    </message>
    <message>
        <source>This card ({model}) cannot do what the profile asks: {ability}.</source>
        <translation>Dette kort ({model}) kan ikke det, profilen kræver: {ability}.</translation>
    </message>
    <message>
        <source>Use a newer card or choose another profile.</source>
        <translation>Brug et nyere kort, eller vælg en anden profil.</translation>
    </message>
    <message>
        <source>A certificate of {wanted} bytes does not fit: there is room for {room}.</source>
        <translation>Et certifikat på {wanted} byte får ikke plads: der er plads til {room}.</translation>
    </message>
    <message>
        <source>Choose a profile with smaller certificates.</source>
        <translation>Vælg en profil med mindre certifikater.</translation>
    </message>
    <message>
        <source>Card {token} is {whose}. It is not written to.</source>
        <translation>Kort {token} er {whose}. Der skrives ikke til det.</translation>
    </message>
    <message>
        <source>Put a card in that is meant for this person.</source>
        <translation>Sæt et kort i, der er beregnet til personen.</translation>
    </message>
    <message>
        <source>The card did not accept the PIN. Tries left: {tries_left}.</source>
        <translation>Kortet godtog ikke PIN-koden. Forsøg tilbage: {tries_left}.</translation>
    </message>
    <message>
        <source>Type it again with care. After the last try the card is blocked.</source>
        <translation>Skriv den omhyggeligt igen. Efter det sidste forsøg er kortet spærret.</translation>
    </message>
    <message>
        <source>This cannot be the PIN of this card: it is too long, or has characters that the card does not take.</source>
        <translation>Dette kan ikke være kortets PIN-kode: den er for lang eller har tegn, som kortet ikke tager imod.</translation>
    </message>
    <message>
        <source>Type the PIN of this card. No try has been used.</source>
        <translation>Skriv kortets PIN-kode. Intet forsøg er brugt.</translation>
    </message>
    <message>
        <source>The card does not take this PIN: it is too easily guessed.</source>
        <translation>Kortet tager ikke denne PIN-kode: den er for let at gætte.</translation>
    </message>
    <message>
        <source>Let the person choose another PIN, without a pattern and not a well-known one.</source>
        <translation>Lad personen vælge en anden PIN-kode, uden mønster og ikke en velkendt.</translation>
    </message>
    <message>
        <source>Begin again, and type when the reader asks. No try has been used.</source>
        <translation>Begynd igen, og tast, når læseren spørger. Intet forsøg er brugt.</translation>
    </message>
    <message>
        <source>Nothing was typed on the reader in time.</source>
        <translation>Der blev ikke tastet på læseren i tide.</translation>
    </message>
    <message>
        <source>Begin again. There are 30 seconds for the first key, and again for each that follows. No try has been used.</source>
        <translation>Begynd igen. Der er 30 sekunder til den første tast og lige så meget til hver følgende. Intet forsøg er brugt.</translation>
    </message>
    <message>
        <source>The reader did not take the PIN: it is too short or too long.</source>
        <translation>Læseren tog ikke imod PIN-koden: den er for kort eller for lang.</translation>
    </message>
    <message>
        <source>Type on the reader once more. No try has been used.</source>
        <translation>Tast på læseren en gang til. Intet forsøg er brugt.</translation>
    </message>
    <message>
        <source>The new PIN was not typed the same way twice on the reader.</source>
        <translation>Den nye PIN-kode blev ikke tastet ens to gange på læseren.</translation>
    </message>
    <message>
        <source>The PIN is as before. Type on the reader once more.</source>
        <translation>PIN-koden er som før. Tast på læseren en gang til.</translation>
    </message>
    <message>
        <source>{reader} reads without contact, and a PIN of this card is not sent that way.</source>
        <translation>{reader} læser uden kontakt, og en PIN-kode til dette kort sendes ikke den vej.</translation>
    </message>
    <message>
        <source>Plug the key in, or put the card into a reader with contacts, then continue.</source>
        <translation>Tilslut nøglen, eller sæt kortet i en læser med kontakter, og fortsæt så.</translation>
    </message>
    <message>
        <source>One try is left for this PIN. It has not been used.</source>
        <translation>Ét forsøg er tilbage for PIN-koden. Det er ikke brugt.</translation>
    </message>
    <message>
        <source>If the PIN is certain, type it once more and say that it is.</source>
        <translation>Er PIN-koden sikker, så skriv den én gang til, og angiv at den er det.</translation>
    </message>
    <message>
        <source>The PIN of this card is blocked.</source>
        <translation>Kortets PIN-kode er spærret.</translation>
    </message>
    <message>
        <source>The card has to be unblocked at a desk before it can be used.</source>
        <translation>Kortet skal låses op ved en skranke, før det kan bruges.</translation>
    </message>
    <message>
        <source>The card does not accept the PUK that was set at this workstation.</source>
        <translation>Kortet godtager ikke den PUK-kode, der blev sat på arbejdsstationen.</translation>
    </message>
    <message>
        <source>Somebody else has changed this card. Clear it and prepare it again.</source>
        <translation>En anden har ændret kortet. Ryd det, og forpersonalisér det igen.</translation>
    </message>
    <message>
        <source>The card does not take the PUK that was made for it.</source>
        <translation>Kortet tager ikke den PUK-kode, der blev lavet til det.</translation>
    </message>
    <message>
        <source>Give this up and begin anew: another PUK is made then.</source>
        <translation>Opgiv dette, og begynd forfra: så laves der en anden PUK-kode.</translation>
    </message>
    <message>
        <source>The management key of this card has been changed by somebody else.</source>
        <translation>Kortets administrationsnøgle er ændret af en anden.</translation>
    </message>
    <message>
        <source>Clear the card and prepare it again, or use another one.</source>
        <translation>Ryd kortet, og forpersonalisér det igen, eller brug et andet.</translation>
    </message>
    <message>
        <source>The applications of this key are locked with a code that is not known here.</source>
        <translation>Nøglens programmer er låst med en kode, der ikke er kendt her.</translation>
    </message>
    <message>
        <source>Use another key, or have the code removed by whoever has set it.</source>
        <translation>Brug en anden nøgle, eller lad den, der satte koden, fjerne den.</translation>
    </message>
    <message>
        <source>The card cannot prove that its key was made on it: {detail}.</source>
        <translation>Kortet kan ikke vise, at dets nøgle blev lavet på det: {detail}.</translation>
    </message>
    <message>
        <source>Do not use this card. Put it aside for the administrator.</source>
        <translation>Brug ikke kortet. Læg det til side til administratoren.</translation>
    </message>
    <message>
        <source>The keys for a secure channel to the card in {reader} are not in the system keyring.</source>
        <translation>Nøglerne til en sikker kanal til kortet i {reader} er ikke i systemets nøglering.</translation>
    </message>
    <message>
        <source>No secure channel to the card in {reader} can be opened: {detail}.</source>
        <translation>Der kan ikke åbnes en sikker kanal til kortet i {reader}: {detail}.</translation>
    </message>
    <message>
        <source>Put this card aside for the administrator, and do not type a PIN for it elsewhere.</source>
        <translation>Læg kortet til side til administratoren, og tast ikke dets PIN-kode andre steder.</translation>
    </message>
    <message>
        <source>The key was not touched in time.</source>
        <translation>Nøglen blev ikke berørt i tide.</translation>
    </message>
    <message>
        <source>Try again, and touch the key when it blinks.</source>
        <translation>Prøv igen, og rør ved nøglen, når den blinker.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} cannot be read.</source>
        <translation>Certifikatet på plads {slot} kan ikke læses.</translation>
    </message>
    <message>
        <source>The card driver {module} is not installed (looked in: {places}).</source>
        <translation>Kortdriveren {module} er ikke installeret (søgte i: {places}).</translation>
    </message>
    <message>
        <source>Install it, or set the path of its PKCS#11 library in Settings.</source>
        <translation>Installer den, eller angiv stien til dens PKCS#11-bibliotek i Indstillinger.</translation>
    </message>
    <message>
        <source>The card driver {path} stopped working.</source>
        <translation>Kortdriveren {path} holdt op med at virke.</translation>
    </message>
    <message>
        <source>Continue: it is started again. If it stays so, ask for a newer version of it.</source>
        <translation>Fortsæt: den startes igen. Hvis det gentager sig, så bed om en nyere version af den.</translation>
    </message>
    <message>
        <source>The card driver {path} cannot be used: {reason}.</source>
        <translation>Kortdriveren {path} kan ikke bruges: {reason}.</translation>
    </message>
    <message>
        <source>Install it anew for this system, or choose another file.</source>
        <translation>Installer den igen til dette system, eller vælg en anden fil.</translation>
    </message>
    <message>
        <source>The card driver {path} is still busy with another card.</source>
        <translation>Kortdriveren {path} er stadig optaget af et andet kort.</translation>
    </message>
    <message>
        <source>Wait until the other card is done, then continue.</source>
        <translation>Vent, til det andet kort er færdigt, og fortsæt så.</translation>
    </message>
    <message>
        <source>The master key {key} cannot be used: {reason}.</source>
        <translation>Hovednøglen {key} kan ikke bruges: {reason}.</translation>
    </message>
    <message>
        <source>Connect its token and continue, or ask the administrator.</source>
        <translation>Tilslut dens token og fortsæt, eller spørg administratoren.</translation>
    </message>
    <message>
        <source>The card did not accept the PIN. It does not tell how many tries are left.</source>
        <translation>Kortet accepterede ikke PIN-koden. Det oplyser ikke, hvor mange forsøg der er tilbage.</translation>
    </message>
    <message>
        <source>The card does not take this PIN. It wants {minimum} to {maximum} characters.</source>
        <translation>Kortet tager ikke imod denne PIN-kode. Det kræver {minimum} til {maximum} tegn.</translation>
    </message>
    <message>
        <source>Choose a PIN of that length, and one that is harder to guess.</source>
        <translation>Vælg en PIN-kode af den længde, og en, der er sværere at gætte.</translation>
    </message>
    <message>
        <source>No PIN has been set on this card yet.</source>
        <translation>Der er endnu ikke sat en PIN-kode på dette kort.</translation>
    </message>
    <message>
        <source>Prepare the card first.</source>
        <translation>Forpersonalisér kortet først.</translation>
    </message>
    <message>
        <source>The entry on the reader was cancelled.</source>
        <translation>Indtastningen på læseren blev afbrudt.</translation>
    </message>
    <message>
        <source>There is no room on the card for {what}.</source>
        <translation>Der er ikke plads på kortet til dette: {what}.</translation>
    </message>
    <message>
        <source>Delete what is no longer needed from the card, then try again.</source>
        <translation>Slet det, der ikke længere er brug for, fra kortet, og prøv igen.</translation>
    </message>
    <message>
        <source>The certificate does not belong to the key in slot {slot}.</source>
        <translation>Certifikatet hører ikke til nøglen på plads {slot}.</translation>
    </message>
    <message>
        <source>Nothing was written. Ask for a certificate for the key on the card.</source>
        <translation>Intet blev skrevet. Anmod om et certifikat til nøglen på kortet.</translation>
    </message>
    <message>
        <source>The list of the delivery cannot be read: {reason}.</source>
        <translation>Leverancens liste kan ikke læses: {reason}.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) with the columns kind, serial and model, or one serial a line.</source>
        <translation>Gem den som CSV (UTF-8) med kolonnerne kind, serial og model, eller med ét serienummer pr. linje.</translation>
    </message>
    <message>
        <source>Lines of the list that cannot be taken ({count}): {lines}.</source>
        <translation>Linjer på listen, som ikke kan tages ind ({count}): {lines}.</translation>
    </message>
    <message>
        <source>Correct these lines, or say that bad lines are to be left out.</source>
        <translation>Ret linjerne, eller angiv, at forkerte linjer skal udelades.</translation>
    </message>
    <message>
        <source>The profile {profile} wants keys derived from a master key, and there is none.</source>
        <translation>Profilen {profile} kræver nøgler, der afledes af en hovednøgle, og der findes ingen.</translation>
    </message>
    <message>
        <source>Choose another profile, or ask the administrator.</source>
        <translation>Vælg en anden profil, eller spørg administratoren.</translation>
    </message>
    <message>
        <source>The card driver {driver} cannot be used: {reason}.</source>
        <translation>Kortdriveren {driver} kan ikke bruges: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name, or take a driver out first.</source>
        <translation>Vælg et andet navn, eller fjern først en driver.</translation>
    </message>
    <message>
        <source>The settings name no card driver {driver}.</source>
        <translation>Indstillingerne nævner ingen kortdriver {driver}.</translation>
    </message>
    <message>
        <source>Look at the list of card drivers.</source>
        <translation>Se på listen over kortdrivere.</translation>
    </message>
    <message>
        <source>The key file is not taken: {reason}.</source>
        <translation>Nøglefilen godtages ikke: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file, or type its password once more.</source>
        <translation>Vælg en anden fil, eller skriv adgangskoden igen.</translation>
    </message>
    <message>
        <source>Card {token} has this key already, in slot {slot}.</source>
        <translation>Kort {token} har allerede denne nøgle på plads {slot}.</translation>
    </message>
    <message>
        <source>Give this work up, or choose another key file.</source>
        <translation>Opgiv arbejdet, eller vælg en anden nøglefil.</translation>
    </message>
    <message>
        <source>The key history of card {token} is full.</source>
        <translation>Nøglehistorikken på kort {token} er fuld.</translation>
    </message>
    <message>
        <source>Give this work up and use another card for this key.</source>
        <translation>Opgiv arbejdet, og brug et andet kort til nøglen.</translation>
    </message>
    <message>
        <source>The file with the key is needed and was not named.</source>
        <translation>Filen med nøglen er nødvendig og blev ikke angivet.</translation>
    </message>
    <message>
        <source>Name it with --key-file.</source>
        <translation>Angiv den med --key-file.</translation>
    </message>
    <message>
        <source>The key&apos;s certificate does not name {person}. It names: {names}.</source>
        <translation>Nøglens certifikat nævner ikke {person}. Det nævner: {names}.</translation>
    </message>
    <message>
        <source>Take the right file, or confirm that the key is this person&apos;s.</source>
        <translation>Tag den rigtige fil, eller bekræft, at nøglen tilhører personen.</translation>
    </message>
    <message>
        <source>These keys for a secure channel are not taken: {reason}.</source>
        <translation>Disse nøgler til en sikker kanal modtages ikke: {reason}.</translation>
    </message>
    <message>
        <source>Give the keys that were put on your cards, and the number (KVN) that they have there.</source>
        <translation>Angiv de nøgler, der blev lagt på jeres kort, og det nummer (KVN), de har der.</translation>
    </message>
    <message>
        <source>For cards of the profile {profile} no secrets of their maker can be kept.</source>
        <translation>For kort med profilen {profile} kan der ikke gemmes hemmeligheder fra producenten.</translation>
    </message>
    <message>
        <source>Choose a profile for plain PIV cards only, or for cards behind PKCS#11 only. YubiKeys need none: clearing one gives it the well-known values.</source>
        <translation>Vælg en profil kun til rene PIV-kort eller kun til kort bag PKCS#11. YubiKey-nøgler behøver ingen: når de tømmes, får de de velkendte værdier.</translation>
    </message>
    <message>
        <source>Cards of this profile cannot come with such a secret: {reason}.</source>
        <translation>Kort med denne profil kan ikke leveres med en sådan hemmelighed: {reason}.</translation>
    </message>
    <message>
        <source>PIN and PUK have at most 8 characters; the management key has 16, 24 or 32 bytes, written in hex. Cards behind PKCS#11 have only a PUK (SO-PIN).</source>
        <translation>PIN- og PUK-koden har højst 8 tegn; administrationsnøglen har 16, 24 eller 32 byte, skrevet hexadecimalt. Kort bag PKCS#11 har kun en PUK-kode (SO-PIN).</translation>
    </message>
    <message>
        <source>The card does not have the secret with which it should be delivered: {reason}.</source>
        <translation>Kortet har ikke den hemmelighed, som det skulle leveres med: {reason}.</translation>
    </message>
    <message>
        <source>Give this up. Ask the administrator which secrets the maker has set for these cards, and do not try this card again before that is known.</source>
        <translation>Opgiv dette. Spørg administratoren, hvilke hemmeligheder producenten har sat for disse kort, og prøv ikke kortet igen, før det vides.</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>Examine again</source>
        <translation>Undersøg igen</translation>
    </message>
    <message>
        <source>Examine with PIN</source>
        <translation>Undersøg med PIN-kode</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Hvad er galt her?</translation>
    </message>
    <message>
        <source>Card {card} is fit for use</source>
        <translation>Kort {card} kan bruges</translation>
    </message>
    <message>
        <source>Card {card} must not be used as it is</source>
        <translation>Kort {card} må ikke bruges, som det er</translation>
    </message>
    <message>
        <source>Card {card} works, and somebody should look at it</source>
        <translation>Kort {card} virker, men nogen bør se på det</translation>
    </message>
    <message>
        <source>without a serial number</source>
        <translation>uden serienummer</translation>
    </message>
    <message>
        <source>Everything was checked, and nothing is wrong.</source>
        <translation>Alt er kontrolleret, og intet er galt.</translation>
    </message>
    <message>
        <source>Everything was checked.</source>
        <translation>Alt er kontrolleret.</translation>
    </message>
    <message>
        <source>Not everything could be checked.</source>
        <translation>Ikke alt kunne kontrolleres.</translation>
    </message>
    <message>
        <source>Nothing wrong was found. Not everything could be checked.</source>
        <translation>Ingen fejl blev fundet. Ikke alt kunne kontrolleres.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Give the card new keys and certificates.</source>
        <translation>Giv kortet nye nøgler og certifikater.</translation>
    </message>
    <message>
        <source>Take the card back, prepare it again and issue it anew.</source>
        <translation>Tag kortet tilbage, forpersonalisér det igen, og udsted det på ny.</translation>
    </message>
    <message>
        <source>Keep the card here and ask the administrator.</source>
        <translation>Behold kortet her, og spørg administratoren.</translation>
    </message>
    <message>
        <source>Unblock the PIN with the person.</source>
        <translation>Lås PIN-koden op sammen med personen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; know that it was not checked.</source>
        <translation>Intet behøver at gøres; det er blot ikke kontrolleret.</translation>
    </message>
    <message>
        <source>Examine the card with the person&apos;s PIN to check this as well.</source>
        <translation>Undersøg kortet med personens PIN-kode for også at kontrollere dette.</translation>
    </message>
    <message>
        <source>Examine the card again; if it stays so, issue another one.</source>
        <translation>Undersøg kortet igen; bliver det ved, så udsted et andet.</translation>
    </message>
    <message>
        <source>Compare the serial number, then take the card in or prepare it.</source>
        <translation>Sammenlign serienummeret, og tag så kortet på lager, eller forpersonalisér det.</translation>
    </message>
    <message>
        <source>Examine the card in a reader of the card service, with OpenSC installed.</source>
        <translation>Undersøg kortet i en af korttjenestens læsere, med OpenSC installeret.</translation>
    </message>
    <message>
        <source>The card tells no serial number.</source>
        <translation>Kortet oplyser intet serienummer.</translation>
    </message>
    <message>
        <source>The records do not know this card.</source>
        <translation>Posterne kender ikke kortet.</translation>
    </message>
    <message>
        <source>By the records the card is {status}.</source>
        <translation>Ifølge posterne er kortet: {status}.</translation>
    </message>
    <message>
        <source>The card is in stock, and something is on it.</source>
        <translation>Kortet er på lager, men der er noget på det.</translation>
    </message>
    <message>
        <source>Prepare it before it is issued; that clears it.</source>
        <translation>Forpersonalisér det, før det udstedes; det rydder kortet.</translation>
    </message>
    <message>
        <source>The card has no card holder unique identifier (CHUID).</source>
        <translation>Kortet har ingen entydig kortholderidentifikation (CHUID).</translation>
    </message>
    <message>
        <source>The profile of the card is not in force any more as it was.</source>
        <translation>Kortets profil gælder ikke længere, som den var.</translation>
    </message>
    <message>
        <source>The PIN is the one from the factory.</source>
        <translation>PIN-koden er fabrikkens.</translation>
    </message>
    <message>
        <source>Let the person choose a PIN before the card is used.</source>
        <translation>Lad personen vælge en PIN-kode, før kortet bruges.</translation>
    </message>
    <message>
        <source>The PUK is the one from the factory.</source>
        <translation>PUK-koden er fabrikkens.</translation>
    </message>
    <message>
        <source>The management key is the one from the factory.</source>
        <translation>Administrationsnøglen er fabrikkens.</translation>
    </message>
    <message>
        <source>The card does not tell which of its secrets are the factory&apos;s.</source>
        <translation>Kortet oplyser ikke, hvilke af dets hemmeligheder der er fabrikkens.</translation>
    </message>
    <message>
        <source>The management key is {found}, and the profile wants {wanted}.</source>
        <translation>Administrationsnøglen er {found}, men profilen kræver {wanted}.</translation>
    </message>
    <message>
        <source>Another program has tied the management key to the PIN; whoever knows the PIN administers the card.</source>
        <translation>Et andet program har bundet administrationsnøglen til PIN-koden; den, der kender PIN-koden, administrerer kortet.</translation>
    </message>
    <message>
        <source>The PIN is blocked.</source>
        <translation>PIN-koden er spærret.</translation>
    </message>
    <message>
        <source>The PUK is blocked.</source>
        <translation>PUK-koden er spærret.</translation>
    </message>
    <message>
        <source>The PIN has {left} of {allowed} tries left.</source>
        <translation>PIN-koden har {left} af {allowed} forsøg tilbage.</translation>
    </message>
    <message>
        <source>Let the person enter the right PIN once, or unblock it.</source>
        <translation>Lad personen skrive den rigtige PIN-kode én gang, eller lås den op.</translation>
    </message>
    <message>
        <source>The PUK has {left} of {allowed} tries left.</source>
        <translation>PUK-koden har {left} af {allowed} forsøg tilbage.</translation>
    </message>
    <message>
        <source>The PIN has {left} tries, and the profile allows {allowed}.</source>
        <translation>PIN-koden har {left} forsøg, og profilen tillader {allowed}.</translation>
    </message>
    <message>
        <source>The PUK has {left} tries, and the profile allows {allowed}.</source>
        <translation>PUK-koden har {left} forsøg, og profilen tillader {allowed}.</translation>
    </message>
    <message>
        <source>The card does not tell all of its tries that are left.</source>
        <translation>Kortet oplyser ikke alle de forsøg, der er tilbage.</translation>
    </message>
    <message>
        <source>There is no key in slot {slot}.</source>
        <translation>Der er ingen nøgle på plads {slot}.</translation>
    </message>
    <message>
        <source>Slot {slot} holds something that should not be there.</source>
        <translation>På plads {slot} ligger noget, der ikke skal være der.</translation>
    </message>
    <message>
        <source>The key in slot {slot} is {found}, and the profile wants {wanted}.</source>
        <translation>Nøglen på plads {slot} er {found}, men profilen kræver {wanted}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is for another key than the slot&apos;s.</source>
        <translation>Certifikatet på plads {slot} er til en anden nøgle end pladsens.</translation>
    </message>
    <message>
        <source>The key in slot {slot} does not sign for its certificate.</source>
        <translation>Nøglen på plads {slot} underskriver ikke for sit certifikat.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants the PIN and was not tried.</source>
        <translation>Nøglen på plads {slot} kræver PIN-koden og blev ikke prøvet.</translation>
    </message>
    <message>
        <source>The key in slot {slot} could not be tried.</source>
        <translation>Nøglen på plads {slot} kunne ikke prøves.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants the PIN “{found}”, and by the profile “{wanted}”.</source>
        <translation>Nøglen på plads {slot} kræver PIN-koden »{found}«, ifølge profilen »{wanted}«.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants a touch “{found}”, and by the profile “{wanted}”.</source>
        <translation>Nøglen på plads {slot} kræver berøring »{found}«, ifølge profilen »{wanted}«.</translation>
    </message>
    <message>
        <source>The card does not tell how often the key in slot {slot} wants the PIN.</source>
        <translation>Kortet oplyser ikke, hvor ofte nøglen på plads {slot} kræver PIN-koden.</translation>
    </message>
    <message>
        <source>The key in slot {slot} was not made on the card.</source>
        <translation>Nøglen på plads {slot} blev ikke dannet på kortet.</translation>
    </message>
    <message>
        <source>Nothing proves that the key in slot {slot} was made here: {reason}.</source>
        <translation>Intet beviser, at nøglen på plads {slot} blev dannet her: {reason}.</translation>
    </message>
    <message>
        <source>The card cannot prove where the key in slot {slot} was made.</source>
        <translation>Kortet kan ikke bevise, hvor nøglen på plads {slot} blev dannet.</translation>
    </message>
    <message>
        <source>There is no certificate in slot {slot}.</source>
        <translation>Der er intet certifikat på plads {slot}.</translation>
    </message>
    <message>
        <source>What lies in slot {slot} is no certificate that can be read.</source>
        <translation>Det, der ligger på plads {slot}, er ikke et læsbart certifikat.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is not the one that was issued.</source>
        <translation>Certifikatet på plads {slot} er ikke det, der blev udstedt.</translation>
    </message>
    <message>
        <source>The records do not know the certificate in slot {slot}.</source>
        <translation>Posterne kender ikke certifikatet på plads {slot}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} belongs in slot {belongs}.</source>
        <translation>Certifikatet på plads {slot} hører til på plads {belongs}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is revoked.</source>
        <translation>Certifikatet på plads {slot} er tilbagekaldt.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is suspended.</source>
        <translation>Certifikatet på plads {slot} er suspenderet.</translation>
    </message>
    <message>
        <source>Reinstate the card if it may be used again.</source>
        <translation>Genaktivér kortet, hvis det må bruges igen.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} expired on {on}.</source>
        <translation>Certifikatet på plads {slot} udløb {on}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is valid only from {on}.</source>
        <translation>Certifikatet på plads {slot} gælder først fra {on}.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Kontrollér computerens ur.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} ends on {on}.</source>
        <translation>Certifikatet på plads {slot} udløber {on}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is valid for longer than its profile.</source>
        <translation>Certifikatet på plads {slot} gælder længere end dets profil.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} was not issued by our authority.</source>
        <translation>Certifikatet på plads {slot} er ikke fra vores udsteder.</translation>
    </message>
    <message>
        <source>The authority of the certificate in slot {slot} is not valid now.</source>
        <translation>Udstederen af certifikatet på plads {slot} gælder ikke nu.</translation>
    </message>
    <message>
        <source>Tell the administrator of the certificate authority.</source>
        <translation>Giv certifikatudstederens administrator besked.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has other key usages than its profile.</source>
        <translation>Certifikatet på plads {slot} har andre nøgleanvendelser end dets profil.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has other purposes than its profile.</source>
        <translation>Certifikatet på plads {slot} har andre formål end dets profil.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has {size} bytes, more than {allowed}.</source>
        <translation>Certifikatet på plads {slot} har {size} byte, mere end {allowed}.</translation>
    </message>
    <message>
        <source>No second library has read the card: {reason}.</source>
        <translation>Intet andet bibliotek har læst kortet: {reason}.</translation>
    </message>
    <message>
        <source>{library} finds no certificate in slot {slot}.</source>
        <translation>{library} finder intet certifikat på plads {slot}.</translation>
    </message>
    <message>
        <source>{library} reads another certificate in slot {slot}.</source>
        <translation>{library} læser et andet certifikat på plads {slot}.</translation>
    </message>
    <message>
        <source>By {library} the key in slot {slot} does not sign for its certificate.</source>
        <translation>Ifølge {library} underskriver nøglen på plads {slot} ikke for sit certifikat.</translation>
    </message>
    <message>
        <source>{library} did not try the key in slot {slot}.</source>
        <translation>{library} prøvede ikke nøglen på plads {slot}.</translation>
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
        <translation>PIV-kort</translation>
    </message>
    <message>
        <source>Smart card (PKCS#11)</source>
        <translation>Smartkort (PKCS#11)</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>today {time}</source>
        <translation>i dag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>i går {time}</translation>
    </message>
</context>
<context>
    <name>pads</name>
    <message>
        <source>{minimum} to {maximum} digits. The reader checks nothing else: take no birth date, no sequence, nothing that others would guess.</source>
        <translation>{minimum} til {maximum} cifre. Læseren kontrollerer intet andet: tag ingen fødselsdato, ingen talrække, intet som andre ville gætte.</translation>
    </message>
</context>
<context>
    <name>pins</name>
    <message>
        <source>at least {minimum} characters</source>
        <translation>mindst {minimum} tegn</translation>
    </message>
    <message>
        <source>at most {maximum} characters</source>
        <translation>højst {maximum} tegn</translation>
    </message>
    <message>
        <source>only permitted characters</source>
        <translation>kun tilladte tegn</translation>
    </message>
    <message>
        <source>no sequence</source>
        <translation>ingen rækkefølge</translation>
    </message>
    <message>
        <source>no repeated pattern</source>
        <translation>intet gentaget mønster</translation>
    </message>
    <message>
        <source>not the birth date</source>
        <translation>ikke fødselsdatoen</translation>
    </message>
    <message>
        <source>not from the personal number</source>
        <translation>ikke fra personnummeret</translation>
    </message>
    <message>
        <source>not a well-known PIN</source>
        <translation>ikke en velkendt PIN-kode</translation>
    </message>
</context>
<context>
    <name>policies</name>
    <message>
        <source>as the slot says</source>
        <translation>som pladsen siger</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>once</source>
        <translation>én gang</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>hver gang</translation>
    </message>
    <message>
        <source>for 15 seconds</source>
        <translation>i 15 sekunder</translation>
    </message>
</context>
<context>
    <name>procedures</name>
    <message>
        <source>Issue card: {subject}</source>
        <translation>Udsted kort: {subject}</translation>
    </message>
    <message>
        <source>Prepare card: {subject}</source>
        <translation>Forpersonalisér kort: {subject}</translation>
    </message>
    <message>
        <source>Suspend card: {subject}</source>
        <translation>Suspendér kort: {subject}</translation>
    </message>
    <message>
        <source>Reinstate card: {subject}</source>
        <translation>Genaktivér kort: {subject}</translation>
    </message>
    <message>
        <source>Report card lost: {subject}</source>
        <translation>Meld kort tabt: {subject}</translation>
    </message>
    <message>
        <source>Destroy card: {subject}</source>
        <translation>Destruér kort: {subject}</translation>
    </message>
    <message>
        <source>Change PIN: {subject}</source>
        <translation>Skift PIN-kode: {subject}</translation>
    </message>
    <message>
        <source>Re-key card: {subject}</source>
        <translation>Forny kortets nøgler: {subject}</translation>
    </message>
    <message>
        <source>Take card back: {subject}</source>
        <translation>Tag kort tilbage: {subject}</translation>
    </message>
    <message>
        <source>Unblock PIN: {subject}</source>
        <translation>Lås PIN-kode op: {subject}</translation>
    </message>
    <message>
        <source>Examine card: {subject}</source>
        <translation>Undersøg kort: {subject}</translation>
    </message>
    <message>
        <source>Add certificate: {subject}</source>
        <translation>Tilføj certifikat: {subject}</translation>
    </message>
    <message>
        <source>Recover key: {subject}</source>
        <translation>Gendan nøgle: {subject}</translation>
    </message>
    <message>
        <source>Replace card: {subject}</source>
        <translation>Erstat kort: {subject}</translation>
    </message>
    <message>
        <source>Give temporary card: {subject}</source>
        <translation>Giv midlertidigt kort: {subject}</translation>
    </message>
    <message>
        <source>Unblock PIN by telephone: {subject}</source>
        <translation>Lås PIN-kode op pr. telefon: {subject}</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>Authentication</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Kryptering</translation>
    </message>
    <message>
        <source>Encryption (RSA)</source>
        <translation>Kryptering (RSA)</translation>
    </message>
    <message>
        <source>Authentication (PIV card)</source>
        <translation>Login (PIV-kort)</translation>
    </message>
    <message>
        <source>Signature (PIV card)</source>
        <translation>Underskrift (PIV-kort)</translation>
    </message>
    <message>
        <source>Registration officer</source>
        <translation>Registreringsmedarbejder</translation>
    </message>
    <message>
        <source>YubiKey: authentication and signature</source>
        <translation>YubiKey: login og underskrift</translation>
    </message>
    <message>
        <source>YubiKey: authentication, signature and encryption</source>
        <translation>YubiKey: login, underskrift og kryptering</translation>
    </message>
    <message>
        <source>YubiKey: authentication and signature (RSA)</source>
        <translation>YubiKey: login og underskrift (RSA)</translation>
    </message>
    <message>
        <source>Smart card: authentication and signature</source>
        <translation>Smartkort: login og underskrift</translation>
    </message>
    <message>
        <source>PIV card: authentication and signature</source>
        <translation>PIV-kort: login og underskrift</translation>
    </message>
    <message>
        <source>Registration officer&apos;s YubiKey</source>
        <translation>Medarbejderens YubiKey</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Looking at the card</source>
        <translation>Ser på kortet</translation>
    </message>
    <message>
        <source>PIN needed</source>
        <translation>PIN kræves</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN ok</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>no card holds a key of this kind</source>
        <translation>intet kort kan have en nøgle af denne slags</translation>
    </message>
    <message>
        <source>no card holds an RSA key with this public exponent</source>
        <translation>intet kort kan have en RSA-nøgle med denne offentlige eksponent</translation>
    </message>
    <message>
        <source>its certificate is another key&apos;s</source>
        <translation>certifikatet hører til en anden nøgle</translation>
    </message>
    <message>
        <source>its certificate is not for a key that decrypts</source>
        <translation>certifikatet gælder ikke en nøgle, der dekrypterer</translation>
    </message>
    <message>
        <source>its key signs in somebody&apos;s name; such a key is never brought back</source>
        <translation>nøglen underskriver i nogens navn; en sådan nøgle gendannes aldrig</translation>
    </message>
    <message>
        <source>its certificate cannot be read</source>
        <translation>dets certifikat kan ikke læses</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>dets certifikat er udløbet</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>dets certifikat gælder ikke endnu</translation>
    </message>
    <message>
        <source>its certificate is not made for signing</source>
        <translation>dets certifikat er ikke lavet til underskrift</translation>
    </message>
    <message>
        <source>no trusted authority issued its certificate</source>
        <translation>ingen betroet udsteder har udstedt dets certifikat</translation>
    </message>
    <message>
        <source>its certificate is revoked</source>
        <translation>dets certifikat er spærret</translation>
    </message>
    <message>
        <source>no revocation list of its issuer is at hand</source>
        <translation>udstederens spærreliste er ikke ved hånden</translation>
    </message>
    <message>
        <source>the revocation list of its issuer is too old</source>
        <translation>udstederens spærreliste er for gammel</translation>
    </message>
    <message>
        <source>the answer cannot be read</source>
        <translation>svaret kan ikke læses</translation>
    </message>
    <message>
        <source>the answer is about another card</source>
        <translation>svaret gælder et andet kort</translation>
    </message>
    <message>
        <source>the receipt is for other records</source>
        <translation>kvitteringen gælder andre poster</translation>
    </message>
    <message>
        <source>the directory has no end</source>
        <translation>kataloget har ingen ende</translation>
    </message>
    <message>
        <source>it does not take record {sequence}</source>
        <translation>den modtager ikke post {sequence}</translation>
    </message>
    <message>
        <source>its address is not valid</source>
        <translation>dens adresse er ikke gyldig</translation>
    </message>
    <message>
        <source>its address has to begin with https://</source>
        <translation>dens adresse skal begynde med https://</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>den svarer ikke i tide</translation>
    </message>
    <message>
        <source>no connection can be made</source>
        <translation>der kan ikke skabes forbindelse</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>forbindelsen blev afbrudt</translation>
    </message>
    <message>
        <source>it is out of order for now</source>
        <translation>den er ude af drift lige nu</translation>
    </message>
    <message>
        <source>the answer is too long</source>
        <translation>svaret er for langt</translation>
    </message>
    <message>
        <source>the answer is of another type</source>
        <translation>svaret er af en anden type</translation>
    </message>
    <message>
        <source>first issuance</source>
        <translation>første udstedelse</translation>
    </message>
    <message>
        <source>it did not start</source>
        <translation>den startede ikke</translation>
    </message>
    <message>
        <source>records of this workstation have not been sent yet</source>
        <translation>arbejdsstationens poster er ikke sendt endnu</translation>
    </message>
    <message>
        <source>the central server does not accept it</source>
        <translation>den centrale server godtager den ikke</translation>
    </message>
    <message>
        <source>this is not a code that an administrator gave out</source>
        <translation>dette er ikke en kode, som en administrator har udleveret</translation>
    </message>
    <message>
        <source>this authority cannot put a certificate on hold</source>
        <translation>denne udsteder kan ikke suspendere et certifikat</translation>
    </message>
    <message>
        <source>this authority cannot revoke</source>
        <translation>denne udsteder kan ikke tilbagekalde</translation>
    </message>
    <message>
        <source>it wants a reason of a few words</source>
        <translation>den vil have en begrundelse på nogle få ord</translation>
    </message>
    <message>
        <source>it is neither UTF-8 nor UTF-16 with a byte order mark</source>
        <translation>den er hverken UTF-8 eller UTF-16 med byterækkefølgemærke</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>den er for stor</translation>
    </message>
    <message>
        <source>there is no card in it</source>
        <translation>der er intet kort i den</translation>
    </message>
    <message>
        <source>its first line names a column twice, or one that is not known</source>
        <translation>dens første linje nævner en kolonne to gange, eller en ukendt kolonne</translation>
    </message>
    <message>
        <source>it has other fields than the list</source>
        <translation>den har andre felter end listen</translation>
    </message>
    <message>
        <source>it has no serial number</source>
        <translation>den har intet serienummer</translation>
    </message>
    <message>
        <source>its serial number is not one of this kind</source>
        <translation>serienummeret er ikke af denne slags</translation>
    </message>
    <message>
        <source>there is no such kind of card</source>
        <translation>der findes ikke en sådan slags kort</translation>
    </message>
    <message>
        <source>an earlier line has this card already</source>
        <translation>en tidligere linje har allerede kortet</translation>
    </message>
    <message>
        <source>the records know this card already</source>
        <translation>posterne kender allerede kortet</translation>
    </message>
    <message>
        <source>it is an officer&apos;s card</source>
        <translation>det er en medarbejders kort</translation>
    </message>
    <message>
        <source>the PIN is forgotten</source>
        <translation>PIN-koden er glemt</translation>
    </message>
    <message>
        <source>the PIN is blocked</source>
        <translation>PIN-koden er spærret</translation>
    </message>
    <message>
        <source>old messages are to be read</source>
        <translation>gamle beskeder skal læses</translation>
    </message>
    <message>
        <source>the former card is lost or broken</source>
        <translation>det tidligere kort er tabt eller i stykker</translation>
    </message>
    <message>
        <source>the certificates are about to expire</source>
        <translation>certifikaterne udløber snart</translation>
    </message>
    <message>
        <source>the person&apos;s data have changed</source>
        <translation>personens oplysninger er ændret</translation>
    </message>
    <message>
        <source>the person has a new task</source>
        <translation>personen har en ny opgave</translation>
    </message>
    <message>
        <source>the certificate was left out at first</source>
        <translation>certifikatet blev udeladt i første omgang</translation>
    </message>
    <message>
        <source>the card was left elsewhere</source>
        <translation>kortet er glemt et andet sted</translation>
    </message>
    <message>
        <source>the card is mislaid</source>
        <translation>kortet er forlagt</translation>
    </message>
    <message>
        <source>the person is away</source>
        <translation>personen er fraværende</translation>
    </message>
    <message>
        <source>the card was found again</source>
        <translation>kortet er fundet igen</translation>
    </message>
    <message>
        <source>the person is back</source>
        <translation>personen er tilbage</translation>
    </message>
    <message>
        <source>the card is lost</source>
        <translation>kortet er tabt</translation>
    </message>
    <message>
        <source>the card was stolen</source>
        <translation>kortet er stjålet</translation>
    </message>
    <message>
        <source>the person leaves</source>
        <translation>personen fratræder</translation>
    </message>
    <message>
        <source>the card is replaced</source>
        <translation>kortet erstattes</translation>
    </message>
    <message>
        <source>the card is no longer needed</source>
        <translation>kortet behøves ikke længere</translation>
    </message>
    <message>
        <source>the card is broken</source>
        <translation>kortet er i stykker</translation>
    </message>
    <message>
        <source>the card is worn out</source>
        <translation>kortet er slidt op</translation>
    </message>
    <message>
        <source>it makes no statement about this key</source>
        <translation>det siger intet om denne nøgle</translation>
    </message>
    <message>
        <source>the card is reached through such a library in any case</source>
        <translation>kortet nås i forvejen gennem et sådant bibliotek</translation>
    </message>
    <message>
        <source>the card service has no such reader</source>
        <translation>korttjenesten har ingen sådan læser</translation>
    </message>
    <message>
        <source>OpenSC is not installed</source>
        <translation>OpenSC er ikke installeret</translation>
    </message>
    <message>
        <source>OpenSC does not know this card</source>
        <translation>OpenSC kender ikke kortet</translation>
    </message>
    <message>
        <source>the settings name it already</source>
        <translation>indstillingerne nævner den allerede</translation>
    </message>
    <message>
        <source>its name may hold small letters, digits and hyphens only</source>
        <translation>navnet må kun have små bogstaver, cifre og bindestreger</translation>
    </message>
    <message>
        <source>there are as many as there may be</source>
        <translation>der er allerede så mange, som der må være</translation>
    </message>
    <message>
        <source>this program does not know where it lies; name its file</source>
        <translation>programmet ved ikke, hvor den ligger; angiv dens fil</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>den kan ikke læses</translation>
    </message>
    <message>
        <source>it holds another key or certificate than before</source>
        <translation>den indeholder en anden nøgle eller et andet certifikat end før</translation>
    </message>
    <message>
        <source>it is too large for a key file</source>
        <translation>den er for stor til en nøglefil</translation>
    </message>
    <message>
        <source>it is no PKCS#12 file</source>
        <translation>det er ikke en PKCS#12-fil</translation>
    </message>
    <message>
        <source>the password does not open it</source>
        <translation>adgangskoden åbner den ikke</translation>
    </message>
    <message>
        <source>it is locked in a way that is not known here</source>
        <translation>den er låst på en måde, der ikke er kendt her</translation>
    </message>
    <message>
        <source>its password would take far too long to try</source>
        <translation>det ville tage alt for lang tid at prøve adgangskoden</translation>
    </message>
    <message>
        <source>it holds no private key</source>
        <translation>den indeholder ingen privat nøgle</translation>
    </message>
    <message>
        <source>it holds several keys; take a file for each</source>
        <translation>den indeholder flere nøgler; brug en fil til hver</translation>
    </message>
    <message>
        <source>it holds no certificate for its key</source>
        <translation>den indeholder intet certifikat til nøglen</translation>
    </message>
    <message>
        <source>no token of that name is connected</source>
        <translation>ingen token med det navn er tilsluttet</translation>
    </message>
    <message>
        <source>several tokens of that name are connected</source>
        <translation>flere token med det navn er tilsluttet</translation>
    </message>
    <message>
        <source>one more wrong PIN would block its token</source>
        <translation>endnu en forkert PIN ville spærre dens token</translation>
    </message>
    <message>
        <source>its token did not accept the PIN</source>
        <translation>dens token godtog ikke PIN-koden</translation>
    </message>
    <message>
        <source>there is no such key on its token</source>
        <translation>der er ingen sådan nøgle på dens token</translation>
    </message>
    <message>
        <source>several keys of that name are on its token</source>
        <translation>flere nøgler med det navn ligger på dens token</translation>
    </message>
    <message>
        <source>its token does not compute CMAC-AES with it</source>
        <translation>dens token beregner ikke CMAC-AES med den</translation>
    </message>
    <message>
        <source>its token failed</source>
        <translation>dens token svigtede</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>den gik ned</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>den svarede ikke i tide</translation>
    </message>
    <message>
        <source>the proofs are for something else</source>
        <translation>beviserne gælder noget andet</translation>
    </message>
    <message>
        <source>it has no key for a secure channel</source>
        <translation>det har ingen nøgle til en sikker kanal</translation>
    </message>
    <message>
        <source>nothing certifies its key</source>
        <translation>intet bekræfter dets nøgle</translation>
    </message>
    <message>
        <source>it does not have the keys that this workstation has for it</source>
        <translation>det har ikke de nøgler, som denne arbejdsstation har til det</translation>
    </message>
    <message>
        <source>each of the three keys has to be 32 hexadecimal digits</source>
        <translation>hver af de tre nøgler skal være 32 hexadecimale cifre</translation>
    </message>
    <message>
        <source>their number has to be one from 1 to 127</source>
        <translation>deres nummer skal være et fra 1 til 127</translation>
    </message>
    <message>
        <source>every YubiKey leaves its maker with these keys, and everybody knows them</source>
        <translation>enhver YubiKey forlader sin producent med disse nøgler, og alle kender dem</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kode</translation>
    </message>
    <message>
        <source>PUK</source>
        <translation>PUK-kode</translation>
    </message>
    <message>
        <source>management key</source>
        <translation>administrationsnøgle</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Card {card} was taken into stock</source>
        <translation>Kort {card} blev taget på lager</translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation>Kort {card} blev forpersonaliseret</translation>
    </message>
    <message>
        <source>Card {card} was issued</source>
        <translation>Kort {card} blev udstedt</translation>
    </message>
    <message>
        <source>Card {card} got new keys</source>
        <translation>Kort {card} fik nye nøgler</translation>
    </message>
    <message>
        <source>The PIN of card {card} was unblocked</source>
        <translation>PIN-koden til kort {card} blev låst op</translation>
    </message>
    <message>
        <source>The PIN of card {card} was unblocked with an officer elsewhere</source>
        <translation>PIN-koden til kort {card} blev låst op med en medarbejder et andet sted</translation>
    </message>
    <message>
        <source>The PIN of card {card} was changed</source>
        <translation>PIN-koden til kort {card} blev skiftet</translation>
    </message>
    <message>
        <source>Card {card} got a former key back</source>
        <translation>Kort {card} fik en tidligere nøgle tilbage</translation>
    </message>
    <message>
        <source>Card {card} was suspended</source>
        <translation>Kort {card} blev suspenderet</translation>
    </message>
    <message>
        <source>Card {card} was reinstated</source>
        <translation>Kort {card} blev genaktiveret</translation>
    </message>
    <message>
        <source>Card {card} was reported lost</source>
        <translation>Kort {card} blev meldt tabt</translation>
    </message>
    <message>
        <source>Card {card} was returned and wiped</source>
        <translation>Kort {card} blev afleveret og slettet</translation>
    </message>
    <message>
        <source>Card {card} was destroyed</source>
        <translation>Kort {card} blev destrueret</translation>
    </message>
</context>
<context>
    <name>revocations</name>
    <message>
        <source>no reason is told</source>
        <translation>ingen begrundelse angives</translation>
    </message>
    <message>
        <source>the card is, or may be, in the wrong hands</source>
        <translation>kortet er, eller kan være, i forkerte hænder</translation>
    </message>
    <message>
        <source>the person belongs elsewhere now</source>
        <translation>personen hører til et andet sted nu</translation>
    </message>
    <message>
        <source>other certificates replace these</source>
        <translation>andre certifikater erstatter dem</translation>
    </message>
    <message>
        <source>no longer needed; the card is in safe hands</source>
        <translation>behøves ikke længere; kortet er i sikre hænder</translation>
    </message>
    <message>
        <source>the person may no longer use them</source>
        <translation>personen må ikke bruge dem længere</translation>
    </message>
</context>
<context>
    <name>slots</name>
    <message>
        <source>authentication</source>
        <translation>login</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>underskrift</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>kryptering</translation>
    </message>
    <message>
        <source>the card itself</source>
        <translation>selve kortet</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Certificates</source>
        <translation>Certifikater</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kortet kontrolleret</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nøgler</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kode</translation>
    </message>
    <message>
        <source>Proved on the card</source>
        <translation>Afprøvet på kortet</translation>
    </message>
    <message>
        <source>PIN and PUK locked</source>
        <translation>PIN og PUK låst</translation>
    </message>
    <message>
        <source>Old content cleared</source>
        <translation>Gammelt indhold ryddet</translation>
    </message>
    <message>
        <source>Card wiped</source>
        <translation>Kortet slettet</translation>
    </message>
    <message>
        <source>Management key set</source>
        <translation>Administrationsnøgle sat</translation>
    </message>
    <message>
        <source>Card named</source>
        <translation>Kortet navngivet</translation>
    </message>
    <message>
        <source>Secrets sealed</source>
        <translation>Hemmeligheder forseglet</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>Medarbejderen underskriver</translation>
    </message>
    <message>
        <source>Certificates suspended</source>
        <translation>Certifikaterne suspenderet</translation>
    </message>
    <message>
        <source>Certificates reinstated</source>
        <translation>Certifikaterne genaktiveret</translation>
    </message>
    <message>
        <source>Certificates revoked</source>
        <translation>Certifikaterne tilbagekaldt</translation>
    </message>
    <message>
        <source>New secrets set</source>
        <translation>Nye hemmeligheder sat</translation>
    </message>
    <message>
        <source>Secrets from the escrow</source>
        <translation>Hemmeligheder fra deponeringen</translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>Kortet læst</translation>
    </message>
    <message>
        <source>Card read by a second library</source>
        <translation>Kortet læst af et andet bibliotek</translation>
    </message>
    <message>
        <source>Findings weighed</source>
        <translation>Fundene vurderet</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Nøglefil</translation>
    </message>
    <message>
        <source>Old card looked up</source>
        <translation>Gamle kort kontrolleret</translation>
    </message>
    <message>
        <source>Applications switched</source>
        <translation>Programmer omstillet</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>to be prepared</source>
        <translation>til forpersonalisering</translation>
    </message>
    <message>
        <source>to be issued</source>
        <translation>til udstedelse</translation>
    </message>
    <message>
        <source>in somebody&apos;s hands</source>
        <translation>i nogens hænder</translation>
    </message>
    <message>
        <source>on hold, and may come back</source>
        <translation>sat på pause, kan komme tilbage</translation>
    </message>
    <message>
        <source>wiped if they come back</source>
        <translation>slettes, hvis de kommer tilbage</translation>
    </message>
    <message>
        <source>never used again</source>
        <translation>bruges aldrig igen</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Records that the centre does not believe: {count}. Tell the administrator.</source>
        <translation>Poster, som centralen ikke godtager: {count}. Sig det til administratoren.</translation>
    </message>
    <message>
        <source>Synchronising has stopped.</source>
        <translation>Synkroniseringen er standset.</translation>
    </message>
    <message>
        <source>This workstation works alone. Everything is kept here.</source>
        <translation>Denne arbejdsstation arbejder alene. Alt gemmes her.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke endnu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Seneste udveksling</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Venter på at blive sendt</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Venter siden</translation>
    </message>
    <message>
        <source>Restored from an old backup</source>
        <translation>Gendannet fra en gammel sikkerhedskopi</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>Prepared</source>
        <translation>Forpersonaliseret</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>På lager</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspenderet</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Tabt</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Destrueret</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Tomt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukendt</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>Medarbejderens kort</translation>
    </message>
    <message>
        <source>Temporary until</source>
        <translation>Midlertidigt til</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Erstatter</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Erstattet af</translation>
    </message>
</context>
<context>
    <name>yubikey</name>
    <message>
        <source>unknown</source>
        <translation>ukendt</translation>
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
        <translation>USB-C og Lightning</translation>
    </message>
    <message>
        <source>USB-A, fingerprint reader</source>
        <translation>USB-A, fingeraftrykslæser</translation>
    </message>
    <message>
        <source>USB-C, fingerprint reader</source>
        <translation>USB-C, fingeraftrykslæser</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Sikkerhedsnøgle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Udførelse</translation>
    </message>
    <message>
        <source>On over USB</source>
        <translation>Til over USB</translation>
    </message>
    <message>
        <source>On over NFC</source>
        <translation>Til over NFC</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message>
        <source>FIPS 140</source>
        <translation>FIPS 140</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkendt</translation>
    </message>
    <message>
        <source>not set up yet</source>
        <translation>ikke sat op endnu</translation>
    </message>
    <message>
        <source>PIN rules</source>
        <translation>PIN-regler</translation>
    </message>
    <message>
        <source>the key refuses simple PINs</source>
        <translation>nøglen afviser enkle PIN-koder</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Programmer</translation>
    </message>
    <message>
        <source>locked with a code</source>
        <translation>låst med en kode</translation>
    </message>
    <message>
        <source>Management key</source>
        <translation>Administrationsnøgle</translation>
    </message>
    <message>
        <source>on the card behind the PIN</source>
        <translation>på kortet bag PIN-koden</translation>
    </message>
    <message>
        <source>computed from the PIN</source>
        <translation>beregnet ud fra PIN-koden</translation>
    </message>
</context>
</TS>
