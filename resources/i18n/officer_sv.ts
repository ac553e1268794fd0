<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nytt kort</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>The revocation list says</source>
        <translation>Spärrlistan säger</translation>
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
        <translation>Kortet har allt som dess profil anger.</translation>
    </message>
    <message>
        <source>The card lies in {reader}.</source>
        <translation>Kortet sitter i {reader}.</translation>
    </message>
    <message>
        <source>Put a prepared card in any reader.</source>
        <translation>Sätt ett förpersonaliserat kort i valfri läsare.</translation>
    </message>
    <message>
        <source>Put card {card} in any reader.</source>
        <translation>Sätt kort {card} i valfri läsare.</translation>
    </message>
    <message>
        <source>Nothing has been done yet. What follows is shown before it is done.</source>
        <translation>Inget är gjort än. Det som följer visas innan det görs.</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Skriv under och godkänn</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Skriv under och avslå</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Approve for another desk</source>
        <translation>Godkänn åt en annan disk</translation>
    </message>
    <message>
        <source>Ask the officer who calls for the card&apos;s number and the code.</source>
        <translation>Be handläggaren som ringer om kortets nummer och koden.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>How the person was identified</source>
        <translation>Hur personen identifierades</translation>
    </message>
    <message>
        <source>{officer} at {desk} wants to unblock card {card}.</source>
        <translation>{officer} vid {desk} vill låsa upp kort {card}.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>Kortet tillhör {person}.</translation>
    </message>
    <message>
        <source>Reason: {reason}. Good until {time}.</source>
        <translation>Skäl: {reason}. Gäller till {time}.</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>Examine this card</source>
        <translation>Undersök det här kortet</translation>
    </message>
    <message>
        <source>Look at the card again</source>
        <translation>Titta på kortet igen</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
    </message>
</context>
<context>
    <name>AuthorisationCard</name>
    <message>
        <source>They are valid until {day}.</source>
        <translation>De gäller till och med {day}.</translation>
    </message>
    <message>
        <source>Identity proofed by: {evidence}.</source>
        <translation>Identiteten styrkt med: {evidence}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Skäl: {reason}.</translation>
    </message>
</context>
<context>
    <name>BoxDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Another box</source>
        <translation>En låda till</translation>
    </message>
    <message>
        <source>Register a box</source>
        <translation>Registrera en låda</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n card(s)</source>
        <translation>
            <numerusform>Ta in %n kort</numerusform>
            <numerusform>Ta in %n kort</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Lämna utan dem</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were scanned and are not taken in yet.</source>
        <translation>
            <numerusform>%n kort är skannat och inte intaget än.</numerusform>
            <numerusform>%n kort är skannade och inte intagna än.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Välj en lista</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listor</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
</context>
<context>
    <name>BoxEndPage</name>
    <message>
        <source>Left out</source>
        <translation>Utelämnade</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n kort togs in i lager</numerusform>
            <numerusform>%n kort togs in i lager</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in the journal and can be prepared.</source>
        <translation>De står i journalen och kan förpersonaliseras.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the list were left out.</source>
        <translation>
            <numerusform>%n rad i listan utelämnades.</numerusform>
            <numerusform>%n rader i listan utelämnades.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Varför inte</translation>
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
        <translation>Ångra senaste</translation>
    </message>
    <message>
        <source>Take a list from a file…</source>
        <translation>Hämta en lista från en fil…</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Töm listan</translation>
    </message>
    <message>
        <source>Cards of this box</source>
        <translation>Kort i den här lådan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Var den kommer ifrån</translation>
    </message>
    <message>
        <source>{card} is in the list.</source>
        <translation>{card} är med i listan.</translation>
    </message>
    <message>
        <source>{card} is out of the list again.</source>
        <translation>{card} är borta ur listan igen.</translation>
    </message>
    <message>
        <source>{card} is not taken: {reason}.</source>
        <translation>{card} tas inte med: {reason}.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Läser {file}</translation>
    </message>
    <message>
        <source>Taking them in</source>
        <translation>Tar in korten</translation>
    </message>
    <message>
        <source>Scan or type one after the other; Enter ends each. Or drop a list here.</source>
        <translation>Skanna eller skriv ett nummer i taget; Enter avslutar varje. Eller släpp en lista här.</translation>
    </message>
    <message>
        <source>Every line can be taken. Nothing has been taken in yet.</source>
        <translation>Alla rader kan tas med. Inget har tagits in än.</translation>
    </message>
    <message>
        <source>Correct the list and choose it again, or leave the bad lines out.</source>
        <translation>Rätta listan och välj den igen, eller utelämna de felaktiga raderna.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Vad som händer</translation>
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
            <numerusform>%n rad kan inte tas med</numerusform>
            <numerusform>%n rader kan inte tas med</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n line(s)</source>
        <translation>
            <numerusform>Utelämna %n rad</numerusform>
            <numerusform>Utelämna %n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery note or supplier</source>
        <translation>Följesedel eller leverantör</translation>
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
        <translation>Gör allt ogjort</translation>
    </message>
    <message>
        <source>An officer elsewhere has to approve this</source>
        <translation>En handläggare på annat håll måste godkänna det här</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Call an officer who may unblock cards and read both numbers out. Let the person speak, so that the officer knows who it is.</source>
        <translation>Ring en handläggare som får låsa upp kort och läs upp båda numren. Låt personen tala, så att handläggaren vet vem det är.</translation>
    </message>
    <message>
        <source>The code is good until {time}, for this card and this workstation only. Once it is approved, the work goes on by itself.</source>
        <translation>Koden gäller till {time}, bara för det här kortet och den här arbetsstationen. När det är godkänt går arbetet vidare av sig självt.</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Technical details</source>
        <translation>Tekniska uppgifter</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>Till och med {date}</translation>
    </message>
    <message>
        <source>Issued by {issuer}</source>
        <translation>Utfärdat av {issuer}</translation>
    </message>
    <message>
        <source>Certificate of {holder}</source>
        <translation>Certifikat för {holder}</translation>
    </message>
</context>
<context>
    <name>ClearPage</name>
    <message>
        <source>This card is not blank</source>
        <translation>Det här kortet är inte tomt</translation>
    </message>
    <message>
        <source>It holds:</source>
        <translation>På det finns:</translation>
    </message>
    <message>
        <source>All of this may be erased</source>
        <translation>Allt detta får raderas</translation>
    </message>
    <message>
        <source>What is erased cannot be brought back, by nobody.</source>
        <translation>Det som raderas kan ingen återställa.</translation>
    </message>
    <message>
        <source>Erase and go on</source>
        <translation>Radera och fortsätt</translation>
    </message>
</context>
<context>
    <name>ConfirmHolderPage</name>
    <message>
        <source>The certificate does not name {person}</source>
        <translation>Certifikatet nämner inte {person}</translation>
    </message>
    <message>
        <source>The key&apos;s certificate is for {subject}. In it:</source>
        <translation>Nyckelns certifikat gäller {subject}. I det står:</translation>
    </message>
    <message>
        <source>It may be a former name. Whoever has the key reads what was encrypted for this name. What you confirm here stands in what you sign.</source>
        <translation>Det kan vara ett tidigare namn. Den som har nyckeln läser det som krypterats för namnet. Det du intygar här står i det du skriver under.</translation>
    </message>
    <message>
        <source>The key is {person}&apos;s</source>
        <translation>Nyckeln tillhör {person}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
</context>
<context>
    <name>CopyTextButton</name>
    <message>
        <source>Copy as text</source>
        <translation>Kopiera som text</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
</context>
<context>
    <name>CurrentPinPage</name>
    <message>
        <source>Present PIN</source>
        <translation>Nuvarande PIN-kod</translation>
    </message>
    <message>
        <source>The PIN that the card has now. Nobody else sees it.</source>
        <translation>PIN-koden som kortet har nu. Ingen annan ser den.</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet sitter kvar i läsaren.</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>PIN-koden är säker. Använd sista försöket.</translation>
    </message>
    <message>
        <source>{person} changes the PIN</source>
        <translation>{person} byter PIN-kod</translation>
    </message>
    <message>
        <source>{person} types the present PIN</source>
        <translation>{person} skriver sin nuvarande PIN-kod</translation>
    </message>
    <message>
        <source>The owner of the card</source>
        <translation>Kortets innehavare</translation>
    </message>
    <message>
        <source>The PIN is blocked. Close this and unblock it instead.</source>
        <translation>PIN-koden är låst. Stäng det här och lås upp den i stället.</translation>
    </message>
    <message>
        <source>One try left. After that the PIN is blocked.</source>
        <translation>Ett försök kvar. Efter det är PIN-koden spärrad.</translation>
    </message>
    <message>
        <source>One try left, which is not used here. Close this and unblock the PIN.</source>
        <translation>Ett försök kvar, som inte används här. Stäng det här och lås upp PIN-koden.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the PIN is blocked.</source>
        <translation>
            <numerusform>%n försök kvar. Efter det sista är PIN-koden låst.</numerusform>
            <numerusform>%n försök kvar. Efter det sista är PIN-koden låst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Använd PIN-koden</translation>
    </message>
    <message>
        <source>Change PIN on the reader</source>
        <translation>Byt PIN på läsaren</translation>
    </message>
    <message>
        <source>Type PIN on the reader</source>
        <translation>Skriv PIN på läsaren</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} beslutar och skriver under</translation>
    </message>
    <message>
        <source>It is nobody&apos;s card.</source>
        <translation>Det är ingens kort.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>Kortet tillhör {person}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Skäl: {reason}.</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>No certificate changes.</source>
        <translation>Inget certifikat ändras.</translation>
    </message>
    <message>
        <source>The revocation list says: {reason}.</source>
        <translation>Spärrlistan säger: {reason}.</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Find a person</source>
        <translation>Sök en person</translation>
    </message>
    <message>
        <source>Prepare a card</source>
        <translation>Förpersonalisera ett kort</translation>
    </message>
    <message>
        <source>Approve for another desk</source>
        <translation>Godkänn åt en annan disk</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Avbrutet</translation>
    </message>
    <message>
        <source>Prepared cards</source>
        <translation>Förpersonaliserade kort</translation>
    </message>
    <message>
        <source>Each can be issued to a person at once.</source>
        <translation>Vart och ett kan utfärdas till en person genast.</translation>
    </message>
    <message>
        <source>Expiring in {days} days</source>
        <translation>Går ut inom {days} dagar</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>Ännu inte skickat</translation>
    </message>
    <message>
        <source>Records that the centre does not have yet. They are kept here.</source>
        <translation>Poster som centralen inte har ännu. De finns kvar här.</translation>
    </message>
    <message>
        <source>Nothing was interrupted</source>
        <translation>Inget är avbrutet</translation>
    </message>
    <message>
        <source>Find the next person by name, number or e-mail.</source>
        <translation>Sök nästa person på namn, nummer eller e-post.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>God morgon.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>God eftermiddag.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>God kväll.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait.</source>
        <translation>
            <numerusform>%n sak väntar.</numerusform>
            <numerusform>%n saker väntar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Work that was interrupted waits here. Nothing of it is lost.</source>
        <translation>Arbete som avbröts väntar här. Inget av det är förlorat.</translation>
    </message>
    <message>
        <source>Continue goes on where it stopped. Undo gives it up and revokes.</source>
        <translation>Fortsätt går vidare där det stannade. Ångra ger upp arbetet och återkallar certifikaten.</translation>
    </message>
    <message>
        <source>Find a person to issue a card, or prepare a card for later.</source>
        <translation>Sök en person för att utfärda ett kort, eller förpersonalisera ett kort till senare.</translation>
    </message>
    <message>
        <source>Certificates. Renew the keys while they are valid.</source>
        <translation>Certifikat. Förnya nycklarna medan de gäller.</translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) have expired already.</source>
        <translation>
            <numerusform>%n certifikat till har redan gått ut.</numerusform>
            <numerusform>%n certifikat till har redan gått ut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Manage</source>
        <translation>Hantera</translation>
    </message>
</context>
<context>
    <name>DriverLine</name>
    <message>
        <source>Try it</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Finns inte</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Från nästa start</translation>
    </message>
    <message>
        <source>Until the next start</source>
        <translation>Till nästa start</translation>
    </message>
    <message>
        <source>It is being tried…</source>
        <translation>Den provas…</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) or slot(s)</source>
        <translation>
            <numerusform>%n plats</numerusform>
            <numerusform>%n platser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) it knows</source>
        <translation>
            <numerusform>%n kort som den känner</numerusform>
            <numerusform>%n kort som den känner</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: {what}.</source>
        <translation>Den fungerar: {what}.</translation>
    </message>
</context>
<context>
    <name>DriversCard</name>
    <message>
        <source>Add a driver&apos;s file…</source>
        <translation>Lägg till en drivrutinsfil…</translation>
    </message>
    <message>
        <source>Card drivers (PKCS#11)</source>
        <translation>Kortdrivrutiner (PKCS#11)</translation>
    </message>
    <message>
        <source>For cards that this program does not know by itself. They are asked in the order in which they were ticked. What is chosen here counts from the next start on.</source>
        <translation>För kort som programmet inte känner av sig självt. De tillfrågas i den ordning som de kryssades i. Det som väljs här gäller från nästa start.</translation>
    </message>
    <message>
        <source>Not on this computer: {drivers}.</source>
        <translation>Finns inte på den här datorn: {drivers}.</translation>
    </message>
    <message>
        <source>Choose the driver&apos;s PKCS#11 library</source>
        <translation>Välj drivrutinens PKCS#11-bibliotek</translation>
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
        <translation>Det här är sparat</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Gör så här</translation>
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
            <numerusform>%n kontroll kunde inte göras</numerusform>
            <numerusform>%n kontroller kunde inte göras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultCheckDialog</name>
    <message>
        <source>Check again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <source>Save support file…</source>
        <translation>Spara supportfil…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
    </message>
    <message>
        <source>In the support file: versions, what was found, kinds of cards, names of readers and of programs that hold cards. Not in it: PINs, keys, people, serial numbers, paths.</source>
        <translation>I supportfilen: versioner, vad som hittades, slag av kort, namn på läsare och på program som håller kort. Inte med: PIN-koder, nycklar, personer, serienummer, sökvägar.</translation>
    </message>
    <message>
        <source>Looking at readers, store, clock and network</source>
        <translation>Ser på läsare, lagring, klocka och nätverk</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Save support file</source>
        <translation>Spara supportfil</translation>
    </message>
    <message>
        <source>The support file is saved as {file}.</source>
        <translation>Supportfilen är sparad som {file}.</translation>
    </message>
</context>
<context>
    <name>FlowDialog</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>{work} – ended</source>
        <translation>{work} – avslutat</translation>
    </message>
    <message>
        <source>{work} – the card is away</source>
        <translation>{work} – kortet är borta</translation>
    </message>
    <message>
        <source>{work} – stopped</source>
        <translation>{work} – stannade</translation>
    </message>
    <message>
        <source>{work} – {step}</source>
        <translation>{work} – {step}</translation>
    </message>
    <message>
        <source>Until here nothing has changed.</source>
        <translation>Hittills har inget ändrats.</translation>
    </message>
    <message>
        <source>Every step is saved. You may stop any time.</source>
        <translation>Varje steg är sparat. Det går att sluta när som helst.</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Hittills har inget ändrats på kortet.</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Nästa person</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
</context>
<context>
    <name>FlowFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
        <translation>Utlåtanden</translation>
    </message>
    <message>
        <source>Findings, and the act that mends them</source>
        <translation>Fynd, och åtgärden som rättar till dem</translation>
    </message>
    <message>
        <source>Counts, and serial numbers from a scanner</source>
        <translation>Antal, och serienummer från en skanner</translation>
    </message>
    <message>
        <source>The card is fit for use</source>
        <translation>Kortet kan användas</translation>
    </message>
    <message>
        <source>Everything was checked.</source>
        <translation>Allt har kontrollerats.</translation>
    </message>
    <message>
        <source>The card works, and somebody should look at it</source>
        <translation>Kortet fungerar, men någon bör se över det</translation>
    </message>
    <message>
        <source>Not everything could be checked.</source>
        <translation>Allt kunde inte kontrolleras.</translation>
    </message>
    <message>
        <source>The card must not be used as it is</source>
        <translation>Kortet får inte användas som det är</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Certifikatet har gått ut.</translation>
    </message>
    <message>
        <source>Another one ends in nine days.</source>
        <translation>Ett annat går ut om nio dagar.</translation>
    </message>
    <message>
        <source>Give the card new keys and certificates.</source>
        <translation>Ge kortet nya nycklar och certifikat.</translation>
    </message>
    <message>
        <source>Renew keys and certificates</source>
        <translation>Förnya nycklar och certifikat</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Ingen kortläsare är ansluten.</translation>
    </message>
    <message>
        <source>Plug a reader or a security key in.</source>
        <translation>Anslut en läsare eller en säkerhetsnyckel.</translation>
    </message>
    <message>
        <source>Readers and cards</source>
        <translation>Läsare och kort</translation>
    </message>
    <message>
        <source>Store and disk</source>
        <translation>Lagring och disk</translation>
    </message>
    <message>
        <source>Central server: not used here</source>
        <translation>Central server: används inte här</translation>
    </message>
    <message>
        <source>Have ended</source>
        <translation>Har gått ut</translation>
    </message>
    <message>
        <source>End soon</source>
        <translation>Går snart ut</translation>
    </message>
</context>
<context>
    <name>GalleryPages</name>
    <message>
        <source>A window</source>
        <translation>Ett fönster</translation>
    </message>
    <message>
        <source>A flow</source>
        <translation>Ett flöde</translation>
    </message>
    <message>
        <source>Acts and fields</source>
        <translation>Handlingar och fält</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Steps and waiting</source>
        <translation>Steg och väntan</translation>
    </message>
    <message>
        <source>Empty and stopped</source>
        <translation>Tomt och stoppat</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Fynd</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Colours and type</source>
        <translation>Färger och text</translation>
    </message>
    <message>
        <source>Icons and pictures</source>
        <translation>Ikoner och bilder</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>Signera och utfärda</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Sätt PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Lägg till person</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>{officer} types the officer&apos;s PIN</source>
        <translation>{officer} skriver handläggarens PIN</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} väljer en PIN</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Knappar</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>The officer&apos;s PIN</source>
        <translation>Handläggarens PIN</translation>
    </message>
    <message>
        <source>The subscriber&apos;s PIN</source>
        <translation>Innehavarens PIN</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Spärra tillfälligt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>The person is present</source>
        <translation>Personen är på plats</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Tillfälligt spärrat</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Innehavare</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>14 cards expire within 30 days.</source>
        <translation>14 kort går ut inom 30 dagar.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Work goes on.</source>
        <translation>Centralen kan inte nås. Arbetet går vidare.</translation>
    </message>
    <message>
        <source>The card was pulled out.</source>
        <translation>Kortet drogs ut.</translation>
    </message>
    <message>
        <source>The card is ready to hand over.</source>
        <translation>Kortet är klart att lämna ut.</translation>
    </message>
    <message>
        <source>Pills</source>
        <translation>Märken</translation>
    </message>
    <message>
        <source>Banners</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Statusrad</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Läsare</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN ok</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Writing certificate 2 of 3</source>
        <translation>Skriver certifikat 2 av 3</translation>
    </message>
    <message>
        <source>The card does not answer</source>
        <translation>Kortet svarar inte</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kortet kontrollerat</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>Handläggaren skriver under</translation>
    </message>
    <message>
        <source>The card makes a key</source>
        <translation>Kortet skapar en nyckel</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet sitter kvar i läsaren.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Touch, and keys of a reader</source>
        <translation>Beröring, och knappar på en läsare</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Inga kort ännu</translation>
    </message>
    <message>
        <source>Put a blank card into a reader, and it is listed here.</source>
        <translation>Sätt ett tomt kort i en läsare, så visas det här.</translation>
    </message>
    <message>
        <source>Prepare card</source>
        <translation>Förpersonalisera</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Inget hittades</translation>
    </message>
    <message>
        <source>No name, serial number or host name holds these letters.</source>
        <translation>Inget namn, serienummer eller värdnamn innehåller dessa tecken.</translation>
    </message>
    <message>
        <source>The card was pulled out while a certificate was written</source>
        <translation>Kortet drogs ut medan ett certifikat skrevs</translation>
    </message>
    <message>
        <source>The keys and two of three certificates are on the card.</source>
        <translation>Nycklarna och två av tre certifikat finns på kortet.</translation>
    </message>
    <message>
        <source>Put the same card back into any reader.</source>
        <translation>Sätt tillbaka samma kort i valfri läsare.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Empty lists</source>
        <translation>Tomma listor</translation>
    </message>
    <message>
        <source>A step that stopped</source>
        <translation>Ett steg som stannade</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Signing documents</source>
        <translation>Signera dokument</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Touch the key now</source>
        <translation>Rör vid nyckeln nu</translation>
    </message>
    <message>
        <source>Good morning. Three things wait.</source>
        <translation>God morgon. Tre saker väntar.</translation>
    </message>
    <message>
        <source>Expiring in 30 days</source>
        <translation>Går ut inom 30 dagar</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Hittills har inget ändrats på kortet.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Ikoner</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
</context>
<context>
    <name>GalleryWindows</name>
    <message>
        <source>Desk</source>
        <translation>Skrivbord</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Imported people</source>
        <translation>Importerade personer</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Kort och nycklar</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servrar</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Godkännanden</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>Registreringar</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Find a person, card, server, certificate…</source>
        <translation>Sök person, kort, server, certifikat…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Lägg till person</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Inget kort</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Tillfälligt spärrat</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>Utfärda kort</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Spärra tillfälligt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
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
        <translation>Skriver certifikat 2 av 3</translation>
    </message>
    <message>
        <source>Issue card: {person}</source>
        <translation>Utfärda kort: {person}</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Sätt PIN</translation>
    </message>
    <message>
        <source>Until here nothing on the card has changed.</source>
        <translation>Hittills har inget ändrats på kortet.</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kortet kontrollerat</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>Handläggaren skriver under</translation>
    </message>
    <message>
        <source>Proved on the card</source>
        <translation>Prövat på kortet</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} väljer en PIN</translation>
    </message>
    <message>
        <source>6 to 8 digits. Not a date, not a sequence.</source>
        <translation>6 till 8 siffror. Inget datum, ingen sifferföljd.</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet sitter kvar i läsaren.</translation>
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
        <translation>tillräckligt lång</translation>
    </message>
    <message>
        <source>a sequence</source>
        <translation>en sifferföljd</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Hjälp: {page}</translation>
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
        <translation>Kontrollera kedjan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Every act of this workstation is one record, signed and chained to the last.</source>
        <translation>Varje handling vid denna arbetsplats är en post, undertecknad och kedjad till den förra.</translation>
    </message>
    <message>
        <source>Check the chain proves that none is missing and none was changed.</source>
        <translation>Kontrollera kedjan visar att ingen post saknas och att ingen har ändrats.</translation>
    </message>
    <message>
        <source>The officer signed in</source>
        <translation>Handläggaren loggade in</translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation>Kort {card} förpersonaliserades</translation>
    </message>
    <message>
        <source>Card {card} was issued to {person}</source>
        <translation>Kort {card} utfärdades till {person}</translation>
    </message>
    <message>
        <source>Card {card} of {person} got new keys</source>
        <translation>Kort {card}, {person}, fick nya nycklar</translation>
    </message>
    <message>
        <source>Card {card} of {person} got a further certificate</source>
        <translation>Kort {card}, {person}, fick ett ytterligare certifikat</translation>
    </message>
    <message>
        <source>Card {card} was issued to {person} in place of card {old}</source>
        <translation>Kort {card} utfärdades till {person} i stället för kort {old}</translation>
    </message>
    <message>
        <source>Temporary card {card} was issued to {person} for card {old}</source>
        <translation>Tillfälligt kort {card} utfärdades till {person} för kort {old}</translation>
    </message>
    <message>
        <source>Card {card} of {person} got a former key back</source>
        <translation>Kort {card}, {person}, fick tillbaka en tidigare nyckel</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were taken into stock</source>
        <translation>
            <numerusform>%n kort togs in i lager</numerusform>
            <numerusform>%n kort togs in i lager</numerusform>
        </translation>
    </message>
    <message>
        <source>Work was undone</source>
        <translation>Arbetet gjordes ogjort</translation>
    </message>
    <message>
        <source>Work on card {card} was undone</source>
        <translation>Arbetet med kort {card} gjordes ogjort</translation>
    </message>
    <message numerus="yes">
        <source>All %n records are there and unchanged.</source>
        <translation>
            <numerusform>%n post finns och är oförändrad.</numerusform>
            <numerusform>Alla %n poster finns och är oförändrade.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyFilePage</name>
    <message>
        <source>Choose file</source>
        <translation>Välj fil</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Which key does {person} get back?</source>
        <translation>Vilken nyckel får {person} tillbaka?</translation>
    </message>
    <message>
        <source>A PKCS#12 file (.p12, .pfx) with one key that decrypts, and its password.</source>
        <translation>En PKCS#12-fil (.p12, .pfx) med en nyckel som dekrypterar, och dess lösenord.</translation>
    </message>
    <message>
        <source>The key is kept nowhere but on the card. Destroy the file afterwards.</source>
        <translation>Nyckeln sparas ingen annanstans än på kortet. Förstör filen efteråt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Ingen fil är vald än.</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Välj nyckelfilen</translation>
    </message>
    <message>
        <source>Key files</source>
        <translation>Nyckelfiler</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Läs filen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation>Handläggarens arbetsplats</translation>
    </message>
    <message>
        <source>DEMONSTRATION – {name}</source>
        <translation>DEMONSTRATION – {name}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Skrivbord</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Kort och nycklar</translation>
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
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Demonstration: no card and no person is real. Officer&apos;s PIN: {pin}</source>
        <translation>Demonstration: inget kort och ingen person är verklig. Handläggarens PIN-kod: {pin}</translation>
    </message>
    <message>
        <source>Choose the card that is to be examined.</source>
        <translation>Välj kortet som ska undersökas.</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>Handläggarens kort</translation>
    </message>
    <message>
        <source>You were signed out because nobody was at the desk.</source>
        <translation>Du loggades ut eftersom ingen var vid disken.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Sök en person</translation>
    </message>
    <message>
        <source>Issue a card to the person who is chosen</source>
        <translation>Utfärda ett kort till den valda personen</translation>
    </message>
    <message>
        <source>Open a section</source>
        <translation>Öppna ett avsnitt</translation>
    </message>
    <message>
        <source>Look at the cards in the readers again</source>
        <translation>Titta på korten i läsarna igen</translation>
    </message>
    <message>
        <source>Examine the card that is chosen</source>
        <translation>Undersök kortet som är valt</translation>
    </message>
    <message>
        <source>Help for the open section</source>
        <translation>Hjälp om det öppna avsnittet</translation>
    </message>
    <message>
        <source>Ask what is wrong here</source>
        <translation>Fråga vad som är fel här</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Stäng fönstret</translation>
    </message>
</context>
<context>
    <name>NavigationList</name>
    <message>
        <source>Sections</source>
        <translation>Avdelningar</translation>
    </message>
</context>
<context>
    <name>NewPinPage</name>
    <message>
        <source>New PIN</source>
        <translation>Ny PIN-kod</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN-koden igen</translation>
    </message>
    <message>
        <source>The card stays in the reader.</source>
        <translation>Kortet sitter kvar i läsaren.</translation>
    </message>
    <message>
        <source>{person} chooses a PIN</source>
        <translation>{person} väljer en PIN-kod</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} digits. Nobody else sees or needs this PIN.</source>
        <translation>{minimum} till {maximum} siffror. Ingen annan ser eller behöver PIN-koden.</translation>
    </message>
    <message>
        <source>{minimum} to {maximum} letters, digits and signs. Nobody else sees it.</source>
        <translation>{minimum} till {maximum} bokstäver, siffror och tecken. Ingen annan ser den.</translation>
    </message>
    <message>
        <source>the same twice</source>
        <translation>lika båda gångerna</translation>
    </message>
    <message>
        <source>Set PIN on the reader</source>
        <translation>Sätt PIN på läsaren</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Sätt PIN-kod</translation>
    </message>
</context>
<context>
    <name>OfficerBadge</name>
    <message>
        <source>Officer: {state}</source>
        <translation>Handläggare: {state}</translation>
    </message>
    <message>
        <source>No officer&apos;s card</source>
        <translation>Inget handläggarkort</translation>
    </message>
    <message>
        <source>{officer} · PIN ok</source>
        <translation>{officer} · PIN ok</translation>
    </message>
    <message>
        <source>{officer} · PIN needed</source>
        <translation>{officer} · PIN behövs</translation>
    </message>
</context>
<context>
    <name>OfficerPinEntry</name>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>Handläggarens PIN-kod</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>PIN-koden är säker. Använd sista försöket.</translation>
    </message>
    <message>
        <source>for the officer&apos;s card in {reader}</source>
        <translation>för handläggarens kort i {reader}</translation>
    </message>
    <message>
        <source>One try left. After that the card must be unblocked at a desk.</source>
        <translation>Ett försök kvar. Efter det måste kortet låsas upp vid en disk.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n försök kvar. Efter det sista är PIN-koden låst.</numerusform>
            <numerusform>%n försök kvar. Efter det sista är PIN-koden låst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenWork</name>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>begun · {time}</source>
        <translation>påbörjat · {time}</translation>
    </message>
    <message>
        <source>last done: {step} · {time}</source>
        <translation>senast klart: {step} · {time}</translation>
    </message>
    <message>
        <source>Put card {card} back in any reader.</source>
        <translation>Sätt tillbaka kort {card} i valfri läsare.</translation>
    </message>
    <message>
        <source>It waits for an answer.</source>
        <translation>Det väntar på ett svar.</translation>
    </message>
</context>
<context>
    <name>PadChoice</name>
    <message>
        <source>Type here instead</source>
        <translation>Skriv här i stället</translation>
    </message>
    <message>
        <source>Type on the reader instead</source>
        <translation>Skriv på läsaren i stället</translation>
    </message>
</context>
<context>
    <name>PadPrompt</name>
    <message>
        <source>Type on the reader</source>
        <translation>Skriv på läsaren</translation>
    </message>
    <message>
        <source>On the keys of {reader}:</source>
        <translation>På knapparna på {reader}:</translation>
    </message>
    <message>
        <source>Its Cancel key stops it. So do 30 seconds without a key.</source>
        <translation>Läsarens avbrytknapp stoppar det. Det gör också 30 sekunder utan någon knapp.</translation>
    </message>
</context>
<context>
    <name>PadSteps</name>
    <message>
        <source>the PIN, then the OK key</source>
        <translation>PIN-koden, sedan OK-knappen</translation>
    </message>
    <message>
        <source>the present PIN, then the OK key</source>
        <translation>den nuvarande PIN-koden, sedan OK-knappen</translation>
    </message>
    <message>
        <source>a new PIN, then the OK key</source>
        <translation>en ny PIN-kod, sedan OK-knappen</translation>
    </message>
    <message>
        <source>the new PIN again, then the OK key</source>
        <translation>den nya PIN-koden igen, sedan OK-knappen</translation>
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
        <translation>Ingen är vald</translation>
    </message>
    <message>
        <source>Search by name, number or e-mail, then choose a person.</source>
        <translation>Sök på namn, nummer eller e-post och välj sedan en person.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Lägg till person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n only. Search for whoever is not here.</source>
        <translation>
            <numerusform>Det här är bara den första (%n). Sök den som inte finns här.</numerusform>
            <numerusform>Det här är bara de första %n. Sök den som inte finns här.</numerusform>
        </translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Inget kort</translation>
    </message>
    <message>
        <source>Find a person by the beginning of a name, the number or the e-mail.</source>
        <translation>Sök en person på början av namnet, numret eller e-posten.</translation>
    </message>
    <message>
        <source>Issue card begins at once with the prepared card that lies in a reader.</source>
        <translation>Utfärda kort börjar genast med det förpersonaliserade kort som ligger i en läsare.</translation>
    </message>
    <message>
        <source>At the right are the person&apos;s cards and what is on them now.</source>
        <translation>Till höger finns personens kort och vad som finns på dem nu.</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>Utfärda kort</translation>
    </message>
    <message>
        <source>Issue another card</source>
        <translation>Utfärda ett kort till</translation>
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
        <translation>E-post</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Identity proofed</source>
        <translation>Identitet styrkt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
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
        <translation>Utfärdat</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add person</source>
        <translation>Lägg till person</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbete</translation>
    </message>
    <message>
        <source>Identity proofed by</source>
        <translation>Identiteten styrkt genom</translation>
    </message>
    <message>
        <source>A star marks what every person must have.</source>
        <translation>En stjärna märker det som varje person måste ha.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Lägg till en person</translation>
    </message>
    <message>
        <source>Number *</source>
        <translation>Nummer *</translation>
    </message>
    <message>
        <source>Given name *</source>
        <translation>Förnamn *</translation>
    </message>
    <message>
        <source>Family name *</source>
        <translation>Efternamn *</translation>
    </message>
    <message>
        <source>Born (YYYY-MM-DD)</source>
        <translation>Född (ÅÅÅÅ-MM-DD)</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Country (two letters) *</source>
        <translation>Land (två bokstäver) *</translation>
    </message>
    <message>
        <source>Organisation *</source>
        <translation>Organisation *</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Logon name</source>
        <translation>Inloggningsnamn</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Anställningsnummer</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Uppvisad handling</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Dess nummer</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klass</translation>
    </message>
    <message>
        <source>These entries do not fit together. Look at each field again.</source>
        <translation>Uppgifterna stämmer inte med varandra. Se över varje fält.</translation>
    </message>
    <message>
        <source>The number {number} belongs to {person} already.</source>
        <translation>Numret {number} tillhör redan {person}.</translation>
    </message>
    <message>
        <source>Class {level}</source>
        <translation>Klass {level}</translation>
    </message>
</context>
<context>
    <name>PinHints</name>
    <message>
        <source>{rule}: kept</source>
        <translation>{rule}: uppfyllt</translation>
    </message>
    <message>
        <source>{rule}: not yet</source>
        <translation>{rule}: inte uppfyllt</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>Then the work goes on by itself.</source>
        <translation>Sedan går arbetet vidare av sig självt.</translation>
    </message>
    <message>
        <source>Put card {card} back in any reader</source>
        <translation>Sätt tillbaka kort {card} i valfri läsare</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{elapsed} s · usually {shortest} to {longest} s</source>
        <translation>{elapsed} s · vanligen {shortest} till {longest} s</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>No reader is connected.</source>
        <translation>Ingen läsare är ansluten.</translation>
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
        <translation>Handläggarens kort</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Behöver tillsyn</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
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
        <translation>{officer} beslutar och skriver under</translation>
    </message>
</context>
<context>
    <name>RolePanel</name>
    <message>
        <source>Officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Innehavare</translation>
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
        <translation>Kortet arbetar</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Låt kortet sitta i läsaren.</translation>
    </message>
    <message>
        <source>The card waits</source>
        <translation>Kortet väntar</translation>
    </message>
    <message>
        <source>The authority works</source>
        <translation>Utfärdaren arbetar</translation>
    </message>
    <message>
        <source>Do not take it out.</source>
        <translation>Ta inte ut det.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Det här fönstret</translation>
    </message>
    <message>
        <source>What is chosen here holds at once.</source>
        <translation>Det som väljs här gäller genast.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
    </message>
    <message>
        <source>When nobody is at the desk</source>
        <translation>När ingen är vid disken</translation>
    </message>
    <message>
        <source>Sign the officer out after</source>
        <translation>Logga ut handläggaren efter</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Central server</translation>
    </message>
    <message>
        <source>When something does not work</source>
        <translation>När något inte fungerar</translation>
    </message>
    <message>
        <source>Readers, card service, store, disk, clock and network are looked at, and the next step is said. A file for support can be saved there.</source>
        <translation>Läsare, korttjänst, lagring, disk, klocka och nätverk gås igenom, och nästa steg sägs. Där kan en fil för supporten sparas.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Language and appearance are this window&apos;s own and hold at once.</source>
        <translation>Språk och utseende gäller detta fönster och gäller genast.</translation>
    </message>
    <message>
        <source>The officer is signed out when nobody has touched keys or mouse for a while.</source>
        <translation>Handläggaren loggas ut när ingen har rört tangenter eller mus på en stund.</translation>
    </message>
    <message>
        <source>A card driver is its maker&apos;s program; it runs in a process of its own.</source>
        <translation>En kortdrivrutin är tillverkarens program; den körs i en egen process.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>Handläggarens PIN-kod</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>PIN-koden är säker. Använd sista försöket.</translation>
    </message>
    <message>
        <source>Only look around</source>
        <translation>Bara titta</translation>
    </message>
    <message>
        <source>The officer signs in</source>
        <translation>Handläggaren loggar in</translation>
    </message>
    <message>
        <source>Put the officer&apos;s card in any reader.</source>
        <translation>Sätt handläggarens kort i valfri läsare.</translation>
    </message>
    <message>
        <source>The PIN is blocked. The card has to be unblocked at a desk.</source>
        <translation>PIN-koden är låst. Kortet måste låsas upp vid en disk.</translation>
    </message>
    <message>
        <source>One try left. After that the card must be unblocked at a desk.</source>
        <translation>Ett försök kvar. Efter det måste kortet låsas upp vid en disk.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. After the last one the card is blocked.</source>
        <translation>
            <numerusform>%n försök kvar. Efter det sista är PIN-koden låst.</numerusform>
            <numerusform>%n försök kvar. Efter det sista är PIN-koden låst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} beslutar och skriver under</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The workstation cannot be opened</source>
        <translation>Arbetsplatsen kan inte öppnas</translation>
    </message>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation>Handläggarens arbetsplats</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}: {state}</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>återstår</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>stannade här</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>behövs inte</translation>
    </message>
</context>
<context>
    <name>StockScreen</name>
    <message>
        <source>Register a box…</source>
        <translation>Registrera en låda…</translation>
    </message>
    <message>
        <source>No card is in the records yet</source>
        <translation>Inga kort är registrerade än</translation>
    </message>
    <message>
        <source>Register a box by its serial numbers, or prepare a card.</source>
        <translation>Registrera en låda med dess serienummer, eller förpersonalisera ett kort.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>All cards of the records, counted, and the certificates that end soon.</source>
        <translation>Alla registrerade kort, räknade, och certifikaten som snart går ut.</translation>
    </message>
    <message>
        <source>A box is registered by its serial numbers; no card need be in a reader.</source>
        <translation>En låda registreras med serienumren; inget kort behöver sitta i en läsare.</translation>
    </message>
    <message>
        <source>A list is shown line by line before anything of it is taken in.</source>
        <translation>En lista visas rad för rad innan något av den tas in.</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Per modell</translation>
    </message>
    <message>
        <source>By profile</source>
        <translation>Per profil</translation>
    </message>
    <message>
        <source>Certificates on cards</source>
        <translation>Certifikat på kort</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>ingen är känd</translation>
    </message>
    <message>
        <source>Have ended</source>
        <translation>Har gått ut</translation>
    </message>
    <message numerus="yes">
        <source>End within %n day(s)</source>
        <translation>
            <numerusform>Går ut inom %n dag</numerusform>
            <numerusform>Går ut inom %n dagar</numerusform>
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
        <translation>Synkat just nu</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n minute(s) ago</source>
        <translation>
            <numerusform>Synkat för %n minut sedan</numerusform>
            <numerusform>Synkat för %n minuter sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synkar</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n waiting</source>
        <comment>records not yet sent</comment>
        <translation>
            <numerusform>Frånkopplad · %n väntar</numerusform>
            <numerusform>Frånkopplad · %n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync stopped</source>
        <translation>Synk stoppad</translation>
    </message>
    <message>
        <source>Works without a centre</source>
        <translation>Arbetar utan central</translation>
    </message>
</context>
<context>
    <name>SyncDetail</name>
    <message>
        <source>Synchronise now</source>
        <translation>Synka nu</translation>
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
        <translation>Kort och nycklar</translation>
    </message>
    <message>
        <source>No card is chosen</source>
        <translation>Inget kort är valt</translation>
    </message>
    <message>
        <source>Put a card in a reader, or choose one from the list.</source>
        <translation>Sätt ett kort i en läsare eller välj ett i listan.</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
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
        <translation>Läsare</translation>
    </message>
    <message numerus="yes">
        <source>These are the %n that changed last, and those in the readers.</source>
        <translation>
            <numerusform>Det här är det (%n) som ändrades senast, och de i läsarna.</numerusform>
            <numerusform>Det här är de %n som ändrades senast, och de i läsarna.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Titta igen</translation>
    </message>
    <message>
        <source>These are the cards in the readers and those that the records know.</source>
        <translation>Här är korten i läsarna och de som posterna känner till.</translation>
    </message>
    <message>
        <source>Prepare card makes a blank card ready to be issued.</source>
        <translation>Förpersonalisera kort gör ett tomt kort klart att utfärdas.</translation>
    </message>
    <message>
        <source>A card that is not blank is cleared only after you have said so.</source>
        <translation>Ett kort som inte är tomt rensas först när du har sagt det.</translation>
    </message>
    <message>
        <source>Prepare as {profile}</source>
        <translation>Förpersonalisera som {profile}</translation>
    </message>
    <message>
        <source>Examine this card</source>
        <translation>Undersök det här kortet</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Fast programvara</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>i ingen</translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation>PIN-försök kvar</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Förpersonaliserat</translation>
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
        <translation>Sök en person på namn, nummer eller e-post</translation>
    </message>
</context>
<context>
    <name>TouchPrompt</name>
    <message>
        <source>Touch the key now</source>
        <translation>Rör vid nyckeln nu</translation>
    </message>
    <message>
        <source>Lay a finger on the metal of {key} in {reader}. It blinks while it waits.</source>
        <translation>Lägg ett finger på metallen på {key} i {reader}. Den blinkar medan den väntar.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Undo everything</source>
        <translation>Gör allt ogjort</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Keep the work</source>
        <translation>Behåll arbetet</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>Gör allt ogjort</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>Give this work up?</source>
        <translation>Ge upp det här arbetet?</translation>
    </message>
    <message>
        <source>Card {card} is as it was before.</source>
        <translation>Kort {card} är som förut.</translation>
    </message>
    <message>
        <source>The card does not become a prepared card.</source>
        <translation>Kortet blir inte ett förpersonaliserat kort.</translation>
    </message>
    <message>
        <source>Every certificate that this work has issued is revoked at once.</source>
        <translation>Varje certifikat som detta arbete har utfärdat återkallas genast.</translation>
    </message>
    <message>
        <source>Nothing was written to a card, so no card changes.</source>
        <translation>Inget har skrivits till något kort, så inget kort ändras.</translation>
    </message>
    <message>
        <source>What was written to card {card} is taken off it again, if it is in a reader. If it is away, what is left on it is worthless.</source>
        <translation>Det som skrevs till kort {card} tas bort igen, om kortet är i en läsare. Är det borta är det som finns kvar på det värdelöst.</translation>
    </message>
    <message>
        <source>This cannot be taken back. The journal keeps that it was done.</source>
        <translation>Detta kan inte tas tillbaka. Journalen behåller att det gjordes.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Several readers hold a prepared card. Choose one of them below.</source>
        <translation>Flera läsare har ett förpersonaliserat kort. Välj en av dem nedan.</translation>
    </message>
    <message>
        <source>No reader holds a prepared card. Prepare one, or put one in.</source>
        <translation>Ingen läsare har ett förpersonaliserat kort. Förpersonalisera ett, eller sätt i ett.</translation>
    </message>
</context>
<context>
    <name>_CopyButton</name>
    <message>
        <source>Copy: {label}</source>
        <translation>Kopiera: {label}</translation>
    </message>
    <message>
        <source>{label} copied</source>
        <translation>{label} kopierat</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message numerus="yes">
        <source>{section}, %n waiting</source>
        <translation>
            <numerusform>{section}, %n väntar</numerusform>
            <numerusform>{section}, %n väntar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OnReader</name>
    <message>
        <source>Then this is typed on the keys of {reader}:</source>
        <translation>Sedan skrivs detta på knapparna på {reader}:</translation>
    </message>
    <message>
        <source>What is typed there never comes to this computer.</source>
        <translation>Det som skrivs där kommer aldrig till den här datorn.</translation>
    </message>
    <message>
        <source>Later in this work the reader asks for the PIN again.</source>
        <translation>Senare i arbetet frågar läsaren efter PIN-koden igen.</translation>
    </message>
    <message numerus="yes">
        <source>Later in this work the reader asks for the PIN %n more times.</source>
        <translation>
            <numerusform>Senare i arbetet frågar läsaren efter PIN-koden %n gång till.</numerusform>
            <numerusform>Senare i arbetet frågar läsaren efter PIN-koden %n gånger till.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Take into stock</source>
        <translation>Ta in i lager</translation>
    </message>
    <message>
        <source>Prepare card</source>
        <translation>Förpersonalisera kort</translation>
    </message>
    <message>
        <source>Issue to a person</source>
        <translation>Utfärda till en person</translation>
    </message>
    <message>
        <source>Renew keys and certificates</source>
        <translation>Förnya nycklar och certifikat</translation>
    </message>
    <message>
        <source>Add certificate</source>
        <translation>Lägg till certifikat</translation>
    </message>
    <message>
        <source>Give temporary card</source>
        <translation>Ge tillfälligt kort</translation>
    </message>
    <message>
        <source>Replace lost card</source>
        <translation>Ersätt förlorat kort</translation>
    </message>
    <message>
        <source>Replace broken card</source>
        <translation>Ersätt trasigt kort</translation>
    </message>
    <message>
        <source>Unblock PIN</source>
        <translation>Lås upp PIN-kod</translation>
    </message>
    <message>
        <source>Unblock PIN by telephone</source>
        <translation>Lås upp PIN-kod per telefon</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Byt PIN-kod</translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation>Återställ nyckel</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Spärra tillfälligt</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>Häv spärr</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>Anmäl förlorat</translation>
    </message>
    <message>
        <source>Take back and wipe</source>
        <translation>Ta tillbaka och töm</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Förstör</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>can be taken in</source>
        <translation>kan tas in</translation>
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
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Tillfälligt spärrat</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Recovered key</source>
        <translation>Återställd nyckel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>Certifikat till och med</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingeravtryck</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>changed PIN</source>
        <translation>ändrad PIN-kod</translation>
    </message>
    <message>
        <source>changed PUK</source>
        <translation>ändrad PUK-kod</translation>
    </message>
    <message>
        <source>changed management key</source>
        <translation>ändrad hanteringsnyckel</translation>
    </message>
    <message>
        <source>management key tied to the PIN</source>
        <translation>hanteringsnyckel bunden till PIN-koden</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>These change with it: {certificates}.</source>
        <translation>De här ändras med det: {certificates}.</translation>
    </message>
    <message>
        <source>Revoked with it, for ever: {certificates}.</source>
        <translation>Återkallas samtidigt, för alltid: {certificates}.</translation>
    </message>
    <message>
        <source>Card {card} is suspended.</source>
        <translation>Kort {card} spärras tillfälligt.</translation>
    </message>
    <message>
        <source>On hold with it: {certificates}.</source>
        <translation>Spärras tillfälligt samtidigt: {certificates}.</translation>
    </message>
    <message>
        <source>Until it is reinstated, nobody can use the card. This can be taken back.</source>
        <translation>Tills spärren hävs kan ingen använda kortet. Det här går att ta tillbaka.</translation>
    </message>
    <message>
        <source>Sign and suspend</source>
        <translation>Skriv under och spärra tillfälligt</translation>
    </message>
    <message>
        <source>Card {card} is reinstated.</source>
        <translation>Spärren för kort {card} hävs.</translation>
    </message>
    <message>
        <source>Valid again with it: {certificates}.</source>
        <translation>Gäller åter samtidigt: {certificates}.</translation>
    </message>
    <message>
        <source>The card works as before. Be certain that its owner has it and nobody else had it.</source>
        <translation>Kortet fungerar som förut. Var säker på att ägaren har det och att ingen annan har haft det.</translation>
    </message>
    <message>
        <source>Sign and reinstate</source>
        <translation>Skriv under och häv spärr</translation>
    </message>
    <message>
        <source>Card {card} is lost or stolen.</source>
        <translation>Kort {card} är förlorat eller stulet.</translation>
    </message>
    <message>
        <source>Whoever finds the card cannot use it. This cannot be taken back: if the card comes back, it can only be wiped.</source>
        <translation>Den som hittar kortet kan inte använda det. Det här går inte att ta tillbaka: kommer kortet tillbaka kan det bara tömmas.</translation>
    </message>
    <message>
        <source>Sign and report lost</source>
        <translation>Skriv under och anmäl förlorat</translation>
    </message>
    <message>
        <source>Card {card} is taken back and wiped.</source>
        <translation>Kort {card} tas tillbaka och töms.</translation>
    </message>
    <message>
        <source>Keys and certificates on the card are gone afterwards. This cannot be taken back. The card can be prepared for somebody else.</source>
        <translation>Kortets nycklar och certifikat är borta efteråt. Det här går inte att ta tillbaka. Kortet kan förpersonaliseras åt någon annan.</translation>
    </message>
    <message>
        <source>Sign and wipe</source>
        <translation>Skriv under och töm</translation>
    </message>
    <message>
        <source>Card {card} is destroyed.</source>
        <translation>Kort {card} förstörs.</translation>
    </message>
    <message>
        <source>The card is never used again. This cannot be taken back. Cut through its chip once this is signed.</source>
        <translation>Kortet används aldrig mer. Det här går inte att ta tillbaka. Klipp genom chippet när det är underskrivet.</translation>
    </message>
    <message>
        <source>Sign and destroy</source>
        <translation>Skriv under och förstör</translation>
    </message>
    <message>
        <source>The PIN of card {card} is unblocked.</source>
        <translation>PIN-koden för kort {card} låses upp.</translation>
    </message>
    <message>
        <source>The PUK is taken out of the escrow. The owner chooses a new PIN here, and the card gets a new PUK.</source>
        <translation>PUK-koden hämtas ur depositionen. Ägaren väljer en ny PIN-kod här, och kortet får en ny PUK-kod.</translation>
    </message>
    <message>
        <source>Sign and unblock</source>
        <translation>Skriv under och lås upp</translation>
    </message>
    <message>
        <source>An officer elsewhere has to let the PUK be taken out of the escrow. Then the owner chooses a new PIN here, and the card gets a new PUK.</source>
        <translation>En handläggare på annat håll måste låta PUK-koden hämtas ur depositionen. Sedan väljer ägaren en ny PIN-kod här, och kortet får en ny PUK-kod.</translation>
    </message>
    <message>
        <source>Sign and ask</source>
        <translation>Skriv under och fråga</translation>
    </message>
    <message>
        <source>Card {card} gets a key of its owner&apos;s earlier days back.</source>
        <translation>Kort {card} får tillbaka en nyckel som ägaren hade tidigare.</translation>
    </message>
    <message>
        <source>The key&apos;s certificate: {certificates}.</source>
        <translation>Nyckelns certifikat: {certificates}.</translation>
    </message>
    <message>
        <source>Whoever has the card and its PIN can read what was encrypted for that certificate. The card&apos;s secrets are taken out of the escrow and replaced.</source>
        <translation>Den som har kortet och dess PIN-kod kan läsa det som krypterats för certifikatet. Kortets hemligheter hämtas ur depositionen och ersätts.</translation>
    </message>
    <message>
        <source>The PIN of card {card} is changed.</source>
        <translation>PIN-koden för kort {card} byts.</translation>
    </message>
    <message>
        <source>The owner types the present PIN and chooses a new one.</source>
        <translation>Ägaren skriver den nuvarande PIN-koden och väljer en ny.</translation>
    </message>
    <message>
        <source>Sign and change</source>
        <translation>Skriv under och byt</translation>
    </message>
    <message>
        <source>Card {card} is suspended while the temporary one is out.</source>
        <translation>Kort {card} är tillfälligt spärrat så länge det tillfälliga kortet är ute.</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>Skriv under och utfärda</translation>
    </message>
    <message>
        <source>If somebody else may have the old card, report it lost first: that takes effect at once, and this can wait.</source>
        <translation>Om någon annan kan ha det gamla kortet, anmäl det förlorat först: det gäller genast, och detta kan vänta.</translation>
    </message>
    <message>
        <source>Sign and replace</source>
        <translation>Skriv under och ersätt</translation>
    </message>
    <message>
        <source>Card {card} is out of use for good.</source>
        <translation>Kort {card} tas ur bruk för gott.</translation>
    </message>
    <message>
        <source>The old card works until the new one is proved, and never after. Cut through its chip then.</source>
        <translation>Det gamla kortet fungerar tills det nya är prövat, och aldrig därefter. Klipp genom dess chip då.</translation>
    </message>
    <message>
        <source>Card {card} gets a further key and certificate.</source>
        <translation>Kort {card} får ytterligare en nyckel med certifikat.</translation>
    </message>
    <message>
        <source>The card&apos;s secrets are taken out of the escrow and replaced. What is on the card stays as it is, and so does the PIN.</source>
        <translation>Kortets hemligheter hämtas ur depositionen och ersätts. Det som finns på kortet förblir som det är, och PIN-koden likaså.</translation>
    </message>
    <message>
        <source>Card {card} gets new keys and certificates.</source>
        <translation>Kort {card} får nya nycklar och certifikat.</translation>
    </message>
    <message>
        <source>{subscriber} gets card {card} ({profile}).</source>
        <translation>{subscriber} får kort {card} ({profile}).</translation>
    </message>
    <message>
        <source>Certificates on it: {certificates}.</source>
        <translation>Certifikat på det: {certificates}.</translation>
    </message>
    <message>
        <source>Card {card} of {subscriber} keeps what is on it.</source>
        <translation>Kort {card}, {subscriber}, behåller det som finns på det.</translation>
    </message>
    <message>
        <source>Added to it: {certificates}.</source>
        <translation>Läggs till: {certificates}.</translation>
    </message>
    <message>
        <source>Sign and add</source>
        <translation>Skriv under och lägg till</translation>
    </message>
    <message>
        <source>{subscriber} gets temporary card {card} ({profile}).</source>
        <translation>{subscriber} får det tillfälliga kortet {card} ({profile}).</translation>
    </message>
    <message>
        <source>Revoked as soon as the new ones are proved: {certificates}.</source>
        <translation>Återkallas så snart de nya är prövade: {certificates}.</translation>
    </message>
    <message>
        <source>Take the temporary card back when the other one is at hand again, then reinstate that one. The two never work at the same time.</source>
        <translation>Ta tillbaka det tillfälliga kortet när det andra finns till hands igen, och häv sedan spärren för det. De två fungerar aldrig samtidigt.</translation>
    </message>
    <message>
        <source>The card&apos;s secrets are taken out of the escrow and replaced. The owner keeps the PIN.</source>
        <translation>Kortets hemligheter hämtas ur depositionen och ersätts. Ägaren behåller PIN-koden.</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>Skriv under och fortsätt</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>The smart card service of this computer does not run.</source>
        <translation>Datorns tjänst för smarta kort är inte igång.</translation>
    </message>
    <message>
        <source>Start it (on Linux: systemctl start pcscd.socket).</source>
        <translation>Starta den (i Linux: systemctl start pcscd.socket).</translation>
    </message>
    <message>
        <source>A rule of this system keeps you from the card service.</source>
        <translation>En regel i systemet hindrar dig från att använda korttjänsten.</translation>
    </message>
    <message>
        <source>Sign in at this computer itself, or ask the administrator for a polkit rule that allows org.debian.pcsc-lite.access_pcsc and access_card.</source>
        <translation>Logga in vid själva datorn, eller be administratören om en polkit-regel som tillåter org.debian.pcsc-lite.access_pcsc och access_card.</translation>
    </message>
    <message>
        <source>The card service was restarted while this program ran.</source>
        <translation>Korttjänsten startades om medan programmet kördes.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; readers come back by themselves.</source>
        <translation>Inget behöver göras; läsarna kommer tillbaka av sig själva.</translation>
    </message>
    <message>
        <source>Ask the administrator to open the card service to you.</source>
        <translation>Be administratören ge dig tillgång till korttjänsten.</translation>
    </message>
    <message>
        <source>Ask the administrator to make you a member of the group {group}, then sign in anew.</source>
        <translation>Be administratören göra dig till medlem i gruppen {group} och logga sedan in på nytt.</translation>
    </message>
    <message>
        <source>The card service runs, and you may not use it.</source>
        <translation>Korttjänsten är igång, men du får inte använda den.</translation>
    </message>
    <message>
        <source>The reader {reader} is not there.</source>
        <translation>Läsaren {reader} finns inte på plats.</translation>
    </message>
    <message>
        <source>Plug it in again, or choose another one.</source>
        <translation>Anslut den igen eller välj en annan.</translation>
    </message>
    <message>
        <source>The card in {reader} does not answer.</source>
        <translation>Kortet i {reader} svarar inte.</translation>
    </message>
    <message>
        <source>Take it out, clean it and put it in the right way round.</source>
        <translation>Ta ut det, rengör det och sätt i det åt rätt håll.</translation>
    </message>
    <message>
        <source>Another program has the card in {reader} for itself.</source>
        <translation>Ett annat program har kortet i {reader} för sig självt.</translation>
    </message>
    <message>
        <source>Another program has the card in {reader} for itself: {who}.</source>
        <translation>Ett annat program har kortet i {reader} för sig självt: {who}.</translation>
    </message>
    <message>
        <source>Close it, or take the card out and put it in again. Then try again.</source>
        <translation>Stäng det, eller ta ut kortet och sätt i det igen. Försök sedan på nytt.</translation>
    </message>
    <message>
        <source>A reader is plugged in, and the system has no driver for it.</source>
        <translation>En läsare är ansluten, men systemet saknar drivrutin för den.</translation>
    </message>
    <message>
        <source>Install its driver (on Linux most need libccid).</source>
        <translation>Installera drivrutinen (i Linux behöver de flesta libccid).</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Ingen kortläsare är ansluten.</translation>
    </message>
    <message>
        <source>Plug a reader or a security key in.</source>
        <translation>Anslut en läsare eller en säkerhetsnyckel.</translation>
    </message>
    <message>
        <source>The card driver {driver} of the settings is not there.</source>
        <translation>Kortdrivrutinen {driver} från inställningarna finns inte.</translation>
    </message>
    <message>
        <source>Install it, or correct its path in the settings.</source>
        <translation>Installera den eller rätta sökvägen i inställningarna.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB are left.</source>
        <translation>Disken är nästan full: {megabytes} MB återstår.</translation>
    </message>
    <message>
        <source>Free some space before you begin new work.</source>
        <translation>Frigör utrymme innan du påbörjar nytt arbete.</translation>
    </message>
    <message>
        <source>Another program holds the authority&apos;s ledger.</source>
        <translation>Ett annat program håller certifikatutfärdarens liggare låst.</translation>
    </message>
    <message>
        <source>Close it, a copying or backup program for example.</source>
        <translation>Stäng det, till exempel ett kopierings- eller säkerhetskopieringsprogram.</translation>
    </message>
    <message>
        <source>The authority&apos;s ledger is missing.</source>
        <translation>Certifikatutfärdarens liggare saknas.</translation>
    </message>
    <message>
        <source>Ask the administrator to restore its last copy.</source>
        <translation>Be administratören återställa den senaste kopian.</translation>
    </message>
    <message>
        <source>The authority&apos;s ledger cannot be used.</source>
        <translation>Certifikatutfärdarens liggare kan inte användas.</translation>
    </message>
    <message>
        <source>Ask the administrator to look at it.</source>
        <translation>Be administratören titta på den.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min ahead of the centre&apos;s.</source>
        <translation>Datorns klocka går {minutes} min före den centrala serverns.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min behind the centre&apos;s.</source>
        <translation>Datorns klocka går {minutes} min efter den centrala serverns.</translation>
    </message>
    <message>
        <source>Let the system set its clock by the network.</source>
        <translation>Låt systemet ställa klockan via nätverket.</translation>
    </message>
    <message>
        <source>The central server cannot be reached.</source>
        <translation>Den centrala servern kan inte nås.</translation>
    </message>
    <message>
        <source>Check the network and the address. Work goes on; records are kept.</source>
        <translation>Kontrollera nätverket och adressen. Arbetet kan fortsätta; posterna sparas.</translation>
    </message>
    <message>
        <source>This system names a proxy ({proxies}), which is not used.</source>
        <translation>Systemet anger en proxy ({proxies}) som inte används.</translation>
    </message>
    <message>
        <source>If the centre is behind it, ask for a direct way to the centre.</source>
        <translation>Om den centrala servern ligger bakom den, be om en direkt väg dit.</translation>
    </message>
    <message>
        <source>Nothing is wrong here</source>
        <translation>Inget är fel här</translation>
    </message>
    <message>
        <source>Everything that this workstation needs was looked at.</source>
        <translation>Allt som arbetsplatsen behöver har gåtts igenom.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Allt fungerar</translation>
    </message>
    <message>
        <source>What follows keeps nobody from working.</source>
        <translation>Det som följer hindrar ingen från att arbeta.</translation>
    </message>
    <message>
        <source>Something must be put right</source>
        <translation>Något måste rättas till</translation>
    </message>
    <message>
        <source>Begin at the top: what stands below often follows from it.</source>
        <translation>Börja överst: det som står under följer ofta av det.</translation>
    </message>
    <message>
        <source>{what}: not used here</source>
        <translation>{what}: används inte här</translation>
    </message>
    <message>
        <source>{what}: nothing here to compare it with</source>
        <translation>{what}: inget här att jämföra med</translation>
    </message>
    <message>
        <source>Card service and drivers</source>
        <translation>Korttjänst och drivrutiner</translation>
    </message>
    <message>
        <source>Readers and cards</source>
        <translation>Läsare och kort</translation>
    </message>
    <message>
        <source>Store and disk</source>
        <translation>Lagring och disk</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Certifikatutfärdare</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
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
        <translation>Kort {card} är förpersonaliserat</translation>
    </message>
    <message>
        <source>It can now be issued to a person at this workstation.</source>
        <translation>Det kan nu utfärdas till en person på den här arbetsplatsen.</translation>
    </message>
    <message>
        <source>Hand card {card} to {person}</source>
        <translation>Ge kort {card} till {person}</translation>
    </message>
    <message>
        <source>The certificates are on it and proved. Only the owner knows the PIN.</source>
        <translation>Certifikaten finns på kortet och är prövade. Bara innehavaren kan PIN-koden.</translation>
    </message>
    <message>
        <source>Card {card} has new keys</source>
        <translation>Kort {card} har nya nycklar</translation>
    </message>
    <message>
        <source>The new certificates are proved, the old ones revoked. Hand it back.</source>
        <translation>De nya certifikaten är prövade, de gamla återkallade. Lämna tillbaka kortet.</translation>
    </message>
    <message>
        <source>Card {card} has a further certificate</source>
        <translation>Kort {card} har ytterligare ett certifikat</translation>
    </message>
    <message>
        <source>It is proved, and what was on the card is as it was. Hand it back.</source>
        <translation>Det är prövat, och det som fanns på kortet är som förut. Lämna tillbaka kortet.</translation>
    </message>
    <message>
        <source>It is proved, and the old certificates are revoked. If the old card, or a temporary one, is at hand, keep it here.</source>
        <translation>Det är prövat, och de gamla certifikaten är återkallade. Finns det gamla kortet, eller ett tillfälligt, till hands, så behåll det här.</translation>
    </message>
    <message>
        <source>Hand temporary card {card} to {person}</source>
        <translation>Ge det tillfälliga kortet {card} till {person}</translation>
    </message>
    <message>
        <source>The other card is suspended. Reinstate it when this one has come back.</source>
        <translation>Det andra kortet är tillfälligt spärrat. Häv spärren när det här har kommit tillbaka.</translation>
    </message>
    <message>
        <source>Card {card} has a new PIN</source>
        <translation>Kort {card} har en ny PIN-kod</translation>
    </message>
    <message>
        <source>Only the owner knows it. Hand the card back.</source>
        <translation>Bara ägaren känner till den. Lämna tillbaka kortet.</translation>
    </message>
    <message>
        <source>Card {card} has the key back</source>
        <translation>Kort {card} har fått tillbaka nyckeln</translation>
    </message>
    <message>
        <source>It was proved on the card. Hand the card back, and destroy the file.</source>
        <translation>Den är provad på kortet. Lämna tillbaka kortet och förstör filen.</translation>
    </message>
    <message>
        <source>Card {card} is taken back and wiped</source>
        <translation>Kort {card} är återtaget och tömt</translation>
    </message>
    <message>
        <source>Nothing of anybody is on it. It is in stock and can be prepared again.</source>
        <translation>Ingenting från någon finns kvar på det. Det är i lager och kan förpersonaliseras igen.</translation>
    </message>
    <message>
        <source>It is the card of {person}.</source>
        <translation>Kortet tillhör {person}.</translation>
    </message>
    <message>
        <source>It is nobody&apos;s card.</source>
        <translation>Det är ingens kort.</translation>
    </message>
    <message>
        <source>The next revocation list says so. The journal does already.</source>
        <translation>Nästa spärrlista säger det. Journalen gör det redan.</translation>
    </message>
    <message>
        <source>It is in the journal.</source>
        <translation>Det står i journalen.</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Det är gjort</translation>
    </message>
    <message>
        <source>Card {card} is suspended</source>
        <translation>Kort {card} är tillfälligt spärrat</translation>
    </message>
    <message>
        <source>Since {time} nobody can use it.</source>
        <translation>Från {time} kan ingen använda det.</translation>
    </message>
    <message>
        <source>On hold: {certificates}.</source>
        <translation>Tillfälligt spärrade: {certificates}.</translation>
    </message>
    <message>
        <source>If it is found, reinstate it. If not, report it lost.</source>
        <translation>Hittas det, häv spärren. Hittas det inte, anmäl det förlorat.</translation>
    </message>
    <message>
        <source>Card {card} is reinstated</source>
        <translation>Spärren för kort {card} är hävd</translation>
    </message>
    <message>
        <source>Since {time} it works as before, with the same PIN.</source>
        <translation>Från {time} fungerar det som förut, med samma PIN-kod.</translation>
    </message>
    <message>
        <source>Valid again: {certificates}.</source>
        <translation>Gäller åter: {certificates}.</translation>
    </message>
    <message>
        <source>Hand it back if it is here.</source>
        <translation>Lämna tillbaka det om det är här.</translation>
    </message>
    <message>
        <source>Card {card} is reported lost</source>
        <translation>Kort {card} är anmält förlorat</translation>
    </message>
    <message>
        <source>Since {time} whoever finds it cannot use it.</source>
        <translation>Från {time} kan den som hittar det inte använda det.</translation>
    </message>
    <message>
        <source>Revoked for ever: {certificates}.</source>
        <translation>Återkallade för alltid: {certificates}.</translation>
    </message>
    <message>
        <source>Its owner can get another card. If this one comes back, wipe it.</source>
        <translation>Innehavaren kan få ett annat kort. Kommer det här tillbaka, töm det.</translation>
    </message>
    <message>
        <source>Card {card} is destroyed</source>
        <translation>Kort {card} är förstört</translation>
    </message>
    <message>
        <source>Since {time} it is out of use for good.</source>
        <translation>Från {time} är det ur bruk för gott.</translation>
    </message>
    <message>
        <source>Cut through its chip now. Its owner can get another card.</source>
        <translation>Klipp genom chippet nu. Innehavaren kan få ett annat kort.</translation>
    </message>
    <message>
        <source>Everything is undone</source>
        <translation>Allt är ogjort</translation>
    </message>
    <message>
        <source>No valid certificate of this work remains.</source>
        <translation>Inget giltigt certifikat finns kvar av detta arbete.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The certificate authority {ca} cannot be reached: {reason}.</source>
        <translation>Certifikatutfärdaren {ca} kan inte nås: {reason}.</translation>
    </message>
    <message>
        <source>Continue later. The card keeps what is on it.</source>
        <translation>Fortsätt senare. Kortet behåller det som finns på det.</translation>
    </message>
    <message>
        <source>The certificate authority {ca} cannot be opened: {reason}.</source>
        <translation>Certifikatutfärdaren {ca} kan inte öppnas: {reason}.</translation>
    </message>
    <message>
        <source>Ask the administrator to look at it.</source>
        <translation>Be administratören titta på den.</translation>
    </message>
    <message>
        <source>The certificate authority refused: {reason}.</source>
        <translation>Certifikatutfärdaren sade nej: {reason}.</translation>
    </message>
    <message>
        <source>Mend what it names and continue, or undo the issuance.</source>
        <translation>Rätta det som nämns och fortsätt, eller gör utfärdandet ogjort.</translation>
    </message>
    <message>
        <source>The certificate that came back is not the one ordered: {reason}.</source>
        <translation>Certifikatet som kom tillbaka är inte det beställda: {reason}.</translation>
    </message>
    <message>
        <source>It was not written. Undo the issuance and tell the administrator.</source>
        <translation>Det skrevs inte. Gör utfärdandet ogjort och meddela administratören.</translation>
    </message>
    <message>
        <source>The certificate starts at {starts}, but this computer says {now}.</source>
        <translation>Certifikatet börjar gälla {starts}, men den här datorn säger {now}.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock right, then continue.</source>
        <translation>Ställ datorns klocka rätt och fortsätt sedan.</translation>
    </message>
    <message>
        <source>The certificate authority has not decided yet.</source>
        <translation>Certifikatutfärdaren har inte bestämt sig än.</translation>
    </message>
    <message>
        <source>Continue after {ask_again_at}. The card keeps what is on it.</source>
        <translation>Fortsätt efter {ask_again_at}. Kortet behåller det som finns på det.</translation>
    </message>
    <message>
        <source>This certificate cannot be read.</source>
        <translation>Det här certifikatet kan inte läsas.</translation>
    </message>
    <message>
        <source>Tell the administrator where it came from.</source>
        <translation>Berätta för administratören varifrån det kom.</translation>
    </message>
    <message>
        <source>There is already something in {directory}.</source>
        <translation>Det finns redan något i {directory}.</translation>
    </message>
    <message>
        <source>Choose an empty directory for the certificate authority.</source>
        <translation>Välj en tom mapp för certifikatutfärdaren.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Inget har ändrats.</translation>
    </message>
    <message>
        <source>Everything done so far is saved. The work can go on from here.</source>
        <translation>Allt som är gjort hittills är sparat. Arbetet kan fortsätta härifrån.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Allt är sparat.</translation>
    </message>
    <message>
        <source>The program made a mistake ({report}).</source>
        <translation>Programmet gjorde fel ({report}).</translation>
    </message>
    <message>
        <source>Continue the work. Send the report to your support.</source>
        <translation>Fortsätt arbetet. Skicka rapporten till supporten.</translation>
    </message>
    <message>
        <source>The central server cannot be reached: {reason}.</source>
        <translation>Den centrala servern kan inte nås: {reason}.</translation>
    </message>
    <message>
        <source>Go on working. Records are sent when it is back.</source>
        <translation>Arbeta vidare. Posterna skickas när den är tillbaka.</translation>
    </message>
    <message>
        <source>The central server refused: {reason}.</source>
        <translation>Den centrala servern sade nej: {reason}.</translation>
    </message>
    <message>
        <source>The proof does not hold: {reason}.</source>
        <translation>Beviset håller inte: {reason}.</translation>
    </message>
    <message>
        <source>The central server&apos;s log contradicts what it has shown before: {reason}.</source>
        <translation>Den centrala serverns logg motsäger vad den har visat tidigare: {reason}.</translation>
    </message>
    <message>
        <source>Tell the administrator at once. Nothing is taken as sent until it is explained.</source>
        <translation>Meddela administratören genast. Inget räknas som skickat förrän det är utrett.</translation>
    </message>
    <message>
        <source>The central server signs its log with a key that is not known here.</source>
        <translation>Den centrala servern signerar sin logg med en nyckel som inte är känd här.</translation>
    </message>
    <message>
        <source>Tell the administrator. Everything stays saved here.</source>
        <translation>Meddela administratören. Allt finns kvar här.</translation>
    </message>
    <message>
        <source>The central server does not sign its log, so nothing can be proved.</source>
        <translation>Den centrala servern signerar inte sin logg, så ingenting kan bevisas.</translation>
    </message>
    <message>
        <source>Tell the administrator to give the central server a log key.</source>
        <translation>Be administratören att ge den centrala servern en loggnyckel.</translation>
    </message>
    <message>
        <source>The central server cannot show record {sequence} in its log.</source>
        <translation>Den centrala servern kan inte visa post {sequence} i sin logg.</translation>
    </message>
    <message>
        <source>The log does not hold: {count} findings.</source>
        <translation>Loggen håller inte: {count} anmärkningar.</translation>
    </message>
    <message>
        <source>Keep what was read as evidence and look into each of them.</source>
        <translation>Spara det som lästes som bevis och utred var och en.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a log: {reason}.</source>
        <translation>{file} kan inte läsas som en logg: {reason}.</translation>
    </message>
    <message>
        <source>Name a file that officerctl audit has kept.</source>
        <translation>Ange en fil som officerctl audit har sparat.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} kan inte användas: {reason}.</translation>
    </message>
    <message>
        <source>Name a PEM file with the log&apos;s public keys, or with certificates.</source>
        <translation>Ange en PEM-fil med loggens publika nycklar, eller med certifikat.</translation>
    </message>
    <message>
        <source>Something other than the central server answered: {reason}.</source>
        <translation>Något annat än den centrala servern svarade: {reason}.</translation>
    </message>
    <message>
        <source>Check the address and the proxy settings.</source>
        <translation>Kontrollera adressen och proxyinställningarna.</translation>
    </message>
    <message>
        <source>This workstation has no central server.</source>
        <translation>Den här arbetsplatsen har ingen central server.</translation>
    </message>
    <message>
        <source>Name its address: officerctl sync --centre URL</source>
        <translation>Ange dess adress: officerctl sync --centre URL</translation>
    </message>
    <message>
        <source>You are not signed in at the central server.</source>
        <translation>Du är inte inloggad på den centrala servern.</translation>
    </message>
    <message>
        <source>Sign in again while the central server can be reached.</source>
        <translation>Logga in på nytt när den centrala servern kan nås.</translation>
    </message>
    <message>
        <source>No officer is signed in.</source>
        <translation>Ingen handläggare är inloggad.</translation>
    </message>
    <message>
        <source>Put your own card in a reader and sign in with its PIN.</source>
        <translation>Sätt ditt eget kort i en läsare och logga in med dess PIN-kod.</translation>
    </message>
    <message>
        <source>This officer&apos;s card is not accepted: {reason}.</source>
        <translation>Det här handläggarkortet godtas inte: {reason}.</translation>
    </message>
    <message>
        <source>Use a valid officer&apos;s card or ask the administrator.</source>
        <translation>Använd ett giltigt handläggarkort eller fråga administratören.</translation>
    </message>
    <message>
        <source>{officer} is not permitted to do this ({act}).</source>
        <translation>{officer} får inte göra detta ({act}).</translation>
    </message>
    <message>
        <source>Ask an officer who has the role, or the administrator.</source>
        <translation>Fråga en handläggare som har rollen, eller administratören.</translation>
    </message>
    <message>
        <source>An officer does not issue a card to himself.</source>
        <translation>En handläggare utfärdar inte kort till sig själv.</translation>
    </message>
    <message>
        <source>Ask another registration officer.</source>
        <translation>Be en annan handläggare.</translation>
    </message>
    <message>
        <source>There is no escrow certificate, so no card can be prepared.</source>
        <translation>Det finns inget deponeringscertifikat, så inget kort kan förpersonaliseras.</translation>
    </message>
    <message>
        <source>Synchronise, or ask the administrator to set the escrow up.</source>
        <translation>Synkronisera, eller be administratören ordna deponeringen.</translation>
    </message>
    <message>
        <source>The identity of {subscriber} is not proofed to class {needed}.</source>
        <translation>Identiteten hos {subscriber} är inte styrkt till klass {needed}.</translation>
    </message>
    <message>
        <source>Proof the identity first and note the document that was shown.</source>
        <translation>Styrk identiteten först och notera vilken handling som visades.</translation>
    </message>
    <message>
        <source>This PIN cannot be used ({faults}).</source>
        <translation>Den här PIN-koden kan inte användas ({faults}).</translation>
    </message>
    <message>
        <source>Let the person choose another one.</source>
        <translation>Låt personen välja en annan.</translation>
    </message>
    <message>
        <source>The certificate request is not accepted: {reason}.</source>
        <translation>Certifikatbegäran godtas inte: {reason}.</translation>
    </message>
    <message>
        <source>Make a new request that meets the profile.</source>
        <translation>Gör en ny begäran som uppfyller profilen.</translation>
    </message>
    <message>
        <source>Card {token} is {status}; this cannot be done with it now.</source>
        <translation>Kort {token} är {status}; detta går inte att göra med det nu.</translation>
    </message>
    <message>
        <source>Prepare the card first, or take another one.</source>
        <translation>Förpersonalisera kortet först, eller ta ett annat.</translation>
    </message>
    <message>
        <source>The profile file {file} is not valid: {reason}.</source>
        <translation>Profilfilen {file} är inte giltig: {reason}.</translation>
    </message>
    <message>
        <source>Correct the file. The profiles in force stay as they were.</source>
        <translation>Rätta filen. Profilerna som gäller är kvar som de var.</translation>
    </message>
    <message>
        <source>There is no profile {profile}.</source>
        <translation>Det finns ingen profil {profile}.</translation>
    </message>
    <message>
        <source>Choose one of the profiles in force.</source>
        <translation>Välj en av profilerna som gäller.</translation>
    </message>
    <message>
        <source>There is nobody with the number {subscriber}.</source>
        <translation>Det finns ingen med numret {subscriber}.</translation>
    </message>
    <message>
        <source>Search for the person, or add the person first.</source>
        <translation>Sök personen, eller lägg till personen först.</translation>
    </message>
    <message>
        <source>There is no open procedure {procedure}.</source>
        <translation>Det finns inget pågående arbete {procedure}.</translation>
    </message>
    <message>
        <source>Look at the list of procedures.</source>
        <translation>Se i listan över arbeten.</translation>
    </message>
    <message>
        <source>That is not an answer to the present question.</source>
        <translation>Det är inget svar på den aktuella frågan.</translation>
    </message>
    <message>
        <source>Answer the question that is shown.</source>
        <translation>Svara på frågan som visas.</translation>
    </message>
    <message>
        <source>The secret {name} is needed and was not given.</source>
        <translation>Hemligheten {name} behövs men lämnades inte.</translation>
    </message>
    <message>
        <source>Hand it over as JSON on standard input with --secrets-stdin.</source>
        <translation>Lämna den som JSON på standard in med --secrets-stdin.</translation>
    </message>
    <message>
        <source>Card {token} was not prepared at this workstation.</source>
        <translation>Kort {token} förpersonaliserades inte på den här arbetsplatsen.</translation>
    </message>
    <message>
        <source>Issue it where it was prepared, or prepare it again here.</source>
        <translation>Utfärda det där det förpersonaliserades, eller förpersonalisera det på nytt här.</translation>
    </message>
    <message>
        <source>Another program is working on procedure {procedure}.</source>
        <translation>Ett annat program arbetar med {procedure}.</translation>
    </message>
    <message>
        <source>Finish it there, or close that program first.</source>
        <translation>Gör klart det där, eller stäng det programmet först.</translation>
    </message>
    <message>
        <source>The card is not blank. It holds: {found}.</source>
        <translation>Kortet är inte tomt. På det finns: {found}.</translation>
    </message>
    <message>
        <source>Take another card, or confirm that this one may be cleared.</source>
        <translation>Ta ett annat kort, eller bekräfta att det här får rensas.</translation>
    </message>
    <message>
        <source>Standard input does not hold one JSON object with the secrets.</source>
        <translation>Standard in innehåller inte ett JSON-objekt med hemligheterna.</translation>
    </message>
    <message>
        <source>Write the officer&apos;s and the person&apos;s PIN as one JSON object.</source>
        <translation>Skriv handläggarens och personens PIN-kod som ett JSON-objekt.</translation>
    </message>
    <message>
        <source>There is no certificate {fingerprint}.</source>
        <translation>Det finns inget certifikat {fingerprint}.</translation>
    </message>
    <message>
        <source>Look at the list of certificates.</source>
        <translation>Se i listan över certifikat.</translation>
    </message>
    <message>
        <source>It is not clear which reader is meant.</source>
        <translation>Det är inte klart vilken läsare som menas.</translation>
    </message>
    <message>
        <source>Name it with {option}.</source>
        <translation>Ange den med {option}.</translation>
    </message>
    <message>
        <source>Another officer has to approve this first.</source>
        <translation>En annan handläggare måste godkänna det här först.</translation>
    </message>
    <message>
        <source>It goes on by itself once it is approved.</source>
        <translation>Arbetet går vidare av sig självt när det är godkänt.</translation>
    </message>
    <message>
        <source>An officer elsewhere has to approve this. The code is {call_code}.</source>
        <translation>En handläggare på annat håll måste godkänna det här. Koden är {call_code}.</translation>
    </message>
    <message>
        <source>Call that officer, read out the card&apos;s number and this code, and let the person prove who they are. It goes on by itself once it is approved.</source>
        <translation>Ring handläggaren, läs upp kortets nummer och koden, och låt personen styrka vem det är. Arbetet går vidare av sig självt när det är godkänt.</translation>
    </message>
    <message>
        <source>It is not clear what is to be approved.</source>
        <translation>Det framgår inte vad som ska godkännas.</translation>
    </message>
    <message>
        <source>Name it with --opening, or with --card and --code.</source>
        <translation>Ange det med --opening, eller med --card och --code.</translation>
    </message>
    <message>
        <source>Work on card {token} was begun before and has not ended.</source>
        <translation>Arbete med kort {token} har påbörjats tidigare och är inte avslutat.</translation>
    </message>
    <message>
        <source>Continue or undo that work first.</source>
        <translation>Fortsätt eller ångra det arbetet först.</translation>
    </message>
    <message>
        <source>This can no longer be taken back: {subject}.</source>
        <translation>Det här går inte längre att ta tillbaka: {subject}.</translation>
    </message>
    <message>
        <source>Continue it to its end.</source>
        <translation>Fortsätt till slutet.</translation>
    </message>
    <message>
        <source>Card {token} is a temporary one; this cannot be done with it.</source>
        <translation>Kort {token} är ett tillfälligt kort; detta går inte att göra med det.</translation>
    </message>
    <message>
        <source>Take it back or report it lost, and see to the person&apos;s own card.</source>
        <translation>Ta tillbaka det eller anmäl det förlorat, och ta hand om personens eget kort.</translation>
    </message>
    <message>
        <source>Temporary card {stand_in} stands in for card {token} and is still out.</source>
        <translation>Det tillfälliga kortet {stand_in} ersätter kort {token} för en tid och är fortfarande ute.</translation>
    </message>
    <message>
        <source>Take the temporary card back first, or report it lost.</source>
        <translation>Ta först tillbaka det tillfälliga kortet, eller anmäl det förlorat.</translation>
    </message>
    <message>
        <source>The profile {profile} names no certificate that could be added here.</source>
        <translation>Profilen {profile} anger inget certifikat som kan läggas till här.</translation>
    </message>
    <message>
        <source>Choose a slot that the profile names and the card has free.</source>
        <translation>Välj en plats som profilen anger och som är ledig på kortet.</translation>
    </message>
    <message>
        <source>Slot {slot} of card {token} holds a certificate already.</source>
        <translation>Plats {slot} på kort {token} har redan ett certifikat.</translation>
    </message>
    <message>
        <source>Renew the card&apos;s keys and certificates if that one is to go.</source>
        <translation>Förnya kortets nycklar och certifikat om det ska bort.</translation>
    </message>
    <message>
        <source>There is no card {token} in the records.</source>
        <translation>Det finns inget kort {token} i posterna.</translation>
    </message>
    <message>
        <source>Look at the list of cards. A card is written kind:serial.</source>
        <translation>Se i listan över kort. Ett kort skrivs slag:serienummer.</translation>
    </message>
    <message>
        <source>There is no workstation in {home}.</source>
        <translation>Det finns ingen arbetsplats i {home}.</translation>
    </message>
    <message>
        <source>Name another folder with --home, or make a demonstration there.</source>
        <translation>Ange en annan mapp med --home, eller gör en demonstration där.</translation>
    </message>
    <message>
        <source>There is a workstation in {home} already.</source>
        <translation>Det finns redan en arbetsplats i {home}.</translation>
    </message>
    <message>
        <source>Use it, or name an empty folder with --home.</source>
        <translation>Använd den, eller ange en tom mapp med --home.</translation>
    </message>
    <message>
        <source>The signature does not hold: {reason}.</source>
        <translation>Underskriften håller inte: {reason}.</translation>
    </message>
    <message>
        <source>Do not act on it. Tell the administrator.</source>
        <translation>Handla inte efter den. Meddela administratören.</translation>
    </message>
    <message>
        <source>The signer is not trusted: {reason}.</source>
        <translation>Undertecknaren är inte betrodd: {reason}.</translation>
    </message>
    <message>
        <source>The sealed secrets cannot be opened: {reason}.</source>
        <translation>De förseglade hemligheterna kan inte öppnas: {reason}.</translation>
    </message>
    <message>
        <source>Prepare the card again, or ask those who keep the escrow key.</source>
        <translation>Förpersonalisera kortet på nytt, eller fråga dem som har deponeringsnyckeln.</translation>
    </message>
    <message>
        <source>Nothing can be sealed for {recipient}: {reason}.</source>
        <translation>Inget kan förseglas till {recipient}: {reason}.</translation>
    </message>
    <message>
        <source>Ask the administrator for another escrow certificate.</source>
        <translation>Be administratören om ett annat deponeringscertifikat.</translation>
    </message>
    <message>
        <source>The key of this workstation&apos;s store is not in the system keyring.</source>
        <translation>Nyckeln till arbetsplatsens lager finns inte i systemets nyckelring.</translation>
    </message>
    <message>
        <source>Unlock the keyring or sign in as the user who set this workstation up.</source>
        <translation>Lås upp nyckelringen eller logga in som den som satte upp arbetsplatsen.</translation>
    </message>
    <message>
        <source>The store cannot be opened with the key at hand.</source>
        <translation>Lagret kan inte öppnas med den nyckel som finns.</translation>
    </message>
    <message>
        <source>Check that --home names the right workstation, or restore its key.</source>
        <translation>Kontrollera att --home anger rätt arbetsplats, eller återställ dess nyckel.</translation>
    </message>
    <message>
        <source>The store is damaged: {detail}.</source>
        <translation>Lagret är skadat: {detail}.</translation>
    </message>
    <message>
        <source>Do not delete it. Restore the last copy, then synchronise.</source>
        <translation>Radera det inte. Återställ den senaste kopian och synkronisera sedan.</translation>
    </message>
    <message>
        <source>This user may not read or write the files of this workstation.</source>
        <translation>Den här användaren får inte läsa eller skriva arbetsplatsens filer.</translation>
    </message>
    <message>
        <source>Sign in as the user who set this workstation up, or ask the administrator.</source>
        <translation>Logga in som den som satte upp arbetsplatsen eller fråga administratören.</translation>
    </message>
    <message>
        <source>This store was written by a newer version of the program.</source>
        <translation>Lagret är skrivet av en nyare version av programmet.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation>Installera den nyare versionen på den här datorn.</translation>
    </message>
    <message>
        <source>Another program is using this workstation&apos;s store.</source>
        <translation>Ett annat program använder arbetsplatsens lager.</translation>
    </message>
    <message>
        <source>Close the other window of this workstation and try again.</source>
        <translation>Stäng arbetsplatsens andra fönster och försök igen.</translation>
    </message>
    <message>
        <source>The disk is full, so this step was not begun.</source>
        <translation>Disken är full, så steget påbörjades inte.</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>Frigör utrymme och fortsätt sedan.</translation>
    </message>
    <message>
        <source>Record {sequence} is missing or has been changed.</source>
        <translation>Post {sequence} saknas eller har ändrats.</translation>
    </message>
    <message>
        <source>Stop using this workstation and tell the administrator.</source>
        <translation>Sluta använda arbetsplatsen och meddela administratören.</translation>
    </message>
    <message>
        <source>There is no reader {reader}.</source>
        <translation>Det finns ingen läsare {reader}.</translation>
    </message>
    <message>
        <source>Connect the reader or choose another one.</source>
        <translation>Anslut läsaren eller välj en annan.</translation>
    </message>
    <message>
        <source>The smart card service of this computer is not running.</source>
        <translation>Datorns tjänst för smarta kort är inte igång.</translation>
    </message>
    <message>
        <source>Start it (on Linux: pcscd). Readers come back by themselves.</source>
        <translation>Starta den (i Linux: pcscd). Läsarna kommer tillbaka av sig själva.</translation>
    </message>
    <message>
        <source>Another program is using the card in {reader}.</source>
        <translation>Ett annat program använder kortet i {reader}.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Stäng det andra programmet och försök igen.</translation>
    </message>
    <message>
        <source>The card was taken out of {reader}.</source>
        <translation>Kortet togs ut ur {reader}.</translation>
    </message>
    <message>
        <source>Put the same card back in any reader to go on.</source>
        <translation>Sätt tillbaka samma kort i valfri läsare för att fortsätta.</translation>
    </message>
    <message>
        <source>No card is in {reader}.</source>
        <translation>Det finns inget kort i {reader}.</translation>
    </message>
    <message>
        <source>Put the card in, then try again.</source>
        <translation>Sätt i kortet och försök igen.</translation>
    </message>
    <message>
        <source>This is another card: {found} instead of {expected}.</source>
        <translation>Det här är ett annat kort: {found} i stället för {expected}.</translation>
    </message>
    <message>
        <source>Put card {expected} back. Nothing was written to this one.</source>
        <translation>Sätt tillbaka kort {expected}. Inget skrevs till det här.</translation>
    </message>
    <message>
        <source>The card in {reader} is not one that this workstation can use.</source>
        <translation>Kortet i {reader} är inget som arbetsplatsen kan använda.</translation>
    </message>
    <message>
        <source>Use a YubiKey or a card of a kind that your profiles name.</source>
        <translation>Använd en YubiKey eller ett kort av ett slag som profilerna nämner.</translation>
    </message>
    <message>
        <source>The card in {reader} stopped answering.</source>
        <translation>Kortet i {reader} slutade svara.</translation>
    </message>
    <message>
        <source>Take it out, wait a moment and put it back.</source>
        <translation>Ta ut det, vänta en stund och sätt tillbaka det.</translation>
    </message>
    <message>
        <source>The card gave an answer that makes no sense while: {during}.</source>
        <translation>Kortet gav ett svar som inte går att förstå vid: {during}.</translation>
    </message>
    <message>
        <source>Take it out and try once more. If it stays so, use another card.</source>
        <translation>Ta ut det och försök en gång till. Ta ett annat kort om det inte hjälper.</translation>
    </message>
    <message>
        <source>This card ({model}) cannot do what the profile asks: {ability}.</source>
        <translation>Det här kortet ({model}) kan inte det som profilen kräver: {ability}.</translation>
    </message>
    <message>
        <source>Use a newer card or choose another profile.</source>
        <translation>Använd ett nyare kort eller välj en annan profil.</translation>
    </message>
    <message>
        <source>A certificate of {wanted} bytes does not fit: there is room for {room}.</source>
        <translation>Ett certifikat på {wanted} byte får inte plats: det finns rum för {room}.</translation>
    </message>
    <message>
        <source>Choose a profile with smaller certificates.</source>
        <translation>Välj en profil med mindre certifikat.</translation>
    </message>
    <message>
        <source>Card {token} is {whose}. It is not written to.</source>
        <translation>Kort {token} är {whose}. Inget skrivs till det.</translation>
    </message>
    <message>
        <source>Put a card in that is meant for this person.</source>
        <translation>Sätt i ett kort som är avsett för personen.</translation>
    </message>
    <message>
        <source>The card did not accept the PIN. Tries left: {tries_left}.</source>
        <translation>Kortet godtog inte PIN-koden. Försök kvar: {tries_left}.</translation>
    </message>
    <message>
        <source>Type it again with care. After the last try the card is blocked.</source>
        <translation>Skriv den noggrant igen. Efter det sista försöket är PIN-koden låst.</translation>
    </message>
    <message>
        <source>This cannot be the PIN of this card: it is too long, or has characters that the card does not take.</source>
        <translation>Det här kan inte vara kortets PIN-kod: den är för lång eller har tecken som kortet inte tar emot.</translation>
    </message>
    <message>
        <source>Type the PIN of this card. No try has been used.</source>
        <translation>Skriv kortets PIN-kod. Inget försök har använts.</translation>
    </message>
    <message>
        <source>The card does not take this PIN: it is too easily guessed.</source>
        <translation>Kortet tar inte den här PIN-koden: den är för lätt att gissa.</translation>
    </message>
    <message>
        <source>Let the person choose another PIN, without a pattern and not a well-known one.</source>
        <translation>Låt personen välja en annan PIN-kod, utan mönster och inte en välkänd.</translation>
    </message>
    <message>
        <source>Begin again, and type when the reader asks. No try has been used.</source>
        <translation>Börja om och skriv när läsaren frågar. Inget försök har använts.</translation>
    </message>
    <message>
        <source>Nothing was typed on the reader in time.</source>
        <translation>Ingenting skrevs på läsaren i tid.</translation>
    </message>
    <message>
        <source>Begin again. There are 30 seconds for the first key, and again for each that follows. No try has been used.</source>
        <translation>Börja om. Det finns 30 sekunder för den första knappen och lika mycket för varje följande. Inget försök har använts.</translation>
    </message>
    <message>
        <source>The reader did not take the PIN: it is too short or too long.</source>
        <translation>Läsaren tog inte emot PIN-koden: den är för kort eller för lång.</translation>
    </message>
    <message>
        <source>Type on the reader once more. No try has been used.</source>
        <translation>Skriv på läsaren en gång till. Inget försök har använts.</translation>
    </message>
    <message>
        <source>The new PIN was not typed the same way twice on the reader.</source>
        <translation>Den nya PIN-koden skrevs inte likadant två gånger på läsaren.</translation>
    </message>
    <message>
        <source>The PIN is as before. Type on the reader once more.</source>
        <translation>PIN-koden är som förut. Skriv på läsaren en gång till.</translation>
    </message>
    <message>
        <source>{reader} reads without contact, and a PIN of this card is not sent that way.</source>
        <translation>{reader} läser utan kontakt, och en PIN-kod för det här kortet skickas inte den vägen.</translation>
    </message>
    <message>
        <source>Plug the key in, or put the card into a reader with contacts, then continue.</source>
        <translation>Anslut nyckeln, eller sätt kortet i en läsare med kontakter, och fortsätt sedan.</translation>
    </message>
    <message>
        <source>One try is left for this PIN. It has not been used.</source>
        <translation>Ett försök återstår för PIN-koden. Det är inte använt.</translation>
    </message>
    <message>
        <source>If the PIN is certain, type it once more and say that it is.</source>
        <translation>Är PIN-koden säker, skriv den en gång till och ange att den är det.</translation>
    </message>
    <message>
        <source>The PIN of this card is blocked.</source>
        <translation>Kortets PIN-kod är låst.</translation>
    </message>
    <message>
        <source>The card has to be unblocked at a desk before it can be used.</source>
        <translation>Kortet måste låsas upp vid en disk innan det kan användas.</translation>
    </message>
    <message>
        <source>The card does not accept the PUK that was set at this workstation.</source>
        <translation>Kortet godtar inte den PUK-kod som sattes på arbetsplatsen.</translation>
    </message>
    <message>
        <source>Somebody else has changed this card. Clear it and prepare it again.</source>
        <translation>Någon annan har ändrat kortet. Rensa det och förpersonalisera det på nytt.</translation>
    </message>
    <message>
        <source>The card does not take the PUK that was made for it.</source>
        <translation>Kortet tar inte den PUK-kod som gjordes för det.</translation>
    </message>
    <message>
        <source>Give this up and begin anew: another PUK is made then.</source>
        <translation>Ge upp det här och börja om: då görs en annan PUK-kod.</translation>
    </message>
    <message>
        <source>The management key of this card has been changed by somebody else.</source>
        <translation>Kortets hanteringsnyckel har ändrats av någon annan.</translation>
    </message>
    <message>
        <source>Clear the card and prepare it again, or use another one.</source>
        <translation>Rensa kortet och förpersonalisera det på nytt, eller använd ett annat.</translation>
    </message>
    <message>
        <source>The applications of this key are locked with a code that is not known here.</source>
        <translation>Nyckelns program är låsta med en kod som inte är känd här.</translation>
    </message>
    <message>
        <source>Use another key, or have the code removed by whoever has set it.</source>
        <translation>Använd en annan nyckel, eller låt den som satte koden ta bort den.</translation>
    </message>
    <message>
        <source>The card cannot prove that its key was made on it: {detail}.</source>
        <translation>Kortet kan inte visa att dess nyckel skapades på det: {detail}.</translation>
    </message>
    <message>
        <source>Do not use this card. Put it aside for the administrator.</source>
        <translation>Använd inte kortet. Lägg undan det åt administratören.</translation>
    </message>
    <message>
        <source>The keys for a secure channel to the card in {reader} are not in the system keyring.</source>
        <translation>Nycklarna för en säker kanal till kortet i {reader} finns inte i systemets nyckelring.</translation>
    </message>
    <message>
        <source>No secure channel to the card in {reader} can be opened: {detail}.</source>
        <translation>Ingen säker kanal till kortet i {reader} kan öppnas: {detail}.</translation>
    </message>
    <message>
        <source>Put this card aside for the administrator, and do not type a PIN for it elsewhere.</source>
        <translation>Lägg undan kortet åt administratören, och skriv inte dess PIN-kod någon annanstans.</translation>
    </message>
    <message>
        <source>The key was not touched in time.</source>
        <translation>Nyckeln vidrördes inte i tid.</translation>
    </message>
    <message>
        <source>Try again, and touch the key when it blinks.</source>
        <translation>Försök igen och rör vid nyckeln när den blinkar.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} cannot be read.</source>
        <translation>Certifikatet på plats {slot} kan inte läsas.</translation>
    </message>
    <message>
        <source>The card driver {module} is not installed (looked in: {places}).</source>
        <translation>Kortdrivrutinen {module} är inte installerad (sökte i: {places}).</translation>
    </message>
    <message>
        <source>Install it, or set the path of its PKCS#11 library in Settings.</source>
        <translation>Installera den, eller ange sökvägen till dess PKCS#11-bibliotek i Inställningar.</translation>
    </message>
    <message>
        <source>The card driver {path} stopped working.</source>
        <translation>Kortdrivrutinen {path} slutade fungera.</translation>
    </message>
    <message>
        <source>Continue: it is started again. If it stays so, ask for a newer version of it.</source>
        <translation>Fortsätt: den startas igen. Om det upprepas, be om en nyare version av den.</translation>
    </message>
    <message>
        <source>The card driver {path} cannot be used: {reason}.</source>
        <translation>Kortdrivrutinen {path} går inte att använda: {reason}.</translation>
    </message>
    <message>
        <source>Install it anew for this system, or choose another file.</source>
        <translation>Installera om den för det här systemet, eller välj en annan fil.</translation>
    </message>
    <message>
        <source>The card driver {path} is still busy with another card.</source>
        <translation>Kortdrivrutinen {path} är fortfarande upptagen med ett annat kort.</translation>
    </message>
    <message>
        <source>Wait until the other card is done, then continue.</source>
        <translation>Vänta tills det andra kortet är klart och fortsätt sedan.</translation>
    </message>
    <message>
        <source>The master key {key} cannot be used: {reason}.</source>
        <translation>Huvudnyckeln {key} kan inte användas: {reason}.</translation>
    </message>
    <message>
        <source>Connect its token and continue, or ask the administrator.</source>
        <translation>Anslut dess token och fortsätt, eller fråga administratören.</translation>
    </message>
    <message>
        <source>The card did not accept the PIN. It does not tell how many tries are left.</source>
        <translation>Kortet godtog inte PIN-koden. Det talar inte om hur många försök som är kvar.</translation>
    </message>
    <message>
        <source>The card does not take this PIN. It wants {minimum} to {maximum} characters.</source>
        <translation>Kortet tar inte emot den här PIN-koden. Det vill ha {minimum} till {maximum} tecken.</translation>
    </message>
    <message>
        <source>Choose a PIN of that length, and one that is harder to guess.</source>
        <translation>Välj en PIN-kod av den längden, och en som är svårare att gissa.</translation>
    </message>
    <message>
        <source>No PIN has been set on this card yet.</source>
        <translation>Ingen PIN-kod har ställts in på det här kortet än.</translation>
    </message>
    <message>
        <source>Prepare the card first.</source>
        <translation>Förpersonalisera kortet först.</translation>
    </message>
    <message>
        <source>The entry on the reader was cancelled.</source>
        <translation>Inmatningen på läsaren avbröts.</translation>
    </message>
    <message>
        <source>There is no room on the card for {what}.</source>
        <translation>Det finns inte plats på kortet för det här: {what}.</translation>
    </message>
    <message>
        <source>Delete what is no longer needed from the card, then try again.</source>
        <translation>Ta bort det som inte längre behövs från kortet och försök igen.</translation>
    </message>
    <message>
        <source>The certificate does not belong to the key in slot {slot}.</source>
        <translation>Certifikatet hör inte till nyckeln på plats {slot}.</translation>
    </message>
    <message>
        <source>Nothing was written. Ask for a certificate for the key on the card.</source>
        <translation>Inget skrevs. Begär ett certifikat för nyckeln på kortet.</translation>
    </message>
    <message>
        <source>The list of the delivery cannot be read: {reason}.</source>
        <translation>Leveransens lista kan inte läsas: {reason}.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) with the columns kind, serial and model, or one serial a line.</source>
        <translation>Spara den som CSV (UTF-8) med kolumnerna kind, serial och model, eller med ett serienummer per rad.</translation>
    </message>
    <message>
        <source>Lines of the list that cannot be taken ({count}): {lines}.</source>
        <translation>Rader i listan som inte kan tas in ({count}): {lines}.</translation>
    </message>
    <message>
        <source>Correct these lines, or say that bad lines are to be left out.</source>
        <translation>Rätta raderna, eller ange att felaktiga rader ska utelämnas.</translation>
    </message>
    <message>
        <source>The profile {profile} wants keys derived from a master key, and there is none.</source>
        <translation>Profilen {profile} kräver nycklar som härleds ur en huvudnyckel, och någon sådan finns inte.</translation>
    </message>
    <message>
        <source>Choose another profile, or ask the administrator.</source>
        <translation>Välj en annan profil eller fråga administratören.</translation>
    </message>
    <message>
        <source>The card driver {driver} cannot be used: {reason}.</source>
        <translation>Kortdrivrutinen {driver} kan inte användas: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name, or take a driver out first.</source>
        <translation>Välj ett annat namn, eller ta först bort en drivrutin.</translation>
    </message>
    <message>
        <source>The settings name no card driver {driver}.</source>
        <translation>Inställningarna nämner ingen kortdrivrutin {driver}.</translation>
    </message>
    <message>
        <source>Look at the list of card drivers.</source>
        <translation>Titta i listan över kortdrivrutiner.</translation>
    </message>
    <message>
        <source>The key file is not taken: {reason}.</source>
        <translation>Nyckelfilen godtas inte: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file, or type its password once more.</source>
        <translation>Välj en annan fil, eller skriv lösenordet en gång till.</translation>
    </message>
    <message>
        <source>Card {token} has this key already, in slot {slot}.</source>
        <translation>Kort {token} har redan den här nyckeln, på plats {slot}.</translation>
    </message>
    <message>
        <source>Give this work up, or choose another key file.</source>
        <translation>Avbryt arbetet, eller välj en annan nyckelfil.</translation>
    </message>
    <message>
        <source>The key history of card {token} is full.</source>
        <translation>Nyckelhistoriken på kort {token} är full.</translation>
    </message>
    <message>
        <source>Give this work up and use another card for this key.</source>
        <translation>Avbryt arbetet och använd ett annat kort för nyckeln.</translation>
    </message>
    <message>
        <source>The file with the key is needed and was not named.</source>
        <translation>Filen med nyckeln behövs och har inte angetts.</translation>
    </message>
    <message>
        <source>Name it with --key-file.</source>
        <translation>Ange den med --key-file.</translation>
    </message>
    <message>
        <source>The key&apos;s certificate does not name {person}. It names: {names}.</source>
        <translation>Nyckelns certifikat nämner inte {person}. Det nämner: {names}.</translation>
    </message>
    <message>
        <source>Take the right file, or confirm that the key is this person&apos;s.</source>
        <translation>Ta rätt fil, eller intyga att nyckeln tillhör personen.</translation>
    </message>
    <message>
        <source>These keys for a secure channel are not taken: {reason}.</source>
        <translation>De här nycklarna för en säker kanal tas inte emot: {reason}.</translation>
    </message>
    <message>
        <source>Give the keys that were put on your cards, and the number (KVN) that they have there.</source>
        <translation>Ange nycklarna som lades på era kort, och numret (KVN) som de har där.</translation>
    </message>
    <message>
        <source>For cards of the profile {profile} no secrets of their maker can be kept.</source>
        <translation>För kort med profilen {profile} kan inga hemligheter från tillverkaren sparas.</translation>
    </message>
    <message>
        <source>Choose a profile for plain PIV cards only, or for cards behind PKCS#11 only. YubiKeys need none: clearing one gives it the well-known values.</source>
        <translation>Välj en profil för enbart rena PIV-kort eller enbart kort bakom PKCS#11. YubiKey-nycklar behöver inga: när de töms får de de välkända värdena.</translation>
    </message>
    <message>
        <source>Cards of this profile cannot come with such a secret: {reason}.</source>
        <translation>Kort med den här profilen kan inte levereras med en sådan hemlighet: {reason}.</translation>
    </message>
    <message>
        <source>PIN and PUK have at most 8 characters; the management key has 16, 24 or 32 bytes, written in hex. Cards behind PKCS#11 have only a PUK (SO-PIN).</source>
        <translation>PIN- och PUK-koden har högst 8 tecken; hanteringsnyckeln har 16, 24 eller 32 byte, skrivna hexadecimalt. Kort bakom PKCS#11 har bara en PUK-kod (SO-PIN).</translation>
    </message>
    <message>
        <source>The card does not have the secret with which it should be delivered: {reason}.</source>
        <translation>Kortet har inte den hemlighet som det skulle levereras med: {reason}.</translation>
    </message>
    <message>
        <source>Give this up. Ask the administrator which secrets the maker has set for these cards, and do not try this card again before that is known.</source>
        <translation>Ge upp det här. Fråga administratören vilka hemligheter tillverkaren har satt för de här korten, och försök inte med kortet igen innan det är känt.</translation>
    </message>
</context>
<context>
    <name>examination</name>
    <message>
        <source>Examine again</source>
        <translation>Undersök igen</translation>
    </message>
    <message>
        <source>Examine with PIN</source>
        <translation>Undersök med PIN-kod</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Vad är fel här?</translation>
    </message>
    <message>
        <source>Card {card} is fit for use</source>
        <translation>Kort {card} kan användas</translation>
    </message>
    <message>
        <source>Card {card} must not be used as it is</source>
        <translation>Kort {card} får inte användas som det är</translation>
    </message>
    <message>
        <source>Card {card} works, and somebody should look at it</source>
        <translation>Kort {card} fungerar, men någon bör se över det</translation>
    </message>
    <message>
        <source>without a serial number</source>
        <translation>utan serienummer</translation>
    </message>
    <message>
        <source>Everything was checked, and nothing is wrong.</source>
        <translation>Allt har kontrollerats, och inget är fel.</translation>
    </message>
    <message>
        <source>Everything was checked.</source>
        <translation>Allt har kontrollerats.</translation>
    </message>
    <message>
        <source>Not everything could be checked.</source>
        <translation>Allt kunde inte kontrolleras.</translation>
    </message>
    <message>
        <source>Nothing wrong was found. Not everything could be checked.</source>
        <translation>Inget fel hittades. Allt kunde inte kontrolleras.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Give the card new keys and certificates.</source>
        <translation>Ge kortet nya nycklar och certifikat.</translation>
    </message>
    <message>
        <source>Take the card back, prepare it again and issue it anew.</source>
        <translation>Ta tillbaka kortet, förpersonalisera det igen och utfärda det på nytt.</translation>
    </message>
    <message>
        <source>Keep the card here and ask the administrator.</source>
        <translation>Behåll kortet här och fråga administratören.</translation>
    </message>
    <message>
        <source>Unblock the PIN with the person.</source>
        <translation>Lås upp PIN-koden tillsammans med personen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; know that it was not checked.</source>
        <translation>Inget behöver göras; det är bara inte kontrollerat.</translation>
    </message>
    <message>
        <source>Examine the card with the person&apos;s PIN to check this as well.</source>
        <translation>Undersök kortet med personens PIN-kod för att kontrollera även det här.</translation>
    </message>
    <message>
        <source>Examine the card again; if it stays so, issue another one.</source>
        <translation>Undersök kortet igen; förblir det så, utfärda ett annat.</translation>
    </message>
    <message>
        <source>Compare the serial number, then take the card in or prepare it.</source>
        <translation>Jämför serienumret och ta sedan in kortet eller förpersonalisera det.</translation>
    </message>
    <message>
        <source>Examine the card in a reader of the card service, with OpenSC installed.</source>
        <translation>Undersök kortet i en av korttjänstens läsare, med OpenSC installerat.</translation>
    </message>
    <message>
        <source>The card tells no serial number.</source>
        <translation>Kortet talar inte om något serienummer.</translation>
    </message>
    <message>
        <source>The records do not know this card.</source>
        <translation>Posterna känner inte till kortet.</translation>
    </message>
    <message>
        <source>By the records the card is {status}.</source>
        <translation>Enligt posterna är kortet: {status}.</translation>
    </message>
    <message>
        <source>The card is in stock, and something is on it.</source>
        <translation>Kortet är i lager, men något finns på det.</translation>
    </message>
    <message>
        <source>Prepare it before it is issued; that clears it.</source>
        <translation>Förpersonalisera det innan det utfärdas; det rensar kortet.</translation>
    </message>
    <message>
        <source>The card has no card holder unique identifier (CHUID).</source>
        <translation>Kortet saknar unik kortinnehavaridentitet (CHUID).</translation>
    </message>
    <message>
        <source>The profile of the card is not in force any more as it was.</source>
        <translation>Kortets profil gäller inte längre som den var.</translation>
    </message>
    <message>
        <source>The PIN is the one from the factory.</source>
        <translation>PIN-koden är fabrikens.</translation>
    </message>
    <message>
        <source>Let the person choose a PIN before the card is used.</source>
        <translation>Låt personen välja en PIN-kod innan kortet används.</translation>
    </message>
    <message>
        <source>The PUK is the one from the factory.</source>
        <translation>PUK-koden är fabrikens.</translation>
    </message>
    <message>
        <source>The management key is the one from the factory.</source>
        <translation>Hanteringsnyckeln är fabrikens.</translation>
    </message>
    <message>
        <source>The card does not tell which of its secrets are the factory&apos;s.</source>
        <translation>Kortet talar inte om vilka av dess hemligheter som är fabrikens.</translation>
    </message>
    <message>
        <source>The management key is {found}, and the profile wants {wanted}.</source>
        <translation>Hanteringsnyckeln är {found}, men profilen kräver {wanted}.</translation>
    </message>
    <message>
        <source>Another program has tied the management key to the PIN; whoever knows the PIN administers the card.</source>
        <translation>Ett annat program har bundit hanteringsnyckeln till PIN-koden; den som kan PIN-koden administrerar kortet.</translation>
    </message>
    <message>
        <source>The PIN is blocked.</source>
        <translation>PIN-koden är låst.</translation>
    </message>
    <message>
        <source>The PUK is blocked.</source>
        <translation>PUK-koden är låst.</translation>
    </message>
    <message>
        <source>The PIN has {left} of {allowed} tries left.</source>
        <translation>PIN-koden har {left} av {allowed} försök kvar.</translation>
    </message>
    <message>
        <source>Let the person enter the right PIN once, or unblock it.</source>
        <translation>Låt personen skriva rätt PIN-kod en gång, eller lås upp den.</translation>
    </message>
    <message>
        <source>The PUK has {left} of {allowed} tries left.</source>
        <translation>PUK-koden har {left} av {allowed} försök kvar.</translation>
    </message>
    <message>
        <source>The PIN has {left} tries, and the profile allows {allowed}.</source>
        <translation>PIN-koden har {left} försök, och profilen tillåter {allowed}.</translation>
    </message>
    <message>
        <source>The PUK has {left} tries, and the profile allows {allowed}.</source>
        <translation>PUK-koden har {left} försök, och profilen tillåter {allowed}.</translation>
    </message>
    <message>
        <source>The card does not tell all of its tries that are left.</source>
        <translation>Kortet talar inte om alla försök som är kvar.</translation>
    </message>
    <message>
        <source>There is no key in slot {slot}.</source>
        <translation>Det finns ingen nyckel på plats {slot}.</translation>
    </message>
    <message>
        <source>Slot {slot} holds something that should not be there.</source>
        <translation>På plats {slot} finns något som inte ska vara där.</translation>
    </message>
    <message>
        <source>The key in slot {slot} is {found}, and the profile wants {wanted}.</source>
        <translation>Nyckeln på plats {slot} är {found}, men profilen kräver {wanted}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is for another key than the slot&apos;s.</source>
        <translation>Certifikatet på plats {slot} är för en annan nyckel än platsens.</translation>
    </message>
    <message>
        <source>The key in slot {slot} does not sign for its certificate.</source>
        <translation>Nyckeln på plats {slot} signerar inte för sitt certifikat.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants the PIN and was not tried.</source>
        <translation>Nyckeln på plats {slot} kräver PIN-koden och prövades inte.</translation>
    </message>
    <message>
        <source>The key in slot {slot} could not be tried.</source>
        <translation>Nyckeln på plats {slot} kunde inte prövas.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants the PIN “{found}”, and by the profile “{wanted}”.</source>
        <translation>Nyckeln på plats {slot} kräver PIN-koden ”{found}”, enligt profilen ”{wanted}”.</translation>
    </message>
    <message>
        <source>The key in slot {slot} wants a touch “{found}”, and by the profile “{wanted}”.</source>
        <translation>Nyckeln på plats {slot} kräver beröring ”{found}”, enligt profilen ”{wanted}”.</translation>
    </message>
    <message>
        <source>The card does not tell how often the key in slot {slot} wants the PIN.</source>
        <translation>Kortet talar inte om hur ofta nyckeln på plats {slot} kräver PIN-koden.</translation>
    </message>
    <message>
        <source>The key in slot {slot} was not made on the card.</source>
        <translation>Nyckeln på plats {slot} skapades inte på kortet.</translation>
    </message>
    <message>
        <source>Nothing proves that the key in slot {slot} was made here: {reason}.</source>
        <translation>Inget bevisar att nyckeln på plats {slot} skapades här: {reason}.</translation>
    </message>
    <message>
        <source>The card cannot prove where the key in slot {slot} was made.</source>
        <translation>Kortet kan inte bevisa var nyckeln på plats {slot} skapades.</translation>
    </message>
    <message>
        <source>There is no certificate in slot {slot}.</source>
        <translation>Det finns inget certifikat på plats {slot}.</translation>
    </message>
    <message>
        <source>What lies in slot {slot} is no certificate that can be read.</source>
        <translation>Det som finns på plats {slot} är inget läsbart certifikat.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is not the one that was issued.</source>
        <translation>Certifikatet på plats {slot} är inte det som utfärdades.</translation>
    </message>
    <message>
        <source>The records do not know the certificate in slot {slot}.</source>
        <translation>Posterna känner inte till certifikatet på plats {slot}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} belongs in slot {belongs}.</source>
        <translation>Certifikatet på plats {slot} hör hemma på plats {belongs}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is revoked.</source>
        <translation>Certifikatet på plats {slot} är återkallat.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is suspended.</source>
        <translation>Certifikatet på plats {slot} är tillfälligt spärrat.</translation>
    </message>
    <message>
        <source>Reinstate the card if it may be used again.</source>
        <translation>Häv spärren om kortet får användas igen.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} expired on {on}.</source>
        <translation>Certifikatet på plats {slot} gick ut {on}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is valid only from {on}.</source>
        <translation>Certifikatet på plats {slot} gäller först från {on}.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Kontrollera datorns klocka.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} ends on {on}.</source>
        <translation>Certifikatet på plats {slot} går ut {on}.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} is valid for longer than its profile.</source>
        <translation>Certifikatet på plats {slot} gäller längre än dess profil.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} was not issued by our authority.</source>
        <translation>Certifikatet på plats {slot} är inte från vår utfärdare.</translation>
    </message>
    <message>
        <source>The authority of the certificate in slot {slot} is not valid now.</source>
        <translation>Utfärdaren av certifikatet på plats {slot} gäller inte nu.</translation>
    </message>
    <message>
        <source>Tell the administrator of the certificate authority.</source>
        <translation>Meddela certifikatutfärdarens administratör.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has other key usages than its profile.</source>
        <translation>Certifikatet på plats {slot} har andra nyckelanvändningar än dess profil.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has other purposes than its profile.</source>
        <translation>Certifikatet på plats {slot} har andra ändamål än dess profil.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} has {size} bytes, more than {allowed}.</source>
        <translation>Certifikatet på plats {slot} har {size} byte, mer än {allowed}.</translation>
    </message>
    <message>
        <source>No second library has read the card: {reason}.</source>
        <translation>Inget andra bibliotek har läst kortet: {reason}.</translation>
    </message>
    <message>
        <source>{library} finds no certificate in slot {slot}.</source>
        <translation>{library} hittar inget certifikat på plats {slot}.</translation>
    </message>
    <message>
        <source>{library} reads another certificate in slot {slot}.</source>
        <translation>{library} läser ett annat certifikat på plats {slot}.</translation>
    </message>
    <message>
        <source>By {library} the key in slot {slot} does not sign for its certificate.</source>
        <translation>Enligt {library} signerar nyckeln på plats {slot} inte för sitt certifikat.</translation>
    </message>
    <message>
        <source>{library} did not try the key in slot {slot}.</source>
        <translation>{library} prövade inte nyckeln på plats {slot}.</translation>
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
        <translation>{minimum} till {maximum} siffror. Läsaren kontrollerar inget annat: ta inget födelsedatum, ingen sifferföljd, inget som andra skulle gissa.</translation>
    </message>
</context>
<context>
    <name>pins</name>
    <message>
        <source>at least {minimum} characters</source>
        <translation>minst {minimum} tecken</translation>
    </message>
    <message>
        <source>at most {maximum} characters</source>
        <translation>högst {maximum} tecken</translation>
    </message>
    <message>
        <source>only permitted characters</source>
        <translation>bara tillåtna tecken</translation>
    </message>
    <message>
        <source>no sequence</source>
        <translation>ingen följd</translation>
    </message>
    <message>
        <source>no repeated pattern</source>
        <translation>inget upprepat mönster</translation>
    </message>
    <message>
        <source>not the birth date</source>
        <translation>inte födelsedatumet</translation>
    </message>
    <message>
        <source>not from the personal number</source>
        <translation>inte ur personnumret</translation>
    </message>
    <message>
        <source>not a well-known PIN</source>
        <translation>ingen välkänd PIN-kod</translation>
    </message>
</context>
<context>
    <name>policies</name>
    <message>
        <source>as the slot says</source>
        <translation>som platsen säger</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>once</source>
        <translation>en gång</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>varje gång</translation>
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
        <translation>Utfärda kort: {subject}</translation>
    </message>
    <message>
        <source>Prepare card: {subject}</source>
        <translation>Förpersonalisera kort: {subject}</translation>
    </message>
    <message>
        <source>Suspend card: {subject}</source>
        <translation>Spärra kort tillfälligt: {subject}</translation>
    </message>
    <message>
        <source>Reinstate card: {subject}</source>
        <translation>Häv spärr för kort: {subject}</translation>
    </message>
    <message>
        <source>Report card lost: {subject}</source>
        <translation>Anmäl kort förlorat: {subject}</translation>
    </message>
    <message>
        <source>Destroy card: {subject}</source>
        <translation>Förstör kort: {subject}</translation>
    </message>
    <message>
        <source>Change PIN: {subject}</source>
        <translation>Byt PIN-kod: {subject}</translation>
    </message>
    <message>
        <source>Re-key card: {subject}</source>
        <translation>Förnya kortets nycklar: {subject}</translation>
    </message>
    <message>
        <source>Take card back: {subject}</source>
        <translation>Ta tillbaka kort: {subject}</translation>
    </message>
    <message>
        <source>Unblock PIN: {subject}</source>
        <translation>Lås upp PIN-kod: {subject}</translation>
    </message>
    <message>
        <source>Examine card: {subject}</source>
        <translation>Undersök kort: {subject}</translation>
    </message>
    <message>
        <source>Add certificate: {subject}</source>
        <translation>Lägg till certifikat: {subject}</translation>
    </message>
    <message>
        <source>Recover key: {subject}</source>
        <translation>Återställ nyckel: {subject}</translation>
    </message>
    <message>
        <source>Replace card: {subject}</source>
        <translation>Ersätt kort: {subject}</translation>
    </message>
    <message>
        <source>Give temporary card: {subject}</source>
        <translation>Ge tillfälligt kort: {subject}</translation>
    </message>
    <message>
        <source>Unblock PIN by telephone: {subject}</source>
        <translation>Lås upp PIN-kod per telefon: {subject}</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>Authentication</source>
        <translation>Inloggning</translation>
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
        <translation>Inloggning (PIV-kort)</translation>
    </message>
    <message>
        <source>Signature (PIV card)</source>
        <translation>Underskrift (PIV-kort)</translation>
    </message>
    <message>
        <source>Registration officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>YubiKey: authentication and signature</source>
        <translation>YubiKey: inloggning och underskrift</translation>
    </message>
    <message>
        <source>YubiKey: authentication, signature and encryption</source>
        <translation>YubiKey: inloggning, underskrift och kryptering</translation>
    </message>
    <message>
        <source>YubiKey: authentication and signature (RSA)</source>
        <translation>YubiKey: inloggning och underskrift (RSA)</translation>
    </message>
    <message>
        <source>Smart card: authentication and signature</source>
        <translation>Smartkort: inloggning och underskrift</translation>
    </message>
    <message>
        <source>PIV card: authentication and signature</source>
        <translation>PIV-kort: inloggning och underskrift</translation>
    </message>
    <message>
        <source>Registration officer&apos;s YubiKey</source>
        <translation>Handläggarens YubiKey</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Looking at the card</source>
        <translation>Tittar på kortet</translation>
    </message>
    <message>
        <source>PIN needed</source>
        <translation>PIN behövs</translation>
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
        <translation>inget kort kan ha en nyckel av det här slaget</translation>
    </message>
    <message>
        <source>no card holds an RSA key with this public exponent</source>
        <translation>inget kort kan ha en RSA-nyckel med den här publika exponenten</translation>
    </message>
    <message>
        <source>its certificate is another key&apos;s</source>
        <translation>certifikatet hör till en annan nyckel</translation>
    </message>
    <message>
        <source>its certificate is not for a key that decrypts</source>
        <translation>certifikatet gäller inte en nyckel som dekrypterar</translation>
    </message>
    <message>
        <source>its key signs in somebody&apos;s name; such a key is never brought back</source>
        <translation>nyckeln skriver under i någons namn; en sådan nyckel återställs aldrig</translation>
    </message>
    <message>
        <source>its certificate cannot be read</source>
        <translation>dess certifikat kan inte läsas</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>dess certifikat har gått ut</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>dess certifikat gäller inte än</translation>
    </message>
    <message>
        <source>its certificate is not made for signing</source>
        <translation>dess certifikat är inte gjort för underskrift</translation>
    </message>
    <message>
        <source>no trusted authority issued its certificate</source>
        <translation>ingen betrodd utfärdare har gett ut dess certifikat</translation>
    </message>
    <message>
        <source>its certificate is revoked</source>
        <translation>dess certifikat är återkallat</translation>
    </message>
    <message>
        <source>no revocation list of its issuer is at hand</source>
        <translation>utfärdarens spärrlista finns inte till hands</translation>
    </message>
    <message>
        <source>the revocation list of its issuer is too old</source>
        <translation>utfärdarens spärrlista är för gammal</translation>
    </message>
    <message>
        <source>the answer cannot be read</source>
        <translation>svaret kan inte läsas</translation>
    </message>
    <message>
        <source>the answer is about another card</source>
        <translation>svaret gäller ett annat kort</translation>
    </message>
    <message>
        <source>the receipt is for other records</source>
        <translation>kvittot gäller andra poster</translation>
    </message>
    <message>
        <source>the directory has no end</source>
        <translation>katalogen tar aldrig slut</translation>
    </message>
    <message>
        <source>it does not take record {sequence}</source>
        <translation>den tar inte emot post {sequence}</translation>
    </message>
    <message>
        <source>its address is not valid</source>
        <translation>dess adress är inte giltig</translation>
    </message>
    <message>
        <source>its address has to begin with https://</source>
        <translation>dess adress måste börja med https://</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>den svarar inte i tid</translation>
    </message>
    <message>
        <source>no connection can be made</source>
        <translation>ingen förbindelse kan upprättas</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>förbindelsen bröts</translation>
    </message>
    <message>
        <source>it is out of order for now</source>
        <translation>den är ur funktion just nu</translation>
    </message>
    <message>
        <source>the answer is too long</source>
        <translation>svaret är för långt</translation>
    </message>
    <message>
        <source>the answer is of another type</source>
        <translation>svaret är av en annan typ</translation>
    </message>
    <message>
        <source>first issuance</source>
        <translation>första utfärdandet</translation>
    </message>
    <message>
        <source>it did not start</source>
        <translation>den startade inte</translation>
    </message>
    <message>
        <source>records of this workstation have not been sent yet</source>
        <translation>arbetsstationens poster har inte skickats ännu</translation>
    </message>
    <message>
        <source>the central server does not accept it</source>
        <translation>den centrala servern godtar den inte</translation>
    </message>
    <message>
        <source>this is not a code that an administrator gave out</source>
        <translation>det här är ingen kod som en administratör har lämnat ut</translation>
    </message>
    <message>
        <source>this authority cannot put a certificate on hold</source>
        <translation>den här utfärdaren kan inte spärra ett certifikat tillfälligt</translation>
    </message>
    <message>
        <source>this authority cannot revoke</source>
        <translation>den här utfärdaren kan inte återkalla</translation>
    </message>
    <message>
        <source>it wants a reason of a few words</source>
        <translation>den vill ha ett skäl på några få ord</translation>
    </message>
    <message>
        <source>it is neither UTF-8 nor UTF-16 with a byte order mark</source>
        <translation>den är varken UTF-8 eller UTF-16 med byteordningsmärke</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>den är för stor</translation>
    </message>
    <message>
        <source>there is no card in it</source>
        <translation>det finns inget kort i den</translation>
    </message>
    <message>
        <source>its first line names a column twice, or one that is not known</source>
        <translation>dess första rad nämner en kolumn två gånger, eller en okänd kolumn</translation>
    </message>
    <message>
        <source>it has other fields than the list</source>
        <translation>den har andra fält än listan</translation>
    </message>
    <message>
        <source>it has no serial number</source>
        <translation>den har inget serienummer</translation>
    </message>
    <message>
        <source>its serial number is not one of this kind</source>
        <translation>serienumret är inte av det här slaget</translation>
    </message>
    <message>
        <source>there is no such kind of card</source>
        <translation>det finns inget sådant slags kort</translation>
    </message>
    <message>
        <source>an earlier line has this card already</source>
        <translation>en tidigare rad har redan kortet</translation>
    </message>
    <message>
        <source>the records know this card already</source>
        <translation>posterna känner redan till kortet</translation>
    </message>
    <message>
        <source>it is an officer&apos;s card</source>
        <translation>det är en handläggares kort</translation>
    </message>
    <message>
        <source>the PIN is forgotten</source>
        <translation>PIN-koden är glömd</translation>
    </message>
    <message>
        <source>the PIN is blocked</source>
        <translation>PIN-koden är låst</translation>
    </message>
    <message>
        <source>old messages are to be read</source>
        <translation>gamla meddelanden ska läsas</translation>
    </message>
    <message>
        <source>the former card is lost or broken</source>
        <translation>det tidigare kortet är förlorat eller trasigt</translation>
    </message>
    <message>
        <source>the certificates are about to expire</source>
        <translation>certifikaten går snart ut</translation>
    </message>
    <message>
        <source>the person&apos;s data have changed</source>
        <translation>personens uppgifter har ändrats</translation>
    </message>
    <message>
        <source>the person has a new task</source>
        <translation>personen har en ny uppgift</translation>
    </message>
    <message>
        <source>the certificate was left out at first</source>
        <translation>certifikatet uteblev först</translation>
    </message>
    <message>
        <source>the card was left elsewhere</source>
        <translation>kortet är kvarglömt på annat håll</translation>
    </message>
    <message>
        <source>the card is mislaid</source>
        <translation>kortet är förlagt</translation>
    </message>
    <message>
        <source>the person is away</source>
        <translation>personen är borta</translation>
    </message>
    <message>
        <source>the card was found again</source>
        <translation>kortet är återfunnet</translation>
    </message>
    <message>
        <source>the person is back</source>
        <translation>personen är tillbaka</translation>
    </message>
    <message>
        <source>the card is lost</source>
        <translation>kortet är förlorat</translation>
    </message>
    <message>
        <source>the card was stolen</source>
        <translation>kortet är stulet</translation>
    </message>
    <message>
        <source>the person leaves</source>
        <translation>personen slutar</translation>
    </message>
    <message>
        <source>the card is replaced</source>
        <translation>kortet ersätts</translation>
    </message>
    <message>
        <source>the card is no longer needed</source>
        <translation>kortet behövs inte längre</translation>
    </message>
    <message>
        <source>the card is broken</source>
        <translation>kortet är trasigt</translation>
    </message>
    <message>
        <source>the card is worn out</source>
        <translation>kortet är utslitet</translation>
    </message>
    <message>
        <source>it makes no statement about this key</source>
        <translation>det säger inget om den här nyckeln</translation>
    </message>
    <message>
        <source>the card is reached through such a library in any case</source>
        <translation>kortet nås redan genom ett sådant bibliotek</translation>
    </message>
    <message>
        <source>the card service has no such reader</source>
        <translation>korttjänsten har ingen sådan läsare</translation>
    </message>
    <message>
        <source>OpenSC is not installed</source>
        <translation>OpenSC är inte installerat</translation>
    </message>
    <message>
        <source>OpenSC does not know this card</source>
        <translation>OpenSC känner inte till kortet</translation>
    </message>
    <message>
        <source>the settings name it already</source>
        <translation>inställningarna nämner den redan</translation>
    </message>
    <message>
        <source>its name may hold small letters, digits and hyphens only</source>
        <translation>namnet får bara ha små bokstäver, siffror och bindestreck</translation>
    </message>
    <message>
        <source>there are as many as there may be</source>
        <translation>det finns redan så många som får finnas</translation>
    </message>
    <message>
        <source>this program does not know where it lies; name its file</source>
        <translation>programmet vet inte var den ligger; ange dess fil</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>den går inte att läsa</translation>
    </message>
    <message>
        <source>it holds another key or certificate than before</source>
        <translation>den innehåller en annan nyckel eller ett annat certifikat än tidigare</translation>
    </message>
    <message>
        <source>it is too large for a key file</source>
        <translation>den är för stor för en nyckelfil</translation>
    </message>
    <message>
        <source>it is no PKCS#12 file</source>
        <translation>det är ingen PKCS#12-fil</translation>
    </message>
    <message>
        <source>the password does not open it</source>
        <translation>lösenordet öppnar den inte</translation>
    </message>
    <message>
        <source>it is locked in a way that is not known here</source>
        <translation>den är låst på ett sätt som inte är känt här</translation>
    </message>
    <message>
        <source>its password would take far too long to try</source>
        <translation>det skulle ta alldeles för lång tid att pröva lösenordet</translation>
    </message>
    <message>
        <source>it holds no private key</source>
        <translation>den innehåller ingen privat nyckel</translation>
    </message>
    <message>
        <source>it holds several keys; take a file for each</source>
        <translation>den innehåller flera nycklar; ta en fil för var och en</translation>
    </message>
    <message>
        <source>it holds no certificate for its key</source>
        <translation>den innehåller inget certifikat för nyckeln</translation>
    </message>
    <message>
        <source>no token of that name is connected</source>
        <translation>ingen token med det namnet är ansluten</translation>
    </message>
    <message>
        <source>several tokens of that name are connected</source>
        <translation>flera token med det namnet är anslutna</translation>
    </message>
    <message>
        <source>one more wrong PIN would block its token</source>
        <translation>ytterligare en felaktig PIN-kod skulle spärra dess token</translation>
    </message>
    <message>
        <source>its token did not accept the PIN</source>
        <translation>dess token godtog inte PIN-koden</translation>
    </message>
    <message>
        <source>there is no such key on its token</source>
        <translation>det finns ingen sådan nyckel på dess token</translation>
    </message>
    <message>
        <source>several keys of that name are on its token</source>
        <translation>flera nycklar med det namnet finns på dess token</translation>
    </message>
    <message>
        <source>its token does not compute CMAC-AES with it</source>
        <translation>dess token beräknar inte CMAC-AES med den</translation>
    </message>
    <message>
        <source>its token failed</source>
        <translation>dess token fungerade inte</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>den kraschade</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>den svarade inte i tid</translation>
    </message>
    <message>
        <source>the proofs are for something else</source>
        <translation>bevisen gäller något annat</translation>
    </message>
    <message>
        <source>it has no key for a secure channel</source>
        <translation>det har ingen nyckel för en säker kanal</translation>
    </message>
    <message>
        <source>nothing certifies its key</source>
        <translation>inget intygar dess nyckel</translation>
    </message>
    <message>
        <source>it does not have the keys that this workstation has for it</source>
        <translation>det har inte de nycklar som den här arbetsplatsen har för det</translation>
    </message>
    <message>
        <source>each of the three keys has to be 32 hexadecimal digits</source>
        <translation>var och en av de tre nycklarna måste vara 32 hexadecimala siffror</translation>
    </message>
    <message>
        <source>their number has to be one from 1 to 127</source>
        <translation>deras nummer måste vara ett från 1 till 127</translation>
    </message>
    <message>
        <source>every YubiKey leaves its maker with these keys, and everybody knows them</source>
        <translation>varje YubiKey lämnar sin tillverkare med de här nycklarna, och alla känner till dem</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <source>PUK</source>
        <translation>PUK-kod</translation>
    </message>
    <message>
        <source>management key</source>
        <translation>hanteringsnyckel</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Card {card} was taken into stock</source>
        <translation>Kort {card} togs in i lager</translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation>Kort {card} förpersonaliserades</translation>
    </message>
    <message>
        <source>Card {card} was issued</source>
        <translation>Kort {card} utfärdades</translation>
    </message>
    <message>
        <source>Card {card} got new keys</source>
        <translation>Kort {card} fick nya nycklar</translation>
    </message>
    <message>
        <source>The PIN of card {card} was unblocked</source>
        <translation>PIN-koden för kort {card} låstes upp</translation>
    </message>
    <message>
        <source>The PIN of card {card} was unblocked with an officer elsewhere</source>
        <translation>PIN-koden för kort {card} låstes upp med en handläggare på annat håll</translation>
    </message>
    <message>
        <source>The PIN of card {card} was changed</source>
        <translation>PIN-koden för kort {card} byttes</translation>
    </message>
    <message>
        <source>Card {card} got a former key back</source>
        <translation>Kort {card} fick tillbaka en tidigare nyckel</translation>
    </message>
    <message>
        <source>Card {card} was suspended</source>
        <translation>Kort {card} spärrades tillfälligt</translation>
    </message>
    <message>
        <source>Card {card} was reinstated</source>
        <translation>Spärren för kort {card} hävdes</translation>
    </message>
    <message>
        <source>Card {card} was reported lost</source>
        <translation>Kort {card} anmäldes förlorat</translation>
    </message>
    <message>
        <source>Card {card} was returned and wiped</source>
        <translation>Kort {card} lämnades tillbaka och tömdes</translation>
    </message>
    <message>
        <source>Card {card} was destroyed</source>
        <translation>Kort {card} förstördes</translation>
    </message>
</context>
<context>
    <name>revocations</name>
    <message>
        <source>no reason is told</source>
        <translation>inget skäl anges</translation>
    </message>
    <message>
        <source>the card is, or may be, in the wrong hands</source>
        <translation>kortet är, eller kan vara, i orätta händer</translation>
    </message>
    <message>
        <source>the person belongs elsewhere now</source>
        <translation>personen hör hemma någon annanstans nu</translation>
    </message>
    <message>
        <source>other certificates replace these</source>
        <translation>andra certifikat ersätter dem</translation>
    </message>
    <message>
        <source>no longer needed; the card is in safe hands</source>
        <translation>behövs inte längre; kortet är i säkra händer</translation>
    </message>
    <message>
        <source>the person may no longer use them</source>
        <translation>personen får inte använda dem längre</translation>
    </message>
</context>
<context>
    <name>slots</name>
    <message>
        <source>authentication</source>
        <translation>inloggning</translation>
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
        <translation>själva kortet</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Card checked</source>
        <translation>Kortet kontrollerat</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <source>Proved on the card</source>
        <translation>Prövat på kortet</translation>
    </message>
    <message>
        <source>PIN and PUK locked</source>
        <translation>PIN och PUK låsta</translation>
    </message>
    <message>
        <source>Old content cleared</source>
        <translation>Gammalt innehåll rensat</translation>
    </message>
    <message>
        <source>Card wiped</source>
        <translation>Kortet tömt</translation>
    </message>
    <message>
        <source>Management key set</source>
        <translation>Hanteringsnyckel satt</translation>
    </message>
    <message>
        <source>Card named</source>
        <translation>Kortet namngivet</translation>
    </message>
    <message>
        <source>Secrets sealed</source>
        <translation>Hemligheter förseglade</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>Handläggaren skriver under</translation>
    </message>
    <message>
        <source>Certificates suspended</source>
        <translation>Certifikaten tillfälligt spärrade</translation>
    </message>
    <message>
        <source>Certificates reinstated</source>
        <translation>Spärren för certifikaten hävd</translation>
    </message>
    <message>
        <source>Certificates revoked</source>
        <translation>Certifikaten återkallade</translation>
    </message>
    <message>
        <source>New secrets set</source>
        <translation>Nya hemligheter satta</translation>
    </message>
    <message>
        <source>Secrets from the escrow</source>
        <translation>Hemligheter ur depositionen</translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>Kortet läst</translation>
    </message>
    <message>
        <source>Card read by a second library</source>
        <translation>Kortet läst av ett andra bibliotek</translation>
    </message>
    <message>
        <source>Findings weighed</source>
        <translation>Fynden bedömda</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Nyckelfil</translation>
    </message>
    <message>
        <source>Old card looked up</source>
        <translation>Gamla kortet kontrollerat</translation>
    </message>
    <message>
        <source>Applications switched</source>
        <translation>Program omställda</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>to be prepared</source>
        <translation>att förpersonalisera</translation>
    </message>
    <message>
        <source>to be issued</source>
        <translation>att utfärda</translation>
    </message>
    <message>
        <source>in somebody&apos;s hands</source>
        <translation>i någons händer</translation>
    </message>
    <message>
        <source>on hold, and may come back</source>
        <translation>spärrade tills vidare, kan komma tillbaka</translation>
    </message>
    <message>
        <source>wiped if they come back</source>
        <translation>töms om de kommer tillbaka</translation>
    </message>
    <message>
        <source>never used again</source>
        <translation>används aldrig mer</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Records that the centre does not believe: {count}. Tell the administrator.</source>
        <translation>Poster som centralen inte godtar: {count}. Säg till administratören.</translation>
    </message>
    <message>
        <source>Synchronising has stopped.</source>
        <translation>Synkningen har stannat.</translation>
    </message>
    <message>
        <source>This workstation works alone. Everything is kept here.</source>
        <translation>Den här arbetsplatsen arbetar ensam. Allt sparas här.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte än</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Senaste utbyte</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Väntar på att skickas</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Väntar sedan</translation>
    </message>
    <message>
        <source>Restored from an old backup</source>
        <translation>Återställd från en gammal säkerhetskopia</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>Prepared</source>
        <translation>Förpersonaliserat</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>I lager</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Tillfälligt spärrat</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Förlorat</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Förstört</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Tomt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>Handläggarens kort</translation>
    </message>
    <message>
        <source>Temporary until</source>
        <translation>Tillfälligt till</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersätter</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersatt av</translation>
    </message>
</context>
<context>
    <name>yubikey</name>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
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
        <translation>USB-C och Lightning</translation>
    </message>
    <message>
        <source>USB-A, fingerprint reader</source>
        <translation>USB-A, fingeravtrycksläsare</translation>
    </message>
    <message>
        <source>USB-C, fingerprint reader</source>
        <translation>USB-C, fingeravtrycksläsare</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Säkerhetsnyckel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Utförande</translation>
    </message>
    <message>
        <source>On over USB</source>
        <translation>På över USB</translation>
    </message>
    <message>
        <source>On over NFC</source>
        <translation>På över NFC</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>FIPS 140</source>
        <translation>FIPS 140</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkänd</translation>
    </message>
    <message>
        <source>not set up yet</source>
        <translation>inte iordningställd än</translation>
    </message>
    <message>
        <source>PIN rules</source>
        <translation>PIN-regler</translation>
    </message>
    <message>
        <source>the key refuses simple PINs</source>
        <translation>nyckeln avvisar enkla PIN-koder</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>locked with a code</source>
        <translation>låsta med en kod</translation>
    </message>
    <message>
        <source>Management key</source>
        <translation>Hanteringsnyckel</translation>
    </message>
    <message>
        <source>on the card behind the PIN</source>
        <translation>på kortet bakom PIN-koden</translation>
    </message>
    <message>
        <source>computed from the PIN</source>
        <translation>beräknad ur PIN-koden</translation>
    </message>
</context>
</TS>
