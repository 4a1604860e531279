import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`

/**
 * The income support of a person as lines of the timeline (columns strand, kind, id, on_day, at, by_name, locked, facts): applications as they
 * came, those of a household where the person is a member too, and support that was paid. Decisions stand there as decisions. The id is the
 * application's.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  const own = sql`a.id IN (SELECT m.application_id FROM support_member m WHERE m.municipality_code = ${here} AND m.member_id = ${personId}::uuid)`
  const facts = sql`jsonb_build_object('month', to_char(a.month_on, 'YYYY-MM'), 'via', a.arrived_via, 'own', a.person_id = ${personId}::uuid`
  return sql`SELECT 'income_support' AS strand, 'support_received' AS kind, a.id, a.received_on AS on_day, a.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS by_name, false AS locked, ${facts}, 'amount', NULL) AS facts
    FROM support_application a LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    WHERE a.municipality_code = ${here} AND ${own}
    UNION ALL
    SELECT 'income_support', 'support_paid', a.id, f.pay_on, f.approved_at, NULL, false, ${facts}, 'amount', y.amount_ore)
    FROM support_application a
    JOIN support_payment y ON y.municipality_code = ${here} AND y.application_id = a.id AND y.cancelled_at IS NULL
    JOIN support_payment_file f ON f.municipality_code = ${here} AND f.id = y.file_id AND f.approved_at IS NOT NULL
    WHERE a.municipality_code = ${here} AND ${own}`
}
