import type { View } from '../../mount/route.ts'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { DocumentAnswer } from '../contract/documents.ts'
import type { InsertedValue } from '../contract/templates.ts'
import { stillStands } from '../rules/fill-template.ts'
import { documentTexts } from '../texts/documents.ts'

/** What a template put in: each value with the row it was read from, whether it still stands in the text, and what is missing and why. */
export function ValuesPanel({ document, personId, view }: { document: DocumentAnswer; personId: string; view: View }) {
  const t = documentTexts[view.language]
  const text = `${document.title}\n${document.body}\n${document.childText}`
  const columns = [{ label: t.valueColumns.what }, { label: t.valueColumns.value }, { label: t.valueColumns.from },
    { label: t.valueColumns.state }]
  return (
    <div class="no-print">
      <Panel heading={t.values} id="kallor" flush>
        <Table caption={t.valuesHint} columns={columns} stacked>
          {document.values.map((each) => (
            <Row key={each.placeholder}>
              <RowHead>{t.placeholders[each.placeholder]}</RowHead>
              {each.missing === null
                ? <Cell label={t.valueColumns.value}>{each.value}</Cell>
                : <Cell label={t.valueColumns.value} tone="warn">{t.missing[each.missing]}</Cell>}
              <Cell label={t.valueColumns.from}><Source value={each} personId={personId} view={view} /></Cell>
              <Cell label={t.valueColumns.state}>{each.missing !== null ? '–' : stillStands(each, text) ? t.stands : t.changed}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    </div>
  )
}

function Source({ value: { from }, personId, view }: { value: InsertedValue; personId: string; view: View }) {
  const t = documentTexts[view.language]
  if (from === null) return <>–</>
  const word = t.sources[from.kind]
  const person = `/person/${personId}`
  const links = {
    person, case: person, staff: person, unit: null, municipality: null, today: null, investigation: `/utredning/${from.id}`,
      decision: `/beslut/${from.id}`,
  } as const
  const href = links[from.kind]
  return href === null ? <>{word}</> : <a href={href}>{word}</a>
}
