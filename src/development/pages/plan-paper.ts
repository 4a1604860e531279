import { formatDay } from '../../calendar/format.ts'
import { formatKronor } from '../../calendar/money.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import { openPress, paperTypes } from '../../platform/paper.ts'
import type { Paper, PaperForm, PaperPart } from '../../platform/paper.ts'
import type { PlanAction, WholePlan } from '../contract/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import { indicatorWords, periodWords } from './plan-words.tsx'
import type { Figures } from './plan-words.tsx'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
const press = openPress({ seconds: 60 })
const heading = (level: 1 | 2 | 3, text: string): PaperPart => ({ kind: 'heading', level, text })
const facts = (rows: ReadonlyArray<readonly [string, string]>): PaperPart => ({ kind: 'facts', rows })

/** The plan as a document, in the language of the screen. It is made when the answer is sent. */
export function planFile(data: WholePlan, form: PaperForm, figures: Figures, who: Who): Sent {
  return { name: `plan-for-handling-${data.plan.fromOn}.${form}`, type: paperTypes[form], async *body() { yield await press.print(planPaper(data, figures, who), form) } }
}

/** What stands on the paper: the plan, what was seen, each action with its figure, and how it has been followed up. */
export function planPaper({ plan, findings, actions, meetings, learnt }: WholePlan, figures: Figures, { actor, clock, language }: Who): Paper {
  const t = actionPlanTexts[language]
  const long = (on: Parameters<typeof formatDay>[0]): string => formatDay(on, language, 'long')
  const said = (indicator: PlanAction['indicator'], guards: boolean): string => {
    if (indicator === null) return ''
    const words = indicatorWords(indicator, figures, language, guards)
    return `${words.name}: ${[words.was, words.now, words.wanted].join(', ')}${words.judged === null ? '' : `. ${words.judged}`}.`
  }
  const part = (title: string, text: string): PaperPart[] => (text === '' ? [] : [heading(2, title), ...text.split(/\n+/).map((line): PaperPart => ({ kind: 'paragraph', text: line }))])
  const adopted = plan.adoptedOn === null ? t.stages.draft : t.adopted(plan.adoptedWho ?? '', long(plan.adoptedOn))
  return {
    title: plan.title, language, owner: actor.municipalityName, foot: t.paperFoot, page: t.paperPage, large: false, madeAt: clock.now(),
    parts: [
      heading(1, plan.title),
      facts([[t.unit, plan.unitName ?? t.whole], [t.columns.period, periodWords(plan, language)], [t.columns.stage, adopted],
        [t.origin, [t.madeOf(t.origins[plan.origin], long(plan.originOn)), plan.originWords].filter((each) => each !== '').join('. ')]]),
      ...part(t.aim, plan.aim), ...part(t.learnt, learnt),
      ...(['change', 'keep'] as const).flatMap((kind): PaperPart[] => {
        const items = findings.filter((each) => each.kind === kind).map(({ words, indicator }) => [words, said(indicator, true)].filter((each) => each !== '').join('. '))
        return items.length === 0 ? [] : [heading(2, t.kinds[kind]), { kind: 'list', ordered: false, items }]
      }),
      heading(2, t.actions), ...(actions.length === 0 ? [{ kind: 'paragraph', text: t.actionsNone } as const] : actions.flatMap((action) => [heading(3, action.what), facts([
        [t.why, action.why], [t.owner, `${action.ownerName}, ${action.ownerTitle}`], ...(action.partners === '' ? [] : [[t.partners, action.partners] as const]),
        [t.due, long(action.dueOn)], ...(action.budgetOre === null ? [] : [[t.budgetIs, formatKronor(action.budgetOre, language)] as const]),
        ...(action.indicator === null ? [] : [[t.figure, said(action.indicator, false)] as const]), [t.status, t.statuses[action.status]],
        ...(action.evidence === '' ? [] : [[t.evidence, action.evidence] as const])])])),
      ...(meetings.length === 0 ? [] : [heading(2, t.meetings), facts(meetings.map(({ heldOn, words }) => [long(heldOn), words] as const))]),
      ...part(t.lessons, plan.lessons), { kind: 'paragraph', text: t.howCounted },
    ],
  }
}
