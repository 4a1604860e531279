import type pg from 'pg'

const code = '9901'
export const noteWords = ['samverkan', 'rekrytering', 'introduktion', 'skola', 'arbetsmiljö', 'ledning', 'delaktighet', 'mottagande', 'uppföljning', 'landsbygd'] as const

/**
 * Fills the dialogue with published notes of invented places, a page of text each, and shown comments; a tenth of the comments are under one note.
 *
 * @returns the address of the most commented note, and those of all.
 */
export async function fillDialogue(client: pg.ClientBase, notes: number, comments: number): Promise<{ most: string; addresses: string[] }> {
  const { rows: staff } = await client.query<{ id: string }>("SELECT DISTINCT staff_id AS id FROM role_assignment WHERE role IN ('coordinator', 'director') AND to_on IS NULL ORDER BY 1 LIMIT 2")
  const [author, reviewer] = staff.map(({ id }) => id)
  await client.query(`INSERT INTO visit_note (municipality_code, id, title, place, visited_on, body, tags, takes_comments, stage, author_id, reviewed_at, reviewed_by, address, published_at, changed_at, recorded_at)
    SELECT $1, gen_random_uuid(), 'Besök ' || n || ' i Mätby', 'Mätby ' || n, date '2024-01-01' + n % 700,
      repeat('Kommunen visade hur ' || ($5::text[])[1 + n % 10] || ' och ' || ($5::text[])[1 + n / 10 % 10] || ' går till. Medarbetarna stannar när cheferna gör det. ', 12)
        || E'\\n\\n## Till plan för handling\\n- ' || repeat('Ett gemensamt mottagande med regionen. ', 5),
      ARRAY[($5::text[])[1 + n % 10], ($5::text[])[1 + (n / 7) % 10]], true, 'published', $3, t, $4, 'matning-' || n, t, t, t
    FROM generate_series(1, $2::int) AS n, LATERAL (SELECT timestamptz '2024-01-02' + n * interval '6 hours' AS t) AS at`, [code, notes, author, reviewer, noteWords])
  await client.query(`INSERT INTO note_comment (municipality_code, id, note_id, name, email, body, found, masked, state, shown_html, decided_at, decided_by, secret_hash, received_at)
    SELECT $1, gen_random_uuid(), n.id, 'Läsare ' || c, 'las@example.test', b, '{}', '{}', 'shown', b, t, $3, sha256(('bench ' || c)::bytea), t
    FROM generate_series(1, $2::int) AS c
    JOIN visit_note n ON n.municipality_code = $1 AND n.address = 'matning-' || CASE WHEN c % 10 = 0 THEN 1 ELSE 1 + c % $4::int END,
      LATERAL (SELECT timestamptz '2025-06-01' + c * interval '10 minutes' AS t, 'Så gör vi <b>också</b>, nummer ' || c || '. ' || repeat('Det viktigaste är att någon stannar. ', 6) AS b) AS written`,
  [code, comments, reviewer, notes])
  await client.query('ANALYZE visit_note; ANALYZE note_comment').catch(() => {})
  const { rows } = await client.query<{ address: string }>("SELECT address FROM visit_note WHERE address LIKE 'matning-%'")
  return { most: 'matning-1', addresses: rows.map(({ address }) => address) }
}
