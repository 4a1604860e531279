import { yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { kindName } from '../../measures/texts.ts'
import type { Shown, View } from '../../mount/route.ts'
import { placementWords } from '../../placements/texts/words.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ChildrenRegister, Episode } from '../contract.ts'
import { stateReportTexts } from '../texts.ts'

type Props = { readonly register: ChildrenRegister; readonly view: View }

/** A year's register of measures for children and young people: sums, what is missing with where to mend it, the stock and the files. */
export function showChildren(register: ChildrenRegister, view: View): Omit<Shown, 'title'> {
  const t = stateReportTexts[view.language]
  const { clock, language } = view
  const now = yearOf(clock.today())
  const years = [now - 2, now - 1, now].map((year) => (
    { href: `/statistik-till-staten?del=barn-och-unga&ar=${year}`, label: String(year), current: year === register.year }))
  const printed = uiTexts[language].printedBy(`${formatDay(clock.today(), language, 'long')} ${formatTime(timeOf(clock.now()), language)}`,
    view.actor.name)
  return {
    heading: t.heading(register.year), lead: t.lead,
    actions: (
      <ButtonRow>
        <ButtonLink href={`/statistik-till-staten/barn-och-unga/csv?ar=${register.year}`} variant="primary">{t.file}</ButtonLink>
        <ButtonLink href={`/statistik-till-staten/oppna-insatser/csv?ar=${register.year}`}>{t.openFile}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <FilterLinks label={t.years} links={years} />
        <Panel>
          <DefinitionList rows={[
            { term: t.children, value: register.children }, { term: t.episodes, value: register.episodes.length }, { term: t.begun,
              value: register.begun },
            { term: t.ended, value: register.ended }, { term: t.moves, value: register.moves },
          ]} />
          <p class="quiet">{t.only}</p>
        </Panel>
        <Panel heading={t.missing} id="saknas" flush={register.missing.length > 0}>
          {register.missing.length === 0 ? <EmptyState heading={t.none}>{t.noneHint}</EmptyState>
            : <Missing register={register} view={view} />}
        </Panel>
        <Panel heading={t.stock} id="bestandet" flush={register.episodes.length > 0}>
          {register.episodes.length === 0 ? <EmptyState heading={t.empty(register.year)}>{t.emptyHint}</EmptyState>
            : <Stock register={register} view={view} />}
        </Panel>
        <Panel heading={t.openCare} id="oppenvard" flush={register.openCare.length > 0}>
          {register.openCare.length === 0 ? <p class="quiet">{t.noOpenCare}</p> : <OpenCareCounts register={register} view={view} />}
        </Panel>
        <p class="quiet">{t.layout}</p>
        <PrintFooter printed={printed} />
      </>
    ),
  }
}

/** Where a gap is mended: on the placement, or among the person's own data, for whoever may change that. */
function mendedAt({ gap, placementId, personId }: ChildrenRegister['missing'][number], view: View): string {
  const changes = view.actor.may.has('person.write')
  if (gap === 'no_number' || gap === 'no_birth_day') return `/person/${personId}${changes ? '/ratta' : ''}`
  if (gap === 'no_custodian') return `/person/${personId}${changes ? '/familj' : ''}`
  return `/placering/${placementId}`
}

function Missing({ register, view }: Props) {
  const t = stateReportTexts[view.language]
  return (
    <Table caption={t.missing} captionHidden stacked columns={[{ label: t.missing }, { label: t.where }]}>
      {register.missing.map((each) => (
        <Row key={`${each.gap} ${each.placementId}`}>
          <RowHead>{t.gaps[each.gap]}</RowHead>
          <Cell label={t.where}><a href={mendedAt(each, view)}>{t.case(each.caseNumber)}</a></Cell>
        </Row>
      ))}
    </Table>
  )
}

function Stock({ register, view }: Props) {
  const t = stateReportTexts[view.language]
  const columns = [{ label: t.columns.who }, { label: t.columns.ground }, { label: t.columns.decided }, { label: t.columns.time },
    { label: t.columns.end }]
  return (
    <Table caption={t.stock} captionHidden stacked columns={columns}>
      {register.episodes.map((episode) => <EpisodeLine key={episode.placementId} episode={episode} view={view} />)}
    </Table>
  )
}

function EpisodeLine({ episode, view }: { readonly episode: Episode; readonly view: View }) {
  const t = stateReportTexts[view.language]
  const w = placementWords[view.language]
  const say = (on: Day): string => formatDay(on, view.language, 'short')
  const last = episode.stays.at(-1)
  const about = [episode.caseNumber, episode.birthOn, t.identity[episode.identity], episode.unaccompanied ? t.unaccompanied
    : t.custodians(episode.custodians)]
  const decided = last?.decidedOn ?? null
  return (
    <Row>
      <RowHead second={about.filter((each) => each !== null).join(', ')}>
        <a href={`/placering/${episode.placementId}`}>{episode.protected || episode.name === null
          ? <ProtectedFlag t={uiTexts[view.language]} /> : episode.name}</a>
      </RowHead>
      <Cell label={t.columns.ground} second={last === undefined ? undefined : w.forms[last.form]}>{last === undefined ? ''
        : w.bases[last.basis]}</Cell>
      <Cell label={t.columns.decided}>{decided === null ? t.undecided : `${say(decided)} ${yearOf(decided)}`}</Cell>
      <Cell label={t.columns.time} second={episode.moves === 0 ? undefined
        : t.moved(episode.moves)}>{`${say(episode.startedOn)} ${yearOf(episode.startedOn)}`}</Cell>
      <Cell label={t.columns.end} second={episode.endReason === null ? undefined : w.endReasons[episode.endReason]}>
        {episode.endedOn === null ? t.ongoing : `${say(episode.endedOn)} ${yearOf(episode.endedOn)}`}
      </Cell>
    </Row>
  )
}

function OpenCareCounts({ register, view }: Props) {
  const t = stateReportTexts[view.language]
  const c = t.openColumns
  return (
    <Table caption={t.openCare} captionHidden stacked columns={[{ label: c.kind }, { label: c.measures }, { label: c.children },
      { label: c.begun }, { label: c.uses }]}>
      {register.openCare.map(({ kind, ownName, measures, children, begun, uses }) => (
        <Row key={kind}>
          <RowHead>{kindName(kind, ownName, view.language)}</RowHead>
          <Cell label={c.measures}>{measures}</Cell>
          <Cell label={c.children}>{children}</Cell>
          <Cell label={c.begun}>{begun}</Cell>
          <Cell label={c.uses}>{uses}</Cell>
        </Row>
      ))}
    </Table>
  )
}
