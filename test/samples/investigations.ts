import { home } from '../make.ts'
import type { Make } from '../make.ts'
import { testNow } from '../app.ts'
import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const aboutSibling = ({ sibling }: Family): readonly string[] => [sibling.id]
const nobody = (): readonly string[] => []
const ofChild = { as: 'worker', params: ({ child }: Family) => ({ id: child.id }), about: aboutChild } as const
const ofSibling = { as: 'worker', params: ({ sibling }: Family) => ({ id: sibling.id }), about: aboutSibling } as const
const one = { as: 'worker', params: ({ investigationId }: Family) => ({ id: investigationId }), about: aboutChild } as const
const text = { ...one, params: ({ investigationId }: Family) => ({ id: investigationId, field: 'weighing' }) }
const request = { ...one, params: (f: Family) => ({ id: f.investigationId, requestId: f.informationRequestId }) }
const communication = { ...one, params: (f: Family) => ({ id: f.investigationId, communicationId: f.communicationId }) }
const followup = { as: 'worker', params: ({ followupId }: Family) => ({ id: followupId }), about: aboutSibling } as const
const template = { as: 'administrator', about: nobody, ofUnit: false } as const

const pen = '5c001000-0000-4000-8000-00000000000a'
const application = () => ({ kind: 'application', receivedOn: '2026-11-24', applicant: 'custodian', wanted: 'Avlastning' })
const asking = () => ({ sourceKind: 'school', source: 'Provskolan', question: 'Hur går det?', askedOn: '2026-11-24',
  remindOn: '2026-12-08' })
const answer = () => ({ kind: 'answer', answeredOn: '2026-11-24', source: 'Rektor', body: 'Bra' })
const telling = () => ({ how: 'letter', what: 'Utkastet', party: 'custodian', toldOn: '2026-11-24', answerByOn: '2026-12-08' })
const partysAnswer = () => ({ answeredOn: '2026-11-24', body: 'Vi håller med' })
const extension = () => ({ until: '2027-05-03', reasons: 'Väntar på läkare' })
const conclusion = () => ({ outcome: 'no_measure', reasons: 'Provskäl' })
const start = () => ({ after: 'investigation', consent: 'given', reasons: 'Provskäl' })
const note = () => ({ notedOn: '2026-11-24', how: 'child_alone', body: 'Går bra' })
const headings = ['child', 'parents', 'surroundings'].map((area) => ({ key: '', area, labelSv: `Prov ${area}` }))

/** Everything that a conclusion asks for is written. */
async function complete({ investigationId, child, worker }: Family, make: Make): Promise<void> {
  await make.run(`INSERT INTO investigation_field (municipality_code, id, investigation_id, person_id, field, version, base_version, standing, settles,
      pen_id, body, recorded_at, recorded_by, access)
    SELECT $1, gen_random_uuid(), $2, $3, field, 1, 0, 'current', '{}', gen_random_uuid(), CASE field WHEN 'child_heard' THEN 'alone' ELSE 'x' END,
      $5, $4, (SELECT access FROM investigation WHERE id = $2)
    FROM unnest(ARRAY['child_view', 'child_heard', 'child_heard_how', 'weighing', 'best_interests', 'child_school']) AS field
    ON CONFLICT DO NOTHING`, [home, investigationId, child.id, worker.id, testNow])
}

/** Sent to be decided, and not adopted: locked without being concluded. */
async function locked({ investigationId }: Family, make: Make): Promise<void> {
  await make.run('UPDATE investigation SET locked_at = $2 WHERE id = $1', [investigationId, testNow])
}

/** The sibling's follow-up is closed, so that another may begin. */
async function followedUp({ followupId, sibling: { id: sibling }, worker }: Family, make: Make): Promise<void> {
  await make.run("UPDATE followup SET closed_on = '2026-11-01', closed_by = $2, result = 'x', informed_at_end = '{}' WHERE id = $1",
    [followupId, worker.id])
  await make.run(`INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id, access, recorded_at)
    SELECT $1::char(4), gen_random_uuid(), $2::uuid, 'followup-closed', '2026-11-01', '', '{}', 'investigation', 'follow_up', f.id, f.access,
      $4::timestamptz FROM followup f WHERE f.id = $3::uuid`,
  [home, sibling, followupId, testNow])
}

/** The one that is locked is opened again for the lines after it. */
async function unlocked({ investigationId }: Family, make: Make): Promise<void> {
  await make.run('UPDATE investigation SET locked_at = NULL WHERE id = $1', [investigationId])
}

export const investigationsSamples: Samples = {
  'GET /person/:id/utredning': ofChild,
  'GET /person/:id/ansokan': ofChild,
  'POST /person/:id/ansokan': { ...ofChild, body: application },
  'GET /utredning/:id': one,
  'POST /utredning/:id': { ...one, before: unlocked, body: () => ({ pen, 'text-weighing': 'Prov', 'base-weighing': '0' }) },
  'GET /utredning/:id/utskrift': one,
  'GET /utredning/:id/text/:field': text,
  'POST /utredning/:id/text/:field': { ...text, body: () => ({ text: 'Prov', base: '0', pen }) },
  'GET /utredning/:id/omfattning': one,
  'POST /utredning/:id/omfattning': { ...one, body: () => ({ scope: 'concise', headings: 'child_school', reason: 'Provskäl' }) },
  'GET /utredning/:id/forlang': one,
  'POST /utredning/:id/forlang': { ...one, body: extension },
  'GET /utredning/:id/avsluta': one,
  'POST /utredning/:id/avsluta': { ...one, before: complete, body: conclusion },
  'POST /utredning/:id/oppna': { ...one, before: locked },
  'POST /utredning/:id/tillagg': { ...one, before: locked, body: () => ({ body: 'Provtillägg' }) },
  'GET /utredning/:id/uppgifter': { ...one, before: unlocked },
  'POST /utredning/:id/uppgifter': { ...one, before: unlocked, body: asking },
  'GET /utredning/:id/uppgifter/:requestId': request,
  'POST /utredning/:id/uppgifter/:requestId': { ...request, body: answer },
  'GET /utredning/:id/kommunicering': one,
  'POST /utredning/:id/kommunicering': { ...one, body: telling },
  'GET /utredning/:id/kommunicering/:communicationId': communication,
  'POST /utredning/:id/kommunicering/:communicationId': { ...communication, body: partysAnswer },
  'GET /person/:id/uppfoljning': ofSibling,
  'POST /person/:id/uppfoljning': { ...ofSibling, before: followedUp, body: start },
  'GET /uppfoljning/:id': followup,
  'GET /uppfoljning/:id/anteckna': followup,
  'POST /uppfoljning/:id/anteckna': { ...followup, body: note },
  'GET /uppfoljning/:id/avsluta': followup,
  'POST /uppfoljning/:id/avsluta': { ...followup, body: () => ({ result: 'Provresultat', informed: 'custodian' }) },
  'GET /administration/rubriker': template,
  'POST /administration/rubriker': {
    ...template,
    body: () => ({ reason: 'Provskäl', ...Object.fromEntries(headings.flatMap(({ area, labelSv }, place) => [
      [`headings.${place}.area`, area], [`headings.${place}.labelSv`, labelSv]])) }),
  },

  'GET /api/persons/:id/investigations': ofChild,
  'POST /api/persons/:id/applications': { ...ofChild, body: application },
  'GET /api/investigations/:id': one,
  'GET /api/investigations/:id/texts/:field': text,
  'PUT /api/investigations/:id/texts/:field': { ...text, before: unlocked, body: () => ({ body: 'Prov', base: 0, pen }) },
  'POST /api/investigations/:id/scope': { ...one, body: () => ({ concise: false, reason: 'Provskäl' }) },
  'POST /api/investigations/:id/requests': { ...one, body: asking },
  'POST /api/investigations/:id/requests/:requestId/answers': { ...request, body: answer },
  'POST /api/investigations/:id/communications': { ...one, body: telling },
  'POST /api/investigations/:id/communications/:communicationId/answers': { ...communication, body: partysAnswer },
  'POST /api/investigations/:id/extension': { ...one, body: extension },
  'POST /api/investigations/:id/conclusion': { ...one, before: complete, body: conclusion },
  'POST /api/investigations/:id/reopening': { ...one, before: locked },
  'POST /api/investigations/:id/additions': { ...one, before: locked, body: () => ({ body: 'Provtillägg' }) },
  'POST /api/persons/:id/followups': { ...ofSibling, before: followedUp, body: start },
  'GET /api/followups/:id': followup,
  'POST /api/followups/:id/notes': { ...followup, body: note },
  'POST /api/followups/:id/closing': { ...followup, body: () => ({ result: 'Provresultat' }) },
  'GET /api/assessment-template': template,
  'POST /api/assessment-template': { ...template, body: () => ({ headings, reason: 'Provskäl' }) },
}
