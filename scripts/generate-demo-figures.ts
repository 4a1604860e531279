// Writes src/demo/data/public-figures.json: a few real public figures that the demo shows, from Kolada's files.
// `npx tsx scripts/generate-demo-figures.ts <folder with kommuner and kolada>`
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

const [folder = '.'] = argv.slice(2)
type Row = Readonly<Record<string, string>>

function read(...path: string[]): Row[] {
  const file = readFileSync(join(folder, ...path))
  const rows: Row[] = parse(path.at(-1)?.endsWith('.gz') === true ? gunzipSync(file) : file, { columns: true })
  return rows
}

const kpis = ['N02904', 'N07907', 'N11821', 'N15428', 'N17461', 'N17625', 'U07417', 'U09808']
const years = [2018, 2019, 2020, 2021, 2022, 2023]
const codes = read('kommuner', 'municipalities.csv').map((row) => row['code'] ?? '').toSorted()
const letters: Readonly<Record<string, string>> = { Missing: 'M', Privacy: 'P', 'Not applicable': 'N' }
const values = new Map([...read('kolada', 'values_24kpi_2010_2024.csv.gz'), ...read('kolada', 'values_N02904_2007_2021.csv')]
  .filter((row) => row['gender'] === 'T').map((row) => [`${row['kpi']} ${row['period']} ${row['municipality']}`, row]))
const catalogue = read('kolada', 'kpi_catalogue.csv')

/** Figures that the catalogue has no more. */
const gone: Readonly<Record<string, string>> = { N02904: 'Barn i ekonomiskt utsatta hushåll, andel (%)' }

/** Four digits that count are enough for a picture; a letter says why there is none. */
function cell(row: Row | undefined): number | string {
  if (row === undefined) return 'M'
  return row['value'] === undefined || row['value'] === '' ? letters[row['status'] ?? ''] ?? 'M' : Number(Number(row['value']).toPrecision(4))
}

const figures = kpis.map((kpi) => {
  const found = catalogue.find((row) => row['id'] === kpi)
  return {
    kpi, title: found?.['title'] ?? gone[kpi] ?? kpi, description: found?.['description'] ?? '', area: found?.['operating_area'] ?? '',
      publishedOn: found?.['publication_date'] ?? '',
    publishedFor: found?.['publ_period'] ?? '', byGender: found?.['is_divided_by_gender'] === 'true',
    years: years.filter((year) => codes.some((code) => values.has(`${kpi} ${year} ${code}`)))
      .map((year) => ({ year, values: codes.map((code) => cell(values.get(`${kpi} ${year} ${code}`))) })),
  }
})
const lines = figures.map(({ years: all, ...figure }) => (
  `${JSON.stringify(figure).slice(0, -1)},"years":[\n${all.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}]}`))
writeFileSync('src/demo/data/public-figures.json', `{\n"places": ${JSON.stringify(codes)},\n"figures": [\n${lines.join(',\n')}\n]\n}\n`)
