import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { PictureView } from '../contract/view.ts'
import { chosenTexts } from '../texts/chosen.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { chosenAddress } from './chosen.tsx'
import { figureName } from './figure-words.ts'

type Choice = Pick<PictureView, 'figures' | 'unitId' | 'unitName' | 'weeks' | 'knownOn'>
const openAddress = ({ figures, ...view }: Choice): string => chosenAddress({ ...view, chosen: figures })

/** Which unit, how long and as known when, in words. */
function seenWords({ unitName, weeks, knownOn }: Choice, language: View['language']): string {
  const t = overTimeTexts[language]
  return [unitName ?? t.all, t.weeks(weeks), ...(knownOn === null ? [] : [`${t.known.toLowerCase()} ${formatDay(knownOn, language, 'long')}`])].join(', ')
}

function stateWords({ first, sharedBy, sharedUnitName }: PictureView, language: View['language']): string {
  const c = chosenTexts[language]
  return [...(first ? [c.isFirst] : []), ...(sharedBy !== null ? [c.sharedBy(sharedBy)] : sharedUnitName === null ? [] : [c.shared(sharedUnitName)])].join(', ')
}

/** The views one has kept and those that are shared with one. */
export function showViews({ views }: { views: readonly PictureView[] }, view: View): Shown {
  const c = chosenTexts[view.language]
  const own = views.filter(({ sharedBy }) => sharedBy === null)
  const others = views.filter(({ sharedBy }) => sharedBy !== null)
  return {
    title: c.views, heading: c.viewsHeading(own.length), lead: c.viewsLead, status: doneMessage(view, c.done),
    actions: <><ButtonLink href="/lagesbild/valt">{c.toChosen}</ButtonLink><ButtonLink href="/lagesbild?visa=allt" variant="quiet">{overTimeTexts[view.language].backToPicture}</ButtonLink></>,
    main: (
      <>
        {own.length === 0 && <EmptyState heading={c.noViews} action={<ButtonLink href="/lagesbild/valt">{c.toChosen}</ButtonLink>}>{c.noViewsHow}</EmptyState>}
        {own.length > 0 && <Panel heading={c.own} flush><Views caption={c.own} views={own} view={view} /></Panel>}
        {others.length > 0 && <Panel heading={c.others} flush><Views caption={c.others} views={others} view={view} /></Panel>}
      </>
    ),
  }
}

function Views({ caption, views, view: { language } }: { caption: string; views: readonly PictureView[]; view: View }) {
  const c = chosenTexts[language]
  return (
    <Table caption={caption} captionHidden stacked columns={[{ label: c.columns.name }, { label: c.columns.seen }, { label: c.columns.state }, { label: c.columns.does }]}>
      {views.map((view) => (
        <Row key={view.id}>
          <RowHead second={view.figures.map((figure) => figureName(figure, language)).join(', ')}><a href={openAddress(view)}>{view.name}</a></RowHead>
          <Cell label={c.columns.seen}>{seenWords(view, language)}</Cell>
          <Cell label={c.columns.state}>{stateWords(view, language)}</Cell>
          <Cell label={c.columns.does}><ButtonLink size="row" href={`/lagesbild/vyer/${view.id}`} aria-label={`${c.change}: ${view.name}`}>{c.change}</ButtonLink></Cell>
        </Row>
      ))}
    </Table>
  )
}

/** A choice that is to be kept: what it holds, and the name for it. */
export function showNewView(choice: Choice, view: View, entered: Entered | null): Shown {
  const { language, shell } = view
  const [c, ui] = [chosenTexts[language], uiTexts[language]]
  const form = typed(entered, c.faults, ui)
  return {
    title: c.views, heading: c.save, lead: c.viewsLead, status: form.status,
    actions: <ButtonLink href={openAddress(choice)} variant="quiet">{c.back}</ButtonLink>,
    main: (
      <Panel>
        <Holds choice={choice} language={language} />
        <PostForm csrf={shell.csrf} action="/lagesbild/vyer/ny" class="form">
          {choice.figures.map((figure) => <input key={figure} type="hidden" name="figur" value={figure} />)}
          <input type="hidden" name="enhet" value={choice.unitId ?? ''} />
          <input type="hidden" name="veckor" value={choice.weeks} />
          <input type="hidden" name="kant" value={choice.knownOn ?? ''} />
          <TextField t={ui} name="name" label={c.name} hint={c.nameHint} maxlength={60} value={form.value('name')} error={form.error('name')} width="medium" autocomplete="off" />
          <div class="button-row"><Button variant="primary">{c.saveButton}</Button></div>
        </PostForm>
      </Panel>
    ),
  }
}

function Holds({ choice, language }: { choice: Choice; language: View['language'] }) {
  const c = chosenTexts[language]
  return (
    <DefinitionList rows={[
      { term: c.columns.figures, value: choice.figures.map((figure) => figureName(figure, language)).join(', ') }, { term: c.columns.seen, value: seenWords(choice, language) },
    ]} />
  )
}

export type ViewData = { readonly kept: PictureView; readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }> }

/** One view: opened, named anew, shared, chosen as the first that opens, removed. What is another's is opened, or opened first. */
export function showView({ kept, units }: ViewData, view: View, entered: Entered | null): Shown {
  const { language, shell } = view
  const [c, ui] = [chosenTexts[language], uiTexts[language]]
  const form = typed(entered, c.faults, ui)
  const address = `/lagesbild/vyer/${kept.id}`
  const isOwn = kept.sharedBy === null
  return {
    title: c.views, heading: kept.name, lead: stateWords(kept, language), status: form.status ?? doneMessage(view, c.done),
    actions: <><ButtonLink href={openAddress(kept)} variant="primary">{c.open}</ButtonLink><ButtonLink href="/lagesbild/vyer" variant="quiet">{c.views}</ButtonLink></>,
    main: (
      <div class="columns-2">
        <Panel>
          <Holds choice={kept} language={language} />
          <PostForm csrf={shell.csrf} action={`${address}/forst`} class="button-row">
            <input type="hidden" name="first" value={kept.first ? 'nej' : 'ja'} />
            <Button>{kept.first ? c.notFirst : c.first}</Button>
          </PostForm>
        </Panel>
        {isOwn && (
          <div class="column">
            <Panel><PostForm csrf={shell.csrf} action={address} class="form">
              <TextField t={ui} name="name" label={c.name} hint={c.nameHint} maxlength={60} value={form.value('name') || kept.name} error={form.error('name')} width="medium" autocomplete="off" />
              <div class="button-row"><Button>{c.renameButton}</Button></div>
            </PostForm></Panel>
            <Panel><PostForm csrf={shell.csrf} action={`${address}/dela`} class="form">
              <SelectField t={ui} name="unit" label={c.shareLabel} empty={c.shareNone} value={kept.sharedUnitId ?? ''} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
              <div class="button-row"><Button>{c.shareButton}</Button></div>
            </PostForm></Panel>
            <Panel><PostForm csrf={shell.csrf} action={`${address}/bort`} class="button-row"><Button variant="danger">{c.remove}</Button></PostForm></Panel>
          </div>
        )}
      </div>
    ),
  }
}
