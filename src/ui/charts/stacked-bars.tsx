import { max, sum } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import type { UiTexts } from '../texts.ts'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'
import { HolidayMarks, type HolidayMark } from './holiday-marks.tsx'

/** One week's bar; `values` from the bottom up, one per series. */
export type WeekBar = { readonly year: number; readonly week: number; readonly values: readonly number[] }

/** A part of the stack; `detail` is its second line. At most three: filled, filled, hollow. */
export type BarSeries = { readonly label: string; readonly detail?: string | undefined }

const fills = ['m-c1', 'm-c3', 'm-hollow'] as const
const plot = { width: 780, height: 280, left: 34, right: 112, top: 40, bottom: 24 }

/** Weeks as stacked bars from zero. The last week's values stand at the end instead of a legend. Nothing is drawn for no weeks. */
export function StackedBars({
  weeks,
  series,
  marks = [],
  ...text
}: ChartText & {
  weeks: readonly WeekBar[]
  series: readonly BarSeries[]
  marks?: readonly HolidayMark[] | undefined
}) {
  const x = scaleBand(
    weeks.map((_, index) => index),
    [plot.left, plot.width - plot.right],
  )
    .paddingInner(0.18)
    .paddingOuter(0.1)
  const y = scaleLinear([0, Math.max(1, max(weeks, (week) => sum(week.values)) ?? 0)], [plot.height - plot.bottom, plot.top]).nice(4)
  const centre = (column: number) => (x(column) ?? plot.left) + x.bandwidth() / 2
  return (
    <ChartFigure {...text}>
      <Drawing name={text.title} width={plot.width} height={plot.height} size="wide">
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <path class={tick === 0 ? 'm-axis' : 'm-grid'} d={`M${plot.left} ${px(y(tick))}H${plot.width - plot.right}`} />
            <text class="t-end" x={plot.left - 6} y={px(y(tick)) + 4}>
              {tick}
            </text>
          </g>
        ))}
        {weeks.map((week, index) => (
          <Bar key={`${week.year}-${week.week}`} week={week} series={series} x={x(index) ?? 0} width={x.bandwidth()} y={y} t={text.t} />
        ))}
        {weeks.map(
          (week, index) =>
            isNamed(weeks, index) && (
              <text key={index} class="t-mid" x={px(centre(index))} y={plot.height - 7}>
                {text.t.week(week.week)}
              </text>
            ),
        )}
        <HolidayMarks marks={marks} centre={centre} top={plot.top} reach={(column) => y(sum(weeks[column]?.values ?? [])) - 3} />
        <EndValues week={weeks.at(-1)} series={series} y={y} />
      </Drawing>
    </ChartFigure>
  )
}

function Bar({
  week,
  series,
  x,
  width,
  y,
  t,
}: {
  week: WeekBar
  series: readonly BarSeries[]
  x: number
  width: number
  y: (value: number) => number
  t: UiTexts
}) {
  const words = week.values.map((value, at) => `${value} ${series[at]?.label ?? ''}`)
  const floorOf = (at: number) => y(sum(week.values.slice(0, at)))
  return (
    <g>
      <title>{`${t.week(week.week)} ${week.year}: ${words.join(', ')}`}</title>
      {week.values.map((_, at) => (
        <Part key={at} at={at} x={x} width={width} from={floorOf(at)} to={floorOf(at + 1)} />
      ))}
    </g>
  )
}

function Part({ at, x, width, from, to }: { at: number; x: number; width: number; from: number; to: number }) {
  if (from - to < 0.1) return null
  const inset = at === 2 ? 0.5 : 0
  return (
    <rect
      class={fills[at] ?? 'm-c4'}
      x={px(x + inset)}
      y={px(to + inset)}
      width={px(width - 2 * inset)}
      height={px(Math.max(0.5, from - to - 1))}
    />
  )
}

/** Weeks named under the axis: first, last, and 1, 13, 26 and 39 where they do not crowd those. */
function isNamed(weeks: readonly WeekBar[], index: number): boolean {
  const last = weeks.length - 1
  if (index === 0 || index === last) return true
  const week = weeks[index]?.week
  return (week === 1 || week === 13 || week === 26 || week === 39) && index > 3 && last - index > 3
}

function EndValues({ week, series, y }: { week: WeekBar | undefined; series: readonly BarSeries[]; y: (value: number) => number }) {
  if (week === undefined) return null
  const left = plot.width - plot.right + 8
  let lowest = plot.height - plot.bottom + 6
  const places = week.values.map((value, at) => {
    const middle = y(sum(week.values.slice(0, at)) + value / 2)
    lowest = Math.min(middle, lowest - (series[at]?.detail ? 32 : 20))
    return { value, at, top: Math.max(plot.top, lowest) }
  })
  return (
    <g>
      {places.map(({ value, at, top }) => (
        <g key={at}>
          <rect class={fills[at] ?? 'm-c4'} x={left} y={px(top - 5)} width="9" height="9" />
          <text class="t-strong" x={left + 14} y={px(top + 4)}>{`${value} ${series[at]?.label ?? ''}`}</text>
          {series[at]?.detail && (
            <text x={left + 14} y={px(top + 18)}>
              {series[at].detail}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
