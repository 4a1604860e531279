import { randomUUID } from 'node:crypto'

let figuresMade = 0
export const figureIds = () => ({ figureImportId: randomUUID(), figureFetchId: randomUUID(), figureStoppedId: randomUUID(), selectionId: randomUUID(),
  kpi: `U${String(figuresMade += 1).padStart(5, '0')}` })

type Around = ReturnType<typeof figureIds> & { manager: string; now: string }

const drawn = {
  among: 290, variables: [{ id: 'population', title: 'Inhabitants', year: 2024, imputed: 0 }], counties: 1, draws: 1, probabilities: null,
  chosen: [{ code: '2421', name: 'Storuman', county: 'Västerbottens län', group: 'C9', groupName: 'Landsbygdskommun med besöksnäring',
    included: true, values: [5700], standard: [-1], reserve: null }],
  groups: [{ group: 'C9', name: 'Landsbygdskommun med besöksnäring', all: 21, chosen: 1 }], difference: { method: 'best', mean: 1, max: 1,
    byVariable: [1] },
}

/** A public figure with a value, an import of it whose file still lies there, and a selection of one municipality. */
export function figureRows(f: Around) {
  return {
    public_figure: { kpi: f.kpi, title: 'Barn i prov, andel (%)', description: 'Prov', unit: 'andel (%)', by_gender: false, area: 'Prov',
      published_for: '2025', recorded_at: f.now },
    public_figure_value: { kpi: f.kpi, year: 2024, gender: 'T', place: '2421', value: 12.5, standing: 'known' },
    own_figure: { kpi: f.kpi, year: 2026, value: 101, counted: 41, recorded_at: f.now },
    figure_import: [
      { id: f.figureImportId, stage: 'waiting', pieces: 1, pieces_done: 0, values_read: 0, figures_read: 0, recorded_at: f.now, recorded_by: f.manager },
      { id: f.figureFetchId, stage: 'reading', pieces: 2, pieces_done: 1, values_read: 0, figures_read: 1, asked_kpis: [f.kpi], asked_years: '{2024}', step: 1,
        recorded_at: f.now, recorded_by: f.manager },
      { id: f.figureStoppedId, stage: 'stopped', pieces: 2, pieces_done: 1, values_read: 0, figures_read: 1, asked_kpis: [f.kpi], asked_years: '{2024}', step: 1,
        ended_at: f.now, recorded_at: f.now, recorded_by: f.manager },
    ],
    selection: { id: f.selectionId, name: 'Prov', purpose: 'Att pröva', recorded_at: f.now, recorded_by: f.manager, input: '{}',
      others: '[]', answer: JSON.stringify(drawn),
      choices: JSON.stringify({ n: 1, method: 'best', seed: 1, county: '', variables: [], counties: 0, include: ['2421'], exclude: [] }) },
    figure_import_file: { import_id: f.figureImportId, number: 1, bytes: Buffer.from('kpi,municipality,period,value\n') },
  }
}
