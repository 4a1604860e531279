import { writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  correctBody,
  doneShape,
  endBody,
  householdBody,
  madeShape,
  personParams,
  personRowParams,
  protectionBody,
  relationBody,
  revealBody,
  revealShape,
  whereaboutsBody,
} from '../contract.ts'
import { correctPerson, protectPerson, revealPerson } from '../usecases/change-person.ts'
import { leaveWhereabouts, noteWhereabouts } from '../usecases/note-whereabouts.ts'
import { addRelative, endRelative, moveTogether } from '../usecases/relate-persons.ts'

/** Whose record a line is about: the person in the address. */
export const aboutIt = (_: unknown, { params }: { params: { id: string } }): readonly string[] => [params.id]

/** What one can do with a person's record, for programs. */
export const personsApi: readonly Route[] = [
  writing({
    method: 'PUT',
    path: '/api/persons/:id',
    may: 'person.write',
    summary: 'Correct who a person is; what it said before is kept with the reason',
    params: personParams,
    body: correctBody,
    answer: doneShape,
    about: aboutIt,
    handle: correctPerson,
  }),
  writing({
    path: '/api/persons/:id/whereabouts',
    may: 'person.write',
    summary: 'Note an address, telephone or school from a day on',
    params: personParams,
    body: whereaboutsBody,
    answer: madeShape,
    about: aboutIt,
    handle: noteWhereabouts,
  }),
  writing({
    path: '/api/persons/:id/whereabouts/:rowId/end',
    may: 'person.write',
    summary: 'End an address, telephone or school',
    params: personRowParams,
    body: endBody,
    answer: doneShape,
    about: aboutIt,
    handle: leaveWhereabouts,
  }),
  writing({
    path: '/api/persons/:id/relations',
    may: 'person.write',
    summary: "Add somebody to a family or network; answers with the relative's id",
    params: personParams,
    body: relationBody,
    answer: madeShape,
    about: (answer, { params }) => [params.id, answer.id],
    handle: addRelative,
  }),
  writing({
    path: '/api/persons/:id/relations/:rowId/end',
    may: 'person.write',
    summary: 'End a relation',
    params: personRowParams,
    body: endBody,
    answer: doneShape,
    about: aboutIt,
    handle: endRelative,
  }),
  writing({
    path: '/api/persons/:id/household',
    may: 'person.write',
    summary: 'Say who live together from a day on',
    params: personParams,
    body: householdBody,
    answer: doneShape,
    about: (_, { params, body }) => [params.id, ...body.withIds],
    handle: moveTogether,
  }),
  writing({
    method: 'PUT',
    path: '/api/persons/:id/protection',
    may: 'person.write',
    summary: 'Set the level of protection and whether the whereabouts are hidden',
    params: personParams,
    body: protectionBody,
    answer: doneShape,
    about: aboutIt,
    handle: protectPerson,
  }),
  writing({
    path: '/api/persons/:id/reveal',
    may: 'person.show_protected',
    inEmergency: true,
    summary: 'Show protected data to the asker for a quarter of an hour, for a stated purpose',
    params: personParams,
    body: revealBody,
    answer: revealShape,
    about: aboutIt,
    handle: revealPerson,
  }),
]
