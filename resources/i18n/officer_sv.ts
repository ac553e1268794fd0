<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
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
    <name>DetailPane</name>
    <message>
        <source>Manage</source>
        <translation>Hantera</translation>
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
    <name>FlowFrame</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
        <translation>Handläggaren signerar</translation>
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
        <source>Touch</source>
        <translation>Beröring</translation>
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
        <translation>Handläggaren signerar</translation>
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
    <name>NavigationList</name>
    <message>
        <source>Sections</source>
        <translation>Avdelningar</translation>
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
    <name>ProgressLine</name>
    <message>
        <source>{elapsed} s · usually {shortest} to {longest} s</source>
        <translation>{elapsed} s · vanligen {shortest} till {longest} s</translation>
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
    <name>TouchPrompt</name>
    <message>
        <source>Touch the key now</source>
        <translation>Rör vid nyckeln nu</translation>
    </message>
    <message>
        <source>Lay a finger on the metal of {key}. It blinks while it waits.</source>
        <translation>Lägg ett finger på metallen på {key}. Den blinkar medan den väntar.</translation>
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
</TS>
