import { createHash, generateKeyPairSync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import type { Answer } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { textOfPdf } from '../../test/papers.ts'
import { fileSources } from '../file-sources.ts'
import { declareInstallation } from '../platform/installation.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { unpacked } from '../platform/pack-files.ts'
import { opened } from '../platform/sealed-file.ts'
import { overviewShape, packagesShape } from './contract.ts'
import { makeArchive } from './usecases/make-archive.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { app, ask } = await testApp(database)
const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Prov' })
const manager = await make.staff({ unitId, roles: ['unit_manager'], given: 'Bodil', family: 'Prov' })
const director = await make.staff({ unitId, roles: ['director'], given: 'Kerstin', family: 'Prov' })
const both = await make.staff({ unitId, roles: ['unit_manager', 'director'] })
const administrator = await make.staff({ unitId, roles: ['administrator'] })
const keys = generateKeyPairSync('x25519')
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const owner = await database.owner.connect()
await declareInstallation(owner, 'demo')
owner.release()

const base = '/api/retention/archive-packages'
const calendar = async (who = manager) => overviewShape.parse((await ask('GET', '/api/retention', who)).json())
const asked = (personIds: string[], who = manager): Promise<Answer> => ask('POST', base, who, { personIds })
const idOf = (answer: Answer): string => z.object({ id: z.string() }).parse(answer.json()).id
const run = (): Promise<unknown> => runDueJobs(database.app, home, [makeArchive(fileSources)], testNow, () => testNow)
const setKey = (): Promise<Answer> => ask('POST', '/api/export-key', administrator, { publicKey: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString() })

/** A closed case of somebody born on the fifteenth: kept for research, for ever. */
async function keptCase(settings: Parameters<typeof make.personWithCase>[1] = {}) {
  const person = await make.personWithCase(worker, { birthOn: '2005-03-15', ...settings })
  await make.run("UPDATE person_case SET opened_on = '2018-01-02', closed_on = '2019-05-06' WHERE id = $1", [person.caseId])
  await make.refresh(person.id)
  return person
}

async function sealedFile(id: string): Promise<Buffer> {
  const answer = await app.inject({ method: 'GET', url: `/administration/arkivpaket/${id}/fil`, headers: { cookie: administrator.cookie, 'sec-fetch-site': 'same-origin' } })
  expect(answer.statusCode).toBe(200)
  return answer.rawPayload
}

/** The ZIP archive that was sealed. */
async function clear(bytes: Buffer): Promise<Buffer> {
  async function* whole() { yield bytes }
  const pieces: Buffer[] = []
  for await (const { file, bytes: piece } of unpacked(opened(privateKey, whole()))) {
    expect(file).toBe('archive_package.zip')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** The files of a ZIP archive, by the directory at its end. */
function filesIn(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22
  expect(zip.readUInt32LE(end)).toBe(0x06054b50)
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, name, start] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const bytes = zip.subarray(from, from + packed)
    files.set(zip.subarray(at + 46, at + 46 + name).toString('utf8'), zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes))
    at += 46 + name
  }
  return files
}

/** Whether every element that begins ends, in order, and every sign that XML reads is written out. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^?]*\?>\s*/, '')
  if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(body)) return false
  const rest = body.replaceAll(/<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_all, end: string, name: string, _attributes, single: string) => {
    if (end === '/' && open.pop() !== name) open.push('broken')
    else if (end === '' && single === '') open.push(name)
    return ''
  })
  return open.length === 0 && !/[<>]/.test(rest)
}

test('nothing is asked for before there is a key to seal it to', async () => {
  const person = await keptCase()
  expect(await calendar()).toMatchObject({ hasKey: false })
  expect((await asked([person.id])).json()).toMatchObject({ code: 'archive_key_missing' })
  await setKey()
  expect(await calendar()).toMatchObject({ hasKey: true })
})

describe('a package', () => {
  test('is of closed files that are kept for ever, of those the asker may see, and of each once', async () => {
    await setKey()
    const kept = await keptCase()
    const young = await make.personWithCase(worker, { birthOn: '2012-03-04' })
    const going = await make.personWithCase(worker, { birthOn: '2012-03-15' })
    const other = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })
    expect((await calendar()).keptFiles).toContainEqual(expect.objectContaining({ personId: kept.id, reason: 'research_birth_day', paragraph: 'SoF 13:1', asked: false, deliveredOn: null }))
    for (const id of [young.id, going.id]) expect((await asked([id])).json()).toMatchObject({ code: 'not_kept_for_ever' })
    expect((await asked([kept.id], other)).status).toBe(404)
    expect((await calendar(other)).keptFiles).toEqual([])
    const id = idOf(await asked([kept.id]))
    expect((await asked([kept.id])).json()).toMatchObject({ code: 'asked_for_already' })
    expect((await calendar()).packages.find((each) => each.id === id)?.items[0]?.caseNumber).not.toBeNull()
    expect((await calendar(other)).packages.find((each) => each.id === id)?.items[0]?.caseNumber).toBeNull()
    expect((await ask('POST', `${base}/${id}/refusal`, director, { reason: 'Arkivet tar emot i mars' })).status).toBe(200)
    expect((await asked([kept.id])).status).toBe(200)
  })

  test('is approved by another than who asked, and by nobody who holds the key', async () => {
    await setKey()
    const id = idOf(await asked([(await keptCase()).id], both))
    expect((await ask('POST', `${base}/${id}/approval`, manager)).status).toBe(403)
    expect((await ask('POST', `${base}/${id}/approval`, both)).json()).toMatchObject({ code: 'archive_package_is_approved_by_another' })
    await make.run('UPDATE export_key SET set_by = $1', [director.id])
    expect((await ask('POST', `${base}/${id}/approval`, director)).json()).toMatchObject({ code: 'nobody_approves_ones_own_key' })
    await make.run('UPDATE export_key SET set_by = $1', [administrator.id])
    await expect(database.owner.query("UPDATE archive_package SET decided_at = $2, decided_by = asked_by, approved = true WHERE id = $1", [id, testNow]))
      .rejects.toThrow(/archive_package_is_approved_by_another/)
    expect((await ask('GET', `/administration/arkivpaket/${id}/fil`, administrator)).status).toBe(404)
    expect((await ask('POST', `${base}/${id}/approval`, director)).status).toBe(200)
    expect((await ask('POST', `${base}/${id}/approval`, director)).json()).toMatchObject({ code: 'archive_package_decided_already' })
  })

  test('opens with the private key alone, and every file is what the index says', async () => {
    await setKey()
    const person = await keptCase({ given: 'Elis', family: 'Provsson', protection: 'protected_registration' })
    const parent = await make.person({ given: 'Mamma', family: 'Provsson' })
    await make.relation(person.id, parent, 'parent')
    await make.whereabouts(person.id, 'address', 'Hemliga gatan 7')
    const documentId = idOf(await ask('POST', '/api/documents', worker, { personId: person.id, kind: 'letter', title: 'Brev & <bilaga>', body: 'Text i brevet' }))
    await ask('POST', `/api/documents/${documentId}/lock`, worker)
    await ask('POST', '/api/attachments', worker, { personId: person.id, title: 'Yttrande', receivedOn: '2018-02-03', base64: Buffer.from('Skolan skriver').toString('base64') })
    const id = idOf(await asked([person.id]))
    await ask('POST', `${base}/${id}/approval`, director)
    await run()
    const bytes = await sealedFile(id)
    for (const text of ['Provsson', 'Hemliga', 'brevet']) expect(bytes.includes(text)).toBe(false)
    const zip = await clear(bytes)
    const files = filesIn(zip)
    const root = `helhet-${home}-${id}`
    const mets = files.get(`${root}/METS.xml`)?.toString('utf8') ?? ''
    expect(isWellFormed(mets)).toBe(true)
    expect(isWellFormed(mets.replace('</mets>', ''))).toBe(false)
    for (const said of ['reason="research_birth_day"', 'paragraph="SoF 13:1"', 'protected="true"', 'approved-by="Kerstin Prov"', 'asked-by="Bodil Prov"', `OBJID="${root}"`]) expect(mets).toContain(said)
    const listed = [...mets.matchAll(/SIZE="(\d+)" CHECKSUM="([0-9a-f]{64})"[^>]*><FLocat[^>]*href="([^"]+)"/g)]
    expect(listed.map(([, , , path]) => `${root}/${path}`).toSorted()).toEqual([...files.keys()].filter((path) => !path.endsWith('METS.xml')).toSorted())
    for (const [, size, sum, path] of listed) {
      const file = files.get(`${root}/${path}`) ?? Buffer.alloc(0)
      expect([String(file.length), createHash('sha256').update(file).digest('hex')], path).toEqual([size, sum])
    }
    const [folder = ''] = [...files.keys()].flatMap((path) => /.*\/data\/[^/]+\//.exec(path)?.[0] ?? [])
    const file = (name: string): Buffer => files.get(`${folder}${name}`) ?? Buffer.alloc(0)
    expect(file('register/person_whereabouts.csv').toString()).toContain('Hemliga gatan 7')
    expect(file('register/named_persons.csv').toString()).toMatch(/Mamma,Provsson/)
    expect(files.get(`${root}/documentation/columns.csv`)?.toString()).toContain('person_whereabouts,value,text')
    const letter = [...files].find(([path]) => path.includes('/handlingar/handling-'))?.[1] ?? Buffer.alloc(0)
    expect(await textOfPdf(letter)).toContain('Text i brevet')
    expect(letter.toString('latin1')).toContain('pdfaid')
    expect(await textOfPdf(file('registerutdrag.pdf'))).toContain('Hemliga gatan 7')
    expect([...files].find(([path]) => path.includes('/bilagor/'))?.[1].toString()).toBe('Skolan skriver')
    const [made] = packagesShape.parse((await ask('GET', base, administrator)).json()).packages.filter((each) => each.id === id)
    expect(made).toMatchObject({ sha256: createHash('sha256').update(zip).digest('hex'), fileCount: files.size, fetchable: true, items: [{ caseNumber: null, protected: true }] })
    const { rows } = await database.owner.query('SELECT about FROM trace WHERE action = $1 AND outcome = $2 AND subject_id = $3', ['GET /administration/arkivpaket/:id/fil', 'done', id])
    expect(rows).toEqual([{ about: [person.id] }])
  }, 60_000)

  test('leaves out who is no longer kept as it was, and is acknowledged with the reference of the archive, whereafter the file is gone', async () => {
    await setKey()
    const [stays, reopened] = [await keptCase(), await keptCase()]
    const id = idOf(await asked([stays.id, reopened.id]))
    await ask('POST', `${base}/${id}/approval`, director)
    const receipt = (body: object): Promise<Answer> => ask('POST', `${base}/${id}/delivery`, administrator, { deliveredOn: '2026-11-24', deliveredAs: 'LEV 2026-17', ...body })
    expect((await receipt({})).json()).toMatchObject({ code: 'archive_package_not_made' })
    await make.run('UPDATE person_case SET closed_on = NULL WHERE id = $1', [reopened.caseId])
    await run()
    const files = filesIn(await clear(await sealedFile(id)))
    expect([...files.keys()].join()).not.toContain(reopened.id)
    expect(new Set([...files.keys()].flatMap((path) => /data\/([^/]+)\//.exec(path)?.[1] ?? [])).size).toBe(1)
    expect((await receipt({ deliveredOn: '2026-11-25' })).text).toContain('day_ahead')
    expect((await receipt({ deliveredAs: ' ' })).text).toContain('reference_needed')
    expect((await ask('GET', '/administration/arkivpaket', administrator)).text).toContain(`/administration/arkivpaket/${id}/fil`)
    expect((await ask('POST', '/administration/arkivpaket', administrator, formBody({ packageId: id, deliveredOn: '24/11', deliveredAs: 'LEV 2026-17' }))).location)
      .toContain('klart=delivered')
    expect((await receipt({})).json()).toMatchObject({ code: 'archive_delivered_already' })
    expect((await ask('GET', `/administration/arkivpaket/${id}/fil`, administrator)).status).toBe(404)
    expect((await database.owner.query('SELECT FROM archive_package_part WHERE package_id = $1', [id])).rowCount).toBe(0)
    expect((await ask('GET', '/gallring', manager)).text).toContain('LEV 2026-17')
    const seen = await calendar()
    expect(seen.keptFiles.find(({ personId }) => personId === stays.id)).toMatchObject({ asked: false, deliveredOn: '2026-11-24', deliveredAs: 'LEV 2026-17' })
    expect(seen.packages.find((each) => each.id === id)?.items.map(({ leftBecause }) => leftBecause)).toEqual([null, 'no_longer_kept'])
  }, 60_000)

  test('is asked for and approved on pages too', async () => {
    await setKey()
    const person = await keptCase()
    expect((await ask('POST', '/gallring', manager, formBody({ what: 'ask_package' }))).text).toContain('Välj minst en post')
    expect((await ask('POST', '/gallring', manager, formBody({ what: 'ask_package', person: person.id }))).location).toContain('klart=package_asked')
    const [found] = (await database.owner.query<{ id: string }>('SELECT package_id AS id FROM archive_package_item WHERE subject_id = $1', [person.id])).rows
    const packageId = found?.id ?? ''
    expect((await ask('GET', '/gallring', director)).text).toContain('Godkänn paketet')
    expect((await ask('POST', '/gallring', director, formBody({ what: 'refuse_package', packageId, reason: '' }))).text).toContain('Skriv varför')
    expect((await ask('POST', '/gallring', director, formBody({ what: 'approve_package', packageId }))).location).toContain('klart=package_approved')
  })
})
