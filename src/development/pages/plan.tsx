import { formatKronor } from '../../calendar/money.ts'
import { Paragraphs, PrintButton, Printed } from '../../crisis/pages/plan-words.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Finding, PlanAction, WholePlan } from '../contract/plan.ts'
import { isLate } from '../rules/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import { mayChange } from '../usecases/read-plan.ts'
import { dayWords, IndicatorPart, periodWords } from './plan-words.tsx'
import type { PlanData } from './plan-words.tsx'
import { PlanTools } from './plan-tools.tsx'
import { Proposals } from './proposals.tsx'

const base = '/handlingsplaner'

/** How a plan stands: a draft, by whom it was adopted, or closed. */
export function standing({ plan }: Pick<WholePlan, 'plan'>, view: View): string {
  const t = actionPlanTexts[view.language]
  if (plan.stage === 'draft') return t.draftLead
  const adopted = plan.adoptedOn === null ? '' : t.adopted(plan.adoptedWho ?? '', dayWords(plan.adoptedOn, view))
  return plan.closedOn === null ? `${adopted}.` : `${adopted}. ${t.closed(dayWords(plan.closedOn, view))}.`
}

/** A plan whole: what was seen, what is done about it, what the staff propose, and how it has been followed up. */
export function planPage(data: PlanData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = actionPlanTexts[language]
  const { plan } = data
  const form = typed(entered, t.faults, uiTexts[language])
  const changes = mayChange(plan, view)
  return {
    title: t.title, islands: ['ui/print'], heading: plan.title, lead: standing(data, view), status: form.status ?? doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        {changes && <ButtonLink href={`${base}/${plan.id}/atgard/ny`} variant="primary">{t.addAction}</ButtonLink>}
        {plan.stage !== 'draft' && <ButtonLink href={`${base}/${plan.id}/uppfoljning`}>{t.followUp}</ButtonLink>}
        {changes && <ButtonLink href={`${base}/${plan.id}/andra`}>{t.edit}</ButtonLink>}
        {view.actor.may.has('state_message.write') && plan.stage !== 'draft' && <ButtonLink href={messageAddress(data)}>{t.toMessage}</ButtonLink>}
        <PrintButton label={t.print} />
        <ButtonLink href={`${base}/${plan.id}/plan.docx`}>{t.word}</ButtonLink>
        <ButtonLink href={`${base}/${plan.id}/plan.pdf`}>{t.pdf}</ButtonLink>
        <ButtonLink href={base}>{t.toPlans}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <Panel heading={t.actions} id="atgarder" flush><Actions data={data} view={view} /></Panel>
        <div class="with-wide-side">
          <div class="column">
            <Findings data={data} view={view} changes={changes} />
            <Proposals data={data} view={view} form={form} changes={changes} />
            <Meetings data={data} view={view} />
          </div>
          <div class="column">
            <Facts data={data} view={view} />
            <PlanTools data={data} view={view} />
          </div>
        </div>
        <Printed view={view} />
      </>
    ),
  }
}

/** A new message to the state that begins with the plan's figures. */
function messageAddress({ findings, actions }: PlanData): string {
  const figures = [...new Set([...actions, ...findings].flatMap(({ indicator }) => (indicator === null ? [] : [indicator.figure])))]
  const query = new URLSearchParams(figures.map((figure) => ['figur', figure]))
  return query.size === 0 ? '/medskick/nytt' : `/medskick/nytt?${query.toString()}`
}

/** The actions with their day, figure and state; what is late stands out. */
export function Actions({ data: { plan, actions, figures }, view }: { data: Pick<PlanData, 'plan' | 'actions' | 'figures'>; view: View }) {
  const { language, clock } = view
  const t = actionPlanTexts[language]
  if (actions.length === 0) return <EmptyState heading={t.actionsNone}>{t.actionsNoneHow}</EmptyState>
  const late = (action: PlanAction): boolean => plan.stage === 'adopted' && isLate(action, clock.today())
  return (
    <>
      <Table caption={t.actions} captionHidden stacked columns={[{ label: t.actionColumns.what }, { label: t.actionColumns.owner }, { label: t.actionColumns.due },
        { label: t.actionColumns.figure }, { label: t.actionColumns.status }]}>
        {actions.map((action) => (
          <Row key={action.id} {...(late(action) ? { tone: 'danger' as const } : {})} open={`${base}/atgard/${action.id}`}>
            <RowHead second={action.why}><a href={`${base}/atgard/${action.id}`}>{action.what}</a></RowHead>
            <Cell label={t.actionColumns.owner} {...(action.partners === '' ? {} : { second: action.partners })}>{action.ownerName}</Cell>
            <Cell label={t.actionColumns.due} {...(action.budgetOre === null ? {} : { second: formatKronor(action.budgetOre, language) })}>{dayWords(action.dueOn, view)}</Cell>
            <Cell label={t.actionColumns.figure}><IndicatorPart indicator={action.indicator} figures={figures} language={language} /></Cell>
            <Cell label={t.actionColumns.status} {...(late(action) ? { second: t.late } : {})}>{t.statuses[action.status]}</Cell>
          </Row>
        ))}
      </Table>
      {actions.some(({ indicator }) => indicator !== null) && <p class="panel-foot quiet">{t.howCounted}</p>}
    </>
  )
}

function Findings({ data, view, changes }: { data: PlanData; view: View; changes: boolean }) {
  const t = actionPlanTexts[view.language]
  const { findings, plan } = data
  return (
    <Panel heading={t.findings} id="sett" {...(changes ? { aside: <ButtonLink href={`${base}/${plan.id}/sett`} size="row">{t.addFinding}</ButtonLink> } : {})}>
      {findings.length === 0 && <p>{t.findingsNone}</p>}
      {(['change', 'keep'] as const).filter((kind) => findings.some((each) => each.kind === kind)).map((kind) => (
        <section key={kind}>
          <h3>{t.kinds[kind]}</h3>
          <ul class="plain-list">
            {findings.filter((each) => each.kind === kind).map((each) => <li key={each.id}><FindingLine finding={each} data={data} view={view} changes={changes} /></li>)}
          </ul>
        </section>
      ))}
    </Panel>
  )
}

function FindingLine({ finding, data: { plan, figures }, view, changes }: { finding: Finding; data: PlanData; view: View; changes: boolean }) {
  const t = actionPlanTexts[view.language]
  return (
    <div class="with-end">
      <div>
        {finding.words}
        {finding.indicator !== null && <span class="line-2"><IndicatorPart indicator={finding.indicator} figures={figures} language={view.language} guards /></span>}
        {finding.fellOn !== null && <span class="line-2 alarming">{t.fell(dayWords(finding.fellOn, view))}</span>}
      </div>
      {changes && (
        <PostForm csrf={view.shell.csrf} action={`${base}/${plan.id}/sett/${finding.id}/ta-bort`} class="form-line no-print">
          <Button variant="quiet" size="row">{t.removeFinding}<span class="ds-sr-only">{t.removeOf(finding.words)}</span></Button>
        </PostForm>
      )}
    </div>
  )
}

function Facts({ data, view }: { data: PlanData; view: View }) {
  const { language } = view
  const t = actionPlanTexts[language]
  const { plan, learnt } = data
  return (
    <Panel heading={t.facts} id="planen">
      <DefinitionList rows={[
        { term: t.unit, value: plan.unitName ?? t.whole },
        { term: t.columns.period, value: periodWords(plan, language) },
        { term: t.origin, value: t.madeOf(t.origins[plan.origin], dayWords(plan.originOn, view)), ...(plan.originWords === '' ? {} : { second: plan.originWords }) },
        { term: t.aim, value: plan.aim },
      ]} />
      {learnt !== '' && <><h3>{t.learnt}</h3><Paragraphs text={learnt} /></>}
      {plan.lessons !== '' && <><h3>{t.lessons}</h3><Paragraphs text={plan.lessons} /></>}
    </Panel>
  )
}

function Meetings({ data: { meetings }, view }: { data: PlanData; view: View }) {
  const t = actionPlanTexts[view.language]
  return (
    <Panel heading={t.meetings} id="uppfoljningar">
      {meetings.length === 0 ? <p>{t.meetingsNone}</p> : <DefinitionList rows={meetings.map(({ heldOn, words, tookPart, nextOn }) => (
        { term: dayWords(heldOn, view), value: words, second: nextOn === null ? tookPart : `${tookPart}. ${t.nextIs(dayWords(nextOn, view))}` }))} />}
    </Panel>
  )
}
