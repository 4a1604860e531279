import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { MONTH_NAMES } from '../../calendar/names.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { MyQuestion, StaffIdentity, Statement } from '../contract/log-review.ts'
import { logReviewTexts } from '../texts/log-review.ts'
import { caseWords, deedWords, doneOf, LogNav, printedBy, spanWords } from './log-parts.tsx'

const figures = ['reads', 'personsRead', 'readers', 'picked', 'sampled', 'questioned', 'answered', 'justified', 'unjustified', 'reported',
  'waiting',
  'emergencyAccesses', 'refusedEmergencies', 'refusedRequests'] as const

function monthWords(month: string, { language }: Pick<View, 'language'>): string {
  return `${MONTH_NAMES[language].long[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`
}

/** The months that have a statement. */
export function statementsPage({ statements }: { readonly statements: readonly Statement[] }, view: View): Shown {
  const t = logReviewTexts[view.language]
  const shown = ['reads', 'picked', 'unjustified', 'reported', 'emergencyAccesses', 'waiting'] as const
  const columns = [{ label: t.month }, ...shown.map((key) => ({ label: t.figures[key], align: 'end' as const })), { label: t.chain }]
  return {
    title: t.monthTitle,
    heading: t.monthsHeading,
    lead: t.monthsLead,
    main: (
      <>
        <LogNav view={view} current="month" />
        {statements.length === 0 ? <EmptyState heading={t.noMonth}>{t.noMonthHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.monthsHeading} captionHidden columns={columns} stacked>
              {statements.map((statement) => (
                <Row key={statement.month} open={`/logg/manad/${statement.month}`}>
                  <RowHead><a href={`/logg/manad/${statement.month}`}>{monthWords(statement.month, view)}</a></RowHead>
                  {shown.map((key) => <Cell key={key} label={t.figures[key]} align="end">{formatNumber(statement[key],
                    view.language)}</Cell>)}
                  <Cell label={t.chain}>{chainWords(statement, view)}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
      </>
    ),
  }
}

function chainWords({ chainFault, verifiedTo }: Statement, view: View): string {
  const t = logReviewTexts[view.language]
  const number = formatNumber(verifiedTo, view.language)
  return chainFault === null ? t.chainWhole(number) : t.chainBroken(number)
}

/** One month on one sheet. The printed head is itself a head kept outside. */
export function statementPage(statement: Statement, view: View): Shown {
  const t = logReviewTexts[view.language]
  const on = formatInstant(statement.madeAt, view.clock.today(), view.language)
  const rows = figures.map((key) => ({ term: t.figures[key], value: formatNumber(statement[key], view.language) }))
  return {
    title: t.monthTitle,
    heading: t.monthHeading(monthWords(statement.month, view)),
    main: (
      <>
        <LogNav view={view} current="month" />
        <Panel><DefinitionList rows={rows} /></Panel>
        <Panel heading={t.chain} id="kedjan" tone={statement.chainFault === null ? undefined : 'danger'}>
          <DefinitionList
            rows={[
              { term: t.chain, value: chainWords(statement, view) }, { term: t.head,
                value: <code class="break-anywhere">{statement.headHash ?? '–'}</code> },
              { term: t.made, value: on },
            ]}
          />
          <p class="quiet">{t.headHow}</p>
        </Panel>
        <PrintFooter printed={printedBy(view)} />
      </>
    ),
  }
}

/** Whom the review knows on the staff, and the form that tells it more. */
export function staffIdentitiesPage({ staff }: { readonly staff: readonly StaffIdentity[] }, view: View, entered: Entered | null): Shown {
  const t = logReviewTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const options = staff.map(({ staffId, name, unitName }) => ({ value: staffId, label: `${name}, ${unitName}` }))
  return {
    title: t.title,
    heading: t.staffHeading,
    lead: t.staffLead,
    status: form.status ?? doneOf(view),
    main: (
      <>
        <LogNav view={view} current="staff" />
        <Panel>
          <PostForm csrf={view.shell.csrf} action="/logg/medarbetare" class="form form-narrow">
            <SelectField t={ui} name="staffId" label={t.staffMember} empty={t.chooseStaff} value={form.value('staffId')} error={form.error('staffId')} options={options} />
            <TextField
              t={ui} name="identityNumber" label={t.number} hint={t.numberHint} value={form.value('identityNumber')} error={form.error('identityNumber')}
              maxlength={20} autocomplete="off" width="medium"
            />
            <Button variant="primary">{t.save}</Button>
          </PostForm>
        </Panel>
        <Panel flush>
          <Table caption={t.staffHeading} captionHidden columns={[{ label: t.staffMember }, { label: t.unit },
            { label: t.isKnown }]} stacked>
            {staff.map((member) => (
              <Row key={member.staffId}>
                <RowHead>{member.name}</RowHead>
                <Cell label={t.unit}>{member.unitName}</Cell>
                <Cell label={t.isKnown}>{member.known ? t.known : t.unknown}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      </>
    ),
  }
}

/** The questions that the reader has been asked, each with a place for the answer. */
export function myQuestionsPage({ questions }: { readonly questions: readonly MyQuestion[] }, view: View): Shown {
  const t = logReviewTexts[view.language]
  return {
    title: t.questionsTitle,
    heading: t.questionsHeading,
    lead: t.questionsLead,
    status: doneOf(view),
    main: questions.length === 0
      ? <EmptyState heading={t.noQuestions}>{t.noQuestionsHow}</EmptyState>
      : <>{questions.map((question) => <Question key={question.id} question={question} view={view} entered={null} />)}</>,
  }
}

/** One question with its form. */
export function questionPage(question: MyQuestion, view: View, entered: Entered | null): Shown {
  const t = logReviewTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.questionsTitle, heading: t.questionsHeading, lead: t.questionsLead, status: form.status ?? doneOf(view),
    main: <Question question={question} view={view} entered={entered} />,
  }
}

function Question({ question, view, entered }: { question: MyQuestion; view: View; entered: Entered | null }) {
  const t = logReviewTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const id = entered === null ? `svar-${question.id}` : 'text'
  return (
    <Panel>
      <DefinitionList
        rows={[
          { term: t.question, value: question.text, second: formatInstant(question.askedAt, view.clock.today(), view.language) },
          { term: t.youRead, value: `${deedWords(question.did, view)}, ${spanWords(question.firstAt, question.lastAt, view)}`,
            second: caseWords(question, view) },
          ...(question.answeredAt === null ? [] : [{
            term: t.answer, value: question.answer ?? '', second: t.answeredAt(formatInstant(question.answeredAt, view.clock.today(),
              view.language)),
          }]),
        ]}
      />
      {question.answeredAt === null && (
        <PostForm csrf={view.shell.csrf} action={`/fragor-om-lasning/${question.id}`} class="form form-narrow">
          <TextArea t={ui} id={id} name="text" label={t.answer} hint={t.answerHint} value={form.value('text')} error={form.error('text')} maxlength={2000} />
          <Button variant="primary">{t.send}</Button>
        </PostForm>
      )}
    </Panel>
  )
}
