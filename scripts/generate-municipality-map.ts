// Writes src/dialogue/data/municipality-map.json: the outline of each municipality as an SVG path on a drawing 300 wide.
//   npx tsx scripts/generate-municipality-map.ts <se_municipalities.geojson>
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

type Point = readonly [x: number, y: number]
const ring = z.array(z.tuple([z.number(), z.number()]))
const collection = z.object({ features: z.array(z.object({
  id: z.coerce.string(),
  geometry: z.union([z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }), z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) })]),
})) })

const width = 300
/** Points nearer to a straight line than this, in units of the drawing, are left out. */
const tolerance = 0.45
/** Islands smaller than this, in square units, are left out when the municipality has a larger part. */
const smallest = 0.6

const { features } = collection.parse(JSON.parse(readFileSync(argv[2] ?? '', 'utf8')))
/** Lambert's conic with two standard parallels keeps the shape of a country that is long from north to south; degrees in, units of the earth's radius out. */
const rad = Math.PI / 180
const [first, second] = [57 * rad, 67 * rad]
const n = Math.log(Math.cos(first) / Math.cos(second)) / Math.log(Math.tan(Math.PI / 4 + second / 2) / Math.tan(Math.PI / 4 + first / 2))
const f = Math.cos(first) * Math.tan(Math.PI / 4 + first / 2) ** n / n
function project([longitude, latitude]: Point): Point {
  const rho = f / Math.tan(Math.PI / 4 + latitude * rad / 2) ** n
  const angle = n * (longitude - 16.5) * rad
  return [rho * Math.sin(angle), rho * Math.cos(angle)]
}

const outlines = features.map(({ id, geometry }) => ({
  code: id.padStart(4, '0'),
  // Holes are lakes or enclaves: not drawn.
  parts: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(([outer]) => (outer === undefined ? [] : [outer.map(project)])),
}))
const all = outlines.flatMap(({ parts }) => parts.flat())
const [left, right] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))]
const [top, bottom] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))]
const scale = width / (right - left)
const drawn = ([x, y]: Point): Point => [(x - left) * scale, (y - top) * scale]

function area(points: readonly Point[]): number {
  return Math.abs(points.reduce((sum, [x, y], at) => { const [nx, ny] = points[(at + 1) % points.length] ?? [x, y]; return sum + x * ny - nx * y }, 0)) / 2
}

/** Douglas and Peucker's simplification of an open line. */
function simplified(points: readonly Point[]): Point[] {
  const [start, end] = [points[0], points.at(-1)]
  if (start === undefined || end === undefined || points.length < 3) return [...points]
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const length = Math.hypot(dx, dy)
  let [farthest, at] = [0, 0]
  for (const [index, [x, y]] of points.entries()) {
    const away = length === 0 ? Math.hypot(x - start[0], y - start[1]) : Math.abs(dy * (x - start[0]) - dx * (y - start[1])) / length
    if (away > farthest) [farthest, at] = [away, index]
  }
  return farthest <= tolerance ? [start, end] : [...simplified(points.slice(0, at + 1)), ...simplified(points.slice(at)).slice(1)]
}

/** A ring as relative steps in tenths of a unit. */
function path(points: readonly Point[]): string {
  const tenths = simplified(points).map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const)
  const [start, ...rest] = tenths
  if (start === undefined) return ''
  let [x, y] = start
  const steps = rest.slice(0, -1).flatMap(([nx, ny]) => { const step = [nx - x, ny - y] as const; [x, y] = [nx, ny]; return step[0] === 0 && step[1] === 0 ? [] : [`${step[0]} ${step[1]}`] })
  return steps.length < 2 ? `M${start[0] - 4} ${start[1] - 4}h8v8h-8z` : `M${start[0]} ${start[1]}l${steps.join(' ')}z`
}

const paths = outlines.map(({ code, parts }): [string, string] => {
  const sorted = parts.map((part) => part.map(drawn)).toSorted((a, b) => area(b) - area(a))
  return [code, sorted.filter((part, at) => at === 0 || area(part) >= smallest).map(path).join('')]
}).toSorted(([a], [b]) => (a < b ? -1 : 1))
const height = Math.ceil((bottom - top) * scale)
writeFileSync(fileURLToPath(new URL('../src/dialogue/data/municipality-map.json', import.meta.url)),
  `{\n"width": ${width * 10}, "height": ${height * 10},\n"paths": {\n${paths.map(([code, d]) => `${JSON.stringify(code)}: ${JSON.stringify(d)}`).join(',\n')}\n}\n}\n`)
