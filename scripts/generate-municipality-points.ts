// Writes src/dialogue/data/municipality-points.json: one point inside each municipality, from its borders.
// `npx tsx scripts/generate-municipality-points.ts <se_municipalities.geojson>`
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import * as z from 'zod'

const [file = ''] = argv.slice(2)
const ringShape = z.array(z.array(z.number()))
const borders = z.object({ features: z.array(z.object({
  properties: z.object({ code: z.string(), name: z.string() }),
  geometry: z.union([
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ringShape) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringShape)) }),
  ]),
})) })
type Ring = ReadonlyArray<readonly [number, number]>

/** Twice the area and the centre of gravity, in degrees: a degree of longitude is as long in all of one municipality. */
function weigh(ring: Ring): { area: number; x: number; y: number } {
  let [area, x, y] = [0, 0, 0]
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    area += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  }
  return { area: Math.abs(area), x: x / (3 * area), y: y / (3 * area) }
}

/** Where the ring crosses the latitude, from west to east. */
function crossings(ring: Ring, latitude: number): number[] {
  return ring.flatMap(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    return y1 > latitude === y2 > latitude ? [] : [x1 + (latitude - y1) / (y2 - y1) * (x2 - x1)]
  }).toSorted((a, b) => a - b)
}

/** The centre of gravity; where that lies outside, the middle of the widest part on its latitude. */
function inside(ring: Ring): { x: number; y: number } {
  const { x, y } = weigh(ring)
  const cut = crossings(ring, y)
  const parts = cut.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: cut[at + 1] ?? from }] : []))
  if (parts.some(({ from, to }) => x >= from && x <= to)) return { x, y }
  const widest = parts.toSorted((a, b) => (b.to - b.from) - (a.to - a.from))[0]
  return widest === undefined ? { x, y } : { x: (widest.from + widest.to) / 2, y }
}

const read = borders.parse(JSON.parse(readFileSync(file, 'utf8')))
const points = read.features.map(({ properties: { code, name }, geometry }) => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = polygons.map(([outer = []]): Ring => outer.map(([x = 0, y = 0]) => [x, y] as const))
  const largest = rings.toSorted((a, b) => weigh(b).area - weigh(a).area)[0] ?? []
  const { x, y } = inside(largest)
  return { code, name, latitude: Number(y.toFixed(4)), longitude: Number(x.toFixed(4)) }
}).toSorted((a, b) => a.code.localeCompare(b.code))
writeFileSync('src/dialogue/data/municipality-points.json', `[\n${points.map((point) => `  ${JSON.stringify(point)}`).join(',\n')}\n]\n`)
