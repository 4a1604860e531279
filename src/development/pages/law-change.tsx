import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { LawChange, ShownAnswer } from '../contract/law-change.ts'
import { lawChangeTexts } from '../texts/law-change.ts'
import { assumptionWords, changeWords, differenceWords, findingWords, measuresShown, shownWords } from './law-change-words.ts'
import { lawChangesPath } from './law-changes.tsx'

/** What a change of law would have meant, with and without it, and what was assumed. */
export function showLawChange(change: LawChange, view: View): Shown {
  const { language, clock, actor } = view
  const t = lawChangeTexts[language]
  const today = clock.today()
  const { answer } = change
  return {
    title: t.title, heading: findingWords(change, language), lead: `${change.name}. ${changeWords(change, language)}.`, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <><ButtonLink href={lawChangesPath}>{t.back}</ButtonLink><Button type="button" data-print hidden>{t.print}</Button></>,
    main: (
      <div class="column">
        {answer === null ? <EmptyState heading={t.waiting} action={<ButtonLink href={`${lawChangesPath}/${change.id}`} variant="primary">{t.look}</ButtonLink>}>{t.waitingLead}</EmptyState>
          : <Answer change={change} answer={answer} view={view} />}
        <Panel heading={t.assumptions} id="antaganden"><ul>{assumptionWords(change, language).map((text) => <li key={text}>{text}</li>)}</ul></Panel>
        <p class="quiet">{t.askedBy(change.askedBy, formatInstant(change.askedAt, today, language))}</p>
        <PrintFooter printed={uiTexts[language].printedBy(formatInstant(clock.now(), today, language), actor.name)} />
      </div>
    ),
  }
}

function Answer({ change, answer, view }: { change: LawChange; answer: ShownAnswer; view: View }) {
  const { language } = view
  const t = lawChangeTexts[language]
  if (answer.withheld) return <Notice kind="note"><p>{t.withheld} {t.withheldHow}</p></Notice>
  return (
    <>
      <Panel flush heading={t.result} id="resultat"><LawChangeTable answer={answer} language={language} /></Panel>
      <p>{t.group(shownWords(answer.children, language), answer.touched === null ? t.groupHidden : formatNumber(answer.touched, language))} {skippedWords(answer, language)}</p>
      {view.actor.may.has('state_message.write') && (
        <PostForm csrf={view.shell.csrf} action={`${lawChangesPath}/${change.id}/medskick`} class="no-print">
          <p class="quiet">{t.attachLead}</p>
          <ButtonRow><Button variant="primary">{t.attach}</Button></ButtonRow>
        </PostForm>
      )}
    </>
  )
}

function skippedWords({ skipped }: ShownAnswer, language: View['language']): string {
  const t = lawChangeTexts[language]
  return skipped === null ? t.skippedFew : skipped === 0 ? '' : t.skipped(formatNumber(skipped, language))
}

/** Both outcomes, measure by measure. */
export function LawChangeTable({ answer, language }: { answer: ShownAnswer; language: View['language'] }) {
  const t = lawChangeTexts[language]
  return (
    <Table caption={t.result} captionHidden stacked columns={[{ label: t.measure }, { label: t.asIs, align: 'end' }, { label: t.changed, align: 'end' }, { label: t.difference, align: 'end' }]}>
      {measuresShown.map((key) => (
        <Row key={key}>
          <RowHead>{t.rows[key]}</RowHead>
          <Cell label={t.asIs} align="end">{shownWords(answer.asIs[key], language)}</Cell>
          <Cell label={t.changed} align="end">{shownWords(answer.changed[key], language)}</Cell>
          <Cell label={t.difference} align="end">{differenceWords(answer.asIs[key], answer.changed[key], language)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
