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
  'Daily meetings': { about: 'The daily meeting of the organisation: agenda with frozen figures, decisions, actions, protocol.', under: ['daily-meetings', 'daily-actions'] },
  'Information to staff': { about: 'Messages with read receipts, the anonymous weekly pulse, worries picked up at workplace visits.', under: ['staff-messages', 'pulse', 'worries'] },
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
  'Presence': { about: 'Who is at work by half-day against each unit’s floor; the door of time systems.', under: ['presence'] },
  'Crisis plan': { about: 'The plan in versions, crises that are declared, and what they postpone.', under: ['crisis-plan', 'crisis-exercises', 'crisis-activations', 'postponed-work', 'clocks'] },
  'Action plans': { about: 'Plans for action with live figures, what must be kept, proposals of the staff, follow-ups and the public page.', under: ['action-plans', 'plan-actions', 'public-plans'] },
  Routines: { about: 'Routines and governing documents in versions, with who has read them.', under: ['routines'] },
  'Testing of staff': { about: 'The queue for tests, times and capacity. No results.', under: ['testing'] },
  'Staff support': { about: 'Support to staff by phase, requests, contracts, and what the organisation does about itself.', under: ['staff-support', 'improvements'] },
  'Cooperation': { about: 'The vision that employer and unions share with agreed figures, and their meetings.', under: ['cooperation', 'cooperation-meetings'] },
  'Work environment': { about: 'Requests of safety representatives (AML 6:6 a), work that is stopped (AML 6:7), incidents.', under: ['safety-requests', 'work-stops', 'incidents'] },
  'Equipment': { about: 'Protective equipment: stock, use, orders, requests between places, and how long it lasts.', under: ['equipment'] },
  'Cover plans': { about: 'What staff are able to do, and plans of who covers for whom with every move explained.', under: ['competences', 'staff-competences', 'cover-plans'] },
  'Scenarios': { about: 'Groups of staff who may fall away together, and scenarios drawn for the units one manages.', under: ['cohorts', 'scenarios'] },
  'Employments': { about: 'Who is employed where, from when to when; files of the personnel system; counts of staff that others have published.', under: ['employments', 'workforce-imports', 'published-counts'] },
  'Worklist': { about: 'What is due, promises, drafts and what is put aside.', under: ['worklist', 'tasks', 'parkings', 'drafts'] },
  'Recruitment': {
    about: 'Adverts, applications, candidates and their deletion, shared links, and plans of introduction and training.',
    under: ['adverts', 'vacancies', 'applications', 'candidates', 'shares', 'recruitment-result', 'introduction-plans'],
  },
  'Turnover and competence': {
    about: 'Staff turnover by every definition, how long people stay, what it costs, and what must be recruited.',
    under: ['turnover', 'competence-supply', 'education-requests'],
  },
  'Messages to the state': { about: 'What the municipality says to the state with its own figures, and what a change of law would mean.', under: ['state-messages', 'law-changes'] },
  'Workload': { about: 'Weighted caseload, continuity and use of time, by unit.', under: ['workload', 'continuity', 'time-use'] },
  'Picture': { about: 'Figures of the units one manages.', under: ['picture'] },
  'Public figures': { about: 'Figures that authorities publish about municipalities, and how they are read in.', under: ['public-figures', 'figure-imports'] },
  'Selections': { about: 'Municipalities chosen to stand for all, comparisons, runs of the distribution of unaccompanied minors, and its standing ledgers with their shares.',
    under: ['selections', 'comparisons', 'distributions', 'distribution-ledgers', 'share-sets'] },
  'Figures between installations': { about: 'Signed envelopes with released tables, from municipalities to an office (docs/aggregates.md).', under: ['aggregates', 'sent-aggregates'] },
  'Statistics': { about: 'Released tables in which no hidden number can be worked out.', under: ['statistics'] },
  'Log review': { about: 'Who has read what, picked reads and their review.', under: ['log-review', 'read-questions'] },
  'Administration': {
    about: 'Units, staff, roles, deputies, keys of clients, webhooks.',
    under: ['administration', 'units', 'staff', 'roles', 'deputies', 'unit-deputies', 'clients', 'webhooks'],
  },
  'Import and export': { about: 'Open cases brought in, and everything out again.', under: ['imports', 'exports', 'export-key'] },
  'Operation': { about: 'Jobs, and faults in accessibility.', under: ['jobs', 'accessibility-faults'] },
  'Visits': { about: 'Rounds of visits to municipalities with their plan, and what was seen and said at each visit.', under: ['visit-rounds', 'visits', 'visit-observations'] },
  'Visit notes': { about: 'Notes of visits, written, reviewed and published, and the comments of readers.', under: ['visit-notes', 'published-notes', 'comments', 'own-comments'] },
  'Reports of the dialogue': { about: 'Final and status reports made of statements with their sources, and good examples of what municipalities do.', under: ['dialogue-reports', 'published-reports', 'good-examples', 'published-examples'] },
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
