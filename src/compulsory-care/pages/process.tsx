import type { View } from '../../mount/route.ts'
import { Icon } from '../../ui/icon.tsx'
import { stepTypes } from '../contract.ts'
import type { MatterAnswer } from '../contract.ts'
import { compulsoryTexts } from '../texts.ts'
import { dayWords } from './words.ts'

type Step = MatterAnswer['steps'][number]
type Line = { readonly key: string; readonly on: string; readonly mark: 'done' | 'due' | 'lapsed' | 'withdrawn'; readonly text: string; readonly more: string }

/** The whole process as one list by day: done with a tick, what the law ended with a triangle, what remains with a clock. */
export function Process({ matter, view }: { matter: MatterAnswer; view: View }) {
  const t = compulsoryTexts[view.language]
  const marks = { done: t.done, due: t.due, lapsed: t.ranOut, withdrawn: t.takeBackDo } as const
  const icons = { done: 'tick', due: 'clock', lapsed: 'triangle', withdrawn: 'cross' } as const
  return (
    <ol class="plain-list">
      {linesOf(matter, view).map((line) => (
        <li key={line.key} class={line.mark === 'lapsed' ? 'alarming' : undefined}>
          <Icon name={icons[line.mark]} /> <span class="ds-sr-only">{marks[line.mark]}: </span>
          {dayWords(line.on, view)} · {line.mark === 'withdrawn' ? <s>{line.text}</s> : line.mark === 'due' ? line.text : <strong>{line.text}</strong>}
          {line.more !== '' && <span class="line-2">{line.more}</span>}
        </li>
      ))}
    </ol>
  )
}

/** What has happened by day, what the law ended on its day, and what remains last. */
function linesOf(matter: MatterAnswer, view: View): Line[] {
  const t = compulsoryTexts[view.language]
  const inOrder = matter.steps.toSorted((one, other) => stepTypes.indexOf(one.type) - stepTypes.indexOf(other.type))
  const happened = inOrder.map((step): Line => ({
    key: step.factId, on: step.on, mark: step.withdrawnReason === null ? 'done' : 'withdrawn', text: t.steps[step.type], more: moreOf(step, view),
  }))
  const lapsed = matter.lapses.map((lapse): Line => ({
    key: lapse.clockId, on: lapse.on, mark: 'lapsed', text: `${t.lapsed[lapse.what]} (${lapse.paragraph})`,
    more: lapse.handled === null ? '' : `${t.handled(dayWords(lapse.handled.on, view), lapse.handled.by)}: ${lapse.handled.words}`,
  }))
  const remaining = matter.clocks.filter(({ endedOn }) => endedOn === null).map((clock): Line => ({
    key: clock.id, on: clock.nominalDueOn, mark: 'due', text: clock.term[view.language], more: clock.isCourts ? t.courts : clock.paragraph,
  }))
  return [...[...happened, ...lapsed].toSorted(byDay), ...remaining.toSorted(byDay)]
}

function byDay(one: Line, other: Line): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0
}

function moreOf(step: Step, view: View): string {
  const t = compulsoryTexts[view.language]
  const bases: Readonly<Record<string, string>> = t.bases
  const enders: Readonly<Record<string, string>> = t.enders
  return [
    step.decidedAs === null ? '' : t.decidedAs[step.decidedAs], step.by === null ? '' : enders[step.by] ?? '', step.basis === null ? '' : bases[step.basis] ?? '',
    step.until === null ? '' : t.untilWords(dayWords(step.until, view)), step.courtCaseNumber === '' ? '' : t.number(step.courtCaseNumber), step.sentHow, step.words,
    step.withdrawnReason === null ? '' : t.takenBack(step.withdrawnReason),
  ].filter((part) => part !== '').join(' · ')
}
