import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Personal',
  lead: 'De som gör arbetet: anställningar, omsättning, rekrytering, arbetsmiljö och det som ska förändras.',
  none: 'Det finns inget här för din roll',
  noneMore: 'Här står de sidor om personalen som din roll får öppna.',
  groups: {
    figures: 'Läget i personalen', employments: 'Anställningar', recruitment: 'Rekrytering', environment: 'Samverkan och arbetsmiljö', development: 'Utveckling',
  },
  links: {
    recruitment: ['Rekrytering', 'Kandidaterna i sina steg, intervjuer, CV och anställning utan att skriva om.'],
    adverts: ['Annonser', 'Skriv, publicera och ta ned. Syns på kommunens sida för lediga jobb.'],
    trainingPlans: ['Utbildningsplaner', 'Vikarier som lärs upp före sommaren, och introduktion av nya.'],
    shareAdverts: ['Dela annonser', 'Din egen länk till varje annons, och vad den ledde till.'],
    employments: ['Anställningar', 'Vem som är anställd var, från när till när. Rättelser som behåller det gamla.'],
    employmentImport: ['Läs in från personalsystemet', 'En fil som granskas rad för rad innan något sparas.'],
    publishedCounts: ['Jämförelsetal', 'Andras publicerade tal om personal, med omsättningen räknad på alla sätt.'],
    turnover: ['Personalomsättning', 'Alla sätt att räkna sida vid sida, hur länge de anställda stannar och vad det kostar.'],
    competenceSupply: ['Kompetensförsörjning', 'Examina, erfarenhet, pensioner framåt och behovet mot planen i tre år.'],
    vision: ['Samverkan', 'Målen som arbetsgivaren och facken delar, med de tal som är överenskomna.'],
    cooperationMeetings: ['Samverkansmöten', 'Förhandling, information och samverkan: ärenden, utfall och protokoll.'],
    safetyRequests: ['Arbetsmiljö', 'Skyddsombudens framställningar, från kvitto till svar och beslut.'],
    workStops: ['Stoppat arbete', 'Farligt arbete som ett skyddsombud har stoppat.'],
    incidents: ['Tillbud och händelser', 'Skriv in vad som hände, och se vad som görs åt det.'],
    plans: ['Planer för handling', 'Vad som ska bli annorlunda och vad som ska behållas, med vem, när och levande siffror.'],
    stateMessages: ['Medskick till staten', 'Vad staten behöver ändra, med egna siffror som fryses och svaret som kom.'],
    lawChanges: ['Om lagen ändrades', 'Kommunens egna frister under två år, med och utan en ändring i lagen.'],
  },
} satisfies { title: string; lead: string; none: string; noneMore: string; groups: Record<string, string>; links: Record<string, readonly [string, string]> }
export type WorkforceHubTexts = typeof sv

const en: WorkforceHubTexts = {
  title: 'Workforce',
  lead: 'Those who do the work: employments, turnover, recruitment, work environment and what is to change.',
  none: 'There is nothing here for your role',
  noneMore: 'Here stand the pages about the workforce that your role may open.',
  groups: {
    figures: 'How the staff are', employments: 'Employments', recruitment: 'Recruitment', environment: 'Cooperation and work environment', development: 'Development',
  },
  links: {
    recruitment: ['Recruitment', 'The candidates in their stages, interviews, CVs and employment without typing again.'],
    adverts: ['Adverts', 'Write, publish and take down. Shown on the municipality’s page of vacancies.'],
    trainingPlans: ['Training plans', 'Substitutes who are trained before the summer, and introduction of newcomers.'],
    shareAdverts: ['Share adverts', 'A link of your own to each advert, and what came of it.'],
    employments: ['Employments', 'Who is employed where, from when to when. Corrections that keep the old.'],
    employmentImport: ['Read in from the personnel system', 'A file that is looked through row by row before anything is saved.'],
    publishedCounts: ['Published counts', 'What others have published of their staff, with turnover counted in every way.'],
    turnover: ['Staff turnover', 'Every way of counting side by side, how long people stay and what it costs.'],
    competenceSupply: ['Competence supply', 'Degrees, experience, retirements ahead and need against the plan for three years.'],
    vision: ['Cooperation', 'The goals that employer and unions share, with the figures agreed on.'],
    cooperationMeetings: ['Cooperation meetings', 'Negotiation, information and cooperation: matters, outcomes and protocol.'],
    safetyRequests: ['Work environment', 'Requests of safety representatives, from receipt to answer and decision.'],
    workStops: ['Stopped work', 'Dangerous work that a safety representative has stopped.'],
    incidents: ['Incidents', 'Write in what happened, and see what is done about it.'],
    plans: ['Action plans', 'What is to change and what must be kept, with who, when and live figures.'],
    stateMessages: ['Messages to the state', 'What the state needs to change, with own figures that are frozen and the answer that came.'],
    lawChanges: ['If the law changed', 'The municipality’s own deadlines of two years, with and without a change of law.'],
  },
}
export const workforceHubTexts: Texts<WorkforceHubTexts> = { sv, en }
