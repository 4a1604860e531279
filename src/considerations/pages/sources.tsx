import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { sourceFacts } from '../contract.ts'
import type { Source } from '../contract.ts'
import { considerationTexts } from '../texts.ts'

const pages: Readonly<Record<Source['kind'], string>> = {
  contact: '/kontakt', measure_follow_up: '/insats', placement_event: '/placering', placement_plan: '/placering', information: '/utredning',
}

/** What is registered under one heading: a sentence for each fact, with its day and a link to where it stands. */
export function Sources({ sources, view }: { sources: readonly Source[]; view: Pick<View, 'language' | 'clock'> }) {
  const t = considerationTexts[view.language]
  if (sources.length === 0) return <p class="line-2">{t.sources(0)}</p>
  return (
    <details open={sources.length <= 3}>
      <summary>{t.sources(sources.length)}</summary>
      <ul class="plain-list">
        {sources.map((source) => {
          const shown = formatDay(source.on, view.language, 'weekday', view.clock.today())
          return (
            <li key={source.id}>
              <strong>{shown}</strong> {sentenceOf(source, view)}{' '}
              <a href={`${pages[source.kind]}/${source.pageId}`}>{t.open}<span class="ds-sr-only">{t.of(shown)}</span></a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** A registered fact as a sentence: codes become words, what somebody wrote stays as it was written. Nothing else is said. */
export function sentenceOf({ kind, facts }: Source, { language }: Pick<View, 'language'>): string {
  const t = considerationTexts[language]
  const read = sourceFacts.safeParse(facts)
  if (!read.success) return ''
  const { mode, seen, words, what, goals, source } = read.data
  const known = (words_: Readonly<Record<string, string>>, code: string | undefined): string => words_[code ?? ''] ?? code ?? ''
  const lead = kind === 'contact' ? [known(t.modes, mode), known(t.seen, seen)]
    : kind === 'measure_follow_up' ? [t.followUp, ...(goals ?? []).map((goal) => `${goal.words}: ${known(t.goals, goal.outcome)}`)]
    : kind === 'information' ? [t.answer(source ?? '')]
    : [known(t.whats, what)]
  const said = (words ?? '').trim()
  return `${lead.filter((part) => part !== '').join(', ')}.${said === '' ? '' : ` ${said}`}`
}
