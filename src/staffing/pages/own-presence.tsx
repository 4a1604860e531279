import type { Day } from '../../calendar/day.ts'
import { formatDay, formatNearDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { halfChoices, halves, touches } from '../contract/presence.ts'
import type { Half } from '../contract/presence.ts'
import { presenceTexts } from '../texts/presence.ts'
import type { OwnDays } from '../usecases/show-presence.ts'
import { halfWords } from './presence-words.ts'

export type OwnData = OwnDays & { readonly on: Day }

/** Where one is, by one touch; and the coming two weeks, each day of which can be chosen and answered the same way. */
export function ownPresencePage(data: OwnData, view: View, entered: Entered | null): Shown {
  const t = presenceTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const { on, today } = data
  const later = [...new Set(data.halves.map((half) => half.on))].filter((each) => each > on)
  const isWork = data.halves.some((half) => half.on === on)
  return {
    title: t.ownTitle, lead: on === today && data.answered && isWork ? t.ownDone : t.ownLead, status: form.status ?? doneMessage(view, t.done),
    heading: !isWork && on === today ? t.ownFree : on === today ? t.ownAsk : t.ownAskDay(formatNearDay(on, today, view.language)),
    actions: <ButtonRow><ButtonLink href="/narvaro">{t.toBoard}</ButtonLink></ButtonRow>,
    main: (
      <div class="with-wide-side">
        {isWork && <Panel>
          <PostForm csrf={view.shell.csrf} action="/narvaro/jag" class="form">
            <input type="hidden" name="on" value={form.value('on', on)} />
            <FieldGroup id="answer" label={t.ownTouch} error={form.error('answer') ?? form.error('on')} t={ui}>
              <div class="touch-grid touch-grid-two">
                {touches.map((touch, place) => (
                  <Button key={touch} id={place === 0 ? 'on' : undefined} name="answer" value={touch} variant={place < 2 ? 'primary' : undefined}>{t.touches[touch]}</Button>
                ))}
              </div>
            </FieldGroup>
            <RadioButtons t={ui} name="half" label={t.part} value={form.value('half', 'day')} options={halfChoices.map((value) => ({ value, label: t.choices[value] }))} />
            <SelectField t={ui} name="toOn" label={t.until} error={form.error('toOn')} value={form.value('toOn', '')}
              options={[{ value: '', label: t.untilSame }, ...later.map((value) => ({ value, label: formatDay(value, view.language) }))]} />
          </PostForm>
        </Panel>}
        <Panel heading={t.ownDays} id="dagar" flush><OwnTable data={data} view={view} /></Panel>
      </div>
    ),
  }
}

function OwnTable({ data, view }: { data: OwnData; view: View }) {
  const t = presenceTexts[view.language]
  const days = [...new Set(data.halves.filter(({ on, state }) => on >= data.today || state === 'unanswered').map(({ on }) => on))]
  const of = (on: Day, half: Half): string => {
    const found = data.halves.find((each) => each.on === on && each.half === half)
    return found === undefined ? '' : halfWords(found, t)
  }
  return (
    <Table caption={t.ownDaysCaption} captionHidden stacked columns={[{ label: t.day }, { label: t.halves.morning }, { label: t.halves.afternoon }, { label: t.change, hidden: true }]}>
      {days.map((on) => (
        <Row key={on} selected={on === data.on}>
          <RowHead>{formatNearDay(on, data.today, view.language)}</RowHead>
          {halves.map((half) => <Cell key={half} label={t.halves[half]}>{of(on, half)}</Cell>)}
          <Cell><a href={`/narvaro/jag?dag=${on}`}>{t.change} <span class="ds-sr-only">{formatNearDay(on, data.today, view.language)}</span></a></Cell>
        </Row>
      ))}
    </Table>
  )
}
