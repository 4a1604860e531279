import * as z from 'zod'
import { file, form, reading, writing } from '../../mount/route.ts'
import type { About, Asked, Route } from '../../mount/route.ts'
import { typedDay } from '../../persons/rules.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askPackageBody, deliveryBody, deliveryForm, destructionParams, madeShape, packagesShape, refuseBody } from '../contract.ts'
import { showDeliveries } from '../pages/deliveries.tsx'
import { personsIn } from '../queries/archive-package.ts'
import { acknowledgeDelivery, askForPackage, decidePackage, packageFile, readPackages } from '../usecases/hand-over.ts'
import { ruleOf } from '../usecases/keep-calendar.ts'

const list = '/administration/arkivpaket'
const nobody = (): readonly string[] => []
/** The log's line names the package, and whose files it holds. */
const aboutShape = z.object({ done: z.literal(true), personIds: z.array(z.uuid()) })
const ofAnswer = ({ personIds }: z.output<typeof aboutShape>, { params }: { params: { id: string } }): About => ({ persons: personIds, why: 'role', of: params.id })

async function decided(tx: Write, asked: Asked<{ id: string }>, verdict: { approved: boolean; reason: string | null }) {
  await decidePackage(tx, asked.params.id, verdict, asked)
  return { done: true as const, personIds: await personsIn(tx, asked.params.id) }
}

/** What is kept for ever, on its way to the archive: asked for, approved by another, fetched, and the archive's receipt. */
export const archiveRoutes: readonly Route[] = [
  writing({
    path: '/api/retention/archive-packages', may: 'retention.propose', body: askPackageBody, answer: madeShape.extend({ personIds: z.array(z.uuid()) }),
    about: ({ personIds }) => personIds, summary: 'Ask for an archive package of closed files that are kept for ever',
    handle: (tx, asked) => askForPackage(tx, asked.body.personIds, ruleOf(asked.actor.municipality), asked),
  }),
  writing({
    path: '/api/retention/archive-packages/:id/approval', may: 'retention.approve', params: destructionParams, answer: aboutShape, about: ofAnswer,
    summary: 'Approve an archive package that another has asked for', handle: (tx, asked) => decided(tx, asked, { approved: true, reason: null }),
  }),
  writing({
    path: '/api/retention/archive-packages/:id/refusal', may: 'retention.approve', params: destructionParams, body: refuseBody, answer: aboutShape, about: ofAnswer,
    summary: 'Refuse an archive package', handle: (tx, asked) => decided(tx, asked, { approved: false, reason: asked.body.reason }),
  }),
  reading({
    path: '/api/retention/archive-packages', may: 'export.ask', answer: packagesShape, about: nobody, handle: readPackages,
    summary: 'Archive packages, for who carries them to the archive: numbers and states, nobody named',
  }),
  writing({
    path: '/api/retention/archive-packages/:id/delivery', may: 'export.ask', params: destructionParams, body: deliveryBody, answer: aboutShape, about: ofAnswer,
    summary: 'Enter the archive\'s receipt of a package',
    async handle(tx, asked) {
      await acknowledgeDelivery(tx, asked.params.id, asked.body, asked)
      return { done: true as const, personIds: await personsIn(tx, asked.params.id) }
    },
  }),
  form({
    path: list, may: 'export.ask', body: deliveryForm, about: nobody, load: readPackages, show: showDeliveries,
    async submit(tx, asked) {
      const { packageId, deliveredAs } = asked.body
      if (!z.uuid().safeParse(packageId).success) throw new Refusal('archive_package_not_found', 404)
      const today = asked.clock.today()
      const deliveredOn = typedDay(asked.body.deliveredOn, 'deliveredOn', today) ?? today
      await acknowledgeDelivery(tx, packageId, deliveryBody.parse({ deliveredOn, deliveredAs }), asked)
      return { to: list, done: 'delivered', about: { persons: await personsIn(tx, packageId), why: 'role', of: packageId } }
    },
  }),
  file({
    path: `${list}/:id/fil`, may: 'export.ask', params: destructionParams,
    about: (data, { params }) => ({ persons: z.array(z.uuid()).parse('persons' in data ? data.persons : []), why: 'role', of: params.id }),
    load: async (tx, asked) => ({ ...await packageFile(tx, asked.params.id), persons: await personsIn(tx, asked.params.id) }),
  }),
]
