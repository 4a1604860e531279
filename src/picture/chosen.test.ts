import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { textOfPdf, textOfZip } from '../../test/papers.ts'
import { figureRules } from './rules/figures.ts'

const database = await testDatabase()
const { app, ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unit = await make.unit({ name: '=Norr' })
await make.unit({ name: 'Utredning Syd' })
const director = await make.staff({ unitId: await make.unit({ name: 'Ledning', kind: 'management' }), roles: ['director'], given: 'Bodil', family: 'Lantz' })
const manager = await make.staff({ unitId: unit, roles: ['unit_manager'] })
for (let week = 1; week <= 47; week += 1) {
  await make.run("INSERT INTO contact_week_count VALUES ($1, $2, $3, 'visit', 'held', $4, 1, 1, ARRAY[$2::uuid]), ($1, $2, $3, 'video', 'held', 3, 0, 0, ARRAY[$2::uuid])",
    [home, unit, `2026-W${String(week).padStart(2, '0')}`, 10 + week % 3])
}

const eight = Object.keys(figureRules).toSorted((one, other) => other.length - one.length).slice(0, 8)
const query = (figures: readonly string[]): string => new URLSearchParams(figures.map((figure) => ['figur', figure])).toString()
async function file(address: string, as = director): Promise<Buffer> {
  const answer = await app.inject({ method: 'GET', url: address, headers: { cookie: as.cookie, 'sec-fetch-site': 'same-origin' } })
  expect([address, answer.statusCode]).toEqual([address, 200])
  return answer.rawPayload
}

describe('figures chosen together', () => {
  test('stand on one page, each with its finding; more than fit are said to be left out', async () => {
    const { status, text } = await ask('GET', `/lagesbild/valt?${query(['contacts.personal', 'contacts.digital'])}`, manager)
    expect(status).toBe(200)
    expect(text).toMatch(/<h1[^>]*>Två siffror, alla inom det väntade\.<\/h1>/)
    expect(text).toContain('Andel digitala kontakter: 20')
    expect((await ask('GET', `/lagesbild/valt?${query([...eight, 'reports.all'])}`, director)).text).toContain('Högst 8 siffror visas tillsammans')
  })

  test('as they were known on an earlier day name those that cannot be shown so', async () => {
    const { text } = await ask('GET', `/lagesbild/valt?${query(['contacts.personal', 'cases.open'])}&kant=2026-11-01`, director)
    expect(text).toContain('Som det var känt söndag 1 november 2026')
    expect(text).toContain('Öppna ärenden. Kan inte visas')
  })
})

describe('their files', () => {
  test.each([['the usual', []], ['six', eight.slice(0, 6)], ['as many as may be chosen', eight]])('%s fit on one tagged page of PDF', async (_name, figures) => {
    const bytes = await file(`/lagesbild/valt/pdf?${query(figures)}`)
    const text = await textOfPdf(bytes)
    for (const words of ['Sida 1 av 1', 'Bodil Lantz', 'inte prövade för utlämnande']) expect(text).toContain(words)
    expect(bytes.toString('latin1')).toContain('/StructTreeRoot')
  })

  test('a workbook has a sheet for each figure, and a unit called like a formula stays text', async () => {
    const bytes = await file(`/lagesbild/valt/xlsx?${query(['contacts.personal', 'reports.all'])}`)
    const text = textOfZip(bytes)
    expect(text.match(/<sheetData>/g)).toHaveLength(3)
    expect(text).toContain('s="2"><is><t xml:space="preserve">=Norr</t>')
    expect(text).not.toContain('<f>')
    expect((await file('/lagesbild/over-tid/contacts.personal/xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('the CSV names figure, unit and week, and nothing in it runs', async () => {
    const text = (await file(`/lagesbild/valt/csv?${query(['contacts.personal'])}`, director)).toString('utf8')
    expect(text.startsWith('\uFEFFSiffra;Enhet;Vecka;Antal;')).toBe(true)
    expect(text).toContain("Personliga möten;Alla enheter;2026-W47;12;")
    expect(text).not.toMatch(/(^|;)=/m)
  })
})
