import type { ComponentChildren } from 'preact'
import { ButtonLink } from './button.tsx'
import { ClockChip, type Clock } from './clock.tsx'
import { ProtectedFlag } from './protected-flag.tsx'
import { ColumnHead, GroupRow, Row, type Column } from './table.tsx'
import type { UiTexts } from './texts.ts'

/** One duty in a worklist, in the words people read. */
export type Duty = {
  readonly id: string
  readonly clock: Clock
  /** Under the clock: "senast tors 26 nov", or both days when the last one is a holiday. */
  readonly day: string
  /** Null for a protected identity: then the flag stands here, and `about` is the case number. */
  readonly name: string | null
  /** Where Enter and the name lead. */
  readonly open: string
  /** Age and siblings. */
  readonly about: string
  readonly duty: string
  /** "SoL 20:2"; left out for a promise. */
  readonly paragraph?: string | undefined
  /** Why the duty is there. */
  readonly why: string
  readonly contact: string
  readonly contactAbout?: string | undefined
  /** Null when there is nothing to do but to look. */
  readonly step: { readonly href: string; readonly label: string } | null
  /** Where the pen leads; `label` is said, "Anteckna kontakt med Saga Lundevall". Null when nobody is known yet. */
  readonly note: { readonly href: string; readonly label: string } | null
  /** Where one puts the row aside; seen on the row one is in. */
  readonly park?: { readonly href: string; readonly label: string } | undefined
}

/** The five columns: clock, child, duty, contact, step. With `sort` a head is a link. */
export type DutyColumns = readonly [clock: Column, child: Column, duty: Column, contact: Column, step: Column]

/** The worklist: groups by urgency, two lines per duty, the next step as a button. Only the first row's is primary. */
export function DutyTable({
  caption,
  columns,
  groups,
  selected,
  t,
}: {
  caption: string
  columns: DutyColumns
  groups: ReadonlyArray<{ label: string; count?: number | undefined; duties: readonly Duty[] }>
  /** Id of the row one came from, or the first. */
  selected?: string | undefined
  t: UiTexts
}) {
  const first = groups.find((group) => group.duties.length > 0)?.duties[0]?.id
  return (
    <table role="table" class="table table-stacked duties" data-rows data-row-keys={JSON.stringify({ S: t.nextStep, A: t.noteContact, X: t.putAside })}>
      <caption class="ds-sr-only">{caption}</caption>
      <colgroup>
        <col />
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, index) => (
            <ColumnHead key={column.label} column={index === 3 ? { ...column, yields: true } : column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {groups.map((group) => (
          <>
            <GroupRow label={group.label} count={group.count ?? group.duties.length} columns={5} />
            {group.duties.map((duty) => (
              <DutyRow key={duty.id} duty={duty} selected={duty.id === selected} primary={duty.id === first} t={t} />
            ))}
          </>
        ))}
      </tbody>
    </table>
  )
}

function DutyRow({ duty, selected, primary, t }: { duty: Duty; selected: boolean; primary: boolean; t: UiTexts }) {
  const { step, note } = duty
  const notes = step !== null && step.href === note?.href
  return (
    <Row selected={selected} open={duty.open} id={`rad-${duty.id}`}>
      <TwoLines class="cell-clock" second={duty.day}>
        <ClockChip {...duty.clock} />
      </TwoLines>
      <th role="rowheader" scope="row">
        <a href={duty.open} data-row-open>
          {duty.name ?? <ProtectedFlag t={t} />}
        </a>{' '}
        <span class="line-2">{duty.about}</span>
      </th>
      <TwoLines class="cell-duty" second={duty.why}>
        <span class="duty">{duty.duty}</span>
        {duty.paragraph && (
          <>
            {' '}
            <span class="law">{duty.paragraph}</span>
          </>
        )}
      </TwoLines>
      <TwoLines class="cell-yields" second={duty.contactAbout}>
        {duty.contact}
      </TwoLines>
      <td role="cell" class="steps-cell">
        <span class="steps">
          {step !== null && (
            <ButtonLink href={step.href} variant={primary ? 'primary' : 'secondary'} size="row" data-row-key={notes ? 's a' : 's'}>
              {step.label}
            </ButtonLink>
          )}
          {note !== null && !notes && (
            <ButtonLink href={note.href} size="row" icon="pen" iconOnly data-row-key="a">
              {note.label}
            </ButtonLink>
          )}
        </span>
        {duty.park !== undefined && (
          <a class="park-link" href={duty.park.href} data-row-key="x">
            {duty.park.label}
          </a>
        )}
      </td>
    </Row>
  )
}

/** The first line needs no element of its own: the second is a block under it. */
function TwoLines({ class: name, second, children }: { class: string; second: string | undefined; children: ComponentChildren }) {
  return (
    <td role="cell" class={name}>
      {children}
      {second && (
        <>
          {' '}
          <span class="line-2">{second}</span>
        </>
      )}
    </td>
  )
}
