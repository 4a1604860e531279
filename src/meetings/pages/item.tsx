import { formatDay } from '../../calendar/format.ts'
import { Written } from '../../decisions/pages/words.tsx'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { AgendaItem, Meeting } from '../contract.ts'
import { meetingTexts } from '../texts.ts'
import { whenWords } from './list.tsx'
import { whomWords } from './meeting.tsx'

export type ItemData = { readonly meeting: Meeting; readonly item: AgendaItem }

/** What the meeting did with one item. */
export function outcomePage({ meeting, item }: ItemData, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const choices = item.part === 'report' ? ['noted'] as const : ['as_proposed', 'otherwise', 'returned', 'postponed'] as const
  const home = `/sammantrade/${meeting.id}`
  return {
    title: t.title, heading: `${t.item(item.number)} ${kindTexts[view.language].kinds[item.kind]}`, lead: whomWords(item, view), status: form.status,
    main: (
      <div class="with-wide-side">
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${home}/arende/${item.id}`} class="form form-narrow" noValidate>
            <RadioList t={ui} name="outcome" label={t.outcome} value={form.value('outcome', choices[0])} error={form.error('outcome')}
              options={choices.map((value) => ({ value, label: t.outcomes[value], hint: t.outcomeHints[value] }))} />
            <TextArea t={ui} name="words" label={t.words} hint={t.wordsHint} optional={t.optional} rows={4} value={form.value('words')} error={form.error('words')} />
            <TextField t={ui} name="votes" label={t.votes} optional={t.optional} value={form.value('votes')} error={form.error('votes')} maxlength={500} autocomplete="off" />
            <TextArea t={ui} name="reservation" label={t.reservation} optional={t.optional} rows={2} value={form.value('reservation')} error={form.error('reservation')} />
            <ButtonRow><Button variant="primary" icon="lock">{t.saveOutcome}</Button><ButtonLink href={home} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        </Panel>
        <Panel heading={t.proposal} id="forslag"><Written text={item.what} /><Written text={item.reasons} /></Panel>
      </div>
    ),
  }
}

/** One item of the protocol on a paper of its own: nothing about anybody else. */
export function extractPage({ meeting, item }: ItemData, view: View): Shown {
  const t = meetingTexts[view.language]
  const shown = (on: Meeting['on']): string => formatDay(on, view.language, 'long')
  return {
    title: t.extract, heading: t.extractHeading(item.number), lead: `${meeting.bodyName}, ${shown(meeting.on)}`,
    actions: <ButtonLink href={`/sammantrade/${meeting.id}`}>{t.back}</ButtonLink>,
    main: (
      <article class="paper">
        <p>{view.actor.municipalityName}<br />{meeting.bodyName}<br />{t.present}: {whenWords(meeting, view)}, {meeting.place}</p>
        <h2>{t.item(item.number)} {kindTexts[view.language].kinds[item.kind]}</h2>
        <p>{whomWords(item, view)}</p>
        <h3>{t.decided}</h3>
        {item.outcome === null ? <p>{t.noOutcome}</p> : item.outcome === 'as_proposed' ? <Written text={item.what} /> : <Written text={item.outcomeWords ?? t.outcomes[item.outcome]} />}
        {item.outcome === 'as_proposed' && <p>{t.asProposed}</p>}
        <p>{t.law}: {item.paragraph}</p>
        <h3>{t.reasons}</h3>
        <Written text={item.reasons} />
        {item.votes !== null && item.votes !== '' && <p>{t.votes}: {item.votes}</p>}
        {item.reservation !== null && item.reservation !== '' && <p>{t.reservation}: {item.reservation}</p>}
        {meeting.adjustedOn !== null && <p>{t.adjustedOn(shown(meeting.adjustedOn), meeting.adjusters ?? '')}</p>}
      </article>
    ),
  }
}

/** When and by whom the protocol was adjusted. */
export function adjustPage(meeting: Meeting, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const home = `/sammantrade/${meeting.id}`
  return {
    title: t.title, heading: t.adjustHeading, lead: t.adjustLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${home}/justera`} class="form form-narrow" noValidate>
          <DayField t={ui} name="on" label={t.adjustOn} value={form.value('on', formatDay(view.clock.today(), view.language, 'weekday', view.clock.today()))} error={form.error('on')} />
          <TextField t={ui} name="adjusters" label={t.adjusters} hint={t.adjustersHint} value={form.value('adjusters')} error={form.error('adjusters')} maxlength={200} autocomplete="off" />
          <ButtonRow><Button variant="primary" icon="lock">{t.adjust}</Button><ButtonLink href={home} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
