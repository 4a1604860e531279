import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'

/** One day, with the lowest and the highest of all. */
type SpreadDay = { readonly label: string; readonly low: number; readonly high: number }

const plot = { width: 1000, height: 260, left: 40, right: 20, top: 10, bottom: 24 }
/** What lies higher is drawn at the edge: the first days are far out and would press all others together. */
const most = 2

/** How far apart all stand, day by day: a field from the lowest to the highest, and a line at 1. */
export function DaySpread({ days, format, ...text }: ChartText & { readonly days: readonly SpreadDay[]; readonly format: (value: number) => string }) {
  const y = scaleLinear([0, most], [plot.height - plot.bottom, plot.top])
  const x = scaleLinear([0, Math.max(1, days.length - 1)], [plot.left + 4, plot.width - plot.right])
  const indexed = days.map((day, index) => ({ index, low: Math.min(day.low, most), high: Math.min(day.high, most) }))
  const along = (read: (day: { low: number; high: number }) => number): string => line<(typeof indexed)[number]>()
    .x(({ index }) => px(x(index))).y((day) => px(y(read(day))))(indexed) ?? ''
  const field = area<(typeof indexed)[number]>().x(({ index }) => px(x(index))).y0(({ low }) => px(y(low))).y1(({ high }) => px(y(high)))(indexed) ?? ''
  const [first, last] = [days[0], days.at(-1)]
  return (
    <ChartFigure {...text}>
      <Drawing name={text.title} width={plot.width} height={plot.height} size="wide">
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <path class={tick === 0 ? 'm-axis' : 'm-grid'} d={`M${plot.left + 4} ${px(y(tick))}H${plot.width - plot.right}`} />
            <text class="t-end" x={plot.left - 2} y={px(y(tick)) + 4}>{format(tick)}</text>
          </g>
        ))}
        <path class="m-band" d={field} />
        <path class="m-line" d={along(({ low }) => low)} />
        <path class="m-line" d={along(({ high }) => high)} />
        {first !== undefined && <text x={plot.left + 4} y={plot.height - 6}>{first.label}</text>}
        {last !== undefined && <text class="t-end" x={plot.width - plot.right} y={plot.height - 6}>{last.label}</text>}
      </Drawing>
    </ChartFigure>
  )
}
