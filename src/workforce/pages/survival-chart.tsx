import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { formatPercent } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { ChartFigure, Drawing, px } from '../../ui/charts/chart-figure.tsx'
import type { ChartText } from '../../ui/charts/chart-figure.tsx'
import type { TenuresView } from '../contract/turnover-page.ts'

type Step = TenuresView['cohorts'][number]['steps'][number]
type Point = { readonly years: number; readonly share: number; readonly low: number; readonly high: number }

const plot = { width: 780, height: 300, left: 48, right: 16, top: 16, bottom: 28 }
const daysAYear = 365.25

/** The share that is left, in steps from the whole, with the grey field of its interval. The axis is years. */
export function SurvivalChart({ steps, language, years, ...text }: ChartText & {
  steps: readonly Step[]; language: Language; years: (count: number) => string
}) {
  const points: readonly Point[] = [{ years: 0, share: 1, low: 1, high: 1 }, ...steps.map(({ time, survival, low, high }) => (
    { years: time / daysAYear, share: survival, low: low ?? survival, high: high ?? survival }))]
  const longest = Math.max(1, Math.ceil(points.at(-1)?.years ?? 1))
  const x = scaleLinear([0, longest], [plot.left, plot.width - plot.right])
  const y = scaleLinear([0, 1], [plot.height - plot.bottom, plot.top])
  const drawn = line<Point>().x((point) => px(x(point.years))).y((point) => px(y(point.share))).curve(curveStepAfter)
  const band = area<Point>().x((point) => px(x(point.years))).y0((point) => px(y(point.low))).y1((point) => px(y(point.high))).curve(curveStepAfter)
  return (
    <ChartFigure {...text}>
      <Drawing name={text.title} width={plot.width} height={plot.height} size="wide">
        <path class="m-band" d={band(points) ?? ''} />
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <path class={tick === 0 ? 'm-axis' : 'm-grid'} d={`M${plot.left} ${px(y(tick))}H${plot.width - plot.right}`} />
            <text class="t-end" x={plot.left - 6} y={px(y(tick)) + 4}>{formatPercent(tick, language)}</text>
          </g>
        ))}
        {x.ticks(Math.min(10, longest)).filter(Number.isInteger).map((tick) => (
          <text key={tick} class="t-mid" x={px(x(tick))} y={plot.height - 8}>{tick === longest ? years(tick) : tick}</text>
        ))}
        <path class="m-line" d={drawn(points) ?? ''} />
      </Drawing>
    </ChartFigure>
  )
}
