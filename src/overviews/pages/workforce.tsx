import type { Shown, View } from '../../mount/route.ts'
import { EmptyState } from '../../ui/messages.tsx'
import { LinkedGroups } from './linked-groups.tsx'
import type { Groups } from './linked-groups.tsx'
import { workforceHubTexts } from '../texts/workforce.ts'
import type { WorkforceHubTexts } from '../texts/workforce.ts'

/** Everything about employments, recruitment, work environment and what changes the work, by group, with what opens it. A new page is one line here. */
const groups: Groups<keyof WorkforceHubTexts['groups'], keyof WorkforceHubTexts['links']> = [
  { key: 'figures', lines: [
    { key: 'turnover', href: '/omsattning', may: 'turnover.read' },
    { key: 'competenceSupply', href: '/kompetensforsorjning', may: 'employment.read' },
  ] },
  { key: 'employments', lines: [
    { key: 'employments', href: '/personal/anstallningar', may: 'employment.read' },
    { key: 'employmentImport', href: '/personal/anstallningar/las-in', may: 'employment.import' },
    { key: 'publishedCounts', href: '/personal/jamforelsetal', may: 'comparison.read' },
  ] },
  { key: 'recruitment', lines: [
    { key: 'recruitment', href: '/rekrytering', may: 'candidate.read' },
    { key: 'adverts', href: '/rekrytering/annonser', may: 'recruitment.write' },
    { key: 'trainingPlans', href: '/rekrytering/utbildningsplaner', may: 'candidate.read' },
    { key: 'shareAdverts', href: '/dela-annonser', may: 'signed_in' },
  ] },
  { key: 'environment', lines: [
    { key: 'vision', href: '/samverkan', may: 'cooperation.write' },
    { key: 'cooperationMeetings', href: '/samverkan/moten', may: 'cooperation.write' },
    { key: 'safetyRequests', href: '/arbetsmiljo', may: 'safety_request.write' },
    { key: 'workStops', href: '/arbetsmiljo/stopp', may: 'safety_request.write' },
    { key: 'incidents', href: '/arbetsmiljo/handelser', may: 'incident.write' },
  ] },
  { key: 'development', lines: [
    { key: 'plans', href: '/handlingsplaner', may: 'plan.read' },
    { key: 'stateMessages', href: '/medskick', may: 'state_message.read' },
    { key: 'lawChanges', href: '/om-lagen-andrades', may: 'law_change.run' },
  ] },
]

/** The pages of workforce and development that one may open, each with what it is. Open to every member of staff, whatever the role. */
export function showWorkforceHub(_data: unknown, view: View): Shown {
  const t = workforceHubTexts[view.language]
  const any = groups.some(({ lines }) => lines.some(({ may }) => view.actor.may.has(may)))
  return {
    title: t.title, heading: t.title, lead: t.lead,
    main: any ? <LinkedGroups groups={groups} view={view} t={t} /> : <EmptyState heading={t.none}>{t.noneMore}</EmptyState>,
  }
}
