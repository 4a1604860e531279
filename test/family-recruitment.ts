import { createHash, randomBytes, randomUUID } from 'node:crypto'

const letters = (): string => randomUUID().replaceAll('-', '').slice(0, 8).replaceAll(/\d/g, (digit) => 'ghijkmnpqr'.charAt(Number(digit)))

export const recruitmentIds = () => ({
  advertId: randomUUID(), draftAdvertId: randomUUID(), advertAddress: `socialsekreterare-${letters()}`, shareCode: letters(), candidateId: randomUUID(),
  trainedCandidateId: randomUUID(), candidateSecret: randomBytes(32).toString('base64url'), cvId: randomUUID(), interviewId: randomUUID(),
  introductionPlanId: randomUUID(), introductionStepId: randomUUID(),
})

type Around = ReturnType<typeof recruitmentIds> & { worker: string; manager: string; unitId: string; now: string; today: string }

/** An open advert and a draft, a colleague's link, a candidate with a CV and a note, and another who is trained as a substitute. */
export function recruitmentRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const advert = { title: 'Socialsekreterare', unit_id: f.unitId, kind: 'summer', about: 'Arbete med barn', asked_for: 'Är socionom', offered: 'Handledning',
    contact: 'Enhetschefen', hours_percent: 100, places: 2, last_on: '2027-03-31', starts_on: '2027-06-14', ...recorded }
  const bytes = Buffer.from('%PDF-1.4 prov')
  const sent = { email: 'prov@example.se', phone: '', wish: 'summer', degree: 'student', degree_year: 2027, letter: 'Jag vill arbeta här', received_at: f.now,
    consented_at: f.now, consent_to_on: '2027-11-24' }
  return {
    advert: [{ id: f.advertId, address: f.advertAddress, published_on: f.today, ...advert }, { id: f.draftAdvertId, address: `${f.advertAddress}-2`, ...advert }],
    share_code: { staff_id: f.worker, code: f.shareCode, recorded_at: f.now },
    share_count: { advert_id: f.advertId, staff_id: f.worker, visits: 4, applications: 1, employed: 0 },
    candidate: [
      { id: f.candidateId, given_name: 'Alma', family_name: 'Prov', advert_id: f.advertId, via_staff_id: f.worker, stage: 'new',
        secret_hash: createHash('sha256').update(f.candidateSecret).digest(), ...sent },
      { id: f.trainedCandidateId, given_name: 'Bo', family_name: 'Prov', stage: 'offered', secret_hash: createHash('sha256').update(f.trainedCandidateId).digest(), ...sent },
    ],
    candidate_file: { id: f.cvId, candidate_id: f.candidateId, file_type: 'pdf', size_bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest(), scan: 'clean',
      recorded_at: f.now },
    candidate_file_piece: { file_id: f.cvId, number: 0, content: bytes },
    candidate_step: { id: randomUUID(), candidate_id: f.candidateId, stage: 'new', words: '', ...recorded },
    candidate_interview: { id: f.interviewId, candidate_id: f.candidateId, on_day: f.today, way: 'meeting', words: 'Trygg i samtal', ...recorded },
    introduction_plan: { id: f.introductionPlanId, kind: 'substitute', candidate_id: f.trainedCandidateId, unit_id: f.unitId, mentor_id: f.worker, starts_on: '2027-06-14',
      ...recorded },
    introduction_step: { id: f.introductionStepId, plan_id: f.introductionPlanId, what: 'Gå bredvid', due_on: '2027-05-01', recorded_at: f.now },
    candidate_month_count: { month: '2026-10', outcome: 'expired', candidates: 2 },
  }
}
