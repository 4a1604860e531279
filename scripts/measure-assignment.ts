// Measures `assign` on the published problems, against the best known values. Prints Markdown.
// `npx tsx scripts/measure-assignment.ts <folder with gap_small_60.json and gap_large.json> [small|most|large] [seconds]`
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { performance } from 'node:perf_hooks'
import * as z from 'zod'
import { assign } from '../src/calc/assign.ts'
import { assignAnswer } from '../src/staffing/contract/assign.ts'

const table = z.array(z.array(z.number()))
const problems = z.array(z.object({ name: z.string(), jobs: z.int(), cost: table, use: table, capacity: z.array(z.number()) }))

/** The most that the 60 small problems can give (OR-Library, gap1 to gap12, five of each), in the order of their names. */
const smallMost = [
  336, 327, 339, 341, 326, 434, 436, 420, 419, 428, 580, 564, 573, 570, 564, 656, 644, 673, 647, 664, 563, 558, 564, 568, 559, 761, 759, 758, 752, 747,
  942, 949, 968, 945, 951, 1133, 1134, 1141, 1117, 1127, 709, 717, 712, 723, 706, 958, 963, 960, 947, 947, 1139, 1178, 1195, 1171, 1171,
  1451, 1449, 1433, 1447, 1446,
]
/** The least known costs of the large ones (Yagiura, Ibaraki and Glover 2006; Posta, Ferland and Michelon 2012), in the order of their names. */
const largeLeast = [
  1698, 3235, 1360, 2623, 1158, 2339, 1843, 3552, 1407, 2827, 1166, 2339, 1931, 3456, 1402, 2806, 1243, 2391, 6353, 12742, 6347, 12430, 6185, 12241,
  12681, 24930, 11577, 23307, 8436, 22379,
]

const [folder = '.', which = 'large', seconds = '10'] = argv.slice(2)
const file = which === 'large' ? 'gap_large.json' : 'gap_small_60.json'
const read = problems.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
const sign = which === 'most' ? -1 : 1
const known = which === 'large' ? largeLeast : which === 'most' ? smallMost : []

stdout.write('| problem | answer | bound | status | best known | over it | seconds | load |\n|---|---|---|---|---|---|---|---|\n')
for (const [index, { name, jobs, cost, use, capacity }] of read.entries()) {
  const begun = performance.now()
  const sent = {
    agents: capacity.map((each) => ({ capacity: each })), jobs, cost: cost.map((row) => row.map((each) => sign * each)), use, timeLimitSeconds: Number(seconds),
  }
  const { assignment, objective, bound, status } = assignAnswer.parse(assign.calculate(sent).answer)
  const taken = ((performance.now() - begun) / 1000).toFixed(1)
  const loads = capacity.map((_, agent) => use[agent]?.reduce((sum, each, job) => sum + (assignment?.[job] === agent ? each : 0), 0) ?? 0)
  const paid = assignment?.reduce((sum, agent, job) => sum + (cost[agent]?.[job] ?? 0), 0) ?? Number.NaN
  if (paid !== sign * (objective ?? Number.NaN) || loads.some((load, agent) => load > (capacity[agent] ?? 0))) throw new Error(`${name}: the answer does not hold`)
  const best = known[index]
  const over = best === undefined ? '' : `${(100 * sign * (paid / best - 1)).toFixed(2)} %`
  stdout.write(`| ${name} | ${paid} | ${sign * (bound ?? Number.NaN)} | ${status} | ${best ?? ''} | ${over} | ${taken} | ${loadavg()[0]?.toFixed(1)} |\n`)
}
