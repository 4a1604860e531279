import { formatNumber } from '../../calendar/format.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { importKinds } from '../contract.ts'
import type { CaseImportDetail } from '../contract.ts'
import { importFaultTexts } from '../texts/faults.ts'
import { importTexts } from '../texts/imports.ts'

type Part = { readonly found: CaseImportDetail; readonly view: View }
const list = '/administration/import'

/** One import: how far it has come, what it changes, or every fault with its file, line and column. Never what a line says. */
export function showImport(found: CaseImportDetail, view: View): Shown {
  const t = importTexts[view.language]
  const part = { found, view }
  const counted = Object.keys(found.counts).length > 0
  return {
    title: t.title,
    heading: t.headings[found.state],
    lead: leadOf(part),
    main: (
      <>
        <AdministrationNav view={view} />
        {(found.state === 'reading' || found.state === 'applying') && <Progress {...part} />}
        {found.state === 'previewed' && <Confirm {...part} />}
        {found.faultList.length > 0 && <Faults {...part} />}
        {counted && found.state !== 'faulty' && <Counts {...part} />}
        {found.workers.length > 0 && <Workers {...part} />}
        {found.firstRows.length > 0 && <FirstRows {...part} />}
      </>
    ),
  }
}

function leadOf({ found, view: { language } }: Part) {
  const t = importTexts[language]
  const back = <a href={list}>{t.back}</a>
  if (found.state !== 'faulty') return back
  const more = found.faults > found.faultList.length ? ` ${t.faultsMore(formatNumber(found.faultList.length, language))}` : ''
  return (
    <>
      {t.faultsHow + more} {back}
    </>
  )
}

function Progress({ found, view: { language } }: Part) {
  const t = importTexts[language]
  const { rowsAll, rowsDone } = found
  return (
    <Panel heading={said(t.stages, found.stage)} id="lage">
      {rowsAll > 0 && (
        <p>
          <progress aria-labelledby="lage" value={rowsDone} max={rowsAll} />{' '}
          {t.progress(formatNumber(rowsDone, language), formatNumber(rowsAll, language))}
        </p>
      )}
      <ButtonRow>
        <ButtonLink href={`${list}/${found.id}`}>{t.refresh}</ButtonLink>
      </ButtonRow>
    </Panel>
  )
}

function Confirm({ found, view }: Part) {
  const t = importTexts[view.language]
  const changes = Object.values(found.counts).some((count) => count.new + count.changed > 0)
  return (
    <Notice kind={changes ? 'note' : 'done'}>
      <p>{changes ? t.confirmHow : t.nothingChanges}</p>
      <ButtonRow>
        {changes && (
          <PostForm csrf={view.shell.csrf} action={`${list}/${found.id}/genomfor`}>
            <Button variant="primary">{t.confirm}</Button>
          </PostForm>
        )}
        <PostForm csrf={view.shell.csrf} action={`${list}/${found.id}/avbryt`}>
          <Button>{t.withdraw}</Button>
        </PostForm>
      </ButtonRow>
    </Notice>
  )
}

function Faults({ found, view: { language } }: Part) {
  const t = importTexts[language]
  const heading = t.faultsHeading(formatNumber(found.faults, language))
  return (
    <Panel heading={heading} id="fel-i-filerna" tone="danger" flush>
      <Table
        caption={heading}
        captionHidden
        columns={[{ label: t.file }, { label: t.line, align: 'end' }, { label: t.column }, { label: t.fault }]}
        stacked
      >
        {found.faultList.map((fault, at) => (
          <Row key={at}>
            <RowHead>{fault.file === '' ? '–' : fault.file}</RowHead>
            <Cell label={t.line} align="end">
              {fault.line ?? t.wholeFile}
            </Cell>
            <Cell label={t.column}>{fault.column ?? '–'}</Cell>
            <Cell label={t.fault}>{said(importFaultTexts[language], fault.code)}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

/** Who answers for how many of the cases afterwards: names of staff and numbers. */
function Workers({ found, view: { language } }: Part) {
  const t = importTexts[language]
  return (
    <Panel heading={t.workersHeading} id="handlaggare" flush>
      <Table caption={t.workersHeading} captionHidden columns={[{ label: t.worker }, { label: t.cases, align: 'end' }]} stacked>
        {found.workers.map(({ staffId, name, cases }) => (
          <Row key={staffId}>
            <RowHead>{name}</RowHead>
            <Cell label={t.cases} align="end">
              {formatNumber(cases, language)}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Counts({ found, view: { language } }: Part) {
  const t = importTexts[language]
  const heading = found.state === 'done' ? t.countsDone : t.countsHeading
  const columns = [{ label: t.file }, ...[t.rows, t.new, t.changed, t.unchanged].map((label) => ({ label, align: 'end' as const }))]
  return (
    <Panel heading={heading} id="antal" flush>
      <Table caption={heading} captionHidden columns={columns} stacked>
        {importKinds.flatMap((kind) => {
          const count = found.counts[kind]
          return count === undefined
            ? []
            : [
                <Row key={kind}>
                  <RowHead>{t.files[kind]}</RowHead>
                  {(
                    [
                      ['rows', t.rows],
                      ['new', t.new],
                      ['changed', t.changed],
                      ['unchanged', t.unchanged],
                    ] as const
                  ).map(([name, label]) => (
                    <Cell key={name} label={label} align="end">
                      {formatNumber(count[name], language)}
                    </Cell>
                  ))}
                </Row>,
              ]
        })}
      </Table>
    </Panel>
  )
}

function FirstRows({ found, view: { language } }: Part) {
  const t = importTexts[language]
  return (
    <Panel heading={t.firstHeading} id="rader" flush>
      <Table
        caption={t.firstHeading}
        captionHidden
        columns={[{ label: t.file }, { label: t.line, align: 'end' }, { label: t.change }]}
        dense
        stacked
      >
        {found.firstRows.map((row) => (
          <Row key={`${row.file} ${row.line}`}>
            <RowHead>{row.file}</RowHead>
            <Cell label={t.line} align="end">
              {row.line}
            </Cell>
            <Cell label={t.change}>{t.changes[row.change]}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function said(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
