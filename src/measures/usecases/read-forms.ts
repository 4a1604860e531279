import type { Day } from '../../calendar/day.ts'
import { neededDay, typedDay } from '../../persons/rules.ts'
import { followUpBody, newKindBody, newMeasureBody, reportBody, unnamedBody } from '../contract.ts'
import type {
  FollowUpBody, NewKind, NewMeasure, NewMeasureForm, ReportBody, UnnamedBody, followUpForm, kindForm, reportForm, unnamedForm,
} from '../contract.ts'
import type * as z from 'zod'
import { goalKeys } from '../rules.ts'

/** The form for a new measure as its body. @throws Refusal invalid (422), or what the shape says. */
export function measureFrom(form: NewMeasureForm, today: Day): NewMeasure {
  const assessed = form.assessed === 'ja'
  return newMeasureBody.parse({
    kind: form.kind, assessed, aim: form.aim, extent: form.extent, performer: form.performer,
    fromOn: neededDay(form.fromOn, 'fromOn', today, 'nearest'), toOn: typedDay(form.toOn, 'toOn', today, 'future'),
    goals: goalKeys.flatMap((key) => (form.goal[key] ? [{ words: form.goal[key], childsOwn: form.own[key] === 'ja' }] : [])),
    firstFollowUpOn: typedDay(form.firstFollowUpOn, 'firstFollowUpOn', today, 'future'),
    consents: form.consents.map((who) => ({ who, given: true, on: today })), toldMayApply: form.toldMayApply === 'ja',
    decision: assessed ? { what: form.what, reasons: form.reasons } : null,
  })
}

/** A follow-up as its body: goals without a click are left out. */
export function followUpFrom(form: z.output<typeof followUpForm>, today: Day): FollowUpBody {
  return followUpBody.parse({
    heldOn: neededDay(form.heldOn, 'heldOn', today), note: form.about, nextOn: typedDay(form.nextOn, 'nextOn', today, 'future'),
    outcomes: Object.entries(form.outcome).map(([goalId, outcome]) => ({ goalId, outcome, note: form.note[goalId] ?? '' })),
  })
}

/** A performer's report as its body. */
export function reportFrom(form: z.output<typeof reportForm>, today: Day): ReportBody {
  const counted = form.meetings.trim()
  return reportBody.parse({
    receivedOn: neededDay(form.receivedOn, 'receivedOn', today), fromOn: neededDay(form.fromOn, 'fromOn', today),
    toOn: neededDay(form.toOn, 'toOn', today), meetings: counted === '' ? null : Number(counted), words: form.words,
  })
}

/** A kind of the municipality's own as its body. */
export function kindFrom(form: z.output<typeof kindForm>, today: Day): NewKind {
  return newKindBody.parse({
    name: form.name, alwaysAssessed: form.alwaysAssessed === 'ja', fromOn: neededDay(form.fromOn, 'fromOn', today, 'nearest'),
    toOn: typedDay(form.toOn, 'toOn', today, 'future'),
  })
}

/** The committee's decision not to record who, as its body. */
export function unnamedFrom(form: z.output<typeof unnamedForm>, today: Day): UnnamedBody {
  return unnamedBody.parse({
    kind: form.kind, decidedOn: neededDay(form.decidedOn, 'decidedOn', today), fromOn: neededDay(form.fromOn, 'fromOn', today, 'nearest'),
    toOn: typedDay(form.toOn, 'toOn', today, 'future'), minutesReference: form.minutesReference, reasons: form.reasons,
  })
}
