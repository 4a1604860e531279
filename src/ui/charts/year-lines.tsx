import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ComponentChildren } from 'preact'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'

/** One year; null where there is no value. */
type YearPoint = { readonly year: number; readonly own: number | null; readonly other: number | null }
/** One figure's panel; `note` says why its line is broken. */
type YearPanel = { readonly heading: string; readonly href?: string | undefined; readonly note?: string | undefined; readonly points: readonly YearPoint[]
  /** Years from which the series is another: the line is broken before each. */
  readonly breaks?: readonly number[] | undefined
  /** What one may do with the panel, under it. */
  readonly foot?: ComponentChildren }

const plot = { width: 270, height: 128, left: 42, right: 46, top: 8, bottom: 22 }

/** Figures over years side by side, each on a scale of its own: a whole line for one's own place, a dotted one for what it is compared with. */
export function YearLines({ panels, format,
  ...text }: ChartText & { readonly panels: readonly YearPanel[]; readonly format: (value: number) => string }) {
  return (
    <ChartFigure {...text}>
      <div class="chart-multiples">
        {panels.map((panel) => (
          <div key={panel.heading}>
            <h3>{panel.href === undefined ? panel.heading : <a href={panel.href}>{panel.heading}</a>}</h3>
            <YearLine panel={panel} format={format} />
            {panel.note !== undefined && <p class="quiet">{panel.note}</p>}
            {panel.foot}
          </div>
        ))}
      </div>
    </ChartFigure>
  )
}

/** The points with nothing half a year before each break, so that no line is drawn over it. */
export function broken(points: readonly YearPoint[], breaks: readonly number[]): readonly YearPoint[] {
  return points.flatMap((point) => (breaks.includes(point.year) ? [{ year: point.year - 0.5, own: null, other: null }, point] : [point]))
}

/** Years that lack a value leave a gap: the line is not drawn over them. */
function YearLine({ panel, format }: { panel: YearPanel; format: (value: number) => string }) {
  const { points: years, breaks = [] } = panel
  const points = broken(years, breaks)
  const [low = 0, high = 1] = extent(points.flatMap(({ own, other }) => [own, other].filter((value) => value !== null)))
  const [first = 0, lastYear = 1] = extent(points, ({ year }) => year)
  const y = scaleLinear([low, high > low ? high : low + 1], [plot.height - plot.bottom, plot.top]).nice(3)
  const x = scaleLinear([first, lastYear > first ? lastYear : first + 1], [plot.left + 4, plot.width - plot.right])
  const drawn = (read: (point: YearPoint) => number | null): string => line<YearPoint>().defined((point) => read(point) !== null)
    .x(({ year }) => px(x(year))).y((point) => px(y(read(point) ?? 0)))([...points]) ?? ''
  const last = points.findLast(({ own }) => own !== null)
  return (
    <Drawing name={`${panel.heading}. ${points.filter(({ own }) => own !== null).map(({ year, own }) => `${year}: ${format(own ?? 0)}`).join('. ')}.`}
      width={plot.width} height={plot.height} size="small">
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <path class="m-grid" d={`M${plot.left + 4} ${px(y(tick))}H${plot.width - plot.right}`} />
          <text class="t-end" x={plot.left - 2} y={px(y(tick)) + 4}>{format(tick)}</text>
        </g>
      ))}
      {breaks.map((year) => <path key={`brott-${year}`} class="m-break" d={`M${px(x(year - 0.5))} ${plot.top}V${plot.height - plot.bottom}`} />)}
      <path class="m-line-2" d={drawn(({ other }) => other)} />
      <path class="m-line" d={drawn(({ own }) => own)} />
      {points.filter((point, at) => point.own !== null && (points[at - 1]?.own ?? null) === null && (points[at + 1]?.own ?? null) === null)
        .map(({ year, own }) => <circle key={year} class="m-c1" cx={px(x(year))} cy={px(y(own ?? 0))} r="2.6" />)}
      {last !== undefined && <circle class="m-c1" cx={px(x(last.year))} cy={px(y(last.own ?? 0))} r="3.2" />}
      {last !== undefined && <text class="t-strong" x={px(x(last.year)) + 7} y={px(y(last.own ?? 0)) + 4}>{format(last.own ?? 0)}</text>}
      <text x={plot.left + 4} y={plot.height - 6}>{Math.ceil(first)}</text>
      {lastYear > first && <text class="t-end" x={plot.width - plot.right} y={plot.height - 6}>{lastYear}</text>}
    </Drawing>
  )
}
