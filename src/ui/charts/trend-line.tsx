import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'
import { HolidayMarks, type HolidayMark } from './holiday-marks.tsx'

/** One week: what was counted, the same week a year before, and the range that is expected; null: not known, or nothing to say. */
export type TrendPoint = {
  readonly year: number; readonly week: number; readonly value: number | null; readonly before: number | null
  readonly low: number | null; readonly high: number | null
}

type Trend = {
  readonly points: readonly TrendPoint[]
  readonly marks?: readonly HolidayMark[] | undefined
  /** Weeks where an alarm began, counted from 0, with the number it has in the list under the chart. */
  readonly alarms?: ReadonlyArray<{ readonly at: number; readonly number: number }> | undefined
  /** What the dotted line is, at its end. */
  readonly beforeLabel: string
  readonly format: (value: number) => string
  /** Whether only whole numbers can be counted: no line is drawn between them. */
  readonly whole: boolean
}

const plot = { width: 780, height: 300, left: 44, right: 96, top: 58, bottom: 24 }
type Scale = (value: number) => number
type Placed = TrendPoint & { readonly index: number }

/** One measure over many weeks from zero: line, dotted line for the year before, grey field for what is expected, red squares outside it. */
export function TrendLine({ points, marks = [], alarms = [], beforeLabel, format, whole, ...text }: ChartText & Trend) {
  const highest = max(points.flatMap(({ value, before, high }) => [value ?? 0, before ?? 0, high ?? 0])) ?? 0
  const y = scaleLinear([0, highest > 0 ? highest : 1], [plot.height - plot.bottom, plot.top]).nice(4)
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [plot.left + 4, plot.width - plot.right])
  const placed = points.map((point, index) => ({ ...point, index }))
  return (
    <ChartFigure {...text}>
      <Drawing name={text.title} width={plot.width} height={plot.height} size="wide">
        {y.ticks(4).filter((tick) => !whole || Number.isInteger(tick)).map((tick) => (
          <g key={tick}>
            <path class={tick === 0 ? 'm-axis' : 'm-grid'} d={`M${plot.left} ${px(y(tick))}H${plot.width - plot.right}`} />
            <text class="t-end" x={plot.left - 6} y={px(y(tick)) + 4}>{format(tick)}</text>
          </g>
        ))}
        <Lines placed={placed} x={x} y={y} />
        {placed.map(({ index, week, year }) => isNamed(points, index) && (
          <text key={index} class={index === points.length - 1 ? 't-end' : 't-mid'} x={px(x(index))} y={plot.height - 7}>
            {text.t.week(week)}{week === 1 ? ` ${year}` : ''}
          </text>
        ))}
        <HolidayMarks marks={marks} centre={x} top={plot.top} reach={() => plot.height - plot.bottom} />
        {alarms.map(({ at, number }) => (
          <g key={number}>
            <path class="m-danger" d={`M${px(x(at))} ${plot.top - 14}l6 11h-12z`} />
            <text class="t-danger" x={px(x(at)) + 9} y={plot.top - 4}>{number}</text>
          </g>
        ))}
        <Ends placed={placed} x={x} y={y} beforeLabel={beforeLabel} format={format} />
      </Drawing>
    </ChartFigure>
  )
}

function Lines({ placed, x, y }: { placed: readonly Placed[]; x: Scale; y: Scale }) {
  const at = ({ index }: Placed): number => px(x(index))
  const band = area<Placed>().defined(({ low, high }) => low !== null && high !== null).x(at)
    .y0(({ low }) => px(y(low ?? 0))).y1(({ high }) => px(y(high ?? 0)))
  const drawn = line<Placed>().defined(({ value }) => value !== null).x(at).y(({ value }) => px(y(value ?? 0)))
  const earlier = line<Placed>().defined(({ before }) => before !== null).x(at).y(({ before }) => px(y(before ?? 0)))
  return (
    <>
      <path class="m-band" d={band(placed) ?? ''} />
      <path class="m-line-2" d={earlier(placed) ?? ''} />
      <path class="m-line" d={drawn(placed) ?? ''} />
      {placed.filter(isOutside).map(({ index, value }) => (
        <rect key={index} class="m-danger" x={px(x(index) - 2.5)} y={px(y(value ?? 0) - 2.5)} width="5" height="5" />
      ))}
    </>
  )
}

/** The last value, and what the dotted line is, so that no legend is needed; the two never cover each other. */
function Ends({ placed, x, y, beforeLabel, format }: { placed: readonly Placed[]; x: Scale; y: Scale } & Pick<Trend, 'beforeLabel' | 'format'>) {
  const last = placed.findLast(({ value }) => value !== null)
  const before = placed.findLast((point) => point.before !== null)
  const lastY = last === undefined ? null : y(last.value ?? 0)
  const beforeY = before === undefined ? null : y(before.before ?? 0)
  const apart = lastY === null || beforeY === null || Math.abs(lastY - beforeY) > 15 ? 0 : beforeY >= lastY ? 15 - (beforeY - lastY) : lastY - beforeY - 15
  return (
    <>
      {last !== undefined && <circle class="m-c1" cx={px(x(last.index))} cy={px(lastY ?? 0)} r="3.4" />}
      {last !== undefined && <text class={isOutside(last) ? 't-danger' : 't-strong'} x={px(x(last.index)) + 9} y={px(lastY ?? 0) + 4}>{format(last.value ?? 0)}</text>}
      {before !== undefined && <text x={px(x(before.index)) + 9} y={px((beforeY ?? 0) + apart) + 4}>{beforeLabel}</text>}
    </>
  )
}

function isOutside({ value, low, high }: TrendPoint): boolean {
  return value !== null && low !== null && high !== null && (value < low || value > high)
}

/** Weeks named under the axis: first, last, and 1, 13, 26 and 39 where they do not crowd those. */
function isNamed(points: readonly TrendPoint[], index: number): boolean {
  const last = points.length - 1
  if (index === 0 || index === last) return true
  const room = Math.ceil(points.length / 12)
  const week = points[index]?.week ?? 0
  return [1, 13, 26, 39].includes(week) && index > room && last - index > room
}
