import type { FastifyRequest } from 'fastify'
import type { Actor, Theme } from '../access/contract.ts'
import { formatDay, formatTime } from '../calendar/format.ts'
import { dayOf, epochMs, timeOf } from '../calendar/instant.ts'
import type { Language } from '../platform/language.ts'
import type { Write } from '../platform/db.ts'
import type { Assets } from '../ui/assets.ts'
import { writeDocument } from '../ui/document.tsx'
import type { EmergencyLine, FrameLine, FrameNotice } from '../ui/frame-strips.tsx'
import { PublicPage, StaffPage } from '../ui/layout.tsx'
import type { NavItem, Shell } from '../ui/shell.ts'
import type { Wording } from './problem.ts'
import type { Ground } from './request.ts'
import type { PageRoute, Shown, View } from './route.ts'
import { mountTexts } from './texts.ts'

/** What pages need beside the ground of every request. */
export type PageGround = Ground & {
  readonly assets: Assets
  readonly wording: Wording
  /** Null outside demo mode. */
  readonly demo: { readonly clockIsSet: boolean } | null
  /** Whether one signs in at the municipality's provider, or as one of the demo's invented people. */
  readonly signIn: View['signIn']
  /** The navigation for this person, with the counts it shows: one query. */
  readonly nav: (tx: Write, actor: Actor, path: string) => Promise<readonly NavItem[]>
  /** What waits to be read by this person, on the start page; nothing on other pages. */
  readonly notices: (tx: Write, actor: Actor, path: string) => Promise<readonly FrameNotice[]>
  /** What applies at the step of a case that a page is about, by the page's line, "/utredning/:id"; mostly nothing. */
  readonly lines: (tx: Write, actor: Actor, path: string) => Promise<{ readonly label: string; readonly lines: readonly FrameLine[] } | null>
}

export type Made = { readonly shown: Shown; readonly nav: readonly NavItem[]; readonly notices: readonly FrameNotice[]; readonly view: View; readonly lines: Awaited<ReturnType<PageGround['lines']>> }

/** What a page knows of its request. */
export function viewOf(ground: PageGround, request: FastifyRequest, actor: Actor): View {
  const done = new URL(request.url, 'http://page').searchParams.get('klart')
  const shell = shellOf(ground, request, { language: actor.language, theme: actor.theme, municipality: actor.municipalityName })
  const { clock, signIn } = ground
  return { actor, clock, language: actor.language, shell, signIn, url: request.url, done: done !== null
    && /^[a-z_]{1,60}$/.test(done) ? done : null }
}

/** What the frame needs to know. The look chosen in this browser goes before the one remembered for the person. */
export function shellOf(ground: PageGround, request: FastifyRequest, who: { language: Language; theme: Theme; municipality: string }): Shell {
  const { language, theme, municipality } = who
  const chosen = request.cookies['helhet-utseende']
  const scheme = chosen === 'light' || chosen === 'dark' || chosen === 'auto' ? chosen : theme
  const now = ground.clock.now()
  const fixedTime = ground.demo?.clockIsSet === true ? `${formatDay(dayOf(now), language, 'long')} ${formatTime(timeOf(now), language)}`
    : null
  return { language, scheme, assets: ground.assets, municipality, demo: ground.demo === null ? null : { fixedTime }, path: request.url,
    csrf: null }
}

/** The whole document in its line's frame. */
export function framed(ground: PageGround, route: Pick<PageRoute, 'frame'>, { shown, nav, notices, lines, view }: Made): string {
  const { shell, actor } = view
  const { main, ...rest } = shown
  if (route.frame === 'staff' && actor.kind === 'staff') {
    const person = { name: actor.name, initials: actor.initials, unit: actor.unitName, searches: actor.may.has('person.search') }
    const session = { idleSeconds: ground.idleMinutes * 60, warnSeconds: Math.min(120, ground.idleMinutes * 30) }
    const frame = { shell, person, nav, session, notices, emergencies: emergencyLines(view), lines: lines?.lines, linesLabel: lines?.label }
    return writeDocument(<StaffPage {...frame} {...rest}>{main}</StaffPage>)
  }
  if (route.frame === 'sign-in') return writeDocument(<>{main}</>)
  const { title, status, islands } = shown
  return writeDocument(<PublicPage shell={shell} title={title} status={status} islands={islands}>{main}</PublicPage>)
}

/** Each emergency access in words: a protected identity by its case number, minutes begun count whole. */
function emergencyLines({ actor, clock, language }: View): EmergencyLine[] {
  const t = mountTexts[language]
  return actor.emergencies.map(({ id, personId, until, caseNumber, name }) => {
    const whom = name === null ? t.protectedCase(caseNumber) : caseNumber === null ? name : `${name}, ${caseNumber}`
    const minutes = Math.ceil((epochMs(until) - epochMs(clock.now())) / 60_000)
    return { id, words: t.emergency(whom, minutes, formatTime(timeOf(until), language)), href: `/person/${personId}`,
      endAction: `/nodatkomst/${id}/avsluta` }
  })
}
