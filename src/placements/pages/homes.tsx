import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { HomeRow } from '../contract/homes.ts'
import type { ProviderRow } from '../contract/providers.ts'
import { homeKinds } from '../contract/words.ts'
import type { HomeKind } from '../contract/words.ts'
import { homeTexts } from '../texts/homes.ts'
import type { HomeTexts } from '../texts/homes.ts'
import { PlacementTabs } from './tonight.tsx'
import { dayWords } from './words.ts'

export type HomesData = { kind: HomeKind | null; free: boolean; adding: boolean; homes: readonly HomeRow[]; providers: readonly ProviderRow[] }

/** All homes with their free places tonight, narrowed by kind; and the form of a new one. */
export function showHomes(data: HomesData, view: View, entered: Entered | null): Shown {
  const t = homeTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const open = data.homes.filter(({ closedOn }) => closedOn === null)
  const mayAdd = view.actor.may.has('home.write')
  return {
    title: t.title, heading: t.heading(open.length, open.reduce((sum, { free }) => sum + free, 0)), lead: t.lead, status: form.status, islands: ['ui/rows'],
    ...(mayAdd ? { actions: <ButtonLink href="/hem?gor=ny" variant="primary">{t.add}</ButtonLink> } : {}),
    main: (
      <>
        <div class="table-tools">
          <PlacementTabs current="/hem" view={view} />
        </div>
        {mayAdd && (data.adding || entered !== null) && <NewHome data={data} view={view} form={form} />}
        <Kinds data={data} t={t} />
        {data.homes.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : <Panel flush><Rows homes={data.homes} view={view} /></Panel>}
      </>
    ),
  }
}

function Kinds({ data, t }: { data: HomesData; t: HomeTexts }) {
  const address = (kind: HomeKind | null, free: boolean): string => {
    const query = new URLSearchParams({ ...(kind === null ? {} : { slag: kind }), ...(free ? { lediga: 'ja' } : {}) }).toString()
    return query === '' ? '/hem' : `/hem?${query}`
  }
  const links = [{ href: address(null, data.free), label: t.all, current: data.kind === null },
    ...homeKinds.map((kind) => ({ href: address(kind, data.free), label: t.forms[kind], current: kind === data.kind })),
    { href: address(data.kind, !data.free), label: t.onlyFree, current: data.free }]
  return <FilterLinks label={t.kinds} links={links} />
}

function Rows({ homes, view }: { homes: readonly HomeRow[]; view: View }) {
  const t = homeTexts[view.language]
  const columns = [{ label: t.label }, { label: t.kind }, { label: t.taken, align: 'end' as const }, { label: t.free, align: 'end' as const },
    { label: t.register }, { label: t.study }]
  const on = (day: string | null): string => (day === null ? t.missing : dayWords(day, view))
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {homes.map((home) => {
        // Who runs a home answers for its own staff; extracts of those in private homes are the municipality's to fetch.
        const own = home.providerId === null
        const [first, last] = [home.criminalRegisterOn, home.suspicionRegisterOn].toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))
        return (
          <Row key={home.id} open={`/hem/${home.id}`}>
            <RowHead second={home.closedOn === null ? home.situatedIn : t.closed(dayWords(home.closedOn, view))}><a href={`/hem/${home.id}`}>{home.label}</a></RowHead>
            <Cell label={t.kind} second={home.providerName ?? t.noProvider}>{t.forms[home.kind]}</Cell>
            <Cell label={t.taken} align="end">{t.ofPlaces(home.taken, home.places)}</Cell>
            <Cell label={t.free} align="end">{home.free === 0 ? t.full : home.free}</Cell>
            <Cell label={t.register} tone={own && first === null ? 'warn' : undefined}>
              {own || first !== null ? on(last === null ? null : first ?? null) : ''}
            </Cell>
            <Cell label={t.study} tone={own && home.homeStudyOn === null ? 'warn' : undefined}>{on(home.homeStudyOn)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function NewHome({ data, view, form }: { data: HomesData; view: View; form: Typed }) {
  const t = homeTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.add} id="nytt">
      <PostForm csrf={view.shell.csrf} action="/hem?gor=ny" class="form form-narrow">
        <SelectField t={ui} name="kind" label={t.kind} empty={t.choose} value={form.value('kind')} error={form.error('kind')}
          options={homeKinds.map((kind) => ({ value: kind, label: t.forms[kind] }))} />
        <TextField t={ui} name="label" label={t.label} hint={t.labelHint} value={form.value('label')} error={form.error('label')} autocomplete="off" />
        <div class="form-pair">
          <TextField t={ui} name="situatedIn" label={t.situatedIn} value={form.value('situatedIn')} error={form.error('situatedIn')} autocomplete="off" />
          <TextField t={ui} name="places" label={t.places} inputmode="numeric" value={form.value('places', '1')} error={form.error('places')} />
        </div>
        <TextField t={ui} name="address" label={t.address} hint={t.addressHint} optional={t.optional} value={form.value('address')}
          error={form.error('address')} autocomplete="off" />
        <SelectField t={ui} name="providerId" label={t.provider} empty={t.noProvider} value={form.value('providerId')} error={form.error('providerId')}
          options={data.providers.map(({ id, name }) => ({ value: id, label: name }))} />
        <ButtonRow>
          <Button variant="primary">{t.save}</Button>
          <ButtonLink href="/hem" variant="quiet">{t.cancel}</ButtonLink>
        </ButtonRow>
      </PostForm>
    </Panel>
  )
}
