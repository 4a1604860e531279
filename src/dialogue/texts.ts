import type { Texts } from '../platform/language.ts'
import type { PeerVariable } from './contract/peers.ts'

const sv = {
  population: 'Invånare 31 december',
  aged0to19: 'Invånare 0–19 år, andel',
  aged75: 'Invånare 75 år och äldre, andel',
  tertiary: 'Invånare med eftergymnasial utbildning, andel',
  taxBase: 'Skattekraft, kr per invånare',
  N02904: 'Barn i ekonomiskt utsatta hushåll, andel (%)',
  N07907: 'Trångboddhet i flerbostadshus, norm 2, andel (%)',
  N11821: 'Barn 3–5 år inskrivna i förskola, andel (%)',
  N15428: 'Elever i åk 9 behöriga till yrkesprogram, hemkommun, andel (%)',
  N15813: 'Lärare i grundskolan med legitimation och behörighet, heltidstjänster, andel (%)',
  N15816: 'Elever vars föräldrar har eftergymnasial utbildning, åk 1–9, andel (%)',
  N17461: 'Gymnasieelever med examen inom 4 år, hemkommun, andel (%)',
  N17625: 'Gymnasieelever med indraget studiestöd för ogiltig frånvaro, andel (%)',
  U07417: 'Anmälda stöld- och tillgreppsbrott, antal per 100 000 invånare',
  U07452: 'Anmälda brott om skadegörelse, antal per 100 000 invånare',
  U09808: 'Deltagartillfällen i idrottsföreningar, antal per invånare 13–20 år',
} satisfies Record<PeerVariable, string>

const en = {
  population: 'Inhabitants on 31 December',
  aged0to19: 'Inhabitants aged 0–19, share',
  aged75: 'Inhabitants aged 75 or over, share',
  tertiary: 'Inhabitants with tertiary education, share',
  taxBase: 'Tax base, SEK per inhabitant',
  N02904: 'Children in economically exposed households, share (%)',
  N07907: 'Crowded living in blocks of flats, norm 2, share (%)',
  N11821: 'Children aged 3–5 in preschool, share (%)',
  N15428: 'Pupils in year 9 eligible for a vocational programme, home municipality, share (%)',
  N15813: 'Compulsory school teachers who are licensed and qualified, full-time equivalents, share (%)',
  N15816: 'Pupils whose parents have tertiary education, years 1–9, share (%)',
  N17461: 'Upper secondary pupils who graduate within 4 years, home municipality, share (%)',
  N17625: 'Upper secondary pupils whose study grant was withdrawn for truancy, share (%)',
  U07417: 'Reported thefts, number per 100 000 inhabitants',
  U07452: 'Reported damage to property, number per 100 000 inhabitants',
  U09808: 'Attendances in sports clubs, number per inhabitant aged 13–20',
} satisfies typeof sv

/** What each figure of the comparison is called. */
export const peerVariableTitles: Texts<Record<PeerVariable, string>> = { sv, en }
