import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ReadRow } from '../rules/read-invoice.ts'
import type { PaidStay } from '../rules/invoices.ts'

const here = sql<string>`app_municipality()`

/** The person of each case number that the asker may see in this strand, with the keys of a new row. */
export async function personsOfCases(
  tx: Read, caseNumbers: readonly string[], today: Day,
): Promise<Array<{ caseNumber: string; personId: string; keys: string[] }>> {
  const { rows } = await sql<{ caseNumber: string; personId: string; keys: string[] }>`
    SELECT c.case_number AS "caseNumber", c.person_id AS "personId", k.keys FROM person_case c
      CROSS JOIN LATERAL (SELECT case_keys(${here}, c.person_id, ${today}::date, 'placement') AS keys OFFSET 0) k
     WHERE c.municipality_code = ${here} AND c.case_number = ANY (${[...caseNumbers]}::text[]) AND app_sees(k.keys)`.execute(tx)
  return rows
}

export type NewInvoiceRow = Omit<ReadRow, 'line' | 'caseNumber'> & { personId: string; keys: readonly string[] }

/** Writes an invoice with its rows. The same number twice is refused: provider_invoice_is_taken_in_once. @returns its id. */
export async function saveInvoice(
  tx: Write, made: { providerId: string; number: string; receivedOn: Day; rows: readonly NewInvoiceRow[] }, { at, by }: { at: Instant; by: string },
): Promise<string> {
  const id = newId()
  await tx.insertInto('provider_invoice').values({ municipality_code: here, id, provider_id: made.providerId, number: made.number,
    received_on: made.receivedOn, recorded_at: at, recorded_by: by }).execute()
  await tx.insertInto('provider_invoice_row').values(made.rows.map((row, index) => ({
    municipality_code: here, invoice_id: id, position: index + 1, person_id: row.personId, from_on: row.fromOn, to_on: row.toOn,
    nights: row.nights, amount_ore: row.amountOre, access: [...row.keys],
  }))).execute()
  return id
}

export type StoredInvoiceRow = {
  invoiceId: string; position: number; personId: string; caseNumber: string | null; fromOn: Day; toOn: Day; nights: number; amountOre: number
  /** The child must not be told to be with the provider. */
  hides: boolean
  stays: PaidStay[]
}

/** The rows of a provider's invoices that the asker may see, each with the child's stays in the provider's homes. */
export async function invoiceRows(tx: Read, providerId: string, today: Day): Promise<StoredInvoiceRow[]> {
  const { rows } = await sql<StoredInvoiceRow>`
    WITH own AS MATERIALIZED (SELECT w.* FROM provider_invoice i JOIN provider_invoice_row w ON w.municipality_code = ${here}
        AND w.invoice_id = i.id WHERE i.municipality_code = ${here} AND i.provider_id = ${providerId}::uuid),
    hidden AS MATERIALIZED (SELECT unnest(placed_hidden((SELECT coalesce(array_agg(DISTINCT o.person_id), '{}') FROM own o), ${today}::date)) AS id)
    SELECT w.invoice_id AS "invoiceId", w.position, w.person_id AS "personId", c.case_number AS "caseNumber", w.from_on AS "fromOn",
      w.to_on AS "toOn", w.nights, w.amount_ore::float8 AS "amountOre", x.id IS NOT NULL AS hides,
      coalesce((SELECT jsonb_agg(jsonb_build_object('fromOn', s.from_on, 'toOn', s.to_on, 'form', s.form) ORDER BY s.from_on)
        FROM placement_stay s JOIN home h ON h.municipality_code = ${here} AND h.id = s.home_id AND h.provider_id = ${providerId}::uuid
        WHERE s.municipality_code = ${here} AND s.person_id = w.person_id AND s.withdrawn_at IS NULL
          AND daterange(s.from_on, s.to_on, '[)') && daterange(w.from_on, w.to_on, '[]')), '[]') AS stays
    FROM own w LEFT JOIN hidden x ON x.id = w.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = w.person_id
    ORDER BY w.invoice_id, w.position`.execute(tx)
  return rows
}

/** How many rows each invoice of a provider has, also those about children whom the asker does not see. */
export async function rowCounts(tx: Read, providerId: string): Promise<Array<{ invoiceId: string; rows: number }>> {
  const { rows } = await sql<{ invoiceId: string; rows: number }>`SELECT invoice_id AS "invoiceId", rows
    FROM invoice_row_counts(${providerId}::uuid)`.execute(tx)
  return rows
}
