import { formatDay, formatInstant, formatTime } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { View } from '../../mount/route.ts'
import { Tabs } from '../../ui/navigation.tsx'
import type { Deed, Item } from '../contract/log-review.ts'
import { logReviewTexts } from '../texts/log-review.ts'

const parts = [
  { href: '/logg', key: 'queue', may: 'log.review' }, { href: '/logg/person', key: 'person', may: 'log.review' },
  { href: '/logg/manad', key: 'month', may: 'log.statement' }, { href: '/logg/medarbetare', key: 'staff', may: 'log.review' },
  { href: '/logg/export', key: 'exports', may: 'export.approve' },
  { href: '/administration/installningar', key: 'settings', may: 'log.review' },
] as const

/** The row of links under the heading, first in `main`, on every page of the log review: those that the reader may open. */
export function LogNav({ view, current }: { view: View; current: (typeof parts)[number]['key'] }) {
  const t = logReviewTexts[view.language]
  const tabs = parts.filter(({ may }) => view.actor.may.has(may)).map(({ href, key }) => ({ href, label: t.parts[key],
    current: key === current }))
  return tabs.length < 2 ? null : <Tabs label={t.partsLabel} tabs={tabs} />
}

/** What was just done, in words. */
export function doneOf(view: View) {
  return doneMessage(view, logReviewTexts[view.language].done)
}

/** When something began and ended: "i går 08.12–08.40". */
export function spanWords(firstAt: Instant, lastAt: Instant, { clock, language }: Pick<View, 'clock' | 'language'>): string {
  const first = formatInstant(firstAt, clock.today(), language)
  const [from, to] = [timeOf(firstAt), timeOf(lastAt)]
  if (dayOf(firstAt) !== dayOf(lastAt)) return `${first} – ${formatInstant(lastAt, clock.today(), language)}`
  return from === to ? first : `${first}–${formatTime(to, language)}`
}

/** What was done in words: "läste personuppgifter, skrev en kontaktanteckning". */
export function deedWords(did: readonly Deed[], { language }: Pick<View, 'language'>): string {
  const { actions } = logReviewTexts[language]
  return did.map(({ kind, changes }) => actions[kind][changes ? 'changed' : 'read']).join(', ')
}

/** Why an item was picked, in words. */
export function ruleWords({ rules }: Pick<Item, 'rules'>, { language }: Pick<View, 'language'>): string {
  const t = logReviewTexts[language]
  return rules.map((rule) => t.rules[rule]).join(', ')
}

/** What stands for the person: never the name. */
export function caseWords({ personId, caseNumber }: { personId: string | null; caseNumber: string | null }, { language }: Pick<View,
  'language'>): string {
  const t = logReviewTexts[language]
  return personId === null ? t.noPerson : caseNumber ?? t.noCase
}

/** Why one may see a record, in words. */
export function whyWords(why: readonly string[], { language }: Pick<View, 'language'>): string {
  const known = logReviewTexts[language].why
  return why.map((each) => Object.entries(known).find(([code]) => code === each)?.[1] ?? each).join(', ')
}

/** Who printed a sheet and when, with the whole date. */
export function printedBy({ actor, clock, language }: View): string {
  const now = clock.now()
  return logReviewTexts[language].extractPrinted(actor.name,
    `${formatDay(dayOf(now), language, 'long')} ${formatTime(timeOf(now), language)}`)
}
