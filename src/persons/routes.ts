import { action, form } from '../mount/route.ts'
import type { Asked, Route } from '../mount/route.ts'
import type { Read } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  backQuery,
  correctForm,
  endForm,
  householdForm,
  personParams,
  personRowParams,
  protectionForm,
  relationForm,
  revealBody,
  whereaboutsForm,
} from './contract.ts'
import { correctPage, protectPage } from './pages/change.tsx'
import { familyPage } from './pages/family.tsx'
import { revealPage } from './pages/reveal.tsx'
import { whereaboutsPage } from './pages/whereabouts.tsx'
import { changeableAmong, householdOf, relationsOf } from './queries/family.ts'
import { earlierPersons, personStanding } from './queries/person.ts'
import type { PersonStanding } from './queries/person.ts'
import { whereaboutsOf } from './queries/whereabouts.ts'
import { typedDay } from './rules.ts'
import { correctPerson, protectPerson, revealPerson } from './usecases/change-person.ts'
import { leaveWhereabouts, noteWhereabouts } from './usecases/note-whereabouts.ts'
import { addRelative, endRelative, moveTogether } from './usecases/relate-persons.ts'
import { aboutIt, personsApi } from './routes/api.ts'

type OfPerson = Pick<Asked<{ id: string }>, 'params' | 'clock'>

/** The person whose details a form changes; what one may only read answers as what does not exist. */
async function toChange(tx: Read, { params, clock }: OfPerson): Promise<PersonStanding> {
  const person = await personStanding(tx, params.id, clock.now(), clock.today())
  if (person?.mayChange !== true) throw new Refusal('person_not_found', 404)
  return person
}

const pages: readonly Route[] = [
  form({
    path: '/person/:id/ratta',
    may: 'person.write',
    params: personParams,
    body: correctForm,
    about: aboutIt,
    show: correctPage,
    load: async (tx, asked) => ({ person: await toChange(tx, asked), earlier: await earlierPersons(tx, asked.params.id) }),
    async submit(tx, asked) {
      const { birthOn, deceasedOn } = asked.body
      const today = asked.clock.today()
      await correctPerson(tx, {
        ...asked,
        body: { ...asked.body, birthOn: typedDay(birthOn, 'birthOn', today), deceasedOn: typedDay(deceasedOn, 'deceasedOn', today) },
      })
      return { to: `/person/${asked.params.id}`, done: 'corrected', about: [asked.params.id] }
    },
  }),
  form({
    path: '/person/:id/kontaktuppgifter',
    may: 'person.write',
    params: personParams,
    body: whereaboutsForm,
    about: aboutIt,
    show: whereaboutsPage,
    load: async (tx, asked) => ({ person: await toChange(tx, asked), rows: await whereaboutsOf(tx, asked.params.id) }),
    async submit(tx, asked) {
      await noteWhereabouts(tx, {
        ...asked,
        body: { ...asked.body, fromOn: typedDay(asked.body.fromOn, 'fromOn', asked.clock.today(), 'nearest') },
      })
      return { to: `/person/${asked.params.id}/kontaktuppgifter`, done: 'whereabouts_noted', about: [asked.params.id] }
    },
  }),
  action({
    path: '/person/:id/kontaktuppgifter/:rowId/avsluta',
    may: 'person.write',
    params: personRowParams,
    body: endForm,
    async submit(tx, asked) {
      const today = asked.clock.today()
      await leaveWhereabouts(tx, { ...asked, body: { toOn: typedDay(asked.body.toOn, 'toOn', today, 'nearest') ?? today } })
      return { to: `/person/${asked.params.id}/kontaktuppgifter`, done: 'whereabouts_ended', about: [asked.params.id] }
    },
  }),
  form({
    path: '/person/:id/familj',
    may: 'person.write',
    params: personParams,
    body: relationForm,
    about: aboutIt,
    show: familyPage,
    async load(tx, asked) {
      const person = await toChange(tx, asked)
      const today = asked.clock.today()
      const relations = await relationsOf(tx, person.id)
      const changeable = await changeableAmong(tx, relations.map(({ relativeId }) => relativeId), today)
      return { person, relations, changeable, household: await householdOf(tx, person.id, today) }
    },
    async submit(tx, asked) {
      const today = asked.clock.today()
      const days = { birthOn: typedDay(asked.body.birthOn, 'birthOn', today), fromOn: typedDay(asked.body.fromOn, 'fromOn', today) }
      const { id } = await addRelative(tx, { ...asked, body: { ...asked.body, ...days } })
      return { to: `/person/${asked.params.id}/familj`, done: 'relative_added', about: [asked.params.id, id] }
    },
  }),
  action({
    path: '/person/:id/familj/:rowId/avsluta',
    may: 'person.write',
    params: personRowParams,
    body: endForm,
    async submit(tx, asked) {
      const today = asked.clock.today()
      await endRelative(tx, { ...asked, body: { toOn: typedDay(asked.body.toOn, 'toOn', today, 'nearest') ?? today } })
      return { to: `/person/${asked.params.id}/familj`, done: 'relation_ended', about: [asked.params.id] }
    },
  }),
  action({
    path: '/person/:id/hushall',
    may: 'person.write',
    params: personParams,
    body: householdForm,
    async submit(tx, asked) {
      await moveTogether(tx, {
        ...asked,
        body: { ...asked.body, fromOn: typedDay(asked.body.fromOn, 'fromOn', asked.clock.today(), 'nearest') },
      })
      return { to: `/person/${asked.params.id}/familj`, done: 'household_saved', about: [asked.params.id, ...asked.body.withIds] }
    },
  }),
  form({
    path: '/person/:id/skydd',
    may: 'person.write',
    params: personParams,
    body: protectionForm,
    about: aboutIt,
    show: protectPage,
    load: toChange,
    async submit(tx, asked) {
      const { protection, reason, hidden } = asked.body
      const person = await toChange(tx, asked)
      const hiddenWhereaboutsFromOn = hidden === 'ja' ? (person.hiddenWhereaboutsFromOn ?? asked.clock.today()) : null
      await protectPerson(tx, { ...asked, body: { protection, reason, hiddenWhereaboutsFromOn } })
      return { to: `/person/${person.id}`, done: 'protected', about: [person.id] }
    },
  }),
  form({
    path: '/person/:id/visa',
    may: 'person.show_protected',
    inEmergency: true,
    params: personParams,
    query: backQuery,
    body: revealBody,
    about: aboutIt,
    show: revealPage,
    async load(tx, { params, clock }) {
      const person = await personStanding(tx, params.id, clock.now(), clock.today())
      if (person === undefined) throw new Refusal('person_not_found', 404)
      return { id: person.id }
    },
    async submit(tx, asked) {
      await revealPerson(tx, asked)
      const home = `/person/${asked.params.id}`
      const { till = home } = asked.query
      return { to: till.startsWith(`${home}/`) ? till : home, done: 'revealed', about: [asked.params.id] }
    },
  }),
]

/** What one can do with a person's record, as API and as pages. Opening a case, search and the person's page are in the modules above. */
export const personsRoutes: readonly Route[] = [...personsApi, ...pages]
