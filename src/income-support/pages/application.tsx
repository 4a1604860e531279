import { formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel, PanelPart, WithSide } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ApplicationAnswer, SavedOutcome } from '../contract/application.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'
import { CalculationForm } from './calculation-form.tsx'
import { CalculationTable, Changes, NormNote } from './calculation.tsx'
import { dayOn, memberName, money, month, nameOf } from './words.ts'

/** One application: where it stands, what has changed, the calculation line by line, and the form that makes it. */
export function applicationPage(application: ApplicationAnswer, view: View, entered: Entered | null): Shown {
  const t = supportTexts[view.language]
  const a = t.application
  const form = typed(entered, t.faults, uiTexts[view.language])
  const printed = uiTexts[view.language].printedBy(formatInstant(view.clock.now(), view.clock.today(), view.language), view.actor.name)
  const mayWrite = view.actor.may.has('support.write')
  return {
    title: t.title, heading: a.heading(month(application.month, view)), status: form.status ?? doneMessage(view, t.done),
    lead: (
      <>
        {application.protected && <ProtectedFlag t={uiTexts[view.language]} />} <a href={`/person/${application.personId}`}>{nameOf(application, view)}</a> · {application.caseNumber}
        {' · '}{a.received(dayOn(application.receivedOn, view), supportWords[view.language].arrivals[application.arrivedVia])}
      </>
    ),
    actions: mayWrite ? <Actions application={application} view={view} /> : <></>,
    main: (
      <>
        <WithSide side={<Side application={application} view={view} />}>
          <div class="column">
          {application.withdrawnOn !== null && <Notice><p>{a.withdrawn(dayOn(application.withdrawnOn, view), application.withdrawnReason ?? '')}</p></Notice>}
          {application.earlier !== null && application.calculation !== null && (
            <Panel heading={a.changes} id="andrat" flush={application.changes.length > 0}><Changes application={application} view={view} /></Panel>
          )}
          {application.outcomes.length > 0 && <Outcomes application={application} view={view} />}
          <Calculation application={application} view={view} />
          {mayWrite && application.allowed.includes('calculate') && <CalculationForm application={application} form={form} view={view} />}
          </div>
        </WithSide>
        <PrintFooter printed={printed} />
      </>
    ),
  }
}

function Actions({ application, view }: { application: ApplicationAnswer; view: View }) {
  const a = supportTexts[view.language].application
  const { allowed, id } = application
  const link = (step: ApplicationAnswer['allowed'][number], to: string, label: string, primary = false) => (
    allowed.includes(step) ? <ButtonLink href={`/bistand/${id}/${to}`} variant={primary ? 'primary' : 'secondary'}>{label}</ButtonLink> : null)
  const isDecided = application.outcomes.some(({ state }) => state === 'decided')
  return (
    <>
      {link('decide', 'beslut', a.decide, true)}
      {link('renew', 'fornya', a.renew, isDecided)}
      {application.outcomes.length > 0 && <ButtonLink href={`/bistand/${id}/besked`}>{a.letter}</ButtonLink>}
    </>
  )
}

function Calculation({ application, view }: { application: ApplicationAnswer; view: View }) {
  const a = supportTexts[view.language].application
  const { calculation } = application
  if (calculation === null) {
    return <Panel heading={a.calculation} id="berakning"><EmptyState heading={a.notCalculated}>{a.notCalculatedHint}</EmptyState></Panel>
  }
  const when = formatInstant(calculation.recordedAt, view.clock.today(), view.language)
  return (
    <>
    <Panel heading={a.calculation} id="berakning" flush aside={<span class="quiet">{a.version(calculation.version, calculation.by === null ? '' : `${calculation.by} `, when)}</span>}>
      <CalculationTable result={calculation.result} members={application.members} view={view} />
    </Panel>
    <NormNote result={calculation.result} view={view} />
    </>
  )
}

function Outcomes({ application, view }: { application: ApplicationAnswer; view: View }) {
  const a = supportTexts[view.language].application
  return (
    <Panel heading={a.outcomes} id="beslut">
      {application.outcomes.map((outcome) => <OutcomeLine key={outcome.id} outcome={outcome} view={view} />)}
      {application.payee === null && application.allowed.includes('pay') && (
        <Notice kind="warn"><p>{a.noAccount} <a href={`/person/${application.personId}/konto`}>{a.account}</a></p></Notice>
      )}
      {application.recoveries.length > 0 && (
        <DefinitionList rows={application.recoveries.map(({ amount, on, decisionId }) => (
          { term: a.recoveries, value: <a href={`/beslut/${decisionId}`}>{money(amount, view)}</a>, second: dayOn(on, view) }))} />
      )}
    </Panel>
  )
}

function OutcomeLine({ outcome, view }: { outcome: SavedOutcome; view: View }) {
  const a = supportTexts[view.language].application
  const states: Readonly<Record<string, string>> = a.states
  const paid = outcome.paidOn !== null ? a.paid(dayOn(outcome.paidOn, view)) : outcome.listedOn !== null ? a.listed(dayOn(outcome.listedOn, view)) : ''
  return (
    <div class="prose">
      <p>
        <strong>{supportWords[view.language].outcomes[outcome.kind]}{outcome.amount > 0 ? `, ${money(outcome.amount, view)}` : ''}</strong>
        {' '}{outcome.decidedOn === null ? '' : dayOn(outcome.decidedOn, view)} ({states[outcome.state] ?? outcome.state}) · <a href={`/beslut/${outcome.decisionId}`}>{a.decision}</a>
      </p>
      <p class="note-text">{outcome.reasons}</p>
      {paid !== '' && <p class="quiet">{outcome.byHand ? a.byHand : paid}</p>}
    </div>
  )
}

function Side({ application, view }: { application: ApplicationAnswer; view: View }) {
  const t = supportTexts[view.language]
  const a = t.application
  const w = supportWords[view.language]
  const { id, personId, allowed } = application
  const more = [
    { step: true, href: `/bistand/${id}/plan`, label: a.plan }, { step: true, href: `/person/${personId}/konto`, label: a.account },
    { step: allowed.includes('ask_delay') || allowed.includes('answer_delay'), href: `/bistand/${id}/begaran`, label: a.delay },
    { step: allowed.includes('withdraw'), href: `/bistand/${id}/aterta`, label: a.withdraw }, { step: allowed.includes('recover'), href: `/bistand/${id}/aterkrav`, label: a.recover },
  ].filter(({ step }) => step && view.actor.may.has('support.write'))
  return (
    <Panel>
      <PanelPart heading={w.standings[application.standing]}>
        <p><a href={`/person/${personId}/ekonomiskt-bistand`}>{a.personLink}</a></p>
        {application.renewsId !== null && <p><a href={`/bistand/${application.renewsId}`}>{a.renews}</a></p>}
      </PanelPart>
      <PanelPart heading={a.household}>
        <DefinitionList rows={application.members.map((member) => (
          { term: w.roles[member.role], value: memberName(member, view), second: member.birthOn === null || application.protected ? undefined : a.born(dayOn(member.birthOn, view)) }))} />
      </PanelPart>
      {application.told !== '' && <PanelPart heading={a.told}><p class="note-text">{application.told}</p></PanelPart>}
      {more.length > 0 && <ButtonRow>{more.map(({ href, label }) => <ButtonLink key={href} href={href} size="row">{label}</ButtonLink>)}</ButtonRow>}
    </Panel>
  )
}
