import { extent, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { UiTexts } from '../texts.ts'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'

/** One week: what was counted (null: nothing is known) and the range that is expected, holidays and leave counted in. */
export type BandPoint = { readonly week: number; readonly value: number | null; readonly low: number; readonly high: number }

/** One unit's line. `outside`: it has left its expected range, and the heading says how. */
export type BandPanel = {
  readonly heading: string
  readonly outside?: boolean | undefined
  readonly points: readonly BandPoint[]
  /** A stretch with a name under the axis: "semester". Columns are counted from 0. */
  readonly stretch?: { readonly from: number; readonly to: number; readonly label: string } | undefined
}

const plot = { width: 270, height: 118, left: 26, right: 34, top: 8, bottom: 22 }

/** The same measure for several units, side by side on one scale: line, grey field for what is expected, red squares outside it. */
export function BandLines({ panels, ...text }: ChartText & { panels: readonly BandPanel[] }) {
  const highest = max(panels.flatMap((panel) => panel.points.flatMap((point) => [point.high, point.value ?? 0]))) ?? 0
  const y = scaleLinear([0, Math.max(1, highest)], [plot.height - plot.bottom, plot.top]).nice(4)
  return (
    <ChartFigure {...text}>
      <div class="chart-multiples">
        {panels.map((panel) => (
          <div key={panel.heading}>
            <h3 class={panel.outside ? 'is-outside' : undefined}>{panel.heading}</h3>
            <BandLine panel={panel} y={y} text={text} />
          </div>
        ))}
      </div>
    </ChartFigure>
  )
}

type Scale = { (value: number): number; domain: () => number[] }

function BandLine({ panel, y, text }: { panel: BandPanel; y: Scale; text: ChartText }) {
  const { points } = panel
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [plot.left + 4, plot.width - plot.right])
  const indexed = points.map((point, index) => ({ ...point, index }))
  const known = indexed.filter((point): point is typeof point & { value: number } => point.value !== null)
  const band = area<(typeof indexed)[number]>()
    .x((point) => px(x(point.index)))
    .y0((point) => px(y(point.low)))
    .y1((point) => px(y(point.high)))
  const drawn = line<(typeof indexed)[number]>()
    .defined((point) => point.value !== null)
    .x((point) => px(x(point.index)))
    .y((point) => px(y(point.value ?? 0)))
  const last = known.at(-1)
  const lastOutside = last !== undefined && isOutside(last)
  return (
    <Drawing name={`${panel.heading}. ${spoken(known, text)}`} width={plot.width} height={plot.height} size="small">
      {thirds(y).map((tick) => (
        <g key={tick}>
          <path class={tick === 0 ? 'm-axis' : 'm-grid'} d={`M${plot.left + 4} ${px(y(tick))}H${plot.width - plot.right}`} />
          <text class="t-end" x={plot.left - 2} y={px(y(tick)) + 4}>
            {tick}
          </text>
        </g>
      ))}
      <path class="m-band" d={band(indexed) ?? ''} />
      <path class="m-line" d={drawn(indexed) ?? ''} />
      {known.filter(isOutside).map((point) => (
        <rect key={point.index} class="m-danger" x={px(x(point.index) - 2.5)} y={px(y(point.value) - 2.5)} width="5" height="5" />
      ))}
      {last && !lastOutside && <circle class="m-c1" cx={px(x(last.index))} cy={px(y(last.value))} r="3.2" />}
      {last && (
        <text class={lastOutside ? 't-danger' : 't-strong'} x={px(x(last.index)) + 8} y={px(y(last.value)) + 4}>
          {last.value}
        </text>
      )}
      <WeekNames panel={panel} x={x} t={text.t} />
    </Drawing>
  )
}

/** Under the axis: the first and the last week, and the named stretch between them. */
function WeekNames({ panel: { points, stretch }, x, t }: { panel: BandPanel; x: (index: number) => number; t: UiTexts }) {
  const [first, last] = [points[0], points.at(-1)]
  const y = plot.height - 6
  return (
    <>
      {first && <text {...{ x: plot.left + 4, y }}>{t.week(first.week)}</text>}
      {stretch && (
        <text {...{ x: px(x((stretch.from + stretch.to) / 2)), y }} class="t-mid">
          {stretch.label}
        </text>
      )}
      {last && last !== first && (
        <text {...{ x: plot.width - plot.right, y }} class="t-end">
          {t.week(last.week)}
        </text>
      )}
    </>
  )
}

/** Grid lines at nothing, half and all of the scale; half is left out when it is no whole number. */
function thirds(y: Scale): number[] {
  const top = y.domain()[1] ?? 0
  return top % 2 === 0 ? [0, top / 2, top] : [0, top]
}

function isOutside(point: { value: number; low: number; high: number }): boolean {
  return point.value < point.low || point.value > point.high
}

function spoken(known: ReadonlyArray<{ week: number; value: number; low: number; high: number }>, { t }: ChartText): string {
  const [lowest, highest] = extent(known, (point) => point.value)
  const last = known.at(-1)
  if (last === undefined || lowest === undefined || highest === undefined) return ''
  return `${lowest}–${highest}. ${t.week(last.week)}: ${last.value}. ${t.expected}: ${last.low}–${last.high}.`
}
