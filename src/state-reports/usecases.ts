import { yearOf } from '../calendar/day.ts'
import type { Asked } from '../mount/route.ts'
import { writeCsv } from '../platform/csv.ts'
import type { Read } from '../platform/db.ts'
import type { ChildrenRegister } from './contract.ts'
import { episodesOf, notStartedIn, openCareOf } from './queries.ts'
import { asOfYear, daysOfYear, identityOf, registerOf } from './rules.ts'
import type { EpisodeRow } from './rules.ts'

type Wanted = { readonly year: number | undefined }
type Who = Pick<Asked, 'clock'>
type Sent = { name: string; type: string; body: string; personIds: string[] }

/** Without a year: the one that ended last, which is the one to send. */
const yearAsked = ({ year }: Wanted, { clock }: Who): number => year ?? yearOf(clock.today()) - 1

/**
 * The register of measures for children and young people for a year, made from what is registered, of those the asker sees; and whose
 * records it is made of.
 */
export async function childrenRegister(tx: Read, wanted: Wanted, who: Who): Promise<{ register: ChildrenRegister; personIds: string[] }> {
  const year = yearAsked(wanted, who)
  const within = daysOfYear(year)
  const rows = (await episodesOf(tx, within)).map((row) => asOfYear(row, within))
  const waiting = await notStartedIn(tx, within, who.clock.today())
  const openCare = await openCareOf(tx, within)
  return { register: registerOf(year, { rows, waiting, openCare }), personIds: [...new Set([...rows,
    ...waiting].map(({ personId }) => personId))] }
}

const head = ['ar', 'kommun', 'id_slag', 'id', 'fodd', 'skyddad', 'ensamkommande', 'vardnadshavare', 'placering', 'placering_borjade',
  'placering_slutade',
  'slutorsak', 'flyttade_hit', 'vardform', 'lagrum', 'beslutad', 'fran', 'till']

/**
 * The same as a file, one row for each place of each episode. Whoever has no number of the state has an id that holds here alone. A
 * protected child's number stands in the file and nowhere else: the ordinance knows no exception. The layout is Helhet's own: that of
 * Socialstyrelsen was not read.
 */
export async function childrenFile(tx: Read, wanted: Wanted, who: Who & Pick<Asked, 'actor'>): Promise<Sent> {
  const year = yearAsked(wanted, who)
  const within = daysOfYear(year)
  const rows = (await episodesOf(tx, within)).map((row) => asOfYear(row, within))
  return {
    name: `barn-och-unga-${year}.csv`, type: 'text/csv; charset=utf-8', personIds: [...new Set(rows.map(({ personId }) => personId))],
    body: writeCsv(head, rows.flatMap((row) => linesOf(row, year, who.actor.municipality))),
  }
}

const idKinds = { number: 'personnummer', coordination_number: 'samordningsnummer', local: 'lokalt' } as const
const said = (holds: boolean): string => (holds ? 'ja' : 'nej')

function linesOf(row: EpisodeRow, year: number, municipality: string): Array<Array<string | number | null>> {
  const kind = identityOf(row)
  const id = kind === 'local' ? row.personId : row.identityNumber
  return row.stays.map((stay) => [
    year, municipality, idKinds[kind], id, row.bornOn, said(row.protected), said(row.unaccompanied), row.custodians, row.placementId,
      row.startedOn,
    row.endedOn, row.endReason, said(stay.moved), stay.form, stay.basis, stay.decidedOn, stay.fromOn, stay.toOn,
  ])
}

/** Open care as a file: counts by kind, about nobody. */
export async function openCareFile(tx: Read, wanted: Wanted, who: Who): Promise<Omit<Sent, 'personIds'>> {
  const year = yearAsked(wanted, who)
  const counts = await openCareOf(tx, daysOfYear(year))
  const names = ['ar', 'insats', 'insatser', 'personer', 'borjade', 'anvandningar_utan_namn']
  return {
    name: `oppna-insatser-${year}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv(names, counts.map(({ kind, ownName, measures, children, begun, uses }) => [year, ownName ?? kind, measures, children,
      begun, uses])),
  }
}
