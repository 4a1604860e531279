import * as z from 'zod'
import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { About, Route } from '../../mount/route.ts'
import { emergenciesShape, emergencyBody, emergencyOpened, emergencyParams, emergencyShape } from '../contract/emergency.ts'
import { doneShape } from '../contract.ts'
import { emergenciesPage, emergencyPage, openPage } from '../pages/emergency.tsx'
import { endEmergency, listEmergencies, markSeen, openInEmergency, readEmergency } from '../usecases/open-in-emergency.ts'

const aboutIt = ({ personId }: { personId: string }): About => ({ persons: [personId], why: 'role' })
const aboutAll = ({ emergencies }: { emergencies: ReadonlyArray<{ personId: string }> }): string[] => [...new Set(emergencies.map(({ personId }) => personId))]
const opened = ({ personId }: { personId: string }): About => ({ persons: [personId], why: 'break_glass' })

/** Emergency access: who holds one or was told of one sees it; what a stranger asks for does not exist. */
export const emergencyRoutes: readonly Route[] = [
  form({
    path: '/nodatkomst',
    may: 'emergency.open',
    inEmergency: true,
    body: emergencyBody,
    about: () => [],
    show: openPage,
    load: async () => null,
    submit: async (tx, asked) => {
      const made = await openInEmergency(tx, asked.body, asked)
      return { to: `/person/${made.personId}`, done: 'emergency_opened', about: opened(made) }
    },
  }),
  page({
    path: '/nodatkomster',
    may: 'signed_in',
    about: aboutAll,
    load: async (tx, asked) => ({ emergencies: await listEmergencies(tx, asked) }),
    show: emergenciesPage,
  }),
  page({ path: '/nodatkomst/:id', may: 'signed_in', params: emergencyParams, about: aboutIt, load: readEmergency, show: emergencyPage }),
  action({
    path: '/nodatkomst/:id/avsluta',
    may: 'signed_in',
    params: emergencyParams,
    inEmergency: true,
    submit: async (tx, asked) => ({ to: `/nodatkomst/${asked.params.id}`, done: 'ended', about: aboutIt(await endEmergency(tx, asked)) }),
  }),
  action({
    path: '/nodatkomst/:id/last',
    may: 'signed_in',
    params: emergencyParams,
    inEmergency: true,
    submit: async (tx, asked) => ({ to: `/nodatkomst/${asked.params.id}`, done: 'seen', about: aboutIt(await markSeen(tx, asked)) }),
  }),
  writing({
    path: '/api/emergency-accesses',
    may: 'emergency.open',
    inEmergency: true,
    summary: 'Open one person\'s case for an hour in an emergency; those who answer for it are told at once',
    body: emergencyBody,
    answer: emergencyOpened,
    about: opened,
    handle: (tx, asked) => openInEmergency(tx, asked.body, asked),
  }),
  reading({
    path: '/api/emergency-accesses',
    may: 'signed_in',
    summary: 'Emergency accesses that one holds or was told of',
    answer: emergenciesShape,
    about: aboutAll,
    handle: async (tx, asked) => ({ emergencies: await listEmergencies(tx, asked) }),
  }),
  reading({
    path: '/api/emergency-accesses/:id',
    may: 'signed_in',
    summary: 'One emergency access',
    params: emergencyParams,
    answer: emergencyShape,
    about: aboutIt,
    handle: readEmergency,
  }),
  ...(['end', 'seen'] as const).map((what) => writing({
    path: `/api/emergency-accesses/:id/${what}`,
    may: 'signed_in',
    summary: what === 'end' ? 'End an emergency access at once' : 'Note that one has read about an emergency access',
    params: emergencyParams,
    answer: doneShape.extend({ personId: z.uuid() }),
    about: aboutIt,
    inEmergency: true,
    handle: async (tx, asked) => ({ done: true as const, ...(await (what === 'end' ? endEmergency : markSeen)(tx, asked)) }),
  })),
]
