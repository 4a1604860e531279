import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { readCsv } from '../../platform/read-csv.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { InvoiceRow, NewProvider, Provider, ProviderEntry } from '../contract/providers.ts'
import { invoiceRows, personsOfCases, rowCounts, saveInvoice } from '../queries/invoices.ts'
import type { StoredInvoiceRow } from '../queries/invoices.ts'
import { providerOf, saveProvider, saveProviderEntry } from '../queries/providers.ts'
import type { ProviderParts } from '../queries/providers.ts'
import { compareInvoiced, medianOf, organisationNumberOf } from '../rules/invoices.ts'
import { invoiceColumns, readInvoiceRows } from '../rules/read-invoice.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** A provider with prices beside those of others, and invoices beside the nights placed. @throws Refusal provider_not_found (404). */
export async function oneProvider(tx: Read, id: string, { clock, actor }: Who): Promise<Provider> {
  const today = clock.today()
  const parts = await providerOf(tx, id, today)
  if (parts === undefined) throw new Refusal('provider_not_found', 404)
  const seen = actor.may.has('placement.read') ? await invoiceRows(tx, id, today) : []
  const counts = new Map((await rowCounts(tx, id)).map(({ invoiceId, rows }) => [invoiceId, rows]))
  const { otherPrices, ...provider } = parts
  return {
    ...provider,
    contracts: provider.contracts.map((contract) => {
      const others = otherPrices.filter(({ kind }) => kind === contract.kind).map(({ priceOre }) => priceOre)
      return { ...contract, others: others.length, othersMedianOre: medianOf(others) }
    }),
    invoices: provider.invoices.map((invoice) => {
      const rows = seen.filter(({ invoiceId }) => invoiceId === invoice.id).map((row) => compared(row, provider.contracts))
      return { ...invoice, rows, unseen: Math.max(0, (counts.get(invoice.id) ?? 0) - rows.length) }
    }),
  }
}

/** A protected child is not told to be with the provider: the row stands without whom it is about, and is compared nowhere. */
function compared(row: StoredInvoiceRow, contracts: ProviderParts['contracts']): InvoiceRow {
  const { invoiceId: _invoice, hides, stays, ...told } = row
  if (hides) return { ...told, personId: null, caseNumber: null, placed: null, expectedOre: null, differences: [] }
  return { ...told, ...withWritable(compareInvoiced(row, stays, contracts)) }
}

const withWritable = ({ differences, ...rest }: ReturnType<typeof compareInvoiced>) => ({ ...rest, differences: [...differences] })

/** Registers a provider. @returns its id. @throws Refusal invalid (422), provider_is_registered_once (409). */
export async function addProvider(tx: Write, made: NewProvider, { actor, clock }: Who): Promise<string> {
  const organisationNumber = organisationNumberOf(made.organisationNumber)
  if (organisationNumber === null) throw invalid([{ field: 'organisationNumber', code: 'organisation_number' }])
  return saveProvider(tx, { ...made, organisationNumber }, { at: clock.now(), by: staffIdOf(actor) })
}

/** Enters something about a provider. @returns the entry's id. @throws Refusal provider_not_found (404), invalid (422). */
export async function enterAboutProvider(tx: Write, id: string, entry: ProviderEntry, who: Who): Promise<string> {
  const today = who.clock.today()
  const provider = await providerOf(tx, id, today)
  if (provider === undefined) throw new Refusal('provider_not_found', 404)
  if ('on' in entry && entry.on > today) throw invalid([{ field: 'on', code: 'day_ahead' }])
  if ('toOn' in entry && entry.toOn !== null && entry.toOn < entry.fromOn) throw invalid([{ field: 'toOn', code: 'ends_before' }])
  if (entry.do === 'follow_up' && !provider.deviations.some((each) => each.id === entry.deviationId)) {
    throw invalid([{ field: 'deviationId', code: 'choose' }])
  }
  if (entry.do === 'invoice') return takeInvoice(tx, id, entry, who)
  return saveProviderEntry(tx, id, entry, { at: who.clock.now(), by: staffIdOf(who.actor) })
}

/**
 * Takes an invoice in from CSV: all of it, or nothing with every fault of every row. Field names say the line, "rows.3".
 *
 * A case number that does not exist and one that the asker may not see are the same fault.
 */
async function takeInvoice(
  tx: Write, providerId: string, entry: Extract<ProviderEntry, { do: 'invoice' }>, { actor, clock }: Who,
): Promise<string> {
  const file = readCsv(new TextEncoder().encode(entry.rows))
  if ('code' in file) throw invalid([{ field: `rows.${file.line}`, code: file.code }])
  if (invoiceColumns.some((name) => !file.columns.includes(name))) throw invalid([{ field: 'rows', code: 'columns_missing' }])
  const { rows, faults } = readInvoiceRows(file.rows)
  const persons = new Map((await personsOfCases(tx, rows.map(({ caseNumber }) => caseNumber), clock.today())).map((each) => [each.caseNumber, each]))
  const unknown = rows.filter(({ caseNumber }) => !persons.has(caseNumber)).map(({ line }) => ({ line, code: 'case_unknown' }))
  const all = [...faults, ...unknown].toSorted((one, other) => one.line - other.line)
  if (all.length > 0) throw invalid(all.map(({ line, code }) => ({ field: `rows.${line}`, code })))
  if (rows.length === 0) throw invalid([{ field: 'rows', code: 'needed' }])
  return saveInvoice(tx, {
    providerId, number: entry.number, receivedOn: entry.receivedOn,
    rows: rows.flatMap((row) => {
      const person = persons.get(row.caseNumber)
      return person === undefined ? [] : [{ ...row, personId: person.personId, keys: person.keys }]
    }),
  }, { at: clock.now(), by: staffIdOf(actor) })
}

const invalid = (faults: readonly FieldFault[]): Refusal => new Refusal('invalid', 422, { faults: faults.length }, faults)
