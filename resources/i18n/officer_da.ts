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
    <name>DetailPane</name>
    <message>
        <source>Manage</source>
        <translation>Administrér</translation>
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
    <name>NavigationList</name>
    <message>
        <source>Sections</source>
        <translation>Afsnit</translation>
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
    <name>ProgressLine</name>
    <message>
        <source>{elapsed} s · usually {shortest} to {longest} s</source>
        <translation>{elapsed} s · normalt {shortest} til {longest} s</translation>
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
</TS>
