import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayFromNumber, dayNumber } from '../calendar/day.ts'
import { deletionOf, placeInOrder } from './rules/earlier-reports.ts'
import { escalationMinutes } from './rules/escalation.ts'
import { refusedCorrection, refusedDecision, standing, tellingOf } from './rules/handling.ts'
import { concernAddress, nextStep } from './rules/next-step.ts'
import { referenceFrom } from './rules/reference.ts'
import { isMandated, reporterKindOf } from './rules/reporters.ts'
import { feedbackStart, isChildOn, mayBeReportedOn, standingOf } from './rules/standing.ts'
import { allowedSteps, firstStep } from './rules/steps.ts'
import { impossibleDay } from './rules/told-age.ts'

const someDay = fc.integer({ min: dayNumber(day('2020-01-01')), max: dayNumber(day('2030-12-31')) }).map(dayFromNumber)
const ran = (openedOn: string, concludedOn: string | null) => ({ id: openedOn, openedOn: day(openedOn), concludedOn: concludedOn === null
  ? null : day(concludedOn) })

describe('a report and the child\'s investigations', () => {
  test('during one it belongs to it and never had fourteen days of its own', () => {
    expect(standingOf(day('2026-11-10'), [ran('2026-11-01', null)])).toEqual({ kind: 'during', investigationId: '2026-11-01',
      on: '2026-11-10' })
    expect(standingOf(day('2026-11-10'), [ran('2026-11-01', '2026-11-11')]).kind).toBe('during')
  })
  test('on the day one was concluded, or before one at all, it waits for its own decision', () => {
    expect(standingOf(day('2026-11-10'), [ran('2026-11-01', '2026-11-10')])).toEqual({ kind: 'pending' })
    expect(standingOf(day('2026-11-10'), [])).toEqual({ kind: 'pending' })
  })
  test('on the day one was opened, or found out to be before it, that decision answered it', () => {
    expect(standingOf(day('2026-11-10'), [ran('2026-11-10', null)])).toEqual({ kind: 'answered', investigationId: '2026-11-10',
      on: '2026-11-10' })
    expect(standingOf(day('2026-11-10'), [ran('2026-11-20', null), ran('2026-11-15', '2026-11-18')])).toMatchObject({ kind: 'answered',
      on: '2026-11-15' })
  })
})

describe('feedback', () => {
  test('asked before the decision or within a week after it runs from the decision', () => {
    expect(feedbackStart({ askedOn: day('2026-11-24'), decidedOn: day('2026-12-01'), during: false })).toEqual({ startedOn: '2026-12-01',
      atOnce: false })
    expect(feedbackStart({ askedOn: day('2026-12-08'), decidedOn: day('2026-12-01'), during: false })).toEqual({ startedOn: '2026-12-01',
      atOnce: false })
  })
  test('asked later, or while an investigation ran already, is due the day it was asked', () => {
    expect(feedbackStart({ askedOn: day('2026-12-09'), decidedOn: day('2026-12-01'), during: false })).toEqual({ startedOn: '2026-12-09',
      atOnce: true })
    expect(feedbackStart({ askedOn: day('2026-11-24'), decidedOn: null, during: true })).toEqual({ startedOn: '2026-11-24', atOnce: true })
  })
  test('never runs before there is anything to tell', () => {
    fc.assert(fc.property(someDay, (askedOn) => feedbackStart({ askedOn, decidedOn: null, during: false }) === null))
  })
  test('tells only what the law allows', () => {
    expect(tellingOf({ decision: 'open_investigation', during: false, answered: false })).toBe('opened')
    expect(tellingOf({ decision: 'do_not_open', during: true, answered: false })).toBe('not_opened')
    expect(tellingOf({ decision: null, during: true, answered: false })).toBe('already_open')
    expect(tellingOf({ decision: null, during: false, answered: true })).toBe('opened')
    expect(tellingOf({ decision: null, during: false, answered: false })).toBeNull()
  })
})

describe('a decision', () => {
  const ready = { decision: 'open_investigation', pending: true, unassessedSince: null, runs: false } as const
  test('waits for the protection assessment, and is taken once', () => {
    expect(refusedDecision(ready)).toBeNull()
    expect(refusedDecision({ ...ready, unassessedSince: day('2026-11-24') })).toBe('protection_not_assessed')
    expect(refusedDecision({ ...ready, pending: false })).toBe('decided_already')
  })
  test('opens nothing beside a running investigation, and attaches to none that does not run', () => {
    expect(refusedDecision({ ...ready, runs: true })).toBe('investigation_runs_already')
    expect(refusedDecision({ ...ready, decision: 'already_open' })).toBe('no_investigation_runs')
    expect(refusedDecision({ ...ready, decision: 'already_open', runs: true })).toBeNull()
  })
  test('that opened an investigation is not taken back by a correction', () => {
    expect(refusedCorrection({ was: 'open_investigation', wanted: 'do_not_open', runs: true })).toBe('opened_is_concluded_not_corrected')
    expect(refusedCorrection({ was: 'do_not_open', wanted: 'open_investigation', runs: false })).toBeNull()
    expect(refusedCorrection({ was: 'do_not_open', wanted: 'do_not_open', runs: true })).toBeNull()
  })
  test('stands until another corrects it', () => {
    const chain = [{ id: 'a', correctsId: null }, { id: 'b', correctsId: 'a' }, { id: 'c', correctsId: 'b' }]
    expect(standing(chain)?.id).toBe('c')
    expect(standing([])).toBeUndefined()
  })
})

describe('earlier reports', () => {
  test('are counted in months begun: the fourth in eleven months', () => {
    const days = ['2026-01-07', '2026-04-20', '2026-08-11', '2026-11-24'].map(day)
    expect(placeInOrder(days, day('2026-11-24'))).toEqual({ number: 4, months: 11 })
    expect(placeInOrder([day('2026-11-24')], day('2026-11-24'))).toEqual({ number: 1, months: 0 })
    expect(placeInOrder([day('2026-10-24'), day('2026-11-24')], day('2026-11-24'))).toEqual({ number: 2, months: 1 })
    expect(placeInOrder([day('2026-11-24'), day('2026-11-24')], day('2026-11-24'))).toEqual({ number: 2, months: 1 })
    expect(placeInOrder([day('2026-10-24'), day('2026-11-25')], day('2026-11-25'))).toEqual({ number: 2, months: 2 })
  })

  // Hand-worked: decided 1 December 2026, five years later is 1 December 2031, destroyed by the last day of 2032.
  const notOpened = { outcome: 'do_not_open', lastNoteOn: day('2026-12-01'), birthOn: day('2015-07-18'), municipality: '9901' } as const
  test('not investigated go after five years, never after thirty', () => {
    expect(deletionOf(notOpened)).toEqual({ kind: 'deleted', from: '2031-12-01', by: '2032-12-31' })
  })
  test('that led to an investigation stay until the thirtieth birthday, never five years only', () => {
    expect(deletionOf({ ...notOpened, outcome: 'open_investigation' })).toEqual({ kind: 'deleted', from: '2045-07-18', by: '2046-12-31' })
  })
  test('are kept for research in three counties, in Göteborg, and for those born on the 5th, 15th and 25th', () => {
    for (const municipality of ['0580', '0980', '2281', '1480']) expect(deletionOf({ ...notOpened, municipality }))
      .toEqual({ kind: 'kept', why: 'research_county' })
    expect(deletionOf({ ...notOpened, birthOn: day('2015-07-15') })).toEqual({ kind: 'kept', why: 'research_birth_day' })
  })
  test('undecided have no day yet, nor has an investigation of a child whose day of birth is unknown: five years would be too soon', () => {
    expect(deletionOf({ ...notOpened, outcome: null })).toBeNull()
    for (const outcome of ['open_investigation', 'already_open'] as const) expect(deletionOf({ ...notOpened, outcome, birthOn: null }))
      .toBeNull()
    expect(deletionOf({ ...notOpened, birthOn: null })).toMatchObject({ by: '2032-12-31' })
  })
  test('are never destroyed before five years have gone', () => {
    fc.assert(fc.property(someDay, someDay, fc.constantFrom('do_not_open', 'open_investigation', 'already_open' as const),
      (lastNoteOn, birthOn, outcome) => {
      const found = deletionOf({ outcome, lastNoteOn, birthOn, municipality: '9901' })
      return found === null || found.kind === 'kept' || found.by > addDays(lastNoteOn, 5 * 365)
    }))
  })
})

test('the four months never start at eighteen, and do for who is not born', () => {
  expect(isChildOn(day('2008-11-24'), day('2026-11-24'))).toBe(false)
  expect(isChildOn(day('2008-11-25'), day('2026-11-24'))).toBe(true)
  expect(isChildOn(day('2027-02-01'), day('2026-11-24'))).toBe(true)
  expect(isChildOn(null, day('2026-11-24'))).toBe(true)
})

test('an age told as a day that does not exist is found, and nothing else', () => {
  expect(impossibleDay('31 februari 2023')).toEqual({ month: 2, days: 28 })
  expect(impossibleDay('2024-02-30')).toEqual({ month: 2, days: 29 })
  expect(impossibleDay('31/4 2020')).toEqual({ month: 4, days: 30 })
  expect(impossibleDay('born 31 June 2020')).toEqual({ month: 6, days: 30 })
  for (const age of ['3 år', '2023-02-11', '29 februari 2024', 'ungefär 8', '', 'går i 5B', '2023']) expect(impossibleDay(age)).toBeNull()
})

test('who must report is a body of the law; who writes in the form is one by work only', () => {
  expect([isMandated('school'), isMandated('private'), isMandated('anonymous'), isMandated('self')]).toEqual([true, false, false, false])
  expect(reporterKindOf('work', 'dentist')).toBe('dentist')
  expect(reporterKindOf('self', 'dentist')).toBe('self')
})

test('a reference has no sign that is taken for another', () => {
  expect(referenceFrom('Lingonby kommun', 2026, new Uint8Array([0, 1, 28, 29, 255]))).toMatch(/^LI-[2-9A-HJKMNP-TV-Z]{5}-26$/)
  expect(referenceFrom('Åmål', 2007, new Uint8Array(5))).toBe('ÅM-22222-07')
  fc.assert(fc.property(fc.uint8Array({ minLength: 5 }), (chance) => !/[01ILOU]/.test(referenceFrom('XX', 2026, chance).slice(3, 8))))
})

test('the director is told after as long again as the manager, unless the municipality says otherwise', () => {
  expect(escalationMinutes({ manager: undefined, director: undefined })).toEqual({ manager: 60, director: 120 })
  expect(escalationMinutes({ manager: '30', director: undefined })).toEqual({ manager: 30, director: 60 })
  expect(escalationMinutes({ manager: '30', director: '240' })).toEqual({ manager: 30, director: 240 })
  expect(escalationMinutes({ manager: 'snart', director: '10' })).toEqual({ manager: 60, director: 60 })
})

describe('the next step', () => {
  const child = {
    opened: true, identified: true, assigned: true, protectionAssessed: true, decided: false, attached: false, mandated: true, asked: true,
      toldBack: false,
    informWaits: false, pending: true, opens: false, grownUp: false,
  }
  const all = new Set(['intake.look_up', 'concern.assess', 'concern.assign', 'concern.decide', 'concern.feedback'] as const)
  test('is protection first, whoever the child is', () => {
    expect(firstStep(allowedSteps({ ...child, identified: false, assigned: false, protectionAssessed: false, pending: false }, all)))
      .toBe('protect')
    expect(firstStep(allowedSteps({ ...child, identified: false, assigned: false, pending: false }, all))).toBe('identify')
    expect(firstStep(allowedSteps(child, all))).toBe('decide')
  })
  test('of a report about somebody grown up is only to take that back', () => {
    expect(allowedSteps({ ...child, identified: false, assigned: false, protectionAssessed: false, grownUp: true }, all)).toEqual(['undo_grown_up'])
    expect(allowedSteps({ ...child, grownUp: true }, new Set(['concern.assess', 'concern.decide']))).toEqual([])
    expect(allowedSteps(child, all)).not.toContain('grown_up')
  })
  test('is nothing on an unopened report, or without permission', () => {
    expect(allowedSteps({ ...child, opened: false }, all)).toEqual([])
    expect(allowedSteps(child, new Set())).toEqual([])
  })
  test('is named with a verb and an address of ids for the worklist', () => {
    expect(nextStep('protect-assess', { concernChildId: 'x' }, 'sv')).toEqual({ label: 'Gör skyddsbedömning',
      href: '/anmalningar/barn/x/skydd' })
    expect(nextStep('inform-open', { personId: 'p' }, 'en')).toEqual({ label: 'Inform of the investigation',
      href: concernAddress.inform('p') })
    expect(nextStep('feedback', {}, 'sv')).toBeNull()
    expect(nextStep('child-invest', { personId: 'p' }, 'sv')).toBeNull()
  })
})

test('a report is about somebody under 21 on the day it comes in', () => {
  expect(mayBeReportedOn(day('2005-11-24'), day('2026-11-24'))).toBe(false)
  expect(mayBeReportedOn(day('2005-11-25'), day('2026-11-24'))).toBe(true)
  expect(mayBeReportedOn(day('2004-02-29'), day('2025-02-27'))).toBe(true)
  expect(mayBeReportedOn(day('2004-02-29'), day('2025-02-28'))).toBe(false)
  expect(mayBeReportedOn(day('2027-02-01'), day('2026-11-24'))).toBe(true)
  expect(mayBeReportedOn(null, day('2026-11-24'))).toBe(true)
})
