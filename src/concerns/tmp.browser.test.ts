import { test } from 'vitest'
import { browserApp } from '../../test/browser/open.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testApp } from '../../test/app.ts'

const { open, make, database } = await browserApp()
const { ask } = await testApp(database)
test('shots', async () => {
  const world = await concernWorld(make)
  const steps = concernSteps({ ask }, database, world)
  const { intake, worker } = world
  const complaintsAll: string[] = []
  const seat = async (name: string, as: { cookie: string } | null, s: object, urls: Array<[string, string]>, full = true) => {
    const { page, context, complaints } = await open(s, as)
    for (const [n, url] of urls) { await page.goto(url); await page.screenshot({ path: `/tmp/concerns/${name}-${n}.png`, fullPage: full }) }
    complaintsAll.push(...complaints)
    await context.close()
  }
  // public, phone, with and without script
  {
    const { page, context, complaints } = await open({ width: 360, height: 740, phone: true }, null)
    await page.goto('/anmal'); await page.screenshot({ path: '/tmp/concerns/anmal-phone.png', fullPage: true })
    await page.getByRole('button', { name: 'Skicka orosanmälan' }).click()
    await page.screenshot({ path: '/tmp/concerns/anmal-phone-fel.png' })
    await page.getByLabel('Barnets namn').first().fill('Tuva')
    await page.getByText('Gäller det ett barn till?').first().click()
    await page.getByLabel('Ålder eller född').first().fill('31 februari 2023')
    await page.getByLabel('Vad har du sett eller hört?').fill('Tuva har kommit utan ytterkläder fyra dagar den här veckan.')
    await page.getByText('Genom mitt arbete').click()
    await page.screenshot({ path: '/tmp/concerns/anmal-phone-fylld.png', fullPage: true })
    await page.getByRole('button', { name: 'Skicka orosanmälan' }).click()
    await page.screenshot({ path: '/tmp/concerns/anmal-phone-fel2.png', fullPage: true })
    await page.getByLabel('Ålder eller född').first().fill('3 år')
    await page.getByLabel('Vad är det för arbetsplats?').selectOption('preschool')
    await page.getByLabel('Din arbetsplats').fill('Förskolan Myran'); await page.getByLabel('Ditt namn').fill('Rut Alm'); await page.getByLabel('Så når vi dig').fill('0999-55 44 33')
    await page.getByText('Jag vill veta om utredning inleds').click()
    await page.getByRole('button', { name: 'Skicka orosanmälan' }).click()
    await page.screenshot({ path: '/tmp/concerns/kvitto-phone.png', fullPage: true })
    await page.goto('/anmal'); complaintsAll.push(`kvar i fältet: ${await page.getByLabel('Barnets namn').first().inputValue()}`)
    complaintsAll.push(...complaints); await context.close()
  }
  const m = await make.person({ given: 'Samira', family: 'Ranstam', birthOn: '1990-01-01' })
  const tuva = await make.person({ given: 'Tuva', family: 'Ranstam', birthOn: '2023-02-11' }), melker = await make.person({ given: 'Melker', family: 'Ranstam', birthOn: '2020-05-05' })
  for (const c of [tuva, melker]) await make.relation(c, m, 'parent')
  const old = await steps.assigned(tuva, { workplaceKind: 'health_care' }); await steps.protect(old.childId, worker); await steps.decide(old.childId, worker, 'do_not_open')
  const r = await steps.report({ 'children.1.name': 'Melker', 'children.1.age': '6 år', 'wantsFeedback': 'ja', 'narrative': 'Tuva har kommit utan ytterkläder fyra dagar den här veckan.\nI går sa hon att hon var ensam hemma på natten.' })
  const [one = '', two = ''] = r.childIds
  await seat('1366', intake, { width: 1366, height: 768 }, [['lista', '/anmalningar'], ['oopnad', `/anmalningar/${r.id}`], ['ny', '/anmalningar/ny']])
  await steps.open(r.id)
  await seat('1366', intake, { width: 1366, height: 768 }, [['oppnad', `/anmalningar/${r.id}`], ['identifiera', `/anmalningar/barn/${one}/identifiera`]])
  {
    const { page, context } = await open({ width: 1366, height: 768 }, intake)
    await page.goto(`/anmalningar/barn/${one}/identifiera`)
    await page.getByLabel('Namn', { exact: true }).fill('Ranstam'); await page.getByLabel('Född').first().fill('2023-02-11'); await page.getByRole('button', { name: 'Slå upp' }).click()
    await page.screenshot({ path: '/tmp/concerns/1366-traffar.png', fullPage: true }); await context.close()
  }
  await steps.link(one, tuva); await steps.link(two, melker)
  const hidden = await make.personWithCase(worker, { given: 'Hemlig', family: 'Person', protection: 'confidentiality_mark' })
  const h = await steps.assigned(hidden.id, { 'children.0.name': 'Hemlig Person' })
  await seat('1366', intake, { width: 1366, height: 768 }, [['fordela', `/anmalningar/${r.id}/fordela`]])
  await steps.assign(r.id, one, worker.id); await steps.assign(r.id, two, worker.id)
  await seat('1366', worker, { width: 1366, height: 768 }, [['skydd', `/anmalningar/barn/${one}/skydd`], ['beslut-hindrat', `/anmalningar/barn/${one}/beslut`], ['skyddad', `/anmalningar/${h.id}`], ['lista-h', '/anmalningar?visa=obeslutade']])
  await steps.protect(one, worker); await steps.protect(two, worker, { outcome: 'needs_protection', reasons: 'Slagen i natt.\nPappa är kvar i bostaden.' })
  await seat('1366', worker, { width: 1366, height: 768 }, [['beslut', `/anmalningar/barn/${one}/beslut`], ['forlang', `/anmalningar/barn/${one}/forlang`], ['flytta', `/anmalningar/barn/${one}/flytta`]])
  await steps.decide(one, worker); await steps.act(worker, `/concern-children/${two}/extension`, { until: '2026-12-20', reasons: 'Barnet vårdas på sjukhus.' })
  await seat('1440', worker, { width: 1440, height: 900 }, [['anmalan', `/anmalningar/${r.id}?klart=decided`], ['aterkoppling', `/anmalningar/barn/${one}/aterkoppling`], ['information', `/anmalningar/information/${tuva}`]])
  await seat('1440m', worker, { width: 1440, height: 900, scheme: 'dark' }, [['anmalan', `/anmalningar/${r.id}`], ['lista', '/anmalningar?visa=obeslutade']])
  await seat('phone', worker, { width: 360, height: 740, phone: true }, [['anmalan', `/anmalningar/${r.id}`], ['lista', '/anmalningar?visa=obeslutade'], ['skydd', `/anmalningar/barn/${two}/skydd?ratta=ja`], ['ny', '/anmalningar/ny']])
  await seat('1366', intake, { width: 1366, height: 768 }, [['dagbesked', '/anmalningar/dagbesked']])
  await seat('en', null, { width: 1440, height: 900, language: 'en' }, [['anmal', '/anmal']])
  await seat('1440m', null, { width: 1440, height: 900, scheme: 'dark' }, [['anmal', '/anmal']])
  console.log(complaintsAll)
}, 120_000)
