import type { VNode } from 'preact'
import { weekday } from '../../calendar/day.ts'
import { formatDay, formatInstant, formatTime } from '../../calendar/format.ts'
import { instant, time } from '../../calendar/instant.ts'
import { concernAddress } from '../../concerns/rules/next-step.ts'
import { ActionPart } from '../../meetings/pages/daily-own.tsx'
import { dailyTexts } from '../../meetings/texts/daily.ts'
import type { View } from '../../mount/route.ts'
import { PanelPart } from '../../ui/panel.tsx'
import type { OwnDraft } from '../queries/own-day.ts'
import type { Worklist } from '../queries/load-worklist.ts'
import { worklistTexts } from '../texts.ts'
import type { WorklistTexts } from '../texts.ts'
import { doneFact, doneTerm } from './done.tsx'

/** One's own day beside the list: promises with a time, drafts, what is done, who is at work. Nothing is drawn that has nothing to say. */
export function sideParts(list: Worklist, view: View): VNode[] {
  const t = worklistTexts[view.language]
  const agenda = list.chosen
    .filter(({ row }) => row.kind === 'task' && row.nominalDueOn === list.today && row.dueTime !== null)
    .toSorted((one, other) => ((one.row.dueTime ?? '') < (other.row.dueTime ?? '') ? -1 : 1))
  return [
    agenda.length > 0 && (
      <PanelPart heading={t.yourDay}>
        <dl class="agenda">
          {agenda.map(({ row }) => (
            <>
              <dt>{formatTime(time(row.dueTime?.slice(0, 5) ?? ''), view.language)}</dt>
              <dd>
                <a href={`/person/${row.personId ?? ''}`}>{row.title}</a>
                <span class="line-2">{row.name ?? t.caseNumberAlone(row.caseNumber ?? '')}</span>
              </dd>
            </>
          ))}
        </dl>
      </PanelPart>
    ),
    list.actions.length > 0 && (
      <PanelPart heading={dailyTexts[view.language].own}>
        <ActionPart actions={list.actions} view={view} />
      </PanelPart>
    ),
    list.routines.length > 0 && (
      <PanelPart heading={t.ownRoutines}>
        <ul>
          {list.routines.map(({ id, title, reviewOn, validToOn }) => (
            <li key={id}>
              <a href={`/rutin/${id}`}>{title}</a>
              <span class="line-2">{reviewOn === null ? t.routineEnds(formatDay(validToOn ?? list.today, view.language)) : t.routineReview(formatDay(reviewOn, view.language))}</span>
            </li>
          ))}
        </ul>
      </PanelPart>
    ),
    list.drafts.length > 0 && (
      <PanelPart heading={t.drafts(list.drafts.length)}>
        <ul>
          {list.drafts.map((draft) => (
            <li key={draft.form + draft.subjectId}>
              <a href={draftPath(draft)}>{draftName(draft, t)}</a>
              <span class="line-2">{t.savedNotLocked(formatInstant(instant(draft.savedAt), list.today, view.language))}</span>
            </li>
          ))}
        </ul>
      </PanelPart>
    ),
    list.doneSinceYesterday.length > 0 && (
      <PanelPart heading={weekday(list.today) === 1 ? t.doneSinceFriday : t.doneSince}>
        <ul>
          {list.doneSinceYesterday.slice(0, 6).map((done) => (
            <li key={done.id}>
              {done.name ?? t.caseNumberAlone(done.caseNumber ?? '')}: <strong>{doneTerm(done, view.language).toLowerCase()}</strong>
              <span class="line-2">{doneFact(done, t)}</span>
            </li>
          ))}
        </ul>
      </PanelPart>
    ),
    list.presence !== null && (
      <PanelPart heading={t.unitToday2}>
        <p>{t.presence(list.presence.present, list.presence.all)}</p>
      </PanelPart>
    ),
  ].filter((part) => part !== false)
}

function draftName(draft: OwnDraft, t: WorklistTexts): string {
  const forms: Readonly<Record<string, string>> = t.draftOf
  const about = draft.name ?? (draft.caseNumber === null ? '' : t.caseNumber(draft.caseNumber))
  return about === '' && forms[draft.form] === undefined ? t.newReport : `${forms[draft.form] ?? t.otherDraft} ${about}`.trim()
}

/** Where a draft is taken up again: by the names that the forms give their drafts. */
function draftPath({ form, subjectId }: OwnDraft): string {
  switch (form) {
    case 'contact':
      return `/person/${subjectId}/anteckna?till=arbetslista`
    case 'protection':
      return concernAddress.protect(subjectId)
    case 'decision':
      return concernAddress.decide(subjectId)
    case 'document':
      return `/handling/${subjectId}`
    case 'consideration':
      return `/overvagande/${subjectId}`
    case 'measure':
      return `/person/${subjectId}/insatser/ny`
    default:
      return form.startsWith('placement-') ? `/placering/${subjectId}?gor=${form.slice('placement-'.length)}` : '/anmalningar/ny'
  }
}
