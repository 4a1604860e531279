import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Activation } from '../contract/activation.ts'
import { priorityClasses } from '../contract/plan.ts'
import type { Plan, PlanActivity, PlanDifference, PlanRow } from '../contract/plan.ts'
import { activationTexts } from '../texts/activation.ts'
import { planTexts } from '../texts/plan.ts'
import { coverWords, dayWords, hoursWords, outageWords, Paragraphs, PrintButton, Printed, takesWords, valueWords } from './plan-words.tsx'
import type { CompetenceNames, RuleNames } from './plan-words.tsx'

type Names = { readonly rules: RuleNames; readonly competences: CompetenceNames }
export type PlanData = Names & { readonly plan: Plan | null; readonly activations: readonly Activation[]; readonly drafted: boolean }
export const planPath = '/krisplan'

/** The crisis plan that holds today: what must go on in which order, and whether a crisis is activated. */
export function showPlan(data: PlanData, view: View): Shown {
  const t = planTexts[view.language]
  const { plan, activations } = data
  return {
    title: t.title, heading: plan === null ? t.none : t.heading(plan.version), lead: plan === null ? t.noneHow : adoptedWords(plan, view),
    status: doneMessage(view, t.done), islands: ['ui/print'], actions: <PlanActions data={data} view={view} />,
    main: (
      <>
        <CrisisNow activations={activations} view={view} />
        {plan !== null && <WholePlan plan={plan} names={data} view={view} />}
        <Printed view={view} />
      </>
    ),
  }
}

function PlanActions({ data, view }: { data: PlanData; view: View }) {
  const t = planTexts[view.language]
  const { may } = view.actor
  return (
    <>
      {data.plan !== null && may.has('crisis.decide') && <ButtonLink href="/krisplan/aktivera" variant="primary">{t.activateLink}</ButtonLink>}
      {may.has('crisis.plan') && <ButtonLink href="/krisplan/utkast">{data.drafted ? t.openDraft : t.beginDraft}</ButtonLink>}
      <ButtonLink href="/krisplan/versioner">{t.versions}</ButtonLink>
      <ButtonLink href="/krisplan/kriser">{t.crises}</ButtonLink>
      <ButtonLink href="/krisplan/ovningar">{t.exercises}</ButtonLink>
      <PrintButton label={t.print} />
    </>
  )
}

/** Who adopted a version and from when it holds. */
export function adoptedWords({ adoptedWho, adoptedOn, validFromOn }: Pick<Plan, 'adoptedWho' | 'adoptedOn' | 'validFromOn'>, view: View): string {
  const t = planTexts[view.language]
  if (adoptedWho === null || adoptedOn === null || validFromOn === null) return t.draftLead
  return t.adopted(adoptedWho, dayWords(adoptedOn, view), dayWords(validFromOn, view))
}

function CrisisNow({ activations, view }: { activations: readonly Activation[]; view: View }) {
  const t = activationTexts[view.language]
  const running = activations.filter(({ state }) => state === 'running')
  if (running.length === 0) return <Notice>{planTexts[view.language].calm}</Notice>
  return (
    <Notice kind="warn">
      {running.map((each) => (
        <p key={each.id}>{t.strip(each.level, whereWords(each, view))} <a href={`/krisplan/kris/${each.id}`}>{t.stripLink}</a></p>
      ))}
    </Notice>
  )
}

/** Where a crisis holds, in words. */
export function whereWords({ whole, units }: Pick<Activation, 'whole' | 'units'>, { language }: Pick<View, 'language'>): string {
  return whole ? activationTexts[language].everywhere.toLowerCase() : units.map(({ name }) => name).join(', ')
}

/** A version whole: why, what the last crisis taught, and the activities by class. */
export function WholePlan({ plan, names, view }: { plan: Plan; names: Names; view: View }) {
  const t = planTexts[view.language]
  return (
    <>
      {priorityClasses.map((priority) => {
        const activities = plan.activities.filter((each) => each.priority === priority)
        return activities.length === 0 ? null : (
          <Panel key={priority} heading={t.classes[priority]} id={`klass-${priority}`} flush>
            <Activities activities={activities} all={plan.activities} names={names} view={view} caption={t.classes[priority]} />
          </Panel>
        )
      })}
      <Panel heading={t.aim} id="syfte"><Paragraphs text={plan.aim} /></Panel>
      {plan.taught !== null && <Panel heading={t.taught} id="lardom"><Paragraphs text={plan.taught} /></Panel>}
      {plan.changeNote !== null && <Panel heading={t.change} id="andring"><Paragraphs text={plan.changeNote} /></Panel>}
    </>
  )
}

type ActivitiesProps = { activities: readonly PlanActivity[]; all: readonly PlanActivity[]; names: Names; view: View; caption: string; edits?: boolean }

/** Activities in their order; `edits`: each leads to its form. */
export function Activities({ activities, all, names, view, caption, edits = false }: ActivitiesProps) {
  const t = planTexts[view.language]
  const { activity, hours, outage, needs, gear, planB } = t.columns
  const columns = [{ label: activity }, { label: hours }, { label: outage }, { label: needs }, { label: gear }, { label: planB }]
  return (
    <Table caption={caption} captionHidden stacked columns={columns}>
      {activities.map((each) => {
        const dependsOn = each.dependsOn.map((id) => all.find((other) => other.id === id)?.name ?? '').filter((name) => name !== '').join(', ')
        return (
          <Row key={each.id}>
            <RowHead second={[each.unitName ?? t.everyUnit, ...(dependsOn === '' ? [] : [t.dependsOn(dependsOn)])].join('; ')}>
              {edits ? <a href={`/krisplan/utkast/verksamhet/${each.id}`}>{each.name}</a> : each.name}
            </RowHead>
            <Cell label={hours}>{hoursWords(each.hoursPerDay, view)}</Cell>
            <Cell label={outage}>{outageWords(each.tolerableHours, view)}</Cell>
            <Cell label={needs}>{takesWords(each, names.competences, view)}</Cell>
            <Cell label={gear} second={gearSecond(each, names.rules, view)}>{each.lowGearFrom === null ? t.never : t.fromLevel(each.lowGearFrom)}</Cell>
            <Cell label={planB}>{each.planB}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function gearSecond({ lowGearFrom, lowGearWords, covers }: PlanActivity, rules: RuleNames, view: View): string | undefined {
  if (lowGearFrom === null) return undefined
  const said = [...(lowGearWords === null ? [] : [lowGearWords]), ...(covers.length === 0 ? [] : [planTexts[view.language].coversWords(coverWords(covers, rules, view))])]
  return said.length === 0 ? undefined : said.join(' ')
}

/** Every version, the latest first. */
export function showVersions(versions: readonly PlanRow[], view: View): Shown {
  const t = planTexts[view.language]
  const columns = t.versionColumns
  return {
    title: t.versions, heading: t.versionsHeading(versions.length), actions: <ButtonLink href={planPath}>{t.toPlan}</ButtonLink>,
    main: versions.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.versions} captionHidden stacked columns={[{ label: columns.version }, { label: columns.adopted }, { label: columns.from },
          { label: columns.activities, align: 'end' }, { label: columns.change }]}>
          {versions.map((row) => (
            <Row key={row.id}>
              <RowHead second={stateWords(row, view)}>
                <a href={row.stage === 'draft' ? '/krisplan/utkast' : `/krisplan/version/${row.version}`}>{t.version(row.version)}</a>
              </RowHead>
              <Cell label={columns.adopted} second={row.adoptedOn === null ? undefined : dayWords(row.adoptedOn, view)}>{row.adoptedWho ?? ''}</Cell>
              <Cell label={columns.from}>{row.validFromOn === null ? '' : dayWords(row.validFromOn, view)}</Cell>
              <Cell label={columns.activities} align="end">{String(row.activities)}</Cell>
              <Cell label={columns.change}>{row.changeNote ?? ''}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    ),
  }
}

function stateWords(row: PlanRow, view: View): string {
  const t = planTexts[view.language]
  if (row.stage === 'draft') return t.draft
  if (row.inForce) return t.inForce
  return row.validFromOn !== null && row.validFromOn > view.clock.today() ? t.coming : t.earlier
}

export type VersionData = Names & { readonly plan: Plan; readonly against: number | null; readonly differences: readonly PlanDifference[] }

/** One version as it was adopted, and what differs from another. */
export function showVersion(data: VersionData, view: View): Shown {
  const t = planTexts[view.language]
  const { plan } = data
  return {
    title: t.version(plan.version), heading: t.heading(plan.version), lead: adoptedWords(plan, view), islands: ['ui/print'],
    actions: <><ButtonLink href="/krisplan/versioner">{t.versions}</ButtonLink><PrintButton label={t.print} /></>,
    main: <><Differences data={data} view={view} /><WholePlan plan={plan} names={data} view={view} /><Printed view={view} /></>,
  }
}

/** What differs, activity by activity and field by field. */
export function Differences({ data: { against, differences, rules }, view }: { data: Pick<VersionData, 'against' | 'differences' | 'rules'>; view: View }) {
  const t = planTexts[view.language]
  if (against === null) return <p class="quiet">{t.firstVersion}</p>
  return (
    <Panel heading={t.against(against)} id="skillnad">
      {differences.length === 0 ? <p>{t.noDifference}</p> : (
        <ul class="plain-list">
          {differences.map((each) => (
            <li key={each.activityId}>
              <strong>{each.name}</strong> <span class="quiet">{t.kinds[each.kind]}</span>
              {each.fields.map(({ field, before, after }) => (
                <div key={field}>{t.fields[field]}: <del>{valueWords(field, before, rules, view)}</del> <ins>{valueWords(field, after, rules, view)}</ins></div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
