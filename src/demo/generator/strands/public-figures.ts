import { addDays, isDay } from '../../../calendar/day.ts'
import { selectionChoices } from '../../../dialogue/contract/selections.ts'
import municipalities from '../../../dialogue/data/municipality-figures.json' with { type: 'json' }
import { composeSelection } from '../../../dialogue/rules/compose-selection.ts'
import type { Variable } from '../../../dialogue/rules/compose-selection.ts'
import { unitOfTitle } from '../../../dialogue/rules/read-unit.ts'
import shipped from '../../data/public-figures.json' with { type: 'json' }
import { chanceFrom } from '../chance.ts'
import { at, clock, workdayBefore } from '../time.ts'
import { peerVariableTitles } from '../../../dialogue/texts.ts'
import { municipalityFiguresShape } from '../../../dialogue/contract/peers.ts'
import type { World } from '../world.ts'

const standingOf: Readonly<Record<string, string>> = { M: 'missing', P: 'privacy', N: 'not_applicable' }

/** Real published figures of real municipalities, and how they came: read in by the coordinator, the second time after a file that was wrong. */
export function addPublicFigures({ part, today, rows, workers }: World): void {
  const coordinator = workers.find(({ role }) => role === 'coordinator')
  if (part !== 1 || coordinator === undefined) return
  const chance = chanceFrom(`figures ${today}`)
  const on = workdayBefore(addDays(today, -20))
  const read = at(on, clock(10, 20))
  let values = 0
  for (const { kpi, title, description, area, publishedOn, publishedFor, byGender, years } of shipped.figures) {
    rows.public_figure.push({ kpi, title, description, area, unit: unitOfTitle(title).words, by_gender: byGender,
      published_for: publishedFor, recorded_at: read,
      ...(isDay(publishedOn) ? { published_on: publishedOn } : {}) })
    for (const { year, values: given } of years) {
      for (const [place, value] of given.entries()) {
        const code = shipped.places[place] ?? ''
        rows.public_figure_value.push(typeof value === 'number' ? { kpi, year, gender: 'T', place: code, value, standing: 'known' }
          : { kpi, year, gender: 'T', place: code, standing: standingOf[value] ?? 'missing' })
        values += 1
      }
    }
  }
  const asked = { pieces: 2, recorded_by: coordinator.row.id }
  rows.figure_import.push(
    { ...asked, id: chance.id(), stage: 'refused', pieces_done: 0, values_read: 0, figures_read: 0, fault: 'not_a_number', fault_file: 2,
      fault_row: 118, fault_column: 'value',
      recorded_at: at(on, clock(10)), ended_at: at(on, clock(10, 1)) },
    { ...asked, id: chance.id(), stage: 'done', pieces_done: 2, values_read: values, figures_read: shipped.figures.length,
      recorded_at: at(on, clock(10, 19)), ended_at: read })
}

/** Codes of the counties, by which the first two digits of a municipality's code go. */
const counties: Readonly<Record<string, string>> = {
  '01': 'Stockholms län', '03': 'Uppsala län', '04': 'Södermanlands län', '05': 'Östergötlands län', '06': 'Jönköpings län',
    '07': 'Kronobergs län', '08': 'Kalmar län',
  '09': 'Gotlands län', 10: 'Blekinge län', 12: 'Skåne län', 13: 'Hallands län', 14: 'Västra Götalands län', 17: 'Värmlands län',
    18: 'Örebro län', 19: 'Västmanlands län',
  20: 'Dalarnas län', 21: 'Gävleborgs län', 22: 'Västernorrlands län', 23: 'Jämtlands län', 24: 'Västerbottens län', 25: 'Norrbottens län',
}
/** What each group of municipalities is called. */
export const groupNames: Readonly<Record<string, string>> = {
  A1: 'Storstäder', A2: 'Pendlingskommun nära storstad', B3: 'Större stad', B4: 'Pendlingskommun nära större stad',
    B5: 'Lågpendlingskommun nära större stad', C6: 'Mindre stad/tätort',
  C7: 'Pendlingskommun nära mindre stad/tätort', C8: 'Landsbygdskommun', C9: 'Landsbygdskommun med besöksnäring',
}

/** The county of a municipality, by its code. */
export const countyOf = (code: string): string => counties[code.slice(0, 2)] ?? ''

/** A selection of fifty-two that was drawn and saved: balanced, by what is shipped about every municipality. */
export function addSelection({ part, today, rows, workers }: World): void {
  const coordinator = workers.find(({ role }) => role === 'coordinator')
  if (part !== 1 || coordinator === undefined) return
  const { variables, rows: all } = municipalityFiguresShape.parse(municipalities)
  const chosen = ['aged0to19', 'tertiary', 'taxBase'] as const
  const column = (id: string): Variable['values'] => {
    const at = variables.indexOf(id)
    return new Map(all.map(([code, , , values]) => [code, values[at] ?? null]))
  }
  const titles = peerVariableTitles.sv
  const logarithm = new Map([...column('population')].map(([code, count]) => [code, count === null ? null : Math.log(count)]))
  const { drawn: { choices, others, ...answer }, input } = composeSelection(
    selectionChoices.parse({ n: 52, method: 'balanced', seed: 2026, counties: 17, variables: [...chosen] }),
    all.map(([code, name, group]) => ({ code, name, group, groupName: groupNames[group] ?? group, county: counties[code.slice(0,
      2)] ?? '' }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    [{ id: 'population', title: titles.population, year: 2024, values: logarithm }, ...chosen.map((id) => ({ id, title: titles[id],
      year: id === 'taxBase' ? 2022 : 2021, values: column(id) }))])
  rows.selection.push({
    id: chanceFrom(`selection ${today}`).id(), name: 'De 52 kommunerna', purpose: 'De kommuner som besöks först.',
      choices: JSON.stringify(choices), input: JSON.stringify(input),
    answer: JSON.stringify(answer), others: JSON.stringify(others), recorded_at: at(workdayBefore(addDays(today, -19)), clock(14)),
      recorded_by: coordinator.row.id,
  })
}
