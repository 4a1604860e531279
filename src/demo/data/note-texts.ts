/** Sentences of contact notes. {N}: the child. {V}: the grown-up who took part. All are made up; none names anybody else. */
export const childSeenAlone: readonly string[] = [
  '{N} berättar att det är lugnare hemma nu.', '{N} säger att skolan går bra, särskilt slöjden.',
  '{N} vill träffa pappa oftare men inte sova över.',
  '{N} ritade hur en bra dag ser ut.', '{N} berättar att det fortfarande är bråk på kvällarna.',
  '{N} säger att det känns konstigt att bli frågad, men svarar gärna.',
  '{N} har börjat på handboll och är glad över det.', '{N} berättar att {V} brukar trösta när det är svårt.',
  '{N} vill inte prata i dag. Vi spelade kort en stund.',
  '{N} säger sig sova dåligt när de vuxna grälar.', '{N} önskar att någon hjälper mamma på morgnarna.',
  '{N} undrar vad som händer sedan. Jag berättade och frågade hur {N} uppfattade det.',
  '{N} trivs i familjehemmet och vill ha en egen nyckel.', '{N} är nöjd med att få vara med och bestämma tiden.',
]
export const childSeen: readonly string[] = [
  '{N} var med hela tiden och lekte i samma rum.', '{N} visade sitt rum.', '{N} satt nära {V} och sade inte så mycket.',
  '{N} kom in mot slutet och hälsade.',
  'Samspelet mellan {N} och {V} är varmt.', '{N} var pigg och nyfiken.', '{N} skrattade flera gånger.', '{N} såg trött ut.',
]
export const withAdult: readonly string[] = [
  '{V} beskriver veckan som bättre än den förra.', '{V} vill ha hjälp att prata med skolan.', '{V} är orolig för ekonomin och för hyran.',
  '{V} tycker att stödet gör skillnad och vill fortsätta.',
  '{V} säger att det inte behövs fler möten. Vi talade om varför vi ser det annorlunda.',
  '{V} berättar att barnen äter och sover bra.', '{V} har sökt tid på vårdcentralen.',
  '{V} undrar hur lång tid det tar. Jag gick igenom vad som är kvar.',
  'Vi gick igenom det som har kommit in. {V} fick lägga till och rätta.', '{V} och jag gjorde upp hur hämtningen ska gå till.',
  '{V} har talat med arbetsgivaren om kortare dagar.', '{V} har kontakt med BUP och väntar på tid.',
]
export const withOthers: readonly string[] = [
  'Skolan ser att frånvaron har minskat.', 'Läraren beskriver en lugnare period.', 'BVC har inget att anmärka vid senaste kontrollen.',
  'Förskolan ser att lämningarna går lättare.', 'BUP bekräftar ett första besök nästa månad.', 'Kuratorn tar över kontakten på skolan.',
]
export const plans: readonly string[] = [
  'Vi hörs igen nästa vecka.', 'Nytt möte bokat.', 'Jag skickar en sammanfattning.', 'Vi följer upp om två veckor.', 'Jag ringer skolan.',
  '{V} återkommer med tider.',
]
export const letters: readonly string[] = [
  'Kallelse till möte skickad.', 'Brev med information om vad som händer nu.', 'Begäran om yttrande skickad till skolan.',
  'Begäran om uppgifter skickad till BVC.',
  'Sammanfattning av mötet skickad.',
]
export const notHeldByUs: readonly string[] = [
  'akut ärende gick före', 'sjuk hos oss', 'ingen ledig bil', 'inget ledigt rum', 'tolken kom inte',
]
export const notHeldByThem: readonly string[] = ['behövde jobba', 'ville byta tid', 'barnvakt saknades', 'var bortresta']
export const notHeldByIllness: readonly string[] = ['barnet sjukt', 'föräldern sjuk', 'hela familjen förkyld']
export const additions: readonly string[] = [
  'Rättelse: mötet var 45 minuter.', 'Tillägg: skolan ringde efteråt och bekräftade.', 'Tillägg: {V} läste och godkände sammanfattningen.',
]
export const otherPeople: readonly string[] = [
  'skolkurator', 'förskollärare', 'klassläraren', 'rektorn', 'BVC-sköterskan', 'tolk', 'familjebehandlare', 'en vän till familjen',
  'familjehemmet',
]
export const nextSteps: readonly string[] = [
  'Ring skolkuratorn', 'Boka nytt möte', 'Hembesök', 'Träffa barnet enskilt', 'Begär yttrande från BVC', 'Skriv klart underlaget',
  'Följ upp med BUP', 'Skicka kallelse',
  'Ring mamma', 'Ring pappa', 'Förbered nätverksmöte', 'Beställ tolk',
]
