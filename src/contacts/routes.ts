import { form, reading, writing } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { day } from '../calendar/day.ts'
import { instant, time } from '../calendar/instant.ts'
import { keepDraft } from '../cases/usecases/keep-draft.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  additionBody,
  additionForm,
  contactAnswer,
  contactBody,
  contactParams,
  moveBody,
  moveForm,
  noteForm,
  noteParams,
  noteQuery,
} from './contract.ts'
import type { ContactAnswer } from './contract.ts'
import { showContact, showMove } from './pages/contact.tsx'
import { showNote } from './pages/note.tsx'
import { contactOf } from './queries/contact.ts'
import type { ContactRow } from './queries/contact.ts'
import { loadNote } from './queries/load-note.ts'
import { draftFieldsOf } from './rules.ts'
import { addToContact, moveContact, moveNote } from './usecases/correct-contact.ts'
import { lockContact, lockNote } from './usecases/lock-contact.ts'

const childrenOf = (contact: { children: ReadonlyArray<{ personId: string }> }): string[] => contact.children.map((child) => child.personId)

export const contactRoutes: readonly Route[] = [
  form({
    path: '/person/:id/anteckna',
    may: 'contact.write',
    inEmergency: true,
    params: noteParams,
    query: noteQuery,
    body: noteForm,
    about: (note) => note.people.filter((person) => person.part !== 'adult').map((person) => person.id),
    load: (tx, asked) => loadNote(tx, asked.params.id, asked, { taskId: asked.query.uppgift, back: asked.query.till }),
    show: showNote,
    submit: async (tx, asked) => {
      const { id } = asked.params
      const back = asked.query.till
      if (asked.body.keepDraft !== '') {
        await keepDraft(tx, { form: 'contact', subjectId: id, fields: draftFieldsOf(asked.body) }, asked)
        return { to: `/person/${id}/anteckna?till=${back}`, done: 'draft_kept', about: [id] }
      }
      const locked = await lockNote(tx, id, asked.body, asked)
      return { to: back === 'arbetslista' ? `/arbetslista?person=${id}` : `/person/${id}`, done: 'contact_locked', about: locked.personIds }
    },
  }),
  form({
    path: '/kontakt/:id',
    may: 'contact.write',
    inEmergency: true,
    params: contactParams,
    body: additionForm,
    about: childrenOf,
    load: async (tx, asked) => contactFor(await contactOf(tx, asked.params.id)),
    show: showContact,
    submit: async (tx, asked) => {
      const contact = await addToContact(tx, asked.params.id, asked.body.note, asked)
      return { to: `/kontakt/${contact.id}`, done: 'addition_saved', about: childrenOf(contact) }
    },
  }),
  form({
    path: '/kontakt/:id/flytta',
    may: 'contact.write',
    params: contactParams,
    body: moveForm,
    about: childrenOf,
    load: async (tx, asked) => contactFor(await contactOf(tx, asked.params.id)),
    show: showMove,
    submit: async (tx, asked) => {
      const right = await moveNote(tx, asked.params.id, asked.body, asked)
      return { to: `/kontakt/${asked.params.id}`, done: 'contact_moved', about: [asked.body.from, right] }
    },
  }),
  writing({
    path: '/api/contacts',
    may: 'contact.write',
    inEmergency: true,
    body: contactBody,
    answer: contactAnswer,
    summary: 'Lock a contact note',
    about: childrenOf,
    handle: async (tx, asked) => answerOf(await contactOf(tx, (await lockContact(tx, asked.body, asked)).id)),
  }),
  reading({
    path: '/api/contacts/:id',
    may: 'contact.write',
    params: contactParams,
    answer: contactAnswer,
    summary: 'A contact note with its additions',
    about: childrenOf,
    handle: async (tx, asked) => answerOf(await contactOf(tx, asked.params.id)),
  }),
  writing({
    path: '/api/contacts/:id/additions',
    may: 'contact.write',
    inEmergency: true,
    params: contactParams,
    body: additionBody,
    answer: contactAnswer,
    summary: 'Add to a locked contact note',
    about: childrenOf,
    handle: async (tx, asked) => answerOf(await addToContact(tx, asked.params.id, asked.body.note, asked)),
  }),
  writing({
    path: '/api/contacts/:id/moves',
    may: 'contact.write',
    params: contactParams,
    body: moveBody,
    answer: contactAnswer,
    summary: 'Move a contact note from the wrong person to the right one',
    about: (contact, asked) => [...childrenOf(contact), asked.body.fromPersonId],
    handle: async (tx, asked) => {
      await moveContact(tx, asked.params.id, asked.body, asked)
      return answerOf(await contactOf(tx, asked.params.id))
    },
  }),
]

function contactFor(contact: ContactRow | undefined): ContactRow {
  if (contact === undefined) throw new Refusal('contact_not_found', 404)
  return contact
}

function answerOf(found: ContactRow | undefined): ContactAnswer {
  const { writerId, writerName, ...contact } = contactFor(found)
  return {
    ...contact,
    happenedOn: day(contact.happenedOn),
    happenedTime: contact.happenedTime === null ? null : time(contact.happenedTime),
    recordedAt: instant(contact.recordedAt),
    writtenBy: { id: writerId, name: writerName },
    children: contact.children.map((child) => ({ ...child, movedOn: child.movedOn === null ? null : day(child.movedOn) })),
    participants: contact.participants.map(({ personId, words }) => ({ personId, words: words ?? '' })),
    additions: contact.additions.map((addition) => ({ ...addition, recordedAt: instant(addition.recordedAt) })),
    allowed: ['add', 'move'],
  }
}
