import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { render } from 'preact-render-to-string'
import type { Sent } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import { px } from '../../ui/charts/chart-figure.tsx'
import { broken } from '../../ui/charts/year-lines.tsx'
import type { ComparedFigure, Comparison, pictureForms } from '../contract/comparisons.ts'
import { comparisonTexts } from '../texts/comparisons.ts'
import { valueWords } from './figure.tsx'

const size = { width: 900, height: 520, left: 80, right: 90, top: 118, bottom: 110 }
// A picture is seen far from here: it has its own colours, on paper's white.
const ink = { own: '#1a5fb4', other: '#b8530a', text: '#1c1c1c', quiet: '#4d4d4d', grid: '#d9d9d9' }
const font = 'Source Sans 3'

/** Words of a title in lines that fit the picture; what does not fit in two ends with dots. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 72) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1] ?? ''} …`]
}

/** One figure as a drawing that stands by itself: title, unit, place, years, breaks and where it comes from. */
export function pictureOf({ place, with: how }: Comparison, { kpi, title, unit, points, breaks }: ComparedFigure, language: Language): string {
  const t = comparisonTexts[language]
  const years = points.map(({ year, value, median }) => ({ year, own: value, other: median }))
  const drawn = broken(years, breaks.map(({ year }) => year))
  const [low = 0, high = 1] = extent(years.flatMap((point) => [point.own, point.other].filter((value) => value !== null)))
  const [first = 0, last = 1] = extent(years, ({ year }) => year)
  const y = scaleLinear([low, high > low ? high : low + 1], [size.height - size.bottom, size.top]).nice(4)
  const x = scaleLinear([first, last > first ? last : first + 1], [size.left, size.width - size.right])
  const path = (read: (point: (typeof drawn)[number]) => number | null): string => line<(typeof drawn)[number]>().defined((point) => read(point) !== null)
    .x(({ year }) => px(x(year))).y((point) => px(y(read(point) ?? 0)))([...drawn]) ?? ''
  // An empty attribute would be written without a value, which is no XML.
  const [own, others] = [path((point) => point.own), path((point) => point.other)]
  const end = years.findLast((point) => point.own !== null)
  const every = Math.max(1, Math.ceil((last - first) / 10))
  const notes = [t.pictureNote(place.name, t.withInside[how]), ...breaks.map(({ year, why }) => t.breaks(year, t.breakWhy[why])), `${t.source} ${kpi}.`]
  return render(
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label={`${title}, ${place.name}`} viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} font-family={`'${font}', sans-serif`} font-size="15" fill={ink.text}>
      <rect width={size.width} height={size.height} fill="#ffffff" />
      {linesOf(`${title}, ${place.name}`).map((words, at) => <text key={words} x="24" y={36 + 26 * at} font-size="21" font-weight="600">{words}</text>)}
      <text x="24" y="94" fill={ink.quiet}>{t.pictureUnit(unit === '' ? t.unknown : unit)}. {first}–{last}.</text>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <path d={`M${size.left} ${px(y(tick))}H${size.width - size.right}`} stroke={ink.grid} fill="none" />
          <text x={size.left - 8} y={px(y(tick)) + 5} text-anchor="end">{valueWords(tick, language)}</text>
        </g>
      ))}
      {years.filter(({ year }) => (year - first) % every === 0).map(({ year }) => <text key={year} x={px(x(year))} y={size.height - size.bottom + 24} text-anchor="middle">{year}</text>)}
      {breaks.map(({ year }) => <path key={year} d={`M${px(x(year - 0.5))} ${size.top}V${size.height - size.bottom}`} stroke={ink.text} stroke-dasharray="2 4" fill="none" />)}
      {others !== '' && <path d={others} stroke={ink.other} stroke-width="2.5" stroke-dasharray="7 5" fill="none" />}
      {own !== '' && <path d={own} stroke={ink.own} stroke-width="3" stroke-linejoin="round" fill="none" />}
      {years.filter((point) => point.own !== null).map((point) => <circle key={point.year} cx={px(x(point.year))} cy={px(y(point.own ?? 0))} r="3.5" fill={ink.own} />)}
      {end !== undefined && <text x={px(x(end.year)) + 10} y={px(y(end.own ?? 0)) + 5} font-weight="600">{valueWords(end.own ?? 0, language)}</text>}
      {notes.map((words, at) => <text key={words} x="24" y={size.height - 54 + 20 * (at - Math.max(0, notes.length - 3))} font-size="14" fill={ink.quiet}>{words}</text>)}
    </svg>,
  )
}

/** The picture as a file: drawn lines that scale, or dots for where lines cannot be put. */
export async function comparisonPicture(found: Comparison, figure: ComparedFigure, form: (typeof pictureForms)[number], language: Language): Promise<Sent> {
  const svg = pictureOf(found, figure, language)
  const name = `${figure.kpi}-${found.place.code}.${form}`
  if (form === 'svg') return { name, type: 'image/svg+xml; charset=utf-8', body: svg }
  const { renderAsync } = await import('@resvg/resvg-js')
  const fonts = join(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')), 'TTF')
  const drawn = await renderAsync(svg, { fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: ['Regular', 'Semibold'].map((cut) => join(fonts, `SourceSans3-${cut}.ttf`)), defaultFontFamily: font } })
  return { name, type: 'image/png', body: async function* bytes() { yield drawn.asPng() } }
}
