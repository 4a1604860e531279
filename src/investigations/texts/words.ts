import type { Texts } from '../../platform/language.ts'
import type {
  AnswerKind, Applicant, ApplicationKind, Area, CommunicationWay, Consent, FollowupContact, FollowupGround, Hearing, InformedParty, Lack, Origin,
  Outcome, Party, SourceKind,
} from '../contract/words.ts'
import type { FixedField } from '../rules/fields.ts'

type Words = {
  origin: Record<Origin, string>
  kind: Record<ApplicationKind, string>
  applicant: Record<Applicant, string>
  outcome: Record<Outcome, string>
  area: Record<Area, string>
  hearing: Record<Hearing, string>
  source: Record<SourceKind, string>
  answer: Record<AnswerKind, string>
  party: Record<Party, string>
  way: Record<CommunicationWay | 'waived', string>
  after: Record<FollowupGround, string>
  consent: Record<Consent, string>
  informed: Record<InformedParty, string>
  contact: Record<FollowupContact, string>
  lack: Record<Lack, string>
  field: Record<FixedField, string>
  fieldHint: Partial<Record<FixedField, string>>
  protective: Record<Area, string>
  risk: Record<Area, string>
}

const sv: Words = {
  origin: { report: 'efter anmälan', application: 'efter ansökan', information: 'efter annan uppgift' },
  kind: { application: 'Ansökan', information: 'Annan uppgift' },
  applicant: { child: 'Barnet', custodian: 'Vårdnadshavare', appointed_guardian: 'God man', other: 'Någon annan' },
  outcome: { no_measure: 'Utan insats', measure: 'Med insats', application: 'Ansökan om vård till förvaltningsrätten' },
  area: { child: 'Barnet', parents: 'Föräldrarna', surroundings: 'Omgivningen' },
  hearing: { alone: 'I enskilt samtal', with_adult: 'Tillsammans med någon vuxen', other_way: 'På annat sätt', not_heard: 'Barnet har inte hörts' },
  source: {
    school: 'Skola', preschool: 'Förskola', health_care: 'Hälso- och sjukvård', psychiatry: 'BUP', dentist: 'Tandvård', police: 'Polis',
    social_services: 'Annan socialtjänst', network: 'Nätverket', other: 'Någon annan',
  },
  answer: { answer: 'Svar', reminder: 'Påminnelse', not_awaited: 'Väntas inte längre' },
  party: { child: 'Barnet', custodian: 'Vårdnadshavare', appointed_guardian: 'God man', public_counsel: 'Offentligt biträde', other: 'Någon annan' },
  way: { letter: 'Brev', meeting: 'Möte', phone: 'Telefon', digital: 'Digitalt', waived: 'Behövs inte' },
  after: { investigation: 'Utredning som avslutats utan insats', placement: 'Placering som upphört', 'lvu-care': 'Vård enligt LVU som upphört' },
  consent: { given: 'Samtycke finns', without: 'Utan samtycke', not_needed: 'Samtycke behövs inte' },
  informed: { child: 'Barnet', custodian: 'Vårdnadshavare' },
  contact: { child_alone: 'Barnet enskilt', child: 'Barnet med någon annan', custodian: 'Vårdnadshavare', other: 'Någon annan' },
  lack: {
    parties_informed: 'Berätta för de berörda att utredningen är inledd', plan: 'Planens frågor', child_view: 'Barnets egna åsikter',
    child_heard: 'Hur barnet har hörts, eller varför inte', heading: 'Text saknas', weighing: 'Sammanvägd bedömning',
    best_interests: 'Bedömning av barnets bästa', two_texts: 'Två texter att välja mellan', communication: 'Kommunicering före beslut',
    answer_time: 'Tiden att svara på materialet har inte gått ut',
  },
  field: {
    plan_questions: 'Frågor som utredningen ska besvara', plan_how: 'Hur vi tar reda på det', plan_whom: 'Vilka vi frågar',
    plan_until: 'Till när', plan_informed: 'Vilka som känner till planen', child_view: 'Barnets egna åsikter', child_heard: 'Hur barnet har hörts',
    child_heard_how: 'När och hur, eller varför inte', custodian_view: 'Vårdnadshavarnas syn', weighing: 'Sammanvägd bedömning',
    best_interests: 'Barnets bästa',
  },
  fieldHint: {
    child_view: 'Skriv det barnet säger och visar, så nära barnets ord som det går.',
    child_heard_how: 'Om barnet inte har hörts: varför det inte gick eller inte var lämpligt.',
    weighing: 'Vad väger tungt, vad talar emot, och vad leder det till?',
    best_interests: 'Vad är bäst för barnet, varför, och hur har barnets åsikter vägts in?',
  },
  protective: { child: 'Det som skyddar hos barnet', parents: 'Det som skyddar hos föräldrarna', surroundings: 'Det som skyddar i omgivningen' },
  risk: { child: 'Risker hos barnet', parents: 'Risker hos föräldrarna', surroundings: 'Risker i omgivningen' },
}

const en: Words = {
  origin: { report: 'after a report', application: 'after an application', information: 'after other information' },
  kind: { application: 'Application', information: 'Other information' },
  applicant: { child: 'The child', custodian: 'Custodian', appointed_guardian: 'Appointed guardian', other: 'Somebody else' },
  outcome: { no_measure: 'Without a measure', measure: 'With a measure', application: 'Application to the court for care' },
  area: { child: 'The child', parents: 'The parents', surroundings: 'The surroundings' },
  hearing: { alone: 'In private', with_adult: 'Together with an adult', other_way: 'In another way', not_heard: 'The child has not been heard' },
  source: {
    school: 'School', preschool: 'Preschool', health_care: 'Health care', psychiatry: 'Psychiatry', dentist: 'Dentist', police: 'Police',
    social_services: 'Other social services', network: 'The network', other: 'Somebody else',
  },
  answer: { answer: 'Answer', reminder: 'Reminder', not_awaited: 'Awaited no more' },
  party: { child: 'The child', custodian: 'Custodian', appointed_guardian: 'Appointed guardian', public_counsel: 'Public counsel', other: 'Somebody else' },
  way: { letter: 'Letter', meeting: 'Meeting', phone: 'Telephone', digital: 'Digitally', waived: 'Not needed' },
  after: { investigation: 'Investigation concluded without a measure', placement: 'Placement that has ended', 'lvu-care': 'Care under LVU that has ended' },
  consent: { given: 'Consent given', without: 'Without consent', not_needed: 'Consent not needed' },
  informed: { child: 'The child', custodian: 'Custodians' },
  contact: { child_alone: 'The child in private', child: 'The child with somebody', custodian: 'Custodian', other: 'Somebody else' },
  lack: {
    parties_informed: 'Tell those concerned that the investigation is opened', plan: 'The questions of the plan', child_view: 'The child\'s own view',
    child_heard: 'How the child was heard, or why not', heading: 'Text is missing', weighing: 'Weighing together',
    best_interests: 'Reasoning about the child\'s best interests', two_texts: 'Two texts to choose between', communication: 'Communication before the decision',
    answer_time: 'The time to answer to the material is not over',
  },
  field: {
    plan_questions: 'Questions that the investigation shall answer', plan_how: 'How we find out', plan_whom: 'Whom we ask', plan_until: 'Until when',
    plan_informed: 'Who knows the plan', child_view: 'The child\'s own view', child_heard: 'How the child was heard',
    child_heard_how: 'When and how, or why not', custodian_view: 'The custodians\' view', weighing: 'Weighing together', best_interests: 'The child\'s best interests',
  },
  fieldHint: {
    child_view: 'Write what the child says and shows, as near its own words as you can.',
    child_heard_how: 'If the child has not been heard: why it was not possible or not suitable.',
    weighing: 'What weighs most, what speaks against it, and where does it lead?',
    best_interests: 'What is best for the child, why, and how was the child\'s view weighed in?',
  },
  protective: { child: 'What protects in the child', parents: 'What protects in the parents', surroundings: 'What protects in the surroundings' },
  risk: { child: 'Risks in the child', parents: 'Risks in the parents', surroundings: 'Risks in the surroundings' },
}

/** Words for the codes of an investigation. */
export const investigationWords: Texts<Words> = { sv, en }
export type InvestigationWords = Words
