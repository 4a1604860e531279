import { caseName } from '../../cases/pages/handover.tsx'
import type { FamilyCase } from '../../cases/queries/responsibility.ts'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ClockChip } from '../../ui/clock.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ClockAnswer, LapseAnswer, MatterAnswer } from '../contract.ts'
import { compulsoryTexts } from '../texts.ts'
import { Process } from './process.tsx'
import { StepForms, TakeBackForm } from './step-forms.tsx'
import { dayWords } from './words.ts'

export type MattersData = { readonly person: FamilyCase; readonly matters: readonly MatterAnswer[] }
type Part = { matter: MatterAnswer; view: View }

/** A person's matters of compulsory care: what has lapsed first and loudest, then what is next and when, then how it came there. */
export function showMatters({ person, matters }: MattersData, view: View): Shown {
  const t = compulsoryTexts[view.language]
  const open = matters.filter(({ state }) => state !== 'ended').length
  const writes = view.actor.may.has('compulsory_care.write')
  return {
    title: t.title, heading: t.heading(open), status: doneMessage(view, t.doneCodes),
    lead: <><a href={`/person/${person.personId}`}>{caseName(person, view)}</a> · {t.lead}</>,
    ...(writes ? { actions: <ButtonLink href={`/person/${person.personId}/lvu/ny`} variant="primary" icon="pen">{t.open}</ButtonLink> } : {}),
    main: matters.length === 0
      ? <EmptyState heading={t.none}>{t.noneHint}</EmptyState>
      : <>{lapsedFirst(matters).map((matter) => <Matter key={matter.id} matter={matter} view={view} writes={writes} />)}</>,
  }
}

function lapsedFirst(matters: readonly MatterAnswer[]): MatterAnswer[] {
  const rank = ({ lapses, state }: MatterAnswer): number => (lapses.some(({ handled }) => handled === null) ? 0 : state === 'ended' || state === 'lapsed' ? 2 : 1)
  return matters.toSorted((one, other) => rank(one) - rank(other))
}

function Matter({ matter, view, writes }: Part & { writes: boolean }) {
  const t = compulsoryTexts[view.language]
  const unhandled = matter.lapses.filter(({ handled }) => handled === null)
  const waits = matter.decisions.some(({ state }) => state === 'for_meeting')
  return (
    <Panel heading={`${t.kinds[matter.kind]}: ${t.states[matter.state]}`} id={`arende-${matter.id}`} tone={unhandled.length > 0 ? 'danger' : undefined}>
      {unhandled.map((lapse) => <Lapse key={lapse.clockId} lapse={lapse} matter={matter} view={view} writes={writes} />)}
      {waits && <Notice kind="warn"><p>{t.waits}</p></Notice>}
      <Due matter={matter} view={view} />
      <section class="panel-part"><h3>{t.process}</h3><Process matter={matter} view={view} /></section>
      {writes && <StepForms matter={matter} view={view} />}
      <section class="panel-part">
        <h3>{t.about}</h3>
        <DefinitionList rows={factsOf({ matter, view })} />
        {writes && <TakeBackForm matter={matter} view={view} />}
      </section>
    </Panel>
  )
}

function factsOf({ matter, view }: Part) {
  const t = compulsoryTexts[view.language]
  return [
    { term: t.facts, value: t.starts[matter.start] },
    { term: t.why, value: matter.why },
    ...(matter.court === '' ? [] : [{ term: t.court, value: matter.court }]),
    ...matter.decisions.map((decision) => ({
      term: t.decisions, value: <a href={`/beslut/${decision.id}`}>{kindTexts[view.language].kinds[decision.kind]}</a>,
      second: [kindTexts[view.language].states[decision.state].toLowerCase(), decision.paragraph, ...(decision.decidedOn === null ? [] : [dayWords(decision.decidedOn, view)])].join(', '),
    })),
    { term: t.opened, value: t.by(matter.recordedBy, dayWords(matter.recordedAt.slice(0, 10), view)) },
  ]
}

/** What the law has ended, since when and by which section, what must be done now, and a place to say that it is done. */
function Lapse({ lapse, matter, view, writes }: Part & { lapse: LapseAnswer; writes: boolean }) {
  const t = compulsoryTexts[view.language]
  return (
    <>
      <Notice kind="danger" heading={t.lapsed[lapse.what]}>
        <p>{t.lapsedSince(dayWords(lapse.on, view), lapse.paragraph)}</p>
        <p><strong>{t.now}</strong></p>
        <ol>{t.todo[lapse.what].map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
      </Notice>
      {writes && (
        <div class="no-print">
          <PostForm csrf={view.shell.csrf} action={`/lvu-arende/${matter.id}/upphort/${lapse.clockId}`} class="form form-narrow">
            <TextArea t={uiTexts[view.language]} name="words" id={`atgardat-${lapse.clockId}`} label={t.handledHow} hint={t.handledHint} rows={3} required />
            <div class="button-row"><Button variant="primary">{t.saveHandled}</Button></div>
          </PostForm>
        </div>
      )}
    </>
  )
}

/** The times that run, the nearest first. Of a submission the day that is never moved stands first; the law's last day is only told. */
function Due({ matter, view }: Part) {
  const t = compulsoryTexts[view.language]
  const open = matter.clocks.filter(({ endedOn }) => endedOn === null).toSorted((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))
  if (open.length === 0) return matter.state === 'ended' || matter.state === 'lapsed' ? null : <p class="quiet">{t.nothingDue}</p>
  return (
    <ul class="plain-list">
      {open.map((clock) => <OneDue key={clock.id} clock={clock} matter={matter} view={view} />)}
    </ul>
  )
}

function OneDue({ clock, matter, view }: Part & { clock: ClockAnswer }) {
  const t = compulsoryTexts[view.language]
  const planned = clock.nominalDueOn !== clock.legalDueOn
  return (
    <li>
      <p>
        <strong>{t.next}: {clock.term[view.language]} {t.dueBy(dayWords(clock.nominalDueOn, view))}</strong>{' '}
        <ClockChip {...chipOf(clock, t)} />
      </p>
      <p class="line-2">
        {[clock.paragraph, t.from(dayWords(clock.startedOn, view)), ...(clock.isCourts ? [t.courts] : [])].join(' · ')}
      </p>
      {planned && !clock.isCourts && <p>{t.planBy(dayWords(clock.nominalDueOn, view), dayWords(clock.legalDueOn, view))}</p>}
      {clock.rule === 'lvu-start' && <p>{t.placementNext} <a href={`/person/${matter.personId}/placering`}>{t.toPlacement}</a></p>}
    </li>
  )
}

function chipOf({ daysLeft, startedOn, nominalDueOn, late }: ClockAnswer, t: typeof compulsoryTexts.sv) {
  const left = daysLeft ?? 0
  if (late) return { kind: 'overdue' as const, words: t.late(-left) }
  const kind = left === 0 ? 'today' as const : left <= 7 ? 'week' as const : 'later' as const
  return { kind, words: t.left(left), used: startedOn === nominalDueOn ? 1 : 0.5 }
}
