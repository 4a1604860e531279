/** What is written in investigations. {N}: the child. All of it is made up, and names nobody else. */
export const investigationSentences: Readonly<Record<string, readonly string[]>> = {
  plan_questions: [
    'Hur har {N} det hemma och i skolan? Vad kan de vuxna ändra själva, och vad behöver de hjälp med?',
    'Är {N} trygg hemma? Vilket stöd har prövats, och hjälpte det?',
  ],
  plan_how: ['Samtal med {N} enskilt, hembesök, samtal med var och en av de vuxna och uppgifter från skolan.'],
  plan_whom: ['{N}, vårdnadshavarna, skolan och BUP.', '{N}, vårdnadshavarna, förskolan och BVC.'],
  plan_until: ['Samtalen klara inom två månader, bedömningen en månad senare.'],
  plan_informed: ['Vårdnadshavarna vid första mötet, {N} i ett eget samtal.'],
  child_view: [
    '{N} vill att det ska vara lugnt på kvällarna och att båda vuxna är med på nästa möte.',
    '{N} säger att skolan är det bästa på dagen och vill fortsätta där.', '{N} vill bo kvar hemma men ha någon annan att prata med.',
  ],
  child_heard_how: ['Två enskilda samtal på kontoret och ett hembesök.', 'Samtal i skolan och en promenad.'],
  custodian_view: ['Vårdnadshavarna håller med om det mesta men ser inte samma oro för kvällarna.', 'De vill ha stöd och har redan ändrat på morgnarna.'],
  weighing: [
    'Det som talar för en insats väger över: oron har funnits länge, och {N} säger själv att det inte räcker med löften.',
    'De vuxna har ändrat det som oroade. Det nätverk som finns räcker, om det får vara kvar.',
  ],
  best_interests: [
    'Bäst för {N} är att få lugn hemma utan att byta skola. {N}:s egen önskan har vägt tungt, eftersom den är tydlig och har varit densamma.',
    'Att familjen får vara i fred är bäst för {N} nu. Det stämmer med vad {N} själv vill.',
  ],
  child_health: ['{N} mår bra i kroppen men sover dåligt.', 'Inget att anmärka från vården.'],
  child_feelings: ['{N} blir tyst när de vuxna grälar och hjälper gärna sina syskon.', '{N} är glad och öppen, och blir arg när planer ändras.'],
  child_school: ['Närvaron har gått upp sedan hösten. Läraren ser en pigg elev som ibland är trött.', 'Skolan fungerar, men läxor blir sällan gjorda.'],
  child_bonds: ['{N} har två nära vänner och en mormor som alltid svarar.', '{N} saknar sin bästa vän som flyttade.'],
  parents_care: ['Mat och kläder fungerar. Morgnarna är svåra.', 'Omsorgen fungerar i vardagen.'],
  parents_safety: ['De vuxna har gjort upp om vem som går undan när det blir bråk.', 'Inget tyder på våld. Alkohol har förekommit.'],
  parents_warmth: ['Det finns värme, och {N} söker tröst.', 'De vuxna har svårt att se vad {N} känner när de själva är pressade.'],
  parents_guidance: ['Regler finns men gäller inte alla dagar.', 'De vuxna är överens om gränser och håller dem.'],
  surroundings_home: ['Trångt men ordnat. Hyran är betald.', 'Familjen väntar på en större lägenhet.'],
  surroundings_family: ['En av de vuxna är sjukskriven sedan i våras.', 'Föräldrarna har delat på sig och samarbetar bättre nu.'],
  surroundings_network: ['Mormor och en granne hjälper till varje vecka.', 'Få vuxna runt familjen.'],
  surroundings_support: ['Familjen har haft stöd förut och tyckte att det hjälpte.', 'Inget stöd tidigare.'],
  child_protective: ['Trivs i skolan. Säger till när det är svårt.'], child_risk: ['Sover dåligt.'],
  parents_protective: ['Vill ha hjälp.'], parents_risk: ['Bråk på kvällarna.'],
}

/** Whom an investigation asks, what, and what they answer. */
export const investigationSources = [
  ['school', 'Skolan', 'Hur är närvaron och måendet?', 'Närvaron har gått upp. Eleven är pigg men ibland trött.'],
  ['health_care', 'Vårdcentralen', 'Finns det något i hälsan som vi bör veta?', 'Inget att anmärka vid senaste besöket.'],
  ['psychiatry', 'BUP', 'Pågår någon kontakt?', 'Ett första besök är bokat.'],
  ['preschool', 'Förskolan', 'Hur är lämning och hämtning?', 'Lämningarna går lättare sedan en månad.'],
] as const

export const applicationWishes = [
  'Vi behöver hjälp med läxor och med att komma iväg på morgnarna.', 'Jag vill ha en kontaktfamilj några helger, så att jag orkar.',
  'Jag vill prata med någon som inte är mina föräldrar.',
]
export const followupNotes = ['Det är fortfarande lugnt hemma. {N} ville inte ha något mer av oss.', 'Skolan ser att det går bra. De vuxna har hållit det de lovade.']
