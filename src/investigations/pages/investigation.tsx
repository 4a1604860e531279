import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { newId } from '../../platform/id.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { areas } from '../contract/words.ts'
import type { Area } from '../contract/words.ts'
import { childFields, factorFields, planFields, weighingFields } from '../rules/fields.ts'
import { headingsOf } from '../rules/shipped-template.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { Applications, Communications, Decisions, Requests } from './gathered.tsx'
import { InvestigationNav } from './side.tsx'
import { TextOfField, TextToRead } from './text-field.tsx'
import { AboutPerson, byWords, dayWords, investigationAddress } from './words.tsx'

type Props = { data: Investigation; view: View }

/** Whether its texts may be written: it runs, and nothing waits to be decided. */
export function isOpen({ head }: Pick<Investigation, 'head'>): boolean {
  return head.concludedOn === null && head.lockedAt === null
}

/** One investigation on one page: its headings, what remains, and what is decided. The tab never says who it is about. */
export function showInvestigation(data: Investigation, view: View): Shown {
  const t = investigationTexts[view.language]
  const mayWrite = view.actor.may.has('investigation.write')
  return {
    title: t.title, islands: isOpen(data) && mayWrite ? ['investigations/texts'] : [],
    heading: headingWords(data, view), lead: <Lead data={data} view={view} />,
    status: doneMessage(view, doneWords(view)),
    actions: <ButtonLink href={investigationAddress.print(data.head.id)} icon="document">{t.print}</ButtonLink>,
    main: (
      <WithSide side={<InvestigationNav data={data} view={view} mayWrite={mayWrite} />}>
        <div class="column">
          <p class="own-text-jump"><a href="#rubriker">{isOpen(data) ? t.jump : t.nav}</a></p>
          <Standing data={data} view={view} mayWrite={mayWrite} />
          <Applications data={data} view={view} />
          {isOpen(data) && mayWrite ? <Written data={data} view={view} /> : <ReadOnly data={data} view={view} />}
          <Requests data={data} view={view} mayWrite={mayWrite && isOpen(data)} />
          <Communications data={data} view={view} mayWrite={mayWrite && isOpen(data)} />
          <Decisions data={data} view={view} mayWrite={mayWrite && isOpen(data)} />
          {!isOpen(data) && <Additions data={data} view={view} mayWrite={mayWrite} />}
        </div>
      </WithSide>
    ),
  }
}

function doneWords({ language }: View): Record<string, string> {
  const t = investigationTexts[language]
  return {
    texts_saved: t.saved, texts_twice: t.savedTwice, text_settled: t.field.settled, scope_chosen: t.scope.done, asked: t.information.done,
    answered: t.information.answerDone, communicated: t.communication.done, party_answered: t.communication.answerDone,
    extended: t.decision.extended, proposed: t.decision.proposed, concluded: t.decision.concluded, opened_again: t.decision.openedAgain,
    added: t.addition.done, opened: t.application.opened, application_added: t.application.added,
  }
}

function headingWords(data: Investigation, view: View): string {
  const t = investigationTexts[view.language].heading
  if (data.head.concludedOn !== null) return t.concluded(dayWords(data.head.concludedOn, view))
  if (data.waits !== null) return t.waits
  if (data.turnedDown) return t.turnedDown
  return data.lacking.length === 0 ? t.ready : t.lacks(data.lacking.length)
}

function Lead({ data: { head, person }, view }: Props) {
  const t = investigationTexts[view.language]
  const words = investigationWords[view.language]
  const today = view.clock.today()
  const due = head.concludedOn !== null || head.nominalDueOn === null ? null : head.nominalDueOn
  return (
    <>
      <AboutPerson person={person} view={view} />. {t.opened(dayWords(head.openedOn, view), words.origin[head.openedFrom])}
      {due === null ? '. ' : <>, <span class={due < today ? 'alarming' : undefined}>
        {(due < today ? t.overdue : t.due)(dayWords(due, view))}</span>. <span class="law">{t.law}</span></>}
    </>
  )
}

/** What stops one from writing: it waits to be decided, or its conclusion was turned down. */
function Standing({ data, view, mayWrite }: Props & { mayWrite: boolean }) {
  const t = investigationTexts[view.language].decision
  if (data.waits !== null) return <Notice><p>{t.waitsHint} <a href={`/beslut/${data.waits.id}`}>{data.waits.what}</a></p></Notice>
  if (!data.turnedDown) return null
  return (
    <Notice kind="warn">
      <p>{t.turnedDownHint}</p>
      {mayWrite && (
        <PostForm csrf={view.shell.csrf} action={investigationAddress.openAgain(data.head.id)}>
          <ButtonRow><Button variant="primary">{t.openAgain}</Button></ButtonRow>
        </PostForm>
      )}
    </Notice>
  )
}

/** All texts in one form: each saves itself while one writes, and the button saves them without script. */
function Written({ data, view }: Props) {
  const t = investigationTexts[view.language]
  const field = (name: string, rows = 2) => (
    <TextOfField key={name} data={data} field={name} view={view} rows={rows} />)
  const { id } = data.head
  return (
    <PostForm csrf={view.shell.csrf} action={investigationAddress.one(id)} class="column" data-texts={`/api/investigations/${id}/texts/`}
      data-texts-copy={`utredning-${view.actor.id ?? ''}-${id}`} data-said-saved={t.autosave.saved} data-said-local={t.autosave.local}
      data-said-conflict={t.autosave.conflict} data-said-compare={t.autosave.compare} data-said-page={investigationAddress.field(id, '')}>
      <input type="hidden" name="pen" value={newId()} data-texts-pen />
      <Panel heading={t.sections.plan} id="plan">{planFields.map((name) => field(name))}</Panel>
      <Panel heading={t.sections.child} id="barnet" aside={<span class="law">{t.lawOf.child}</span>}>
        {childFields.map((name) => field(name, name === 'child_view' ? 4 : 2))}
      </Panel>
      <Scope data={data} view={view} />
      {areas.map((area) => <AreaPanel key={area} data={data} view={view} area={area} show={field} />)}
      <Panel heading={t.sections.weighing} id="bedomning" aside={<span class="law">{t.lawOf.weighing}</span>}>
        {weighingFields.map((name) => field(name, 4))}
      </Panel>
      <div class="own-text-save"><Button variant="primary">{t.saveTexts}</Button></div>
    </PostForm>
  )
}

/** Whether the whole form or the concise one is used, and why. */
function Scope({ data: { scope, head }, view }: Props) {
  const t = investigationTexts[view.language].scope
  const now = scope?.concise === true ? t.conciseNow(scope.headings.length) : t.wholeNow
  return <p class="own-text-scope">{now} <a href={investigationAddress.scope(head.id)}>{t.change}</a></p>
}

function AreaPanel({ data, view, area, show }: Props & { area: Area; show: (field: string) => preact.JSX.Element }) {
  const t = investigationTexts[view.language]
  const bearing = data.scope?.concise === true ? data.scope.headings : null
  const headings = headingsOf(data.headings, area).map(({ key }) => key)
  const asked = headings.filter((key) => bearing === null || bearing.includes(key))
  const rest = headings.filter((key) => !asked.includes(key))
  return (
    <Panel heading={investigationWords[view.language].area[area]} id={`omrade-${area}`}>
      {asked.map((key) => show(key))}
      <div class="own-text-pair">{factorFields(area).map((key) => show(key))}</div>
      {rest.length > 0 && <details
        class="own-text-rest"><summary>{t.notBearing(rest.length)}</summary>{rest.map((key) => show(key))}</details>}
    </Panel>
  )
}

/** The same texts to be read: locked, or seen by somebody who only reads. Headings that were left out are left out here too when empty. */
export function ReadOnly({ data, view }: Props) {
  const t = investigationTexts[view.language]
  const words = investigationWords[view.language]
  const bearing = data.scope?.concise === true ? data.scope.headings : null
  const written = (field: string): boolean => (data.texts.get(field)?.body ?? '') !== ''
  const read = (field: string) => <TextToRead key={field} data={data} field={field} view={view} />
  const shownOf = (area: Area) => [
    ...headingsOf(data.headings, area).map(({ key }) => key).filter((key) => bearing === null || bearing.includes(key) || written(key)),
    ...factorFields(area).filter(written),
  ]
  return (
    <>
      <Panel heading={t.sections.plan}
        id="plan">{planFields.filter((field) => written(field) || field === 'plan_questions').map(read)}</Panel>
      <Panel heading={t.sections.child}
        id="barnet">{childFields.filter((field) => written(field) || field === 'child_view').map(read)}</Panel>
      {data.scope !== null && <p
        class="own-text-scope">{data.scope.concise ? t.scope.conciseNow(data.scope.headings.length) : t.scope.wholeNow}{' '}
        {data.scope.reason}</p>}
      {areas.map((area) => <Panel key={area} heading={words.area[area]} id={`omrade-${area}`}>{shownOf(area).map(read)}</Panel>)}
      <Panel heading={t.sections.weighing} id="bedomning">{weighingFields.map(read)}</Panel>
    </>
  )
}

/** What was noted after it was locked, and the form for one more. */
export function Additions({ data, view, mayWrite }: Props & { mayWrite: boolean }) {
  const t = investigationTexts[view.language]
  return (
    <Panel heading={t.sections.additions} id="tillagg">
      {data.additions.length === 0 && <p class="quiet">{t.addition.none}</p>}
      {data.additions.map((addition) => (
        <article key={addition.id} class="note-addition">
          <p class="line-2">{byWords(addition.byName, addition.at, view)}</p>
          <p class="note-text">{addition.body}</p>
        </article>
      ))}
      {mayWrite && (
        <PostForm csrf={view.shell.csrf} action={investigationAddress.add(data.head.id)} class="form no-print">
          <TextArea t={uiTexts[view.language]} name="body" label={t.addition.label} hint={t.addition.hint} rows={3} />
          <ButtonRow><Button icon="lock">{t.addition.save}</Button></ButtonRow>
        </PostForm>
      )}
    </Panel>
  )
}
