import type * as z from 'zod'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { parseTimeInput } from '../../calendar/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { consentKinds } from '../contract/visits.ts'
import type {
  ItemBody, itemForm, ObservationBody, observationForm, ParticipantBody, participantForm, PointBody, pointForm, QuoteBody, quoteForm, VisitBody, VisitForm,
} from '../contract/visit-parts.ts'
import { formTeams } from '../contract/visit-rounds.ts'
import type { NewRound, PlanChange, PlanForm, RoundForm, RoundSettings } from '../contract/visit-rounds.ts'
import type { Place } from '../contract/figures.ts'
import { daysTyped, weeksTyped } from './keep-rounds.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Collects what is wrong while a form is read; `done` refuses when anything was. */
function reader(today: Day, code: string) {
  const faults: FieldFault[] = []
  const wrong = (field: string, fault: string): void => void faults.push({ field, code: fault })
  return {
    wrong,
    day(field: string, text: string): Day | null {
      if (text === '') return null
      const read = parseDayInput(text, today)
      if (read === null) wrong(field, 'day_unclear')
      return read
    },
    time(field: string, text: string): string {
      const read = parseTimeInput(text, today)
      if (read === null) wrong(field, 'time_needed')
      return read?.time ?? ''
    },
    id(field: string, text: string): string | null {
      if (text !== '' && !uuid.test(text)) wrong(field, 'choice_needed')
      return text === '' ? null : text
    },
    done<T>(body: T): T {
      if (faults.length > 0) throw new Refusal(code, 422, { faults: faults.length }, faults)
      return body
    },
  }
}

export function visitTyped({ from, to, locked, ...rest }: VisitForm, today: Day): VisitBody {
  const read = reader(today, 'visit_is_wrong')
  const first = read.day('from', from)
  return read.done({ ...rest, from: first, to: to === '' ? first : read.day('to', to), locked: locked !== undefined })
}
export function pointTyped({ do: what, on, from, to, ...rest }: z.output<typeof pointForm>, today: Day): PointBody {
  const read = reader(today, 'visit_is_wrong')
  return read.done({ ...rest, on: read.day('on', on) ?? today, from: read.time('from', from), to: read.time('to', to), removed: what === 'remove' })
}
export function participantTyped({ do: what, count, pointId, consentOn, keepUntil, ...rest }: z.output<typeof participantForm>, today: Day): ParticipantBody {
  const read = reader(today, 'visit_is_wrong')
  const number = Number(count)
  if (!Number.isInteger(number) || number < 1 || number > 1000) read.wrong('count', 'count_needed')
  return read.done({ ...rest, count: number, pointId: read.id('pointId', pointId), consentOn: read.day('consentOn', consentOn), keepUntil: read.day('keepUntil', keepUntil), removed: what === 'remove' })
}
export function observationTyped({ do: what, pointId, ...rest }: z.output<typeof observationForm>, today: Day): ObservationBody {
  const read = reader(today, 'visit_is_wrong')
  return read.done({ ...rest, pointId: read.id('pointId', pointId), removed: what === 'remove' })
}
export function quoteTyped({ do: what, consent, consentOn, keepUntil, pointId, ...rest }: z.output<typeof quoteForm>, today: Day): QuoteBody {
  const read = reader(today, 'visit_is_wrong')
  const how = consentKinds.find((each) => each === consent) ?? null
  return read.done({
    ...rest, consent: how, consentOn: how === null ? null : read.day('consentOn', consentOn), keepUntil: read.day('keepUntil', keepUntil) ?? today, pointId: read.id('pointId', pointId), removed: what === 'remove',
  })
}
export const itemTyped = ({ do: what, ...rest }: z.output<typeof itemForm>): ItemBody => ({ ...rest, removed: what === 'remove' })

/** The code of a municipality by its code or its name, whatever the letters' size. */
export function placeTyped(text: string, places: readonly Place[]): string | null {
  const words = text.trim().toLocaleLowerCase('sv')
  return places.find(({ code, name }) => code === words || name.toLocaleLowerCase('sv') === words)?.code ?? null
}

function settingsTyped(form: RoundForm, places: readonly Place[], read: ReturnType<typeof reader>): RoundSettings['teams'] {
  const teams = formTeams.flatMap((at) => {
    const [name, home, days, away] = [form[`team${at}`], form[`home${at}`], form[`days${at}`], form[`away${at}`]]
    if (name === '' && home === '') return []
    const [code, count, gone] = [placeTyped(home, places), Number(days), daysTyped(away)]
    if (name === '') read.wrong(`team${at}`, 'value_needed')
    if (code === null) read.wrong(`home${at}`, 'not_a_place')
    if (!Number.isInteger(count) || count < 1 || count > 5) read.wrong(`days${at}`, 'days_needed')
    if (gone === null) read.wrong(`away${at}`, 'not_a_day')
    return [{ name, home: code ?? '', days: count, away: gone ?? [] }]
  })
  if (teams.length === 0) read.wrong('team1', 'team_needed')
  if (new Set(teams.map(({ name }) => name)).size < teams.length) read.wrong('team1', 'same_name')
  return teams
}

/** A round as it is typed: municipalities by name, days as people write them. @throws Refusal visit_round_is_wrong (422). */
export function roundTyped(form: RoundForm, places: readonly Place[], today: Day): NewRound {
  const read = reader(today, 'visit_round_is_wrong')
  const [firstOn, lastOn] = [read.day('first', form.first) ?? today, read.day('last', form.last) ?? today]
  if (lastOn < firstOn) read.wrong('last', 'ends_before_it_begins')
  const teams = settingsTyped(form, places, read)
  const avoid = weeksTyped(form.avoid, firstOn, lastOn)
  if (avoid === null) read.wrong('avoid', 'not_a_week')
  const gap = form.gap === '' ? 0 : Number(form.gap)
  if (!Number.isInteger(gap) || gap < 0 || gap > 104) read.wrong('gap', 'gap_needed')
  const codes = form.places.split(/[,;\n]+/).filter((each) => each.trim() !== '').map((each) => placeTyped(each, places))
  if (codes.includes(null)) read.wrong('places', 'not_a_place')
  const [kind = '', id = ''] = form.source.split(':')
  const chosen = codes.length > 0 ? '' : kind
  if (codes.length === 0 && kind === '') read.wrong('places', 'places_needed')
  if (kind === 'follow' && form.number === '1') read.wrong('number', 'second_needed')
  return read.done({
    name: form.name, firstOn, lastOn, number: form.number === '1' ? 1 : 2, settings: { teams, avoid: avoid ?? [], gap }, places: codes.flatMap((code) => code ?? []),
    selectionId: chosen === 'selection' ? read.id('source', id) : null, followsId: kind === 'follow' ? read.id('source', id) : null,
  })
}

/** A change of the proposal as the form sends it. */
export function changeTyped({ do: what, visitId, slot, otherId }: PlanForm & { readonly do: PlanChange['do'] }, today: Day): PlanChange {
  const read = reader(today, 'visit_move_is_wrong')
  const id = read.id('visitId', visitId)
  if (id === null) read.wrong('visitId', 'choice_needed')
  const [week = '', ...team] = slot.split(' ')
  if (what === 'move' && slot === '') read.wrong('slot', 'choice_needed')
  const other = read.id('otherId', otherId)
  if (what === 'swap' && other === null) read.wrong('otherId', 'choice_needed')
  return read.done({ do: what, visitId: id ?? '', week, team: team.join(' '), otherId: other })
}
