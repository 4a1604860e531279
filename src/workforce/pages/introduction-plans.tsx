import { countInWords, formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { planKinds } from '../contract/introductions.ts'
import type { IntroductionPlan, IntroductionStep } from '../contract/introductions.ts'
import { recruitmentTexts } from '../texts/recruitment.ts'
import { asOptions } from './recruitment-candidate.tsx'
import type { Choices } from './recruitment-candidate.tsx'

export type PlansData = { readonly plans: readonly IntroductionPlan[]; readonly kind: string; readonly all: boolean; readonly unitId: string | null; readonly units: Choices }

/** Every plan of introduction and training, by the first day of work. */
export function plansPage({ plans, kind, all, unitId, units }: PlansData, view: View): Shown {
  const { language, clock } = view
  const t = recruitmentTexts[language]
  const late = plans.filter(({ state }) => state === 'late').length
  const address = (slag: string, whole: boolean): string => `/rekrytering/utbildningsplaner?slag=${slag}${whole ? '&visa=alla' : ''}${unitId === null ? '' : `&enhet=${unitId}`}`
  return {
    title: t.plansTitle, heading: t.plansHeading(late, countInWords(late, language, 'start')), lead: t.plansLead,
    actions: <ButtonLink href="/rekrytering">{t.back}</ButtonLink>,
    main: (
      <>
        <FilterLinks label={t.kind} links={[{ href: address('alla', all), label: t.all, current: kind === 'alla' },
          ...planKinds.map((value) => ({ href: address(value, all), label: t.planKinds[value], current: kind === value }))]} />
        <FilterLinks label={t.filter} links={[{ href: address(kind, false), label: t.showRunning, current: !all }, { href: address(kind, true), label: t.showAll, current: all }]} />
        <FilterForm action="/rekrytering/utbildningsplaner" clear="/rekrytering/utbildningsplaner" open={unitId !== null} t={uiTexts[language]}>
          <SelectField t={uiTexts[language]} name="enhet" label={t.unit} empty={t.all} value={unitId} options={asOptions(units)} />
        </FilterForm>
        <Panel heading={t.plansTitle} id="planer" flush>
          {plans.length === 0 ? <EmptyState heading={t.plansNone}>{t.plansNoneHow}</EmptyState> : (
            <Table caption={t.plansTitle} captionHidden stacked columns={[{ label: t.person }, { label: t.unit }, { label: t.firstDay }, { label: t.steps },
              { label: t.nextStep }, { label: t.state }]}>
              {plans.map((plan) => {
                const next = plan.steps.find(({ doneOn }) => doneOn === null)
                return (
                  <Row key={plan.id} {...(plan.state === 'late' ? { tone: 'danger' as const } : {})}>
                    <RowHead second={plan.staffId === null ? `${t.planKinds[plan.kind]}, ${t.notYet}` : t.planKinds[plan.kind]}><a
                      href={`/rekrytering/plan/${plan.id}`}>{plan.name}</a></RowHead>
                    <Cell label={t.unit} second={plan.mentorName ?? undefined}>{plan.unitName}</Cell>
                    <Cell label={t.firstDay}>{formatDay(plan.startsOn, language, 'weekday', clock.today())}</Cell>
                    <Cell label={t.steps}>{t.progress(plan.done, plan.steps.length)}</Cell>
                    <Cell label={t.nextStep} {...(next === undefined ? {} : { second: formatDay(next.dueOn, language, 'weekday', clock.today()) })}>{next?.what ?? t.none}</Cell>
                    <Cell label={t.state}>{t.planStates[plan.state]}</Cell>
                  </Row>
                )
              })}
            </Table>
          )}
        </Panel>
      </>
    ),
  }
}

/** One plan with its steps, each marked as done where it stands. */
export function introductionPlanPage({ plan }: { readonly plan: IntroductionPlan }, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = recruitmentTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const base = `/rekrytering/plan/${plan.id}`
  return {
    title: t.planTitle, heading: t.planHeading(plan.name, t.planStates[plan.state]), islands: ['ui/print'],
    lead: t.planLead(t.planKinds[plan.kind], plan.unitName, formatDay(plan.startsOn, language, 'weekday', clock.today())),
    status: form.status ?? doneMessage(view, t.doneWords),
    actions: (
      <ButtonRow>
        <Button type="button" data-print hidden>{t.print}</Button>
        {plan.candidateId !== null && <ButtonLink href={`/rekrytering/kandidat/${plan.candidateId}`}>{t.toCandidate}</ButtonLink>}
        <ButtonLink href="/rekrytering/utbildningsplaner">{t.plansTitle}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <div class="with-wide-side">
        <Panel heading={t.steps} id="steg" flush>
          {plan.steps.length === 0 ? <EmptyState heading={t.noSteps}>{t.noStepsHow}</EmptyState> : (
            <Table caption={t.steps} captionHidden stacked columns={[{ label: t.what }, { label: t.due }, { label: t.done }, { label: t.markDone, hidden: true }]}>
              {plan.steps.map((step) => (
                <Row key={step.id} {...(step.doneOn === null && step.dueOn < clock.today() ? { tone: 'danger' as const } : {})}>
                  <RowHead>{step.what}</RowHead>
                  <Cell label={t.due}>{formatDay(step.dueOn, language, 'weekday', clock.today())}</Cell>
                  <Cell label={t.done}>{step.doneOn === null ? t.none : t.doneBy(formatDay(step.doneOn, language, 'weekday', clock.today()), step.by ?? '')}</Cell>
                  <Cell align="end"><Marks step={step} base={base} view={view} /></Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.newStep} id="nytt">
          <PostForm csrf={view.shell.csrf} action={base} class="form" noValidate>
            <TextField t={ui} name="what" label={t.what} value={form.value('what')} error={form.error('what')} maxlength={160} autocomplete="off" />
            <DayField t={ui} name="dueOn" label={t.due} value={form.value('dueOn')} error={form.error('dueOn')} />
            <ButtonRow><Button variant="primary" data-key-send>{t.add}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

function Marks({ step, base, view }: { step: IntroductionStep; base: string; view: View }) {
  const t = recruitmentTexts[view.language]
  const marks = step.doneOn === null ? (['done', 'dropped'] as const) : (['undone'] as const)
  const words = { done: t.markDone, undone: t.markUndone, dropped: t.drop }
  return (
    <ButtonRow>
      {marks.map((mark) => (
        <PostForm key={mark} csrf={view.shell.csrf} action={`${base}/steg/${step.id}`}>
          <input type="hidden" name="mark" value={mark} />
          <Button size="row" {...(mark === 'dropped' ? { variant: 'quiet' as const } : {})}>{words[mark]}<span class="ds-sr-only"> {step.what}</span></Button>
        </PostForm>
      ))}
    </ButtonRow>
  )
}
