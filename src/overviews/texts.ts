import type { Texts } from '../platform/language.ts'

const sv = {
  title: 'Översikter',
  lead: 'Listor över hela verksamheten, så långt du får se den.',
  groups: { children: 'Barn och familjer', homes: 'Hem och utförare', decisions: 'Beslut och sammanträden', support: 'Ekonomiskt bistånd', order: 'Ordning och arkiv' },
  links: {
    tonight: ['Var är barnen i natt', 'Varje placerat barn, hem och form, natt för natt.'],
    unaccompanied: ['Ensamkommande barn', 'Anlända per vecka mot platser, och vad som saknas för varje barn.'],
    openOffers: ['Öppna insatser', 'Insatser utan behovsprövning, räknade utan namn.'],
    considerations: ['Överväganden och omprövningar', 'Vad som ska övervägas de närmaste månaderna.'],
    homes: ['Hem', 'Familjehem, jourhem, HVB och stödboende, med platser och kontroller.'],
    familyHomeList: ['Förteckning över barn i familjehem', 'Den årliga listan till IVO.'],
    providers: ['Utförare', 'Tillstånd, avtal, pris per dygn och fakturor.'],
    meetings: ['Sammanträden', 'Ärenden på nästa sammanträde, protokoll och protokollsutdrag.'],
    delegation: ['Delegationsordning', 'Vem som får besluta vad, och från när.'],
    waiting: ['Väntar på beslut', 'Förslag som en chef eller ett sammanträde ska besluta om.'],
    notExecuted: ['Ej verkställda beslut', 'Gynnande beslut som inte är verkställda inom tre månader.'],
    applications: ['Ansökningar om ekonomiskt bistånd', 'Vad som har kommit in och väntar på beslut.'],
    payments: ['Utbetalningar', 'Listor över beslutat bistånd, attest och fil.'],
    norm: ['Norm', 'Belopp per år.'],
    state: ['Statistik till staten', 'Vad som ska lämnas, och vad som saknas.'],
    retention: ['Gallring', 'Vad som ska förstöras, när och varför.'],
    templates: ['Mallar', 'Kommunens mallar för brev och handlingar.'],
    headings: ['Utredningens rubriker', 'Rubrikerna som utredningar skrivs under.'],
    kinds: ['Insatser som kommunen har', 'Egna slag av insatser.'],
  },
} satisfies { title: string; lead: string; groups: Record<string, string>; links: Record<string, readonly [string, string]> }
export type OverviewTexts = typeof sv

const en: OverviewTexts = {
  title: 'Overviews',
  lead: 'Lists of the whole work, as far as you may see it.',
  groups: { children: 'Children and families', homes: 'Homes and providers', decisions: 'Decisions and meetings', support: 'Income support', order: 'Order and archive' },
  links: {
    tonight: ['Where every child is tonight', 'Each placed child, home and form, night by night.'],
    unaccompanied: ['Unaccompanied minors', 'Arrivals per week against places, and what is missing for each child.'],
    openOffers: ['Open offers', 'Measures without needs assessment, counted without names.'],
    considerations: ['Considerations and reviews', 'What is to be considered in the coming months.'],
    homes: ['Homes', 'Family homes, emergency homes, HVB and supported housing, with places and checks.'],
    familyHomeList: ['List of children in family homes', 'The yearly list to IVO.'],
    providers: ['Providers', 'Permits, contracts, price per day and invoices.'],
    meetings: ['Meetings', 'Items of the next meeting, protocols and extracts.'],
    delegation: ['Delegation order', 'Who may decide what, and from when.'],
    waiting: ['Waiting for a decision', 'Proposals that a manager or a meeting is to decide.'],
    notExecuted: ['Decisions not executed', 'Favourable decisions not executed within three months.'],
    applications: ['Applications for income support', 'What has come in and waits for a decision.'],
    payments: ['Payments', 'Lists of decided support, approval and file.'],
    norm: ['Norm', 'Amounts by year.'],
    state: ['Statistics to the state', 'What is to be sent, and what is missing.'],
    retention: ['Retention', 'What is to be destroyed, when and why.'],
    templates: ['Templates', 'The municipality’s templates for letters and documents.'],
    headings: ['Headings of the investigation', 'The headings that investigations are written under.'],
    kinds: ['Measures that the municipality has', 'Kinds of measures of its own.'],
  },
}
export const overviewTexts: Texts<OverviewTexts> = { sv, en }
