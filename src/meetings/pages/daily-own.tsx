import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import type { DailyAction } from '../contract/daily.ts'
import { dailyTexts } from '../texts/daily.ts'

/** What one has promised at daily meetings, beside the worklist: what, until when, and a button that says that it is done. */
export function ActionPart({ actions, view }: { actions: readonly DailyAction[]; view: View }) {
  const t = dailyTexts[view.language]
  const today = view.clock.today()
  return (
    <ul>
      {actions.map(({ id, what, dueOn }) => (
        <li key={id}>
          {what}
          <span class={dueOn < today ? 'line-2 alarming' : 'line-2'}>{t.due} {formatDay(dueOn, view.language, 'weekday',
            today)}{dueOn < today && `. ${t.late}`}</span>
          <PostForm csrf={view.shell.csrf} action={`/dagligt-mote/atgard/${id}/klar`}>
            <Button size="row">{t.done}<span class="ds-sr-only">: {what}</span></Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
