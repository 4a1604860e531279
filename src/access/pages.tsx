import { formatDay } from '../calendar/format.ts'
import type { Shown, View } from '../mount/route.ts'
import { addresses } from '../ui/addresses.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { SignInPage } from '../ui/layout.tsx'
import { DoneMessage, EmptyState, Notice } from '../ui/messages.tsx'
import { DefinitionList, Panel } from '../ui/panel.tsx'
import { PersonCards } from '../ui/person-cards.tsx'
import type { PersonCard } from '../ui/person-cards.tsx'
import { PostForm } from '../ui/post-form.tsx'
import type { Role } from './contract.ts'
import type { DemoPerson } from './queries/preference.ts'
import { mainRole } from './rules.ts'
import { accessTexts } from './texts.ts'
import type { AccessTexts } from './texts.ts'

export type SignInChoice = {
  readonly people: readonly DemoPerson[]; readonly till: string; readonly why: keyof AccessTexts['outReasons'] | null
  /** The office beside the municipality, or the municipality beside the office. */
  readonly beside: string | null; readonly atOffice: boolean
}

/** One button in real use; in the demo the people one can be, as cards. */
export function showSignIn(choice: SignInChoice, view: View): Shown {
  const { till, why } = choice
  const t = accessTexts[view.language]
  const asPeople = view.signIn === 'people'
  const main = (
    <SignInPage
      shell={view.shell} title={t.signInTitle} promise={t.promise} explanation={t.explanation} links={choice.atOffice ? [] : [{ href: '/anmal', label: t.makeReport }]}
    >
      {why !== null && <Notice kind="warn"><p>{t.outReasons[why]}</p></Notice>}
      {view.done === 'signed_out' && <DoneMessage>{t.signedOut}</DoneMessage>}
      {view.done === 'signed_out_here' && <Notice kind="warn"><p>{t.signedOutHere}</p></Notice>}
      {view.done === 'signed_out_everywhere' && <DoneMessage>{t.signedOutEverywhere}</DoneMessage>}
      {asPeople ? <People choice={choice} view={view} t={t} /> : <OneButton till={till} view={view} t={t} />}
    </SignInPage>
  )
  return { title: t.signInTitle, main }
}

function OneButton({ till, view, t }: { till: string; view: View; t: AccessTexts }) {
  return (
    <>
      <h1>{t.signInHeading}</h1>
      <p class="lead">{t.signInLead(view.shell.municipality)}</p>
      <p class="sign-in-button"><ButtonLink href={withTill('/logga-in/starta', till)} variant="primary" autofocus>{t.signInButton}</ButtonLink></p>
      <p>{t.signInHelp}</p>
    </>
  )
}

function People({ choice: { people, till, beside, atOffice }, view, t }: { choice: SignInChoice; view: View; t: AccessTexts }) {
  if (people.length === 0) return <><h1>{t.whoToday}</h1><EmptyState heading={t.nobodyToBe}>{t.nobodyToBeHow}</EmptyState></>
  const administrators = people.filter(({ roles }) => mainRole(roles) === 'administrator')
  const others = people.filter((person) => !administrators.includes(person))
  const action = withTill(addresses.signIn, till)
  return (
    <>
      <h1>{t.whoToday}</h1>
      <p class="lead">{t.whoLead(view.shell.municipality, formatDay(view.clock.today(), view.language, 'full'))}</p>
      <PersonCards csrf={view.shell.csrf} action={action} name="person" people={others.map((person) => cardOf(person, t))} />
      <div class="sign-in-foot">
        {administrators.slice(0, 1).map(({ subject }) => (
          <PostForm key={subject} csrf={view.shell.csrf} action={action}>
            <button class="ds-button button-secondary" data-variant="secondary" type="submit" name="person" value={subject}>{t.administrator}</button>
          </PostForm>
        ))}
        <span>{t.inRealUse}</span>
      </div>
      {beside !== null && <div class="sign-in-foot"><a href={atOffice ? addresses.signIn : addresses.signInAtOffice}>{atOffice ? t.toMunicipality(beside) : t.toOffice(beside)}</a></div>}
    </>
  )
}

const inUnits: readonly Role[] = ['social_worker', 'intake', 'emergency_duty', 'unit_manager']

function cardOf({ subject, givenName, familyName, unitName, roles }: DemoPerson, t: AccessTexts): PersonCard {
  const role = mainRole(roles) ?? 'social_worker'
  return {
    value: subject, initials: `${givenName.slice(0, 1)}${familyName.slice(0, 1)}`, name: `${givenName} ${familyName}`,
    role: inUnits.includes(role) ? `${t.roles[role]}, ${unitName}` : t.roles[role], sees: t.sees[role],
  }
}

function withTill(address: string, till: string): string {
  return till === '/' ? address : `${address}?${new URLSearchParams({ till })}`
}

/** For roles whose own pages are not built: what the role is and sees, and the pages that are for everybody. */
export function showMyRole(_data: null, { actor, language }: View): Shown {
  const t = accessTexts[language]
  const names = actor.roles.map((role) => t.roles[role]).join(', ')
  return {
    title: t.myRoleTitle, heading: t.myRoleHeading(names), lead: t.myRoleLead,
    main: (
      <>
        <Panel heading={t.mySees} id="ser">
          <DefinitionList rows={actor.roles.map((role) => ({ term: t.roles[role], value: t.sees[role] }))} />
        </Panel>
        <Panel heading={t.myPages} id="sidor">
          <ButtonRow>
            <ButtonLink href="/lag">{t.lawLink}</ButtonLink>
            <ButtonLink href={addresses.accessibility}>{t.accessibilityLink}</ButtonLink>
          </ButtonRow>
        </Panel>
      </>
    ),
  }
}
