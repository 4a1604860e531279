import type { Actor } from './access/contract.ts'
import { waitingFor } from './access/queries/review-queue.ts'
import { logReviewTexts } from './access/texts/log-review.ts'
import { formatInstant } from './calendar/format.ts'
import type { Clock } from './calendar/clock.ts'
import { instant } from './calendar/instant.ts'
import { unseenNotices } from './cases/queries/emergency.ts'
import { emergencyTexts } from './cases/texts/emergency.ts'
import { mountTexts } from './mount/texts.ts'
import type { Write } from './platform/db.ts'
import type { FrameNotice } from './ui/frame-strips.tsx'
import type { NavItem } from './ui/shell.ts'
import { worklistCount } from './worklist/queries/load-worklist.ts'

/** The links at the top for this person: only what the roles may open. */
export async function navigation(tx: Write, actor: Actor, path: string, clock: Clock): Promise<readonly NavItem[]> {
  const t = mountTexts[actor.language].nav
  const waiting = actor.kind === 'staff' && actor.may.has('worklist.read') ? await worklistCount(tx, actor, clock.today()) : 0
  const items = [
    { href: '/arbetslista', label: t.worklist, may: 'worklist.read', goKey: 'a' },
    { href: '/anmalningar', label: t.concerns, may: 'concern.read', goKey: undefined },
    { href: '/personer', label: t.persons, may: 'person.read', goKey: 'p' },
    { href: '/oversikter', label: t.overviews, may: 'overview.read', goKey: 'o' },
    { href: '/sammantraden', label: t.meetings, may: 'meeting.read', goKey: undefined },
    { href: '/lagesbild', label: t.picture, may: 'picture.read', goKey: 'l' },
    { href: '/statistik', label: t.statistics, may: 'released.read', goKey: undefined },
    { href: '/administration', label: t.administration, may: 'staff.administer', goKey: undefined },
    // The log reviewer has all of the log's pages; the director the monthly statement alone.
    { href: actor.may.has('log.review') ? '/logg' : '/logg/manad', label: t.log, may: 'log.statement', goKey: undefined },
    { href: '/lag', label: t.law, may: 'signed_in', goKey: undefined },
  ] as const
  // Who has the overviews finds the meetings there; an elected member has them as a link of their own.
  const open = items.filter(({ may, href }) => actor.may.has(may) && !(href === '/sammantraden' && actor.may.has('overview.read')))
  return open.map(({ href, label, goKey }) => ({
    href, label, goKey, current: isUnder(path, href),
    ...(href === '/arbetslista' && waiting > 0 ? { count: waiting, countLabel: mountTexts[actor.language].worklistCount(waiting) } : {}),
  }))
}

const alsoUnder: Readonly<Partial<Record<string, readonly string[]>>> = {
  '/personer': ['/person', '/sok'],
  '/oversikter': ['/ej-traffade', '/besoksrestriktioner', '/besoksrestriktion', '/placeringar', '/ensamkommande', '/oppna-insatser', '/overvaganden', '/hem', '/utforare', '/sammantraden', '/sammantrade', '/delegationsordning',
    '/bistand', '/utbetalningar', '/norm', '/statistik-till-staten', '/gallring', '/arbetsbelastning', '/kontinuitet', '/tidsanvandning', '/mallar', '/insatstyper', '/grupper', '/grupp', '/traff', '/ombokning', '/rum', '/bokningar', '/avstand', '/fragor', '/uppsokande'],
  '/sammantraden': ['/sammantrade'],
  '/administration': ['/jobb', '/rum', '/bokningar', '/avstand', '/fragor/val'] }

/** Whether an address belongs under a link: its own, what lies below it, and what stands under the link from elsewhere. */
function isUnder(path: string, href: string): boolean {
  const roots = [href, ...(alsoUnder[href] ?? [])]
  return roots.some((root) => path.startsWith(root) && /^([/?#]|$)/.test(path.slice(root.length)))
}

const startPages = ['/arbetslista', '/lagesbild', '/logg', '/statistik', '/administration', '/min-roll']

/** What waits to be read by this person, shown on the start pages alone: emergency accesses one was told of, questions about one's own reads. */
export async function startNotices(tx: Write, { id, language }: Actor, path: string, clock: Clock): Promise<readonly FrameNotice[]> {
  if (id === null || !startPages.includes(new URL(path, 'http://page').pathname)) return []
  const t = emergencyTexts[language]
  const waiting = await waitingFor(tx, id)
  const review = logReviewTexts[language]
  const questions = waiting.questions === 0 ? []
    : [{ href: '/fragor-om-lasning', text: review.notice(waiting.questions), label: review.noticeLink }]
  const unread = waiting.emergencies ? await unseenNotices(tx, id) : []
  const emergencies = unread.map(({ emergencyId, staffName, fromAt, caseNumber }) => ({
    href: `/nodatkomst/${emergencyId}`, text: t.notice(staffName, caseNumber, formatInstant(instant(fromAt), clock.today(), language)),
      label: t.noticeLink,
  }))
  return [...questions, ...emergencies]
}
