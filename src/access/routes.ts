import * as z from 'zod'
import { action, leading, page } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { sessionCookie } from '../mount/who.ts'
import { addresses, schemes } from '../ui/addresses.ts'
import { languages } from '../ui/texts.ts'
import { showMyRole, showSignIn } from './pages.tsx'
import { demoPeople, savePreference, servedBeside } from './queries/preference.ts'
import { landingPath, ownPath, startOf } from './rules.ts'
import { signOut, signOutEverywhere } from './usecases/sign-in.ts'

const untilClosed = 'Path=/; Secure; HttpOnly; SameSite=Lax'
const ayear = `Path=/; Max-Age=${365 * 24 * 3600}; SameSite=Lax`

/** The Set-Cookie line that makes a browser's session; without a secret, the one that ends it. */
export function sessionCookieLine(municipality: string, secret: string | null): string {
  return secret === null ? `${sessionCookie}=; ${untilClosed}; Max-Age=0` : `${sessionCookie}=${municipality}.${secret}; ${untilClosed}`
}

const text = z.string().optional().catch(undefined)
const signInQuery = z.object({ till: text, skal: z.enum(['session_ended', 'role_ended', 'sign_in_not_accepted']).optional().catch(undefined) })
const choiceQuery = z.object({ till: text, sprak: z.enum(languages).optional().catch(undefined), utseende: z.enum(schemes).optional().catch(undefined) })

/** The way in. Where an office shares the installation it has one of its own: the same page with those who work there. */
function signInAt(path: string): Route {
  return page({
    path, may: 'public', frame: 'sign-in', query: signInQuery,
    about: () => [],
    load: async (tx, { clock, query, actor }) => ({
      people: await demoPeople(tx, clock.today()), till: landingPath(query.till), why: query.skal ?? null, beside: await servedBeside(tx), atOffice: actor.atOffice === true,
    }),
    show: showSignIn,
  })
}

/** What everybody meets before and after the work itself: the way in, the way out, and how the pages are shown. */
export const accessRoutes: readonly Route[] = [
  ...[addresses.signIn, addresses.signInAtOffice].map((path) => signInAt(path)),
  action({
    path: addresses.signOut, may: 'signed_in',
    submit: async (tx, asked) => {
      await signOut(tx, asked)
      return { to: addresses.signOutOnwards, done: 'signed_out', about: [], cookies: [sessionCookieLine(asked.actor.municipality, null)] }
    },
  }),
  action({
    path: addresses.signOutEverywhere, may: 'signed_in',
    submit: async (tx, asked) => {
      await signOutEverywhere(tx, asked)
      return { to: addresses.signOutOnwards, done: 'signed_out_everywhere', about: [], cookies: [sessionCookieLine(asked.actor.municipality, null)] }
    },
  }),
  leading({
    path: addresses.choice, may: 'public', query: choiceQuery,
    leads: async (tx, { actor, query }) => {
      const { sprak, utseende, till } = query
      if (actor.kind === 'staff' && actor.id !== null) {
        if (sprak !== undefined) await savePreference(tx, actor.id, 'language', sprak)
        if (utseende !== undefined) await savePreference(tx, actor.id, 'theme', utseende)
      }
      const language = sprak === undefined ? [] : [`helhet-sprak=${sprak}; ${ayear}`]
      const look = utseende === undefined ? [] : [`helhet-utseende=${utseende}; ${ayear}`]
      return { to: ownPath(till), about: [], cookies: [...language, ...look] }
    },
  }),
  leading({ path: '/', may: 'signed_in', leads: async (_tx, { actor }) => ({ to: startOf(actor.roles, actor.atOffice), about: [] }) }),
  page({ path: '/min-roll', may: 'signed_in', about: () => [], load: async () => null, show: showMyRole }),
]
