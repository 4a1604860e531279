import type { Shown, View } from '../mount/route.ts'
import { LinkedGroups } from './pages/linked-groups.tsx'
import type { Groups } from './pages/linked-groups.tsx'
import { overviewTexts } from './texts.ts'
import type { OverviewTexts } from './texts.ts'

/** Every list of the whole work, by group, with what opens it. A new list is one line here. */
const groups: Groups<keyof OverviewTexts['groups'], keyof OverviewTexts['links']> = [
  { key: 'children', lines: [
    { key: 'tonight', href: '/placeringar', may: 'placement.read' },
    { key: 'unseen', href: '/ej-traffade', may: 'unseen.read' },
    { key: 'considerations', href: '/overvaganden', may: 'consideration.write' },
    { key: 'unaccompanied', href: '/ensamkommande', may: 'unaccompanied.read' },
    { key: 'openOffers', href: '/oppna-insatser', may: 'measure.read' },
    { key: 'groups', href: '/grupper', may: 'group.read' },
    { key: 'rooms', href: '/rum', may: 'room.keep' },
    { key: 'rebooking', href: '/ombokning', may: 'group.rebook' },
  ] },
  { key: 'homes', lines: [
    { key: 'homes', href: '/hem', may: 'home.read' },
    { key: 'visitRestrictions', href: '/besoksrestriktioner', may: 'home.read' },
    { key: 'providers', href: '/utforare', may: 'provider.read' },
    { key: 'familyHomeList', href: '/placeringar/familjehem', may: 'placement.read' },
  ] },
  { key: 'decisions', lines: [
    { key: 'meetings', href: '/sammantraden', may: 'meeting.read' },
    { key: 'waiting', href: '/beslut/vantar', may: 'decision.read' },
    { key: 'notExecuted', href: '/beslut/ej-verkstallda', may: 'decision.read' },
    { key: 'delegation', href: '/delegationsordning', may: 'decision.read' },
  ] },
  { key: 'support', lines: [
    { key: 'applications', href: '/bistand', may: 'support.read' },
    { key: 'payments', href: '/utbetalningar', may: 'support.pay' },
    { key: 'norm', href: '/norm', may: 'support.read' },
  ] },
  { key: 'work', lines: [
    { key: 'enquiries', href: '/fragor', may: 'enquiry.read' },
    { key: 'outreach', href: '/uppsokande', may: 'enquiry.read' },
    { key: 'load', href: '/arbetsbelastning', may: 'workload.read' },
    { key: 'continuity', href: '/kontinuitet', may: 'workload.units' },
    { key: 'time', href: '/tidsanvandning', may: 'workload.units' },
  ] },
  { key: 'order', lines: [
    { key: 'state', href: '/statistik-till-staten', may: 'state_report.read' },
    { key: 'retention', href: '/gallring', may: 'retention.read' },
    { key: 'templates', href: '/mallar', may: 'document_template.administer' },
    { key: 'kinds', href: '/insatstyper', may: 'measure.administer' },
  ] },
]

/** The lists that one may open, each with what it is. */
export function showOverviews(_data: unknown, view: View): Shown {
  const t = overviewTexts[view.language]
  return {
    title: t.title, heading: t.title, lead: t.lead,
    main: <LinkedGroups groups={groups} view={view} t={t} />,
  }
}
