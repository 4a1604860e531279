import type { SentRequest } from './generator.ts'
import { householdsInAMonth } from './households.ts'
import type { Municipality, OpenText } from './municipality.ts'

/** One operation in its three forms: what the bare server is asked, our API, and our page. */
export type Operation = { readonly name: string; readonly bare: SentRequest[]; readonly api: SentRequest[]; readonly page: SentRequest[] }

const get = (path: string, cookie: string): SentRequest => ({ method: 'GET', path, cookie, type: null, body: null, expects: [200] })
const post = (path: string, cookie: string, body: object): SentRequest =>
  ({ method: 'POST', path, cookie, type: 'application/json', body: JSON.stringify(body), expects: [200] })
const form = (path: string, cookie: string, fields: Record<string, string>, expects: number[]): SentRequest =>
  ({ method: 'POST', path, cookie, type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString(), expects })

/** The operation whose first time is measured by itself: later ones find the same result and write nothing. */
export const monthly = `monthly income support for ${householdsInAMonth} households`

const pen = '7d1b4a52-6f0e-4b3f-9a57-0d6f2b6f3c11'
const plainText = ' Skolan ser att hon orkar mer på förmiddagarna och har en vuxen att gå till.'.repeat(8)
const writtenText = `%turn%${plainText}`
const recordOf = ({ investigationId, field, base }: OpenText) => ({ name: `${investigationId} ${field}`, base })
const saved = (text: OpenText, method: 'POST' | 'PUT', path: string, named: object): SentRequest => ({
  method, path, cookie: text.cookie, type: 'application/json', expects: [200], record: recordOf(text),
  body: JSON.stringify({ ...named, body: writtenText, base: '%base%', pen }).replace('"%base%"', '%base%'),
})

/**
 * The operations, each with requests for many workers and persons in turn. A search with one match leads on (303).
 *
 * @param today the Swedish day.
 */
export function operationsFor({ workers, managers, texts, support, fullest }: Municipality, today: string): Operation[] {
  const each = (make: (cookie: string, person: string, name: string) => SentRequest): SentRequest[] => {
    const most = Math.max(...workers.map(({ persons }) => persons.length))
    return Array.from({ length: most }, (_, index) => workers.flatMap(({ cookie, persons, names }) => {
      const [person, name] = [persons[index % persons.length], names[index % names.length]]
      return person === undefined || name === undefined ? [] : [make(cookie, person, name)]
    })).flat()
  }
  const note = (personId: string): object => ({ mode: 'visit', outcome: 'held', happenedOn: today, minutes: 45,
    children: [{ personId, seen: 'alone' }] })
  const report = {
    arrivedVia: 'phone', receivedOn: today, receivedTime: '00:00', narrative: 'Läraren ringer om frånvaro och blåmärken.',
    reporterKind: 'school', grounds: ['neglect'],
    children: [{ name: 'Maja Prov', age: '9 år', whereabouts: 'Provskolan' }],
  }
  const reportForm = {
    arrivedVia: 'phone', receivedDay: '', receivedTime: '00.00', narrative: report.narrative, reporterKind: 'school', grounds: 'neglect',
    'children.0.name': 'Maja Prov', 'children.0.age': '9 år', 'children.0.whereabouts': 'Provskolan',
  }
  return [
    {
      name: 'worklist', bare: workers.map(({ cookie }) => get('/worklist', cookie)),
      api: workers.map(({ cookie }) => get('/api/worklist?view=mina', cookie)),
      page: workers.map(({ cookie }) => get('/arbetslista?vy=mina', cookie)),
    },
    {
      name: 'person with timeline', bare: each((cookie, person) => get(`/person/${person}`, cookie)),
      api: each((cookie, person) => get(`/api/persons/${person}`, cookie)),
      page: each((cookie, person) => get(`/person/${person}`, cookie)),
    },
    {
      name: 'fullest person', bare: [get(`/person/${fullest.person}`, fullest.cookie)],
      api: [get(`/api/persons/${fullest.person}`, fullest.cookie)], page: [get(`/person/${fullest.person}`, fullest.cookie)],
    },
    {
      name: 'contact note', bare: each((cookie, person) => post('/contact', cookie, note(person))),
      api: each((cookie, person) => post('/api/contacts', cookie, note(person))),
      page: each((cookie, person) => form(`/person/${person}/anteckna`, cookie, { mode: 'visit', outcome: 'held', present: person,
        [`seen.${person}`]: 'alone', when: 'i dag', minutes: '45' }, [303])),
    },
    {
      name: 'search', bare: each((cookie, _, name) => post('/search', cookie, { text: name })),
      api: each((cookie, _, name) => post('/api/search', cookie, { text: name })),
      page: each((cookie, _, name) => form('/sok', cookie, { fraga: name }, [200, 303])),
    },
    {
      name: 'picture', bare: managers.map(({ cookie }) => get('/picture', cookie)),
      api: managers.map(({ cookie }) => get('/api/picture', cookie)),
      page: managers.map(({ cookie }) => get('/lagesbild', cookie)),
    },
    {
      name: 'placement list tonight', bare: managers.map(({ cookie }) => get('/tonight', cookie)),
      api: managers.map(({ cookie }) => get('/api/placements', cookie)),
      page: managers.map(({ cookie }) => get('/placeringar', cookie)),
    },
    {
      name: 'investigation save', bare: texts.map((text) => saved(text, 'POST', `/text/${text.investigationId}`, { field: text.field })),
      api: texts.map((text) => saved(text, 'PUT', `/api/investigations/${text.investigationId}/texts/${text.field}`, {})),
      page: texts.map((text) => ({
        method: 'POST', path: `/utredning/${text.investigationId}`, cookie: text.cookie, type: 'application/x-www-form-urlencoded', expects: [303],
        record: recordOf(text), body: `pen=${pen}&base-${text.field}=%base%&text-${text.field}=%turn%${encodeURIComponent(plainText)}`,
      })),
    },
    {
      name: monthly, bare: support.months.map((month) => post('/support', support.cookie, { month })),
      api: support.months.map((month) => post('/api/income-support/calculations', support.cookie, { month })),
      page: support.months.map((month) => form('/bistand/berakna', support.cookie, { month }, [303])),
    },
    {
      name: 'new report', bare: each((cookie) => post('/report', cookie, report)),
      api: each((cookie) => post('/api/concerns/taken-in', cookie, report)),
      page: each((cookie) => form('/anmalningar/ny', cookie, reportForm, [303])),
    },
  ]
}

/** What must cost the same however many contacts there are: figures of 26 weeks over all the units one manages. Nothing bare to compare with. */
export function figuresFor({ managers }: Municipality): Operation[] {
  const figure = (name: string, key: string): Operation => ({
    name, bare: [], api: managers.map(({ cookie }) => get(`/api/picture/over-time/${key}?veckor=26`, cookie)),
    page: managers.map(({ cookie }) => get(`/lagesbild/over-tid/${key}?veckor=26`, cookie)),
  })
  return [figure('meetings over 26 weeks', 'contacts.personal'), figure('digital share over 26 weeks', 'contacts.digital'), figure('reports over 26 weeks', 'reports.all')]
}
