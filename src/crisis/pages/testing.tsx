import { countInWords, formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { testingGrounds } from '../contract/testing.ts'
import type { TestingDay, TestingState } from '../contract/testing.ts'
import type { StaffChoice } from '../queries/testing.ts'
import { classOf } from '../rules/order-tests.ts'
import { testingTexts } from '../texts/testing.ts'

type Data = { readonly state: TestingState; readonly staff: readonly StaffChoice[] }

/** One's own place in the queue; for a manager the queue of the units one manages, and what is booked. */
export function testingPage(data: Data, view: View, entered: Entered | null): Shown {
  const { language, actor } = view
  const t = testingTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const keeps = actor.may.has('testing.keep')
  return {
    title: t.title, heading: t.heading(data.state.waiting, countInWords(data.state.waiting, language, 'start')), lead: t.lead,
    status: form.status ?? doneMessage(view, t.doneWords), ...(keeps ? { actions: <ButtonLink
      href="/provtagning/kapacitet">{t.toCapacity}</ButtonLink> } : {}),
    main: (
      <div class="with-wide-side">
        <div class="column">
          {keeps && <Panel heading={t.queue} id="ko" flush><Queue data={data} view={view} /></Panel>}
          {keeps && <Panel heading={t.booked} id="bokade" flush><BookedTests data={data} view={view} /></Panel>}
          {!keeps && <Panel heading={t.ownHeading} id="ditt"><Own data={data} view={view} /></Panel>}
        </div>
        <div class="column">
          {keeps && <Panel heading={t.ownHeading} id="ditt"><Own data={data} view={view} /></Panel>}
          {(keeps || data.state.own === null) && <Panel heading={t.askHeading} id="ny"><AskForm data={data} view={view}
            form={form} /></Panel>}
        </div>
      </div>
    ),
  }
}

function Own({ data: { state: { own } }, view }: { data: Data; view: View }) {
  const t = testingTexts[view.language]
  if (own === null) return <p>{t.ownNone}</p>
  return (
    <>
      <p>{own.on !== null && own.placeName !== null ? t.ownBooked(own.placeName, formatDay(own.on, view.language, 'weekday',
        view.clock.today()))
        : t.ownWaiting(own.place ?? own.waiting, own.waiting)}</p>
      <PostForm csrf={view.shell.csrf} action={`/provtagning/${own.id}/ta-bort`}><Button>{own.on === null
        ? t.leave : t.giveBack}</Button></PostForm>
    </>
  )
}

function AskForm({ data: { staff }, view, form }: { data: Data; view: View; form: ReturnType<typeof typed> }) {
  const t = testingTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action="/provtagning" class="form" noValidate>
      {staff.length > 0 && <SelectField t={ui} name="staffId" label={t.who} empty={t.myself} options={staff.map(({ id,
        name }) => ({ value: id, label: name }))}
        value={form.value('staffId')} error={form.error('staffId')} />}
      <RadioList t={ui} name="ground" label={t.ground} hint={t.groundHint} options={testingGrounds.map((value) => ({ value,
        label: t.grounds[value] }))}
        value={form.value('ground')} error={form.error('ground')} />
      <ButtonRow><Button variant="primary">{t.ask}</Button></ButtonRow>
    </PostForm>
  )
}

function Queue({ data: { state: { queue, days } }, view }: { data: Data; view: View }) {
  const { language } = view
  const t = testingTexts[language]
  const today = view.clock.today()
  const free = days.filter(({ capacity, booked }) => capacity > booked).slice(0, 30)
  const options = free.map(({ placeId, placeName, on, capacity, booked }) => (
    { value: `${placeId} ${on}`, label: `${formatDay(on, language, 'weekday', today)}, ${placeName} (${t.free(capacity - booked)})` }))
  if (queue.length === 0) return <EmptyState heading={t.queueNone}>{t.queueNoneHow}</EmptyState>
  return (
    <>
      <Table caption={t.queue} captionHidden stacked columns={[{ label: t.name }, { label: t.place, align: 'end' }, { label: t.ground },
        { label: t.book, hidden: true }]}>
        {queue.map((each) => (
          <Row key={each.id}>
            <RowHead second={`${each.unitName}, ${formatDay(each.askedOn, language, 'short', today)}`}>{each.name}</RowHead>
            <Cell label={t.place} align="end">{each.place}</Cell>
            <Cell label={t.ground} second={[t.classWords(classOf(each.ground)), ...(each.nearFloor
              ? [t.near] : [])].join(', ')}>{t.grounds[each.ground]}</Cell>
            <Cell align="end">{options.length > 0 && (
              <PostForm csrf={view.shell.csrf} action={`/provtagning/${each.id}/boka`} class="form-line">
                <select class="ds-input" name="time" aria-label={`${t.choose} ${each.name}`}>{options.map(({ value, label }) => <option
                  key={value} value={value}>{label}</option>)}</select>
                <Button size="row">{t.book}<span class="ds-sr-only"> {each.name}</span></Button>
              </PostForm>
            )}</Cell>
          </Row>
        ))}
      </Table>
      {options.length === 0 && <p class="panel-foot">{t.noTimes}</p>}
    </>
  )
}

function BookedTests({ data: { state: { booked } }, view }: { data: Data; view: View }) {
  const { language } = view
  const t = testingTexts[language]
  if (booked.length === 0) return <EmptyState heading={t.bookedNone}>{t.bookedNoneHow}</EmptyState>
  const on = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, language, 'weekday', view.clock.today())
  return (
    <Table caption={t.booked} captionHidden stacked columns={[{ label: t.name }, { label: t.on }, { label: t.where }, { label: t.state }]}>
      {booked.map((each) => (
        <Row key={each.id}>
          <RowHead second={each.unitName}>{each.name}</RowHead>
          <Cell label={t.on}>{on(each.on)}</Cell>
          <Cell label={t.where}>{each.placeName}</Cell>
          <Cell label={t.state}>{each.doneOn !== null ? `${t.done} ${on(each.doneOn)}` : (
            <div class="button-row">
              <PostForm csrf={view.shell.csrf} action={`/provtagning/${each.id}/klar`}><Button size="row">{t.markDone}<span
                class="ds-sr-only"> {each.name}</span></Button></PostForm>
              <PostForm csrf={view.shell.csrf} action={`/provtagning/${each.id}/ta-bort`}><Button size="row"
                variant="quiet">{t.giveBack}<span class="ds-sr-only"> {each.name}</span></Button></PostForm>
            </div>
          )}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** How many tests each place can take and how many are booked, and the form that says so. */
export function capacityPage({ days }: { readonly days: readonly TestingDay[] }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = testingTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const free = days.reduce((sum, { capacity, booked }) => sum + capacity - booked, 0)
  const today = view.clock.today()
  return {
    title: t.capacityTitle, heading: t.capacityHeading(free, countInWords(free, language, 'start')), lead: t.capacityLead,
      status: form.status ?? doneMessage(view, t.doneWords),
    actions: <ButtonLink href="/provtagning">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.capacityTitle} id="dagar" flush>
          {days.length === 0 ? <EmptyState heading={t.capacityNone}>{t.capacityNoneHow}</EmptyState> : (
            <Table caption={t.capacityTitle} captionHidden stacked columns={[{ label: t.on }, { label: t.testingPlace },
              { label: t.capacity, align: 'end' }, { label: t.bookedCount, align: 'end' }]}>
              {days.map((each) => (
                <Row key={`${each.placeId} ${each.on}`}>
                  <RowHead>{formatDay(each.on, language, 'weekday', today)}</RowHead>
                  <Cell label={t.testingPlace}>{each.placeName}</Cell>
                  <Cell label={t.capacity} align="end">{each.capacity}</Cell>
                  <Cell label={t.bookedCount} align="end">{each.booked}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.capacityNew} id="ny">
          <PostForm csrf={view.shell.csrf} action="/provtagning/kapacitet" class="form" noValidate>
            <TextField t={ui} name="place" label={t.testingPlace} hint={t.placeHint} value={form.value('place', days[0]?.placeName)}
              error={form.error('place')} maxlength={80} autocomplete="off" />
            <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn', formatDay(today, language, 'long'))}
              error={form.error('fromOn')} />
            <DayField t={ui} name="toOn" label={t.toOn} value={form.value('toOn')} error={form.error('toOn')} />
            <TextField t={ui} name="capacity" label={t.capacity} value={form.value('capacity')} error={form.error('capacity')}
              inputmode="numeric" width="short" autocomplete="off" />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}
