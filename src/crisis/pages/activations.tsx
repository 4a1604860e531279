import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Activation, WholeActivation } from '../contract/activation.ts'
import { crisisLevels } from '../contract/plan.ts'
import type { CrisisLevel, PlanActivity } from '../contract/plan.ts'
import { activationTexts } from '../texts/activation.ts'
import { whereWords } from './plan.tsx'
import { dayWords, Paragraphs, PrintButton, Printed } from './plan-words.tsx'

/** From when to when a crisis holds, in words. */
function whenWords({ fromOn, toOn }: Pick<Activation, 'fromOn' | 'toOn'>, view: View): string {
  return `${dayWords(fromOn, view)} – ${toOn === null ? activationTexts[view.language].untilEnded : dayWords(toOn, view)}`
}

function whereStarting(activation: Activation, view: View): string {
  const words = whereWords(activation, view)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Every crisis that has been declared, the latest first. */
export function showActivations(activations: readonly Activation[], view: View): Shown {
  const t = activationTexts[view.language]
  const { level, where, when, reason, by } = t.columns
  const { may } = view.actor
  return {
    title: t.title, heading: t.heading(activations.filter(({ state }) => state === 'running').length), lead: t.lead, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        {may.has('crisis.decide') && <ButtonLink href="/krisplan/aktivera" variant="primary">{t.activate}</ButtonLink>}
        {may.has('crisis.postpone') && <ButtonLink href="/krisplan/uppskjutet">{t.toPostponed}</ButtonLink>}
        <ButtonLink href="/krisplan">{t.toPlan}</ButtonLink>
        <PrintButton label={t.print} />
      </>
    ),
    main: activations.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.title} captionHidden stacked columns={[{ label: level }, { label: where }, { label: when }, { label: reason }, { label: by }]}>
          {activations.map((each) => (
            <Row key={each.id}>
              <RowHead second={t.states[each.state]}><a href={`/krisplan/kris/${each.id}`}>{t.levels[each.level]}</a></RowHead>
              <Cell label={where}>{whereStarting(each, view)}</Cell>
              <Cell label={when} second={each.endedOn === null ? undefined : t.endedOn(dayWords(each.endedOn, view))}>{whenWords(each, view)}</Cell>
              <Cell label={reason}>{each.reason}</Cell>
              <Cell label={by}>{each.decidedBy}</Cell>
            </Row>
          ))}
        </Table>
        <Printed view={view} />
      </Panel>
    ),
  }
}

type Slow = ReadonlyArray<Pick<PlanActivity, 'id' | 'name' | 'lowGearFrom' | 'lowGearWords' | 'priority'>>
export type ActivateData = { readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>; readonly activities: Slow; readonly replaces: Activation | null }

/** The form in which a crisis is declared, or another level is chosen for one, with what each level slows down. */
export function showActivate({ units, activities, replaces }: ActivateData, view: View, entered: Entered | null): Shown {
  const t = activationTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.activate, heading: replaces === null ? t.activate : t.change, lead: replaces === null ? t.activateLead : t.changeLead(t.level(replaces.level)), status: form.status,
    actions: <ButtonLink href="/krisplan/kriser">{t.toCrises}</ButtonLink>,
    main: (
      <WithSide side={<div class="column">{crisisLevels.map((level) => <SlowAt key={level} level={level} activities={activities} view={view} />)}</div>}>
        <Panel>
          <PostForm csrf={view.shell.csrf} action={replaces === null ? '/krisplan/aktivera' : `/krisplan/aktivera?ersatter=${replaces.id}`} class="form" noValidate>
            {replaces !== null && <input type="hidden" name="replacesId" value={replaces.id} />}
            <RadioList t={ui} name="level" label={t.chooseLevel} options={crisisLevels.map((level) => ({ value: String(level), label: t.levels[level] }))} value={form.value('level')}
              error={form.error('level')} />
            <TextArea t={ui} name="reason" label={t.reason} rows={3} value={form.value('reason')} error={form.error('reason')} />
            <CheckboxList t={ui} name="unitIds" label={t.units} hint={t.unitsHint} options={units.map(({ id, name }) => ({ value: id, label: name }))}
              values={form.values('unitIds', replaces?.units.map(({ id }) => id))} error={form.error('unitIds')} />
            <div class="form-pair">
              <DayField t={ui} name="fromOn" label={t.from} hint={null} value={form.value('fromOn', view.clock.today())} error={form.error('fromOn')} />
              <DayField t={ui} name="toOn" label={t.to} hint={t.toHint} optional={ui.optional} value={form.value('toOn')} error={form.error('toOn')} />
            </div>
            <ButtonRow><Button variant="danger">{t.save}</Button><ButtonLink href="/krisplan/kriser" variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        </Panel>
      </WithSide>
    ),
  }
}

function SlowAt({ level, activities, view }: { level: CrisisLevel; activities: Slow; view: View }) {
  const t = activationTexts[view.language]
  const slow = activities.filter(({ lowGearFrom }) => lowGearFrom !== null && lowGearFrom <= level)
  return (
    <Panel heading={t.gearAt(level)} id={`niva-${level}`}>
      {slow.length === 0 ? <p>{t.gearNone}</p> : <ul class="plain-list">{slow.map(({ id, name, lowGearWords }) => <li key={id}>{name}{lowGearWords !== null && <span class="line-2">{lowGearWords}</span>}</li>)}</ul>}
    </Panel>
  )
}

export type ActivationData = {
  readonly activation: WholeActivation; readonly activities: Slow; readonly doing: 'avsluta' | 'utvardera' | null
  /** How much waits in the asker's units because of it; null for those who may not see that. */
  readonly waiting: number | null
}

/** One crisis: what it is, what runs in low gear, how it ends, and what it taught. */
export function showActivation(data: ActivationData, view: View, entered: Entered | null): Shown {
  const t = activationTexts[view.language]
  const { activation, waiting } = data
  const form = typed(entered, t.faults, uiTexts[view.language])
  const { may } = view.actor
  const here = `/krisplan/kris/${activation.id}`
  const open = activation.endedOn === null && activation.state !== 'ended'
  return {
    title: t.one, heading: `${t.levels[activation.level]}, ${whereWords(activation, view)}`, lead: `${t.states[activation.state]}, ${whenWords(activation, view)}`,
    status: form.status ?? doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        {may.has('crisis.decide') && open && <ButtonLink href={`/krisplan/aktivera?ersatter=${activation.id}`}>{t.change}</ButtonLink>}
        {may.has('crisis.decide') && open && <ButtonLink href={`${here}?gor=avsluta`} variant="danger">{t.end}</ButtonLink>}
        {may.has('crisis.plan') && activation.state !== 'coming' && <ButtonLink href={`${here}?gor=utvardera`}>{t.evaluate}</ButtonLink>}
        <ButtonLink href="/krisplan/kriser">{t.toCrises}</ButtonLink>
        <PrintButton label={t.print} />
      </>
    ),
    main: (
      <>
        {data.doing === 'avsluta' && may.has('crisis.decide') && <EndForm here={here} view={view} form={form} />}
        {data.doing === 'utvardera' && may.has('crisis.plan') && <EvaluateForm here={here} view={view} form={form} />}
        <WithSide side={<div class="column"><Facts activation={activation} view={view} /><SlowAt level={activation.level} activities={data.activities} view={view} /></div>}>
          <div class="column">
            {waiting !== null && (
              <Panel heading={t.waiting(waiting)} id="vantar"><p><a href={`/krisplan/uppskjutet?kris=${activation.id}`}>{t.toPostponed}</a></p></Panel>
            )}
            {activation.state === 'ended' && <Back view={view} />}
            <Evaluations activation={activation} view={view} />
          </div>
        </WithSide>
        <Printed view={view} />
      </>
    ),
  }
}

function Facts({ activation, view }: { activation: WholeActivation; view: View }) {
  const t = activationTexts[view.language]
  const { level, where, when, reason, by } = t.columns
  const { endedOn, endedReason, replacedById } = activation
  return (
    <Panel heading={t.facts} id="fakta">
      <DefinitionList rows={[
        { term: level, value: t.levels[activation.level] }, { term: where, value: whereStarting(activation, view) },
        { term: when, value: whenWords(activation, view), second: endedOn === null ? undefined : t.endedOn(dayWords(endedOn, view)) },
        { term: reason, value: activation.reason }, { term: by, value: activation.decidedBy },
        ...(endedReason === null ? [] : [{ term: t.endWhy, value: endedReason }]),
      ]} />
      {replacedById !== null && <p>{t.replaced} <a href={`/krisplan/kris/${replacedById}`}>{t.toOther}</a></p>}
    </Panel>
  )
}

/** What comes after a crisis, in order. */
function Back({ view }: { view: View }) {
  const t = activationTexts[view.language]
  const { may } = view.actor
  return (
    <Panel heading={t.after} id="tillbaka">
      <ol class="prose">{t.afterSteps.map((step) => <li key={step}>{step}</li>)}</ol>
      <ButtonRow>
        {may.has('crisis.postpone') && <ButtonLink href="/krisplan/uppskjutet">{t.toPostponed}</ButtonLink>}
        {may.has('crisis.plan') && <ButtonLink href="/krisplan/utkast">{t.toRevision}</ButtonLink>}
      </ButtonRow>
    </Panel>
  )
}

function Evaluations({ activation: { evaluationList }, view }: { activation: WholeActivation; view: View }) {
  const t = activationTexts[view.language]
  return (
    <Panel heading={t.evaluations} id="utvardering">
      {evaluationList.length === 0 ? <p>{t.noEvaluation}</p> : evaluationList.map((each) => (
        <div key={each.id}>
          <p class="quiet">{t.evaluatedBy(each.recordedBy, dayWords(each.madeOn, view))}</p>
          {([[t.held, each.held], [t.failed, each.failed], [t.taughtField, each.taught], [t.childView, each.childView]] as const)
            .map(([heading, text]) => <div key={heading}><h3>{heading}</h3><Paragraphs text={text} /></div>)}
        </div>
      ))}
    </Panel>
  )
}

type FormProps = { here: string; view: View; form: Typed }

function EndForm({ here, view, form }: FormProps) {
  const t = activationTexts[view.language]
  return (
    <Panel heading={t.end} id="avsluta">
      <p>{t.endLead}</p>
      <PostForm csrf={view.shell.csrf} action={`${here}?gor=avsluta`} class="form form-narrow" noValidate>
        <TextArea t={uiTexts[view.language]} name="reason" label={t.endWhy} rows={3} value={form.value('reason')} error={form.error('reason')} />
        <ButtonRow><Button variant="danger">{t.end}</Button><ButtonLink href={here} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function EvaluateForm({ here, view, form }: FormProps) {
  const t = activationTexts[view.language]
  const field = (name: string) => ({ t: uiTexts[view.language], name, rows: 3, value: form.value(name), error: form.error(name) })
  return (
    <Panel heading={t.evaluate} id="utvardera">
      <PostForm csrf={view.shell.csrf} action={`${here}?gor=utvardera`} class="form form-narrow" noValidate>
        <TextArea {...field('held')} label={t.held} />
        <TextArea {...field('failed')} label={t.failed} />
        <TextArea {...field('taught')} label={t.taughtField} />
        <TextArea {...field('childView')} label={t.childView} />
        <ButtonRow><Button variant="primary">{t.saveEvaluation}</Button><ButtonLink href={here} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
      </PostForm>
    </Panel>
  )
}
