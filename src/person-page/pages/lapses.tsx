import { formatDay } from '../../calendar/format.ts'
import { compulsoryTexts } from '../../compulsory-care/texts.ts'
import type { View } from '../../mount/route.ts'
import { Notice } from '../../ui/messages.tsx'
import type { PersonView } from '../contract.ts'

/** What the law itself has ended, before all else, with the way to what must be done now. */
export function Lapses({ data, view }: { data: PersonView; view: View }) {
  const t = compulsoryTexts[view.language]
  return (
    <>
      {data.lapses.map((lapse) => (
        <Notice key={lapse.clockId} kind="danger" heading={t.lapsed[lapse.what]}>
          <p>{t.lapsedSince(formatDay(lapse.on, view.language, 'weekday', view.clock.today()), lapse.paragraph)}</p>
          <p><a href={`/person/${data.person.id}/lvu`}>{t.toMatter}</a></p>
        </Notice>
      ))}
    </>
  )
}
