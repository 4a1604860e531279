import { formatDay, formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { reportLevels } from '../contract/reports.ts'
import type { BlockAction, ReadBlock, ReportDetail, ReportVersion, WholeAction } from '../contract/reports.ts'
import type { Report, ReportContent } from '../contract/reports.ts'
import { reportTexts } from '../texts/reports.ts'
import type { Shown as ShownNow } from '../usecases/read-report.ts'
import { openForStaff, ReportText, SourceList, ThemeTable, wordsOf } from './report-parts.tsx'

const path = '/dialograpporter'
type Whole = { readonly detail: ReportDetail; readonly shown: ShownNow }

/** A report as those who write it see it: each statement with its sources and what may be done with it. */
export function reportPage({ detail, shown }: Whole, view: View): Shown {
  const { language, clock, actor } = view
  const t = reportTexts[language]
  const { content } = detail
  const here = `${path}/${detail.id}`
  const writes = actor.may.has('dialogue.write') && detail.stage === 'draft'
  const stale = content.blocks.filter(({ standing, out }) => standing !== 'same' && !out).length
  return {
    title: t.title, heading: <span class="anywhere">{detail.title}</span>, lead: `${t.kinds[detail.kind]}, ${t.stages[detail.stage].toLowerCase()}. ${t.madeOn(formatDay(content.madeOn, language, 'long'), content.visited)}`,
    status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <>
      <Steps detail={detail} view={view} />
      <ButtonLink href={`${here}/fil?form=pdf`}>{t.pdf}</ButtonLink>
      <ButtonLink href={`${here}/fil?form=docx`}>{t.docx}</ButtonLink>
      <Button type="button" data-print hidden>{t.print}</Button>
      <ButtonLink href={path} variant="quiet">{t.back}</ButtonLink>
    </>,
    main: <>
      {detail.returnedWords !== null && <Notice kind="warn" heading={t.returned}><p class="anywhere">{detail.returnedWords}</p></Notice>}
      {detail.withdrawnReason !== null && <Notice><p class="anywhere">{t.withdrawnFor(detail.withdrawnReason)}</p></Notice>}
      {detail.address !== null && detail.stage !== 'withdrawn' && <Notice><p><a href={`/rapporter/${detail.address}`}>{t.publicAt}</a>{detail.stage === 'published' ? '' : `. ${t.publicStays}`}</p></Notice>}
      {stale > 0 && <Notice kind="warn" heading={t.stale(stale)}><p>{t.staleHow}</p>{writes && <WholeButton detail={detail} view={view} does="renew" label={t.renewAll} />}</Notice>}
      {reportLevels.map((level) => (
        <Panel key={level} heading={t.levels[level]} id={`kapitel-${level}`}>
          {content.blocks.every((block) => block.level !== level) && <p class="quiet">{t.empty}</p>}
          {content.blocks.filter((block) => block.level === level).map((block) => <OneBlock key={block.id} block={block} detail={detail} shown={shown} view={view} writes={writes} />)}
          {writes && (
            <ButtonRow>
              <ButtonLink href={`${here}/nytt-stycke?niva=${level}`}>{t.add}<span class="ds-sr-only">{t.of(t.levels[level])}</span></ButtonLink>
              <ButtonLink href={`${here}/citat?niva=${level}`}>{t.addQuote}<span class="ds-sr-only">{t.of(t.levels[level])}</span></ButtonLink>
            </ButtonRow>
          )}
        </Panel>
      ))}
      <Panel flush>{content.counts.length === 0 ? <p class="quiet">{t.countsNone}</p> : <ThemeTable counts={content.counts} language={language} />}</Panel>
      <Panel heading={t.appendix} id="bilaga">
        <p>{content.appendixOn === null ? t.appendixNone : t.appendixOn(formatDay(content.appendixOn, language, 'long'), content.places.length)}</p>
        {content.appendixOn !== null && detail.appendixStanding === 'changed' && <p>{t.standings.changed}</p>}
        {writes && <WholeButton detail={detail} view={view} does="appendix" label={content.appendixOn === null ? t.makeAppendix : t.remakeAppendix} />}
        {content.places.length > 0 && <ReportText content={{ ...content, blocks: [], counts: [] }} shown={shown} language={language} open={openForStaff} parts="places" />}
      </Panel>
      <Versions detail={detail} view={view} today={clock.today()} />
    </>,
  }
}

function WholeButton({ detail, view, does, label, primary = false }: { detail: ReportDetail; view: View; does: WholeAction; label: string; primary?: boolean }) {
  return (
    <PostForm csrf={view.shell.csrf} action={`${path}/${detail.id}/gor`} class="no-print">
      <input type="hidden" name="number" value={detail.number} />
      <Button name="do" value={does} variant={primary ? 'primary' : 'secondary'}>{label}</Button>
    </PostForm>
  )
}

/** What may be done next with the whole report. */
function Steps({ detail, view }: { detail: ReportDetail; view: View }) {
  const t = reportTexts[view.language]
  const may = (permission: 'dialogue.write' | 'dialogue.publish'): boolean => view.actor.may.has(permission)
  return <>
    {detail.stage === 'draft' && may('dialogue.write') && <WholeButton detail={detail} view={view} does="send" label={t.send} primary />}
    {detail.stage === 'review' && may('dialogue.publish') && <ButtonLink href={`${path}/${detail.id}/granska`} variant="primary">{t.review}</ButtonLink>}
    {detail.stage === 'published' && may('dialogue.write') && <WholeButton detail={detail} view={view} does="reopen" label={t.reopen} />}
    {detail.stage !== 'withdrawn' && may('dialogue.write') && <ButtonLink href={`${path}/${detail.id}/ta-bort`} variant="quiet">{t.withdraw}</ButtonLink>}
  </>
}

function OneBlock({ block, detail, shown, view, writes }: { block: ReadBlock; detail: ReportDetail; shown: ShownNow; view: View; writes: boolean }) {
  const { language } = view
  const t = reportTexts[language]
  const words = wordsOf(block, shown, language)
  const short = (words ?? t.quote).slice(0, 50)
  const marks = [...(block.out ? [t.left] : []), ...(block.kind === 'own' ? [t.own] : block.kind === 'quote' ? [t.quote] : []), ...(block.edited ? [t.edited] : [])]
  const can: Array<[BlockAction, string]> = [['up', t.up], ['down', t.down], block.out ? ['in', t.in] : ['out', t.out], ...(block.standing === 'same' || block.kind !== 'statement' ? [] : [['renew', t.renewOne] satisfies [BlockAction, string]])]
  return (
    <article class="panel-part anywhere with-end-wide" id={`stycke-${block.id}`}>
      <div>
        {words === null ? <p class="quiet">{t.quoteGone}</p> : <p class={block.out ? 'quiet' : undefined}>{words}</p>}
        {marks.length > 0 && <p class="quiet">{marks.join('. ')}</p>}
        {block.standing !== 'same' && <p><strong>{t.standings[block.standing]}</strong>{block.standing === 'changed' ? `. ${t.wouldSay(block.remade)}` : ''}</p>}
        {block.sources.length > 0 && <details><summary>{t.sources(block.sources.length)}<span class="ds-sr-only">{t.of(short)}</span></summary><SourceList sources={block.sources} open={openForStaff} language={language} whole /></details>}
      </div>
      {writes && (
        <PostForm csrf={view.shell.csrf} action={`${path}/${detail.id}/stycke/${block.id}/gor`} class="no-print">
          <input type="hidden" name="number" value={detail.number} />
          <ButtonRow>
            {block.kind !== 'quote' && <ButtonLink href={`${path}/${detail.id}/stycke/${block.id}`} size="row">{t.edit}<span class="ds-sr-only">{t.of(short)}</span></ButtonLink>}
            {can.map(([does, label]) => <Button key={does} name="do" value={does} size="row">{label}<span class="ds-sr-only">{t.of(short)}</span></Button>)}
          </ButtonRow>
        </PostForm>
      )}
    </article>
  )
}

function Versions({ detail, view, today }: { detail: ReportDetail; view: View; today: ReturnType<View['clock']['today']> }) {
  const { language } = view
  const t = reportTexts[language]
  return (
    <Panel heading={t.versions} id="versioner" flush>
      <Table caption={t.versionCaption} captionHidden stacked columns={[{ label: t.columns.version }, { label: t.what }, { label: t.who }, { label: t.when }]}>
        {detail.versions.map((version) => (
          <Row key={version.number}>
            <RowHead><a href={`${path}/${detail.id}/version/${version.number}`}>{t.versionNumber(version.number)}</a></RowHead>
            <Cell label={t.what}>{t.causes[version.what]}</Cell><Cell label={t.who}>{version.by}</Cell><Cell label={t.when}>{formatInstant(version.at, today, language)}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

/** One version as it was, quotes as they may be shown now. */
export function reportVersionPage({ report, version, content, shown }: { report: Report; version: ReportVersion; content: ReportContent; shown: ShownNow }, view: View): Shown {
  const { language, clock } = view
  const t = reportTexts[language]
  return {
    title: t.title, heading: <span class="anywhere">{t.versionHeading(content.title, version.number)}</span>, islands: ['ui/print'],
    lead: t.versionLead(t.causes[version.what], version.by, formatInstant(version.at, clock.today(), language)),
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={`${path}/${report.id}`}>{t.toLatest}</ButtonLink></>,
    main: <Panel><ReportText content={content} shown={shown} language={language} open={openForStaff} /></Panel>,
  }
}
