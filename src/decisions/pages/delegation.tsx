import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, GroupRow, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { strands } from '../../cases/contract.ts'
import type { Strand } from '../../cases/contract.ts'
import { strandWord } from '../../cases/pages/timeline.tsx'
import { deciders } from '../contract.ts'
import type { DelegationLine, Delegations } from '../contract/wire.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'
import { dayWords } from './words.tsx'

const home = '/delegationsordning'

/** Who may decide what, and from when; printed it is the delegation order as it stands that day. */
export function delegationPage({ on, delegations }: Delegations, view: View): Shown {
  const t = decisionTexts[view.language].delegation
  const edits = view.actor.may.has('delegation.administer')
  const missing = delegations.filter(({ ruleId, limit }) => ruleId === null && limit === null).length
  return {
    title: t.title, heading: t.heading, lead: t.lead(formatDay(on, view.language, 'long')), status: doneMessage(view, t.done),
    ...(edits ? { actions: <><ButtonLink href={`${home}/andra`}>{t.change}</ButtonLink>{missing > 0 && <ButtonLink href={`${home}/vanlig`}>{t.usual}</ButtonLink>}</> } : {}),
    main: (
      <>
        {missing > 0 && <Notice kind="warn" heading={t.some(missing)}><p>{t.someHow}</p></Notice>}
        <Panel flush><Lines delegations={delegations} view={view} edits={edits} /></Panel>
        <PrintFooter printed={uiTexts[view.language].printedBy(dayWords(view.clock.today(), view), view.actor.name)} />
      </>
    ),
  }
}

function Lines({ delegations, view, edits }: { delegations: readonly DelegationLine[]; view: View; edits: boolean }) {
  const t = decisionTexts[view.language].delegation
  const words = kindTexts[view.language]
  const columns = [{ label: t.kind }, { label: t.decider }, { label: t.limit, yields: true }, { label: t.since }, ...(edits ? [{ label: t.change, hidden: true }] : [])]
  return (
    <Table caption={t.caption} captionHidden stacked columns={columns}>
      {strands.map((strand) => {
        const lines = delegations.filter((line) => line.strand === strand)
        return lines.length === 0 ? null : (
          <>
            <GroupRow label={groupWords(strand, view)} count={lines.length} columns={columns.length} />
            {lines.map((line) => (
              <Row key={line.kind}>
                <RowHead second={line.paragraph}>{words.kinds[line.kind]}</RowHead>
                <Cell label={t.decider} tone={line.ruleId === null && line.limit === null ? 'warn' : undefined}>{words.deciders[line.decider]}</Cell>
                <Cell label={t.limit}>{line.limit === null ? t.free : t.law(words.deciders[line.limit.least], line.limit.paragraph)}</Cell>
                <Cell label={t.since} second={line.adopted ?? undefined}>{line.validFrom === null ? t.nobody : dayWords(line.validFrom, view)}</Cell>
                {edits && (
                  <Cell align="end">
                    <ButtonLink size="row" href={`${home}/andra?slag=${line.kind}`}>{t.change}<span class="ds-sr-only">: {words.kinds[line.kind]}</span></ButtonLink>
                  </Cell>
                )}
              </Row>
            ))}
          </>
        )
      })}
    </Table>
  )
}

/** What the kinds of a strand are called together; giving out documents stands under no strand of its own. */
function groupWords(strand: Strand, { language }: Pick<View, 'language'>): string {
  const word = strand === 'contact' ? decisionTexts[language].delegation.documents : strandWord(strand, language)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The form of a new row; the kind may be chosen in the address. */
export function changeDelegationPage({ delegations }: Delegations, view: View, entered: Entered | null): Shown {
  const t = decisionTexts[view.language]
  const ui = uiTexts[view.language]
  const words = kindTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const chosen = new URL(view.url, 'http://page').searchParams.get('slag') ?? ''
  const kind = form.value('kind', chosen)
  const line = delegations.find((each) => each.kind === kind)
  return {
    title: t.delegation.title, heading: t.delegation.changeHeading, lead: t.delegation.changeLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${home}/andra`} class="form form-narrow" noValidate>
          <SelectField t={ui} name="kind" label={t.delegation.kind} value={kind} error={form.error('kind')}
            options={[{ value: '', label: '' }, ...delegations.map((each) => ({ value: each.kind, label: words.kinds[each.kind] }))]} />
          <SelectField t={ui} name="decider" label={t.delegation.decider} value={form.value('decider', line?.decider)} error={form.error('decider')}
            options={(line?.allowed ?? deciders).map((value) => ({ value, label: words.deciders[value] }))} />
          <DayField t={ui} name="validFrom" label={t.delegation.validFrom} value={form.value('validFrom')} error={form.error('validFrom')} />
          <TextField t={ui} name="adopted" label={t.delegation.adoptedLabel} hint={t.delegation.adoptedHint} value={form.value('adopted')}
            error={form.error('adopted')} maxlength={200} autocomplete="off" />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={home} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** Asks from when the usual levels hold, and how the committee adopted them. */
export function usualDelegationPage(_data: Delegations, view: View, entered: Entered | null): Shown {
  const t = decisionTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.delegation.title, heading: t.delegation.usualHeading, lead: t.delegation.usualLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${home}/vanlig`} class="form form-narrow" noValidate>
          <DayField t={ui} name="validFrom" label={t.delegation.validFrom} value={form.value('validFrom')} error={form.error('validFrom')} />
          <TextField t={ui} name="adopted" label={t.delegation.adoptedLabel} hint={t.delegation.adoptedHint} value={form.value('adopted')}
            error={form.error('adopted')} maxlength={200} autocomplete="off" />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={home} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
