import type { Actor } from './access/contract.ts'
import { waitingFor } from './access/queries/review-queue.ts'
import { logReviewTexts } from './access/texts/log-review.ts'
import { formatInstant, formatNearDay } from './calendar/format.ts'
import { isWorkingDay } from './calendar/holidays.ts'
import type { Clock } from './calendar/clock.ts'
import { instant } from './calendar/instant.ts'
import { unseenNotices } from './cases/queries/emergency.ts'
import { unreadMessages } from './crisis/queries/message.ts'
import { messageTexts } from './crisis/texts/messages.ts'
import { readerOf } from './crisis/usecases/tell-staff.ts'
import { emergencyTexts } from './cases/texts/emergency.ts'
import { runningOn } from './crisis/queries/activation.ts'
import { crisisOf } from './crisis/rules/low-gear.ts'
import { activationTexts } from './crisis/texts/activation.ts'
import { mountTexts } from './mount/texts.ts'
import { answersAtOffice } from './office.ts'
import type { Write } from './platform/db.ts'
import type { FrameNotice } from './ui/frame-strips.tsx'
import type { NavItem } from './ui/shell.ts'
import { floorAlarmsFrom } from './staffing/queries/floor-alarms.ts'
import { isSilentToday } from './staffing/queries/presence.ts'
import { presenceTexts } from './staffing/texts/presence.ts'
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
    { href: '/lagesbild', label: t.picture, may: 'picture.read', goKey: 'l' },
    { href: '/bemanning', label: t.staffing, may: 'signed_in', goKey: 'b' },
    { href: '/personal', label: t.workforce, may: 'signed_in', goKey: undefined },
    { href: '/dialog', label: t.dialogue, may: 'dialogue.read', goKey: undefined },
    { href: '/sammantraden', label: t.meetings, may: 'meeting.read', goKey: undefined },
    { href: '/statistik', label: t.statistics, may: 'released.read', goKey: undefined },
    { href: '/administration', label: t.administration, may: 'staff.administer', goKey: undefined },
    // The log reviewer has all of the log's pages; the director the monthly statement alone.
    { href: actor.may.has('log.review') ? '/logg' : '/logg/manad', label: t.log, may: 'log.statement', goKey: undefined },
    { href: '/lag', label: t.law, may: 'signed_in', goKey: undefined },
  ] as const
  // Who has the overviews finds the meetings there; an elected member has them as a link of their own.
  const open = items.filter(({ may, href }) => actor.may.has(may) && isHere(actor, href) && !(href === '/sammantraden' && actor.may.has('overview.read')))
  return open.map(({ href, label, goKey }) => ({
    href, label, goKey, current: isUnder(path, href),
    ...(href === '/arbetslista' && waiting > 0 ? { count: waiting, countLabel: mountTexts[actor.language].worklistCount(waiting) } : {}),
  }))
}

/** At an office there is only what an office has. */
function isHere({ atOffice }: Actor, href: string): boolean {
  return atOffice !== true || answersAtOffice(href)
}

const alsoUnder: Readonly<Partial<Record<string, readonly string[]>>> = {
  '/personer': ['/person', '/sok'],
  '/oversikter': ['/ej-traffade', '/besoksrestriktioner', '/besoksrestriktion', '/placeringar', '/ensamkommande', '/oppna-insatser', '/overvaganden', '/hem', '/utforare', '/sammantraden', '/sammantrade', '/delegationsordning',
    '/bistand', '/utbetalningar', '/norm', '/statistik-till-staten', '/gallring', '/arbetsbelastning', '/kontinuitet', '/tidsanvandning', '/mallar', '/insatstyper', '/grupper', '/grupp', '/traff', '/ombokning', '/rum', '/bokningar', '/avstand', '/fragor', '/uppsokande'],
  '/bemanning': ['/dagligt-mote', '/meddelanden', '/puls', '/oro', '/scenarier', '/grupper-bortfall', '/narvaro', '/bemanningsplan', '/kompetenser', '/skyddsutrustning', '/provtagning', '/medarbetarstod', '/krisplan', '/rutiner', '/rutin'],
  '/personal': ['/samverkan', '/arbetsmiljo', '/medskick', '/om-lagen-andrades', '/rekrytering', '/dela-annonser', '/handlingsplaner', '/omsattning', '/kompetensforsorjning'],
  '/dialog': ['/mottagna-tal', '/utlamnade-tal', '/kommuntal', '/jamforelse', '/urval', '/besoksplan', '/kommunbesok', '/anteckningar-besok', '/kommentarer', '/dialograpporter', '/goda-exempel', '/fordelning'],
  '/sammantraden': ['/sammantrade'],
  '/administration': ['/jobb', '/rum', '/bokningar', '/avstand', '/fragor/val'] }

/** Whether an address belongs under a link: its own, what lies below it, and what stands under the link from elsewhere. */
function isUnder(path: string, href: string): boolean {
  const roots = [href, ...(alsoUnder[href] ?? [])]
  return roots.some((root) => path.startsWith(root) && /^([/?#]|$)/.test(path.slice(root.length)))
}

/** That there are messages to staff that one has not read; one alone is led to itself. */
async function messageNotices(tx: Write, actor: Actor, clock: Clock): Promise<FrameNotice[]> {
  const t = messageTexts[actor.language]
  const { count, id } = await unreadMessages(tx, readerOf({ actor }), clock.today())
  return count === 0 ? [] : [{ href: count === 1 ? `/meddelanden/${id ?? ''}` : '/meddelanden', text: t.notice(count), label: t.noticeLink }]
}

const startPages = ['/arbetslista', '/lagesbild', '/logg', '/statistik', '/samverkan', '/administration', '/min-roll']

/** That one has not answered where one is today, and floors that break in the units that one manages. */
async function presenceNotices(tx: Write, { id, language, may, managedUnits, roles }: Actor, clock: Clock): Promise<readonly FrameNotice[]> {
  const t = presenceTexts[language]
  const today = clock.today()
  const isStaff = roles.some((role) => !['committee', 'union', 'coordinator'].includes(role))
  const own = id !== null && isStaff && isWorkingDay(today) && await isSilentToday(tx, id, today) ? [{ href: '/narvaro/jag', text: t.noticeOwn, label: t.noticeOwnLink }] : []
  const alarms = may.has('presence.manage') ? await floorAlarmsFrom(tx, today, managedUnits) : []
  const [first] = alarms
  if (first === undefined) return own
  const day = formatNearDay(first.on, today, language)
  return [...own, { href: '/narvaro', text: t.noticeFloor(first.unitName, day, alarms.length - 1), label: t.noticeFloorLink }]
}

/** That one's own unit is in a crisis, and at which level. */
async function crisisNotices(tx: Write, { unitId, unitName, language }: Actor, clock: Clock): Promise<readonly FrameNotice[]> {
  const crisis = unitId === null ? null : crisisOf(unitId, await runningOn(tx, clock.today()))
  if (crisis === null) return []
  const t = activationTexts[language]
  return [{ href: `/krisplan/kris/${crisis.id}`, text: t.strip(crisis.level, unitName), label: t.stripLink }]
}

/**
 * What waits for this person, shown on the start pages alone: a crisis in the own unit, emergency accesses one was told of, questions about one's own reads, the own
 * presence of today, floors that break, messages to staff.
 */
export async function startNotices(tx: Write, actor: Actor, path: string, clock: Clock): Promise<readonly FrameNotice[]> {
  const { id, language } = actor
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
  if (actor.atOffice === true) return questions
  return [...await crisisNotices(tx, actor, clock), ...questions, ...emergencies, ...await messageNotices(tx, actor, clock), ...await presenceNotices(tx, actor, clock)]
}
