import { isDay } from '../../calendar/day.ts'
import { formatDay, formatNumber, formatPercent } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { importRowsOnPage } from '../contract/import.ts'
import type { ImportedRow } from '../contract/import.ts'
import { importChanges } from '../rules/compare-employments.ts'
import type { ImportPage } from '../usecases/ask-import.ts'
import { employmentTexts } from '../texts/employment.ts'
import { workforceImportTexts } from '../texts/import.ts'
import { importPaths } from './import-upload.tsx'

type Part = ImportPage & { readonly view: View }
type Difference = ImportedRow['differences'][number]
const addressOf = ({ found }: Pick<ImportPage, 'found'>): string => `${importPaths[found.kind].list}/${found.id}`

/** One file: how far it has come, what each row of it would change, or every fault by line and column. */
export function importPreviewPage(data: ImportPage, view: View): Shown {
  const { found } = data
  const t = workforceImportTexts[view.language]
  const part = { ...data, view }
  const { list, home } = importPaths[found.kind]
  const counted = importChanges.filter((change) => (found.counts[change] ?? 0) > 0)
  return {
    title: found.kind === 'counts' ? t.countTitle : t.title, heading: t.headings[found.state], lead: leadOf(part),
    actions: (
      <ButtonRow>
        {found.state === 'done' && <ButtonLink href={found.setId === null ? home : `${home}/${found.setId}`}
          variant="primary">{found.kind === 'counts' ? t.toResult : t.toEmployments}</ButtonLink>}
        <ButtonLink href={list}>{t.back}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        {(found.state === 'reading' || found.state === 'applying') && <Progress {...part} />}
        {found.state === 'previewed' && <Confirm {...part} />}
        {found.faultList.length > 0 && <Faults {...part} />}
        {counted.length > 0 && found.state !== 'faulty' && (
          <Panel heading={found.state === 'done' ? t.countsDone : t.countsHeading} id="antal">
            <p>{counted.map((change) => `${t.counts[change]}: ${formatNumber(found.counts[change] ?? 0, view.language)}`).join(' · ')}</p>
            {(found.counts.absent ?? 0) > 0 && <p class="quiet">{found.kind === 'counts' ? t.absentCounts : t.absentHow}</p>}
          </Panel>
        )}
        {found.state === 'previewed' && <Rows {...part} />}
      </>
    ),
  }
}

function leadOf({ found, view: { language } }: Part): string {
  const t = workforceImportTexts[language]
  const what = found.name === '' ? '' : `${found.name}. `
  if (found.state !== 'faulty') return `${what}${found.state === 'previewed' ? t.confirmHow : ''}`
  const more = found.faults > found.faultList.length ? ` ${t.faultsMore(formatNumber(found.faultList.length, language))}` : ''
  return `${what}${t.faultsHow}${more}`
}

function Progress({ found, view: { language } }: Part) {
  const t = workforceImportTexts[language]
  return (
    <Panel heading={t.stages[found.stage]} id="lage">
      {found.rowsAll > 0 && (
        <p>
          <progress aria-labelledby="lage" value={found.rowsDone} max={found.rowsAll} />{' '}
          {t.progress(formatNumber(found.rowsDone, language), formatNumber(found.rowsAll, language))}
        </p>
      )}
      <ButtonRow><ButtonLink href={addressOf({ found })}>{t.refresh}</ButtonLink></ButtonRow>
    </Panel>
  )
}

function Confirm({ found, view }: Part) {
  const t = workforceImportTexts[view.language]
  const changes = (found.counts.new ?? 0) + (found.counts.changed ?? 0) + (found.counts.ended ?? 0) > 0
  return (
    <Notice kind={found.lookedAgain ? 'warn' : changes ? 'note' : 'done'}>
      <p>{found.lookedAgain ? t.lookedAgain : changes ? t.confirmHow : t.confirmNothing}</p>
      <ButtonRow>
        {changes && (
          <PostForm csrf={view.shell.csrf} action={`${addressOf({ found })}/genomfor`}><Button
            variant="primary">{t.confirm}</Button></PostForm>
        )}
        <PostForm csrf={view.shell.csrf} action={`${addressOf({ found })}/avbryt`}><Button>{t.withdraw}</Button></PostForm>
      </ButtonRow>
    </Notice>
  )
}

function Faults({ found, view: { language } }: Part) {
  const t = workforceImportTexts[language]
  const heading = t.faultsHeading(formatNumber(found.faults, language))
  const words: Readonly<Record<string, string>> = t.fileFaults
  return (
    <Panel heading={heading} id="fel-i-filen" tone="danger" flush>
      <Table caption={heading} captionHidden stacked columns={[{ label: t.line, align: 'end' }, { label: t.column }, { label: t.fault }]}>
        {found.faultList.map((fault, at) => (
          <Row key={at}>
            <RowHead>{t.line} {fault.line}</RowHead>
            <Cell label={t.column}>{fault.column ?? '–'}</Cell>
            <Cell label={t.fault}>{words[fault.code] ?? fault.code}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Rows(part: Part) {
  const { found, rows, change, page, view } = part
  const t = workforceImportTexts[view.language]
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0)
  const count = change === null ? all : found.counts[change] ?? 0
  const at = (shown: string | null,
    sida = 1): string => `${addressOf(part)}?${new URLSearchParams({ ...(shown === null ? {} : { visa: shown }),
    sida: String(sida) }).toString()}`
  const tabs = importChanges.filter((each) => (found.counts[each] ?? 0) > 0).map((each) => ({ href: at(each), label: t.counts[each],
    count: found.counts[each], current: each === change }))
  return (
    <>
      <Tabs label={t.rowsHeading} tabs={[{ href: at(null), label: t.all, count: all, current: change === null }, ...tabs]} />
      {rows.length === 0 ? <EmptyState heading={t.noRows} /> : (
        <Panel heading={t.rowsHeading} id="rader" flush>
          <Table caption={t.rowsHeading} captionHidden stacked columns={[{ label: t.line, align: 'end' }, { label: t.what },
            { label: t.state }, { label: t.differences }]}>
            {rows.map((row, index) => (
              <Row key={`${row.line ?? 'x'} ${index}`}>
                <Cell label={t.line} align="end">{row.line ?? '–'}</Cell>
                <RowHead {...(row.name === null ? {} : { second: row.subject })}>{row.name ?? row.subject}</RowHead>
                <Cell label={t.state}>{t.changes[row.change]}</Cell>
                <Cell label={t.differences}>{row.differences.length === 0 ? '–' : row.differences.map((each) => differenceWords(each,
                  view)).join('; ')}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
      <Pagination t={uiTexts[view.language]} page={page} pages={Math.ceil(count / importRowsOnPage)} href={(sida) => at(change, sida)} />
    </>
  )
}

function differenceWords({ field, before, after }: Difference, view: View): string {
  const t = workforceImportTexts[view.language]
  return `${t.fields[field]}: ${t.fromTo(valueWords(field, before, view), valueWords(field, after, view))}`
}

/** A value of the register or the file in words. */
function valueWords(field: Difference['field'], value: string | null, { language }: View): string {
  const t = employmentTexts[language]
  if (value === null) return workforceImportTexts[language].empty
  if (isDay(value)) return formatDay(value, language, 'long')
  if (field === 'permanent') return value === 'true' ? t.yes : t.no
  if (field === 'hoursShare') return formatPercent(Number(value), language)
  const words: Readonly<Record<string, string>> = { ...t.endReasons, ...t.engagements, ...t.degrees }
  return words[value] ?? formatNumber(Number(value), language, Number.isInteger(Number(value)) ? 0 : 1)
}
