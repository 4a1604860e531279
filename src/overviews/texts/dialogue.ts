import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Dialogen',
  lead: 'Välj kommuner, jämför dem på offentliga tal, besök dem och berätta vad ni såg.',
  groups: { figures: 'Kommuntal', selection: 'Urval', visits: 'Besök och samtal' },
  links: {
    catalogue: ['Kommuntal', 'Offentliga nyckeltal med definition, enhet, fördelning och varje kommuns värde.'],
    imports: ['Läs in kommuntal', 'Filer från Kolada eller CSV, med hur långt inläsningen har kommit.'],
    comparison: ['Jämförelse', 'En kommun mot gruppen, liknande kommuner, länet och landet.'],
    selections: ['Urval', 'Välj några kommuner som står för alla, med skäl, reserver och protokoll.'],
    notes: ['Besöksanteckningar', 'Skriv efter ett besök, granska och publicera.'],
    comments: ['Kommentarer', 'Läs vad läsarna skriver innan det visas.'],
    publicNotes: ['Från besöken', 'Anteckningarna som alla läser dem.'],
  },
} satisfies { title: string; lead: string; groups: Record<string, string>; links: Record<string, readonly [string, string]> }
export type DialogueHubTexts = typeof sv

const en: DialogueHubTexts = {
  title: 'Dialogue',
  lead: 'Choose municipalities, compare them by public figures, visit them and tell what you saw.',
  groups: { figures: 'Figures of municipalities', selection: 'Selection', visits: 'Visits and conversation' },
  links: {
    catalogue: ['Figures of municipalities', 'Public figures with definition, unit, distribution and the value of each municipality.'],
    imports: ['Read figures in', 'Files from Kolada or CSV, with how far the import has come.'],
    comparison: ['Comparison', 'A municipality against its group, similar municipalities, county and country.'],
    selections: ['Selections', 'Choose some municipalities that stand for all, with reasons, reserves and a protocol.'],
    notes: ['Visit notes', 'Write after a visit, review and publish.'],
    comments: ['Comments', 'Read what readers write before it is shown.'],
    publicNotes: ['From the visits', 'The notes as everybody reads them.'],
  },
}
export const dialogueHubTexts: Texts<DialogueHubTexts> = { sv, en }
