import type { FastifyReply, FastifyRequest } from 'fastify'
import { addresses } from '../ui/addresses.ts'
import { ButtonLink } from '../ui/button.tsx'
import { writeDocument } from '../ui/document.tsx'
import { PublicPage } from '../ui/layout.tsx'
import type { Shell } from '../ui/shell.ts'
import type { Refusal } from '../platform/refusal.ts'
import { framed, shellOf, viewOf } from './frame.tsx'
import type { PageGround } from './frame.tsx'
import { languageAsked } from './nobody.ts'
import { wordsFor } from './problem.ts'
import { inRefusal } from './request.ts'
import { mountTexts } from './texts.ts'

/**
 * A refusal as a page: what happened, what to do, a way on; for who is signed in with the frame of every other page. Signed out leads to
 * the sign-in page and back.
 */
export async function showRefusal(ground: PageGround, request: FastifyRequest, reply: FastifyReply,
  refusal: Refusal): Promise<FastifyReply> {
  if (refusal.status === 401) {
    return reply.header('cache-control', 'no-store').redirect(signInAddress(request, refusal.code), 303)
  }
  // A database that cannot answer is not asked once more who it is that reads this.
  const html = (refusal.status === 503 ? null : await refusalForStaff(ground, request, refusal)) ?? refusalForAnybody(ground, request, refusal)
  return reply.status(refusal.status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

async function refusalForStaff(ground: PageGround, request: FastifyRequest, refusal: Refusal): Promise<string | null> {
  return inRefusal(ground, request, async (tx, actor) => {
    const whole = viewOf(ground, request, actor)
    const view = { ...whole, shell: afterForm(request, whole.shell) }
    const { title, detail } = wordsFor(ground.wording, view.language, refusal)
    const main = <p><ButtonLink href="/">{mountTexts[view.language].start}</ButtonLink></p>
    const shown = { title, heading: title, lead: detail, main }
    return framed(ground, { frame: 'staff' }, { shown, nav: await ground.nav(tx, actor, request.url), notices: [], lines: null, view })
  })
}

function refusalForAnybody(ground: PageGround, request: FastifyRequest, refusal: Refusal): string {
  const language = languageAsked(request)
  const { title, detail } = wordsFor(ground.wording, language, refusal)
  const shell = afterForm(request,
    shellOf(ground, request, { language, theme: 'auto', municipality: ground.municipalities[0]?.name ?? '' }))
  return writeDocument(
    <PublicPage shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="public-lead">{detail}</p>
      <p><ButtonLink href="/">{mountTexts[language].start}</ButtonLink></p>
    </PublicPage>,
  )
}

/** The address of a form shows nothing by itself: the links for language and look lead from there to the start page. */
function afterForm(request: FastifyRequest, shell: Shell): Shell {
  return request.method === 'GET' ? shell : { ...shell, path: '/' }
}

/** The sign-in page, told where to come back to and why one was sent there. After a form that is the page it stood on, not its address. */
function signInAddress(request: FastifyRequest, why: string): string {
  const query = new URLSearchParams()
  const back = request.method === 'GET' ? request.url : pageBefore(request)
  if (back !== null && back !== '/') query.set('till', back)
  if (why !== 'signed_out') query.set('skal', why)
  return query.size === 0 ? addresses.signIn : `${addresses.signIn}?${query}`
}

function pageBefore(request: FastifyRequest): string | null {
  const { referer } = request.headers
  if (referer === undefined || !URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === request.host ? pathname + search : null
}
