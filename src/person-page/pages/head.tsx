import type { ComponentChildren, VNode } from 'preact'
import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { strandWord } from '../../cases/pages/timeline.tsx'
import type { View } from '../../mount/route.ts'
import { GuardFlags, RevealButton, levelWords } from '../../persons/pages/reveal.tsx'
import { VisitLines } from '../../placements/pages/visit-lines.tsx'
import { placementTexts } from '../../placements/texts/placements.ts'
import { personsTexts } from '../../persons/texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { PersonHead } from '../../ui/person-layout.tsx'
import { ProtectedPanel } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { PersonView } from '../contract.ts'
import { monthsSince } from '../rules.ts'
import { personPageTexts } from '../texts.ts'

type Props = { data: PersonView; view: View }

/** Who it is, who answers for the case, and what one can do; a protected identity as flag and case number. */
export function Head({ data, view }: Props) {
  if (data.person.hidden.identity) return <ProtectedHead data={data} view={view} />
  const t = personPageTexts[view.language]
  const { person } = data
  const name = `${person.givenName ?? ''} ${person.familyName ?? ''}`.trim() || t.nameless
  const about = [
    person.age === null ? '' : t.age(person.age),
    data.headerOnly ? '' : (person.identityNumber ?? t.noNumber),
    person.deceasedOn === null ? '' : t.deceased(formatDay(person.deceasedOn, view.language, 'long')),
  ]
    .filter((word) => word !== '')
    .join(' · ')
  return (
    <>
      <Guarded data={data} view={view} />
      <PersonHead name={name} about={about} actions={<Actions data={data} />} facts={factsOf(data, view)} />
    </>
  )

  function Actions({ data: { allowed } }: { data: PersonView }) {
    return <>{actionsOf(allowed, person.id, t)}</>
  }
}

/** The flag before all else, also while the data is shown for a stated purpose, and when only the whereabouts are hidden. */
function Guarded({ data, view }: Props) {
  const { person, allowed } = data
  const secret = person.protection !== 'none' || person.hiddenWhereaboutsFromOn !== null || person.livesWithHidden
  if (!secret) return null
  const t = personPageTexts[view.language]
  return (
    <div class="person-facts">
      <GuardFlags person={person} view={view} />
      {person.shownUntil !== null && <span>{t.shownUntil(formatTime(timeOf(person.shownUntil), view.language))}</span>}
      {person.hidden.whereabouts && allowed.includes('reveal') && (
        <RevealButton personId={person.id} back={`/person/${person.id}`} view={view} />
      )}
    </div>
  )
}

function ProtectedHead({ data, view }: Props) {
  const t = personPageTexts[view.language]
  const { person, allowed } = data
  return (
    <ProtectedPanel
      t={uiTexts[view.language]}
      level={levelWords(person, view)}
      heading={data.case === null ? t.withoutCase : `${t.case} ${data.case.number}`}
      rows={[
        { label: t.responsible, value: responsibleWords(data, view) },
        { label: t.nameAndAge, value: null },
        { label: t.placeAndSchool, value: null },
      ]}
      action={
        <div class="page-actions">
          {allowed.includes('reveal') && <RevealButton personId={person.id} back={`/person/${person.id}`} view={view} />}
          {actionsOf(allowed, person.id, t)}
        </div>
      }
      {...(allowed.includes('reveal') ? { note: personsTexts[view.language].reveal.note } : {})}
    />
  )
}

function actionsOf(allowed: PersonView['allowed'], id: string, t: typeof personPageTexts.sv): VNode[] {
  return [
    ...(allowed.includes('note')
      ? [
          <ButtonLink key="a" href={`/person/${id}?anteckna=ja#anteckna`} variant="primary" icon="pen" shortcut="A">
            {t.note}
          </ButtonLink>,
        ]
      : []),
    ...(allowed.includes('handover') || allowed.includes('reopen')
      ? [
          <ButtonLink key="l" href={`/person/${id}/lamna-over`}>
            {allowed.includes('reopen') ? t.reopen : t.handover}
          </ButtonLink>,
        ]
      : []),
    ...(allowed.length > 0
      ? [
          <ButtonLink key="m" href="#mer">
            {t.more}
          </ButtonLink>,
        ]
      : []),
  ]
}

function responsibleWords(data: PersonView, view: View): ComponentChildren {
  const t = personPageTexts[view.language]
  const found = data.case?.responsible ?? null
  if (data.case === null || found === null) return t.nobody
  const today = view.clock.today()
  const order = data.case.firstOn === null ? '' : t.order(data.case.workers, monthsSince(data.case.firstOn, today))
  return (
    <>
      <strong>{found.name}</strong> {t.since(formatDay(found.since, view.language, 'long'))}
      {order === '' ? '' : `, ${order}`}
    </>
  )
}

/** The quiet lines under the name: who answers since when, case number, with whom the person lives, interpreter. */
function factsOf(data: PersonView, view: View): ComponentChildren[] {
  const t = personPageTexts[view.language]
  if (data.case === null)
    return data.person.interpreterLanguage === null
      ? []
      : [
          <span key="t">
            {t.interpreterFact} <b>{data.person.interpreterLanguage}</b>
          </span>,
        ]
  const { number, closedOn, coworkers } = data.case
  const together = (data.family ?? [])
    .filter(({ livesTogether, name }) => livesTogether && name !== null)
    .map(({ name, word }) => word ?? name?.split(' ')[0] ?? '')
  return [
    <span key="r">
      {t.responsible} {responsibleWords(data, view)}
    </span>,
    <>
      <span>
        {t.case} <b>{number}</b>
        {closedOn === null ? '' : `, ${t.closed(formatDay(closedOn, view.language, 'long'))}`}
      </span>
      {together.length > 0 && (
        <span>
          {t.lives} <b>{t.with(listed(together, t.and))}</b>
        </span>
      )}
      {data.placement !== null && (
        <span>
          <a href={`/placering/${data.placement.id}`}>{placedWords(data.placement, view)}</a>
        </span>
      )}
      {data.person.interpreterLanguage !== null && (
        <span>
          {t.interpreterFact} <b>{data.person.interpreterLanguage}</b>
        </span>
      )}
      {coworkers.length > 0 && (
        <span>
          {t.coworkers} <b>{coworkers.map(({ name, strand }) => `${name} (${strandWord(strand, view.language)})`).join(', ')}</b>
        </span>
      )}
    </>,
    ...(data.visitRestrictions.length === 0 ? [] : [<VisitLines key="b" restrictions={data.visitRestrictions} personId={data.person.id} view={view} />]),
  ]
}

/** "Placerad i familjehem sedan 3 mars 2026"; never in which home. */
function placedWords({ form, fromOn }: NonNullable<PersonView['placement']>, { language }: View): string {
  const t = placementTexts[language]
  return t.personLine(t.forms[form], formatDay(fromOn, language, 'long'))
}

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`
}
