import { countInWords, formatDay, formatNumber } from '../../calendar/format.ts'
import { choices } from '../../crisis/pages/equipment.tsx'
import { PrintButton, Printed } from '../../crisis/pages/plan-words.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { planSorts, planStages } from '../contract/plan.ts'
import type { PlanRow, PlansQuery } from '../contract/plan.ts'
import { isLate } from '../rules/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import type { listPlans } from '../usecases/read-plan.ts'
import { dayWords } from './plan-words.tsx'

export type PlansData = Awaited<ReturnType<typeof listPlans>>
const base = '/handlingsplaner'
const perPage = 30

/** The address of the list with a choice changed; the first page is left out. */
function addressOf(query: PlansQuery, change: { readonly lage?: PlansQuery['lage']; readonly sortera?: PlansQuery['sortera']; readonly sida?: number }): string {
  const next = { ...query, sida: 1, ...change }
  const params = new URLSearchParams({
    ...(next.lage === undefined ? {} : { lage: next.lage }), ...(next.enhet === undefined ? {} : { enhet: next.enhet }),
    ...(next.sortera === 'period' ? {} : { sortera: next.sortera }), ...(next.sida === 1 ? {} : { sida: String(next.sida) }),
  })
  return params.size === 0 ? base : `${base}?${params.toString()}`
}

/** The plans with how they go, one's own open actions, and the way to a new plan. */
export function plansPage(data: PlansData, view: View): Shown {
  const { language, actor } = view
  const t = actionPlanTexts[language]
  const ui = uiTexts[language]
  const { query, plans } = data
  const late = plans.reduce((sum, plan) => sum + plan.late, 0)
  const narrowed = query.lage !== undefined || query.enhet !== undefined
  const stages = planStages.filter((stage) => stage !== 'draft' || actor.may.has('plan.write'))
  return {
    title: t.title, islands: ['ui/print'], heading: t.heading(late, countInWords(late, language, 'start')), lead: t.lead, status: doneMessage(view, t.done),
    actions: <ButtonRow>{actor.may.has('plan.write') && <ButtonLink href={`${base}/ny`} variant="primary">{t.newPlan}</ButtonLink>}<PrintButton label={t.print} /></ButtonRow>,
    main: (
      <>
        <div class="table-tools">
          <FilterLinks label={t.show} links={[{ href: addressOf({ ...query, lage: undefined }, {}), label: t.all, current: query.lage === undefined },
            ...stages.map((lage) => ({ href: addressOf(query, { lage }), label: t.stages[lage], current: query.lage === lage }))]} />
          <FilterForm t={ui} action={base} {...(query.enhet === undefined ? {} : { clear: base })} open={query.enhet !== undefined}>
            <SelectField t={ui} name="enhet" label={t.unit} empty={t.everyUnit} options={choices(data.units)} value={query.enhet ?? ''} />
          </FilterForm>
        </div>
        <div class="with-wide-side">
          <Panel heading={t.list} id="planer" flush>
            {plans.length === 0 ? <EmptyState heading={narrowed ? t.noneFound : t.none}>{t.noneHow}</EmptyState> : <PlanTable plans={plans} query={query} view={view} />}
            <Pagination t={ui} page={query.sida} pages={Math.ceil(data.total / perPage)} href={(sida) => addressOf(query, { sida })} />
          </Panel>
          <Panel heading={t.own} id="dina">
            {data.own.length === 0 ? <p>{t.ownNone}</p> : (
              <ul class="plain-list">{data.own.map((action) => (
                <li key={action.id}><a href={`${base}/atgard/${action.id}`}>{action.what}</a>
                  <span class="line-2">{dayWords(action.dueOn, view)}{isLate(action, view.clock.today()) && `, ${t.late}`}. {action.planTitle}</span></li>
              ))}</ul>
            )}
          </Panel>
        </div>
        <Printed view={view} />
      </>
    ),
  }
}

function PlanTable({ plans, query, view }: { plans: readonly PlanRow[]; query: PlansQuery; view: View }) {
  const { language } = view
  const t = actionPlanTexts[language]
  const sortOf = (sortera: PlansQuery['sortera']) => ({
    href: addressOf(query, { sortera }), direction: query.sortera === sortera ? (sortera === 'period' ? 'descending' : 'ascending') : 'none',
  } as const)
  const sorts = Object.fromEntries(planSorts.map((each) => [each, sortOf(each)]))
  const column = (label: string, sortera: PlansQuery['sortera']) => ({ label, ...(sorts[sortera] === undefined ? {} : { sort: sorts[sortera] }) })
  return (
    <Table caption={t.list} captionHidden stacked columns={[column(t.columns.plan, 'titel'), column(t.columns.unit, 'enhet'), column(t.columns.period, 'period'),
      { label: t.columns.actions }, { label: t.columns.stage }]}>
      {plans.map((plan) => (
        <Row key={plan.id} {...(plan.late > 0 || plan.fallen > 0 ? { tone: 'danger' as const } : {})} open={`${base}/${plan.id}`}>
          <RowHead second={t.origins[plan.origin]}><a href={`${base}/${plan.id}`}>{plan.title}</a></RowHead>
          <Cell label={t.columns.unit}>{plan.unitName ?? t.whole}</Cell>
          <Cell label={t.columns.period}>{formatDay(plan.fromOn, language, 'short')}–{formatDay(plan.toOn, language, 'short')}</Cell>
          <Cell label={t.columns.actions} {...(plan.late > 0 ? { second: t.lateCount(formatNumber(plan.late, language)) } : {})}>
            {t.doneOf(formatNumber(plan.done, language), formatNumber(plan.actions, language))}</Cell>
          <Cell label={t.columns.stage} {...(plan.fallen > 0 ? { second: t.fallenCount(plan.fallen) } : plan.published ? { second: t.public } : {})}>{t.stages[plan.stage]}</Cell>
        </Row>
      ))}
    </Table>
  )
}
