import { action, form, page } from '../mount/route.ts'
import type { Asked, Route } from '../mount/route.ts'
import { givenPersonShape, undoBody } from '../persons/contract.ts'
import { personStanding } from '../persons/queries/person.ts'
import type { PersonStanding } from '../persons/queries/person.ts'
import { typedDay } from '../persons/rules.ts'
import type { Read } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { addresses } from '../ui/addresses.ts'
import {
  casePersonParams,
  caseRowParams,
  closingBody,
  coworkerForm,
  handoverForm,
  joinForm,
  myPersonsQuery,
  openCaseForm,
  registerForm,
  searchForm,
} from './contract.ts'
import { closingPage } from './pages/closing.tsx'
import { coworkersPage, handoverPage } from './pages/handover.tsx'
import { joinPage, openCasePage, registerPage, separatePage } from './pages/register.tsx'
import { myPersonsPage, searchPage } from './pages/search.tsx'
import { caseOf } from './queries/case.ts'
import { remainingIn } from './queries/closing.ts'
import { coworkersOf, familyCases, workersToChoose } from './queries/responsibility.ts'
import type { FamilyCase } from './queries/responsibility.ts'
import { leadsCase } from './rules.ts'
import { closeCase } from './usecases/close-case.ts'
import { handOver, nameCoworker, releaseCoworker } from './usecases/hand-over.ts'
import { joinRecords, separateRecords } from './usecases/join-records.ts'
import { openCaseOf, registerWithCase } from './usecases/open-case.ts'
import { findPersons, personsOf } from './usecases/search-persons.ts'
import { aboutIt, idsOf, casesApi } from './routes/api.ts'
import { emergencyRoutes } from './routes/emergency.ts'

type OfPerson = Pick<Asked<{ id: string }>, 'params' | 'clock' | 'actor'>
const chosen = (id: string): string | null => (id === '' ? null : id)

/** The person's case and the siblings' that the asker acts for; a case one only co-works in answers as none. */
async function ledFamily(tx: Read, { params, clock, actor }: OfPerson): Promise<{ own: FamilyCase; siblings: FamilyCase[] }> {
  const [own, ...siblings] = (await familyCases(tx, params.id, clock.today())).filter((each) => leadsCase(actor, each))
  if (own === undefined || own.personId !== params.id) throw new Refusal('case_not_found', 404)
  return { own, siblings }
}

async function personToOpen(tx: Read, { params, clock }: OfPerson): Promise<PersonStanding> {
  const person = await personStanding(tx, params.id, clock.now(), clock.today())
  if (person?.mayChange !== true) throw new Refusal('person_not_found', 404)
  return person
}

const nothingYet = { typed: '', asked: false, readable: true, persons: [], more: false }

const pages: readonly Route[] = [
  form({
    path: addresses.search,
    may: 'person.search',
    inEmergency: true,
    body: searchForm,
    about: idsOf,
    show: searchPage,
    load: async () => nothingYet,
    async submit(tx, asked) {
      const found = await findPersons(tx, asked.body.fraga, asked)
      const [only, ...others] = found.persons
      if (only !== undefined && others.length === 0) return { to: `/person/${only.id}`, about: [only.id] }
      return { here: { ...found, typed: asked.body.fraga, asked: true }, about: idsOf(found) }
    },
  }),
  page({
    path: '/personer',
    may: 'person.read',
    query: myPersonsQuery,
    about: idsOf,
    load: (tx, asked) => personsOf(tx, asked.query, asked),
    show: myPersonsPage,
  }),
  form({
    path: '/person/ny',
    may: 'person.write',
    body: registerForm,
    about: () => [],
    show: registerPage,
    load: async (tx, { clock }) => ({ workers: await workersToChoose(tx, clock.today()) }),
    async submit(tx, asked) {
      const { birthOn, responsibleId, ...rest } = asked.body
      const body = {
        ...givenPersonShape.parse({ ...rest, birthOn: typedDay(birthOn, 'birthOn', asked.clock.today()) }),
        reason: rest.reason,
        responsibleId: chosen(responsibleId),
      }
      const { id } = await registerWithCase(tx, { ...asked, body })
      const seen = (await caseOf(tx, id)) !== undefined
      return { to: seen ? `/person/${id}` : '/personer', done: 'registered', about: [id] }
    },
  }),
  form({
    path: '/person/:id/arende',
    may: 'person.write',
    params: casePersonParams,
    body: openCaseForm,
    about: aboutIt,
    show: openCasePage,
    load: async (tx, asked) => ({ person: await personToOpen(tx, asked), workers: await workersToChoose(tx, asked.clock.today()) }),
    async submit(tx, asked) {
      await openCaseOf(tx, { ...asked, body: { ...asked.body, responsibleId: chosen(asked.body.responsibleId) } })
      return { to: `/person/${asked.params.id}`, done: 'case_opened', about: [asked.params.id] }
    },
  }),
  form({
    path: '/person/:id/lamna-over',
    may: 'case.handover',
    params: casePersonParams,
    body: handoverForm,
    about: aboutIt,
    show: handoverPage,
    load: async (tx, asked) => ({ ...(await ledFamily(tx, asked)), workers: await workersToChoose(tx, asked.clock.today()) }),
    async submit(tx, asked) {
      const { personIds } = await handOver(tx, { ...asked, body: { ...asked.body, fromId: chosen(asked.body.fromId) } })
      const seen = (await caseOf(tx, asked.params.id)) !== undefined
      return { to: seen ? `/person/${asked.params.id}` : '/personer', done: 'handed_over', about: personIds }
    },
  }),
  form({
    path: '/person/:id/avsluta',
    may: 'case.handover',
    params: casePersonParams,
    body: closingBody,
    about: aboutIt,
    show: closingPage,
    load: async (tx, asked) => ({
      own: (await ledFamily(tx, asked)).own,
      remaining: await remainingIn(tx, asked.params.id, asked.clock.today()),
    }),
    async submit(tx, asked) {
      await closeCase(tx, asked)
      const seen = (await caseOf(tx, asked.params.id)) !== undefined
      return { to: seen ? `/person/${asked.params.id}` : '/personer', done: 'case_closed', about: [asked.params.id] }
    },
  }),
  form({
    path: '/person/:id/medhandlaggare',
    may: 'case.coworker',
    params: casePersonParams,
    body: coworkerForm,
    about: aboutIt,
    show: coworkersPage,
    load: async (tx, asked) => ({
      own: (await ledFamily(tx, asked)).own,
      coworkers: await coworkersOf(tx, asked.params.id),
      workers: await workersToChoose(tx, asked.clock.today()),
    }),
    async submit(tx, asked) {
      await nameCoworker(tx, { ...asked, body: { ...asked.body, toOn: typedDay(asked.body.toOn, 'toOn', asked.clock.today(), 'future') } })
      return { to: `/person/${asked.params.id}/medhandlaggare`, done: 'coworker_named', about: [asked.params.id] }
    },
  }),
  action({
    path: '/person/:id/medhandlaggare/:rowId/avsluta',
    may: 'case.coworker',
    params: caseRowParams,
    async submit(tx, asked) {
      await releaseCoworker(tx, asked)
      return { to: `/person/${asked.params.id}/medhandlaggare`, done: 'coworker_released', about: [asked.params.id] }
    },
  }),
  form({
    path: '/person/:id/sammanfor',
    may: 'person.write',
    params: casePersonParams,
    body: joinForm,
    about: aboutIt,
    show: joinPage,
    load: personToOpen,
    async submit(tx, asked) {
      const { persons, byNumber } = await findPersons(tx, asked.body.same, asked)
      const [kept] = byNumber ? persons : []
      if (kept === undefined) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'same', code: 'same_not_found' }])
      const otherId = asked.params.id
      await joinRecords(tx, { ...asked, params: { id: kept.id }, body: { otherId, reason: asked.body.reason } })
      return { to: `/person/${kept.id}`, done: 'joined', about: [kept.id, otherId] }
    },
  }),
  form({
    path: '/person/:id/sammanfor/:rowId/angra',
    may: 'person.write',
    params: caseRowParams,
    body: undoBody,
    about: aboutIt,
    show: separatePage,
    load: async (tx, asked) => ({ personId: (await personToOpen(tx, asked)).id, rowId: asked.params.rowId }),
    async submit(tx, asked) {
      await separateRecords(tx, asked)
      return { to: `/person/${asked.params.id}`, done: 'separated', about: [asked.params.id] }
    },
  }),
]

/** Search, one's own persons, and who answers for a case. */
export const casesRoutes: readonly Route[] = [...casesApi, ...pages, ...emergencyRoutes]
