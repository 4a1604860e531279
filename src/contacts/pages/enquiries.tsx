import { countInWords, formatPercent, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { doneWords } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioButtons } from '../../ui/field-choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { answers, channels, visitKinds, waitingSteps } from '../contract/enquiries.ts'
import type { Channel, ReachWeeks } from '../contract/enquiries.ts'
import { openChoices } from '../rules/reach-choices.ts'
import { enquiryTexts } from '../texts/enquiries.ts'
import type { CountDay } from '../usecases/count-enquiry.ts'
import { AnswerChart, ThemeBars, total, wholeWeeks } from './enquiry-charts.tsx'
import { choiceWords, codeWords } from './enquiry-words.ts'

export type CountData = CountDay & { readonly channel: Channel; readonly weeks: ReachWeeks }
type Props = { readonly data: CountData; readonly view: View }

/** One touch per question and visit, what the day has come to, and the latest weeks. Made to be left open beside the telephone. */
export function countPage(data: CountData, view: View, entered: Entered | null): Shown {
  const t = enquiryTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const visits = data.visits.booked + data.visits.unbooked
  const enquiries = total(data.enquiries, (row) => row.enquiries)
  return {
    title: t.title, heading: data.counts ? t.heading(enquiries, countInWords(enquiries, view.language, 'start')) : t.readerHeading,
      status: form.status, islands: ['contacts/count'],
    lead: data.counts ? t.lead(view.actor.unitName, visits) : t.leadReader,
    main: (
      <>
        {data.counts && (
          <div class="with-wide-side">
            <Panel>
              <LatestCount data={data} view={view} />
              <ThemeForm data={data} view={view} form={form} />
            </Panel>
            <div class="column">
              <Panel heading={t.visitHeading} id="besok"><VisitForm data={data} view={view} /></Panel>
              <Panel heading={t.todayHeading} id="i-dag"><Today data={data} view={view} /></Panel>
            </div>
          </div>
        )}
        {wholeWeeks(data.weeks).enquiries.length > 0 && (
          <div class="columns-2">
            <Panel><AnswerChart data={data} view={view} /></Panel>
            <Panel><ThemeBars data={data} view={view} /></Panel>
          </div>
        )}
        <p class="no-print">
          <a href="/fragor/veckor">{t.toWeeks}</a> · <a href="/uppsokande">{t.toOutreach}</a>
          {view.actor.may.has('enquiry.administer') && <> · <a href="/fragor/val">{t.toChoices}</a></>}
        </p>
      </>
    ),
  }
}

/** The choices stand as they usually are, so that the theme alone is pressed; how questions come is kept from one to the next. */
function ThemeForm({ data, view, form }: Props & { form: ReturnType<typeof typed> }) {
  const t = enquiryTexts[view.language]
  const ui = uiTexts[view.language]
  const themes = openChoices(data.choices.theme, view.clock.today())
  return (
    <PostForm csrf={view.shell.csrf} action="/fragor" class="form count-form" data-count={t.channelKeys}>
      <RadioButtons t={ui} name="channel" label={t.channel} options={channels.map((value) => ({ value, label: t.channelsShort[value] }))}
        value={form.value('channel', data.channel)} />
      <RadioButtons t={ui} name="answer" label={t.answer} options={answers.map((value) => ({ value, label: t.answerButtons[value] }))}
        value={form.value('answer', 'answered')} />
      <FieldGroup id="theme" label={t.countHeading} hint={<>{t.countHint} <span class="with-keys">{t.keysHint}</span></>}
        error={form.error('theme')} t={ui}>
        <div class="touch-grid">
          {themes.map((choice, place) => (
            <Button key={choice.code} name="theme" value={choice.code} id={place === 0 ? 'theme' : undefined}
              shortcut={place < 9 ? String(place + 1) : undefined}>
              {choiceWords('theme', choice, view.language)}
            </Button>
          ))}
        </div>
      </FieldGroup>
      <RadioButtons t={ui} name="waited" label={t.waited} value={form.value('waited', '')}
        options={['' as const, ...waitingSteps].map((step) => ({ value: String(step), label: t.waits[step] }))} />
      <RadioButtons t={ui} name="day" label={t.day} value={form.value('day', 'today')}
        options={(['today', 'yesterday'] as const).map((value) => ({ value, label: t.days[value] }))} />
    </PostForm>
  )
}

function VisitForm({ data, view }: Props) {
  const t = enquiryTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action="/fragor/besok" data-count="">
      <input type="hidden" name="channel" value={data.channel} />
      <div class="touch-grid touch-grid-two">
        {visitKinds.map((kind) => (
          <Button key={kind} name="kind" value={kind} shortcut={t.visitKeys[kind]}>{t.visits[kind]} ({data.visits[kind]})</Button>
        ))}
      </div>
    </PostForm>
  )
}

/**
 * What the asker counted last, with the way to take it back; what was just done stands here too, so that no button moves under a finger.
 */
function LatestCount({ data: { latest, choices, channel }, view }: Props) {
  const { language, shell } = view
  const t = enquiryTexts[language]
  const done = doneWords(view, t.done)
  const said = done === undefined ? null : <><Icon name="tick" /> {done} </>
  if (latest === null) return <p class="count-latest" role="status">{said}{t.nothingYet}</p>
  const visit = visitKinds.find((kind) => latest.what === 'visit' && kind === latest.code)
  const what = visit === undefined ? codeWords(choices, 'theme', latest.code, language) : t.visits[visit]
  return (
    <PostForm csrf={shell.csrf} action="/fragor/angra" class="count-latest">
      <input type="hidden" name="what" value={latest.what} />
      <input type="hidden" name="id" value={latest.id} />
      <input type="hidden" name="channel" value={channel} />
      <span role="status">{said}{t.latestWords(what, latest.channel === null ? '' : t.channels[latest.channel],
        formatTime(timeOf(latest.at), language))}</span>
      <Button size="row" shortcut="Z">{t.undo}</Button>
    </PostForm>
  )
}

function Today({ data: { enquiries, choices }, view: { language } }: Props) {
  const t = enquiryTexts[language]
  const whole = total(enquiries, (row) => row.enquiries)
  if (whole === 0) return <p>{t.noneToday}</p>
  const themes = [...new Set(enquiries.map(({ theme }) => theme))]
    .map((theme) => ({ theme, own: enquiries.filter((row) => row.theme === theme) }))
    .toSorted((one, other) => sumOf(other.own) - sumOf(one.own))
  const heads = [t.sum, ...channels.map((channel) => t.channelsShort[channel])]
  return (
    <>
      <Table caption={t.todayCaption} captionHidden dense
        columns={[{ label: t.theme }, ...heads.map((label) => ({ label, align: 'end' as const }))]}>
        {themes.map(({ theme, own }) => (
          <Row key={theme}>
            <RowHead>{codeWords(choices, 'theme', theme, language)}</RowHead>
            <Cell align="end">{sumOf(own)}</Cell>
            {channels.map((channel) => <Cell key={channel} align="end">{sumOf(own.filter((row) => row.channel === channel))}</Cell>)}
          </Row>
        ))}
        <Row>
          <RowHead>{t.sum}</RowHead>
          <Cell align="end">{whole}</Cell>
          {channels.map((channel) => <Cell key={channel} align="end">{sumOf(enquiries.filter((row) => row.channel === channel))}</Cell>)}
        </Row>
      </Table>
      <p class="quiet">
        {t.answeredShare(formatPercent(sumOf(enquiries.filter(({ answer }) => answer === 'answered')) / whole, language))}
      </p>
    </>
  )
}

const sumOf = (rows: CountDay['enquiries']): number => total(rows, (row) => row.enquiries)
