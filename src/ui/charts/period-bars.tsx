import { max } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'

/** One period; `short` stands under the axis. `value` null: it is not shown, and `words` say so. */
export type PeriodBar = { readonly label: string; readonly short: string; readonly value: number | null; readonly words: string }

const plot = { width: 780, height: 220, left: 40, right: 8, top: 22, bottom: 24 }

/** One number per period from zero, its value above each bar. Where a number may not be shown there are words and no bar. */
export function PeriodBars({ periods, ...text }: ChartText & { periods: readonly PeriodBar[] }) {
  const x = scaleBand(
    periods.map((_, index) => index),
    [plot.left, plot.width - plot.right],
  )
    .paddingInner(0.3)
    .paddingOuter(0.15)
  const y = scaleLinear([0, Math.max(1, max(periods, ({ value }) => value ?? 0) ?? 0)], [plot.height - plot.bottom, plot.top]).nice(4)
  return (
    <ChartFigure {...text}>
      <Drawing
        name={`${text.title} ${periods.map(({ label, words }) => `${label}: ${words}`).join('. ')}.`}
        width={plot.width}
        height={plot.height}
        size="wide"
      >
        {y.ticks(4).filter(Number.isInteger).map((tick) => (
          <g key={tick}>
            <path class={tick === 0 ? 'm-axis' : 'm-grid'} d={`M${plot.left} ${px(y(tick))}H${plot.width - plot.right}`} />
            <text class="t-end" x={plot.left - 6} y={px(y(tick)) + 4}>
              {tick}
            </text>
          </g>
        ))}
        {periods.map((period, index) => (
          <Bar key={period.label} period={period} left={x(index) ?? 0} width={x.bandwidth()} y={y} />
        ))}
      </Drawing>
    </ChartFigure>
  )
}

function Bar({ period: { label, short, value, words }, left, width,
  y }: { period: PeriodBar; left: number; width: number; y: (value: number) => number }) {
  const top = y(value ?? 0)
  return (
    <g>
      <title>{`${label}: ${words}`}</title>
      {value !== null && value > 0 && (
        <rect class="m-c1" x={px(left)} y={px(top)} width={px(width)} height={px(Math.max(1, y(0) - top))} />
      )}
      <text class={value === null ? 't-mid' : 't-mid t-strong'} x={px(left + width / 2)} y={px(top) - 6}>
        {words}
      </text>
      <text class="t-mid" x={px(left + width / 2)} y={plot.height - 7}>
        {short}
      </text>
    </g>
  )
}
