import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { streams } from '../contract/distribution-runs.ts'
import type { RunLine } from '../contract/distribution-runs.ts'
import { distributionTexts } from '../texts/distribution.ts'
import { fulfilmentWords } from './distribution-run-parts.tsx'

export const distributionPath = '/fordelning'

/** The saved runs, the latest first. */
export function distributionPage({ runs }: { readonly runs: readonly RunLine[] }, view: View): Shown {
  const { language, clock, actor } = view
  const t = distributionTexts[language]
  const { columns } = t
  return {
    title: t.title, heading: t.heading(runs.length), lead: t.lead, status: doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        {actor.may.has('dialogue.write') && <ButtonLink href={`${distributionPath}/ny`} variant="primary">{t.new}</ButtonLink>}
        <ButtonLink href={`${distributionPath}/liggare`}>{t.books}</ButtonLink>
        <ButtonLink href={`${distributionPath}/andelar`}>{t.sets}</ButtonLink>
      </ButtonRow>
    ),
    main: runs.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.title} captionHidden stacked columns={[{ label: columns.name }, { label: columns.children, align: 'end' },
          { label: columns.days, align: 'end' }, { label: columns.last, align: 'end' }, { label: columns.saved }]}>
          {runs.map((run) => (
            <Row key={run.id} open={`${distributionPath}/${run.id}`}>
              <RowHead second={t.streams[run.stream]}><a href={`${distributionPath}/${run.id}`}>{run.name}</a></RowHead>
              <Cell label={columns.children} align="end">{formatNumber(run.children, language)}</Cell>
              <Cell label={columns.days} align="end">{formatNumber(run.days, language)}</Cell>
              <Cell label={columns.last} align="end">{fulfilmentWords(run.lowest, language)}–{fulfilmentWords(run.highest, language)}</Cell>
              <Cell label={columns.saved}>{t.savedBy(run.savedBy, formatInstant(instant(run.savedAt), clock.today(), language))}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    ),
  }
}

/** The form of a new run: who came, what the shares are made of, ties and agreements. */
export function newRunPage(_data: unknown, view: View, entered: Entered | null): Shown {
  const t = distributionTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const field = (name: string, known = '') => ({ t: ui, name, value: form.value(name, known), error: form.error(name) })
  const weight = { inputmode: 'numeric', width: 'short', autocomplete: 'off' } as const
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status, actions: <ButtonLink href={distributionPath}>{t.back}</ButtonLink>,
    main: (
      <PostForm csrf={view.shell.csrf} action={`${distributionPath}/ny`} class="form form-narrow" noValidate>
        <TextField {...field('name')} label={t.name} maxlength={80} autocomplete="off" />
        <RadioList {...field('stream', 'autumn_2015')} label={t.stream} options={streams.map((value) => ({ value, label: t.streams[value], hint: t.streamHints[value] }))} />
        <TextArea {...field('arrivals')} label={t.arrivals} hint={t.arrivalsHint} rows={4} maxLength={40_000} optional={t.optional} />
        <Panel heading={t.shares} id="andelar">
          <p class="quiet">{t.sharesHint}</p>
          <div class="form">
            <TextField {...field('population', '100')} label={t.population} {...weight} />
            <TextField {...field('young', '0')} label={t.young} {...weight} />
            <TextField {...field('own', '0')} label={t.own} {...weight} />
            <TextArea {...field('ownLines')} label={t.ownLines} hint={t.ownLinesHint} rows={3} maxLength={10_000} optional={t.optional} />
            <TextField {...field('floor', '1')} label={t.floor} hint={t.floorHint} inputmode="numeric" width="short" autocomplete="off" />
          </div>
        </Panel>
        <Panel heading={t.more} id="overenskommelser">
          <div class="form">
            <TextArea {...field('ties')} label={t.ties} hint={t.tiesHint} rows={3} maxLength={10_000} optional={t.optional} />
            <TextArea {...field('moves')} label={t.moves} hint={t.movesHint} rows={3} maxLength={10_000} optional={t.optional} />
          </div>
        </Panel>
        <ButtonRow><Button variant="primary">{t.run}</Button></ButtonRow>
      </PostForm>
    ),
  }
}
