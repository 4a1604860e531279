import { randomUUID } from 'node:crypto'
import { shippedAssumptions } from '../src/workforce/rules/shipped-assumptions.ts'

export const supplyIds = () => ({ educationId: randomUUID(), answeredEducationId: randomUUID() })

type Around = ReturnType<typeof supplyIds> & { worker: string; manager: string; now: string; today: string }

/** What is assumed of the staff, when one was born, and two requests for places in education. */
export function supplyRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const asked = { programme: 'Socionomprogrammet på distans', provider: 'Lärosätet', starts_on: '2027-08-30', places: 4, asked_on: f.today, ...recorded }
  return {
    workforce_assumption: { version: 2, amounts: JSON.stringify(shippedAssumptions), reason: 'Prov', ...recorded },
    staff_birth_year: { id: randomUUID(), staff_id: f.worker, birth_year: 1980, ...recorded },
    education_request: [{ id: f.educationId, ...asked }, { id: f.answeredEducationId, ...asked, places_given: 2, answered_on: f.today }],
  }
}
