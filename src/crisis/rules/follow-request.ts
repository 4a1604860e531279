import type { RequestStanding, RequestStep } from '../contract/equipment.ts'

/** Whose turn it is: the place that gives, or the place that asked. */
export type Side = 'gives' | 'asks'

const next: Readonly<Record<RequestStanding, ReadonlyArray<{ readonly step: RequestStep; readonly side: Side }>>> = {
  asked: [{ step: 'granted', side: 'gives' }, { step: 'refused', side: 'gives' }, { step: 'withdrawn', side: 'asks' }],
  granted: [{ step: 'sent', side: 'gives' }, { step: 'withdrawn', side: 'asks' }],
  sent: [{ step: 'received', side: 'asks' }],
  refused: [], received: [], withdrawn: [],
}

/** The steps that may follow, and which side takes each. Refused, received and withdrawn are the end. */
export function stepsAfter(standing: RequestStanding): ReadonlyArray<{ readonly step: RequestStep; readonly side: Side }> {
  return next[standing]
}

/** What a step is about when nothing else is said: as much as was asked, granted, sent. */
export function usualAmount(step: RequestStep,
  request: { readonly amount: number; readonly steps: ReadonlyArray<{ readonly amount: number | null }> }): number | null {
  if (step === 'refused' || step === 'withdrawn') return null
  return request.steps.at(-1)?.amount ?? request.amount
}
