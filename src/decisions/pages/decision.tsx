import type { Shown, View } from '../../mount/route.ts'
import { doneMessage } from '../../mount/done.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DecisionAct, DecisionView } from '../contract/wire.ts'
import { waitsForBody } from '../rules/decide-who.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'
import { Appeals, Consents, Execution, Services } from './parts.tsx'
import { About, dayWords, periodWords, stateWords, Written } from './words.tsx'

type Props = { decision: DecisionView; view: View }

/** Where each act is done. Signing is a button; the others have a page with a form. */
export const actPaths: Readonly<Record<Exclude<DecisionAct, 'sign'>, string>> = {
  refuse: 'inte', consent: 'samtycke', chair: 'ordforande', serve: 'delge', execute: 'verkstallighet', appeal: 'overklagande', correct: 'ratta',
}

/** One decision: what, why, who, what is waited for, and what has happened since. */
export function showDecision(decision: DecisionView, view: View): Shown {
  const t = decisionTexts[view.language]
  const ui = uiTexts[view.language]
  return {
    title: t.title, heading: kindTexts[view.language].kinds[decision.kind],
    lead: <><About decision={decision} view={view} />. {stateWords(decision, view)}.</>,
    status: doneMessage(view, t.done),
    actions: <ButtonLink href={`/beslut/${decision.id}/brev`} icon="letter">{t.letter}</ButtonLink>,
    main: (
      <>
        <Remarks decision={decision} view={view} />
        <div class="with-wide-side">
          <div class="column">
            <Panel heading={t.what} id="beslutet">
              <div class="column">
                <div class="prose"><Written text={decision.what} /></div>
                <div class="prose"><h3>{t.reasons}</h3><Written text={decision.reasons} /></div>
                <Acts decision={decision} view={view} />
              </div>
            </Panel>
            {decision.favourable && <Execution decision={decision} view={view} />}
            {decision.state !== 'for_meeting' && <Services decision={decision} view={view} />}
            {decision.appeals.length > 0 && <Appeals decision={decision} view={view} />}
          </div>
          <div class="column">
            <Panel heading={t.who} id="vem"><DefinitionList rows={rowsOf(decision, view)} /></Panel>
            <Consents decision={decision} view={view} />
          </div>
        </div>
        <PrintFooter printed={ui.printedBy(dayWords(view.clock.today(), view), view.actor.name)} />
      </>
    ),
  }
}

function Remarks({ decision, view }: Props) {
  const t = decisionTexts[view.language]
  const { supersededById, state, awaits } = decision
  return (
    <>
      {state === 'superseded' && supersededById !== null && (
        <Notice kind="warn" heading={t.supersededBy}><p><a href={`/beslut/${supersededById}`}>{t.supersededLink}</a></p></Notice>
      )}
      {state === 'for_meeting' && awaits !== null && waitsForBody(awaits) && <Notice><p>{t.awaitsMeeting}</p></Notice>}
      {decision.outcome !== null && <Notice heading={t.outcome}><Written text={decision.outcome} /></Notice>}
    </>
  )
}

function rowsOf(decision: DecisionView, view: View) {
  const t = decisionTexts[view.language]
  const { deciders } = kindTexts[view.language]
  const decidedBy = decision.decidedAs === null ? null : deciders[decision.decidedAs]
  const period = periodWords(decision, view)
  const rows = [
    decidedBy === null ? null : { term: t.decidedBy, value: decision.decidedByName ?? decidedBy, second: decision.decidedByName === null ? undefined : decidedBy },
    decision.decidedOn === null ? null : { term: t.decidedOn, value: dayWords(decision.decidedOn, view) },
    { term: t.paragraph, value: decision.paragraph },
    period === '' ? null : { term: t.period, value: period },
    { term: t.proposedBy, value: decision.proposedByName ?? '', second: dayWords(decision.proposedOn, view) },
    decision.delegation === null ? null : { term: t.byDelegation, value: decision.delegation },
    decision.supersedesId === null ? null
      : { term: t.corrects, value: <a href={`/beslut/${decision.supersedesId}`}>{t.correctsLink}</a>, second: decision.correctionReason ?? undefined },
  ]
  return rows.filter((row) => row !== null)
}

/** What one can do with it now, the next step first. */
function Acts({ decision, view }: Props) {
  const t = decisionTexts[view.language]
  const home = `/beslut/${decision.id}`
  const acts = decision.allowed.filter((act) => act !== 'sign')
  if (decision.allowed.length === 0) return null
  const takesBack = decision.awaits !== null && !decision.allowed.includes('sign')
  return (
    <ButtonRow>
      {decision.allowed.includes('sign') && (
        <PostForm csrf={view.shell.csrf} action={`${home}/besluta`}><Button variant="primary" icon="lock">{t.acts.sign}</Button></PostForm>
      )}
      {acts.map((act) => (
        <ButtonLink key={act} href={`${home}/${actPaths[act]}`}>{act === 'refuse' && takesBack ? t.takeBack : t.acts[act]}</ButtonLink>
      ))}
    </ButtonRow>
  )
}
