import { randomUUID } from 'node:crypto'

export const employmentIds = () => ({
  employmentId: randomUUID(), earlierEmploymentId: randomUUID(), employmentImportId: randomUUID(), countImportId: randomUUID(),
    publishedSetId: randomUUID(),
})

type Around = ReturnType<typeof employmentIds> & { worker: string; manager: string; unitId: string; now: string }

/**
 * The worker's employment, corrected once; a file of employments and one of published counts that wait to be confirmed; a set of such
 * counts.
 */
export function employmentRows(f: Around) {
  const employed = { staff_id: f.worker, unit_id: f.unitId, post: 'socialsekreterare', from_on: '2020-01-01', permanent: true,
    recorded_at: f.now }
  const asked = { asked_by: f.manager, asked_at: f.now, stage: 'ended', rows_done: 1, rows_all: 1, previewed_at: f.now, faults: 0,
    looked_again: false }
  const file = `anvandare;enhet;befattning;fran;tillsvidare;omfattning\nsubject-${f.worker};okänd;socialsekreterare;2020-01-01;ja;80\n`
  return {
    workforce_import: [
      { id: f.employmentImportId, kind: 'employments', name: '', source: '', counts: '{"changed":1}', ...asked },
      { id: f.countImportId, kind: 'counts', name: `Tal ${f.countImportId}`, source: 'Provmyndigheten', measure: 'persons',
        counts: '{"new":1}', ...asked },
    ],
    workforce_import_file: [
      { import_id: f.employmentImportId, bytes: Buffer.from(file) },
      { import_id: f.countImportId, bytes: Buffer.from('omrade;ar;utgaende\nProvby;2025;10\n') },
    ],
    workforce_import_fault: { import_id: f.employmentImportId, number: 1, line: 2, column_name: 'enhet', code: 'unit_is_unknown' },
    workforce_import_row: [
      { import_id: f.employmentImportId, number: 1, line: 2, change: 'changed', staff_id: f.worker, subject: 'socialsekreterare',
        differences: '[{"field":"hoursShare","before":"1","after":"0.8"}]' },
      { import_id: f.countImportId, number: 1, line: 2, change: 'new', subject: 'Provby 2025', differences: '[]' },
    ],
    employment_event: [
      { id: f.earlierEmploymentId, hours_share: 0.8, ...employed },
      { id: f.employmentId, hours_share: 1, degree: 'degree_social_work', supersedes_id: f.earlierEmploymentId,
        change_reason: 'fel omfattning',
        recorded_by: f.manager, ...employed },
    ],
    published_count_set: { id: f.publishedSetId, name: `Mängd ${f.publishedSetId}`, source: 'Provmyndigheten', measure: 'persons',
      recorded_at: f.now,
      recorded_by: f.manager },
    published_count: [
      { set_id: f.publishedSetId, area: 'Provby', year: 2024, level: '', closing: 10, joiners: 2, leavers: 3 },
      { set_id: f.publishedSetId, area: 'Provby', year: 2025, level: '', opening: 10, closing: 9, joiners: 2 },
    ],
  }
}
