import { addDays } from '../../../calendar/day.ts'
import type { Row } from '../../contract.ts'
import { englandSocialWorkers } from '../../data/england-social-workers.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { Worker, World } from '../world.ts'

type Event = Row<'employment_event'>

/**
 * What is known of employments beside their days: degrees as the competences say, two who are not paid by the month, a correction, one that
 * never was, and the files that they and England's published counts came with.
 */
export function addEmployments(world: World): void {
  const chance = chanceFrom(`employments ${world.part} ${world.today}`)
  const hr = world.workers.find(({ role }) => role === 'hr')
  if (hr === undefined) return
  const held = new Map(world.rows.staff_competence.filter(({ competence }) => competence.startsWith('degree_'))
    .map(({ staff_id: staffId, competence }) => [staffId, competence]))
  for (const event of world.rows.employment_event) {
    event.degree = held.get(event.staff_id) ?? (chance.happens(0.5) ? 'none' : null)
    event.recorded_by = hr.row.id
    event.engagement = 'monthly'
    event.withdrawn = false
    event.change_reason = ''
  }
  if (world.part > 1) return
  const temporary = world.rows.employment_event.filter(({ permanent }) => !permanent)
  for (const [index, engagement] of (['agency', 'hourly'] as const).entries()) {
    const event = temporary[index]
    if (event !== undefined) event.engagement = engagement
  }
  addCorrections(world, chance, hr)
  addFiles(world, chance, hr)
}

/** One whose hours were wrong, and one that was registered in the wrong unit and withdrawn the next day. */
function addCorrections({ rows, workers, units, today }: World, chance: Chance, hr: Worker): void {
  const events = rows.employment_event.filter((event) => event.to_on === undefined && event.engagement === 'monthly'
    && workers.some(({ row, told, role }) => row.id === event.staff_id && !told && role === 'social_worker'))
  const [corrected, misplaced] = events
  if (corrected === undefined || misplaced === undefined) return
  const earlier: Event = { ...corrected, id: chance.id(), hours_share: '0.5' }
  corrected.supersedes_id = earlier.id
  corrected.change_reason = 'Fel omfattning i första beslutet'
  const wrong = workdayBefore(addDays(today, -40))
  const never: Event = {
    ...misplaced, id: chance.id(), unit_id: units.intake.row.id, from_on: addDays(wrong, 7), recorded_at: at(wrong, clock(10)),
      recorded_by: hr.row.id,
  }
  const gone: Event = {
    ...never, id: chance.id(), supersedes_id: never.id, withdrawn: true, change_reason: 'Registrerad på fel enhet',
    recorded_at: at(addDays(wrong, 1), clock(8)),
  }
  rows.employment_event.unshift(earlier)
  rows.employment_event.push(never, gone)
}

/** A file of employments that was read in, one with faults, and England's counts with the set that they became. */
function addFiles({ rows, today }: World, chance: Chance, hr: Worker): void {
  const on = workdayBefore(addDays(today, -20))
  const file = (hour: number, more: Partial<Row<'workforce_import'>>): Row<'workforce_import'> => ({
    id: chance.id(), kind: 'employments', name: '', source: '', asked_by: hr.row.id, asked_at: at(on, clock(hour)), stage: 'ended',
      rows_done: 0, rows_all: 0,
    previewed_at: at(on, clock(hour, 1)), faults: 0, counts: '{}', looked_again: false, ...more,
  })
  const saved = (hour: number) => ({ confirmed_at: at(on, clock(hour, 5)), confirmed_by: hr.row.id, applied_at: at(on, clock(hour, 5)) })
  const faulty = file(9, { faults: 2 })
  const lasting = rows.employment_event.filter((event) => event.to_on === undefined && event.supersedes_id === undefined).slice(-3)
  const done = file(10, { rows_done: 40, rows_all: 40, counts: JSON.stringify({ new: lasting.length, unchanged: 40 - lasting.length }),
    ...saved(10) })
  const withdrawn = file(13, { rows_done: 12, rows_all: 12, counts: '{"changed":1,"unchanged":11}', withdrawn_at: at(on, clock(13, 4)) })
  const name = 'Socialsekreterare för barn, England'
  const source = 'Department for Education, Children’s social work workforce. Open Government Licence v3.0'
  const all = englandSocialWorkers.areas.flatMap(({ area, level, years }) => years.map(([closing, joiners, leavers], index) => ({
    area, level, year: englandSocialWorkers.first + index, closing, joiners, leavers, opening: years[index - 1]?.[0] ?? null })))
  const counts = file(14, { kind: 'counts', name, source, measure: 'persons', rows_done: all.length, rows_all: all.length,
    counts: JSON.stringify({ new: all.length }), ...saved(14) })
  rows.workforce_import.push(faulty, done, withdrawn, counts)
  rows.workforce_import_fault.push(
    { import_id: faulty.id, number: 1, line: 4, column_name: 'enhet', code: 'unit_is_unknown' },
    { import_id: faulty.id, number: 2, line: 17, column_name: 'orsak', code: 'end_needs_day_and_reason' },
  )
  const id = chance.id()
  rows.published_count_set.push({ id, name, source, measure: 'persons', import_id: counts.id, recorded_at: at(on, clock(14, 5)),
    recorded_by: hr.row.id })
  for (const { area, level, year, ...numbers } of all) rows.published_count.push({ set_id: id, area, level, year, ...numbers })
}
