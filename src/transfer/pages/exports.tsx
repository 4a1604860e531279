import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { doneMessage } from '../../mount/done.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ExportKey, ExportRequest, Exports } from '../contract.ts'
import { exportTexts } from '../texts/exports.ts'

const list = '/administration/export'

/** An instant as the pages of exports say it. */
export function whenWords(at: string, { clock, language }: Pick<View, 'clock' | 'language'>): string {
  return formatInstant(instant(at), clock.today(), language)
}

/** Whole exports, for administrators: the key, asking for one, and where each request stands. */
export function showExports({ key, requests }: Exports, view: View, entered: Entered | null): Shown {
  const t = exportTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title,
    heading: t.heading,
    lead: t.lead,
    status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <AdministrationNav view={view} />
        {key === null ? (
          <EmptyState
            heading={t.noKey}
            action={
              <ButtonLink variant="primary" href={`${list}/nyckel`}>
                {t.setKey}
              </ButtonLink>
            }
          >
            {t.noKeyHow}
          </EmptyState>
        ) : (
          <Key of={key} view={view} />
        )}
        {key !== null && (
          <Panel heading={t.askHeading} id="begar">
            <PostForm csrf={view.shell.csrf} action={list} class="form form-narrow">
              <TextArea
                t={uiTexts[view.language]}
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                rows={3}
                value={form.value('reason')}
                error={form.error('reason')}
              />
              <ButtonRow>
                <Button variant="primary">{t.ask}</Button>
              </ButtonRow>
            </PostForm>
          </Panel>
        )}
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

function Key({ of: key, view }: { of: ExportKey; view: View }) {
  const t = exportTexts[view.language]
  const rows = [
    { term: t.keyNow, value: <Fingerprint of={key.fingerprint} /> },
    { term: t.keySetBy, value: t.keySet(key.setBy, whenWords(key.setAt, view)) },
  ]
  return (
    <Panel heading={t.keyHeading} id="nyckel" aside={<a href={`${list}/nyckel`}>{t.changeKey}</a>}>
      <DefinitionList rows={rows} />
    </Panel>
  )
}

/** A fingerprint in groups of eight, so that two can be compared by eye. */
export function Fingerprint({ of }: { of: string }) {
  return <code>{(of.match(/.{8}/g) ?? []).join(' ')}</code>
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
      {requests.map((request) => (
        <Row key={request.id}>
          <RowHead second={request.askedBy}>{whenWords(request.askedAt, view)}</RowHead>
          <Cell label={t.reason} second={t.until(whenWords(request.expiresAt, view))}>
            {request.reason}
          </Cell>
          <Cell label={t.state} second={decidedWords(request, view)}>
            {t.states[request.state]}
          </Cell>
          <Cell align="end">
            {request.state === 'made' && (
              <ButtonLink size="row" href={`${list}/${request.id}/fil`} download>
                {t.download}
              </ButtonLink>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Who decided and why, and how large the file is. */
export function decidedWords(
  { decidedBy, decisionReason, sizeBytes }: ExportRequest,
  { language }: Pick<View, 'language'>,
): string | undefined {
  const t = exportTexts[language]
  if (decidedBy === null || decisionReason === null) return undefined
  const size = sizeBytes === null ? '' : `. ${t.size(formatNumber(sizeBytes / 1_000_000, language, 1))}`
  return t.decidedBy(decidedBy, decisionReason) + size
}

/** Where the public key is set. */
export function showExportKey(_data: Exports, view: View, entered: Entered | null): Shown {
  const t = exportTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title,
    heading: t.keyPageHeading,
    lead: <a href={list}>{t.back}</a>,
    status: form.status,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${list}/nyckel`} class="form form-narrow">
            <TextArea
              t={uiTexts[view.language]}
              name="publicKey"
              label={t.keyLabel}
              hint={t.keyHint}
              rows={8}
              spellcheck={false}
              value={form.value('publicKey')}
              error={form.error('publicKey')}
            />
            <ButtonRow>
              <Button variant="primary">{t.saveKey}</Button>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}
