import { page } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { showOverviews } from './pages.tsx'
import { showDialogueHub } from './pages/dialogue.tsx'
import { showStaffingHub } from './pages/staffing.tsx'
import { showWorkforceHub } from './pages/workforce.tsx'

/** One page that leads to every list of the whole work, for whoever works with cases, two for all staff, staffing and crisis and the workforce, and one for the dialogue. */
export const overviewRoutes: readonly Route[] = [
  page({ path: '/oversikter', may: 'overview.read', about: () => [], load: () => Promise.resolve(null), show: showOverviews }),
  page({ path: '/bemanning', may: 'signed_in', about: () => [], load: () => Promise.resolve(null), show: showStaffingHub }),
  page({ path: '/personal', may: 'signed_in', about: () => [], load: () => Promise.resolve(null), show: showWorkforceHub }),
  page({ path: '/dialog', may: 'dialogue.read', about: () => [], load: () => Promise.resolve(null), show: showDialogueHub }),
]
