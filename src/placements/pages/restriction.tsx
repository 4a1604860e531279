import { instant } from '../../calendar/instant.ts'
import { formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { restrictionEntries } from '../contract/restrictions.ts'
import type { Restriction } from '../contract/restrictions.ts'
import { restrictionTexts } from '../texts/restrictions.ts'
import { EntryForm, EntryLinks } from './entry-form.tsx'
import { OnDay, PeriodFields, UntilDay, WayField, WhomField, WordsField } from './restriction-fields.tsx'
import { placeWords, restrictionsPath, secondOf } from './restrictions.tsx'
import { dayWords, periodWords } from './words.ts'

type Doing = (typeof restrictionEntries)[number]
export type RestrictionData = { readonly restriction: Restriction; readonly doing: Doing | null }
type Props = { restriction: Restriction; view: View }

/** One restriction: its days and reason, who has been told, exceptions, who lives there and what they were offered instead. */
export function showRestriction({ restriction, doing }: RestrictionData, view: View, entered: Entered | null): Shown {
  const t = restrictionTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const mayWrite = view.actor.may.has('home.write')
  const here = `/besoksrestriktion/${restriction.id}`
  const can = restrictionEntries.filter((entry) => entry !== 'end' || (restriction.endedOn === null && restriction.state !== 'ended'))
  return {
    title: t.one, heading: placeWords(restriction, view), lead: `${t.states[restriction.state]}, ${periodWords(restriction.fromOn, restriction.toOn, t.untilFurther, view)}`,
    status: doneMessage(view, t.done) ?? form.status, actions: <ButtonLink href={restrictionsPath}>{t.back}</ButtonLink>,
    main: (
      <>
        <Notice>{t.notContact}</Notice>
        {mayWrite && doing !== null && (
          <EntryForm heading={t.do[doing]} here={here} doing={doing} view={view} words={t}><Fields doing={doing} restriction={restriction} view={view} form={form} /></EntryForm>
        )}
        <WithSide side={(
          <div class="column">
            {mayWrite && <EntryLinks heading={t.what} here={here} entries={can} labels={t.do} doing={doing} />}
            <Facts restriction={restriction} view={view} />
          </div>
        )}>
          <div class="column">
            <Told restriction={restriction} view={view} />
            <Living restriction={restriction} view={view} />
            <Exceptions restriction={restriction} view={view} />
            <Earlier restriction={restriction} view={view} />
          </div>
        </WithSide>
      </>
    ),
  }
}

function Facts({ restriction, view }: Props) {
  const t = restrictionTexts[view.language]
  const { homeId, providerId } = restriction
  return (
    <Panel heading={t.facts} id="fakta">
      <DefinitionList rows={[
        { term: t.place, value: <a href={homeId === null ? `/utforare/${providerId ?? ''}` : `/hem/${homeId}`}>{placeWords(restriction, view)}</a> },
        { term: t.period, value: periodWords(restriction.fromOn, restriction.toOn, t.untilFurther, view), second: secondOf(restriction, view) },
        { term: t.reason, value: t.reasons[restriction.reasonKind], second: restriction.reason },
        { term: t.decided, value: restriction.decidedBy, second: dayWords(restriction.decidedOn, view) },
        ...(restriction.endedOn === null ? [] : [{ term: t.endedBecause, value: dayWords(restriction.endedOn, view), second: restriction.endedReason ?? undefined }]),
      ]} />
    </Panel>
  )
}

/** Who wrote it and when. */
function byWords({ by, recordedAt }: { by: string; recordedAt: string }, view: View): string {
  return restrictionTexts[view.language].byWhom(by, formatInstant(instant(recordedAt), view.clock.today(), view.language))
}

function Told({ restriction, view }: Props) {
  const t = restrictionTexts[view.language]
  return (
    <Panel heading={t.whoKnows} id="berattat">
      {restriction.told.length === 0 ? <p>{t.nobodyTold}</p> : (
        <DefinitionList rows={restriction.told.map((row) => ({ term: t.told[row.whom], value: `${dayWords(row.on, view)}, ${t.ways[row.way]}`, second: byWords(row, view) }))} />
      )}
    </Panel>
  )
}

/** Those who live there and may be told of; how many others there are is told, not who. */
function Living({ restriction, view }: Props) {
  const t = restrictionTexts[view.language]
  const unseen = restriction.children - restriction.living.length
  return (
    <Panel heading={t.living} id="barn">
      {restriction.living.length === 0 && unseen <= 0 && <p>{t.noLiving}</p>}
      {restriction.living.length > 0 && (
        <ul class="plain-list">
          {restriction.living.map((child) => (
            <li key={child.personId}>
              <a href={`/person/${child.personId}/besok`}>{child.name ?? child.caseNumber}</a>{' '}
              <span class="line-2">
                {[child.childToldOn === null ? t.childNot : t.childTold(dayWords(child.childToldOn, view)), child.custodiansToldOn === null ? t.custodiansNot : t.custodiansTold(dayWords(child.custodiansToldOn, view)),
                  child.offeredOn === null ? t.notOffered : t.offered(dayWords(child.offeredOn, view))].join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unseen > 0 && <p>{restriction.living.length === 0 ? t.unseenAll(unseen) : t.unseen(unseen)}</p>}
    </Panel>
  )
}

function Exceptions({ restriction, view }: Props) {
  const t = restrictionTexts[view.language]
  return (
    <Panel heading={t.exceptions} id="undantag">
      {restriction.exceptions.length === 0 ? <p>{t.noExceptions}</p> : (
        <DefinitionList rows={restriction.exceptions.map((row) => ({ term: t.exceptionFor(t.whom[row.whom]), value: periodWords(row.fromOn, row.toOn, t.untilFurther, view), second: `${row.reason} ${byWords(row, view)}` }))} />
      )}
    </Panel>
  )
}

function Earlier({ restriction, view }: Props) {
  const t = restrictionTexts[view.language]
  if (restriction.earlier.length === 0) return null
  return (
    <Panel heading={t.earlier} id="tidigare">
      <DefinitionList rows={restriction.earlier.map((row) => ({ term: periodWords(row.fromOn, row.toOn, t.untilFurther, view), value: `${t.reasons[row.reasonKind]}: ${row.reason}`,
        second: `${t.correctedBecause(row.correctedBecause)}, ${formatInstant(row.correctedAt, view.clock.today(), view.language)}` }))} />
    </Panel>
  )
}

function Fields({ doing, restriction, view, form }: Props & { doing: Doing; form: Typed }) {
  const t = restrictionTexts[view.language]
  const on = { view, form }
  switch (doing) {
    case 'told': return (
      <>
        <SelectField t={uiTexts[view.language]} name="whom" label={t.whoTold} empty={t.choose} value={form.value('whom')} error={form.error('whom')}
          options={(['home', 'workers'] as const).map((value) => ({ value, label: t.told[value] }))} />
        <div class="form-pair"><OnDay {...on} name="on" label={t.on} /><WayField {...on} /></div>
      </>
    )
    case 'exception': return (
      <>
        <WhomField {...on} />
        <div class="form-pair"><OnDay {...on} name="fromOn" label={t.from} /><UntilDay {...on} name="toOn" label={t.to} /></div>
        <WordsField {...on} name="reason" label={t.why} />
      </>
    )
    case 'correct': return <><PeriodFields {...on} known={restriction} /><WordsField {...on} name="correction" label={t.correction} /></>
    case 'end': return <><OnDay {...on} name="on" label={t.endOn} /><WordsField {...on} name="reason" label={t.endWhy} /></>
  }
}
