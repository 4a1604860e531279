import { formatKronor } from '../../calendar/money.ts'
import type { ComponentChildren } from 'preact'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { homeEntries } from '../contract/homes.ts'
import type { Home } from '../contract/homes.ts'
import type { RestrictionRow } from '../contract/restrictions.ts'
import { checkOutcomes, homeChecks } from '../contract/words.ts'
import { mostWithoutNotice } from '../rules/steps.ts'
import { homeTexts } from '../texts/homes.ts'
import { EntryForm, EntryLinks } from './entry-form.tsx'
import { HomeRestrictions } from './home-restrictions.tsx'
import { dayWords, periodWords } from './words.ts'

export type HomeData = { readonly home: Home; readonly doing: (typeof homeEntries)[number] | null; readonly restrictions: readonly RestrictionRow[] }
type Props = { data: HomeData; view: View }

/** One home: what is known of it, who lives there, its checks, contacts and agreements. */
export function showHome(data: HomeData, view: View, entered: Entered | null): Shown {
  const t = homeTexts[view.language]
  const { home, doing } = data
  const form = typed(entered, t.faults, uiTexts[view.language])
  const mayWrite = view.actor.may.has('home.write')
  const isPrivate = home.kind === 'family-home' || home.kind === 'kinship-home' || home.kind === 'emergency-home'
  return {
    title: t.title, heading: home.label, lead: `${t.forms[home.kind]}, ${home.situatedIn}`, status: doneMessage(view, t.done) ?? form.status,
    actions: <ButtonLink href="/hem">{t.back}</ButtonLink>,
    main: (
      <>
        {isPrivate && home.taken > mostWithoutNotice && <Notice kind="warn" heading={t.crowded}><p>{t.crowdedHow}</p></Notice>}
        {mayWrite && doing !== null && (
          <EntryForm heading={t.do[doing]} here={`/hem/${home.id}`} doing={doing} view={view} words={t}><Fields data={data} view={view} form={form} /></EntryForm>
        )}
        <WithSide side={<Side data={data} view={view} mayWrite={mayWrite} />}>
          <div class="column">
            <Children data={data} view={view} />
            <HomeRestrictions restrictions={data.restrictions} here={{ hem: home.id }} view={view} />
          <Panel heading={t.checkList} id="kontroller">
            {home.checks.length === 0 ? <p class="alarming">{t.noChecks}</p> : (
              <DefinitionList rows={home.checks.map((check) => ({ term: t.checks[check.kind], value: `${dayWords(check.on, view)}, ${t.outcomes[check.outcome].toLowerCase()}`,
                second: check.words || undefined }))} />
            )}
            <p class="line-2">{t.checksHow}</p>
          </Panel>
          <Panel heading={t.agreements} id="avtal">
            {home.agreements.length === 0 ? <p>{t.noAgreements}</p> : (
              <DefinitionList rows={home.agreements.map((each) => ({ term: periodWords(each.fromOn, each.toOn, t.untilFurther, view),
                value: t.perMonth(formatKronor(each.feeOre, view.language), formatKronor(each.costsOre, view.language)), second: each.words || undefined }))} />
            )}
          </Panel>
          </div>
        </WithSide>
      </>
    ),
  }
}

function Side({ data: { home, doing }, view, mayWrite }: Props & { mayWrite: boolean }) {
  const t = homeTexts[view.language]
  const rows = [
    { term: t.taken, value: t.ofPlaces(home.taken, home.places) },
    { term: t.provider, value: home.providerId === null ? t.noProvider : <a href={`/utforare/${home.providerId}`}>{home.providerName}</a> },
    ...(home.address === '' ? [] : [{ term: t.address, value: home.address }]),
  ]
  const can = homeEntries.filter((entry) => entry !== 'end_contact' || home.contacts.some(({ toOn }) => toOn === null))
  return (
    <div class="column">
      {mayWrite && home.closedOn === null && <EntryLinks heading={t.what} here={`/hem/${home.id}`} entries={can} labels={t.do} doing={doing} />}
      <Panel heading={t.facts} id="fakta"><DefinitionList rows={rows} /></Panel>
      <Panel heading={t.contacts} id="kontakter">
        {home.contacts.length === 0 ? <p>{t.noContacts}</p> : (
          <DefinitionList rows={home.contacts.filter(({ toOn }) => toOn === null).map((each) => ({ term: each.part === '' ? t.name : each.part, value: each.name,
            second: each.phone || undefined }))} />
        )}
      </Panel>
    </div>
  )
}

/** Those who live there and may be told of; how many others there are is told, not who. */
function Children({ data: { home }, view }: Props) {
  const t = homeTexts[view.language]
  const unseen = home.taken - home.children.length
  return (
    <Panel heading={t.children} id="barn">
      {home.children.length === 0 && unseen === 0 && <p>{t.noChildren}</p>}
      {home.children.length > 0 && (
        <ul class="plain-list">
          {home.children.map((child) => (
            <li key={child.personId}><a href={`/placering/${child.placementId}`}>{child.name ?? child.caseNumber}</a> <span class="line-2">{t.since(dayWords(child.fromOn, view))}</span></li>
          ))}
        </ul>
      )}
      {unseen > 0 && <p>{t.unseen(unseen)}</p>}
    </Panel>
  )
}

function Fields({ data: { home, doing }, view, form }: Props & { form: Typed }): ComponentChildren {
  const t = homeTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  const text = (name: string, label: string, known = '', optional = false) => (
    <TextField t={ui} name={name} label={label} value={form.value(name, known)} error={form.error(name)} autocomplete="off" {...(optional ? { optional: t.optional } : {})} />
  )
  const day = (name: string, label: string, known: string, optional = false) => (
    <DayField t={ui} name={name} label={label} hint={null} value={form.value(name, known)} error={form.error(name)} {...(optional ? { optional: t.optional } : {})} />
  )
  const choice = (name: string, label: string, options: ReadonlyArray<{ value: string; label: string }>) => (
    <SelectField t={ui} name={name} label={label} empty={t.choose} value={form.value(name)} error={form.error(name)} options={options} />
  )
  switch (doing) {
    case 'change': return (
      <>
        {text('label', t.label, home.label)}
        <div class="form-pair">{text('situatedIn', t.situatedIn, home.situatedIn)}{text('places', t.places, String(home.places))}</div>
        {text('address', t.address, home.address, true)}
      </>
    )
    case 'contact': return <>{text('name', t.name)}<div class="form-pair">{text('part', t.part, '', true)}{text('phone', t.phone, '', true)}</div></>
    case 'end_contact': return (
      <>
        {choice('contactId', t.contactId, home.contacts.filter(({ toOn }) => toOn === null).map(({ id, name }) => ({ value: id, label: name })))}
        {day('toOn', t.toOnLast, today)}
      </>
    )
    case 'check': return (
      <>
        {choice('kind', t.kind, homeChecks.map((value) => ({ value, label: t.checks[value] })))}
        {day('on', t.on, today)}
        {choice('outcome', t.outcome, checkOutcomes.map((value) => ({ value, label: t.outcomes[value] })))}
        {text('words', t.words, '', true)}
      </>
    )
    case 'agreement': return (
      <>
        <div class="form-pair">{day('fromOn', t.fromOn, today)}{day('toOn', t.toOn, '', true)}</div>
        <div class="form-pair">{text('feeOre', t.feeOre)}{text('costsOre', t.costsOre)}</div>
        {text('words', t.words, '', true)}
      </>
    )
    case 'close': return day('on', t.on, today)
    case null: return null
  }
}
