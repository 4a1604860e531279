import type { Ground } from '../../concerns/contract/words.ts'

/** Accounts in reports, by the first ground. {N} is the child's given name, {D} where the child spends its days. All are made up. */
export const narratives: Readonly<Record<Ground, readonly string[]>> = {
  violence_against_child: [
    '{N} berättade i dag att en vuxen hemma har slagit med öppen hand. {N} hade ett blåmärke på överarmen. Vi har inte pratat med hemmet.',
    'Vid omklädning såg vi märken på {N}s rygg. {N} sade att det blev bråk i går kväll och ville inte berätta mer.',
    '{N} säger att pappa tar hårt i armen när han blir arg. Det har {N} berättat två gånger den här månaden.',
    'En granne hörde skrik och dunsar flera kvällar i rad och är orolig för {N}.',
    '{N} ryggar undan när en vuxen gör en hastig rörelse. I dag sade {N}: "jag får stryk om ni ringer hem".',
  ],
  violence_in_close_relations: [
    'Polisen kallades till bostaden i natt efter bråk mellan de vuxna. {N} var hemma och vaken när patrullen kom.',
    'Mamma berättar att hon har blivit hotad av sin tidigare partner. {N} har sett och hört det mesta.',
    '{N} ritade i dag hur de vuxna slåss. {N} säger att det händer när det är helg.',
    'Vid besöket framkom att det förekommer våld i hemmet. {N} var i rummet intill.',
  ],
  sexual_abuse: [
    '{N} har berättat om något som en äldre bekant gjorde. Vi har lyssnat och antecknat orden, men inte ställt fler frågor.',
    '{N} har fått bilder skickade till sig av en vuxen och mår mycket dåligt av det.',
    'En kamrat till {N} berättade att {N} har blivit utsatt vid en fest. {N} bekräftar men vill inte prata mer i dag.',
  ],
  neglect: [
    '{N} har kommit i för små och smutsiga kläder flera dagar och är ofta mycket hungrig.',
    '{N} hämtas sent nästan varje dag, och de vuxna svarar inte när vi ringer. I går väntade {N} i nära två timmar.',
    'Tandvården har kallat {N} fyra gånger utan att någon kommit. Det finns obehandlade skador.',
    '{N} har uteblivit från de senaste kontrollerna. Vi har ringt och skrivit utan att få svar.',
    'Vi ser att {N} ofta är trött och smutsig. Föräldern säger att det är mycket just nu och tackar nej till hjälp.',
    'Det är mycket stökigt i bostaden, och {N} sover i vardagsrummet på en madrass utan sängkläder.',
  ],
  parent_alcohol_or_drugs: [
    'Föräldern luktade alkohol vid hämtningen i dag. Personalen ringde den andra föräldern, som kom. {N} var tyst.',
    'Vid kontroll framkom att föräldern var påverkad. {N} satt i baksätet.',
    '{N} berättar att mamma ofta sover på dagen och att det finns flaskor i köket.',
    'Föräldern har sökt vård för sitt bruk av tabletter. {N} bor hemma på heltid.',
  ],
  own_alcohol_or_drugs: [
    '{N} hittades kraftigt berusad i centrum på fredagskvällen och kördes hem.',
    '{N} har erkänt bruk av cannabis sedan i somras. Betygen har sjunkit och umgänget har bytts ut.',
    'Vi är oroliga för att {N} använder narkotika. {N} har varit påverkad på {D} vid två tillfällen.',
  ],
  crime: [
    '{N} är misstänkt för stöld i butik tillsammans med två äldre. Förhör hölls med vårdnadshavare på plats.',
    '{N} greps i går för rån mot en jämnårig. {N} är under 15 år.',
    'Kamrater berättar att {N} springer ärenden åt äldre killar och har fått kläder och pengar.',
    '{N} har gjort skadegörelse på {D} för andra gången på kort tid.',
  ],
  school_absence: [
    '{N} har varit frånvarande 41 av 60 dagar. Möten med hemmet har inte hjälpt.',
    '{N} har inte kommit till {D} på fem veckor. Föräldrarna säger att de inte får iväg {N}.',
    '{N}s frånvaro har ökat till hälften av tiden, och {N} svarar inte på meddelanden.',
  ],
  mental_ill_health: [
    '{N} har berättat att det inte känns värt att leva och har rispat sig på armarna. Föräldrarna är underrättade.',
    '{N} har gått ned mycket i vikt och drar sig undan. Föräldrarna avböjer kontakt med vården.',
    '{N} sover inte, får panik på lektionerna och säger att det är omöjligt att vara hemma.',
  ],
  honour_related: [
    '{N} får inte delta i simundervisning eller utflykter och följs till och från {D} av en bror varje dag.',
    '{N} är rädd för att skickas utomlands i sommar mot sin vilja och ber om hjälp.',
  ],
  other: [
    '{N} flyttar mellan flera vuxna och vet inte var hen ska bo nästa vecka.',
    'Familjen riskerar att vräkas i slutet av månaden. {N} har inte fått veta något.',
    'Föräldrarna ligger i svår konflikt om umgänget, och {N} har slutat äta ordentligt.',
  ],
}

export const noImmediateNeed: readonly string[] = [
  'Vi har talat med vårdnadshavaren och med den som anmälde. Barnet är på en trygg plats och det finns en vuxen som kan skydda.',
  'Det som beskrivs ligger en tid tillbaka. Barnet träffas av skolan varje dag och något omedelbart hot framgår inte.',
  'Den vuxna som anmälan gäller bor inte hos barnet nu. Behov av omedelbart skydd bedöms inte finnas.',
  'Uppgifterna tyder på brister över tid men inte på fara i dag. Förhandsbedömningen fortsätter.',
  'Barnet är hos den andra föräldern i veckan. Vi har gjort upp hur kontakten ska gå till tills vidare.',
]
export const needsProtection: readonly string[] = [
  'Barnet har synliga skador och är rädd för att gå hem. Barnet stannar hos en släkting i natt efter vårdnadshavarens samtycke.',
  'Det går inte att utesluta att barnet utsätts igen i dag. Vi möter barnet direkt på skolan och kontaktar polisen.',
  'Båda föräldrarna var påverkade vid hembesöket. En trygg vuxen i nätverket tar hand om barnet i natt.',
]
export const reasonsToOpen: readonly string[] = [
  'Det som har kommit fram tyder på att barnet kan behöva skydd eller stöd. Uppgifterna är samstämmiga och bekräftas delvis av familjen.',
  'Det är inte första anmälan, och oron gäller samma sak. Vi behöver ta reda på hur barnet har det.',
  'Barnet har själv berättat. Det räcker för att utreda vad barnet behöver.',
  'Föräldrarna och skolan beskriver läget olika. En utredning behövs för att kunna bedöma barnets behov.',
]
export const reasonsNotToOpen: readonly string[] = [
  'Familjen har tagit emot stöd från elevhälsan, och oron har minskat. Det har inte framkommit något som tyder på att barnet behöver skydd eller stöd av nämnden.',
  'Uppgifterna har gåtts igenom med vårdnadshavarna och skolan. De förklarar händelsen på ett rimligt sätt och barnet bekräftar.',
  'Det gällde en enstaka händelse. Föräldrarna har ändrat det som ledde till anmälan och vet vart de kan vända sig.',
  'Barnet har redan stöd som motsvarar behovet. Föräldrarna avböjer mer just nu, och oron är inte så stor att en utredning ska inledas.',
]
export const reasonsToExtend: readonly string[] = [
  'Barnet vistas utomlands till och med nästa vecka och har inte kunnat träffas. Uppgifter från sjukvården väntas samma vecka.',
  'Tolk på det språk som behövs finns först nästa vecka, och vårdnadshavaren har inte kunnat höras.',
]
export const feedbackWays: readonly string[] = ['Telefon', 'Brev', 'Telefon till rektorn', 'Säkert meddelande']
export const withheldReasons: readonly string[] = ['Det är olämpligt med hänsyn till barnet. Vårdnadshavaren har bett att inget sägs.']
