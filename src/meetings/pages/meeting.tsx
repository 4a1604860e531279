import { formatDay } from '../../calendar/format.ts'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import { Written } from '../../decisions/pages/words.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList } from '../../ui/field-choice.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { AgendaItem, Meeting } from '../contract.ts'
import { meetingTexts } from '../texts.ts'
import { whenWords } from './list.tsx'

/** One meeting: its agenda in order, what each item came to, and, for who prepares it, what waits. */
export function meetingPage(meeting: Meeting, view: View): Shown {
  const t = meetingTexts[view.language]
  const prepares = meeting.allowed.includes('prepare')
  const { adjustedOn } = meeting
  return {
    title: t.title, heading: `${meeting.bodyName} ${whenWords(meeting, view)}`, lead: meeting.place, status: doneMessage(view, t.done),
    ...(meeting.allowed.includes('adjust') ? { actions: <ButtonLink href={`/sammantrade/${meeting.id}/justera`} variant="primary">{t.adjust}</ButtonLink> } : {}),
    main: (
      <div class={prepares && meeting.waiting.length > 0 ? 'with-wide-side' : 'column'}>
        <div class="column">
          {adjustedOn !== null && <Notice kind="done"><p>{t.adjustedOn(formatDay(adjustedOn, view.language, 'weekday', view.clock.today()), meeting.adjusters ?? '')}</p></Notice>}
          <Panel heading={t.agenda} id="lista">
            {meeting.agenda.length === 0 && <EmptyState heading={t.noItems}>{prepares ? t.noItemsHow : t.nothingForYou}</EmptyState>}
            {meeting.agenda.map((item) => <Item key={item.id} item={item} meeting={meeting} view={view} />)}
          </Panel>
        </div>
        {prepares && meeting.waiting.length > 0 && <AddItems meeting={meeting} view={view} />}
        <PrintFooter printed={uiTexts[view.language].printedBy(formatDay(view.clock.today(), view.language, 'long'), view.actor.name)} />
      </div>
    ),
  }
}

/** Whom an item is about: the name for who sees the case, else the case number alone. */
export function whomWords({ name, caseNumber }: Pick<AgendaItem, 'name' | 'caseNumber'>, view: Pick<View, 'language'>): string {
  return name === null ? meetingTexts[view.language].case(caseNumber) : `${name}, ${caseNumber}`
}

function Item({ item, meeting, view }: { item: AgendaItem; meeting: Meeting; view: View }) {
  const t = meetingTexts[view.language]
  return (
    <section class="note-addition">
      <h3>{t.item(item.number)} {kindTexts[view.language].kinds[item.kind]}</h3>
      <p class="line-2">{whomWords(item, view)}. {t.parts[item.part]}. <span class="law">{item.paragraph}</span></p>
      <Written text={item.what} />
      <details>
        <summary>{t.reasons}</summary>
        <Written text={item.reasons} />
      </details>
      <Outcome item={item} view={view} />
      <ItemActs item={item} meeting={meeting} view={view} />
    </section>
  )
}

/** What an item came to. */
export function Outcome({ item, view }: { item: AgendaItem; view: View }) {
  const t = meetingTexts[view.language]
  if (item.outcome === null) return null
  return (
    <>
      <p><strong>{t.outcome}: {t.outcomes[item.outcome]}</strong></p>
      {item.outcomeWords !== null && item.outcomeWords !== '' && <Written text={item.outcomeWords} />}
      {item.votes !== null && item.votes !== '' && <p>{t.votes}: {item.votes}</p>}
      {item.reservation !== null && item.reservation !== '' && <p>{t.reservation}: {item.reservation}</p>}
    </>
  )
}

function ItemActs({ item, meeting, view }: { item: AgendaItem; meeting: Meeting; view: View }) {
  const t = meetingTexts[view.language]
  const home = `/sammantrade/${meeting.id}/arende/${item.id}`
  const said = <span class="ds-sr-only">{t.of(item.number)}</span>
  const open = meeting.allowed.includes('prepare') && item.outcome === null
  const at = meeting.agenda.indexOf(item)
  return (
    <ButtonRow>
      {open && item.seesCase && meeting.allowed.includes('record') && <ButtonLink size="row" variant="primary" href={home}>{t.record}{said}</ButtonLink>}
      <ButtonLink size="row" href={`${home}/utdrag`}>{t.extract}{said}</ButtonLink>
      {item.seesCase && <ButtonLink size="row" href={`/beslut/${item.decisionId}`}>{t.open}{said}</ButtonLink>}
      {open && at > 0 && <Move home={home} move="up" view={view}>{t.up}{said}</Move>}
      {open && at < meeting.agenda.length - 1 && <Move home={home} move="down" view={view}>{t.down}{said}</Move>}
      {open && <PostForm csrf={view.shell.csrf} action={`${home}/ta-bort`}><Button size="row" variant="quiet">{t.remove}{said}</Button></PostForm>}
    </ButtonRow>
  )
}

function Move({ home, move, view, children }: { home: string; move: 'up' | 'down'; view: View; children: preact.ComponentChildren }) {
  return (
    <PostForm csrf={view.shell.csrf} action={`${home}/flytta`}>
      <input type="hidden" name="move" value={move} />
      <Button size="row" variant="quiet">{children}</Button>
    </PostForm>
  )
}

function AddItems({ meeting, view }: { meeting: Meeting; view: View }) {
  const t = meetingTexts[view.language]
  const { kinds } = kindTexts[view.language]
  return (
    <Panel heading={t.addHeading} id="vantar">
      <PostForm csrf={view.shell.csrf} action={`/sammantrade/${meeting.id}/arenden`} class="form">
        <CheckboxList t={uiTexts[view.language]} name="decisionIds" label={t.addWhich} values={[]}
          options={meeting.waiting.map((each) => ({
            value: each.decisionId, label: kinds[each.kind], hint: each.name ?? each.caseNumber ?? t.protected,
          }))} />
        <ButtonRow><Button variant="primary">{t.add}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}
