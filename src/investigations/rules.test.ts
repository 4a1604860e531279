import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { fieldBody } from './contract/bodies.ts'
import { isFitting, knownFields } from './rules/fields.ts'
import { followupFaults, goesOn, toInform } from './rules/followup.ts'
import { lackingIn } from './rules/lacking.ts'
import type { Standing } from './rules/lacking.ts'
import { investigationStep } from './rules/next-step.ts'
import { currentOf, joinTexts, openSides, placeText } from './rules/place-text.ts'
import type { IncomingText, TextVersion } from './rules/place-text.ts'
import { headingsOf, newTemplate, shippedHeadings } from './rules/shipped-template.ts'
import { typedTexts } from './rules/typed-texts.ts'

/** What the database would hold after a text came in. */
function after(versions: readonly TextVersion[], incoming: IncomingText): readonly TextVersion[] {
  const placed = placeText(versions, incoming)
  if (placed.as === 'same') return versions
  return [...versions, { version: placed.version, base: incoming.base, pen: incoming.pen, body: incoming.body, standing: placed.as,
    settles: placed.settles }]
}

const incoming = fc.record({
  pen: fc.constantFrom('a', 'b', 'c'), body: fc.constantFrom('x', 'y', 'z', 'xy', 'x\ny', ''), back: fc.nat({ max: 4 }),
  settles: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
})
/** Several pens that write, each from a version that was there; `back` says how old. */
const histories = fc.array(incoming, { maxLength: 14 }).map((texts) => {
  const steps: { before: readonly TextVersion[]; incoming: IncomingText; after: readonly TextVersion[] }[] = []
  let versions: readonly TextVersion[] = []
  for (const { back, ...text } of texts) {
    const base = Math.max(0, (currentOf(versions)?.version ?? 0) - back)
    const before = versions
    versions = after(versions, { ...text, base })
    steps.push({ before, incoming: { ...text, base }, after: versions })
  }
  return steps
})

describe('two who write the same text', () => {
  test('lose nothing: every text that came in stands among the versions, or is the one that holds', () => {
    fc.assert(fc.property(histories, (steps) => {
      const versions = steps.at(-1)?.after ?? []
      for (const { incoming: text, before } of steps) {
        expect(text.body === (currentOf(before)?.body ?? '') || versions.some(({ body }) => body === text.body)).toBe(true)
      }
    }))
  })

  test('never overwrite one another unseen: a text takes over only when nobody else has written since it began', () => {
    fc.assert(fc.property(histories, (steps) => {
      for (const { before, incoming: { base, pen }, after: versions } of steps) {
        const made = versions.length > before.length ? versions.at(-1) : undefined
        const others = before.some((each) => each.standing === 'current' && each.version > base && each.pen !== pen)
        if (made !== undefined) expect(made.standing).toBe(others ? 'beside' : 'current')
      }
    }))
  })

  test('settle only what stood open, and another\'s text beside only from the version that holds', () => {
    fc.assert(fc.property(histories, (steps) => {
      for (const { before, incoming: { pen }, after: versions } of steps) {
        const made = versions.length > before.length ? versions.at(-1) : undefined
        if (made === undefined) continue
        const open = openSides(before)
        expect(made.settles.every((version) => open.some((side) => side.version === version))).toBe(true)
        if (made.standing === 'beside') expect(made.settles.every((version) => open.find((side) => side.version === version)?.pen === pen)).toBe(true)
      }
    }))
  })

  test('versions are numbered in turn, and what came before is never changed', () => {
    fc.assert(fc.property(histories, (steps) => {
      for (const { before, after: versions } of steps) {
        expect(versions.slice(0, before.length)).toEqual(before)
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
      }
    }))
  })

  test('are offered both texts as one, in which every line of each stands in its order', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { minLength: 1, maxLength: 9 })
    const isWithin = (part: readonly string[], whole: readonly string[]): boolean => {
      let place = 0
      for (const line of whole) if (line === part[place]) place += 1
      return place === part.length
    }
    fc.assert(fc.property(lines, lines, (one, other) => {
      const joined = joinTexts(one.join('\n'), other.join('\n')).split('\n')
      expect(isWithin(one, joined)).toBe(true)
      expect(isWithin(other, joined)).toBe(true)
      expect(joined.length).toBeLessThanOrEqual(one.length + other.length)
    }))
    expect(joinTexts('A\nB\nC', 'A\nX\nC')).toBe('A\nB\nX\nC')
    expect(joinTexts('lika', 'lika')).toBe('lika')
  })

  test('of very many lines still get both', () => {
    const long = Array.from({ length: 1500 }, (_, index) => String(index)).join('\n')
    expect(joinTexts(long, `${long}\nslut`)).toContain('slut')
    expect(joinTexts(long, long)).toBe(long)
  })
})

const whole: Standing = {
  headings: shippedHeadings, bearing: null, twice: [], partiesInformed: true,
  texts: new Map([...knownFields(shippedHeadings)].map((field) => [field, field === 'child_heard' ? 'alone' : 'Text'])),
  communications: [{ answerByOn: null, answered: false }],
}
const today = day('2026-11-24')
const without = (field: string, body = ''): Standing => ({ ...whole, texts: new Map([...whole.texts, [field, body]]) })
const lacks = (standing: Standing): string[] => lackingIn(standing, today).map(({ lack, field }) => `${lack} ${field ?? ''}`.trim())

describe('what an investigation lacks', () => {
  test('is nothing when all is there', () => expect(lacks(whole)).toEqual([]))
  test.each([
    ['plan_questions', 'plan plan_questions'], ['child_view', 'child_view child_view'], ['child_heard', 'child_heard child_heard'],
    ['child_heard_how', 'child_heard child_heard_how'], ['best_interests', 'best_interests best_interests'], ['weighing',
      'weighing weighing'],
    ['parents_care', 'heading parents_care'],
  ])('is said of %s', (field, lack) => {
    expect(lacks(without(field))).toEqual([lack])
    expect(lacks(without(field, '  \n '))).toEqual([lack])
  })
  test('a child that was not heard needs the reason, not its own view', () => {
    const texts = new Map([...whole.texts, ['child_heard', 'not_heard'], ['child_view', '']])
    expect(lacks({ ...whole, texts })).toEqual([])
    expect(lacks({ ...whole, texts: new Map([...texts, ['child_heard_how', '']]) })).toEqual(['child_heard child_heard_how'])
  })
  test('the concise form asks only for the headings that bear on the decision', () => {
    const bare = new Map([...whole.texts].map(([field, body]) => [field,
      shippedHeadings.some(({ key }) => key === field) ? '' : body] as const))
    expect(lacks({ ...whole, texts: bare })).toHaveLength(12)
    expect(lacks({ ...whole, texts: bare, bearing: ['child_school'] })).toEqual(['heading child_school'])
  })
  test('the parties\' time to answer lasts through its last day, unless they have answered', () => {
    expect(lacks({ ...whole, communications: [] })).toEqual(['communication'])
    expect(lacks({ ...whole, communications: [{ answerByOn: today, answered: false }] })).toEqual(['answer_time'])
    expect(lacks({ ...whole, communications: [{ answerByOn: day('2026-11-23'), answered: false }] })).toEqual([])
    expect(lacks({ ...whole, communications: [{ answerByOn: today, answered: true }] })).toEqual([])
  })
  test('two texts side by side, and parties who know nothing, hinder it', () => {
    expect(lacks({ ...whole, twice: ['weighing'], partiesInformed: false })).toEqual(['parties_informed', 'two_texts weighing'])
  })
})

describe('the headings', () => {
  test('that come with Helhet are four on each of three sides, with words in both languages', () => {
    for (const area of ['child', 'parents', 'surroundings'] as const) expect(headingsOf(shippedHeadings, area)).toHaveLength(4)
    expect(shippedHeadings.every(({ labelSv, labelEn, helpSv, helpEn }) => labelSv && labelEn && helpSv && helpEn)).toBe(true)
    expect(new Set(shippedHeadings.map(({ key }) => key)).size).toBe(12)
  })
  test('that are new get keys of their own that none has had; empty ones are left out', () => {
    const extra = { key: '', area: 'child' as const, labelSv: 'Syskon', labelEn: '', helpSv: '', helpEn: '' }
    const made = newTemplate([...shippedHeadings, extra, { ...extra, labelSv: '' }], new Set(['child_own_1']))
    expect('headings' in made && made.headings.find(({ labelSv }) => labelSv === 'Syskon')).toMatchObject({ key: 'child_own_2',
      labelEn: 'Syskon' })
    expect('headings' in made && made.headings).toHaveLength(13)
    expect(newTemplate(headingsOf(shippedHeadings, 'child'), new Set())).toEqual({ empty: ['parents', 'surroundings'] })
  })
  test('two rows with one key become two headings', () => {
    const [first] = shippedHeadings
    if (first === undefined) throw new Error('there are headings')
    const made = newTemplate([...shippedHeadings, first], new Set())
    expect('headings' in made && new Set(made.headings.map(({ key }) => key)).size).toBe(13)
  })
})

describe('a follow-up', () => {
  const body = { after: 'investigation' as const, consent: 'given' as const, consentReason: null, informed: [], reasons: 'x' }
  test('without consent needs the reason', () => {
    expect(followupFaults(body)).toEqual([])
    expect(followupFaults({ ...body, consent: 'without' })).toEqual([{ field: 'consentReason', code: 'reason_needed' }])
    expect(followupFaults({ ...body, consent: 'not_needed' })).toEqual([{ field: 'consent', code: 'consent_needed' }])
  })
  test('after care under LVU asks for no consent', () => {
    expect(followupFaults({ ...body, after: 'lvu-care' })).toEqual([{ field: 'consent', code: 'consent_not_asked' }])
    expect(followupFaults({ ...body, after: 'lvu-care', consent: 'not_needed' })).toEqual([])
  })
  test('goes on until it is closed, turned down, or a new investigation is opened', () => {
    const open = { closedOn: null, newInvestigationOn: null, decisionState: 'decided' }
    expect([goesOn(open), goesOn({ ...open, closedOn: today }), goesOn({ ...open, newInvestigationOn: today }),
      goesOn({ ...open, decisionState: 'refused' })]).toEqual([true, false, false, false])
  })
  test('is told to the child from the fifteenth birthday', () => {
    expect(toInform(day('2011-11-24'), today)).toEqual(['child', 'custodian'])
    expect(toInform(day('2011-11-25'), today)).toEqual(['custodian'])
    expect(toInform(null, today)).toEqual(['child', 'custodian'])
  })
})

test('a page\'s texts are read by their names; what has no version it began from is left out', () => {
  expect(typedTexts({ 'pen': 'x', 'text-weighing': 'A', 'base-weighing': '3', 'text-other': 'B', 'text-__proto__': 'C',
    'base-other': '-1' }))
    .toEqual([{ field: 'weighing', body: 'A', base: 3 }])
})

test('how the child was heard is one of the known ways, everything else is free', () => {
  expect([isFitting('child_heard', 'alone'), isFitting('child_heard', 'x'), isFitting('child_view', 'x')]).toEqual([true, false, true])
  expect(fieldBody.parse({ body: 'a\r\nb\0', base: 0, pen: '5c001000-0000-4000-8000-00000000000a' }).body).toBe('a\nb')
})

test('the clocks of investigations lead to their page, others nowhere', () => {
  expect(investigationStep('child-invest', 'p', 'sv')?.href).toBe('/person/p/utredning')
  expect(investigationStep('child-invest', 'p', 'sv', 'i')?.href).toBe('/utredning/i')
  expect(investigationStep('followup-lvu', 'p', 'en')?.label).toBe('Open the follow-up')
  expect(investigationStep('prelim-assess', 'p', 'sv')).toBeNull()
  expect(investigationStep('child-invest', null, 'sv')).toBeNull()
})
