import { beforeAll, describe, expect, test, vi } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { comparisonAnswer } from './contract/comparisons.ts'
import { sampleInput } from './contract/sample.ts'
import { drawnSelection } from './contract/selections.ts'
import type { DrawnSelection } from './contract/selections.ts'
import shipped from './data/municipality-figures.json' with { type: 'json' }
import { drawSample } from './rules/draw-sample.ts'
import { breaksIn } from './rules/series-breaks.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet', kind: 'management' })
const coordinator = await make.staff({ unitId, roles: ['coordinator'] })
const director = await make.staff({ unitId, roles: ['director'] })
const worker = await make.staff({ unitId })
const kpis = ['N02904', 'N15428', 'N17461', 'N15816']

/** The public figures that are shipped, as if they were read in. */
beforeAll(async () => {
  for (const kpi of kpis) {
    const column = shipped.variables.indexOf(kpi)
    await make.run("INSERT INTO public_figure (municipality_code, kpi, title, description, unit, by_gender, area, published_for, recorded_at) VALUES ($1, $2, $2, '', 'andel (%)', false, '', '', now())", [home, kpi])
    const values = shipped.rows.map((row): unknown => (Array.isArray(row[3]) ? row[3][column] : null))
    await make.run(`INSERT INTO public_figure_value (municipality_code, kpi, year, gender, place, value, standing)
      SELECT $1, $2, 2023, 'T', place, value, CASE WHEN value IS NULL THEN 'missing' ELSE 'known' END FROM unnest($3::text[], $4::double precision[]) AS given (place, value)`,
    [home, kpi, shipped.rows.map(([code]) => code), values])
  }
})

const choices = { n: 52, method: 'balanced', seed: 7, counties: 17, variables: ['aged0to19', 'tertiary', 'taxBase', ...kpis] }
async function drawn(change: object): Promise<DrawnSelection> {
  const answer = await ask('POST', '/api/selections/draw', coordinator, { ...choices, ...change })
  expect(answer.status, answer.text).toBe(200)
  return drawnSelection.parse(answer.json())
}

describe('52 of 290', () => {
  test('balanced: groups in proportion, enough counties, nearer the whole than chance, the same for the same seed', async () => {
    const found = await drawn({})
    expect(found.chosen).toHaveLength(52)
    for (const [at, part] of [1, 8, 4, 11, 4, 5, 9, 6,
      4].entries()) expect(Math.abs((found.groups[at]?.chosen ?? 0) - part)).toBeLessThanOrEqual(1)
    expect(found.counties).toBeGreaterThanOrEqual(17)
    expect(found.difference.mean).toBeLessThan(0.06)
    const random = found.others.find(({ method }) => method === 'random')
    expect(found.difference.mean).toBeLessThan(random?.mean ?? 0)
    expect(await drawn({})).toEqual(found)
    expect(found.chosen.every(({ reserve, group }) => reserve !== null || group === 'A1')).toBe(true)
  })

  test('best: nearer still', async () => {
    const found = await drawn({ method: 'best' })
    expect(found.difference.mean).toBeLessThan(0.006)
    expect(found.counties).toBeGreaterThanOrEqual(17)
  })

  test('who must be chosen is, and who may not is not', async () => {
    const found = (await drawn({ include: ['2421', '1492', '1880'], exclude: ['0180'] })).chosen
    expect(found.filter(({ included }) => included).map(({ name }) => name).toSorted()).toEqual(['Storuman', 'Åmål', 'Örebro'].toSorted())
    expect(found.some(({ code }) => code === '0180')).toBe(false)
    const impossible = await ask('POST', '/api/selections/draw', coordinator, { ...choices, n: 1, counties: 0, include: ['2421', '1492'] })
    expect([impossible.status, impossible.json()['code']]).toEqual([422, 'selection_not_possible'])
  })
})

test('a selection is drawn on its page, saved, and its protocol can be drawn again from what it says', async () => {
  const query = 'visa=1&antal=10&metod=balanced&fro=3&tal=tertiary&tal=N02904&med=storuman,%20%C3%85m%C3%A5l'
  const page = await ask('GET', `/urval/nytt?${query}`, coordinator)
  expect(page.text).not.toContain('Fick inte vara med')
  const without = await ask('GET', `/urval/nytt?${query}&utan=Stockholm`, coordinator)
  for (const words of [/Skulle vara med <span class="quiet">\(2\)/, /Fick inte vara med <span class="quiet">\(1\)/]) expect(without.text).toMatch(words)
  expect(page.text).toContain('10 av 290 kommuner')
  expect((await ask('GET', '/urval/nytt?visa=1&med=Ankeborg', coordinator)).text).toContain('En kommun finns inte')
  expect((await ask('GET', '/urval/nytt?visa=1&antal=40&lan=Sk%C3%A5ne%20l%C3%A4n', coordinator)).text).toContain('inte så många kommuner')
  const refused = await ask('POST', `/urval/nytt?${query}`, coordinator, formBody({ name: '', purpose: '' }))
  expect(refused.status).toBe(422)
  const saved = await ask('POST', `/urval/nytt?${query}`, coordinator, formBody({ name: 'Första tio', purpose: 'Besök i höst' }))
  expect(saved.location).toMatch(/^\/urval\/[0-9a-f-]{36}\?klart=selection_saved$/)
  const [path = ''] = (saved.location ?? '').split('?')
  const protocol = await ask('GET', path, director)
  expect(protocol.text).toContain('Första tio')
  expect(protocol.text).toContain('Ska vara med')
  const kept = (await ask('GET', `/api/selections/${path.slice(7)}`, coordinator)).json()
  const chosen = drawnSelection.parse(kept['drawn']).chosen.map(({ code }) => code)
  expect(drawSample(sampleInput.parse(kept['input'])).ids.toSorted()).toEqual(chosen.toSorted())
  expect((await ask('GET', '/urval', director)).text).toContain('Besök i höst')
})

test('a municipality is compared with those like it, its group, its county and the country, with what likeness goes by', async () => {
  const peers = (await ask('GET', '/api/comparisons?place=2421', director)).json()
  expect(peers['others']).toHaveLength(7)
  expect(peers['variables']).toHaveLength(5)
  expect((await ask('GET', '/api/comparisons?place=2421&with=group', director)).json()['others']).toHaveLength(20)
  expect((await ask('GET', '/api/comparisons?place=2421&with=country', director)).json()['others']).toHaveLength(289)
  const page = await ask('GET', '/jamforelse?plats=2421&mot=county', director)
  expect(page.text).toContain('Storuman mot sitt län')
  expect((await ask('GET', '/jamforelse/csv?plats=2421', director)).text).toContain('Källa: Kolada')
})

test('only those of the dialogue may see it, and only they write', async () => {
  for (const path of ['/dialog', '/kommuntal', '/urval', '/jamforelse']) expect((await ask('GET', path, worker)).status).toBe(403)
  expect((await ask('GET', '/urval/nytt', director)).status).toBe(403)
  expect((await ask('GET', '/kommuntal/las-in', director)).status).toBe(403)
})

test('figures are found by words and area, a break in a series is said, no own figure stands where the definition is another, and one panel is a picture', async () => {
  for (const [kpi, years] of [['N33818', [2012, 2013, 2014, 2015]], ['N00216', [2022, 2023]]] as const) {
    await make.run("INSERT INTO public_figure (municipality_code, kpi, title, description, unit, by_gender, area, published_for, recorded_at) VALUES ($1, $2, $3, '', 'andel', false, 'Individomsorg', '', now())", [home, kpi, `Prov ${kpi}`])
    for (const year of years) {
      await make.run("INSERT INTO public_figure_value (municipality_code, kpi, year, gender, place, value, standing) VALUES ($1, $2, $3::int, 'T', '2421', $3::int - 2000, 'known')", [home, kpi, year])
    }
  }
  const found = comparisonAnswer.parse((await ask('GET', '/api/comparisons?place=2421&area=Individomsorg', director)).json())
  expect(found.figures.map(({ kpi, breaks, whyNotOwn }) => [kpi, breaks, whyNotOwn])).toEqual([
    ['N00216', [], 'whole_municipality'], ['N33818', [{ year: 2014, why: 'full_numbers_only' }], null]])
  expect([found.count, found.pages, found.areas.includes('Individomsorg')]).toEqual([2, 1, true])
  expect((await ask('GET', '/api/comparisons?place=2421&words=N33818', director)).json()['count']).toBe(1)
  const page = await ask('GET', '/jamforelse?plats=2421&omrade=Individomsorg', director)
  expect(page.text).toContain('Brott i serien 2014: bara barn med fullständigt personnummer')
  expect(page.text).toContain('class="m-break"')
  expect(page.text).toContain('Eget tal visas inte bredvid: nyckeltalet gäller hela kommunens personal')
  expect((await ask('GET', '/jamforelse?plats=2421&sok=finnsinte', director)).text).toContain('Inget nyckeltal har de orden')
  const svg = await ask('GET', '/jamforelse/bild?plats=2421&tal=N33818', director)
  expect(svg.headers['content-type']).toContain('image/svg+xml')
  for (const said of ['Prov N33818, Storuman', 'Enhet: andel. 2012–2015', 'Källa: Kolada', 'Brott i serien 2014']) expect(svg.text).toContain(said)
  const png = await ask('GET', '/jamforelse/bild?plats=2421&tal=N33818&form=png', director)
  expect([png.status, png.headers['content-type'], png.text.slice(1, 4)]).toEqual([200, 'image/png', 'PNG'])
  expect((await ask('GET', '/jamforelse/bild?plats=2421&tal=N99999', director)).status).toBe(404)
})

test('a series is broken only where its years lie on both sides', () => {
  expect(breaksIn('N33818', [2014, 2015])).toEqual([])
  expect(breaksIn('N33818', [2012, 2013])).toEqual([])
  expect(breaksIn('N33818', [2013, 2014])).toEqual([{ year: 2014, why: 'full_numbers_only' }])
  expect(breaksIn('N02904', [2000, 2024])).toEqual([])
})
