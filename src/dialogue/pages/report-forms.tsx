import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostBlock, reportLevels } from '../contract/reports.ts'
import type { ReadBlock, Report, ReportDetail, ReportLevel, Rhythm } from '../contract/reports.ts'
import type { ReadQuote } from '../contract/visits.ts'
import { reportTexts } from '../texts/reports.ts'
import { statementWords } from '../texts/statements.ts'
import type { Shown as ShownNow } from '../usecases/read-report.ts'
import { openForStaff, ReportText, SourceList } from './report-parts.tsx'

const path = '/dialograpporter'

/** The form of a new final report. */
export function newReportPage({ figures }: { readonly figures: ReadonlyArray<{ kpi: string; title: string }> }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = reportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/ny`} class="form" noValidate>
          <TextField t={ui} name="title" label={t.subject} value={form.value('title')} error={form.error('title')} maxlength={120} autocomplete="off" />
          {figures.length > 0 && <CheckboxList t={ui} name="kpis" label={t.kpis} hint={t.kpisHint} values={form.values('kpis', [])} error={form.error('kpis')} options={figures.map(({ kpi, title }) => ({ value: kpi, label: title }))} />}
          <ButtonRow><Button variant="primary" data-key-send>{t.begin}</Button><ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** From which day and how often a status report is due. */
export function rhythmPage({ startOn, months }: Rhythm, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = reportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.rhythmHeading, lead: t.rhythmLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/takt`} class="form" noValidate>
          <DayField t={ui} name="startOn" label={t.startOn} value={form.value('startOn', startOn === null ? '' : formatDay(startOn, language, 'long'))} error={form.error('startOn')} />
          <TextField t={ui} name="months" label={t.months} value={form.value('months', String(months))} error={form.error('months')} inputmode="numeric" width="short" autocomplete="off" />
          <ButtonRow><Button variant="primary" data-key-send>{t.save}</Button><ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** Own words in a chapter. */
export function ownBlockPage({ detail, level }: { detail: ReportDetail; level: ReportLevel }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = reportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.ownHeading, lead: <span class="anywhere">{detail.title}</span>, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/${detail.id}/nytt-stycke?niva=${level}`} class="form" noValidate>
          <input type="hidden" name="number" value={form.value('number', String(detail.number))} />
          <RadioList t={ui} name="level" label={t.level} options={levelOptions(language)} value={form.value('level', level)} error={form.error('level')} />
          <TextArea t={ui} name="text" label={t.text} value={form.value('text')} error={form.error('text')} maxlength={mostBlock} rows={8} />
          <ButtonRow><Button variant="primary" data-key-send>{t.save}</Button><ButtonLink href={`${path}/${detail.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

const levelOptions = (language: View['language']) => reportLevels.map((value) => ({ value, label: reportTexts[language].levels[value] }))

/** A quote with consent, chosen for a chapter. */
export function quotePage({ detail, level, quotes }: { detail: ReportDetail; level: ReportLevel; quotes: readonly ReadQuote[] }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = reportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const options = quotes.map(({ id, words, role, name }) => ({ value: id, label: t.quoteBy(words, t.quoted(statementWords[language].programme(role), name)) }))
  return {
    title: t.title, heading: t.quoteHeading, lead: t.quoteLead, status: form.status,
    main: quotes.length === 0 ? <EmptyState heading={t.noQuotes} action={<ButtonLink href={`${path}/${detail.id}`}>{t.cancel}</ButtonLink>}>{t.noQuotesHow}</EmptyState> : (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/${detail.id}/citat?niva=${level}`} class="form" noValidate>
          <input type="hidden" name="number" value={form.value('number', String(detail.number))} />
          <RadioList t={ui} name="level" label={t.level} options={levelOptions(language)} value={form.value('level', level)} error={form.error('level')} />
          <RadioList t={ui} name="quoteId" label={t.quoteChoice} options={options} value={form.value('quoteId')} error={form.error('quoteId')} />
          <ButtonRow><Button variant="primary" data-key-send>{t.addQuote}</Button><ButtonLink href={`${path}/${detail.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** The text of one block, with what it stands on. */
export function blockPage({ detail, block }: { detail: ReportDetail; block: ReadBlock }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = reportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.editHeading, lead: block.kind === 'own' ? <span class="anywhere">{detail.title}</span> : t.editLead, status: form.status,
    main: (
      <Panel>
        {block.standing !== 'same' && <Notice kind="warn" heading={t.standings[block.standing]}><p class="anywhere">{block.standing === 'changed' ? t.wouldSay(block.remade) : ''}</p></Notice>}
        <PostForm csrf={view.shell.csrf} action={`${path}/${detail.id}/stycke/${block.id}`} class="form" noValidate>
          <input type="hidden" name="number" value={form.value('number', String(detail.number))} />
          <TextArea t={ui} name="text" label={t.text} value={form.value('text', block.text)} error={form.error('text')} maxlength={mostBlock} rows={8} />
          <ButtonRow><Button variant="primary" name="do" value="save" data-key-send>{t.save}</Button><ButtonLink href={`${path}/${detail.id}#stycke-${block.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
        {block.sources.length > 0 && <SourceList sources={block.sources} open={openForStaff} language={language} />}
      </Panel>
    ),
  }
}

/** Review by somebody else than who sent it: the whole text, and publish or send back. */
export function reviewReportPage({ detail, shown }: { detail: ReportDetail; shown: ShownNow }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = reportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const options = [{ value: 'publish', label: t.publish }, { value: 'return', label: t.returnIt }]
  return {
    title: t.title, heading: <span class="anywhere">{`${t.reviewHeading}: ${detail.title}`}</span>, lead: t.reviewLead, status: form.status,
    main: (
      <div class="column">
        {detail.sentById === view.actor.id && <Notice><p>{t.reviewOwn}</p></Notice>}
        <Panel><ReportText content={detail.content} shown={shown} language={language} open={openForStaff} /></Panel>
        <Panel heading={t.outcome} id="beslut">
          <PostForm csrf={view.shell.csrf} action={`${path}/${detail.id}/granska`} class="form" noValidate>
            <RadioList t={ui} name="outcome" label={t.outcome} options={options} value={form.value('outcome')} error={form.error('outcome')} />
            <TextArea t={ui} name="words" label={t.words} hint={t.wordsHint} value={form.value('words')} error={form.error('words')} maxlength={2000} rows={4} />
            <ButtonRow><Button variant="primary" data-key-send>{t.decide}</Button><ButtonLink href={`${path}/${detail.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** Taking a report away, with the reason. */
export function withdrawReportPage(report: Report, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = reportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.withdrawHeading, lead: <span class="anywhere">{`${report.title}. ${t.withdrawLead}`}</span>, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/${report.id}/ta-bort`} class="form" noValidate>
          <TextField t={ui} name="reason" label={t.reason} hint={t.reasonHint} value={form.value('reason')} error={form.error('reason')} maxlength={300} autocomplete="off" />
          <ButtonRow><Button variant="danger">{t.withdraw}</Button><ButtonLink href={`${path}/${report.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
