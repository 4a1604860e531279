import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel, PanelPart, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { outcomes, pickRules } from '../contract/log-review.ts'
import type { Item, Queue, QueueQuery, ShownName, WholeItem } from '../contract/log-review.ts'
import { logReviewTexts } from '../texts/log-review.ts'
import { caseWords, deedWords, doneOf, LogNav, ruleWords, spanWords, whyWords } from './log-parts.tsx'

type QueueData = { readonly queue: Queue; readonly query: QueueQuery }
const views = ['oppna', 'nya', 'fragade', 'besvarade', 'avslutade'] as const

function queueAddress({ lage, regel, lasare, sida }: QueueQuery): string {
  const query = new URLSearchParams({
    lage, ...(regel === undefined ? {} : { regel }), ...(lasare === undefined ? {} : { lasare }),
      ...(sida === 1 ? {} : { sida: String(sida) }),
  })
  return `/logg?${query}`
}

/** The queue: what was picked, why, and how far it has come. By ids and case numbers, never by name. */
export function queuePage({ queue, query }: QueueData, view: View): Shown {
  const t = logReviewTexts[view.language]
  const ui = uiTexts[view.language]
  const rules = pickRules.map((rule) => ({ value: rule, label: t.rules[rule] }))
  return {
    title: t.title,
    heading: t.queueHeading(queue.open),
    lead: t.queueLead,
    status: doneOf(view),
    main: (
      <>
        <LogNav view={view} current="queue" />
        <div class="table-tools">
          <FilterLinks
            label={t.state}
            links={views.map((lage) => ({ href: queueAddress({ ...query, lage, sida: 1 }), label: t.views[lage],
              current: lage === query.lage }))}
          />
          <FilterForm t={ui} action="/logg" clear="/logg" open={query.regel !== undefined}>
            <input type="hidden" name="lage" value={query.lage} />
            {query.lasare !== undefined && <input type="hidden" name="lasare" value={query.lasare} />}
            <SelectField t={ui} name="regel" label={t.rule} empty={t.anyRule} value={query.regel ?? ''} options={rules} />
          </FilterForm>
        </div>
        {queue.items.length === 0 ? <EmptyState heading={t.empty}>{t.emptyHow}</EmptyState> : <Items items={queue.items} view={view} />}
        <Pagination t={ui} page={queue.page} pages={queue.pages} href={(sida) => queueAddress({ ...query, sida })} />
      </>
    ),
  }
}

function Items({ items, view }: { items: readonly Item[]; view: View }) {
  const t = logReviewTexts[view.language]
  const columns = [{ label: t.when }, { label: t.who }, { label: t.about }, { label: t.what }, { label: t.rule }, { label: t.state }]
  return (
    <Panel flush>
      <Table caption={t.parts.queue} captionHidden columns={columns} stacked>
        {items.map((item) => (
          <Row key={item.id} open={`/logg/${item.id}`}>
            <RowHead second={t.times(item.lines)}>
              <a href={`/logg/${item.id}`}>{spanWords(item.firstAt, item.lastAt, view)}</a>
            </RowHead>
            <Cell label={t.who} second={item.reader.unitName}>{item.reader.name}</Cell>
            <Cell label={t.about}>{caseWords(item, view)}</Cell>
            <Cell label={t.what}>{deedWords(item.did, view)}</Cell>
            <Cell label={t.rule}>{ruleWords(item, view)}</Cell>
            <Cell label={t.state} second={item.own ? t.own : undefined}>{t.states[item.state]}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

export type ItemData = { readonly item: WholeItem; readonly name: ShownName | null }

/** One reading: the facts, what was said, and the forms that are open to this reviewer. */
export function itemPage({ item, name }: ItemData, view: View, entered: Entered | null): Shown {
  const t = logReviewTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const facts = [
    { term: t.when, value: spanWords(item.firstAt, item.lastAt, view), second: t.times(item.lines) },
    { term: t.who, value: <a href={`/logg?lage=avslutade&lasare=${item.reader.id}`}>{item.reader.name}</a>, second: item.reader.unitName },
    { term: t.about, value: caseWords(item, view) },
    { term: t.what, value: deedWords(item.did, view) },
    { term: t.rule, value: ruleWords(item, view) },
    { term: t.access, value: whyWords(item.why, view) },
    { term: t.state, value: t.states[item.state], ...(item.own ? { second: t.own } : {}) },
  ]
  return {
    title: t.title,
    heading: t.itemHeading(item.reader.name, formatDay(item.readOn, view.language, 'weekday', view.clock.today())),
    status: form.status ?? doneOf(view),
    main: (
      <>
        <LogNav view={view} current="queue" />
        <WithSide side={<Side item={item} name={name} view={view} />}>
          <div class="column">
            <Panel><DefinitionList rows={facts} /></Panel>
            <Said item={item} view={view} />
            {item.allowed.includes('ask') && <Ask item={item} view={view} form={form} />}
            {(item.allowed.includes('close') || item.allowed.includes('correct')) && <Close item={item} view={view} form={form} />}
          </div>
        </WithSide>
      </>
    ),
  }
}

type Parts = { item: WholeItem; view: View; form: ReturnType<typeof typed> }

function Side({ item, name, view }: { item: WholeItem; name: ShownName | null; view: View }) {
  const t = logReviewTexts[view.language]
  if (item.personId === null) return null
  return (
    <Panel>
      <PanelPart heading={t.nameHeading}>
        {name === null ? (
          <>
            <p class="quiet">{t.showNameNote}</p>
            {item.allowed.includes('show_name') && (
              <PostForm csrf={view.shell.csrf} action={`/logg/${item.id}`}><Button>{t.showName}</Button></PostForm>
            )}
          </>
        ) : <p>{name.protected ? t.protectedName : name.name}</p>}
        {view.actor.may.has('log.review') && <p><a href={`/logg/person/${item.personId}`}>{t.personHeading}</a></p>}
      </PanelPart>
    </Panel>
  )
}

function Said({ item, view }: { item: WholeItem; view: View }) {
  const t = logReviewTexts[view.language]
  if (item.entries.length === 0) return null
  const corrected = new Set(item.entries.map(({ correctsId }) => correctsId))
  return (
    <Panel heading={t.said} id="sagt">
      <DefinitionList
        rows={item.entries.map((entry) => ({
          term: `${t.kinds[entry.kind]}, ${entry.by}`,
          value: entry.outcome === null ? entry.text : `${t.outcomes[entry.outcome]}${entry.text === '' ? '' : `. ${entry.text}`}`,
          second: [
            formatInstant(entry.at, view.clock.today(), view.language), ...(entry.correctsId === null ? [] : [t.corrects]),
            ...(corrected.has(entry.id) ? [t.corrected] : []),
          ].join(', '),
        }))}
      />
    </Panel>
  )
}

function Ask({ item, view, form }: Parts) {
  const t = logReviewTexts[view.language]
  const ui = uiTexts[view.language]
  const here = view.url.startsWith(`/logg/${item.id}/fraga`)
  return (
    <Panel heading={t.askHeading} id="fraga">
      <PostForm csrf={view.shell.csrf} action={`/logg/${item.id}/fraga`} class="form form-narrow">
        <TextArea t={ui} id={here ? 'text' : 'fragan'} name="text" label={t.askText} hint={t.askHint} value={here ? form.value('text') : ''} error={here ? form.error('text') : undefined} maxlength={2000} />
        <Button variant="primary">{t.ask}</Button>
      </PostForm>
    </Panel>
  )
}

function Close({ item, view, form }: Parts) {
  const t = logReviewTexts[view.language]
  const ui = uiTexts[view.language]
  const here = view.url.startsWith(`/logg/${item.id}/avsluta`)
  const correcting = item.allowed.includes('correct')
  const standing = item.entries.find(({ id, kind }) => kind === 'outcome' && !item.entries.some(({ correctsId }) => correctsId === id))
  const field = (name: string) => ({ t: ui, name, value: here ? form.value(name) : '', error: here ? form.error(name) : undefined })
  return (
    <Panel heading={correcting ? t.correctHeading : t.closeHeading} id="avsluta">
      <PostForm csrf={view.shell.csrf} action={`/logg/${item.id}/avsluta`} class="form form-narrow">
        <input type="hidden" name="correctsId" value={correcting ? standing?.id ?? '' : ''} />
        <RadioButtons {...field('outcome')} label={t.outcome} options={outcomes.map((outcome) => ({ value: outcome, label: t.outcomes[outcome] }))} />
        <TextArea {...field('text')} id={here ? 'text' : 'skalet'} label={t.outcomeText} hint={t.outcomeHint} maxlength={2000} />
        <Button>{correcting ? t.correct : t.close}</Button>
      </PostForm>
    </Panel>
  )
}
