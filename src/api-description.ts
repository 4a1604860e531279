import * as z from 'zod'
import { webhookEvents } from './webhooks/contract.ts'

/**
 * How the API's description is divided: by the first part of an address, into the modules people know. A new first part is one word
 * here.
 */
const parts: Readonly<Record<string, { readonly about: string; readonly under: readonly string[] }>> = {
  'Law and deadlines': { about: 'Deadlines of law with versions, and the local settings beside them.', under: ['law', 'settings'] },
  'Persons': {
    about: 'Persons and families, protected identity, what has happened to a person, who has the case.',
      under: ['persons', 'my-persons', 'search'],
  },
  'Emergency access': { about: 'One person\'s case opened for an hour, told at once.', under: ['emergency-accesses'] },
  'Reports of concern': {
    about: 'From the first report to the decision and the answer to who reported.',
    under: ['concerns', 'concern-children', 'daily-statements', 'intake'],
  },
  'Measures': { about: 'Measures for a child with goals and follow-ups, and open offers that are only counted.', under: ['measures'] },
  'Unaccompanied minors': { about: 'Announced arrivals, what is missing for each child, compensation from the state.', under: ['unaccompanied'] },
  'Decisions and meetings': { about: 'Decisions with reasons and appeals, who may decide, meetings of the committee.', under: ['decisions', 'meetings', 'bodies', 'agenda-items', 'delegations'] },
  'Investigations': { about: 'Plan, assessment, the child\'s own view, communication and conclusion.', under: ['investigations', 'applications', 'followups', 'assessment-template'] },
  'Placements': { about: 'Where every child is, homes and providers, considerations.', under: ['placements', 'homes', 'providers', 'visit-restrictions', 'considerations'] },
  'Compulsory care': { about: 'Custody, care and bans under LVU and 2024:79, with their times.', under: ['compulsory-care'] },
  'Income support': { about: 'Norms, applications, calculations, payments and statistics.', under: ['income-support', 'norms', 'payments'] },
  'Documents': { about: 'Documents, templates, attachments, and what is given out of them.', under: ['documents', 'document-templates', 'attachments', 'disclosures', 'extracts'] },
  'Retention': { about: 'What is due to be destroyed, and its destruction by two.', under: ['retention'] },
  'Statistics to the state': { about: 'What the state asks for, made from what is registered.', under: ['state-reports'] },
  'Contacts': { about: 'Notes of visits, calls and other contacts.', under: ['contacts', 'unseen-children'] },
  'Groups': { about: 'Group sessions with participants and leaders, rooms and their bookings, the required distance and rebookings.', under: ['groups', 'group-sessions', 'rooms', 'room-bookings', 'distance-rules', 'rebookings'] },
  'Enquiries and outreach': { about: 'Questions, visits to the office and outreach, counted without who they were.', under: ['enquiries', 'office-visits', 'outreach', 'reach-choices'] },
  'Worklist': { about: 'What is due, promises, drafts and what is put aside.', under: ['worklist', 'tasks', 'parkings', 'drafts'] },
  'Workload': { about: 'Weighted caseload, continuity and use of time, by unit.', under: ['workload', 'continuity', 'time-use'] },
  'Picture': { about: 'Figures of the units one manages.', under: ['picture'] },
  'Statistics': { about: 'Released tables in which no hidden number can be worked out.', under: ['statistics'] },
  'Log review': { about: 'Who has read what, picked reads and their review.', under: ['log-review', 'read-questions'] },
  'Administration': {
    about: 'Units, staff, roles, deputies, keys of clients, webhooks.',
    under: ['administration', 'units', 'staff', 'roles', 'deputies', 'unit-deputies', 'clients', 'webhooks'],
  },
  'Import and export': { about: 'Open cases brought in, and everything out again.', under: ['imports', 'exports', 'export-key'] },
  'Operation': { about: 'Jobs, and faults in accessibility.', under: ['jobs', 'accessibility-faults'] },
  'Calculators': { about: 'Pure functions: the same input gives the same output.', under: ['calc'] },
}

const ids = z.object({ concernId: z.uuid(), concernChildId: z.uuid(), caseId: z.uuid(), personId: z.uuid() }).partial()
const delivery = z.object({
  id: z.uuid().describe('Of the delivery: the same when it is tried again.'), event: z.enum(webhookEvents),
    at: z.iso.datetime({ precision: 3 }),
  municipality: z.string().regex(/^\d{4}$/), ids,
})

/** What the description says that no route does. */
export const apiDescription = {
  text: [
    'Everything that the pages can do, through the same use cases and with the same permissions; a change is only ever an addition.',
    'Staff sign in and send the session cookie, changes with `Sec-Fetch-Site: same-origin` or an `Origin` of this address. Schools and',
    'health care send a client credential. A refusal is application/problem+json with a code and, in Swedish or English after',
    'Accept-Language, what to do. A change sent again under the same Idempotency-Key within a day gets the first answer and is not done',
    'twice. Lists with `limit` and `after` are read page by page until `next` is null. docs/api.md tells all of it with examples.',
  ].join(' '),
  tags: Object.entries(parts).map(([name, { about }]) => ({ name, description: about })),
  /** @throws Error for an address that no part takes in, so that a new one is put under a tag. */
  tagOf(path: string): string {
    const first = path.split('/')[2] ?? ''
    const found = Object.entries(parts).find(([, { under }]) => under.includes(first))
    if (found === undefined) throw new Error(`${path} is under no tag: add "${first}" to src/api-description.ts`)
    return found[0]
  },
  webhooks: Object.fromEntries(webhookEvents.map((event) =>
    [event, { delivery, summary: `Sent to every webhook that listens to ${event}` }])),
}
