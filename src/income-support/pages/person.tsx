import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ListRow } from '../contract/application.ts'
import { staffArrivals } from '../contract/words.ts'
import type { Candidate } from '../queries/household.ts'
import { monthOf } from '../rules/month.ts'
import { supportTexts } from '../texts/staff.ts'
import { Applications } from './list.tsx'
import { MonthField } from './steps.tsx'
import { dayOn, nameOf } from './words.ts'

export type PersonSupport = {
  readonly personId: string; readonly name: string | null; readonly caseNumber: string | null; readonly protected: boolean
  /** Whether the asker answers for the case and so may register here. */
  readonly mayWrite: boolean
  readonly rows: readonly ListRow[]; readonly candidates: readonly Candidate[]; readonly payee: { readonly holder: string; readonly lastFour: string } | null
}
/** Room for so many children who are not in the list. */
const toldRows = 3

/** A person's applications, also those of a household the person belongs to, and the form for a new one. */
export function personSupportPage(data: PersonSupport, view: View, entered: Entered | null): Shown {
  const t = supportTexts[view.language]
  const p = t.person
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: p.heading, status: form.status ?? doneMessage(view, t.done), islands: ['ui/rows'],
    lead: <>{data.protected && <ProtectedFlag t={uiTexts[view.language]} />} <a href={`/person/${data.personId}`}>{nameOf(data, view)}</a> · {p.lead}</>,
    main: (
      <>
        <Panel flush={data.rows.length > 0}>
          {data.rows.length === 0 ? <EmptyState heading={p.none}>{p.noneHint}</EmptyState> : <Applications rows={data.rows} view={view} personId={data.personId} />}
        </Panel>
        {data.mayWrite && view.actor.may.has('support.write') && (
          <>
            <Panel heading={p.account} id="konto"
              aside={<ButtonLink href={`/person/${data.personId}/konto`} size="row">{p.changeAccount}</ButtonLink>}>
              <p class="prose">{data.payee === null ? p.noAccount : data.protected ? p.accountHidden(data.payee.lastFour) : p.accountLine(data.payee.holder, data.payee.lastFour)}</p>
            </Panel>
            <NewApplication data={data} form={form} view={view} />
          </>
        )}
      </>
    ),
  }
}

function NewApplication({ data, form, view }: { data: PersonSupport; form: Typed; view: View }) {
  const p = supportTexts[view.language].person
  const ui = uiTexts[view.language]
  const current = monthOf(view.clock.today())
  return (
    <Panel heading={p.newHeading} id="ny">
      <PostForm csrf={view.shell.csrf} action={`/person/${data.personId}/ekonomiskt-bistand`} class="form form-narrow" noValidate>
        <MonthField label={p.month} around={current} value={form.value('month', current)} error={form.error('month')} view={view} />
        <DayField t={ui} name="receivedOn" label={p.received} hint={p.receivedHint} value={form.value('receivedOn')} error={form.error('receivedOn')} />
        <RadioButtons t={ui} name="arrivedVia" label={p.via} value={form.value('arrivedVia')} error={form.error('arrivedVia')}
          options={staffArrivals.map((value) => ({ value, label: p.viaOptions[value] }))} />
        <Household data={data} form={form} view={view} />
        <TextArea t={ui} name="told" label={p.told} value={form.value('told')} error={form.error('told')} rows={4} maxLength={5000} optional={ui.optional} />
        <ButtonRow><Button variant="primary">{p.register}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function Household({ data, form, view }: { data: PersonSupport; form: Typed; view: View }) {
  const p = supportTexts[view.language].person
  const ui = uiTexts[view.language]
  const label = ({ name, birthOn }: Candidate): string => [name ?? ui.protected, name === null || birthOn === null ? '' : dayOn(birthOn, view)].filter((part) => part !== '').join(', ')
  const adults = data.candidates.filter(({ relation }) => relation !== 'child')
  const children = data.candidates.filter(({ relation }) => relation === 'child')
  const line = (name: string, text: string, maxlength: number, hint?: string) => (
    <TextField t={ui} name={name} label={text} hint={hint} value={form.value(name)} error={form.error(name)} maxlength={maxlength} autocomplete="off" />)
  return (
    <>
      {adults.length > 0 && <SelectField t={ui} name="partner" label={p.partner} empty={p.noPartner} value={form.value('partner')} error={form.error('partner')}
        options={adults.map((each) => ({ value: each.id, label: label(each) }))} />}
      {children.length > 0 && <CheckboxList t={ui} name="childIds" label={p.children} values={form.values('childIds', children.map(({ id }) => id))} error={form.error('children')}
        options={children.map((each) => ({ value: each.id, label: label(each) }))} />}
      <details open={form.value('partnerTold.name') !== '' || form.error('children.0.born') !== undefined}>
        <summary>{p.more}</summary>
        <div class="form-pair">{line('partnerTold.name', `${p.partnerTold}: ${p.name.toLowerCase()}`, 120)}{line('partnerTold.born', p.born, 60, p.bornHint)}</div>
        {Array.from({ length: toldRows }, (_, place) => (
          <div key={place} class="form-pair">
            {line(`children.${place}.name`, `${p.childTold(place + 1)}: ${p.name.toLowerCase()}`, 120)}{line(`children.${place}.born`, p.born, 60, p.bornHint)}
          </div>
        ))}
      </details>
    </>
  )
}

export type AccountData = Pick<PersonSupport, 'personId' | 'name' | 'caseNumber' | 'protected' | 'payee'>

/** Where a person's support is paid to; what is entered is never shown again but for the last digits. */
export function accountPage(data: AccountData, view: View, entered: Entered | null): Shown {
  const t = supportTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.account.heading, status: form.status ?? doneMessage(view, t.done),
    lead: <><a href={`/person/${data.personId}/ekonomiskt-bistand`}>{nameOf(data, view)}</a> · {t.account.lead}</>,
    main: (
      <Panel>
        {data.payee !== null && <p class="prose">{data.protected ? t.person.accountHidden(data.payee.lastFour) : t.person.accountLine(data.payee.holder, data.payee.lastFour)}</p>}
        <PostForm csrf={view.shell.csrf} action={`/person/${data.personId}/konto`} class="form form-narrow" noValidate>
          <TextField t={ui} name="holder" label={t.account.holder} value={form.value('holder')} error={form.error('holder')} maxlength={120} autocomplete="off" />
          <TextField t={ui} name="account" label={t.account.account} error={form.error('account')} maxlength={30} autocomplete="off" spellcheck={false} inputmode="numeric" />
          <ButtonRow><Button variant="primary">{t.account.save}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
