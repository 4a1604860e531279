import { smallestShown } from '../../disclosure/rules/small.ts'
import { points, pulseQuestions } from '../contract/pulse.ts'
import type { PulseGroup, PulseQuestion } from '../contract/pulse.ts'

/** How many in a unit chose each point of a question in a week. */
export type PointCount = { readonly unitId: string; readonly question: PulseQuestion; readonly point: number; readonly answers: number }
export type ShownPulse = { readonly whole: PulseGroup | null; readonly units: ReadonlyArray<{ readonly unitId: string; readonly shown: PulseGroup | null }> }

/**
 * What of a week's answers may be shown. A unit with fewer than five answers, none among them, is hidden, and which of these it is is not
 * told. The whole is shown when nothing is hidden, or when those hidden are at least five people of at least two units taken together:
 * else the
 * difference between the whole and the units would tell of a hidden one. Means are told to half a point and never beyond 1.5 and 4.5, so
 * that
 * five who all answered alike do not tell what each of them answered, and a difference of means tells nothing of a single answer.
 *
 * A week is shown when it has ended, and does not change after that: nobody sees a number grow by one answer.
 */
export function showPulse(unitIds: readonly string[], counts: readonly PointCount[]): ShownPulse {
  const units = unitIds.map((unitId) => {
    const own = counts.filter((count) => count.unitId === unitId)
    return { unitId, own, answers: answersOf(own) }
  })
  const hidden = units.filter(({ answers }) => answers < smallestShown)
  const hiddenAnswers = hidden.reduce((sum, { answers }) => sum + answers, 0)
  const wholeIsSafe = hidden.length === 0 || (hiddenAnswers >= smallestShown && hidden.filter(({ answers }) => answers > 0).length >= 2)
  const shownUnits = units.map(({ unitId, own, answers }) => ({ unitId, shown: answers < smallestShown ? null : groupOf(own) }))
  return { whole: wholeIsSafe && units.length > 0 ? groupOf(units.flatMap(({ own }) => own)) : null, units: shownUnits }
}

/** How many answered: everybody who answers one question answers both. */
function answersOf(counts: readonly PointCount[]): number {
  return counts.filter(({ question }) => question === pulseQuestions[0]).reduce((sum, { answers }) => sum + answers, 0)
}

function groupOf(counts: readonly PointCount[]): PulseGroup {
  return { answers: answersOf(counts), wellbeing: meanOf(counts, 'wellbeing'), support: meanOf(counts, 'support') }
}

function meanOf(counts: readonly PointCount[], question: PulseQuestion): number {
  const own = counts.filter((count) => count.question === question)
  const answers = own.reduce((sum, count) => sum + count.answers, 0)
  const mean = answers === 0 ? 3 : own.reduce((sum, count) => sum + count.answers * count.point, 0) / answers
  return Math.min(4.5, Math.max(1.5, Math.round(mean * 2) / 2))
}

/** All numbers of a unit and week that an answer adds to: every point of every question, one of each by one and the others by none. */
export function additionsOf(answer: Readonly<Record<PulseQuestion,
  number>>): Array<{ question: PulseQuestion; point: number; more: 0 | 1 }> {
  return pulseQuestions.flatMap((question) => points.map((point) => ({ question, point, more: answer[question] === point ? 1 : 0 })))
}
