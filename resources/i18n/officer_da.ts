<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
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
    <name>DeskScreen</name>
    <message>
        <source>Find a person</source>
        <translation>Find en person</translation>
    </message>
    <message>
        <source>Prepare a card</source>
        <translation>Klargør et kort</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Afbrudt</translation>
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
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Manage</source>
        <translation>Administrér</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Everything is undone</source>
        <translation>Alt er fortrudt</translation>
    </message>
    <message>
        <source>Hand card {card} to {person}</source>
        <translation>Giv kort {card} til {person}</translation>
    </message>
    <message>
        <source>Card {card} is prepared</source>
        <translation>Kort {card} er klargjort</translation>
    </message>
    <message>
        <source>No valid certificate of this work remains.</source>
        <translation>Der er intet gyldigt certifikat tilbage af dette arbejde.</translation>
    </message>
    <message>
        <source>The certificates are on it and proved. Only the owner knows the PIN.</source>
        <translation>Certifikaterne er på kortet og afprøvet. Kun indehaveren kender PIN-koden.</translation>
    </message>
    <message>
        <source>It can now be issued to a person at this workstation.</source>
        <translation>Det kan nu udstedes til en person på denne arbejdsstation.</translation>
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
    <name>FlowDialog</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
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
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
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
        <translation>Medarbejderen signerer</translation>
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
        <source>Touch</source>
        <translation>Berøring</translation>
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
        <translation>Medarbejderen signerer</translation>
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
        <translation>Sagsbehandler</translation>
    </message>
    <message>
        <source>The officer signed in</source>
        <translation>Sagsbehandleren loggede ind</translation>
    </message>
    <message>
        <source>Card {card} was prepared</source>
        <translation>Kort {card} blev klargjort</translation>
    </message>
    <message>
        <source>Card {card} was issued to {person}</source>
        <translation>Kort {card} blev udstedt til {person}</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Registration officer&apos;s workstation</source>
        <translation>Sagsbehandlerens arbejdsstation</translation>
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
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Demonstration: no card and no person is real. Officer&apos;s PIN: {pin}</source>
        <translation>Demonstration: intet kort og ingen person er virkelig. Sagsbehandlerens PIN-kode: {pin}</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>Sagsbehandlerens kort</translation>
    </message>
    <message>
        <source>Several readers hold a prepared card. Choose one of them below.</source>
        <translation>Flere læsere har et klargjort kort. Vælg en af dem nedenfor.</translation>
    </message>
    <message>
        <source>No reader holds a prepared card. Prepare one, or put one in.</source>
        <translation>Ingen læser har et klargjort kort. Klargør et, eller sæt et i.</translation>
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
    <name>OpenWork</name>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
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
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Intet kort</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>Udsted kort</translation>
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
    <message>
        <source>Valid</source>
        <translation>Gyldigt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Spærret</translation>
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
        <source>Certificate: {profile}</source>
        <translation>Certifikat: {profile}</translation>
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
        <source>The work goes on by itself. Nothing is lost.</source>
        <translation>Arbejdet fortsætter af sig selv. Intet går tabt.</translation>
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
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>Sagsbehandlerens PIN-kode</translation>
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
        <translation>Sagsbehandleren logger ind</translation>
    </message>
    <message>
        <source>Put the officer&apos;s card in any reader.</source>
        <translation>Sæt sagsbehandlerens kort i en læser.</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Officer&apos;s PIN</source>
        <translation>Sagsbehandlerens PIN-kode</translation>
    </message>
    <message>
        <source>The PIN is certain. Use the last try.</source>
        <translation>PIN-koden er sikker. Brug det sidste forsøg.</translation>
    </message>
    <message>
        <source>{officer} decides and signs</source>
        <translation>{officer} beslutter og underskriver</translation>
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
    <message>
        <source>for the officer&apos;s card in {reader}</source>
        <translation>til sagsbehandlerens kort i {reader}</translation>
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
    <message>
        <source>Sign and issue</source>
        <translation>Underskriv og udsted</translation>
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
    <message>
        <source>Officer&apos;s card</source>
        <translation>Sagsbehandlerens kort</translation>
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
        <source>Prepare card</source>
        <translation>Klargør kort</translation>
    </message>
    <message>
        <source>Prepare as {profile}</source>
        <translation>Klargør som {profile}</translation>
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
        <translation>Klargjort</translation>
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
        <source>Lay a finger on the metal of {key}. It blinks while it waits.</source>
        <translation>Læg en finger på metallet på {key}. Den blinker, mens den venter.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Undo everything</source>
        <translation>Fortryd alt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
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
        <source>Tell the administrator. Everything stays saved here.</source>
        <translation>Sig det til administratoren. Alt er fortsat gemt her.</translation>
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
        <source>No officer is signed in.</source>
        <translation>Ingen sagsbehandler er logget ind.</translation>
    </message>
    <message>
        <source>Put your own card in a reader and sign in with its PIN.</source>
        <translation>Sæt dit eget kort i en læser, og log ind med dets PIN-kode.</translation>
    </message>
    <message>
        <source>This officer&apos;s card is not accepted: {reason}.</source>
        <translation>Dette sagsbehandlerkort godtages ikke: {reason}.</translation>
    </message>
    <message>
        <source>Use a valid officer&apos;s card or ask the administrator.</source>
        <translation>Brug et gyldigt sagsbehandlerkort, eller spørg administratoren.</translation>
    </message>
    <message>
        <source>{officer} is not permitted to do this ({act}).</source>
        <translation>{officer} må ikke gøre dette ({act}).</translation>
    </message>
    <message>
        <source>Ask an officer who has the role, or the administrator.</source>
        <translation>Spørg en sagsbehandler med den rolle, eller administratoren.</translation>
    </message>
    <message>
        <source>An officer does not issue a card to himself.</source>
        <translation>En sagsbehandler udsteder ikke kort til sig selv.</translation>
    </message>
    <message>
        <source>Ask another registration officer.</source>
        <translation>Bed en anden sagsbehandler.</translation>
    </message>
    <message>
        <source>There is no escrow certificate, so no card can be prepared.</source>
        <translation>Der er intet deponeringscertifikat, så intet kort kan klargøres.</translation>
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
        <translation>Klargør kortet først, eller tag et andet.</translation>
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
        <translation>Kort {token} blev ikke klargjort på denne arbejdsstation.</translation>
    </message>
    <message>
        <source>Issue it where it was prepared, or prepare it again here.</source>
        <translation>Udsted det, hvor det blev klargjort, eller klargør det igen her.</translation>
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
        <translation>Skriv sagsbehandlerens og personens PIN-kode som ét JSON-objekt.</translation>
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
        <translation>Klargør kortet igen, eller spørg dem, der har deponeringsnøglen.</translation>
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
        <translation>En anden har ændret kortet. Ryd det, og klargør det igen.</translation>
    </message>
    <message>
        <source>The management key of this card has been changed by somebody else.</source>
        <translation>Kortets administrationsnøgle er ændret af en anden.</translation>
    </message>
    <message>
        <source>Clear the card and prepare it again, or use another one.</source>
        <translation>Ryd kortet, og klargør det igen, eller brug et andet.</translation>
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
        <source>The key was not touched in time.</source>
        <translation>Nøglen blev ikke berørt i tide.</translation>
    </message>
    <message>
        <source>Continue, and touch the key when it blinks.</source>
        <translation>Fortsæt, og berør nøglen, når den blinker.</translation>
    </message>
    <message>
        <source>The certificate in slot {slot} cannot be read.</source>
        <translation>Certifikatet på plads {slot} kan ikke læses.</translation>
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
    <name>procedures</name>
    <message>
        <source>Issue card: {subject}</source>
        <translation>Udsted kort: {subject}</translation>
    </message>
    <message>
        <source>Prepare card: {subject}</source>
        <translation>Klargør kort: {subject}</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Looking at the card</source>
        <translation>Ser på kortet</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Tomt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I brug</translation>
    </message>
    <message>
        <source>PIN needed</source>
        <translation>PIN-kode mangler</translation>
    </message>
    <message>
        <source>PIN ok</source>
        <translation>PIN-kode godkendt</translation>
    </message>
</context>
<context>
    <name>reasons</name>
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
        <translation>Sagsbehandleren underskriver</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>Prepared</source>
        <translation>Klargjort</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
</context>
</TS>
