import { day, daysBetween } from '../../calendar/day.ts'
import { formatDay, formatDayCount, formatNearDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxList, RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { givingWays, releaseOutcomes } from '../contract/disclosures.ts'
import type { Disclosure } from '../contract/disclosures.ts'
import type { Source } from '../queries/disclosure.ts'
import type { FileHead } from '../queries/document.ts'
import { mayBeGiven } from '../rules/weigh-disclosure.ts'
import { disclosureTexts } from '../texts/disclosures.ts'
import { FileLead } from './documents.tsx'
import { ItemPanel } from './disclosure-item.tsx'

export type DisclosureData = { readonly disclosure: Disclosure; readonly head: FileHead; readonly sources: readonly Source[] }
export type DisclosureProps = { disclosure: Disclosure; view: View; form: Typed }

/** A request for documents, in the order it is handled: choose, weigh and mask, decide, give. */
export function showDisclosure({ disclosure, head, sources }: DisclosureData, view: View, entered: Entered | null): Shown {
  const t = disclosureTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const received = day(disclosure.receivedOn)
  const open = view.actor.may.has('document.write') && (disclosure.outcome === null || disclosure.outcome.state === 'refused')
  const days = daysBetween(received, view.clock.today())
  const waited = days < 2 ? '' : formatDayCount(days, view.language)
  const props = { disclosure, view, form }
  return {
    title: t.title,
    heading: t.heading(t.askerKinds[disclosure.askerKind].toLowerCase()),
    lead: <><FileLead head={head} view={view} />. {t.lead(formatNearDay(received, view.clock.today(), view.language), waited)}</>,
    status: form.status ?? doneMessage(view, t.done),
    main: (
      <WithSide side={<Side disclosure={disclosure} head={head} view={view} />}>
        <div class="column">
        {open && <Choose {...props} sources={sources} />}
        <h2 id="maska">{t.maskHeading}</h2>
        {disclosure.items.length === 0 && <p>{t.noItems}</p>}
        {disclosure.items.map((item) => <ItemPanel key={item.id} item={item} open={open} {...props} />)}
        {open && <Decide {...props} />}
        <Give {...props} />
        </div>
      </WithSide>
    ),
  }
}

function Side({ disclosure, head, view }: { disclosure: Disclosure; head: FileHead; view: View }) {
  const t = disclosureTexts[view.language]
  const { outcome } = disclosure
  const decided = outcome === null ? t.undecided : t.outcomes[outcome.outcome]
  return (
    <>
      <Panel>
        <DefinitionList rows={[
          { term: t.facts.who, value: t.askerKinds[disclosure.askerKind], second: disclosure.asker === '' ? t.unknown : disclosure.asker },
          { term: t.facts.what, value: disclosure.askedFor }, { term: t.facts.taken, value: disclosure.by },
          { term: t.facts.outcome, value: decided, ...(outcome === null ? {} : { second: t.states[outcome.state] }) },
        ]} />
        {outcome !== null && <p><a href={`/beslut/${outcome.decisionId}`}>{t.decisionLink}</a></p>}
      </Panel>
      <p class="no-print"><a href={`/person/${head.personId}/handlingar`}>{t.back}</a></p>
    </>
  )
}

function Choose({ disclosure, view, form, sources }: DisclosureProps & { sources: readonly Source[] }) {
  const t = disclosureTexts[view.language]
  const left = sources.filter((source) => !disclosure.items.some((item) => item.kind === source.kind && item.sourceId === source.id))
  const shown = (source: Source): string =>
    `${t.itemKinds[source.kind]} ${formatDay(day(source.on), view.language, 'weekday', view.clock.today())}: ${source.title}`
  return (
    <Panel heading={t.chooseHeading} id="valj">
      {left.length === 0 ? <p>{t.nothingToChoose}</p> : (
        <PostForm csrf={view.shell.csrf} action={`/utlamnande/${disclosure.id}`} class="form">
          <CheckboxList t={uiTexts[view.language]} name="items" label={t.chooseLabel} hint={t.chooseHint} values={form.values('items')}
            error={form.error('items')}
            options={left.map((source) => ({ value: `${source.kind}:${source.id}`, label: shown(source) }))} />
          <Button name="act" value="choose">{t.choose}</Button>
        </PostForm>
      )}
    </Panel>
  )
}

function Decide({ disclosure, view, form }: DisclosureProps) {
  const t = disclosureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.decideHeading} id="besluta">
      <PostForm csrf={view.shell.csrf} action={`/utlamnande/${disclosure.id}`} class="form">
        <RadioList t={ui} name="outcome" label={t.outcome} value={form.value('outcome')} error={form.error('outcome')}
          options={releaseOutcomes.map((outcome) => ({ value: outcome, label: t.outcomes[outcome] }))} />
        <TextArea t={ui} name="reasons" label={t.reasons} hint={t.reasonsHint} rows={4} value={form.value('reasons')}
          error={form.error('reasons')} />
        <Button name="act" value="decide" variant="primary" icon="decision">{t.decide}</Button>
      </PostForm>
    </Panel>
  )
}

function Give({ disclosure, view, form }: DisclosureProps) {
  const t = disclosureTexts[view.language]
  const ui = uiTexts[view.language]
  const home = `/utlamnande/${disclosure.id}`
  const ready = mayBeGiven(disclosure.outcome)
  return (
    <Panel heading={t.giveHeading} id="lamna-ut">
      <p><strong>{t.files}</strong>: {ready ? <><a href={`${home}/utlamnas.pdf`}>PDF</a> · <a href={`${home}/utlamnas.docx`}>Word</a></>
        : t.notYet}</p>
      <p><strong>{t.wholeFiles}</strong>: <a href={`${home}/akten.pdf`}>PDF</a> · <a href={`${home}/akten.docx`}>Word</a></p>
      {disclosure.givings.length === 0 ? <p>{t.noGivings}</p> : (
        <ul>
          {disclosure.givings.map((each) => (
            <li key={each.id}>{t.giving(formatDay(day(each.givenOn), view.language, 'weekday', view.clock.today()), each.receiver,
              t.ways[each.how], each.by)}</li>
          ))}
        </ul>
      )}
      {ready && view.actor.may.has('document.write') && (
        <PostForm csrf={view.shell.csrf} action={home} class="form no-print">
          <TextField t={ui} name="receiver" label={t.receiver} value={form.value('receiver')} error={form.error('receiver')} />
          <DayField t={ui} name="givenOn" label={t.givenOn} value={form.value('givenOn', view.clock.today())}
            error={form.error('givenOn')} />
          <RadioList t={ui} name="how" label={t.how} value={form.value('how')} error={form.error('how')}
            options={givingWays.map((way) => ({ value: way, label: t.ways[way] }))} />
          <Button name="act" value="give" variant="primary">{t.give}</Button>
        </PostForm>
      )}
    </Panel>
  )
}
