import type { ComponentChildren } from 'preact'
import { day } from '../../calendar/day.ts'
import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ArchivePackage, RetentionView } from '../contract.ts'
import { retentionTexts } from '../texts.ts'

type Props = { data: RetentionView; view: View }

/** The closed files that are kept for ever, to be put in a package. */
export function KeptFiles({ data, view }: Props) {
  const t = retentionTexts[view.language]
  const { archive } = t
  if (data.keptFiles.length === 0) return <EmptyState heading={archive.nothing}>{archive.nothingHint}</EmptyState>
  const proposes = view.actor.may.has('retention.propose') && data.hasKey
  const long = (on: string): string => formatDay(day(on), view.language, 'long')
  const table = (
    <Table caption={archive.caption} captionHidden stacked columns={[...(proposes ? [{ label: t.choose, hidden: true }] : []), { label: t.case }, { label: t.why }, { label: archive.state }]}>
      {data.keptFiles.map((line) => (
        <Row key={line.personId}>
          {proposes && <Cell>{!line.asked && <input type="checkbox" name="person" value={line.personId} aria-label={`${line.caseNumber ?? ''} ${archive.ask}`} />}</Cell>}
          <RowHead second={line.protected ? archive.protected : undefined}><a href={`/person/${line.personId}`}>{line.caseNumber ?? t.toPerson}</a></RowHead>
          <Cell label={t.why} second={line.paragraph}>{t.reasons[line.reason]}</Cell>
          <Cell label={archive.state}>{line.asked ? archive.waits : line.deliveredOn === null ? archive.toAsk : archive.delivered(long(line.deliveredOn), line.deliveredAs ?? '')}</Cell>
        </Row>
      ))}
    </Table>
  )
  return (
    <>
      <div class="panel-part"><p class="quiet">{archive.lead}</p></div>
      {!data.hasKey && <Notice>{archive.noKeyHint}</Notice>}
      {proposes ? (
        <PostForm csrf={view.shell.csrf} action="/gallring">
          <input type="hidden" name="what" value="ask_package" />
          {table}
          <div class="panel-foot"><ButtonRow><Button variant="primary">{archive.ask}</Button></ButtonRow></div>
        </PostForm>
      ) : table}
    </>
  )
}

/** The packages, the latest first: what waits for another's approval, what is made and what has been handed over. */
export function Packages({ data, view, form }: Props & { form: Typed }) {
  const { archive, what, state, who, when, approve } = retentionTexts[view.language]
  if (data.packages.length === 0) return <EmptyState heading={archive.noPackages}>{archive.noPackagesHint}</EmptyState>
  return (
    <Table caption={archive.packagesCaption} captionHidden stacked columns={[{ label: when }, { label: what }, { label: state }, { label: who }, { label: approve, hidden: true }]}>
      {data.packages.map((each) => (
        <PackageRow key={each.id} each={each} view={view}>
          {stateOf(each) === 'waits' && view.actor.may.has('retention.approve') && <Verdict each={each} view={view} form={form} />}
        </PackageRow>
      ))}
    </Table>
  )
}

/** One package: when, how many files and why they are kept, where it stands, who decided; what can be done with it is given. */
export function PackageRow({ each, view, children }: { each: ArchivePackage; view: View; children: ComponentChildren }) {
  const t = retentionTexts[view.language]
  const { archive } = t
  const at = (when: string): string => formatInstant(instant(when), view.clock.today(), view.language)
  const size = each.sizeBytes === null || each.fileCount === null ? undefined
    : archive.made(formatNumber(each.fileCount, view.language), formatNumber(Math.max(0.1, each.sizeBytes / 1_000_000), view.language, 1))
  const guarded = each.items.filter((item) => item.protected).length
  const delivered = each.deliveredOn === null ? '' : archive.delivered(formatDay(day(each.deliveredOn), view.language, 'long'), each.deliveredAs ?? '')
  return (
    <Row>
      <RowHead second={archive.askedBy(each.askedBy, at(each.askedAt))}>{at(each.madeAt ?? each.decidedAt ?? each.askedAt)}</RowHead>
      <Cell label={t.what} second={size}>
        {archive.files(each.items.length)}
        <details>
          <summary>{t.why}</summary>
          <ul class="plain-list">
            {each.items.map((item) => (
              <li key={item.item}>
                {[item.caseNumber ?? '', t.reasons[item.reason], item.paragraph, item.protected ? archive.protected : '', item.leftBecause === null ? '' : archive.left[item.leftBecause]]
                  .filter((word) => word !== '').join(', ')}
              </li>
            ))}
          </ul>
        </details>
      </Cell>
      <Cell label={t.state} second={guarded === 0 ? undefined : `${archive.protected}: ${guarded}`}>
        {delivered === '' ? archive.states[stateOf(each)] : delivered}{each.reason === null || each.reason === '' ? '' : `: ${each.reason}`}
      </Cell>
      <Cell label={t.who}>{each.decidedBy === null || each.decidedAt === null ? '' : t.decidedBy(each.decidedBy, at(each.decidedAt))}</Cell>
      <Cell align="end">{children}</Cell>
    </Row>
  )
}

/** Where a package stands. */
export function stateOf({ approved, madeAt, deliveredOn }: ArchivePackage): 'waits' | 'refused' | 'making' | 'made' | 'delivered' {
  if (approved === null) return 'waits'
  if (!approved) return 'refused'
  return madeAt === null ? 'making' : deliveredOn === null ? 'made' : 'delivered'
}

function Verdict({ each, view, form }: { each: ArchivePackage; view: View; form: Typed }) {
  const t = retentionTexts[view.language]
  if (each.askedById === view.actor.id) return <span class="quiet">{t.archive.own}</span>
  return (
    <>
      <PostForm csrf={view.shell.csrf} action="/gallring">
        <input type="hidden" name="what" value="approve_package" />
        <input type="hidden" name="packageId" value={each.id} />
        <Button variant="primary" size="row">{t.archive.approve}</Button>
        <p class="quiet">{t.archive.approveHint}</p>
      </PostForm>
      <details>
        <summary>{t.refuse}</summary>
        <PostForm csrf={view.shell.csrf} action="/gallring" class="form">
          <input type="hidden" name="what" value="refuse_package" />
          <input type="hidden" name="packageId" value={each.id} />
          <TextField t={uiTexts[view.language]} id={`reason-${each.id}`} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} />
          <ButtonRow><Button size="row">{t.refuse}</Button></ButtonRow>
        </PostForm>
      </details>
    </>
  )
}
