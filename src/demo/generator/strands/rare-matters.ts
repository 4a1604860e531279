import { addDays } from '../../../calendar/day.ts'
import type { File, World } from '../world.ts'
import { tell } from './compulsory-care.ts'
import type { Matter } from './compulsory-care.ts'
import type { Pool } from './rare-pool.ts'
import type { Rare } from './rare-placements.ts'

const chair = { decidedAs: 'chair' } as const

/** Young people under LVU 3 § alone and under both sections, by the court's judgment. */
const youthHome: Matter = {
  kind: 'care', start: 'apply_for_care', why: 'Den unge har begått brott, använder narkotika och avviker. Insatser hemma har inte räckt.',
  steps: [
    { type: 'care-application-filed', ago: 178, number: '2714-26', how: 'e-tjänst med kvitto' }, { type: 'care-granted', ago: 152, fields: { basis: 'lvu3' }, number: '2714-26' },
    { type: 'care-final', ago: 130 },
  ],
}
const bothGrounds: Matter = {
  kind: 'care', start: 'apply_for_care', why: 'Brister i omsorgen och den unges eget missbruk skadar hälsan påtagligt.',
  steps: [
    { type: 'care-application-filed', ago: 228, number: '1988-26', how: 'bud' }, { type: 'care-granted', ago: 202, fields: { basis: 'lvu2-3' }, number: '1988-26' },
    { type: 'care-final', ago: 180 },
  ],
}
/** The court has confirmed it; the application must come within four weeks. The decision itself is made here, by the chair. */
const custody: Matter = {
  kind: 'care', start: 'immediate_custody', why: 'Barnet hade synliga skador och ville inte gå hem.',
  steps: [
    { type: 'custody-decided', ago: 13 }, { type: 'custody-executed', ago: 12 }, { type: 'custody-submitted', ago: 11, how: 'bud', number: '4290-26' },
    { type: 'custody-confirmed', ago: 6, number: '4290-26' },
  ],
}
const shelter: Matter = {
  kind: 'shelter', start: 'immediate_shelter', why: 'Barnet behöver skydd från den ena föräldern, som hotar hela familjen.',
  steps: [
    { type: 'shelter-decided', ago: 21, decidedAs: 'committee' }, { type: 'shelter-submitted', ago: 18, how: 'bud', number: '4188-26' },
    { type: 'shelter-confirmed', ago: 13, number: '4188-26' },
  ],
}
const travelBan: Matter = {
  kind: 'travel_ban', start: 'temporary_travel_ban', why: 'Barnet har berättat om en resa i jullovet och är rädd att giftas bort.',
  steps: [
    { type: 'travel-ban-temp-decided', ago: 13, ...chair }, { type: 'travel-ban-temp-submitted', ago: 11, how: 'e-tjänst med kvitto', number: '4301-26' },
    { type: 'travel-ban-temp-confirmed', ago: 7, number: '4301-26' },
  ],
}
/** A ban that was granted and considered by the committee, and one that the higher court has lifted. */
const removalBan: Matter = {
  kind: 'removal_ban', start: 'temporary_removal_ban', why: 'Vårdnadshavaren vill ta hem barnet genast. Barnet riskerar att fara illa av en hastig flytt.',
  steps: [
    { type: 'removal-ban-temp-decided', ago: 130, ...chair }, { type: 'removal-ban-temp-submitted', ago: 126, how: 'bud', number: '3391-26' },
    { type: 'removal-ban-temp-confirmed', ago: 120, number: '3391-26' }, { type: 'removal-ban-applied', ago: 110, number: '3391-26' },
    { type: 'removal-ban-granted', ago: 97, number: '3391-26' }, { type: 'removal-ban-considered', ago: 11, decidedAs: 'committee' },
  ],
}
const lifted: Matter = {
  kind: 'removal_ban', start: 'apply_for_removal_ban', why: 'Barnet har bott i hemmet sedan spädbarnstiden och vill bo kvar.',
  steps: [
    { type: 'removal-ban-applied', ago: 105, number: '3402-26' }, { type: 'removal-ban-granted', ago: 92, number: '3402-26' },
    { type: 'removal-ban-ended', ago: 26, decidedAs: 'court' },
  ],
}

/** Compulsory matters of every kind. Those who are under a ban on removal live in a home by consent. */
export function addRareMatters(world: World, pool: Pool, rare: Rare): void {
  tell(world, rare.youthHome?.file, youthHome)
  tell(world, rare.bothGrounds?.file, bothGrounds)
  tell(world, rare.custody?.file, custody)
  tell(world, rare.shelter?.file, shelter)
  tell(world, pool.take({ from: 9, to: 17, known: 16, reason: 'Risk att barnet förs utomlands' }) ?? undefined, travelBan)
  const settled = settledChildren(world)
  tell(world, settled[0], removalBan)
  tell(world, settled[1], lifted)
}

/** Children who have lived for half a year in a home by consent, and of whom no matter is told. */
function settledChildren({ placed, rows, today }: World): File[] {
  const known = new Set([...rows.compulsory_matter, ...rows.consideration].map((row) => row.person_id))
  return [...placed].filter(([{ worker, child, investigation }, { stay, basis }]) => worker !== null && !worker.told && basis === 'sol' && investigation === null
    && stay.from_on < addDays(today, -180) && child.row.protection === 'none' && !known.has(child.row.id)).map(([file]) => file)
}
