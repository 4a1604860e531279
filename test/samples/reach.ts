import { randomUUID } from 'node:crypto'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// What is counted names nobody: everybody in case work reads it, whatever the unit.
const work = { as: 'worker', about: nobody, ofUnit: false } as const
const keep = { as: 'administrator', about: nobody, ofUnit: false } as const
const enquiry = { ...work, params: ({ enquiryId }: Family) => ({ id: enquiryId }) }
const visit = { ...work, params: ({ officeVisitId }: Family) => ({ id: officeVisitId }) }
const round = { ...work, params: ({ outreachId }: Family) => ({ id: outreachId }) }
const choice = { ...keep, reaches: true, params: ({ ownThemeId }: Family) => ({ list: 'theme', code: ownThemeId }) }

const outreach = () => ({ group: 'school_visit', place: 'school', on: '2026-11-20', way: 'street', met: 30, hours: 2.5, staff: 2 })
const typed = () => ({ ...outreach(), on: 'i går', met: '30', hours: '2,5', staff: '2' })

/** A list has room for twenty, and each family before has left its own. */
const roomInLists = async ({ code, ownThemeId }: Family, { run }: Make): Promise<void> => {
  await run("UPDATE reach_choice SET closed_on = '2026-01-01' WHERE municipality_code = $1 AND code <> $2", [code, ownThemeId])
}

export const reachSamples: Samples = {
  'GET /fragor': work,
  'POST /fragor': { ...work, body: () => ({ theme: 'housing', channel: 'phone', answer: 'answered', waited: '5' }) },
  'POST /fragor/besok': { ...work, body: () => ({ kind: 'unbooked' }) },
  'POST /fragor/angra': { ...work, body: ({ enquiryId }) => ({ what: 'enquiry', id: enquiryId }) },
  'GET /fragor/veckor': work,
  'GET /fragor/veckor/csv': work,
  'GET /fragor/val': keep,
  'POST /fragor/val': { ...keep, before: roomInLists, body: () => ({ list: 'theme', name: `Nytt ${randomUUID().slice(0, 20)}` }) },
  'GET /fragor/val/:list/:code': choice,
  'POST /fragor/val/:list/:code': { ...choice, body: ({ ownThemeId }) => ({ name: `Eget ${ownThemeId}`.slice(0, 40), open: 'no' }) },
  'GET /uppsokande': work,
  'POST /uppsokande': { ...work, body: typed },
  'GET /uppsokande/csv': work,
  'GET /uppsokande/:id': round,
  'POST /uppsokande/:id': { ...round, body: typed },
  'POST /uppsokande/:id/ta-bort': round,
  'GET /api/enquiries': work,
  'POST /api/enquiries': { ...work, body: () => ({ theme: 'housing', channel: 'desk', waitedMinutes: 10 }) },
  'DELETE /api/enquiries/:id': enquiry,
  'GET /api/office-visits': work,
  'POST /api/office-visits': { ...work, body: () => ({ kind: 'booked' }) },
  'DELETE /api/office-visits/:id': visit,
  'GET /api/reach-choices': work,
  'POST /api/reach-choices': { ...keep, before: roomInLists, body: () => ({ list: 'place', name: `Ny ${randomUUID().slice(0, 20)}` }) },
  'PUT /api/reach-choices/:list/:code': { ...choice, body: ({ ownThemeId }) => ({ name: `Eget ${ownThemeId}`.slice(0, 40), open: true }) },
  'GET /api/outreach': work,
  'POST /api/outreach': { ...work, body: outreach },
  'PUT /api/outreach/:id': { ...round, body: outreach },
  'DELETE /api/outreach/:id': round,
}
