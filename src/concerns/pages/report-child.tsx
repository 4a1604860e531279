import type { ComponentChildren } from 'preact'
import type { Day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import { shortParagraph } from '../../law/rules.ts'
import type { View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClockChip } from '../../ui/clock.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ReportHead } from '../queries/report.ts'
import type { ChildView } from '../usecases/load-report.ts'
import { nameOfChild } from '../usecases/load-report.ts'
import { standing } from '../rules/handling.ts'
import { concernAddress, stepWords } from '../rules/next-step.ts'
import { urgentSteps } from '../rules/steps.ts'
import type { ChildStep } from '../rules/steps.ts'
import { staffTexts } from '../texts/staff.ts'
import type { StaffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { EarlierReports } from './earlier.tsx'
import { clockWords, dueWords, Paragraphs, whenWords } from './words.tsx'

type Props = { head: ReportHead; child: ChildView; number: number; primary: boolean; soonDays: number; view: View }

/** One child of a report: who, what has happened, what was decided and why, earlier reports, and what may be done. */
export function ChildPanel({ head, child, number, primary, soonDays, view }: Props) {
  const t = staffTexts[view.language]
  const name = nameOfChild(child) ?? t.child.number(number)
  return (
    <Panel heading={child.hidden.identity ? undefined : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`} id={`barn-${number}`}
      aside={<Aside child={child} soonDays={soonDays} view={view} t={t} />}>
      <div class="stack">
        <Who child={child} t={t} />
        <Chain head={head} child={child} view={view} t={t} />
        <Entries child={child} view={view} t={t} />
        <EarlierReports child={child} view={view} />
        <Steps head={head} child={child} primary={primary} view={view} />
      </div>
    </Panel>
  )
}

/** Flag and case number of a protected child, and the clocks that run. */
function Aside({ child, soonDays, view, t }: { child: ChildView; soonDays: number; view: View; t: StaffTexts }) {
  const today = view.clock.today()
  const running = child.clocks.filter((clock) => clock.endedOn === null)
  return (
    <>
      {child.hidden.identity && (
        <h2><ProtectedFlag t={uiTexts[view.language]} /> {child.caseNumber !== null && t.list.caseOf(child.caseNumber)}</h2>
      )}
      <ul class="clock-lines">
        {running.map((clock) => (
          <li key={clock.id}>
            <span>{concernWords[view.language].rule[clock.rule]} <span class="law">{shortParagraph(clock.paragraph)}</span></span>
            <ClockChip {...clockWords(clock, today, view.language, soonDays)} />
            <span class="quiet">{dueWords(clock, today, view.language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who the child is, as told and as found; nothing of it when the child is protected. */
function Who({ child, t }: { child: ChildView; t: StaffTexts }) {
  const r = t.report
  if (child.hidden.identity) return <p>{r.hidden} {child.personId !== null && <a href={`/person/${child.personId}`}>{r.openPerson}</a>}</p>
  const told = [child.toldName, child.toldAge, child.hidden.whereabouts ? '' : child.toldWhereabouts].filter((part) => part.trim() !== '')
  const known = [
    child.caseNumber === null ? '' : t.list.caseOf(child.caseNumber),
    child.responsibleName === null ? '' : `${r.responsible} ${child.responsibleName}`,
  ].filter((part) => part !== '')
  return (
    <div>
      <p><span class="quiet">{r.childAs}:</span> {told.join(' · ')}</p>
      <p>
        <span class="quiet">{r.whoIs}:</span>{' '}
        {child.personId === null ? <strong>{child.grownUpOn === null ? r.notIdentified : t.grownUp.stands}</strong> : <a
          href={`/person/${child.personId}`}>{nameOfChild(child) ?? r.openPerson}</a>}
        {known.length > 0 && ` · ${known.join(' · ')}`}
      </p>
      {child.movedHereReason !== null && <p><span class="quiet">{r.movedHere}:</span> {child.movedHereReason}</p>}
    </div>
  )
}

type Fact = { label: string; value: ComponentChildren; second: string; done: boolean }

/** The custody chain of the child as a line of dated facts, each with who; what is not yet so says so. */
function Chain(props: { head: ReportHead; child: ChildView; view: View; t: StaffTexts }) {
  return (
    <ol class="chain">
      {factsOf(props).map((fact) => (
        <li key={fact.label} class={fact.done ? undefined : 'is-not-yet'}>
          <span class="chain-label">{fact.label}</span>{fact.value}<span class="line-2">{fact.second}</span>
        </li>
      ))}
    </ol>
  )
}

function factsOf({ head, child, view, t }: { head: ReportHead; child: ChildView; view: View; t: StaffTexts }): Fact[] {
  const steps = t.report.chainSteps
  const words = concernWords[view.language]
  const protection = standing(child.protections)
  const decision = standing(child.decisions)
  const day = (on: Day): string => formatDay(on, view.language, 'weekday', view.clock.today())
  const fact = (label: string, value: ComponentChildren, second: string): Fact => ({ label, value, second, done: true })
  const not = (label: string): Fact => ({ label, value: t.report.notYet, second: '', done: false })
  const begun = [
    fact(steps.received, whenWords(head.receivedAt, view), head.unitName),
    head.openedAt === null ? not(steps.opened) : fact(steps.opened, whenWords(head.openedAt, view), head.openedBy ?? ''),
  ]
  const grownUp = child.grownUpOn === null ? undefined : child.grownUps.findLast(({ undoesId }) => undoesId === null)
  if (grownUp !== undefined) {
    return [...begun, fact(steps.grownUp, grownUp.passedTo === null ? '' : words.passedTo[grownUp.passedTo],
      `${whenWords(grownUp.at, view)} · ${grownUp.by}`)]
  }
  return [
    ...begun,
    child.identifiedAt === null ? not(steps.identified) : fact(steps.identified, whenWords(child.identifiedAt, view),
      child.identifiedBy ?? ''),
    child.assignedAt === null ? not(steps.assigned) : fact(steps.assigned, child.assignedName ?? '', whenWords(child.assignedAt, view)),
    protection === undefined ? not(steps.protected) : fact(steps.protected,
      <span class={protection.outcome === 'needs_protection' ? 'alarming' : undefined}>{words.protection[protection.outcome]}</span>,
      `${whenWords(protection.at, view)} · ${protection.by}`),
    ...child.extensions.map((each) => fact(steps.extended, t.list.by(day(each.until)), `${day(each.on)} · ${each.by}`)),
    child.investigationId !== null && decision === undefined
      ? fact(steps.attached, t.list.attached, child.investigationOpenedOn === null ? '' : day(child.investigationOpenedOn))
      : decision === undefined ? not(steps.decided)
      : fact(steps.decided, <strong>{words.decision[decision.decision]}</strong>, `${whenWords(decision.at, view)} · ${decision.by}`),
    ...child.feedbacks.map((each) => fact(steps.told, each.told === null ? t.feedback.withheld : words.telling[each.told],
      `${day(each.on)} · ${each.by}`)),
    ...(child.askedOn === null || !head.mandated || child.toldBack ? [] : [{
      ...not(steps.told), second: child.feedbacks.length > 0 ? t.feedback.again : `${steps.asked} ${day(child.askedOn)}`,
    }]),
  ]
}

/** Every assessment and decision with its reasons, the corrected ones too: what was locked stays. */
function Entries({ child, view, t }: { child: ChildView; view: View; t: StaffTexts }) {
  const words = concernWords[view.language]
  const all = [
    ...child.protections.map((entry) => ({ ...entry, kind: t.protect.title, outcome: words.protection[entry.outcome] })),
    ...child.extensions.map((entry, index) => ({ id: `f${index}`, kind: t.extend.title,
      outcome: t.list.by(formatDay(entry.until, view.language)), by: entry.by, reasons: entry.reasons, correctsId: null, at: null })),
    ...child.decisions.map((entry) => ({ ...entry, kind: t.decide.title, outcome: words.decision[entry.decision] })),
    ...child.grownUps.map((entry) => ({ id: entry.id, kind: t.grownUp.title, by: entry.by, reasons: entry.reasons, at: entry.at,
      correctsId: entry.undoesId, outcome: entry.passedTo === null ? t.grownUp.undone : words.passedTo[entry.passedTo] })),
  ]
  const corrected = new Set(all.map((entry) => entry.correctsId))
  if (all.length === 0) return null
  return (
    <div>
      {all.map((entry) => (
        <details key={entry.id}>
          <summary>
            {entry.kind}: <strong>{entry.outcome}</strong>{' '}
            <span class="quiet">
              {entry.correctsId === null ? '' : `${t.report.correction} · `}{corrected.has(entry.id) ? `${t.report.corrected} · ` : ''}
              {t.report.locked} · {entry.by}
            </span>
          </summary>
          <div class="prose"><Paragraphs text={entry.reasons} /></div>
        </details>
      ))}
    </div>
  )
}

/** The next step as a button, and what else may be done as quiet links. Only one button of the page is primary. */
function Steps({ head, child, primary, view }: Omit<Props, 'number' | 'soonDays'>) {
  const t = staffTexts[view.language]
  const rest = child.allowed.filter((step) => step !== child.next && !(step === 'assign' && child.next === 'identify'))
  if (child.next === null && rest.length === 0) return null
  return (
    <div class="button-row">
      {child.next !== null && <StepLink step={child.next} head={head} child={child} primary={primary} t={t} view={view} />}
      {rest.map((step) => <StepLink key={step} step={step} head={head} child={child} t={t} view={view}
        quiet={!urgentSteps.some((each) => each === step)} />)}
    </div>
  )
}

function StepLink({ step, head, child, t, view, primary = false, quiet = false }: {
  step: ChildStep; head: ReportHead; child: ChildView; t: StaffTexts; view: View; primary?: boolean; quiet?: boolean
}) {
  const { href, label } = stepLink(step, head.id, child, t, view.language)
  return <ButtonLink href={href} variant={primary ? 'primary' : quiet ? 'quiet' : 'secondary'}>{label}</ButtonLink>
}

function stepLink(step: ChildStep, concernId: string, child: ChildView, t: StaffTexts,
  language: View['language']): { href: string; label: string } {
  const verbs = stepWords[language]
  switch (step) {
    case 'identify': return { href: concernAddress.identify(child.id), label: verbs.identify }
    case 'protect': return { href: concernAddress.protect(child.id), label: verbs.protect }
    case 'assign': return { href: concernAddress.assign(concernId), label: verbs.assign }
    case 'decide': return { href: concernAddress.decide(child.id), label: verbs.decide }
    case 'inform': return { href: concernAddress.inform(child.personId ?? ''), label: verbs.inform }
    case 'feedback': return { href: concernAddress.feedback(child.id), label: verbs.feedback }
    case 'ask': return { href: concernAddress.feedback(child.id), label: t.report.askFeedback }
    case 'extend': return { href: concernAddress.extend(child.id), label: t.report.extend }
    case 'move': return { href: concernAddress.move(child.id), label: t.report.move }
    case 'grown_up': return { href: concernAddress.grownUp(child.id), label: t.grownUp.step }
    case 'undo_grown_up': return { href: concernAddress.childAfterAll(child.id), label: t.grownUp.undoStep }
    case 'correct_protection': return { href: `${concernAddress.protect(child.id)}?ratta=ja`,
      label: `${t.report.correct}: ${t.protect.title.toLowerCase()}` }
    case 'correct_decision': return { href: `${concernAddress.decide(child.id)}?ratta=ja`,
      label: `${t.report.correct}: ${t.decide.decision.toLowerCase()}` }
  }
}
