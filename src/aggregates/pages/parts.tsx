import { formatNumber } from '../../calendar/format.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import { measures } from '../../disclosure/rules/measure.ts'
import { disclosureTexts, periodWords } from '../../disclosure/texts.ts'
import type { Language } from '../../platform/language.ts'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Payload, TablePayload } from '../contract/envelope.ts'
import { aggregateTexts } from '../texts/aggregates.ts'

/** "Orosanmälningar, oktober 2026"; of the latest when no period is named. */
export function whatWords(table: MeasureKey, period: string | null, language: Language): string {
  return `${disclosureTexts[language].measures[table].title}, ${period === null ? aggregateTexts[language].latest : periodWords(period, language)}`
}

export function tableOptions(language: Language): Array<{ value: string; label: string }> {
  return Object.entries(disclosureTexts[language].measures).map(([value, { title }]) => ({ value, label: title }))
}

/** A table as the office sees it: the municipality as a whole, category by category, what is hidden said so. */
export function Cells({ payload, language }: { payload: TablePayload; language: Language }) {
  const t = aggregateTexts[language]
  if (payload.withheld) return <Notice><p>{t.withheld}</p></Notice>
  const words: Readonly<Record<string, string>> = disclosureTexts[language].categories
  const { categories } = measures[payload.table]
  return (
    <Panel heading={whatWords(payload.table, payload.period, language)} id="talen" flush>
      <Table caption={t.cellsCaption} captionHidden columns={[{ label: t.category }, { label: t.number, align: 'end' }]} dense>
        {payload.cells.map((cell) => {
          const parent = categories.find(({ key }) => key === cell.category)?.parent ?? null
          const depth = parent === null ? undefined : parent === 'all' ? 'row-part' : 'row-part-of-part'
          return (
            <Row key={cell.category}>
              <RowHead><span class={depth}>{words[cell.category] ?? cell.category}</span></RowHead>
              <Cell align="end">{cell.state === 'value' ? formatNumber(cell.value, language) : cell.state === 'zero' ? '0' : <span class="quiet">{t.hidden}</span>}</Cell>
            </Row>
          )
        })}
      </Table>
      <p class="table-note">{t.wholeMunicipality}</p>
    </Panel>
  )
}

/** The text that is signed, made readable by lines and nothing else. */
export function Raw({ payload, language }: { payload: Payload; language: Language }) {
  return (
    <Panel>
      <details>
        <summary>{aggregateTexts[language].envelope}</summary>
        <pre class="table-scroll" tabIndex={0}><code>{JSON.stringify(payload, null, 2)}</code></pre>
      </details>
    </Panel>
  )
}

export function codeWords(code: string, language: Language): string {
  return Object.entries(aggregateTexts[language].codes).find(([known]) => known === code)?.[1] ?? code
}
