// Writes src/dialogue/data/municipality-figures.json, the public figures that `peers` compares by, from SCB's and Kolada's files.
// `npx tsx scripts/generate-municipality-figures.ts <folder with kommuner and kolada>`
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { peerVariables } from '../src/dialogue/contract/peers.ts'

const [folder = '.'] = argv.slice(2)
type Row = Readonly<Record<string, string>>

function read(...path: string[]): Row[] {
  const file = readFileSync(join(folder, ...path))
  const rows: Row[] = parse(path.at(-1)?.endsWith('.gz') === true ? gunzipSync(file) : file, { columns: true })
  return rows
}

const covariates = new Map(read('kommuner', 'scb_covariates_2022.csv').map((row) => [(row['municip_code'] ?? '').padStart(4, '0'), row]))
const kolada = new Map([...read('kolada', 'values_24kpi_2010_2024.csv.gz'), ...read('kolada', 'values_N02904_2007_2021.csv')]
  .filter((row) => row['gender'] === 'T').map((row) => [`${row['kpi']} ${row['municipality']} ${row['period']}`, row['value'] ?? '']))
const columnOf: Readonly<Record<string, string>> = {
  aged0to19: 'share0_19', aged75: 'share75_', tertiary: 'share_tertiary_school', taxBase: 'tax_base',
}

/** Six digits that count are more than any of these figures was published with. */
const figure = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(Number(text).toPrecision(6)))

const rows = read('kommuner', 'municipalities.csv').map((row) => {
  const code = row['code'] ?? ''
  const values = Object.entries(peerVariables).map(([id, { year }]) => {
    if (id === 'population') return Number(row['population_2024'])
    return figure(columnOf[id] === undefined ? kolada.get(`${id} ${code} ${year}`) : covariates.get(code)?.[columnOf[id]])
  })
  return [code, row['name'], row['kommungrupp'], values]
})
const lines = rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')
const columns = JSON.stringify(Object.keys(peerVariables))
writeFileSync('src/dialogue/data/municipality-figures.json', `{\n"variables": ${columns},\n"rows": [\n${lines}\n]\n}\n`)
