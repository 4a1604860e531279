import type { Permission } from '../../access/contract.ts'
import type { View } from '../../mount/route.ts'
import { Panel } from '../../ui/panel.tsx'
import type { PersonView } from '../contract.ts'
import { personPageTexts } from '../texts.ts'
import type { PersonPageTexts } from '../texts.ts'

/** The parts of the case that have a page of their own, by the last part of its address, with what opens it. A new part is one line here. */
const parts: ReadonlyArray<readonly [keyof PersonPageTexts['strandLinks'], Permission]> = [
  ['utredning', 'investigation.read'], ['beslut', 'decision.read'], ['insatser', 'measure.read'], ['placering', 'placement.read'],
  ['lvu', 'compulsory_care.read'], ['ekonomiskt-bistand', 'support.read'], ['ensamkommande', 'unaccompanied.read'], ['handlingar', 'document.read'],
  ['ar', 'person.read'],
]

/** Quiet links to the pages of the strands; nothing where only the header is seen or there is no case. */
export function Strands({ data, view }: { data: PersonView; view: View }) {
  const t = personPageTexts[view.language]
  const open = parts.filter(([, permission]) => view.actor.may.has(permission))
  if (data.headerOnly || data.case === null || open.length === 0) return null
  return (
    <div class="no-print">
      <Panel heading={t.strands} id="delar">
        <ul class="plain-list">
          {open.map(([path]) => <li key={path}><a href={`/person/${data.person.id}/${path}`}>{t.strandLinks[path]}</a></li>)}
        </ul>
      </Panel>
    </div>
  )
}
