/** Places of the invented municipality. No street, school or number stands for a real one. */
export const streets = [
  'Tallvägen', 'Lingonstigen', 'Blåbärsvägen', 'Kvarngatan', 'Sågverksgatan', 'Myrstigen', 'Skvattramvägen', 'Odonstigen', 'Hjortronvägen',
  'Granåsvägen', 'Bruksgatan', 'Sjöviksvägen', 'Kråkrisstigen', 'Vitmossevägen', 'Ljungbacken', 'Tranbärsgränd', 'Stationsgatan',
  'Getporsvägen', 'Enbärsvägen', 'Mjölonstigen',
] as const
export const towns = { north: '990 11 Lingonby', south: '990 27 Odonby' } as const
export const schools = { north: ['Granåsskolan', 'Lingonbackens skola'], south: ['Tallmoskolan', 'Sjöviksskolan'] } as const
export const preschools = {
  north: ['Förskolan Lingonet', 'Förskolan Myran'], south: ['Förskolan Tallkotten', 'Förskolan Vitmossan'],
} as const

/** Who reports from where, as the report names the workplace. */
export const workplaces: Readonly<Record<string, readonly string[]>> = {
  health_care: [
    'BVC Lingonby', 'Lingonby vårdcentral', 'Elevhälsan, Granåsskolan', 'Barnmottagningen, Lingonby sjukhus',
    'Akutmottagningen, Lingonby sjukhus',
  ],
  dentist: ['Folktandvården Lingonby'],
  psychiatry: ['BUP-mottagningen Lingonby', 'Vuxenpsykiatrin Lingonby'],
  police: ['Polisen Lingonby', 'Polisens ungdomsgrupp'],
  social_services: ['Socialtjänsten i en annan kommun', 'Försörjningsstöd, Lingonby', 'Familjerådgivningen Lingonby'],
  emergency_duty: ['Socialjouren'],
  women_shelter: ['Tjejjouren i Lingonby'],
  migration_agency: ['Migrationsverket'],
  other_authority: ['Fritidsgården Hjorten', 'Kriminalvården, frivården', 'Arbetsförmedlingen', 'Kronofogden', 'Räddningstjänsten'],
}
