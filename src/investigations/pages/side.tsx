import type { View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Panel, PanelPart } from '../../ui/panel.tsx'
import { areas } from '../contract/words.ts'
import type { Lacking } from '../rules/lacking.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { fieldLabel, investigationAddress } from './words.tsx'

type Props = { data: Investigation; view: View; mayWrite: boolean }

/** Beside the investigation: what remains before it can be concluded, and its headings. */
export function InvestigationNav({ data, view, mayWrite }: Props) {
  const t = investigationTexts[view.language]
  const runs = data.head.concludedOn === null && data.head.lockedAt === null
  return (
    <div class="own-text-side" id="rubriker">
      <Panel>
        {runs && (
          <PanelPart heading={t.missing}>
            {data.lacking.length === 0 ? <p>{t.nothingMissing}</p> : (
              <ul>{data.lacking.map((each) => <li key={`${each.lack}-${each.field ?? ''}`}><LackLink data={data} lacking={each}
                view={view} /></li>)}</ul>
            )}
            {mayWrite && data.lacking.length === 0 && (
              <ButtonLink href={investigationAddress.conclude(data.head.id)} variant="primary">{t.decision.conclude}</ButtonLink>)}
          </PanelPart>
        )}
        <PanelPart heading={t.nav}>
          <ul class="own-text-nav">
            {sectionsOf(data, view).map(({ href, label, written }) => (
              <li key={href}><a href={href}>{label}</a>{written && <><Icon name="tick" /><span
                class="ds-sr-only"> {t.written}</span></>}</li>))}
          </ul>
          <p><a href={investigationAddress.list(data.person.id)}>{t.toList}</a></p>
        </PanelPart>
      </Panel>
    </div>
  )
}

function sectionsOf(data: Investigation, { language }: View) {
  const t = investigationTexts[language]
  const isWritten = (field: string): boolean => (data.texts.get(field)?.body ?? '') !== ''
  return [
    ...(data.applications.length > 0 ? [{ href: '#borjan', label: t.sections.start, written: false }] : []),
    { href: '#plan', label: t.sections.plan, written: isWritten('plan_questions') },
    { href: '#barnet', label: t.sections.child, written: isWritten('child_view') },
    ...areas.map((area) => ({ href: `#omrade-${area}`, label: investigationWords[language].area[area],
      written: data.headings.some((heading) => heading.area === area) && data.headings.filter((heading) => heading.area === area
        && (data.scope?.concise !== true || data.scope.headings.includes(heading.key))).every(({ key }) => isWritten(key)) })),
    { href: '#bedomning', label: t.sections.weighing, written: isWritten('weighing') && isWritten('best_interests') },
    { href: '#uppgifter', label: t.sections.information, written: false },
    { href: '#kommunicering', label: t.sections.communication, written: data.communications.length > 0 },
    { href: '#beslut', label: t.sections.decisions, written: false },
    ...(data.head.lockedAt === null && data.head.concludedOn === null ? [] : [{ href: '#tillagg', label: t.sections.additions,
      written: false }]),
  ]
}

/** One thing that is missing, leading to where it is mended. `from`: the investigation's address, on another page than its own. */
export function LackLink({ data, lacking: { lack, field }, view,
  from = '' }: { data: Investigation; lacking: Lacking; view: View; from?: string }) {
  const words = investigationWords[view.language]
  const { id } = data.head
  if (lack === 'parties_informed') return <a href={`/anmalningar/information/${data.person.id}`}>{words.lack[lack]}</a>
  if (lack === 'communication' && view.actor.may.has('investigation.write')) return <a href={investigationAddress.communicate(id)}>{words.lack[lack]}</a>
  if (lack === 'communication' || lack === 'answer_time') return <a href={`${from}#kommunicering`}>{words.lack[lack]}</a>
  const label = field === null ? '' : fieldLabel(field, data.headings, view)
  if (lack === 'two_texts') return <a href={investigationAddress.field(id, field ?? '')}>{label}: {words.lack[lack].toLowerCase()}</a>
  return <a href={`${from}#${field ?? ''}`}>{lack === 'heading' ? label : words.lack[lack]}</a>
}
