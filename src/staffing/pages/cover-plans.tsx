import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList } from '../../ui/field-choice.tsx'
import { DayField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Day } from '../../calendar/day.ts'
import type { Cohort } from '../contract/cohorts.ts'
import type { Competence } from '../contract/competences.ts'
import { plansPerPage } from '../contract/cover-plans.ts'
import type { CoverLine, OwnCover } from '../contract/cover-plans.ts'
import { coverReasonTexts } from '../texts/cover-reasons.ts'
import { coverTexts } from '../texts/cover.ts'
import { competenceName } from './competences.tsx'

type PlansData = { readonly plans: readonly CoverLine[]; readonly total: number; readonly page: number }

/** The plans that were asked for, the latest first. */
export function coverPlansPage({ plans, total, page }: PlansData, view: View): Shown {
  const { language, clock } = view
  const t = coverTexts[language]
  const written = (on: Day): string => formatDay(on, language, 'weekday', clock.today())
  const c = t.columns
  return {
    title: t.title, heading: t.heading, lead: t.lead, status: doneMessage(view, t.done),
    actions: <ButtonRow><ButtonLink href="/bemanningsplan/ny" variant="primary">{t.newPlan}</ButtonLink><ButtonLink href="/kompetenser">{t.competences}</ButtonLink></ButtonRow>,
    main: plans.length === 0 ? <EmptyState heading={t.empty}>{t.emptyHow}</EmptyState> : (
      <>
        <Panel flush>
          <Table caption={t.title} captionHidden stacked columns={[{ label: c.days }, { label: c.moves, align: 'end' }, { label: c.undone, align: 'end' }, { label: c.accepted, align: 'end' }, { label: c.asked }]}>
            {plans.map((plan) => (
              <Row key={plan.id} open={`/bemanningsplan/${plan.id}`}>
                <RowHead second={plan.broken > 0 ? t.broken : undefined}><a href={`/bemanningsplan/${plan.id}`}>{t.period(written(plan.fromOn), written(plan.toOn))}</a></RowHead>
                <Cell label={c.moves} align="end">{plan.moves}</Cell>
                <Cell label={c.undone} align="end">{formatNumber(plan.undoneHours, language, 0)}</Cell>
                <Cell label={c.accepted} align="end">{plan.accepted}</Cell>
                <Cell label={c.asked}>{t.askedBy(plan.askedBy, formatInstant(plan.askedAt, clock.today(), language))}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
        <Pagination page={page} pages={Math.ceil(total / plansPerPage)} t={uiTexts[language]} href={(each) => `/bemanningsplan?sida=${each}`} />
      </>
    ),
  }
}

type NewData = { readonly cohorts: readonly Cohort[]; readonly chosen: readonly string[]; readonly from: Day | null }

/** The form in which a plan is asked for. */
export function newCoverPage({ cohorts, chosen, from }: NewData, view: View, entered: Entered | null): Shown {
  const t = coverTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const first = formatDay(from ?? view.clock.today(), view.language, 'short', view.clock.today())
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status, actions: <ButtonLink href="/bemanningsplan">{t.back}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/bemanningsplan/ny" class="form form-narrow" noValidate>
          <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn', first)} error={form.error('fromOn')} />
          <DayField t={ui} name="toOn" label={t.toOn} hint={t.toHint} value={form.value('toOn', first)} error={form.error('toOn')} />
          {cohorts.length > 0 && <CheckboxList t={ui} name="grupp" label={t.groups} hint={t.groupsHint} values={[...form.values('grupp', chosen)]} error={form.error('grupp')}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))} />}
          <ButtonRow><Button variant="primary">{t.ask}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

type OwnData = { readonly moves: readonly OwnCover[]; readonly competences: readonly string[]; readonly names: readonly Competence[] }

/** Where oneself covers, and what one is noted as able to do. */
export function ownCoverPage({ moves, competences, names }: OwnData, view: View): Shown {
  const { language, clock } = view
  const t = coverTexts[language]
  return {
    title: t.own, heading: t.own, lead: t.ownLead,
    main: (
      <div class="with-wide-side">
        {moves.length === 0 ? <EmptyState heading={t.ownEmpty}>{t.ownEmptyHow}</EmptyState> : (
          <Panel heading={t.own} id="halvdagar" flush>
            <Table caption={t.own} captionHidden stacked columns={[{ label: t.when }, { label: t.unit }]}>
              {moves.map((move) => (
                <Row key={`${move.on} ${move.half}`}>
                  <RowHead>{formatDay(move.on, language, 'weekday', clock.today())}, {coverReasonTexts[language].half[move.half]}</RowHead>
                  <Cell label={t.unit} second={t.ownFrom(move.fromUnitName)}>{move.unitName}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        <Panel heading={t.can} id="kan">
          {competences.length === 0 ? <p>{t.none}</p> : <ul class="plain-list">{competences.map((code) => <li key={code}>{competenceName(code, names, view)}</li>)}</ul>}
        </Panel>
      </div>
    ),
  }
}
