import { day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { formTeams } from '../contract/visit-rounds.ts'
import type { RoundDetail } from '../contract/visit-rounds.ts'
import { visitRoundTexts } from '../texts/visit-rounds.ts'
import type { Choices } from '../usecases/keep-rounds.ts'
import { roundsPath } from './visit-rounds.tsx'

/** So many teams stand open; few rounds have more. */
const openTeams = 3

/** The form of a new round. */
export function newRoundPage(choices: Choices, view: View, entered: Entered | null): Shown {
  return roundForm(choices, null, view, entered)
}
/** The form of a round that is there: its municipalities stay. */
export function changeRoundPage({ choices, round }: { readonly choices: Choices; readonly round: RoundDetail }, view: View, entered: Entered | null): Shown {
  return roundForm(choices, round, view, entered)
}

function roundForm(choices: Choices, round: RoundDetail | null, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = visitRoundTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const nameOf = (code: string | undefined): string => choices.places.find((place) => place.code === code)?.name ?? ''
  const settings = round?.settings
  const error = (...fields: string[]): string | undefined => fields.map((field) => form.error(field)).find((each) => each !== undefined)
  const sources = [...choices.selections.map(({ id, name }) => ({ value: `selection:${id}`, label: t.selection(name) })), ...choices.rounds.map(({ id, name }) => ({ value: `follow:${id}`, label: t.follow(name) }))]
  const team = (at: (typeof formTeams)[number]) => {
    const known = settings?.teams[at - 1]
    return (
      <div key={at} class="column">
        <div class="form-pair">
          <TextField t={ui} name={`team${at}`} label={t.teamName(at)} optional={at === 1 ? undefined : ui.optional} value={form.value(`team${at}`, known?.name)} error={error(`team${at}`, ...(at === 1 ? ['settings'] : []))} maxlength={40} autocomplete="off" />
          <TextField t={ui} name={`home${at}`} label={t.home} optional={at === 1 ? undefined : ui.optional} value={form.value(`home${at}`, nameOf(known?.home))} error={form.error(`home${at}`)} maxlength={60} autocomplete="off" />
        </div>
        <div class="form-pair">
          <TextField t={ui} name={`days${at}`} label={t.perWeek} optional={at === 1 ? undefined : ui.optional} value={form.value(`days${at}`, known === undefined ? '' : String(known.days))} error={form.error(`days${at}`)} inputmode="numeric" width="short" maxlength={3} autocomplete="off" />
          <TextField t={ui} name={`away${at}`} label={t.away} hint={t.awayHint} optional={ui.optional} value={form.value(`away${at}`, known?.away.join(', '))} error={form.error(`away${at}`)} maxlength={2000} autocomplete="off" />
        </div>
      </div>
    )
  }
  return {
    title: t.title, heading: round === null ? t.newHeading : t.changeHeading, lead: t.lead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={round === null ? `${roundsPath}/ny` : `${roundsPath}/${round.id}/andra`} class="form" noValidate>
          <TextField t={ui} name="name" label={t.name} value={form.value('name', round?.name)} error={form.error('name')} maxlength={80} autocomplete="off" />
          {round === null && <>
            <RadioButtons t={ui} name="number" label={t.number} value={form.value('number', '1')} error={form.error('number')} options={([1, 2] as const).map((each) => ({ value: String(each), label: t.numbers[each] }))} />
            <SelectField t={ui} name="source" label={t.source} hint={t.sourceHint} empty={t.sourceNone} value={form.value('source')} error={form.error('source')} options={sources} />
            <TextArea t={ui} name="places" label={t.placesLabel} hint={t.placesHint} optional={ui.optional} value={form.value('places')} error={form.error('places')} rows={3} maxLength={8000} />
          </>}
          <div class="form-pair">
            <DayField t={ui} name="first" label={t.first} value={form.value('first', formatDay(round === null ? clock.today() : day(round.firstOn), language, 'long'))} error={error('first', 'firstOn')} />
            <DayField t={ui} name="last" label={t.last} value={form.value('last', round === null ? '' : formatDay(day(round.lastOn), language, 'long'))} error={error('last', 'lastOn')} />
          </div>
          <div class="form-pair">
            <TextField t={ui} name="avoid" label={t.avoid} hint={t.avoidHint} optional={ui.optional} value={form.value('avoid', settings?.avoid.join(', '))} error={form.error('avoid')} autocomplete="off" maxlength={400} />
            <TextField t={ui} name="gap" label={t.gap} value={form.value('gap', String(settings?.gap ?? 0))} error={form.error('gap')} inputmode="numeric" width="short" autocomplete="off" maxlength={4} />
          </div>
          <h2>{t.teamsHeading}</h2>
          {formTeams.slice(0, openTeams).map(team)}
          <details open={formTeams.slice(openTeams).some((at) => form.value(`team${at}`, settings?.teams[at - 1]?.name) !== '' || form.value(`home${at}`) !== '')}>
            <summary>{t.moreTeams}</summary>
            {formTeams.slice(openTeams).map(team)}
          </details>
          <ButtonRow>
            <Button variant="primary" data-key-send>{t.save}</Button>
            <ButtonLink href={round === null ? roundsPath : `${roundsPath}/${round.id}`} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
