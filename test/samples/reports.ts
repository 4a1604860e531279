import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// Reports and examples are the office's: whoever has the role sees them, whatever the unit; what is published everybody sees.
const own = { as: 'coordinator', about: nobody, ofUnit: false } as const
const open = { as: 'public', about: nobody, reaches: false } as const
const unchanged = 'returned_words = NULL, withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_reason = NULL'
const asItWas = (stage: string, id: (family: Family) => string) => async (family: Family, { run }: Make): Promise<void> => {
  await run('DELETE FROM dialogue_report_version WHERE municipality_code = $1 AND report_id = $2 AND number > 1', [family.code, id(family)])
  await run(`UPDATE dialogue_report SET stage = $3, ${unchanged} WHERE municipality_code = $1 AND id = $2`, [family.code, id(family), stage])
}
const of = (id: (family: Family) => string, stage: string) => ({ ...own, params: (family: Family) => ({ id: id(family) }), before: asItWas(stage, id) })
const draft = of(({ draftReportId }) => draftReportId, 'draft')
const published = { ...own, params: ({ publishedReportId }: Family) => ({ id: publishedReportId }),
  before: async ({ code, publishedReportId, manager }: Family, { run }: Make) => {
    await run('DELETE FROM dialogue_report_version WHERE municipality_code = $1 AND report_id = $2 AND number > 1', [code, publishedReportId])
    await run("UPDATE dialogue_report SET stage = 'published', sent_at = changed_at, sent_by = author_id, reviewed_at = changed_at, reviewed_by = $3 WHERE municipality_code = $1 AND id = $2", [code, publishedReportId, manager.id])
  } }
const review = { ...own, as: 'director', params: ({ reviewReportId }: Family) => ({ id: reviewReportId }),
  before: async (family: Family, make: Make) => {
    await asItWas('draft', ({ reviewReportId }) => reviewReportId)(family, make)
    await make.run("UPDATE dialogue_report SET stage = 'review', sent_at = changed_at, sent_by = author_id WHERE municipality_code = $1 AND id = $2", [family.code, family.reviewReportId])
  } } as const
const block = { ...draft, params: ({ draftReportId, reportBlockId }: Family) => ({ id: draftReportId, blockId: reportBlockId }) }
const version = { ...draft, params: ({ draftReportId }: Family) => ({ id: draftReportId, number: '1' }) }
const atAddress = { ...open, params: ({ reportAddress }: Family) => ({ address: reportAddress }) } as const
const unanswered = { ...own, before: async ({ code }: Family, { run }: Make) => {
  await run("UPDATE dialogue_report SET stage = 'withdrawn', withdrawn_at = changed_at, withdrawn_by = author_id, withdrawn_reason = 'Prov' WHERE municipality_code = $1 AND due_on IS NOT NULL AND stage <> 'withdrawn'", [code])
} }
const quoted = ({ visitQuoteId }: Family) => ({ number: 1, level: 'municipal', quoteId: visitQuoteId })
const paragraph = () => ({ number: 1, level: 'national', text: 'Vi anser att fler stannar.' })
const number = () => ({ number: 1 })

const example = { ...own, params: ({ draftExampleId }: Family) => ({ id: draftExampleId }),
  before: async ({ code, draftExampleId }: Family, { run }: Make) => {
    await run("UPDATE good_example SET stage = 'draft', withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_reason = NULL WHERE municipality_code = $1 AND id = $2", [code, draftExampleId])
  } }
const exampleInReview = { ...own, params: ({ reviewExampleId }: Family) => ({ id: reviewExampleId }),
  before: async ({ code, reviewExampleId }: Family, { run }: Make) => {
    await run("UPDATE good_example SET stage = 'review', sent_at = changed_at, sent_by = recorded_by WHERE municipality_code = $1 AND id = $2", [code, reviewExampleId])
  } }
const exampleReview = { ...exampleInReview, body: () => ({ outcome: 'publish', words: '' }) }
const exampleAtAddress = { ...open, params: ({ exampleAddress }: Family) => ({ address: exampleAddress }) } as const
const told = { place: 'Provby', theme: 'continuity', title: 'Chefer som stannar', done: 'Cheferna får handledning.', takes: 'Två timmar i veckan.', contactRole: 'Enhetschef', seenOn: '2026-11-20' }

export const reportSamples: Samples = {
  'GET /dialograpporter': own,
  'GET /dialograpporter/ny': own,
  'POST /dialograpporter/ny': { ...own, body: () => ({ title: 'Slutrapport' }) },
  'POST /dialograpporter/status': { ...unanswered, body: () => ({ dueOn: '2026-04-24' }) },
  'GET /dialograpporter/takt': own,
  'POST /dialograpporter/takt': { ...own, body: () => ({ startOn: '2026-01-24', months: '3' }) },
  'GET /dialograpporter/:id': draft,
  'GET /dialograpporter/:id/fil': { ...draft, query: () => ({ form: 'docx' }) },
  'GET /dialograpporter/:id/version/:number': version,
  'POST /dialograpporter/:id/gor': { ...draft, body: () => ({ number: '1', do: 'renew' }) },
  'GET /dialograpporter/:id/nytt-stycke': draft,
  'POST /dialograpporter/:id/nytt-stycke': { ...draft, body: paragraph },
  'GET /dialograpporter/:id/citat': draft,
  'POST /dialograpporter/:id/citat': { ...draft, body: quoted },
  'GET /dialograpporter/:id/stycke/:blockId': block,
  'POST /dialograpporter/:id/stycke/:blockId': { ...block, body: () => ({ number: '1', do: 'save', text: 'Andra ord.' }) },
  'POST /dialograpporter/:id/stycke/:blockId/gor': { ...block, body: () => ({ number: '1', do: 'out' }) },
  'GET /dialograpporter/:id/granska': review,
  'POST /dialograpporter/:id/granska': { ...review, body: () => ({ outcome: 'return', words: 'Skriv kortare.' }) },
  'GET /dialograpporter/:id/ta-bort': draft,
  'POST /dialograpporter/:id/ta-bort': { ...draft, body: () => ({ reason: 'Fel underlag' }) },
  'GET /rapporter': open,
  'GET /rapporter/:address': atAddress,
  'GET /rapporter/:address/fil': { ...atAddress, query: () => ({ form: 'docx' }) },
  'GET /api/dialogue-reports': own,
  'POST /api/dialogue-reports': { ...own, body: () => ({ title: 'Slutrapport' }) },
  'GET /api/dialogue-reports/rhythm': own,
  'PUT /api/dialogue-reports/rhythm': { ...own, body: () => ({ startOn: '2026-01-24', months: 3 }) },
  'POST /api/dialogue-reports/status': { ...unanswered, body: () => ({ dueOn: '2026-04-24' }) },
  'GET /api/dialogue-reports/:id': draft,
  'GET /api/dialogue-reports/:id/versions/:number': version,
  'POST /api/dialogue-reports/:id/blocks': { ...draft, body: paragraph },
  'POST /api/dialogue-reports/:id/quotes': { ...draft, body: quoted },
  'PUT /api/dialogue-reports/:id/blocks/:blockId': { ...block, body: () => ({ number: 1, do: 'save', text: 'Andra ord.' }) },
  'POST /api/dialogue-reports/:id/renewal': { ...draft, body: number },
  'POST /api/dialogue-reports/:id/appendix': { ...draft, body: number },
  'POST /api/dialogue-reports/:id/review-request': { ...draft, body: number },
  'POST /api/dialogue-reports/:id/reopening': { ...published, body: number },
  'POST /api/dialogue-reports/:id/review': { ...review, body: () => ({ outcome: 'return', words: 'Skriv kortare.' }) },
  'POST /api/dialogue-reports/:id/withdrawal': { ...draft, body: () => ({ reason: 'Fel underlag' }) },
  'GET /api/published-reports': open,
  'GET /api/published-reports/:address': atAddress,

  'GET /goda-exempel': { ...own, query: () => ({ som: '2421' }) },
  'GET /goda-exempel/forslag': own,
  'GET /goda-exempel/ny': own,
  'POST /goda-exempel/ny': { ...own, body: () => ({ ...told, sourceWords: 'Kommunen' }) },
  'GET /goda-exempel/:id': example,
  'GET /goda-exempel/:id/andra': example,
  'POST /goda-exempel/:id/andra': { ...example, body: () => told },
  'POST /goda-exempel/:id/till-granskning': example,
  'GET /goda-exempel/:id/granska': exampleInReview,
  'POST /goda-exempel/:id/granska': exampleReview,
  'GET /goda-exempel/:id/ta-bort': example,
  'POST /goda-exempel/:id/ta-bort': { ...example, body: () => ({ reason: 'Fel kommun' }) },
  'GET /exempel': { ...open, query: () => ({ som: '2421' }) },
  'GET /exempel/:address': exampleAtAddress,
  'GET /api/good-examples': own,
  'POST /api/good-examples': { ...own, body: () => ({ ...told, sourceWords: 'Kommunen' }) },
  'GET /api/good-examples/:id': example,
  'PUT /api/good-examples/:id': { ...example, body: () => told },
  'POST /api/good-examples/:id/review-request': example,
  'POST /api/good-examples/:id/review': exampleReview,
  'POST /api/good-examples/:id/withdrawal': { ...example, body: () => ({ reason: 'Fel kommun' }) },
  'GET /api/published-examples': open,
  'GET /api/published-examples/:address': exampleAtAddress,
}
