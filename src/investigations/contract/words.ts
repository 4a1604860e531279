/** How an investigation came to be opened: by a report of concern, an application, or what became known in another way (SoL 14:2). */
export const origins = ['report', 'application', 'information'] as const
export type Origin = (typeof origins)[number]
export const applicationKinds = ['application', 'information'] as const
export type ApplicationKind = (typeof applicationKinds)[number]
export const applicants = ['child', 'custodian', 'appointed_guardian', 'other'] as const
export type Applicant = (typeof applicants)[number]

/** How an investigation ends (SoL 20:3): nothing more, a measure, or an application to the court for care. */
export const outcomes = ['no_measure', 'measure', 'application'] as const
export type Outcome = (typeof outcomes)[number]

/** The three sides of a child's life that the assessment looks at. */
export const areas = ['child', 'parents', 'surroundings'] as const
export type Area = (typeof areas)[number]

/** How the child was heard, or that it was not. */
export const hearings = ['alone', 'with_adult', 'other_way', 'not_heard'] as const
export type Hearing = (typeof hearings)[number]

export const sourceKinds = ['school', 'preschool', 'health_care', 'psychiatry', 'dentist', 'police', 'social_services', 'network',
  'other'] as const
export type SourceKind = (typeof sourceKinds)[number]
/** What came of a request: an answer, a reminder while none has come, or that it is awaited no more. */
export const answerKinds = ['answer', 'reminder', 'not_awaited'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const parties = ['child', 'custodian', 'appointed_guardian', 'public_counsel', 'other'] as const
export type Party = (typeof parties)[number]
export const communicationWays = ['letter', 'meeting', 'phone', 'digital'] as const
export type CommunicationWay = (typeof communicationWays)[number]

/** What a follow-up comes after. The codes are those of the chain of facts. */
export const followupGrounds = ['investigation', 'placement', 'lvu-care'] as const
export type FollowupGround = (typeof followupGrounds)[number]
export const consents = ['given', 'without', 'not_needed'] as const
export type Consent = (typeof consents)[number]
export const informedParties = ['child', 'custodian'] as const
export type InformedParty = (typeof informedParties)[number]
export const followupContacts = ['child_alone', 'child', 'custodian', 'other'] as const
export type FollowupContact = (typeof followupContacts)[number]

/** What an investigation still lacks before it can be concluded, in the order of the page. */
export const lacks = [
  'parties_informed', 'plan', 'child_view', 'child_heard', 'heading', 'weighing', 'best_interests', 'two_texts', 'communication',
    'answer_time',
] as const
export type Lack = (typeof lacks)[number]
