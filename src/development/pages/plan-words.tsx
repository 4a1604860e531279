import type { Day } from '../../calendar/day.ts'
import { formatDay, formatNumber, formatPercent } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import type { typed } from '../../mount/typed.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { KnownFigure } from '../contract/figure.ts'
import { directions } from '../contract/plan.ts'
import type { Count, IndicatorNow, WholePlan } from '../contract/plan.ts'
import { measuredBy } from '../rules/indicator.ts'
import { actionPlanTexts } from '../texts/plan.ts'

export type Figures = readonly KnownFigure[]
/** A plan whole, as a page shows it. `address`: what is proposed for its public page. */
export type PlanData = WholePlan & { readonly figures: Figures; readonly address: string }
type Seen = Pick<View, 'language' | 'clock'>

/** A day with its weekday, and its year when it is another than this. */
export function dayWords(on: Day, { language, clock }: Seen): string {
  return formatDay(on, language, 'weekday', clock.today())
}

/** From and to, as days of the year. */
export function periodWords({ fromOn, toOn }: { fromOn: Day; toOn: Day }, language: Language): string {
  return actionPlanTexts[language].period(formatDay(fromOn, language, 'long'), formatDay(toOn, language, 'long'))
}

/** A count as it is read: a share with both its numbers; null where it is not known or not shown. */
function countWords(counted: Count, share: boolean, language: Language): string | null {
  const value = measuredBy(counted, share)
  if (counted === null || value === null) return null
  if (!share) return formatNumber(counted.count, language)
  return actionPlanTexts[language].share(formatPercent(value / 100, language), formatNumber(counted.count, language), formatNumber(counted.of ?? 0, language))
}

const wanted = (value: number, share: boolean, language: Language): string => (share ? formatPercent(value / 100, language) : formatNumber(value, language, Number.isInteger(value) ? 0 : 1))

/** What an indicator says, in words: its figure, where it began, where it is, what it is to be, and whether it is there. */
export function indicatorWords(indicator: NonNullable<IndicatorNow>, figures: Figures, language: Language, guards = false): {
  name: string; how: string; now: string; was: string; wanted: string; judged: string | null
} {
  const t = actionPlanTexts[language]
  const known = figures.find(({ key }) => key === indicator.figure)
  const share = known?.share ?? false
  const now = countWords(indicator.latest, share, language)
  const was = countWords(indicator.baseline, share, language)
  const bound = wanted(indicator.value, share, language)
  const say = guards ? t.guardIs : t.target
  return {
    name: known?.[language] ?? indicator.figure, how: known?.how[language] ?? '', now: t.now(now ?? t.hidden), was: t.started(was ?? t.hidden),
    wanted: say(t.directions[indicator.direction], bound),
    judged: indicator.reached === null ? null : guards ? (indicator.reached ? t.kept : t.notKept) : indicator.reached ? t.reached : t.notReached,
  }
}

/** An indicator in two lines. */
export function IndicatorPart({ indicator, figures, language, guards = false }: {
  indicator: IndicatorNow; figures: Figures; language: Language; guards?: boolean | undefined
}) {
  if (indicator === null) return <>–</>
  const words = indicatorWords(indicator, figures, language, guards)
  return <>{words.name}: {words.now}<span class="line-2">{[words.was, words.wanted].join(', ')}{words.judged !== null && `. ${words.judged}`}</span></>
}

type Form = ReturnType<typeof typed>

/** The choice of a figure with what it is to be, or not to pass. */
export function IndicatorFields({ form, figures, language, known, guards = false }: {
  form: Form; figures: Figures; language: Language; known: IndicatorNow; guards?: boolean | undefined
}) {
  const t = actionPlanTexts[language]
  const ui = uiTexts[language]
  return (
    <>
      <SelectField t={ui} name="figure" label={guards ? t.guard : t.figure} {...(guards ? { hint: t.guardHint } : {})} empty={t.noFigure}
        options={figures.map((each) => ({ value: each.key, label: each[language] }))} value={form.value('figure', known?.figure)} error={form.error('figure')} />
      <RadioButtons t={ui} name="direction" label={t.direction} inline options={directions.map((value) => ({ value, label: t.directions[value] }))}
        value={form.value('direction', known?.direction ?? 'higher')} error={form.error('direction')} />
      <TextField t={ui} name="value" label={guards ? t.guardValue : t.value} hint={t.valueHint} width="short"
        value={form.value('value', known === null ? '' : String(known.value).replace('.', ','))} error={form.error('value')} />
    </>
  )
}
