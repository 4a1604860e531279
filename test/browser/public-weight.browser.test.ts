import { expect, test } from 'vitest'
import { home } from '../make.ts'
import { browserApp } from './open.ts'

const { make, open, origin } = await browserApp()
const unitId = await make.unit({ name: 'Kansliet' })
const author = await make.staff({ unitId, roles: ['coordinator'] })
const reviewer = await make.staff({ unitId, roles: ['coordinator'] })
const most = 100_000

test('a public page weighs under 100 kB with all that a browser fetches for it, and nothing comes from elsewhere', async () => {
  await make.run(`INSERT INTO visit_note (municipality_code, id, title, place, visited_on, body, tags, takes_comments, stage, author_id, reviewed_at, reviewed_by, address,
      published_at, changed_at, recorded_at)
    SELECT $1, gen_random_uuid(), 'Besök ' || n, 'Provby', '2026-11-17', repeat('Cheferna stannar när medarbetarna gör det. ', 60), '{chefer}', true, 'published', $2, t, $3,
      'besok-' || n, t, t, t FROM generate_series(1, 30) AS n, LATERAL (SELECT timestamptz '2026-11-18' + n * interval '1 minute' AS t) AS at`, [home, author.id, reviewer.id])
  await make.run(`INSERT INTO note_comment (municipality_code, id, note_id, name, body, found, masked, state, shown_html, decided_at, decided_by, secret_hash, received_at)
    SELECT $1, gen_random_uuid(), n.id, 'Läsare ' || c, b, '{}', '{}', 'shown', b, now(), $2, sha256(('weight ' || c)::bytea), now()
    FROM generate_series(1, 60) AS c, LATERAL (SELECT 'Så gör vi <b>också</b>, nummer ' || c || '. ' || repeat('Det viktigaste är att någon stannar. ', 8) AS b) AS written,
      (SELECT id FROM visit_note WHERE municipality_code = $1 AND address = 'besok-1') AS n`, [home, reviewer.id])
  for (const path of ['/besok', '/besok/besok-1', '/besok/regler']) {
    const { context, page, complaints } = await open()
    const fetched: Promise<number>[] = []
    const hosts = new Set<string>()
    page.on('requestfinished', (request) => {
      hosts.add(new URL(request.url()).origin)
      fetched.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const bytes = (await Promise.all(fetched)).reduce((sum, each) => sum + each, 0)
    expect([[...hosts], complaints]).toEqual([[origin], []])
    expect(fetched.length).toBeGreaterThan(2)
    expect(bytes, path).toBeGreaterThan(20_000)
    expect(bytes, path).toBeLessThan(most)
    await context.close()
  }
})
