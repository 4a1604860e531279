import type { View } from '../../mount/route.ts'
import { Panel } from '../../ui/panel.tsx'
import type { RestrictionRow } from '../contract/restrictions.ts'
import { restrictionTexts } from '../texts/restrictions.ts'
import { restrictionsPath } from './restrictions.tsx'
import { periodWords } from './words.ts'

/** The restrictions that hold or will hold here, with where the others are and where one is registered. `here`: the home or the provider. */
export function HomeRestrictions({ restrictions, here, view }: { restrictions: readonly RestrictionRow[]; here: Readonly<Record<string, string>>; view: View }) {
  const t = restrictionTexts[view.language]
  const open = restrictions.filter(({ state }) => state !== 'ended')
  const all = `${restrictionsPath}?${new URLSearchParams(here).toString()}`
  return (
    <Panel heading={t.homePanel} id="besok">
      {open.length === 0 ? <p>{t.homeNone}</p> : (
        <ul class="plain-list">
          {open.map((row) => (
            <li key={row.id}>
              <a href={`/besoksrestriktion/${row.id}`}>{t.reasons[row.reasonKind]}</a> <span class="line-2">{t.states[row.state]}, {periodWords(row.fromOn, row.toOn, t.untilFurther, view)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="no-print">
        <a href={all}>{t.homeAll}</a>{view.actor.may.has('home.write') && <> · <a href={`${all}&gor=ny`}>{t.homeAdd}</a></>}
      </p>
    </Panel>
  )
}
