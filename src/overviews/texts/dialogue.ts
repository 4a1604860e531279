import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Dialogen',
  lead: 'Välj kommuner, jämför dem på offentliga tal, besök dem och berätta vad ni såg.',
  groups: { figures: 'Kommuntal', selection: 'Urval och fördelning', visits: 'Besök och samtal', told: 'Rapport och exempel' },
  links: {
    catalogue: ['Kommuntal', 'Offentliga nyckeltal med definition, enhet, fördelning och varje kommuns värde.'],
    imports: ['Läs in kommuntal', 'Filer från Kolada eller CSV, med hur långt inläsningen har kommit.'],
    comparison: ['Jämförelse', 'En kommun mot gruppen, liknande kommuner, länet och landet.'],
    received: ['Mottagna tal', 'Tabeller som kommuner har lämnat, undertecknade, och vad ni har bett om.'],
    sent: ['Utlämnade tal', 'Det som kommunen har lämnat till ett kontor, med kvitto, och det som kan lämnas.'],
    distribution: ['Fördelning', 'Hur ensamkommande barn fördelas efter andelar, dag för dag, och vad andra andelar hade gett.'],
    selections: ['Urval', 'Välj några kommuner som står för alla, med skäl, reserver och protokoll.'],
    rounds: ['Besöksplan', 'Vilka kommuner som besöks när och av vilka, med program, iakttagelser och uppföljning.'],
    notes: ['Besöksanteckningar', 'Skriv efter ett besök, granska och publicera.'],
    comments: ['Kommentarer', 'Läs vad läsarna skriver innan det visas.'],
    publicNotes: ['Från besöken', 'Anteckningarna som alla läser dem.'],
    reports: ['Dialograpporter', 'Slutrapport och statusrapporter, där varje påstående visar vad det vilar på.'],
    examples: ['Goda exempel', 'Vad kommuner har gjort som andra kan göra efter, och vilka som liknar er.'],
  },
} satisfies { title: string; lead: string; groups: Record<string, string>; links: Record<string, readonly [string, string]> }
export type DialogueHubTexts = typeof sv

const en: DialogueHubTexts = {
  title: 'Dialogue',
  lead: 'Choose municipalities, compare them by public figures, visit them and tell what you saw.',
  groups: { figures: 'Figures of municipalities', selection: 'Selection and distribution', visits: 'Visits and conversation', told: 'Report and examples' },
  links: {
    catalogue: ['Figures of municipalities', 'Public figures with definition, unit, distribution and the value of each municipality.'],
    imports: ['Read figures in', 'Files from Kolada or CSV, with how far the import has come.'],
    comparison: ['Comparison', 'A municipality against its group, similar municipalities, county and country.'],
    received: ['Numbers received', 'Tables that municipalities have given, signed, and what you have asked for.'],
    sent: ['Numbers given out', 'What the municipality has given to an office, with receipts, and what can be given.'],
    distribution: ['Distribution', 'How unaccompanied minors are distributed by shares, day by day, and what other shares had given.'],
    selections: ['Selections', 'Choose some municipalities that stand for all, with reasons, reserves and a protocol.'],
    rounds: ['Plan of visits', 'Which municipalities are visited when and by whom, with programme, observations and follow-up.'],
    notes: ['Visit notes', 'Write after a visit, review and publish.'],
    comments: ['Comments', 'Read what readers write before it is shown.'],
    publicNotes: ['From the visits', 'The notes as everybody reads them.'],
    reports: ['Reports of the dialogue', 'Final and status reports, where each statement shows what it stands on.'],
    examples: ['Good examples', 'What municipalities have done that others may do too, and who is like you.'],
  },
}
export const dialogueHubTexts: Texts<DialogueHubTexts> = { sv, en }
