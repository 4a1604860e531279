import { LogNav } from '../../access/pages/log-parts.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { doneMessage } from '../../mount/done.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/field-choice.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ExportRequest, Exports } from '../contract.ts'
import { exportTexts } from '../texts/exports.ts'
import { Fingerprint, decidedWords, whenWords } from './exports.tsx'

const list = '/logg/export'

/** Whole exports, for log reviewers: what waits to be decided, and what was. */
export function showReview({ requests }: Exports, view: View): Shown {
  const t = exportTexts[view.language]
  return {
    title: t.title,
    heading: t.reviewHeading(requests.filter(({ state }) => state === 'waiting').length),
    lead: t.reviewLead,
    status: doneMessage(view, t.done),
    main: (
      <>
        <LogNav view={view} current="exports" />
        {requests.length === 0 ? (
          <EmptyState heading={t.nothing}>{t.nothingHow}</EmptyState>
        ) : (
          <Panel heading={t.listHeading} id="begarda" flush>
            <Requests requests={requests} view={view} />
          </Panel>
        )}
      </>
    ),
  }
}

function Requests({ requests, view }: { requests: readonly ExportRequest[]; view: View }) {
  const t = exportTexts[view.language]
  return (
    <Table
      caption={t.listHeading}
      captionHidden
      columns={[{ label: t.asked }, { label: t.reason }, { label: t.state }, { label: t.action, hidden: true }]}
      stacked
    >
      {requests.map((request, at) => (
        <Row key={request.id}>
          <RowHead second={request.askedBy}>{whenWords(request.askedAt, view)}</RowHead>
          <Cell label={t.reason} second={t.until(whenWords(request.expiresAt, view))}>
            {request.reason}
          </Cell>
          <Cell label={t.state} second={decidedWords(request, view)}>
            {t.states[request.state]}
          </Cell>
          <Cell align="end">
            {request.state === 'waiting' && (
              <ButtonLink size="row" variant={at === 0 ? 'primary' : 'secondary'} href={`${list}/${request.id}`}>
                {t.review}
                <span class="ds-sr-only">{t.reviewOf(request.askedBy)}</span>
              </ButtonLink>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** One request: who asks and why, which key the file would be sealed to and who set it, and the decision. */
export function showDecision(request: ExportRequest, view: View, entered: Entered | null): Shown {
  const t = exportTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const rows = [
    { term: t.by, value: request.askedBy, second: whenWords(request.askedAt, view) },
    { term: t.reason, value: request.reason },
    { term: t.state, value: t.states[request.state], second: t.until(whenWords(request.expiresAt, view)) },
    { term: t.keyNow, value: <Fingerprint of={request.fingerprint} /> },
    { term: t.keySetBy, value: t.keySet(request.keySetBy, whenWords(request.keySetAt, view)) },
  ]
  return {
    title: t.title,
    heading: t.decideHeading,
    lead: (
      <>
        {t.reviewLead} <a href={list}>{t.toReview}</a>
      </>
    ),
    status: form.status,
    main: (
      <>
        <LogNav view={view} current="exports" />
        <Panel heading={t.facts} id="begaran">
          <DefinitionList rows={rows} />
        </Panel>
        {request.askedById === view.actor.id ? (
          <Notice kind="warn">
            <p>{t.own}</p>
          </Notice>
        ) : request.state === 'waiting' ? (
          <DecisionForm request={request} form={form} view={view} />
        ) : (
          <Notice>
            <p>{t.decidedAlready}</p>
          </Notice>
        )}
      </>
    ),
  }
}

function DecisionForm({ request, form, view }: { request: ExportRequest; form: ReturnType<typeof typed>; view: View }) {
  const t = exportTexts[view.language]
  const ui = uiTexts[view.language]
  const options = [
    { value: 'approved', label: t.approve, hint: t.approveHint },
    { value: 'refused', label: t.refuse, hint: t.refuseHint },
  ]
  return (
    <Panel>
      <PostForm csrf={view.shell.csrf} action={`${list}/${request.id}`} class="form form-narrow">
        <RadioCards
          t={ui}
          name="decision"
          label={t.decision}
          options={options}
          value={form.value('decision')}
          error={form.error('decision')}
        />
        <TextArea t={ui} name="reason" label={t.decisionReason} rows={3} value={form.value('reason')} error={form.error('reason')} />
        <ButtonRow>
          <Button variant="primary">{t.decide}</Button>
        </ButtonRow>
      </PostForm>
    </Panel>
  )
}
