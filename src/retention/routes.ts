import * as z from 'zod'
import { form, reading, writing } from '../mount/route.ts'
import type { Asked, Route, Submitted } from '../mount/route.ts'
import type { Write } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { askPackageBody, destructionParams, itemKinds, madeShape, overviewShape, proposeBody, refuseBody, retentionForm } from './contract.ts'
import { showCalendar } from './pages/calendar.tsx'
import { personsIn } from './queries/archive-package.ts'
import { archiveRoutes } from './routes/archive.ts'
import { askForPackage, decidePackage } from './usecases/hand-over.ts'
import { decideDestruction, proposeDestruction, readCalendar, ruleOf } from './usecases/keep-calendar.ts'

const doneShape = z.object({ done: z.literal(true) })
const done = { done: true as const }
const subjectShape = z.tuple([z.enum(itemKinds), z.uuid()])

/** "person:<id>" as a subject. @throws Refusal invalid. */
function subjectsOf(sent: readonly string[]): Array<{ kind: 'person' | 'report'; id: string }> {
  const read = z.array(subjectShape).min(1).max(500).safeParse(sent.map((each) => each.split(':')))
  if (!read.success) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'subject', code: sent.length > 500 ? 'too_many' : 'nothing_chosen' }])
  return read.data.map(([kind, id]) => ({ kind, id }))
}

type Sent = Asked<unknown, unknown, z.output<typeof retentionForm>>

async function change(tx: Write, asked: Sent): Promise<Submitted> {
  const { body, actor } = asked
  const proposes = body.what === 'propose' || body.what === 'ask_package'
  if (!actor.may.has(proposes ? 'retention.propose' : 'retention.approve')) throw new Refusal('not_permitted', 403)
  if (body.what === 'ask_package' || body.what === 'approve_package' || body.what === 'refuse_package') return changePackage(tx, asked)
  if (body.what === 'propose') {
    const { personIds } = await proposeDestruction(tx, subjectsOf(body.subject), asked)
    return { to: '/gallring', done: 'proposed', about: [...new Set(personIds)] }
  }
  if (!z.uuid().safeParse(body.destructionId).success) throw new Refusal('destruction_not_found', 404)
  if (body.what === 'approve') {
    await decideDestruction(tx, body.destructionId, { approved: true, reason: null }, asked)
    return { to: '/gallring', done: 'approved', about: [] }
  }
  await decideDestruction(tx, body.destructionId, { approved: false, reason: reasonIn(body) }, asked)
  return { to: '/gallring', done: 'refused', about: [] }
}

/** What the page asks about a package: to have one made, to approve it, to refuse it. */
async function changePackage(tx: Write, asked: Sent): Promise<Submitted> {
  const { body, actor } = asked
  if (body.what === 'ask_package') {
    const read = askPackageBody.safeParse({ personIds: body.person })
    if (!read.success) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'person', code: body.person.length > 50 ? 'too_many_files' : 'nothing_chosen' }])
    const { personIds } = await askForPackage(tx, read.data.personIds, ruleOf(actor.municipality), asked)
    return { to: '/gallring', done: 'package_asked', about: personIds }
  }
  const { packageId } = body
  if (!z.uuid().safeParse(packageId).success) throw new Refusal('archive_package_not_found', 404)
  const approved = body.what === 'approve_package'
  await decidePackage(tx, packageId, { approved, reason: approved ? null : reasonIn(body) }, asked)
  return { to: '/gallring', done: approved ? 'package_approved' : 'package_refused', about: { persons: await personsIn(tx, packageId), why: 'role', of: packageId } }
}

/** Why something is refused. @throws Refusal invalid. */
function reasonIn(body: { reason: string }): string {
  const reason = refuseBody.safeParse(body)
  if (!reason.success) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'reason', code: reason.error.issues[0]?.message ?? 'reason_needed' }])
  return reason.data.reason
}

type Named = { due: ReadonlyArray<{ personId: string }>; keptFiles: ReadonlyArray<{ personId: string }> }
const about = ({ due, keptFiles }: Named): readonly string[] => [...new Set([...due, ...keptFiles].map(({ personId }) => personId))]

/** What is kept how long, and its destruction by two. */
export const retentionRoutes: readonly Route[] = [
  ...archiveRoutes,
  form({ path: '/gallring', may: 'retention.read', body: retentionForm, about, load: readCalendar, show: showCalendar, submit: change }),
  reading({
    path: '/api/retention', may: 'retention.read', answer: overviewShape, about, handle: readCalendar, summary: 'What is due to be destroyed, what comes, what is kept and why',
  }),
  writing({
    path: '/api/retention/destructions', may: 'retention.propose', body: proposeBody, answer: madeShape.extend({ personIds: z.array(z.uuid()) }),
    about: ({ personIds }) => [...new Set(personIds)], summary: 'Propose to destroy what is due', handle: (tx, asked) => proposeDestruction(tx, asked.body.subjects, asked),
  }),
  writing({
    path: '/api/retention/destructions/:id/approval', may: 'retention.approve', params: destructionParams, answer: doneShape, about: () => [],
    summary: 'Approve a destruction that another has proposed',
    handle: async (tx, asked) => { await decideDestruction(tx, asked.params.id, { approved: true, reason: null }, asked); return done },
  }),
  writing({
    path: '/api/retention/destructions/:id/refusal', may: 'retention.approve', params: destructionParams, body: refuseBody, answer: doneShape, about: () => [],
    summary: 'Refuse a destruction',
    handle: async (tx, asked) => { await decideDestruction(tx, asked.params.id, { approved: false, reason: asked.body.reason }, asked); return done },
  }),
]
