import { statisticsPage } from '../../income-support/pages/statistics.tsx'
import type { StatisticsData } from '../../income-support/pages/statistics.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Tabs } from '../../ui/navigation.tsx'
import { parts } from '../contract.ts'
import type { ChildrenRegister, Part } from '../contract.ts'
import { stateReportTexts } from '../texts.ts'
import { showChildren } from './children.tsx'

type Data = ({ readonly part: 'barn-och-unga'; readonly register: ChildrenRegister; readonly personIds: readonly string[] })
  | ({ readonly part: 'ekonomiskt-bistand' } & StatisticsData)

/** What is sent to the state: one page, a part for each register; the parts one may not see are not offered. */
export function showStateReports(data: Data, view: View): Shown {
  const t = stateReportTexts[view.language]
  const shown = data.part === 'barn-och-unga' ? showChildren(data.register, view) : statisticsPage(data, view)
  const open = (part: Part): boolean => part === 'barn-och-unga' || view.actor.may.has('support.report')
  return {
    ...shown, title: t.title,
    main: (
      <>
        <Tabs label={t.title} tabs={parts.filter(open).map((part) => (
          { href: `/statistik-till-staten?del=${part}`, label: t.parts[part], current: part === data.part }))} />
        {shown.main}
      </>
    ),
  }
}
