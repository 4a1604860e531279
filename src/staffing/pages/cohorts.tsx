import { countInWords, formatDay, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState, ErrorSummary } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { cohortKinds } from '../contract/cohorts.ts'
import type { ActivityEffect, Cohort, Effect, OwnCohort, UnitEffect } from '../contract/cohorts.ts'
import { cohortTexts } from '../texts/cohorts.ts'
import { printedWords } from './printed.ts'

/** `effect` null: no group is switched off, or the day was not understood. */
export type CohortsData = { readonly cohorts: readonly Cohort[]; readonly chosen: readonly string[]; readonly day: string; readonly wrongDay: boolean; readonly effect: Effect | null }
type Props = { readonly data: CohortsData; readonly view: View }

const total = (units: readonly UnitEffect[], value: (unit: UnitEffect) => number): number => units
  .reduce((sum, unit) => sum + value(unit), 0)

/** Groups that are switched off one by one, and what is left of each unit then. */
export function cohortsPage(data: CohortsData, view: View): Shown {
  const { language } = view
  const t = cohortTexts[language]
  const { cohorts, effect, wrongDay } = data
  const status = wrongDay ? <ErrorSummary t={uiTexts[language]} faults={[{ field: 'dag', message: t.faults.day_needed }]} />
    : doneMessage(view, t.done)
  const actions = <ButtonLink href="/grupper-bortfall/ny">{t.newGroup}</ButtonLink>
  if (cohorts.length === 0) {
    return { title: t.title, heading: t.heading, lead: t.lead, status, actions, main: <EmptyState
      heading={t.empty}>{t.emptyHow}</EmptyState> }
  }
  return {
    title: t.title, status, actions, islands: ['ui/print', 'ui/rows'], heading: effect === null ? t.heading : findingOf(effect, view),
    lead: effect === null ? t.lead : t.leadOff(cohorts.filter(({ id }) => effect.cohorts.includes(id)).map(({ name }) => name).join(', '),
      formatDay(effect.on, language, 'weekday')),
    main: (
      <div class="with-wide-side">
        <div class="column">
          {effect !== null && <Panel heading={t.unitsHeading} id="enheter" flush><UnitTable effect={effect} view={view} /></Panel>}
          {effect !== null && <Panel heading={t.activitiesHeading} id="uppgifter"><Activities effect={effect} view={view} /></Panel>}
          {effect === null && <Panel heading={t.groups} id="grupper" flush><GroupTable cohorts={cohorts} view={view} /></Panel>}
          <PrintFooter printed={printedWords(view)} />
        </div>
        <div class="column no-print">
          <Panel><SwitchForm data={data} view={view} /></Panel>
          {effect !== null && <Panel heading={t.groups} id="grupper" flush><GroupTable cohorts={cohorts} view={view} /></Panel>}
        </div>
      </div>
    ),
  }
}

function findingOf({ units }: Effect, { language }: View): string {
  const t = cohortTexts[language]
  const broken = units.filter(({ missing }) => missing > 0).length
  const [lost, staff] = [total(units, (unit) => unit.lost), total(units, (unit) => unit.staff)]
  return t.finding(countInWords(lost, language, 'start'), formatNumber(staff, language), t.broken(broken, countInWords(broken, language)))
}

function SwitchForm({ data: { cohorts, chosen, day, effect, wrongDay }, view: { language } }: Props) {
  const t = cohortTexts[language]
  const ui = uiTexts[language]
  return (
    <form action="/grupper-bortfall" method="get" class="form">
      <CheckboxList t={ui} name="grupp" label={t.choose} hint={t.chooseHint} values={[...chosen]}
        options={cohorts.map(({ id, name, own }) => ({ value: id, label: name, hint: t.people(own) }))} />
      <DayField t={ui} name="dag" label={t.day} value={day} error={wrongDay ? t.faults.day_needed : undefined} />
      <ButtonRow><Button variant="primary">{t.show}</Button></ButtonRow>
      {effect !== null && (
        <ButtonRow>
          <ButtonLink href={planAddress(effect)}>{t.toPlan}</ButtonLink>
          <ButtonLink
            href={`/scenarier/nytt?${new URLSearchParams([...effect.cohorts.map((id) => ['grupp', id]), ['franvaro', '']]).toString()}`} variant="quiet">{t.toScenario}</ButtonLink>
          <Button type="button" data-print hidden>{t.print}</Button>
        </ButtonRow>
      )}
    </form>
  )
}

/** The cover plan of the day, asked for without those of the groups. */
function planAddress({ cohorts, on }: Effect): string {
  return `/bemanningsplan/ny?${new URLSearchParams([...cohorts.map((id) => ['grupp', id]), ['fran', on]]).toString()}`
}

function UnitTable({ effect: { units }, view: { language } }: { effect: Effect; view: View }) {
  const t = cohortTexts[language]
  const words = ({ missing, missingBefore }: UnitEffect): string => (missing === 0 ? t.holds
    : missingBefore > 0 ? `${t.missingPeople(missing)}, ${t.already}` : t.missingPeople(missing))
  const numbers = [['staff', t.staff], ['away', t.away], ['lost', t.lost], ['left', t.left], ['least', t.least]] as const
  return (
    <Table caption={t.unitsHeading} captionHidden stacked columns={[{ label: t.unit }, ...numbers
      .map(([, label]) => ({ label, align: 'end' as const })), { label: t.missing }]}>
      {units.map((unit) => (
        <Row key={unit.unitId}>
          <RowHead>{unit.unitName}</RowHead>
          {numbers.map(([key, label]) => <Cell key={key} label={label} align="end">{unit[key]}</Cell>)}
          <Cell label={t.missing} tone={unit.missing > 0 ? 'danger' : undefined}>{words(unit)}</Cell>
        </Row>
      ))}
      {units.length > 1 && (
        <Row>
          <RowHead>{t.sum}</RowHead>
          {numbers.map(([key, label]) => <Cell key={key} label={label} align="end">{total(units, (unit) => unit[key])}</Cell>)}
          <Cell label={t.missing}>{total(units, (unit) => unit.missing)}</Cell>
        </Row>
      )}
    </Table>
  )
}

function Activities({ effect, view }: { effect: Effect; view: View }) {
  const t = cohortTexts[view.language]
  if (!effect.planInForce) return <p>{t.noPlan}</p>
  const short = effect.activities.filter(({ state }) => state !== 'done')
  return (
    <>
      {short.length === 0 ? <p>{t.allDone}</p> : <ActivityTable activities={short} effect={effect} view={view} />}
      {effect.activities.length > short.length && (
        <details>
          <summary>{t.showAll(effect.activities.length)}</summary>
          <ActivityTable activities={effect.activities} effect={effect} view={view} />
        </details>
      )}
      <p class="quiet">{t.activitiesNote}</p>
    </>
  )
}

function ActivityTable({ activities, effect, view: { language } }: { activities: readonly ActivityEffect[]; effect: Effect; view: View }) {
  const t = cohortTexts[language]
  const hours = (value: number): string => t.hours(formatNumber(value, language, value % 1 === 0 ? 0 : 1))
  const unit = ({ unitId }: ActivityEffect): string => effect.units.find((each) => each.unitId === unitId)?.unitName ?? t.sum
  return (
    <Table caption={t.activitiesHeading} captionHidden stacked dense
      columns={[{ label: t.activity }, { label: t.unit }, { label: t.needs, align: 'end' },
      { label: t.before, align: 'end' }, { label: t.leftHours, align: 'end' }, { label: t.state }]}>
      {activities.map((activity) => (
        <Row key={activity.id}>
          <RowHead second={t.priority(activity.priority)}>{activity.name}</RowHead>
          <Cell label={t.unit}>{unit(activity)}</Cell>
          <Cell label={t.needs} align="end">{activity.neededHours === 0 ? t.asItComes : hours(activity.neededHours)}</Cell>
          <Cell label={t.before} align="end">{activity.neededHours === 0 ? '' : hours(activity.beforeHours)}</Cell>
          <Cell label={t.leftHours} align="end">{activity.neededHours === 0 ? '' : hours(activity.leftHours)}</Cell>
          <Cell label={t.state} tone={activity.state === 'not' ? 'danger' : undefined}>{t.states[activity.state]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function GroupTable({ cohorts, view: { language } }: { cohorts: readonly Cohort[]; view: View }) {
  const t = cohortTexts[language]
  return (
    <Table caption={t.groups} captionHidden stacked columns={[{ label: t.groups }, { label: t.staff, align: 'end' }]}>
      {cohorts.map(({ id, name, kind, own }) => (
        <Row key={id} open={`/grupper-bortfall/${id}`}><RowHead second={t.kinds[kind]}><a
          href={`/grupper-bortfall/${id}`}>{name}</a></RowHead><Cell label={t.staff} align="end">{own}</Cell></Row>
      ))}
    </Table>
  )
}

/** The form of a new group. */
export function newCohortPage(_data: unknown, view: View, entered: Entered | null): Shown {
  const t = cohortTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status, actions: <ButtonLink
      href="/grupper-bortfall">{t.back}</ButtonLink>,
    main: <Panel><PostForm csrf={view.shell.csrf} action="/grupper-bortfall/ny" class="form form-narrow" noValidate>
      <NameFields form={form} view={view} known={null} /><ButtonRow><Button variant="primary">{t.add}</Button></ButtonRow>
    </PostForm></Panel>,
  }
}

/** What a group is called and why it may fall away. */
export function NameFields({ form, view: { language }, known }: { form: ReturnType<typeof typed>; view: View; known: Cohort | null }) {
  const t = cohortTexts[language]
  const ui = uiTexts[language]
  return (
    <>
      <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name', known?.name)} error={form.error('name')}
        maxlength={60} autocomplete="off" />
      <RadioList t={ui} name="kind" label={t.kind} value={form.value('kind', known?.kind)} error={form.error('kind')}
        options={cohortKinds.map((value) => ({ value, label: t.kinds[value] }))} />
    </>
  )
}

/** The groups that oneself is in, and who else sees that. */
export function ownCohortsPage({ cohorts }: { readonly cohorts: readonly OwnCohort[] }, view: View): Shown {
  const t = cohortTexts[view.language]
  return {
    title: t.own, heading: cohorts.length === 0 ? t.ownEmpty : t.own, lead: t.ownLead,
    main: cohorts.length === 0 ? <EmptyState heading={t.ownEmpty}>{t.ownEmptyHow}</EmptyState> : (
      <Panel>
        <ul class="plain-list">{cohorts.map(({ id, name, kind }) => <li key={id}>{name}<br /><span
          class="quiet">{t.kinds[kind]}</span></li>)}</ul>
        <p class="quiet">{t.ownHow}</p>
      </Panel>
    ),
  }
}
