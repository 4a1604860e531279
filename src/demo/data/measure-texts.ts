/** What is written of measures in the demo: aims and goals by kind, and what follow-ups and reports say. */
export const measureAims = {
  open_care: ['Lugnare kvällar och färre konflikter hemma.', 'Hjälp att komma till skolan varje dag.'],
  contact_person: ['En vuxen utanför familjen att göra roliga saker med.', 'Stöd att hitta en fritid utan de gamla kamraterna.'],
  contact_family: ['Avlastning en helg i månaden och fler vuxna runt barnet.'],
  family_treatment: ['Föräldrarna sätter gränser på ett sätt som barnet känner sig tryggt med.', 'Vardagen fungerar efter separationen.'],
  mini_maria: ['Sluta med cannabis och förstå vad som gör att det är svårt.'],
  skolfam: ['Klara målen i svenska och matematik.'],
} as const

export const childGoals = ['Jag vill att mamma och pappa slutar bråka', 'Jag vill sova hela natten', 'Jag vill börja med fotboll', 'Jag vill ha någon att prata med']
export const plainGoals = ['Går till skolan minst fyra dagar i veckan', 'Familjen äter middag tillsammans tre kvällar i veckan', 'Inga konflikter som slutar i slag', 'Drogfria prov']
export const followUpNotes = ['Familjen tycker att det går bättre. Barnet berättar själv om veckan.', 'Det går trögt. Vi provar en annan dag i veckan.', '']
export const performerReports = ['Vi har setts varje vecka. Vi har badat, fikat och gjort läxor.', 'Två träffar ställdes in av familjen. De andra gick bra.']
