import { describe, expect, test } from 'vitest'
import { permissions, roles } from '../src/access/contract.ts'
import type { Permission } from '../src/access/contract.ts'
import { permissionsOf } from '../src/access/rules.ts'
import { accessRoutes } from '../src/access/routes.ts'
import { routes } from '../src/app.ts'
import { calcRoutes } from '../src/calc/routes.ts'
import { disclosureRoutes } from '../src/disclosure/routes.ts'
import { lawRoutes } from '../src/law/routes.ts'
import type { Route } from '../src/mount/route.ts'

// The module `disclosure` is the only way a figure leaves to a role that may not see persons. Here that is a rule about the route table.
const blind = roles.filter((role) => !permissionsOf([role]).has('person.read'))
const held = new Set(blind.flatMap((role) => [...permissionsOf([role])]))

/** What somebody who sees no persons may do besides reading released tables, and why no count of persons comes with it. */
const holdsNoCounts: Readonly<Partial<Record<Permission, string>>> = {
  signed_in: 'one\'s own session and choices, the law',
  'calc.run': 'calculates from what is sent in; reads nothing',
  'job.read': 'kinds and times of jobs, never what they are about',
  'job.run': 'runs a failed job again',
  'staff.administer': 'staff, units and roles',
  'client.administer': 'keys of machines',
  'setting.administer': 'settings of the municipality',
  'law.administer': 'rules of law',
  'measure.administer': 'kinds of measures, and the committee\'s decisions not to record who; the counts themselves are for case work',
  'template.administer': 'the headings that investigations are written under',
  'document_template.administer': 'templates of letters, with places for values and no values',
  'webhook.administer': 'addresses that are told of events, by ids',
  'room.keep': 'rooms, what they are booked for, and the distance that is required; sessions are shown to case work alone',
  'staff_message.write': 'messages to staff, and how many have read them',
  'worry.read': 'what the staff worry about, without who said it',
  'worry.write': 'the same, written down',
  'enquiry.administer': 'the lists that questions and outreach are chosen from; what is counted is for case work',
  'delegation.administer': 'who may decide what kinds, and who sits in elected bodies',
  'meeting.read': 'the agenda of the elected body one sits in: proposals by case number, one by one',
  'import.run': 'rows of a file that one hands in oneself',
  'export.ask': 'asks for everything, encrypted to a key that is not the asker\'s, and only when another has approved',
  'export.approve': 'who asked for an export, when and why',
  'log.review': 'the log itself: who read what, for the reviewer who is to see it',
  'employment.read': 'who is employed where, one by one, for who keeps it: staff, and no person with a case',
  'employment.write': 'the same, written down',
  'employment.import': 'rows of a file of the personnel system, or of numbers that others have published',
  'turnover.read': 'who came and went among the staff: from rows for who keeps them, from released tables for the others; no person with a case',
  'supply.plan': 'what is planned for the staff, and when they were born: no person with a case',
  'comparison.read': 'numbers that others have published about their staff',
  'plan.read': 'plans for action and the figures they carry as four weeks together, with one to four hidden from all but those who manage the units',
  'cooperation.write': 'the shared vision and meetings with the unions; its figures are read from the released tables as they were stored',
  'safety_request.write': 'what safety representatives ask of the employer, and work that is stopped: about workplaces, never a person with a case',
  'safety_request.answer': 'the employer\'s answers to the same',
  'incident.write': 'what happened to staff at work, as the one who writes it in tells it; no person with a case is counted',
  'incident.keep': 'the same, of the units one keeps: about workplaces and staff',
  'candidate.read': 'who has applied for work here, one by one, for who recruits: no person with a case',
  'recruitment.write': 'adverts, and what is done with an application',
  'crisis.read': 'the crisis plan, exercises and crises: about nobody; what a crisis postponed is for managers',
  'presence.own': 'where oneself is, and how many of a unit\'s staff are at work: no person with a case is counted, and why somebody is away is for the manager',
  'routine.read': 'routines and governing documents, and which of them one has read',
  'equipment.read': 'articles, stock and orders: about nobody',
  'testing.ask': 'one\'s own place in the queue',
  'staff_support.read': 'what support there is, one\'s own requests, and what the organisation does itself',
  'staff_support.keep': 'the directory and contracts; requests of units are those of a manager, and of persons a quarter\'s number under five is hidden',
  'dialogue.read': 'published figures of municipalities and what is made of them: no person is counted here',
  'dialogue.write': 'the same: selections and notes of visits, whose texts are looked through before they are published',
  'dialogue.publish': 'notes of visits that are public afterwards',
  'dialogue.moderate': 'what readers write under public notes',
  'aggregate.read': 'envelopes made of released tables as they were stored, with who approved them (src/aggregates counts nothing)',
  'aggregate.administer': 'where such envelopes are sent, and the key that signs them',
  'aggregate.receive': 'released tables that other municipalities have signed and sent, checked cell by cell before they are kept',
  'figures.import': 'figures that others have published about municipalities',
  'log.statement': 'how many reads of the log were reviewed',
}
/** Everybody who is signed in may use these: no rows about persons, or only the asker's own. */
const forEverybody: readonly Route[] = [...lawRoutes, ...accessRoutes, ...calcRoutes]
const ownRows: Readonly<Record<string, string>> = {
  '/dela-annonser': 'one\'s own links to open adverts, and how often they were followed: about nobody who followed them',
  '/api/shares': 'the same',
  '/api/drafts': 'what one is writing oneself',
  '/delegationsordning': 'who may decide what kinds: about nobody',
  '/api/delegations': 'the same',
  '/nodatkomst': 'emergency access that one has oneself, or was told of as manager',
  '/nodatkomster': 'the same, as a list',
  '/api/emergency-accesses': 'the same',
  '/fragor-om-lasning': 'questions that one was asked about one\'s own reads',
  '/api/read-questions': 'the same',
  '/dagligt-mote/mina': 'what one has promised oneself at daily meetings',
  '/dagligt-mote/atgard': 'the same, done',
  '/api/daily-actions': 'the same',
  '/bemanning': 'what leads to the pages about staff: no rows',
  '/personal': 'what leads to the pages about the workforce: no rows',
  '/bemanningsplan/mina': 'where one covers oneself',
  '/api/cover-plans/own': 'the same',
  '/grupper-bortfall/jag': 'the groups that one is in oneself',
  '/api/cohorts/own': 'the same',
  '/meddelanden': 'messages to staff that are for oneself; who has not read them is for a manager',
  '/api/staff-messages': 'the same',
  '/puls': 'how the staff of a unit say that it is, with fewer than five answers hidden: no client is counted',
  '/api/pulse': 'the same',
}
const isOwn = ({ path }: Route): boolean => Object.keys(ownRows).some((own) => path === own || path.startsWith(`${own}/`))

const nameOf = (route: Route): string => `${route.kind} ${route.path} (${route.may})`

test('there are roles that see no persons, and each route that they reach holds no counts or is a released table', () => {
  expect(blind).toEqual(expect.arrayContaining(['hr', 'committee', 'union', 'coordinator', 'administrator', 'log_reviewer']))
  const reached = routes.filter(({ may }) => may !== 'public' && held.has(may))
  const outside = reached.filter((route) => !disclosureRoutes.includes(route) && !(route.may !== 'public' && route.may in holdsNoCounts))
  expect(outside.map(nameOf)).toEqual([])
})

test('what everybody signed in may reach lies in modules without persons', () => {
  expect(routes.filter((route) => route.may === 'signed_in' && !forEverybody.includes(route) && !isOwn(route)).map(nameOf)).toEqual([])
})

test('the permission of released tables opens them and nothing else', () => {
  expect(routes.filter(({ may }) => may === 'released.read').map(nameOf)).toEqual(disclosureRoutes.map(nameOf))
})

describe('the list of what holds no counts', () => {
  test('names only permissions that such roles have', () => {
    const had: readonly string[] = permissions.filter((permission) => held.has(permission))
    expect(Object.keys(holdsNoCounts).filter((permission) => !had.includes(permission))).toEqual([])
  })

  test('has nothing in it that asks for a person', () => {
    const ofPersons = /^(person|case|concern|contact|task|worklist|picture|intake)\./
    expect(Object.keys(holdsNoCounts).filter((permission) => ofPersons.test(permission))).toEqual([])
  })
})
