import { createHash, randomUUID } from 'node:crypto'
import { testNow } from '../app.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Sample, Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const today = testNow.slice(0, 10)
const report = (f: Family): Record<string, string> => ({ id: f.concernId })
const waiting = (f: Family): Record<string, string> => ({ id: f.waitingConcernId })
const unknown = (f: Family): Record<string, string> => ({ childId: f.waitingChildId })
const decided = (f: Family): Record<string, string> => ({ childId: f.concernChildId })
const open = (f: Family): Record<string, string> => ({ childId: f.openChildId })
const aboutChild = (f: Family): readonly string[] => [f.child.id]
const aboutOpen = (f: Family): readonly string[] => [f.wrong.id]
const aboutSibling = (f: Family): readonly string[] => [f.sibling.id]
const aboutBoth = (f: Family): readonly string[] => [f.child.id, f.sibling.id]
const reasons = { reasons: 'skäl' }
const told = { narrative: 'Provtext', 'children.0.name': 'Noor', 'children.0.whereabouts': 'Provskolan' }
const toldByApi = { narrative: 'Provtext', children: [{ name: 'Noor', whereabouts: 'Provskolan' }] }
const receiptToken = (f: Family): string => createHash('sha256').update(f.concernId).digest('base64url')

async function opened({ waitingConcernId, waitingChildId, intake, code }: Family, { run }: Make): Promise<void> {
  const values = [code, waitingConcernId, testNow, intake.id]
  await run('UPDATE concern SET opened_at = $3, opened_by = $4 WHERE municipality_code = $1 AND id = $2', values)
  await run('UPDATE concern_child SET grown_up_on = NULL WHERE municipality_code = $1 AND id = $2', [code, waitingChildId])
}

async function foundGrownUp(f: Family, make: Make): Promise<void> {
  await opened(f, make)
  const values = [f.code, f.waitingChildId, today]
  await make.run(`INSERT INTO concern_grown_up (municipality_code, id, concern_child_id, reason, passed_to, stated_on, access, recorded_at,
      recorded_by)
    SELECT $1, $4, n.id, 'skäl', 'nobody', $3, n.access, $5, $6 FROM concern_child n
    WHERE n.municipality_code = $1 AND n.id = $2 AND n.grown_up_on IS NULL`, [...values, randomUUID(), testNow, f.intake.id])
  await make.run(`UPDATE concern_child SET grown_up_on = $3, person_id = NULL, identified_at = NULL, identified_by = NULL
    WHERE municipality_code = $1 AND id = $2`, values)
}

async function identified(f: Family, make: Make): Promise<void> {
  await opened(f, make)
  await make.run('UPDATE concern_child SET person_id = $3, identified_at = $4, identified_by = $5 WHERE municipality_code = $1 AND id = $2',
    [f.code, f.waitingChildId, f.mother, testNow, f.intake.id])
  await make.refresh(f.mother, f.code)
}

async function assessed({ code, openChildId, wrong, worker }: Family, { run, refresh }: Make): Promise<void> {
  await run(`INSERT INTO protection_assessment (municipality_code, id, concern_child_id, person_id, outcome, reasons, assessed_on,
    assessed_at, assessed_by, access, recorded_at)
    VALUES ($1, $2, $3, $4, 'no_immediate_need', 'skäl', $5, $6, $7, '{}', $6) ON CONFLICT DO NOTHING`,
  [code, randomUUID(), openChildId, wrong.id, today, testNow, worker.id])
  await refresh(wrong.id, code)
}

async function untold({ code, concernChildId }: Family, { run }: Make): Promise<void> {
  await run('DELETE FROM feedback WHERE municipality_code = $1 AND concern_child_id = $2', [code, concernChildId])
}

async function uninformed({ code, child, investigationId, unitId }: Family, { run, refresh }: Make): Promise<void> {
  await run('DELETE FROM parties_information WHERE municipality_code = $1 AND person_id = $2', [code, child.id])
  await run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on,
    nominal_due_on, legal_due_on, paragraph, access, recorded_at)
    VALUES ($1, $2, 'inform-open', 2, 'investigation', $3, $4, $5, $6, $6, $6, 'SoL 20:4', '{}', $7) ON CONFLICT DO NOTHING`,
  [code, randomUUID(), investigationId, child.id, unitId, today, testNow])
  await refresh(child.id, code)
}

async function receipted(f: Family, { run }: Make): Promise<void> {
  const hash = createHash('sha256').update(receiptToken(f)).digest()
  await run(`INSERT INTO concern_receipt VALUES ($1, $2, $2, 'P-2', $3, '2026-12-08', false, '2026-11-30T00:00:00Z',
    '2026-11-30T00:00:00Z') ON CONFLICT DO NOTHING`,
    [f.code, hash, testNow])
}

const lookedUp = { about: (f: Family): readonly string[] => [f.child.id, f.double], as: 'intake' } as const
const identify: Sample = { as: 'intake', params: unknown, before: opened, about: nobody }
const withNewChild: Sample = { ...identify, body: () => ({ givenName: 'Noor', familyName: 'Ny' }) }
const linked: Sample = { ...identify, body: (f) => ({ personId: f.sibling.id }), about: aboutSibling }
const assign: Sample = { as: 'intake', params: waiting, before: identified, about: (f) => [f.mother] }
const protect: Sample = { as: 'worker', params: open, about: aboutOpen, body: () => ({ outcome: 'no_immediate_need', ...reasons }) }
const decide: Sample = { as: 'worker', params: open, before: assessed, about: aboutOpen,
  body: () => ({ decision: 'do_not_open', ...reasons }) }
const prolong: Sample = { as: 'worker', params: open, about: aboutOpen, body: () => ({ until: '2026-12-20', ...reasons }) }
const move: Sample = { as: 'worker', params: open, about: aboutOpen, body: () => ({ reason: 'fel barn' }) }
const grownUp: Sample = { as: 'intake', params: unknown, before: opened, about: nobody,
  body: () => ({ reason: 'född 1990', passedTo: 'adult_unit' }) }
const childAfterAll: Sample = { as: 'intake', params: unknown, before: foundGrownUp, about: nobody, body: () => ({ reason: 'fel person' }) }
const answer: Sample = { as: 'worker', params: decided, before: untold, about: aboutChild, body: () => ({ given: 'told', how: 'telefon' }) }
const ask: Sample = { as: 'worker', params: (f) => ({ childId: f.siblingConcernChildId }), about: aboutSibling, body: () => ({}) }
const inform: Sample = { as: 'worker', params: (f) => ({ personId: f.child.id }), before: uninformed, about: aboutChild,
  body: () => ({ how: 'told', told: ['child'] }) }

export const concernsSamples: Samples = {
  'GET /anmal': { as: 'public', about: nobody },
  'POST /anmal': { as: 'public', body: () => ({ ...told, relation: 'private' }), about: nobody },
  'GET /anmal/kvitto/:token': { as: 'public', params: (f) => ({ token: receiptToken(f) }), before: receipted, about: nobody },
  'GET /anmalningar': { as: 'worker', query: () => ({ visa: 'obeslutade' }), about: (f) => [f.child.id, f.sibling.id, f.wrong.id] },
  'GET /api/concerns': { as: 'worker', about: nobody },
  'GET /anmalningar/dagbesked': { as: 'manager', about: nobody },
  'GET /api/daily-statements': { as: 'manager', about: nobody },
  'GET /anmalningar/ny': { as: 'worker', about: nobody },
  'POST /anmalningar/ny': { as: 'worker', body: () => ({ ...told, arrivedVia: 'phone', reporterKind: 'school' }), about: nobody },
  'GET /anmalningar/mottagen/:reference': { as: 'worker', params: () => ({ reference: 'PR-23456-26' }), about: nobody },
  'GET /anmalningar/:id': { as: 'worker', params: report, about: aboutBoth },
  'GET /api/concerns/:id': { as: 'worker', params: report, about: aboutBoth },
  'POST /anmalningar/:id/oppna': { as: 'intake', params: waiting, about: nobody },
  'POST /api/concerns/:id/opening': { as: 'intake', params: waiting, about: nobody },
  'GET /anmalningar/barn/:childId/identifiera': identify,
  'POST /anmalningar/barn/:childId/identifiera': { ...lookedUp, params: unknown, before: opened,
    body: (f) => ({ name: f.surname, born: '2015-07-18' }) },
  'POST /api/intake/look-up': { ...lookedUp, body: (f) => ({ name: f.surname, bornOn: '2015-07-18' }) },
  'POST /anmalningar/barn/:childId/koppla': linked,
  'POST /api/concern-children/:childId/identity': linked,
  'GET /anmalningar/barn/:childId/registrera': identify,
  'POST /anmalningar/barn/:childId/registrera': { ...withNewChild, makes: 1 },
  'POST /api/concern-children/:childId/registration': { ...withNewChild, about: (_, made) => [String(made['personId'])] },
  'GET /anmalningar/:id/fordela': assign,
  'POST /anmalningar/:id/fordela': { ...assign, body: (f) => ({ 'children.0.childId': f.waitingChildId,
    'children.0.staffId': f.worker.id }) },
  'POST /api/concerns/:id/assignment': { ...assign, body: (f) => ({ children: [{ childId: f.waitingChildId, staffId: f.worker.id }] }) },
  'GET /anmalningar/barn/:childId/skydd': protect,
  'POST /anmalningar/barn/:childId/skydd': protect,
  'POST /api/concern-children/:childId/protection-assessment': protect,
  'GET /anmalningar/barn/:childId/beslut': decide,
  'POST /anmalningar/barn/:childId/beslut': decide,
  'POST /api/concern-children/:childId/decision': decide,
  'GET /anmalningar/barn/:childId/forlang': prolong,
  'POST /anmalningar/barn/:childId/forlang': prolong,
  'POST /api/concern-children/:childId/extension': prolong,
  'GET /anmalningar/barn/:childId/flytta': move,
  'POST /anmalningar/barn/:childId/flytta': move,
  'POST /api/concern-children/:childId/move': move,
  'GET /anmalningar/barn/:childId/fyllt-21': grownUp,
  'POST /anmalningar/barn/:childId/fyllt-21': grownUp,
  'POST /api/concern-children/:childId/grown-up': grownUp,
  'GET /anmalningar/barn/:childId/inte-fyllt-21': childAfterAll,
  'POST /anmalningar/barn/:childId/inte-fyllt-21': childAfterAll,
  'POST /api/concern-children/:childId/child-after-all': childAfterAll,
  'GET /anmalningar/barn/:childId/aterkoppling': answer,
  'POST /anmalningar/barn/:childId/aterkoppling': answer,
  'POST /api/concern-children/:childId/feedback': answer,
  'POST /anmalningar/barn/:childId/aterkoppling/begaran': ask,
  'POST /api/concern-children/:childId/feedback-request': ask,
  'GET /anmalningar/information/:personId': inform,
  'POST /anmalningar/information/:personId': inform,
  'POST /api/persons/:personId/investigation-information': inform,
  'POST /api/concerns': {
    as: 'client', body: () => ({ key: randomUUID(), ...toldByApi, name: 'Test', workplace: 'Provskolan', contact: '070-174 06 05' }),
    about: nobody,
  },
  'POST /api/concerns/taken-in': {
    as: 'worker', body: () => ({ ...toldByApi, arrivedVia: 'phone', reporterKind: 'school', receivedOn: today, receivedTime: '07:30' }),
    about: nobody,
  },
}
