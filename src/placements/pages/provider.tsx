import { formatKronor } from '../../calendar/money.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { providerEntries } from '../contract/providers.ts'
import type { InvoiceRow, Provider } from '../contract/providers.ts'
import type { RestrictionRow } from '../contract/restrictions.ts'
import { providerTexts } from '../texts/providers.ts'
import { EntryForm, EntryLinks } from './entry-form.tsx'
import { HomeRestrictions } from './home-restrictions.tsx'
import { ProviderFields } from './provider-fields.tsx'
import { organisation } from './providers.tsx'
import { dayWords, periodWords } from './words.ts'

export type ProviderData = { readonly provider: Provider; readonly doing: (typeof providerEntries)[number] | null; readonly restrictions: readonly RestrictionRow[] | null }
type Props = { provider: Provider; view: View }
/** Fewer prices than this are said to be few. */
const fewPrices = 5

/** One provider: permits, prices beside those of others, invoices beside the nights placed, deviations. */
export function showProvider({ provider, doing, restrictions }: ProviderData, view: View, entered: Entered | null): Shown {
  const t = providerTexts[view.language]
  const lines = entered === null ? t.faults : lineWords(entered, t)
  const form = typed(entered === null ? null : { ...entered, faults: entered.faults.map(({ field, code }) => (
    field.startsWith('rows.') ? { field: 'rows', code: `${field} ${code}` } : { field, code })) }, lines, uiTexts[view.language])
  const mayWrite = view.actor.may.has('provider.write')
  const here = `/utforare/${provider.id}`
  const can = providerEntries.filter((entry) => entry !== 'follow_up' || provider.deviations.length > 0)
  return {
    title: t.title, heading: provider.name, lead: organisation(provider.organisationNumber), status: doneMessage(view, t.done) ?? form.status,
    actions: <ButtonLink href="/utforare">{t.back}</ButtonLink>,
    main: (
      <>
        {mayWrite && doing !== null && (
          <EntryForm heading={t.do[doing]} here={here} doing={doing} view={view} words={t}>
            <ProviderFields provider={provider} doing={doing} view={view} form={form} rowFaults={rowFaults(entered, t)} />
          </EntryForm>
        )}
        <WithSide side={(
          <div class="column">
            {mayWrite && <EntryLinks heading={t.what} here={here} entries={can} labels={t.do} doing={doing} />}
            <Permits provider={provider} view={view} />
            <Homes provider={provider} view={view} />
            {restrictions !== null && <HomeRestrictions restrictions={restrictions} here={{ utforare: provider.id }} view={view} />}
          </div>
        )}>
          <div class="column">
            <Prices provider={provider} view={view} />
            <Invoices provider={provider} view={view} />
            <Deviations provider={provider} view={view} />
          </div>
        </WithSide>
      </>
    ),
  }
}

/** Every faulty line of an invoice in words, the first thirty. */
function rowFaults(entered: Entered | null, t: (typeof providerTexts)['sv']): string[] {
  return (entered?.faults ?? []).filter(({ field }) => field.startsWith('rows.')).slice(0, 30)
    .map(({ field, code }) => t.line(field.slice(5), t.faults[code] ?? code))
}

function lineWords(entered: Entered, t: (typeof providerTexts)['sv']): Readonly<Record<string, string>> {
  const first = rowFaults(entered, t)[0]
  return first === undefined ? t.faults : { ...t.faults, value_needed: first }
}

function Permits({ provider, view }: Props) {
  const t = providerTexts[view.language]
  return (
    <Panel heading={t.permits} id="tillstand">
      {provider.permits.length === 0 ? <p class="alarming">{t.noPermits}</p> : (
        <DefinitionList rows={provider.permits.map((each) => ({ term: each.number, value: periodWords(each.fromOn, each.toOn, t.untilFurther, view),
          second: `${each.kinds.map((kind) => t.forms[kind]).join(', ')}, ${t.placesCount(each.places)}` }))} />
      )}
      {provider.checks.length > 0 && (
        <DefinitionList rows={provider.checks.slice(0, 3).map((each) => ({ term: t.checked, value: `${dayWords(each.on, view)}, ${t.outcomes[each.outcome].toLowerCase()}`,
          second: each.words || undefined }))} />
      )}
    </Panel>
  )
}

function Homes({ provider, view }: Props) {
  const t = providerTexts[view.language]
  return (
    <Panel heading={t.ownHomes} id="hem">
      {provider.ownHomes.length === 0 ? <p>{t.noHomes}</p> : (
        <ul class="plain-list">
          {provider.ownHomes.map((home) => (
            <li key={home.id}><a href={`/hem/${home.id}`}>{home.label}</a> <span class="line-2">{t.forms[home.kind]}, {t.ofPlaces(home.taken, home.places)}</span></li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Prices({ provider, view }: Props) {
  const t = providerTexts[view.language]
  const columns = [{ label: t.kind }, { label: t.price, align: 'end' as const }, { label: t.period }, { label: t.beside }]
  if (provider.contracts.length === 0) return <Panel heading={t.prices} id="priser"><p>{t.noPrices}</p></Panel>
  return (
    <Panel heading={t.prices} id="priser" flush>
      <Table caption={t.prices} captionHidden columns={columns} stacked>
        {provider.contracts.map((each) => {
          const middle = each.othersMedianOre
          const apart = middle === null ? undefined : each.priceOre === middle ? t.same
            : each.priceOre > middle ? t.higher(formatKronor(each.priceOre - middle, view.language)) : t.lower(formatKronor(middle - each.priceOre, view.language))
          return (
            <Row key={each.id}>
              <RowHead>{t.forms[each.kind]}</RowHead>
              <Cell label={t.price} align="end">{formatKronor(each.priceOre, view.language)}</Cell>
              <Cell label={t.period}>{periodWords(each.fromOn, each.toOn, t.untilFurther, view)}</Cell>
              <Cell label={t.beside} second={apart}>
                {middle === null ? t.alone : (each.others < fewPrices ? t.few : t.median)(formatKronor(middle, view.language), each.others)}
              </Cell>
            </Row>
          )
        })}
      </Table>
    </Panel>
  )
}

function Invoices({ provider, view }: Props) {
  const t = providerTexts[view.language]
  if (provider.invoices.length === 0) return <Panel heading={t.invoices} id="fakturor"><p>{t.noInvoices}</p></Panel>
  return (
    <>
      {provider.invoices.map((invoice, index) => {
        const differing = invoice.rows.filter(({ differences }) => differences.length > 0).length
        return (
          <Panel key={invoice.id} heading={t.invoice(invoice.number, dayWords(invoice.receivedOn, view))} id={index === 0 ? 'fakturor' : invoice.id} flush
            aside={<span class={differing > 0 ? 'alarming' : undefined}>{t.differing(differing)}</span>}>
            <InvoiceRows rows={invoice.rows} view={view} caption={t.invoice(invoice.number, dayWords(invoice.receivedOn, view))} />
            {invoice.unseen > 0 && <p class="panel-foot">{t.unseen(invoice.unseen)}</p>}
          </Panel>
        )
      })}
    </>
  )
}

function InvoiceRows({ rows, view, caption }: { rows: readonly InvoiceRow[]; view: View; caption: string }) {
  const t = providerTexts[view.language]
  const columns = [{ label: t.child }, { label: t.period }, { label: t.nights, align: 'end' as const }, { label: t.amount, align: 'end' as const }, { label: t.found }]
  return (
    <Table caption={caption} captionHidden columns={columns} stacked>
      {rows.map((row) => (
        <Row key={row.position} tone={row.differences.length > 0 ? 'danger' : undefined}>
          <RowHead>{row.personId === null ? t.protectedRow : <a href={`/person/${row.personId}/placering`}>{row.caseNumber}</a>}</RowHead>
          <Cell label={t.period}>{periodWords(row.fromOn, row.toOn, '', view)}</Cell>
          <Cell label={t.nights} align="end" {...(row.placed === null ? {} : { second: t.placedNights(row.placed) })}>{row.nights}</Cell>
          <Cell label={t.amount} align="end" {...(row.expectedOre === null ? {} : { second: t.expected(formatKronor(row.expectedOre, view.language)) })}>{formatKronor(row.amountOre, view.language)}</Cell>
          <Cell label={t.found}>{row.personId === null ? t.protectedHow : row.differences.length === 0 ? t.agrees : row.differences.map((each) => t.differences[each]).join(', ')}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Deviations({ provider, view }: Props) {
  const t = providerTexts[view.language]
  return (
    <Panel heading={t.deviationList} id="avvikelser">
      {provider.deviations.length === 0 && <p>{t.noDeviations}</p>}
      {provider.deviations.map((each) => (
        <article key={each.id} class="note-addition">
          <p class="line-2">{dayWords(each.on, view)}{each.followUps.length === 0 && <>, <span class="alarming">{t.notFollowedUp.toLowerCase()}</span></>}</p>
          <p class="note-text">{each.words}</p>
          {each.followUps.map((follow) => <p key={follow.on} class="note-text">{t.followedUp(dayWords(follow.on, view))}: {follow.words}</p>)}
        </article>
      ))}
    </Panel>
  )
}
