import type { Texts } from '../../platform/language.ts'

const sv = {
  inTable: 'Tabellen på sidan säger samma sak.', source: 'Karta: sweden-geojson (okfse), efter Valmyndighetens öppna data. Gränserna är förenklade.', missing: 'Värde saknas',
  figure: (year: number) => `Kommunerna ${year} i högst fem grupper efter värde`, selection: 'De valda kommunerna', chosen: 'Valda', reserves: 'Reserver', notChosen: 'Inte valda', forced: 'Skulle vara med', forcedOut: 'Fick inte vara med', inList: 'Listan på sidan säger samma sak.', notCompared: 'Jämförs inte',
  comparison: 'De som jämförs', others: 'Jämförs med', distribution: 'Hur många barn varje kommun har fått', change: (other: string) => `Hur många fler eller färre än i ${other}`,
}
type MapTexts = typeof sv
const en: MapTexts = {
  inTable: 'The table on the page says the same.', source: 'Map: sweden-geojson (okfse), from open data of the Swedish Election Authority. Borders are simplified.', missing: 'No value',
  figure: (year) => `The municipalities ${year} in at most five groups by value`, selection: 'The municipalities chosen', chosen: 'Chosen', reserves: 'Reserves', notChosen: 'Not chosen', forced: 'Had to be chosen', forcedOut: 'Could not be chosen', inList: 'The list on the page says the same.', notCompared: 'Not compared',
  comparison: 'Those compared', others: 'Compared with', distribution: 'How many children each municipality has got', change: (other) => `How many more or fewer than in ${other}`,
}
export const mapTexts: Texts<MapTexts> = { sv, en }
