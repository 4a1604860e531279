import { formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { ComparedLine, Readers, Routine, RoutineVersion } from '../contract/routine.ts'
import { routineTexts } from '../texts/routine.ts'
import type { ComparedVersion } from '../usecases/keep-routine.ts'
import { dayWords, Paragraphs, PrintButton, Printed } from './plan-words.tsx'
import { isHeld, stepWords } from './routines.tsx'

/** One routine in the version that holds, with whether one has read it. */
export function showRoutine(routine: Routine, view: View): Shown {
  const t = routineTexts[view.language]
  const shown = routine.versions.find(({ version }) => version === routine.version)
  const { may } = view.actor
  return {
    title: t.one, heading: routine.title, lead: t.versionLead(t.kinds[routine.kind], routine.version, routine.ownerName), status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        {may.has('routine.write') && routine.state !== 'closed' && <ButtonLink href={`/rutin/${routine.id}/andra`}>{t.write}</ButtonLink>}
        <ButtonLink href="/rutiner">{t.back}</ButtonLink>
        <PrintButton label={t.print} />
      </>
    ),
    main: (
      <>
        <WithSide side={<div class="column"><Receipt routine={routine} view={view} /><Versions routine={routine} view={view} /></div>}>
          <div class="column">
            <p class="quiet">{shown === undefined ? t.notAdopted : holdsWords(shown, view)}</p>
            {routine.state !== 'in_force' && <Notice kind={routine.state === 'review_due' ? 'note' : 'warn'}>{t.states[routine.state]}{routine.closedReason === null ? '' : `: ${routine.closedReason}`}</Notice>}
            {shown !== undefined && <Panel heading={t.text} id="text"><Paragraphs text={shown.body} /></Panel>}
          </div>
        </WithSide>
        <Printed view={view} />
      </>
    ),
  }
}

/** Who adopted a version, from when to when it holds, and at which steps. */
export function holdsWords(version: RoutineVersion, view: View): string {
  const t = routineTexts[view.language]
  const { adoptedWho, adoptedOn, validFromOn, validToOn, reviewOn, steps } = version
  const on = (adoptedWho === null || adoptedOn === null || validFromOn === null) ? [t.notAdopted] : [t.adoptedLine(adoptedWho, dayWords(adoptedOn, view), dayWords(validFromOn, view))]
  const ends = validToOn === null ? [] : [t.until(dayWords(validToOn, view)), t.endsItself]
  return [...on, ...ends, ...(reviewOn === null ? [] : [t.review(dayWords(reviewOn, view))]), t.appliesAt(stepWords(steps, view))].join(' ')
}

function Receipt({ routine, view }: { routine: Routine; view: View }) {
  const t = routineTexts[view.language]
  if (!isHeld(routine)) return null
  return (
    <Panel heading={t.columns.read} id="last">
      <p>{t.readShare(routine.read, routine.staff)}</p>
      {routine.readByMe ? <p>{t.confirmed}</p> : (
        <>
          <p>{t.confirmLead}</p>
          <PostForm csrf={view.shell.csrf} action={`/rutin/${routine.id}/last`}><Button variant="primary" icon="tick">{t.confirm}</Button></PostForm>
        </>
      )}
      {view.actor.may.has('routine.write') && <p><a href={`/rutin/${routine.id}/lasare/${routine.version}`}>{t.readers}</a></p>}
    </Panel>
  )
}

function Versions({ routine, view }: { routine: Routine; view: View }) {
  const t = routineTexts[view.language]
  return (
    <Panel heading={t.versions} id="versioner">
      <ul class="plain-list">
        {routine.versions.map((each) => (
          <li key={each.version}>
            <a href={`/rutin/${routine.id}/version/${each.version}`}>
              {t.versionLine(each.version, each.adoptedOn === null ? t.draftWord : t.adoptedWord(dayWords(each.adoptedOn, view)))}
            </a>
            {each.changeNote !== null && <span class="line-2">{each.changeNote}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export type VersionData = ComparedVersion & { readonly routine: Routine }

/** One version of a routine, and what differs from another, line by line. */
export function showRoutineVersion({ routine, version, against, lines }: VersionData, view: View): Shown {
  const t = routineTexts[view.language]
  const stage = version.adoptedOn === null ? t.draftWord : t.adoptedWord(dayWords(version.adoptedOn, view))
  return {
    title: t.one, heading: `${routine.title}: ${t.versionLine(version.version, stage).toLowerCase()}`, lead: holdsWords(version, view), islands: ['ui/print'],
    actions: <><ButtonLink href={`/rutin/${routine.id}`}>{t.toRoutine}</ButtonLink><PrintButton label={t.print} /></>,
    main: (
      <>
        {version.changeNote !== null && <Panel heading={t.whatChanged} id="andring"><p>{version.changeNote}</p></Panel>}
        {against === null ? <p class="quiet">{t.firstVersion}</p> : <Panel heading={t.against(against)} id="skillnad"><Lines lines={lines} view={view} /></Panel>}
        <Panel heading={t.text} id="text"><Paragraphs text={version.body} /></Panel>
        <Printed view={view} />
      </>
    ),
  }
}

/** Lines with what was added and what is gone; said in words too, since a colour alone says nothing. */
function Lines({ lines, view }: { lines: readonly ComparedLine[]; view: View }) {
  const t = routineTexts[view.language]
  return (
    <div class="prose">
      {lines.map(({ kind, text }, at) => (
        <p key={at}>
          {kind === 'same' ? text : <><span class="quiet">{t.lineKinds[kind]}: </span>{kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}</>}
        </p>
      ))}
    </div>
  )
}

export type ReadersData = Readers & { readonly routine: Routine; readonly version: number }

/** Who has read a version in the units that one leads. */
export function showReaders({ routine, version, readers }: ReadersData, view: View): Shown {
  const t = routineTexts[view.language]
  const { member, unit } = t
  return {
    title: t.readers, heading: `${t.readers}: ${routine.title}`, lead: t.readersLead(readers.filter(({ readAt }) => readAt !== null).length, readers.length), islands: ['ui/print'],
    actions: <><ButtonLink href={`/rutin/${routine.id}`}>{t.toRoutine}</ButtonLink><PrintButton label={t.print} /></>,
    main: (
      <>
        {readers.length === 0 ? <p>{t.noReaders}</p> : (
          <Panel flush>
            <Table caption={`${t.readers}, ${t.versionLine(version, '')}`} captionHidden stacked columns={[{ label: member }, { label: unit }, { label: t.columns.read }]}>
              {readers.map(({ staffId, name, unitName, readAt }) => (
                <Row key={staffId}>
                  <RowHead>{name}</RowHead>
                  <Cell label={unit}>{unitName}</Cell>
                  <Cell label={t.columns.read}>{readAt === null ? t.hasNot : t.hasRead(formatInstant(readAt, view.clock.today(), view.language))}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        <Printed view={view} />
      </>
    ),
  }
}
