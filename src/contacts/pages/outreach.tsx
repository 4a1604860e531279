import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { writeCsv } from '../../platform/csv.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Sent, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { HorizontalBars } from '../../ui/charts/horizontal-bars.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { ways } from '../contract/enquiries.ts'
import type { ChoiceList, Outreach } from '../contract/enquiries.ts'
import { openChoices } from '../rules/reach-choices.ts'
import { enquiryTexts } from '../texts/enquiries.ts'
import type { OutreachYear } from '../usecases/keep-outreach.ts'
import { total } from './enquiry-charts.tsx'
import { choiceWords } from './enquiry-words.ts'

type Props = { readonly data: OutreachYear; readonly view: View; readonly form: ReturnType<typeof typed> }

const groupOf = ({ group, groupName }: Outreach, language: Language): string => choiceWords('group', { code: group, name: groupName },
  language)
const placeOf = ({ place, placeName }: Outreach, language: Language): string => choiceWords('place', { code: place, name: placeName },
  language)
const hoursOf = (hours: number, language: Language): string => (
  formatNumber(hours, language, Number.isInteger(hours) ? 0 : Number.isInteger(hours * 2) ? 1 : 2))

/** "Centrum och torg, ute på plats", and whether the round is corrected. */
function whereOf(round: Outreach, language: Language): string {
  const t = enquiryTexts[language]
  const where = `${placeOf(round, language)}, ${t.ways[round.way].toLowerCase()}`
  return round.correctsId === null ? where : `${where} · ${t.corrected.toLowerCase()}`
}

/** The outreach of a year and the form of a new round. */
export function outreachPage(data: OutreachYear, view: View, entered: Entered | null): Shown {
  const t = enquiryTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const enters = view.actor.may.has('enquiry.write') && view.actor.unitId !== null
  return {
    title: t.outreach, heading: t.outreachHeading(data.outreach.length,
      formatNumber(total(data.outreach, ({ met }) => met), view.language), data.year),
    lead: enters ? t.outreachLead : t.noOutreach, status: form.status ?? doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        {enters && <ButtonLink href="#nytt" variant="primary">{t.outreachNew}</ButtonLink>}
        <ButtonLink href={`/uppsokande/csv?ar=${data.year}`}>{t.csv}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <FilterLinks label={t.years} links={[0, 1, 2].map((back) => data.thisYear - back).map((year) => (
          { href: `/uppsokande?ar=${year}`, label: String(year), current: year === data.year }))} />
        <div class="with-wide-side">
          <Panel heading={t.outreachList} id="pass" flush><Rounds data={data} view={view} enters={enters} /></Panel>
          <div class="column">
            {enters && <Panel heading={t.outreachNew} id="nytt"><OutreachForm data={data} view={view} form={form} /></Panel>}
            {data.outreach.length > 0 && <Panel><GroupBars data={data} view={view} /></Panel>}
          </div>
        </div>
      </>
    ),
  }
}

function Rounds({ data, view: { language, clock, actor }, enters }: Omit<Props, 'form'> & { enters: boolean }) {
  const t = enquiryTexts[language]
  if (data.outreach.length === 0) return <EmptyState heading={t.outreachNone}>{t.outreachNoneHow}</EmptyState>
  const mine = ({ unitId }: Outreach): boolean => enters && (unitId === actor.unitId || actor.managedUnits.includes(unitId))
  return (
    <Table caption={t.outreachList} captionHidden stacked columns={[
      { label: t.on }, { label: t.group }, { label: t.met, align: 'end' }, { label: t.hours, align: 'end' },
        { label: t.staff, align: 'end' }, { label: t.correct, hidden: true },
    ]}>
      {data.outreach.map((round) => (
        <Row key={round.id}>
          <RowHead second={round.unitName}>{formatDay(round.on, language, 'weekday', clock.today())}</RowHead>
          <Cell label={t.group}>{groupOf(round, language)}<br /><span class="quiet">{whereOf(round, language)}</span></Cell>
          <Cell label={t.met} align="end">{round.met}</Cell>
          <Cell label={t.hours} align="end">{hoursOf(round.hours, language)}</Cell>
          <Cell label={t.staff} align="end">{round.staff}</Cell>
          <Cell align="end">{mine(round) && (
            <ButtonLink href={`/uppsokande/${round.id}`} size="row">
              {t.correct}<span class="ds-sr-only">{t.correctOf(formatDay(round.on, language, 'weekday', clock.today()))}</span>
            </ButtonLink>
          )}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** How many were met in each group, the most first. */
function GroupBars({ data: { outreach, year }, view: { language } }: Omit<Props, 'form'>) {
  const t = enquiryTexts[language]
  const sums = new Map<string, { met: number; rounds: number }>()
  for (const round of outreach) {
    const group = groupOf(round, language)
    const { met, rounds } = sums.get(group) ?? { met: 0, rounds: 0 }
    sums.set(group, { met: met + round.met, rounds: rounds + 1 })
  }
  const rows = [...sums].toSorted(([one, many], [other, more]) => more.met - many.met || (one < other ? -1 : 1))
  return (
    <HorizontalBars t={uiTexts[language]} title={t.groupsTitle(rows[0]?.[0] ?? '')} definition={t.groupsDefinition(year)}
      rows={rows.map(([label, { met }]) => ({ label, value: met, words: formatNumber(met, language) }))}
      table={{ columns: [t.group, t.met, t.outreachList], rows: rows.map(([label, { met, rounds }]) => [label, formatNumber(met, language),
        String(rounds)] as const) }} />
  )
}

function OutreachForm({ data: { choices, correcting }, view, form }: Props) {
  const { language } = view
  const t = enquiryTexts[language]
  const ui = uiTexts[language]
  const options = (list: ChoiceList, known: string | undefined) => {
    const open = openChoices(choices[list], correcting?.on ?? view.clock.today())
    return choices[list].filter((choice) => choice.code === known || open.includes(choice))
      .map((choice) => ({ value: choice.code, label: choiceWords(list, choice, language) }))
  }
  const day = formatDay(correcting?.on ?? view.clock.today(), language, 'long')
  return (
    <PostForm csrf={view.shell.csrf} action={correcting === null ? '/uppsokande' : `/uppsokande/${correcting.id}`}
      class={correcting === null ? 'form' : 'form form-narrow'} noValidate>
      <SelectField t={ui} name="group" label={t.group} empty={t.choose} options={options('group', correcting?.group)}
        value={form.value('group', correcting?.group)} error={form.error('group')} />
      <SelectField t={ui} name="place" label={t.place} empty={t.choose} options={options('place', correcting?.place)}
        value={form.value('place', correcting?.place)} error={form.error('place')} />
      <RadioButtons t={ui} name="way" label={t.way} options={ways.map((value) => ({ value, label: t.ways[value] }))}
        value={form.value('way', correcting?.way ?? 'street')} error={form.error('way')} />
      <DayField t={ui} name="on" label={t.on} value={form.value('on', day)} error={form.error('on')} />
      <TextField t={ui} name="met" label={t.met} value={form.value('met', numberOf(correcting?.met))} error={form.error('met')}
        inputmode="numeric" width="short" autocomplete="off" />
      <TextField t={ui} name="hours" label={t.hours} hint={t.hoursHint}
        value={form.value('hours', correcting === null ? '' : hoursOf(correcting.hours, language))}
        error={form.error('hours')} width="short" autocomplete="off" />
      <TextField t={ui} name="staff" label={t.staff} hint={t.staffHint} value={form.value('staff', numberOf(correcting?.staff))}
        error={form.error('staff')} inputmode="numeric" width="short" autocomplete="off" />
      <ButtonRow>
        <Button variant="primary" data-key-send>{t.save}</Button>
        {correcting !== null && <ButtonLink href="/uppsokande" variant="quiet">{t.cancel}</ButtonLink>}
      </ButtonRow>
    </PostForm>
  )
}

const numberOf = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** The form in which a round is corrected or taken away. */
export function correctOutreachPage(data: OutreachYear & { readonly correcting: Outreach }, view: View, entered: Entered | null): Shown {
  const t = enquiryTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.outreach, heading: t.outreachCorrect, lead: t.outreachCorrectLead, status: form.status,
    main: (
      <>
        <Panel><OutreachForm data={data} view={view} form={form} /></Panel>
        <Panel heading={t.remove} id="ta-bort">
          <p>{t.removeLead}</p>
          <PostForm csrf={view.shell.csrf} action={`/uppsokande/${data.correcting.id}/ta-bort`}>
            <ButtonRow><Button variant="danger">{t.remove}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

/** The rounds of a year, for Swedish Excel. */
export function outreachCsv({ year, outreach }: OutreachYear, language: Language): Sent {
  const t = enquiryTexts[language]
  return {
    name: `uppsokande-${year}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv([t.on, t.unit, t.group, t.place, t.way, t.met, t.hours, t.staff, t.staffHours], outreach.map((round) => [
      round.on, round.unitName, groupOf(round, language), placeOf(round, language), t.ways[round.way], round.met, round.hours, round.staff,
        round.hours * round.staff])),
  }
}
