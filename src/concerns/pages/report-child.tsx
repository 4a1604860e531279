import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClockChip } from '../../ui/clock.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ReportHead } from '../queries/report.ts'
import type { ChildView } from '../usecases/load-report.ts'
import { nameOfChild } from '../usecases/load-report.ts'
import { concernAddress, stepWords } from '../rules/next-step.ts'
import type { ChildStep } from '../rules/steps.ts'
import { staffTexts } from '../texts/staff.ts'
import type { StaffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { EarlierReports } from './earlier.tsx'
import { clockWords, dueWords, Paragraphs, whenWords } from './words.tsx'

type Props = { head: ReportHead; child: ChildView; number: number; primary: boolean; view: View }

/** One child of a report: who, what has happened, what was decided and why, earlier reports, and what may be done. */
export function ChildPanel({ head, child, number, primary, view }: Props) {
  const t = staffTexts[view.language]
  const name = nameOfChild(child) ?? t.child.number(number)
  const id = `barn-${number}`
  return (
    <Panel heading={child.hidden.identity ? undefined : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`} id={id} aside={<Aside child={child} view={view} t={t} />}>
      <div class="stack">
        <DefinitionList rows={[...whoRows(child, t), ...chainRows(head, child, view, t)]} />
        <Entries child={child} view={view} t={t} />
        <EarlierReports child={child} view={view} />
        <Steps head={head} child={child} primary={primary} view={view} />
      </div>
    </Panel>
  )
}

function Aside({ child, view, t }: { child: ChildView; view: View; t: StaffTexts }) {
  const today = view.clock.today()
  const running = child.clocks.filter((clock) => clock.endedOn === null)
  return (
    <>
      {child.hidden.identity && <span><ProtectedFlag t={uiTexts[view.language]} /> {child.caseNumber !== null && t.list.caseOf(child.caseNumber)}</span>}
      <ul class="plain-list">
        {running.map((clock) => (
          <li key={clock.id}>
            {concernWords[view.language].rule[clock.rule]} <span class="law">{clock.paragraph.split(' (')[0]}</span> <ClockChip {...clockWords(clock, today, view.language)} />
            {' '}<span class="quiet">{dueWords(clock, today, view.language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Rows = Parameters<typeof DefinitionList>[0]['rows'][number][]

function whoRows(child: ChildView, t: StaffTexts): Rows {
  const r = t.report
  if (child.hidden.identity) return [{ term: r.whoIs, value: r.hidden, second: child.personId === null ? '' : <a href={`/person/${child.personId}`}>{r.openPerson}</a> }]
  const told = [child.toldName, child.toldAge, child.hidden.whereabouts ? '' : child.toldWhereabouts].filter((part) => part.trim() !== '').join(' · ')
  return [
    { term: r.childAs, value: told },
    {
      term: r.whoIs,
      value: child.personId === null ? <strong>{r.notIdentified}</strong> : <a href={`/person/${child.personId}`}>{nameOfChild(child) ?? r.openPerson}</a>,
      second: [child.caseNumber === null ? '' : t.list.caseOf(child.caseNumber), child.responsibleName === null ? '' : `${r.responsible} ${child.responsibleName}`].filter((part) => part !== '').join(' · '),
    },
    ...(child.movedHereReason === null ? [] : [{ term: r.movedHere, value: child.movedHereReason }]),
  ]
}

/** The chain of the child, each fact with who and when; what is not yet so says so. */
function chainRows(head: ReportHead, child: ChildView, view: View, t: StaffTexts): Rows {
  const steps = t.report.chainSteps
  const words = concernWords[view.language]
  const no = t.report.notYet
  const protection = child.protections.at(-1)
  const decision = child.decisions.at(-1)
  const day = (on: Parameters<typeof formatDay>[0]): string => formatDay(on, view.language, 'weekday', view.clock.today())
  return [
    ...(child.personId === null || child.identifiedAt === null ? [] : [{ term: steps.identified, value: whenWords(child.identifiedAt, view), second: child.identifiedBy ?? '' }]),
    { term: steps.assigned, value: child.assignedAt === null ? no : child.assignedName ?? '', second: child.assignedAt === null ? '' : whenWords(child.assignedAt, view) },
    { term: steps.protected, value: protection === undefined ? no : words.protection[protection.outcome], second: protection === undefined ? '' : `${whenWords(protection.at, view)} · ${protection.by}` },
    ...child.extensions.map((each) => ({ term: steps.extended, value: t.list.by(day(each.until)), second: `${day(each.on)} · ${each.by}` })),
    child.investigationId !== null && decision === undefined
      ? { term: steps.attached, value: t.list.attached, second: child.investigationOpenedOn === null ? '' : day(child.investigationOpenedOn) }
      : { term: steps.decided, value: decision === undefined ? no : <strong>{words.decision[decision.decision]}</strong>, second: decision === undefined ? '' : `${whenWords(decision.at, view)} · ${decision.by}` },
    ...(child.askedOn === null || !head.mandated ? [] : [{
      term: steps.told, value: child.feedback === null ? no : child.feedback.told === null ? t.feedback.withheld : words.telling[child.feedback.told],
      second: child.feedback === null ? `${steps.asked} ${day(child.askedOn)}` : `${day(child.feedback.on)} · ${child.feedback.by}`,
    }]),
  ]
}

/** Every assessment and decision with its reasons, the corrected ones too: what was locked stays. */
function Entries({ child, view, t }: { child: ChildView; view: View; t: StaffTexts }) {
  const words = concernWords[view.language]
  const all = [
    ...child.protections.map((entry) => ({ ...entry, kind: t.protect.title, outcome: words.protection[entry.outcome] })),
    ...child.extensions.map((entry, index) => ({ id: `f${index}`, kind: t.extend.title, outcome: t.list.by(formatDay(entry.until, view.language)), by: entry.by, reasons: entry.reasons, correctsId: null, at: null })),
    ...child.decisions.map((entry) => ({ ...entry, kind: t.decide.title, outcome: words.decision[entry.decision] })),
  ]
  const corrected = new Set(all.map((entry) => entry.correctsId))
  if (all.length === 0) return null
  return (
    <div>
      {all.map((entry) => (
        <details key={entry.id}>
          <summary>
            {entry.kind}: <strong>{entry.outcome}</strong> <span class="quiet">{entry.correctsId === null ? '' : `${t.report.correction} · `}{corrected.has(entry.id) ? `${t.report.corrected} · ` : ''}{t.report.locked} · {entry.by}</span>
          </summary>
          <div class="prose"><Paragraphs text={entry.reasons} /></div>
        </details>
      ))}
    </div>
  )
}

/** The next step as a button, and what else may be done as quiet links. Only one button of the page is primary. */
function Steps({ head, child, primary, view }: Omit<Props, 'number'>) {
  const t = staffTexts[view.language]
  const rest = child.allowed.filter((step) => step !== child.next && !(step === 'assign' && child.next === 'identify'))
  if (child.next === null && rest.length === 0) return null
  return (
    <div class="button-row">
      {child.next !== null && <StepLink step={child.next} head={head} child={child} primary={primary} t={t} view={view} />}
      {rest.map((step) => <StepLink key={step} step={step} head={head} child={child} t={t} view={view} quiet={!['protect', 'identify', 'assign', 'decide', 'inform', 'feedback'].includes(step)} />)}
    </div>
  )
}

function StepLink({ step, head, child, t, view, primary = false, quiet = false }: { step: ChildStep; head: ReportHead; child: ChildView; t: StaffTexts; view: View; primary?: boolean; quiet?: boolean }) {
  const { href, label } = stepLink(step, head.id, child, t, view.language)
  return <ButtonLink href={href} variant={primary ? 'primary' : quiet ? 'quiet' : 'secondary'}>{label}</ButtonLink>
}

function stepLink(step: ChildStep, concernId: string, child: ChildView, t: StaffTexts, language: View['language']): { href: string; label: string } {
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
    case 'correct_protection': return { href: `${concernAddress.protect(child.id)}?ratta=ja`, label: `${t.report.correct}: ${t.protect.title.toLowerCase()}` }
    case 'correct_decision': return { href: `${concernAddress.decide(child.id)}?ratta=ja`, label: `${t.report.correct}: ${t.decide.decision.toLowerCase()}` }
  }
}
