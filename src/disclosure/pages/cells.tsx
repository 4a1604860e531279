import { formatNumber, formatPercent } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Release, ReleasedTable } from '../contract.ts'
import { measures } from '../rules/measure.ts'
import { shareOf } from '../rules/small.ts'
import { all } from '../rules/table.ts'
import { disclosureTexts } from '../texts.ts'
import type { DisclosureTexts } from '../texts.ts'

type Parts = { readonly table: ReleasedTable; readonly release: Release; readonly language: Language }

/** A number, or in words that it is hidden. */
function Released({ count, language }: { count: number | null; language: Language }) {
  return count === null ? <span class="quiet">{disclosureTexts[language].hidden}</span> : <>{formatNumber(count, language)}</>
}

/** The category in words; one that no words were written for by its key. */
export function categoryWords(t: DisclosureTexts, key: string): string {
  const words: Readonly<Record<string, string>> = t.categories
  return words[key] ?? key
}

/** A unit as it was called at the release; the municipality and kinds of units in the reader's language. */
export function unitWords(t: DisclosureTexts, { key, name }: { key: string; name: string }): string {
  const kinds: Readonly<Record<string, string>> = t.unitKinds
  return key === all ? t.municipality : name === '' ? kinds[key] ?? key : name
}

/** One row per unit, each kind of several units before its own; the categories that are shown for every unit as columns. */
export function ByUnit({ table, release, language }: Parts) {
  const t = disclosureTexts[language]
  const { share } = measures[table.measure]
  const title = t.byUnit(t.measures[table.measure].title)
  const shares: Readonly<Record<string, string>> = t.share
  const columns = table.categories.filter(({ key }) => release.cells.some((cell) => cell.category === key && cell.unit !== all))
  const count = (unit: string, category: string): number | null => (
    release.cells.find((cell) => cell.unit === unit && cell.category === category)?.count ?? null)
  const shareIn = (unit: string): number | null => (
    share === null ? null : shareOf(count(unit, share.part), count(unit, share.rest), count(unit, all)))
  const units = release.units.filter(({ key }) => key === all || count(key, all) !== 0)
  const heads = [...columns.map(({ key }) => ({ label: key === all ? t.total : categoryWords(t, key), align: 'end' as const })),
    ...(share === null ? [] : [{ label: shares[table.measure] ?? '', align: 'end' as const }])]
  return (
    <Panel heading={title} id="enheter" flush>
      <Table caption={title} captionHidden columns={[{ label: t.unit }, ...heads]} dense>
        {units.map((unit) => (
          <Row key={unit.key}>
            <RowHead><span class={depthClass(units, unit.key)}>{unitWords(t, unit)}</span></RowHead>
            {columns.map(({ key }) => <Cell key={key} align="end"><Released count={count(unit.key, key)} language={language} /></Cell>)}
            {share !== null && <Cell align="end"><Share share={shareIn(unit.key)} language={language} /></Cell>}
          </Row>
        ))}
      </Table>
      <p class="table-note">{share === null ? t.zeroUnits : `${t.shareHow} ${t.zeroUnits}`}</p>
    </Panel>
  )
}

/** Where a row stands in its tree: the whole, a part of it, a part of a part. */
function depthClass(nodes: ReadonlyArray<{ readonly key: string; readonly parent: string | null }>, key: string): string | undefined {
  const parent = nodes.find((node) => node.key === key)?.parent ?? null
  if (parent === null) return undefined
  return parent === all ? 'row-part' : 'row-part-of-part'
}

function Share({ share, language }: { share: number | null; language: Language }) {
  return share === null ? <span class="quiet">{disclosureTexts[language].hidden}</span> : <>{formatPercent(share, language)}</>
}

/** The whole municipality, one row per category: groups first, then what they hold. */
export function ByCategory({ table, release, language }: Parts) {
  const t = disclosureTexts[language]
  const title = t.byCategory(t.measures[table.measure].title)
  const own = release.cells.filter((cell) => cell.unit === all)
  return (
    <Panel heading={title} id="slag" flush>
      <Table caption={title} captionHidden columns={[{ label: t.category }, { label: t.number, align: 'end' }]} dense>
        {table.categories.map(({ key }) => (
          <Row key={key}>
            <RowHead><span class={depthClass(table.categories, key)}>{categoryWords(t, key)}</span></RowHead>
            <Cell align="end"><Released count={own.find((cell) => cell.category === key)?.count ?? null} language={language} /></Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}
