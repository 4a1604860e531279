import { randomUUID } from 'node:crypto'

export const reachIds = () => ({ enquiryId: randomUUID(), officeVisitId: randomUUID(), outreachId: randomUUID(), ownThemeId: randomUUID() })

type Around = ReturnType<typeof reachIds> & { worker: string; unitId: string; now: string; today: string; week: string }

/** A question, a visit and a round of outreach that the unit has counted today, and a theme of the municipality's own. */
export function reachRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const counted = { unit_id: f.unitId, ...recorded }
  return {
    reach_choice: { list: 'theme', code: f.ownThemeId, name: `Eget ${f.ownThemeId.slice(0, 30)}`, place: 100, ...recorded },
    enquiry: { id: f.enquiryId, asked_on: f.today, theme: 'housing', channel: 'phone', answer: 'answered', waited_minutes: 5, ...counted },
    enquiry_week_count: { unit_id: f.unitId, week: f.week, theme: 'housing', channel: 'phone', answer: 'answered', enquiries: 1, timed: 1,
      waited_minutes: 5 },
    office_visit: { id: f.officeVisitId, visited_on: f.today, kind: 'unbooked', ...counted },
    office_visit_week_count: { unit_id: f.unitId, week: f.week, kind: 'unbooked', visits: 1 },
    outreach: { id: f.outreachId, on_day: f.today, group_code: 'youth_outdoors', place_code: 'centre', way: 'street', met: 12,
      minutes: 150, staff_count: 2, ...counted },
  }
}
