import { describe, expect, test } from 'vitest'
import { careCases } from './chain-cases/care.ts'
import { cornerCases } from './chain-cases/corners.ts'
import { courtCases } from './chain-cases/court.ts'
import { dutyCases } from './chain-cases/duties.ts'
import { refusalCases } from './chain-cases/refusals.ts'
import { reportCases } from './chain-cases/reports.ts'
import type { CountedCase } from './chain-cases/shape.ts'
import { clocksOf, lapsesOf, refusalOf } from './count-chain.ts'

const rulesOfSeveralClocks = ['shelter-submit', 'move-ban-temp', 'travel-ban']

const linesOf = (text = ''): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** A line as the cases write it: without the word "due", and with its paragraph only where one rule has several clocks. */
function asWritten(line: string): string {
  const [clock = '', paragraph = ''] = line.replace(' due ', ' ').split(' | ')
  return rulesOfSeveralClocks.includes(clock.split(' ')[0] ?? '') ? `${clock} | ${paragraph}` : clock
}

/** What the answer is sorted by; clocks alike in all three may stand in either order. */
function place(line: string): string {
  const [rule = '', startedOn = '', due = ''] = line.split(' ')
  return `${startedOn} ${rule} ${due.split('/')[0]}`
}

function expectCounted({ events, clocks, lapsed, ...setting }: CountedCase): void {
  const counted = clocksOf(events, setting).map(asWritten)
  expect(counted.toSorted()).toEqual(linesOf(clocks).toSorted())
  expect(counted.map(place)).toEqual(linesOf(clocks).map(place))
  expect(lapsesOf(events, setting).map((line) => line.split(',')[0])).toEqual(linesOf(lapsed))
}

describe.each<[string, readonly CountedCase[]]>([
  ['reports and investigations', reportCases],
  ['placements and ages', careCases],
  ['court, bans and shelter', courtCases],
  ['single duties', dutyCases],
  ['changes and orders', cornerCases],
])('worked by hand: %s', (_, cases) => {
  test.each(cases)('$title ($paragraph)', (story) => expectCounted(story))

  test.each(cases)('in any order of the facts: $title', ({ events, ...story }) => {
    expectCounted({ ...story, events: linesOf(events).toReversed().join('\n') })
  })
})

describe('worked by hand: refusals', () => {
  test.each(refusalCases)('$title ($paragraph)', ({ events, refused, ...setting }) => {
    expect(refusalOf(events, setting)).toBe(refused)
  })
})
