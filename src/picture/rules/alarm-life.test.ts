import { expect, test } from 'vitest'
import { nextStep } from './alarm-life.ts'
import type { Judged, Standing } from './alarm-life.ts'

const quiet: Judged = { alarm: null, fromWeek: '2026-W47', week: '2026-W47', ratio: null, low: null, high: null }
const fall: Judged = { alarm: 'fall', fromWeek: '2026-W45', week: '2026-W47', ratio: 0.6, low: 0.5, high: 0.75 }
const standing: Standing = { id: 'a', direction: 'fall', lastWeek: '2026-W46', isOpen: true, known: null }
const known = { low: 0.5, high: 0.75 }

test('a departure is raised once, kept while it lasts, and closed after two quiet weeks', () => {
  expect(nextStep(null, 'fall', quiet, 0)).toBe('nothing')
  expect(nextStep(null, 'fall', fall, 0)).toBe('raise')
  expect(nextStep(null, 'rise', fall, 0)).toBe('nothing')
  expect(nextStep(standing, 'fall', fall, 1)).toBe('keep')
  expect(nextStep(standing, 'fall', quiet, 0)).toBe('nothing')
  expect(nextStep(standing, 'fall', quiet, 1)).toBe('nothing')
  expect(nextStep(standing, 'fall', quiet, 2)).toBe('close')
})

test('what somebody has acknowledged does not come back unchanged; what goes beyond it is news', () => {
  expect(nextStep({ ...standing, known }, 'fall', fall, 1)).toBe('keep')
  expect(nextStep({ ...standing, known }, 'fall', { ...fall, ratio: 0.51 }, 1)).toBe('keep')
  expect(nextStep({ ...standing, known }, 'fall', { ...fall, ratio: 0.4 }, 1)).toBe('grew')
  expect(nextStep({ ...standing, known }, 'fall', { ...fall, ratio: 0.9 }, 1)).toBe('keep')
  const rise = { ...fall, alarm: 'rise', ratio: 3 } as const
  expect(nextStep({ ...standing, direction: 'rise', known: { low: 1.2, high: 2 } }, 'rise', rise, 1)).toBe('grew')
  const closed = { ...standing, isOpen: false, known }
  expect(nextStep(closed, 'fall', fall, 1)).toBe('open_again')
  expect(nextStep(closed, 'fall', { ...fall, fromWeek: '2026-W47' }, 1)).toBe('raise')
  expect(nextStep(closed, 'fall', quiet, 1)).toBe('nothing')
})
