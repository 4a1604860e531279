import { formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { childEntries, digitalWays } from '../contract/restrictions.ts'
import type { ChildRestriction } from '../contract/restrictions.ts'
import { allTold } from '../rules/restrictions.ts'
import { restrictionTexts } from '../texts/restrictions.ts'
import { placementTexts } from '../texts/placements.ts'
import { nameOf } from '../usecases/load-placements.ts'
import type { ChildVisits } from '../usecases/tell-child.ts'
import { OnDay, UntilDay, WayField, WhomField, WordsField } from './restriction-fields.tsx'
import { dayWords, periodWords } from './words.ts'

type Doing = (typeof childEntries)[number]
export type ChildVisitsData = ChildVisits & { readonly doing: Doing | null; readonly which: string | null }
type Props = { data: ChildVisitsData; one: ChildRestriction; view: View }

/** The visiting restrictions where a child lives: who was told, what was offered instead, exceptions; and the forms for it. */
export function showChildVisits(data: ChildVisitsData, view: View, entered: Entered | null): Shown {
  const t = restrictionTexts[view.language]
  const p = placementTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const mayWrite = data.person.mayWrite && view.actor.may.has('placement.write')
  return {
    title: t.one, heading: t.personHeading(data.restrictions.length), lead: nameOf(data.person) ?? p.case(data.person.caseNumber ?? ''),
    status: doneMessage(view, t.done) ?? form.status, actions: <ButtonLink href={`/person/${data.person.id}`}>{t.toPerson}</ButtonLink>,
    main: (
      <>
        <Notice>{t.notContact}</Notice>
        {data.restrictions.map((one) => (
          <div key={one.id} class="column">
            <One data={data} one={one} view={view} />
            {mayWrite && <Steps data={data} one={one} view={view} form={form} />}
          </div>
        ))}
      </>
    ),
  }
}

function One({ one, view }: Props) {
  const t = restrictionTexts[view.language]
  const day = (on: string | null, said: (words: string) => string, not: string): string => (on === null ? not : said(dayWords(on, view)))
  return (
    <Panel heading={one.placeLabel ?? t.hiddenPlace} id={one.id}>
      <DefinitionList rows={[
        { term: t.period, value: one.fromOn === null ? t.hiddenDays : periodWords(one.fromOn, one.toOn, t.untilFurther, view), second: one.reviewOn === null ? t.states[one.state] : `${t.states[one.state]}, ${t.review(dayWords(one.reviewOn, view))}` },
        ...(one.reasonKind === null ? [] : [{ term: t.reason, value: t.reasons[one.reasonKind], second: one.reason ?? undefined }]),
        { term: t.whoKnows, value: [day(one.childToldOn, t.childTold, t.childNot), ...(one.custodiansAreTold ? [day(one.custodiansToldOn, t.custodiansTold, t.custodiansNot)] : [])].join(', ') },
        { term: t.childDo.digital_offered, value: day(one.offeredOn, (words) => words, t.insteadNot) },
        ...one.exceptions.map((each) => ({ term: t.exceptions, value: `${t.whom[each.whom]}, ${periodWords(each.fromOn, each.toOn, t.untilFurther, view)}`, second: each.reason || undefined })),
        ...one.entries.map((entry) => ({
          term: t.childDo[entry.kind], value: entry.kind === 'exception' ? `${entry.whom === null ? '' : t.whom[entry.whom]}, ${periodWords(entry.on, entry.untilOn, t.untilFurther, view)}`
            : `${dayWords(entry.on, view)}${entry.way === null ? '' : `, ${t.ways[entry.way]}`}`,
          second: `${entry.words === '' ? '' : `${entry.words} `}${t.byWhom(entry.by, formatInstant(entry.recordedAt, view.clock.today(), view.language))}`,
        })),
      ]} />
    </Panel>
  )
}

/** The form that is open, or the links to them; what is not told yet comes first. */
function Steps({ data, one, view, form }: Props & { form: Typed }) {
  const t = restrictionTexts[view.language]
  const here = `/person/${data.person.id}/besok`
  const { doing } = data
  if (doing === null || (data.which !== null && data.which !== one.id)) {
    const can = childEntries.filter((entry) => entry !== 'custodians_told' || one.custodiansAreTold)
    return (
      <div class="no-print">
        <Panel heading={t.what} id={`steg-${one.id}`}>
          {!allTold(one) && <p>{t.toldNot}</p>}
          <ul class="plain-list">{can.map((entry) => <li key={entry}><a href={`${here}?gor=${entry}&vilken=${one.id}`}>{t.childDo[entry]}</a></li>)}</ul>
        </Panel>
      </div>
    )
  }
  return (
    <Panel heading={t.childDo[doing]} id="gor">
      <PostForm csrf={view.shell.csrf} action={`${here}?gor=${doing}&vilken=${one.id}`} class="form form-narrow">
        <input type="hidden" name="do" value={doing} />
        <input type="hidden" name="restrictionId" value={one.id} />
        {doing === 'exception' && <WhomField view={view} form={form} />}
        <div class="form-pair">
          <OnDay view={view} form={form} name="on" label={doing === 'exception' ? t.from : t.on} />
          {doing === 'exception' ? <UntilDay view={view} form={form} name="untilOn" label={t.untilOn} /> : <WayField view={view} form={form} {...(doing === 'digital_offered' ? { ways: digitalWays } : {})} />}
        </div>
        <WordsField view={view} form={form} name="words" label={doing === 'exception' ? t.why : t.words} optional={doing !== 'exception'} />
        <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={here} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
      </PostForm>
    </Panel>
  )
}
