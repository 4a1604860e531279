import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ProviderRow } from '../contract/providers.ts'
import { providerTexts } from '../texts/providers.ts'
import { PlacementTabs } from './tonight.tsx'
import { dayWords } from './words.ts'

export type ProvidersData = { readonly providers: readonly ProviderRow[]; readonly adding: boolean }

/** Those who run homes: whether the permit holds, when it was last looked up, and what is not followed up. */
export function showProviders({ providers, adding }: ProvidersData, view: View, entered: Entered | null): Shown {
  const t = providerTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const mayAdd = view.actor.may.has('provider.write')
  return {
    title: t.title, heading: providers.length === 0 ? t.none : t.heading(providers.length), lead: t.lead, status: form.status, islands: ['ui/rows'],
    ...(mayAdd ? { actions: <ButtonLink href="/utforare?gor=ny" variant="primary">{t.add}</ButtonLink> } : {}),
    main: (
      <>
        <div class="table-tools"><PlacementTabs current="/utforare" view={view} /></div>
        {mayAdd && (adding || entered !== null) && <NewProvider view={view} form={form} />}
        {providers.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : <Panel flush><Rows providers={providers} view={view} /></Panel>}
      </>
    ),
  }
}

function Rows({ providers, view }: { providers: readonly ProviderRow[]; view: View }) {
  const t = providerTexts[view.language]
  const columns = [{ label: t.name }, { label: t.permit }, { label: t.checked }, { label: t.homes, align: 'end' as const },
    { label: t.placed, align: 'end' as const }, { label: t.deviations, align: 'end' as const }]
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {providers.map((each) => (
        <Row key={each.id} open={`/utforare/${each.id}`}>
          <RowHead second={organisation(each.organisationNumber)}><a href={`/utforare/${each.id}`}>{each.name}</a></RowHead>
          <Cell label={t.permit} tone={each.permitHolds ? undefined : 'warn'}
            {...(each.permitHolds ? { second: each.permitToOn === null ? t.untilFurther : t.until(dayWords(each.permitToOn, view)) } : {})}>
            {each.permitNumber ?? t.noPermit}
          </Cell>
          <Cell label={t.checked}>{each.checkedOn === null ? t.neverChecked : dayWords(each.checkedOn, view)}</Cell>
          <Cell label={t.homes} align="end">{each.homes}</Cell>
          <Cell label={t.placed} align="end">{each.placed}</Cell>
          <Cell label={t.deviations} align="end">{each.openDeviations}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Ten digits as they are written. */
export function organisation(number: string): string {
  return `${number.slice(0, 6)}-${number.slice(6)}`
}

function NewProvider({ view, form }: { view: View; form: Typed }) {
  const t = providerTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.add} id="ny">
      <PostForm csrf={view.shell.csrf} action="/utforare?gor=ny" class="form form-narrow">
        <TextField t={ui} name="name" label={t.name} value={form.value('name')} error={form.error('name')} autocomplete="off" />
        <div class="form-pair">
          <TextField t={ui} name="organisationNumber" label={t.organisationNumber} value={form.value('organisationNumber')}
            error={form.error('organisationNumber')} autocomplete="off" inputmode="numeric" />
          <TextField t={ui} name="phone" label={t.phone} optional={t.optional} value={form.value('phone')} error={form.error('phone')} autocomplete="off" />
        </div>
        <ButtonRow>
          <Button variant="primary">{t.save}</Button>
          <ButtonLink href="/utforare" variant="quiet">{t.cancel}</ButtonLink>
        </ButtonRow>
      </PostForm>
    </Panel>
  )
}
