import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { publicExampleAnswer, publicExamplesAnswer } from './contract/examples.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet' })
const author = await make.staff({ unitId, roles: ['coordinator'], given: 'Kerstin', family: 'Rosén' })
const reviewer = await make.staff({ unitId, roles: ['director'], given: 'Bodil', family: 'Lantz' })
const second = await make.staff({ unitId, roles: ['coordinator'] })
const worker = await make.staff({ unitId })

type As = { cookie: string } | null
const api = '/api/good-examples'
async function post(path: string, body: object, as: As = author): Promise<string> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return String(answer.json()['id'])
}
const code = async (method: 'POST' | 'PUT', path: string, body: object, as: As = author) => {
  const answer = await ask(method, path, as, body)
  return [answer.status, answer.json()['code']]
}
const publish = async (id: string) => {
  await post(`${api}/${id}/review-request`, {})
  await post(`${api}/${id}/review`, { outcome: 'publish' }, reviewer)
}
// What the seeds say of Örebro, Storuman and Åmål, in our own words.
const recruits = { place: 'Örebro', theme: 'staffing', title: 'Medarbetare delar annonserna', done: 'Medarbetarna delar annonser, och nyutbildade lärs upp i tid före sommaren.', takes: '', contactRole: 'Socialförvaltningen', seenOn: '2026-11-02' }
const whole = { place: 'storuman', theme: 'whole_view', title: 'Helheten hos en handläggare', done: 'En socialsekreterare följer familjen i alla delar.', takes: 'Bred kunskap.', contactRole: 'Enhetschef', seenOn: '2026-11-03' }
const stays = { place: 'Åmål', theme: 'continuity', title: 'Chefer som stannar', done: 'Låg omsättning bland cheferna.', takes: 'Att våga tänka nytt.', contactRole: 'Avdelningschef', seenOn: '2026-11-04' }
const source = { sourceWords: 'Dialogens besök' }
const open = async (query: string) => publicExamplesAnswer.parse((await ask('GET', `/api/published-examples?${query}`, null)).json())

test('an example is public once it says what it takes and somebody else has reviewed it, is corrected so that readers see it, and is taken away', async () => {
  const id = await post(api, { ...recruits, ...source })
  expect(await code('POST', `${api}/${id}/review-request`, {})).toEqual([422, 'good_example_is_not_whole'])
  expect((await open('')).total).toBe(0)
  await ask('PUT', `${api}/${id}`, author, { ...recruits, takes: 'Medarbetare som vill dela.' })
  const review = (body: object, as: As) => code('POST', `${api}/${id}/review`, body, as)
  expect(await review({ outcome: 'publish' }, reviewer)).toEqual([409, 'good_example_is_elsewhere'])
  // Another coordinator sends it: neither who wrote it nor who sent it publishes it.
  await post(`${api}/${id}/review-request`, {}, second)
  expect(await code('PUT', `${api}/${id}`, { ...recruits, takes: 'Tid.' })).toEqual([409, 'good_example_is_elsewhere'])
  expect([await review({ outcome: 'publish' }, author), await review({ outcome: 'publish' }, second)]).toEqual([[409, 'good_example_is_your_own'], [409, 'good_example_is_your_own']])
  expect(await review({ outcome: 'publish' }, worker)).toEqual([403, 'not_permitted'])
  expect(await review({ outcome: 'return' }, reviewer)).toEqual([422, 'good_example_review_is_wrong'])
  const waits = await ask('GET', '/goda-exempel?lage=review', reviewer)
  expect([waits.text.includes(recruits.title), waits.text.includes('Väntar på granskning 1')]).toEqual([true, true])
  expect((await ask('GET', `/goda-exempel/${id}`, author)).text).not.toContain('/granska"')
  expect((await ask('GET', `/goda-exempel/${id}`, reviewer)).text).toContain('/granska"')
  await post(`${api}/${id}/review`, { outcome: 'return', words: 'Säg också hur länge.' }, reviewer)
  expect((await ask('GET', `/goda-exempel/${id}`, author)).text).toContain('Säg också hur länge.')
  expect((await open('')).total).toBe(0)
  const published = "UPDATE good_example SET stage = 'published', sent_at = changed_at, sent_by = recorded_by, address = 'x', published_at = changed_at, published_by = recorded_by WHERE id = $1"
  await expect(make.run(published, [id])).rejects.toThrow('good_example_is_reviewed_by_another')
  await publish(id)
  const address = '/exempel/medarbetare-delar-annonserna'
  const page = await ask('GET', address, null)
  expect([page.status, page.text.includes('Medarbetare som vill dela.'), page.text.includes('Rosén')]).toEqual([200, true, false])
  expect(await code('PUT', `${api}/${id}`, { ...recruits, takes: 'Tid.' })).toEqual([422, 'good_example_is_wrong'])
  await ask('PUT', `${api}/${id}`, author, { ...recruits, takes: 'Tid och vilja.', what: 'Det krävs också tid' })
  const read = publicExampleAnswer.parse((await ask('GET', '/api/published-examples/medarbetare-delar-annonserna', null)).json())
  expect([read.takes, read.corrections.map(({ what }) => what), read.county]).toEqual(['Tid och vilja.', ['Det krävs också tid'], 'Örebro län'])
  await post(`${api}/${id}/withdrawal`, { reason: 'Inaktuellt' })
  expect((await ask('GET', address, null)).status).toBe(410)
  expect((await ask('GET', '/exempel/finns-inte', null)).status).toBe(404)
})

test('no person is named, and no day to come', async () => {
  const wrong = async (more: object) => code('POST', api, { ...stays, ...source, ...more })
  expect(await wrong({ done: `Fråga ${testNumbers.next()}` })).toEqual([422, 'text_names_a_person'])
  expect(await wrong({ contactRole: 'chef@example.test' })).toEqual([422, 'good_example_is_wrong'])
  expect(await wrong({ seenOn: '2027-01-01' })).toEqual([422, 'good_example_is_wrong'])
  expect(await wrong({ observationId: '00000000-0000-4000-8000-000000000000' })).toEqual([404, 'example_source_not_found'])
  const named = await post(api, { ...stays, ...source, contactRole: 'Anna Svensson' })
  for (const page of [`/goda-exempel/${named}`, `/goda-exempel/${named}/andra`, `/goda-exempel/${named}/granska`]) {
    expect([page, (await ask('GET', page, reviewer)).text.includes('ser ut som ett namn') || (await ask('GET', page, author)).text.includes('ser ut som ett namn')]).toEqual([page, true])
  }
  expect((await ask('POST', '/goda-exempel/ny', author, formBody({ ...stays, seenOn: 'kanske', sourceWords: 'x' }))).status).toBe(422)
})

test('who has done it and is like us: the most alike municipalities come first, and the figures they are compared by are shown', async () => {
  for (const each of [stays, whole]) await publish(await post(api, { ...each, ...source }))
  const { examples, like } = await open('like=2418&likeIn=overall')
  // Malå (2418) is like its neighbour Storuman before it is like Åmål.
  expect(examples.map(({ place }) => place)).toEqual(['storuman', 'Åmål'])
  expect([like?.name, like?.variables.length, (examples[0]?.distance ?? 9) < (examples[1]?.distance ?? 0)]).toEqual(['Malå', 5, true])
  expect((await open('like=1492')).examples[0]?.distance).toBe(0)
  expect((await open('words=omsätt')).examples.map(({ title }) => title)).toEqual([stays.title])
  expect((await open('words=%22)%20OR%20(')).total).toBe(0)
  expect((await open('theme=whole_view&county=Västerbottens%20län')).total).toBe(1)
  const page = await ask('GET', '/goda-exempel?som=2418', author)
  expect([page.text.includes('liknar Malå'), page.text.includes('/jamforelse?plats=2418')]).toEqual([true, true])
  expect((await ask('GET', '/goda-exempel?som=9999&q=%00', author)).status).toBe(200)
  expect((await ask('GET', '/goda-exempel/forslag', author)).status).toBe(200)
})
