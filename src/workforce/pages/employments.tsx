import { formatDay, formatNumber, formatPercent } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Sent, Shown, View } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { rowsOnPage, standings } from '../contract/employment.ts'
import type { EmploymentRow, EmploymentSort, EmploymentsQuery } from '../contract/employment.ts'
import { employmentForms } from '../rules/employment-tenures.ts'
import { degrees, employmentColumns, endReasons, engagements } from '../rules.ts'
import { employmentTexts } from '../texts/employment.ts'
import { endWords, formWords } from './employment-words.ts'

export type UnitChoice = { readonly id: string; readonly name: string; readonly ended: boolean }
export type EmploymentsData = {
  readonly rows: readonly EmploymentRow[]; readonly count: number; readonly people: number; readonly units: readonly UnitChoice[]
  readonly query: EmploymentsQuery
}
const list = '/personal/anstallningar'

/** The address of the list as it is chosen, with some of it chosen otherwise. */
function addressOf(path: string, query: EmploymentsQuery, change: Partial<EmploymentsQuery> = {}): string {
  const { enhet, lage, form, ordning, fallande, sida } = { ...query, sida: 1, ...change }
  const chosen = { enhet, lage, form, ordning, fallande, sida: sida === 1 ? null : String(sida) }
  const words = new URLSearchParams(Object.entries(chosen).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
  return `${path}?${words.toString()}`
}

/** The employments that one keeps, by unit, standing and form. */
export function employmentsPage({ rows, count, people, units, query }: EmploymentsData, view: View): Shown {
  const { language, actor } = view
  const t = employmentTexts[language]
  const ui = uiTexts[language]
  return {
    title: t.title, heading: t.heading(formatNumber(count, language), formatNumber(people, language)), lead: t.lead, islands: ['ui/print',
      'ui/rows'],
    status: doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        {actor.may.has('employment.write') && <ButtonLink href={`${list}/ny`} variant="primary">{t.new}</ButtonLink>}
        {actor.may.has('employment.import') && <ButtonLink href={`${list}/las-in`}>{t.import}</ButtonLink>}
        <ButtonLink href={addressOf(`${list}/csv`, query)}>{t.csv}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: (
      <>
        <div class="table-tools">
          <Tabs label={t.standing} tabs={standings.map((lage) => ({ href: addressOf(list, query, { lage }), label: t.standings[lage],
            current: lage === query.lage }))} />
          <FilterForm t={ui} action={list} label={t.filter} clear={addressOf(list, query, { enhet: null, form: null })}
            open={query.enhet !== null || query.form !== null}>
            <input type="hidden" name="lage" value={query.lage} />
            <SelectField t={ui} name="enhet" label={t.unit} empty={t.allUnits} value={query.enhet}
              options={units.map(({ id, name, ended }) => ({ value: id, label: ended ? t.unitEnded(name) : name }))} />
            <SelectField t={ui} name="form" label={t.form} empty={t.anyForm} value={query.form}
              options={employmentForms.map((value) => ({ value, label: t.forms[value] }))} />
          </FilterForm>
        </div>
        {rows.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
          <Panel heading={t.list} id="anstallningar" flush><Employments rows={rows} query={query} view={view} /></Panel>
        )}
        <Pagination t={ui} page={query.sida} pages={Math.ceil(count / rowsOnPage)} href={(sida) => addressOf(list, query, { sida })} />
      </>
    ),
  }
}

function Employments({ rows, query, view }: { rows: readonly EmploymentRow[]; query: EmploymentsQuery; view: View }) {
  const { language, clock } = view
  const t = employmentTexts[language]
  const sorted = (ordning: EmploymentSort) => {
    const isNow = query.ordning === ordning
    return {
      label: t.sorts[ordning], sort: {
        href: addressOf(list, query, { ordning, fallande: isNow && query.fallande === null ? 'ja' : null }),
        direction: !isNow ? 'none' as const : query.fallande === null ? 'ascending' as const : 'descending' as const,
      },
    }
  }
  return (
    <Table caption={t.list} captionHidden stacked columns={[sorted('name'), { label: t.post }, sorted('unit'), { label: t.form },
      { label: t.degree, yields: true },
      sorted('from'), sorted('to')]}>
      {rows.map((row) => (
        <Row key={row.id} open={`${list}/person/${row.staffId}`}>
          <RowHead><a href={`${list}/person/${row.staffId}`} data-row-open>{row.name}</a></RowHead>
          <Cell label={t.post}>{row.post}</Cell>
          <Cell label={t.unit}>{row.unitName}</Cell>
          <Cell label={t.form} second={formatPercent(Number(row.hoursShare), language)}>{formWords(row, language)}</Cell>
          <Cell label={t.degree} yields>{row.degree === null ? t.degreeUnknown : t.degrees[row.degree]}</Cell>
          <Cell label={t.fromOn}>{formatDay(row.fromOn, language, 'long', clock.today())}</Cell>
          <Cell label={t.toOn} second={row.endReason === null ? undefined : t.endReasons[row.endReason]}>{endWords(row, language)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

const wordOf = (words: Readonly<Record<string, string>>, code: string | null): string =>
  Object.entries(words).find(([, each]) => each === code)?.[0] ?? ''

/**
 * The employments in the columns that the import takes: the file can be mended and read in again. Swedish in both languages, as such files
 * are.
 */
export function employmentsCsv(rows: ReadonlyArray<EmploymentRow & { readonly subject: string }>): Sent {
  const body = writeCsv(employmentColumns, rows.map((row) => [
    row.subject, row.unitName, row.post, row.fromOn, row.permanent ? 'ja' : 'nej', String(Number(row.hoursShare) * 100).replace('.', ','),
      row.toOn ?? '',
    wordOf(endReasons, row.endReason), row.experienceSinceOn ?? '', wordOf(engagements, row.engagement), wordOf(degrees, row.degree),
  ]))
  return { name: 'anstallningar.csv', type: 'text/csv; charset=utf-8', body }
}
