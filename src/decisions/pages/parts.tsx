import type { View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { AppealView, DecisionView } from '../contract/wire.ts'
import { nextForAppeal } from '../rules/judge-appeal.ts'
import { executionStanding } from '../rules/list-unexecuted.ts'
import { decisionTexts } from '../texts/decision.ts'
import { dayWords } from './words.tsx'

type Props = { decision: DecisionView; view: View }

/** Who has consented, who has said no, and who has yet to be asked. */
export function Consents({ decision, view }: Props) {
  const t = decisionTexts[view.language]
  const { consents, consentMissing, consentParagraph } = decision
  return (
    <Panel heading={t.consents} id="samtycken">
      {consentParagraph === null ? <p>{t.noneNeeded}</p> : (
        <>
          {consents.length === 0 ? <p>{t.noConsents}</p> : (
            <ul class="plain-list">
              {consents.map(({ who, name, given, on }) => (
                <li key={`${who} ${name} ${on} ${given}`}>
                  {name ?? t.consenters[who]} {given ? t.gave(dayWords(on, view)) : <span class="alarming">{t.refusedIt(dayWords(on, view))}</span>}
                </li>
              ))}
            </ul>
          )}
          {consentMissing.length > 0 && <p class="alarming">{t.missing(consentMissing.map((who) => t.missingWho[who]).join(', '))}</p>}
          <p class="law">{t.consentBy(consentParagraph)}</p>
        </>
      )}
    </Panel>
  )
}

/** How the execution of a favourable decision stands, and what was written about it. */
export function Execution({ decision, view }: Props) {
  const t = decisionTexts[view.language]
  if (decision.decidedOn === null) return null
  const { executedOn, withdrawnOn, dueOn } = executionStanding(decision.decidedOn, decision.executions, view.clock.today())
  return (
    <Panel heading={t.execution} id="verkstallighet">
      {executedOn === null && withdrawnOn === null && <p>{t.notExecuted}. <span class="quiet">{t.notExecutedSince(dayWords(dueOn, view))}</span></p>}
      {decision.executions.length > 0 && (
        <ul class="plain-list">
          {decision.executions.map(({ id, step, on, reason }) => (
            <li key={id}>{t.steps[step]} {dayWords(on, view)}{reason === null ? '' : `: ${reason}`}</li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** Who was given the decision, and until when it may be appealed. */
export function Services({ decision, view }: Props) {
  const t = decisionTexts[view.language]
  return (
    <Panel heading={t.served} id="delgivning">
      {decision.services.length === 0 ? <p>{decision.appealable ? t.notServed : t.notAppealable}</p> : (
        <ul class="plain-list">
          {decision.services.map(({ id, party, servedOn, how, appealBy }) => (
            <li key={id}>
              {t.servedTo(t.parties[party], dayWords(servedOn, view), t.ways[how])}
              {decision.appealable && <span class="line-2">{t.appealUntil(dayWords(appealBy, view))}</span>}
            </li>
          ))}
        </ul>
      )}
      {decision.appealable && decision.final && <p>{t.final}</p>}
    </Panel>
  )
}

/** Each appeal: whether it came in time, what was done with it, and what is to be done now. */
export function Appeals({ decision, view }: Props) {
  const t = decisionTexts[view.language]
  const may = decision.allowed.includes('appeal') || decision.state === 'superseded'
  return (
    <Panel heading={t.appeals} id="overklaganden">
      {decision.appeals.map((appeal) => {
        const next = nextForAppeal(appeal)
        return (
          <section key={appeal.id} class="column">
            <h3>{t.appealLine(t.parties[appeal.appellant], dayWords(appeal.receivedOn, view))}</h3>
            <p>
              {appeal.inTime || appeal.lastDay === null ? t.inTime : <span class="alarming">{t.late(dayWords(appeal.lastDay, view))}</span>}.
              {' '}{t.wants}: {appeal.wants}
            </p>
            <AppealSteps appeal={appeal} view={view} />
            {next !== null && may && <p class="button-row"><ButtonLink href={`/beslut/${decision.id}/overklagande/${appeal.id}`}>{t.next[next]}</ButtonLink></p>}
          </section>
        )
      })}
    </Panel>
  )
}

function AppealSteps({ appeal, view }: { appeal: AppealView; view: View }) {
  const t = decisionTexts[view.language]
  const { reconsidered, reconsideredOn, reconsideredWhy, forwardedOn, forwardedTo, dismissedOn } = appeal
  return (
    <>
      {reconsidered !== null && reconsideredOn !== null && <p>{t.reconsidered[reconsidered]} {dayWords(reconsideredOn, view)}: {reconsideredWhy}</p>}
      {forwardedOn !== null && <p>{t.forwarded(forwardedTo ?? '', dayWords(forwardedOn, view))}</p>}
      {dismissedOn !== null && <p>{t.dismissed(dayWords(dismissedOn, view))}</p>}
    </>
  )
}
