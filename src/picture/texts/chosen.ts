import { countInWords } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  title: 'Valda siffror',
  heading: (n: number, unusual: number) => {
    const all = n === 0 ? 'Ingen siffra är vald' : n === 1 ? 'En siffra' : `${countInWords(n, 'sv', 'start')} siffror`
    return n === 0 ? `${all}.` : `${all}, ${unusual === 0 ? 'alla inom det väntade' : unusual === 1 ? 'en är utanför det väntade' : `${countInWords(unusual, 'sv')} är utanför det väntade`}.`
  },
  lead: (unit: string, weeks: string, known: string | null) => `${unit}, ${weeks}.${known === null ? '' : ` Som det var känt när ${known} var slut.`}`,
  pdf: 'Hämta en sida PDF', choose: 'Välj siffror, enhet och period', tooMany: (most: number) => `Högst ${most} siffror visas tillsammans. De första är med.`,
  none: 'Ingen siffra är vald', noneHow: 'Öppna valet ovanför och kryssa i de siffror du vill se tillsammans.', together: 'Se flera tillsammans',
  paperTitle: 'Lägesbild, en sida', unit: 'Enhet', period: 'Period', known: 'Känt till och med', made: 'Gjord', now: 'som det är känt nu', figuresHeading: 'Siffrorna säger', countedHeading: 'Så räknas det',
  notKept: (names: string) => `Kan inte visas som de var kända då: ${names}.`,
  internal: 'Internt: antalen är inte prövade för utlämnande, se Statistik.', madeBy: (when: string, by: string) => `${when}, ${by}`,
  page: 'Sida {page} av {pages}', about: 'Om', aboutRows: { figure: 'Siffra', counted: 'Så räknas det' },
  views: 'Sparade vyer', viewsHeading: (n: number) => (n === 0 ? 'Du har ingen sparad vy.' : n === 1 ? 'Du har en sparad vy.' : `Du har ${countInWords(n, 'sv')} sparade vyer.`),
  viewsLead: 'En vy är ett val av siffror, enhet, period och känd dag. Siffrorna räknas på nytt varje gång du öppnar den.', save: 'Spara valet som vy', name: 'Namn', nameHint: 'Skriv inga namn på personer.',
  saveButton: 'Spara vyn', change: 'Ändra', back: 'Tillbaka till siffrorna', wholePicture: 'Hela lägesbilden', shareButton: 'Spara delningen', renameButton: 'Spara namnet', remove: 'Ta bort vyn', open: 'Öppna', first: 'Öppna först', notFirst: 'Öppna hela lägesbilden först', isFirst: 'öppnas först',
  shared: (unit: string) => `delas med chefer för ${unit}`, sharedBy: (name: string) => `delas av ${name}`,
  shareLabel: 'Dela med chefer för', shareNone: 'ingen', own: 'Egna vyer', others: 'Vyer som delas med dig', noViews: 'Ingen vy är sparad', noViewsHow: 'Välj siffror och spara valet under ett namn.', toChosen: 'Välj siffror',
  columns: { name: 'Vy', figures: 'Siffror', seen: 'Enhet och period', state: 'Läge', does: 'Gör' },
  done: { view_saved: 'Vyn är sparad.', view_removed: 'Vyn är borttagen.', view_first: 'Lägesbilden öppnas med vyn.', view_not_first: 'Lägesbilden öppnas som vanligt.' },
  faults: { name_needed: 'Skriv ett namn på vyn.', too_long: 'Skriv högst 60 tecken.', name_taken: 'Du har redan en vy med det namnet.', figures_needed: 'Välj minst en siffra.' },
}
const en: typeof sv = {
  title: 'Chosen figures',
  heading: (n, unusual) => {
    const all = n === 0 ? 'No figure is chosen' : n === 1 ? 'One figure' : `${countInWords(n, 'en', 'start')} figures`
    return n === 0 ? `${all}.` : `${all}, ${unusual === 0 ? 'all within what was expected' : unusual === 1 ? 'one outside what was expected' : `${countInWords(unusual, 'en')} outside what was expected`}.`
  },
  lead: (unit, weeks, known) => `${unit}, ${weeks}.${known === null ? '' : ` As it was known when ${known} was over.`}`,
  pdf: 'Get one page as PDF', choose: 'Choose figures, unit and period', tooMany: (most) => `At most ${most} figures are shown together. The first ones are here.`,
  none: 'No figure is chosen', noneHow: 'Open the choice above and tick the figures you want to see together.', together: 'See several together',
  paperTitle: 'The picture, one page', unit: 'Unit', period: 'Period', known: 'Known up to', made: 'Made', now: 'as it is known now', figuresHeading: 'What the figures say', countedHeading: 'How it is counted',
  notKept: (names) => `Cannot be shown as they were known then: ${names}.`,
  internal: 'Internal: the counts are not cleared for disclosure, see Statistics.', madeBy: (when, by) => `${when}, ${by}`,
  page: 'Page {page} of {pages}', about: 'About', aboutRows: { figure: 'Figure', counted: 'How it is counted' },
  views: 'Saved views', viewsHeading: (n) => (n === 0 ? 'You have no saved view.' : n === 1 ? 'You have one saved view.' : `You have ${countInWords(n, 'en')} saved views.`),
  viewsLead: 'A view is a choice of figures, unit, period and known day. The figures are counted anew each time you open it.', save: 'Save the choice as a view', name: 'Name', nameHint: 'Write no names of persons.',
  saveButton: 'Save the view', change: 'Change', back: 'Back to the figures', wholePicture: 'The whole picture', shareButton: 'Save the sharing', renameButton: 'Save the name', remove: 'Remove the view', open: 'Open', first: 'Open first', notFirst: 'Open the whole picture first', isFirst: 'opened first',
  shared: (unit) => `shared with managers of ${unit}`, sharedBy: (name) => `shared by ${name}`,
  shareLabel: 'Share with managers of', shareNone: 'nobody', own: 'Own views', others: 'Views shared with you', noViews: 'No view is saved', noViewsHow: 'Choose figures and save the choice under a name.', toChosen: 'Choose figures',
  columns: { name: 'View', figures: 'Figures', seen: 'Unit and period', state: 'State', does: 'Do' },
  done: { view_saved: 'The view is saved.', view_removed: 'The view is removed.', view_first: 'The picture opens with the view.', view_not_first: 'The picture opens as usual.' },
  faults: { name_needed: 'Write a name for the view.', too_long: 'Write at most 60 characters.', name_taken: 'You have a view of that name already.', figures_needed: 'Choose at least one figure.' },
}
export const chosenTexts: Texts<typeof sv> = { sv, en }

export const chosenRefusals: Texts<RefusalTexts> = {
  sv: { view_not_found: () => ({ title: 'Vyn finns inte', detail: 'Den kan ha tagits bort. Öppna dina sparade vyer.' }) },
  en: { view_not_found: () => ({ title: 'There is no such view', detail: 'It may have been removed. Open your saved views.' }) },
}
