import { formatDay, formatInstant, formatPercent } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { EmploymentVersion } from '../contract/employment.ts'
import { employmentTexts } from '../texts/employment.ts'
import { endWords, formWords } from './employment-words.ts'

export type PersonEmployments = { readonly id: string; readonly name: string; readonly versions: readonly EmploymentVersion[] }
const list = '/personal/anstallningar'
const counts = ({ superseded, withdrawn }: EmploymentVersion): boolean => !superseded && !withdrawn

/** One person's employments: what counts, and everything that was written. */
export function employmentPersonPage({ id, name, versions }: PersonEmployments, view: View): Shown {
  const t = employmentTexts[view.language]
  const now = versions.filter(counts).toSorted((one, other) => (one.fromOn < other.fromOn ? 1 : -1))
  const writes = view.actor.may.has('employment.write')
  return {
    title: t.title, heading: t.personHeading(name, now.length), lead: t.personLead, status: doneMessage(view, t.done),
      islands: ['ui/print'],
    actions: (
      <ButtonRow>
        {writes && <ButtonLink href={`${list}/ny?person=${id}`} variant="primary">{t.addFor}</ButtonLink>}
        <ButtonLink href={list}>{t.back}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: (
      <>
        {now.length === 0 ? <EmptyState heading={t.noCurrent}>{t.noCurrentHow}</EmptyState> : (
          <div class="columns-2">{now.map((row) => <Current key={row.id} row={row} view={view} writes={writes} />)}</div>
        )}
        {versions.length > 0 && <Panel heading={t.history} id="historik" flush><History versions={versions} view={view}
          writes={writes} /></Panel>}
      </>
    ),
  }
}

function Current({ row, view, writes }: { row: EmploymentVersion; view: View; writes: boolean }) {
  const { language } = view
  const t = employmentTexts[language]
  const said = <span class="ds-sr-only">{` ${row.post}, ${row.unitName}`}</span>
  return (
    <Panel heading={`${row.post}, ${row.unitName}`} id={`a-${row.id}`}>
      <DefinitionList rows={whatItSays(row, view)} />
      {writes && (
        <ButtonRow>
          <ButtonLink href={`${list}/${row.id}/ratta`}>{t.correct}{said}</ButtonLink>
          <ButtonLink href={`${list}/${row.id}/aterkalla`} variant="quiet">{t.withdraw}{said}</ButtonLink>
        </ButtonRow>
      )}
    </Panel>
  )
}

/** What a version says, as terms with words. */
function whatItSays(row: EmploymentVersion, { language, clock }: View) {
  const t = employmentTexts[language]
  const day = (on: EmploymentVersion['fromOn']): string => formatDay(on, language, 'long', clock.today())
  return [
    { term: t.fromOn, value: day(row.fromOn) },
    { term: t.toOn, value: endWords(row, language), ...(row.endReason === null ? {} : { second: t.endReasons[row.endReason] }) },
    { term: t.form, value: formWords(row, language), second: formatPercent(Number(row.hoursShare), language) },
    { term: t.degree, value: row.degree === null ? t.degreeUnknown : t.degrees[row.degree] },
    { term: t.experience, value: row.experienceSinceOn === null ? t.degreeUnknown : day(row.experienceSinceOn) },
  ]
}

const statusOf = (row: EmploymentVersion,
  t: (typeof employmentTexts)['sv']): string => (row.superseded ? t.superseded : row.withdrawn ? t.gone : t.holds)
function writerOf({ importId, recordedBy }: EmploymentVersion, t: (typeof employmentTexts)['sv']): string {
  if (importId !== null) return recordedBy === null ? t.byFile : `${recordedBy}, ${t.byFile}`
  return recordedBy ?? t.bySystem
}

function History({ versions, view, writes }: { versions: readonly EmploymentVersion[]; view: View; writes: boolean }) {
  const { language, clock } = view
  const t = employmentTexts[language]
  return (
    <Table caption={t.history} captionHidden stacked columns={[{ label: t.written }, { label: t.how }, { label: t.post },
      { label: t.fromOn }, { label: t.toOn },
      { label: t.form }, { label: t.reason }, { label: t.status }, { label: t.action, hidden: true }]}>
      {versions.toReversed().map((row) => {
        const when = formatInstant(instant(row.recordedAt), clock.today(), language)
        return (
          <Row key={row.id}>
            <RowHead second={writerOf(row, t)}>{when}</RowHead>
            <Cell label={t.how}>{row.withdrawn ? t.hows.withdrawn : row.supersedesId === null ? t.hows.first : t.hows.corrected}</Cell>
            <Cell label={t.post} second={row.unitName}>{row.post}</Cell>
            <Cell label={t.fromOn}>{formatDay(row.fromOn, language, 'long')}</Cell>
            <Cell label={t.toOn} second={row.endReason === null ? undefined : t.endReasons[row.endReason]}>{endWords(row, language)}</Cell>
            <Cell label={t.form} second={formatPercent(Number(row.hoursShare), language)}>{formWords(row, language)}</Cell>
            <Cell label={t.reason}>{row.changeReason === '' ? '–' : row.changeReason}</Cell>
            <Cell label={t.status}>{statusOf(row, t)}</Cell>
            <Cell align="end">
              {writes && row.superseded && !row.withdrawn && (
                <PostForm csrf={view.shell.csrf} action={`${list}/${row.id}/aterstall`}>
                  <Button size="row">{t.restore}<span class="ds-sr-only"> {when}</span></Button>
                </PostForm>
              )}
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}

/** One version by itself, as an address in a log or a report leads to it. */
export function employmentPage(row: EmploymentVersion, view: View): Shown {
  const t = employmentTexts[view.language]
  const when = formatInstant(instant(row.recordedAt), view.clock.today(), view.language)
  return {
    title: t.title, heading: t.versionHeading(row.name), lead: `${row.post}, ${row.unitName}`,
    actions: <ButtonLink href={`${list}/person/${row.staffId}`}>{row.name}</ButtonLink>,
    main: (
      <Panel>
        <DefinitionList rows={[...whatItSays(row, view), { term: t.written, value: when, second: writerOf(row, t) }, { term: t.status,
          value: statusOf(row, t) },
          ...(row.changeReason === '' ? [] : [{ term: t.reason, value: row.changeReason }])]} />
      </Panel>
    ),
  }
}
