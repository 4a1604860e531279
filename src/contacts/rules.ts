import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { parseDayInput, parseTimeInput } from '../calendar/input.ts'
import type { Time } from '../calendar/instant.ts'
import type { FieldFault } from '../platform/refusal.ts'
import { modes, outcomes, seeingModes, seenHow } from './contract.ts'
import type { ContactBody, Mode, NoteForm, Outcome, SeenHow } from './contract.ts'

/** The moment one notes: a contact that was held lies before it. */
export type Moment = { today: Day; time: Time }

/** Whether a child can have been seen: it came about, and not by telephone or letter. */
export function canBeSeen(mode: Mode | null, outcome: Outcome): boolean {
  return outcome === 'held' && (mode === null || seeingModes.includes(mode))
}

/**
 * What cannot be true of a note, by field: a reason for what was held, a child seen where none could be, a held contact that lies
 * ahead. A contact that did not come about may concern a day up to 90 days ahead: it was called off in advance.
 */
export function noteFaults(note: ContactBody, now: Moment): FieldFault[] {
  const faults: FieldFault[] = []
  if (note.outcome === 'held' && note.notHeldReason !== null) faults.push({ field: 'notHeldReason', code: 'reason_only_when_not_held' })
  if (!canBeSeen(note.mode, note.outcome) && note.children.some((child) => child.seen !== 'not')) {
    faults.push({ field: 'children', code: 'seen_only_when_met' })
  }
  if (note.outcome === 'held' && isAhead(note, now)) faults.push({ field: 'happenedOn', code: 'not_happened_yet' })
  if (note.outcome !== 'held' && note.happenedOn > addDays(now.today, 90)) faults.push({ field: 'happenedOn', code: 'too_far_ahead' })
  if (note.nextStep !== null && note.nextStep.dueOn < now.today) faults.push({ field: 'nextStep.dueOn', code: 'due_in_the_past' })
  return faults
}

function isAhead(note: ContactBody, now: Moment): boolean {
  if (note.happenedOn !== now.today) return note.happenedOn > now.today
  return note.happenedTime !== null && note.happenedTime > now.time
}

/** How many children the note says were seen, and how many in private: what the week's counts add. */
export function seenCounts(children: ReadonlyArray<{ seen: SeenHow }>): { seen: number; alone: number } {
  return { seen: children.filter((child) => child.seen !== 'not').length, alone: children.filter((child) => child.seen === 'alone').length }
}

/** Whose note it is: the child of the page, and the siblings and adults that may be ticked. */
export type NoteGroup = { subject: string; siblings: readonly string[]; adults: readonly string[] }

/**
 * Reads the form as it was typed. The child of the page is always in the note; a sibling when ticked. A child who was there counts as
 * seen unless something else was chosen; who was not ticked, or could not be seen, was not.
 *
 * @returns the note, or what is wrong by the form's own field names.
 */
export function readNote(form: NoteForm, group: NoteGroup, now: Moment): { note: ContactBody } | { faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const mode = oneOf(modes, form.mode)
  const outcome = oneOf(outcomes, form.outcome)
  if (mode === null) faults.push({ field: 'mode', code: 'mode_needed' })
  if (outcome === null) faults.push({ field: 'outcome', code: 'outcome_needed' })
  const when = readWhen(form.when, now, outcome ?? 'held')
  if (when === null) faults.push({ field: 'when', code: 'when_unclear' })
  const minutes = readMinutes(form)
  if (minutes === 'wrong') faults.push({ field: 'minutesOther', code: 'minutes_out_of_range' })
  const nextStep = readNextStep(form, now)
  if (nextStep !== null && 'field' in nextStep) faults.push(nextStep)
  for (const [field, text, most] of [
    ['note', form.note, 20_000],
    ['reason', form.reason, 500],
    ['other', form.other, 500],
  ] as const) {
    if (text.length > most) faults.push({ field, code: 'too_long' })
  }
  if (mode === null || outcome === null || when === null || minutes === 'wrong' || (nextStep !== null && 'field' in nextStep))
    return { faults }

  const note: ContactBody = {
    ...(isUuid(form.formId) ? { id: form.formId } : {}),
    mode,
    outcome,
    notHeldReason: outcome === 'held' || form.reason === '' ? null : form.reason,
    happenedOn: when.on,
    happenedTime: when.at,
    minutes: outcome === 'held' ? minutes : null,
    note: form.note,
    nextStep,
    children: childrenOf(form, group, canBeSeen(mode, outcome)),
    participants: { personIds: presentOf(form, group), others: othersOf(form.other) },
    taskId: isUuid(form.taskId) ? form.taskId : null,
  }
  const named: Record<string, string> = { 'happenedOn': 'when', 'notHeldReason': 'reason', 'nextStep.dueOn': 'due' }
  faults.push(...noteFaults(note, now).map(({ field, code }) => ({ field: named[field] ?? field, code })))
  return faults.length > 0 ? { faults } : { note }
}

function childrenOf(form: NoteForm, group: NoteGroup, seeable: boolean): ContactBody['children'] {
  const noted = [group.subject, ...group.siblings.filter((id) => form.present.includes(id))]
  return noted.map((personId) => ({
    personId,
    seen: seeable && form.present.includes(personId) ? (oneOf(seenHow, form.seen[personId] ?? '') ?? 'seen') : 'not',
  }))
}

function presentOf(form: NoteForm, group: NoteGroup): string[] {
  return [group.subject, ...group.siblings, ...group.adults].filter((id) => form.present.includes(id))
}

/** "mormor, läraren" as two. */
function othersOf(typed: string): string[] {
  return typed
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .slice(0, 10)
    .map((each) => each.slice(0, 100))
}

/** Day and time as typed, "i dag 14.45"; a day alone has no time, a time alone is today's. */
function readWhen(typed: string, now: Moment, outcome: Outcome): { on: Day; at: Time | null } | null {
  const toward = outcome === 'held' ? 'past' : 'nearest'
  const timed = parseTimeInput(typed, now.today, toward)
  if (timed !== null) return { on: timed.day ?? now.today, at: timed.time }
  const on = parseDayInput(typed, now.today, toward)
  return on === null ? null : { on, at: null }
}

function readMinutes(form: NoteForm): number | null | 'wrong' {
  const typed = form.minutes === 'other' || form.minutes === '' ? form.minutesOther : form.minutes
  if (typed === '') return null
  const minutes = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  return minutes >= 1 && minutes <= 1440 ? minutes : 'wrong'
}

function readNextStep(form: NoteForm, now: Moment): ContactBody['nextStep'] | FieldFault {
  if (form.step === '' && form.due === '') return null
  if (form.step === '') return { field: 'step', code: 'step_needed' }
  if (form.step.length > 200) return { field: 'step', code: 'too_long' }
  const timed = parseTimeInput(form.due, now.today, 'future')
  const dueOn = timed === null ? parseDayInput(form.due, now.today, 'future') : (timed.day ?? now.today)
  if (dueOn === null) return { field: 'due', code: form.due === '' ? 'due_needed' : 'due_unclear' }
  return { title: form.step, dueOn, dueTime: timed?.time ?? null }
}

function oneOf<const T extends string>(known: readonly T[], typed: string): T | null {
  return known.find((each) => each === typed) ?? null
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/** The form as a draft keeps it: each field by its own name, as the browser sends it; which button was pressed is no field. */
export function draftFieldsOf({ seen, ...form }: NoteForm): Record<string, string | string[]> {
  const seenFields = Object.entries(seen).map(([id, how]) => [`seen.${id}`, how] as const)
  return Object.fromEntries([...Object.entries(form).filter(([name]) => name !== 'keepDraft'), ...seenFields])
}
