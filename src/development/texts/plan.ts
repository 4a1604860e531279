import type { MailTemplates } from '../../platform/mail.ts'
import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { ActionStatus, Direction, FindingKind, PlanOrigin, PlanSort, PlanStage, ProposalOutcome } from '../contract/plan.ts'

const sv = {
  title: 'Planer för handling', heading: (late: number, words: string) => (late === 0 ? 'Inget i planerna är försenat' : late === 1 ? 'En åtgärd är försenad' : `${words} åtgärder är försenade`),
  lead: 'Vad som ska bli annorlunda, vem som gör det och till när, och vad som är bra och ska behållas. Siffrorna hämtas ur lägesbilden.',
  newPlan: 'Ny plan', print: 'Skriv ut', show: 'Visa', all: 'Alla', everyUnit: 'Alla enheter', list: 'Planer', none: 'Ingen plan finns', noneHow: 'Börja en plan efter ett besök, en granskning eller något i lägesbilden.', noneFound: 'Ingen plan stämmer med valet',
  columns: { plan: 'Plan', unit: 'Enhet', period: 'Tid', actions: 'Åtgärder', stage: 'Läge' }, sortNames: { period: 'Tid', titel: 'Plan', enhet: 'Enhet' } satisfies Record<PlanSort, string>,
  doneOf: (done: string, all: string) => `${done} av ${all} klara`, lateCount: (n: string) => (n === '1' ? 'en försenad' : `${n} försenade`), fallenCount: (n: number) => (n === 1 ? 'en sak att behålla har fallit' : `${n} saker att behålla har fallit`), public: 'Publik sida',
  own: 'Dina åtgärder', ownNone: 'Du ansvarar inte för någon åtgärd.',
  stages: { draft: 'Utkast', adopted: 'Antagen', closed: 'Avslutad' } satisfies Record<PlanStage, string>, origins: { visit: 'Besök', audit: 'Granskning', picture: 'Lägesbilden', own: 'Eget arbete' } satisfies Record<PlanOrigin, string>,
  statuses: { planned: 'Planerad', ongoing: 'Pågår', done: 'Klar', dropped: 'Avbruten' } satisfies Record<ActionStatus, string>, directions: { higher: 'minst', lower: 'högst' } satisfies Record<Direction, string>,
  kinds: { change: 'Ska bli annorlunda', keep: 'Är bra och ska behållas' } satisfies Record<FindingKind, string>, proposalOutcomes: { taken: 'Tas med', declined: 'Tas inte med', withdrawn: 'Tillbakadraget' } satisfies Record<ProposalOutcome, string>,
  name: 'Namn', nameHint: 'Till exempel Plan för handling 2027, Mottagningen', unit: 'Gäller', whole: 'Hela förvaltningen', origin: 'Bygger på', originWords: 'Vem besökte eller granskade, eller vad bilden visade', originWordsHint: 'Organisation och roll, inga namn.', originOn: 'Dag för besöket, granskningen eller bilden',
  aim: 'Vad ska planen leda till för barnen', from: 'Från', to: 'Till', changeLines: 'Det som ska bli annorlunda', keepLines: 'Det som är bra och ska behållas', linesHint: 'En sak per rad, så som det sades.', create: 'Börja planen', save: 'Spara', cancel: 'Avbryt', choose: 'Välj', newTitle: 'Ny plan för handling', editTitle: 'Ändra planen', edit: 'Ändra',
  newLead: 'Planen börjar som ett utkast som bara chefer ser. Åtgärder läggs till sedan. Skriv inget om enskilda.',
  period: (from: string, to: string) => `${from} till ${to}`, madeOf: (origin: string, on: string) => `${origin} ${on}`, adopted: (who: string, on: string) => `Antagen av ${who} ${on}`, draftLead: 'Utkast. Bara chefer ser planen tills den antas.', closed: (on: string) => `Avslutad ${on}`,
  facts: 'Planen', findings: 'Vad som sågs', findingsNone: 'Inget är inlagt än.', addFinding: 'Lägg till', findingWords: 'Vad', findingKind: 'Slag', guard: 'Siffra som vakar', guardHint: 'För det som ska behållas. Chefen får ett brev när siffran faller.', removeFinding: 'Ta bort', removeOf: (words: string) => ` ${words}`, fell: (on: string) => `Har fallit sedan ${on}`,
  actions: 'Åtgärder', actionsNone: 'Ingen åtgärd än', actionsNoneHow: 'Lägg till det första som ska göras, med vem och när.', addAction: 'Ny åtgärd', actionColumns: { what: 'Åtgärd', owner: 'Ansvarig', due: 'Klar senast', figure: 'Siffra', status: 'Läge' }, late: 'försenad',
  what: 'Vad ska göras', why: 'Varför', answers: 'Svarar mot', noFinding: 'Inget särskilt', owner: 'Ansvarig', partners: 'Med vilka', partnersHint: 'Enheter, funktioner och organisationer. Inga namn, den publika sidan visar det.', start: 'Börjar', due: 'Klar senast', budget: 'Budget, kronor', budgetHint: 'Tomt om den ryms i det vanliga.', budgetIs: 'Budget', noBudget: 'Ryms i det vanliga', evidence: 'Vad visar att det är gjort', evidenceHint: 'Till exempel diarienummer, rutin eller protokoll.', noEvidence: 'Inget angivet',
  figure: 'Siffra ur lägesbilden', noFigure: 'Ingen siffra', direction: 'Ska vara', value: 'Mål', valueHint: 'En andel i procent, annars antal på fyra veckor.', guardValue: 'Gräns', share: (p: string, count: string, of: string) => `${p} (${count} av ${of})`, countIn: (count: string) => count, target: (direction: string, value: string) => `mål ${direction} ${value}`, guardIs: (direction: string, value: string) => `ska vara ${direction} ${value}`, started: (value: string) => `var ${value}`, now: (value: string) => `nu ${value}`, hidden: 'okänt eller färre än fem', reached: 'Målet är nått', notReached: 'Målet är inte nått', kept: 'Hålls', notKept: 'Hålls inte', howCounted: 'De fyra senaste hela veckorna tillsammans. Tal från ett till fyra visas bara för den som leder enheten.',
  actionTitle: 'Åtgärd', newAction: 'Ny åtgärd', editAction: 'Ändra åtgärden', history: 'Vad som har hänt', historyNone: 'Inget är antecknat.', note: 'Anteckna', noteNew: 'Anteckna vad som hänt', words: 'Vad har hänt', status: 'Läge', newDue: 'Ny dag', newDueHint: 'Tomt: samma dag som förut.', movedTo: (on: string) => `flyttad till ${on}`, toPlan: 'Till planen', toPlans: 'Till planerna',
  proposals: 'Medarbetarnas förslag', proposalsNone: 'Inget förslag än.', propose: 'Föreslå något', proposeLead: 'Alla som arbetar här kan föreslå. Alla ser förslaget och svaret.', proposed: 'Förslag', send: 'Skicka förslaget', answer: 'Svara', answerWords: 'Svar', answerHint: 'Behövs när förslaget inte tas med.', outcome: 'Beslut', withdraw: 'Ta tillbaka', by: (name: string) => `av ${name}`,
  meetings: 'Uppföljningar', meetingsNone: 'Ingen uppföljning är hållen.', followUp: 'Uppföljning', followHeading: (n: number, words: string) => (n === 0 ? 'Allt går enligt planen' : n === 1 ? 'En åtgärd behöver tas upp' : `${words} åtgärder behöver tas upp`), followLead: 'Försenade och sådana som inte nått sitt mål står först. Gå igenom dem och skriv vad ni bestämde.', meetingNew: 'Skriv från mötet', heldOn: 'Dag', tookPart: 'Vilka var med', tookPartHint: 'Roller och enheter, inga namn.', decided: 'Vad ni kom fram till', nextOn: 'Nästa uppföljning', nextIs: (on: string) => `Nästa ${on}`,
  adoptHeading: 'Anta planen', adoptedWho: 'Antagen av', adoptedWhoHint: 'Till exempel socialnämnden 2026-12-10 § 118', adoptedOn: 'Dag', adopt: 'Anta',
  publishHeading: 'Publik sida', publishLead: 'Alla kan läsa sidan utan att logga in. Ansvariga står med sin titel, aldrig med namn, och små tal visas inte. Läs texterna först.', address: 'Adress', addressHint: 'Små bokstäver, siffror och bindestreck. Sidan blir /plan/adressen.', publish: 'Publicera', unpublish: 'Ta bort sidan', openPublic: 'Öppna den publika sidan',
  closeHeading: 'Avsluta planen', closeLead: 'Skriv vad planen lärde er. Det följer med till nästa år.', lessons: 'Vad lärde ni er', close: 'Avsluta', copy: 'Kopiera till nästa år', copyLead: 'Det som inte är klart och det som ska behållas går vidare till ett nytt utkast, med siffrorna räknade på nytt.', learnt: 'Vad förra planen lärde', word: 'Word', pdf: 'PDF', toMessage: 'Skriv ett medskick',
  paperFoot: 'Plan för handling', paperPage: 'Sida {page} av {pages}', publicTitle: 'Plan för handling', publicLead: (unit: string, period: string) => `${unit}, ${period}.`, publicNone: 'Ingen åtgärd är inlagd.', goodHeading: 'Det här är bra och ska behållas', changeHeading: 'Det här ska bli annorlunda', doHeading: 'Det här gör vi', publicWhy: 'Därför',
  done: { plan_made: 'Planen är påbörjad.', plan_saved: 'Planen är sparad.', finding: 'Det är inlagt.', finding_gone: 'Det är borttaget.', action: 'Åtgärden är inlagd.', action_saved: 'Åtgärden är sparad.', noted: 'Det är antecknat.', proposed: 'Ditt förslag är inlagt.', answered: 'Svaret är sparat.', withdrawn: 'Förslaget är tillbakadraget.', met: 'Uppföljningen är sparad.', adopted: 'Planen är antagen.', published: 'Sidan är publicerad.', unpublished: 'Sidan är borttagen.', closed: 'Planen är avslutad.', copied: 'Nästa års plan är ett utkast.' },
  faults: { needed: 'Fyll i', value_needed: 'Välj', choice_needed: 'Välj', too_long: 'Skriv kortare', no_identity_number: 'Ta bort personnumret. Planen handlar inte om någon enskild.', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov', after_today: 'Välj i dag eller en tidigare dag', before_the_first: 'Välj en senare dag', number_needed: 'Skriv ett tal', percent_needed: 'Skriv en andel från 0 till 100', amount_needed: 'Skriv ett belopp i kronor', address_unclear: 'Skriv små bokstäver, siffror och bindestreck', unit_stays: 'En antagen plan behåller sin enhet', only_what_is_kept_is_guarded: 'Bara det som ska behållas får en vakande siffra', reason_needed: 'Skriv varför', evidence_needed: 'Skriv vad som visar att det är gjort' },
}
const en: typeof sv = {
  title: 'Action plans', heading: (late, words) => (late === 0 ? 'Nothing in the plans is late' : late === 1 ? 'One action is late' : `${words} actions are late`),
  lead: 'What is to change, who does it and by when, and what is good and must be kept. The figures come from the picture.',
  newPlan: 'New plan', print: 'Print', show: 'Show', all: 'All', everyUnit: 'Every unit', list: 'Plans', none: 'There is no plan', noneHow: 'Begin a plan after a visit, an audit or something in the picture.', noneFound: 'No plan fits the choice',
  columns: { plan: 'Plan', unit: 'Unit', period: 'Time', actions: 'Actions', stage: 'State' }, sortNames: { period: 'Time', titel: 'Plan', enhet: 'Unit' },
  doneOf: (done, all) => `${done} of ${all} done`, lateCount: (n) => `${n} late`, fallenCount: (n) => (n === 1 ? 'one thing to keep has fallen' : `${n} things to keep have fallen`), public: 'Public page',
  own: 'Your actions', ownNone: 'You own no action.',
  stages: { draft: 'Draft', adopted: 'Adopted', closed: 'Closed' }, origins: { visit: 'Visit', audit: 'Audit', picture: 'The picture', own: 'Own work' },
  statuses: { planned: 'Planned', ongoing: 'Going on', done: 'Done', dropped: 'Dropped' }, directions: { higher: 'at least', lower: 'at most' },
  kinds: { change: 'Must change', keep: 'Is good and must be kept' }, proposalOutcomes: { taken: 'Taken in', declined: 'Not taken in', withdrawn: 'Withdrawn' },
  name: 'Name', nameHint: 'For example Action plan 2027, Intake', unit: 'Concerns', whole: 'The whole department', origin: 'Builds on', originWords: 'Who visited or audited, or what the picture showed', originWordsHint: 'Organisation and role, no names.', originOn: 'Day of the visit, the audit or the picture',
  aim: 'What the plan is to lead to for the children', from: 'From', to: 'To', changeLines: 'What must change', keepLines: 'What is good and must be kept', linesHint: 'One thing a line, as it was said.', create: 'Begin the plan', save: 'Save', cancel: 'Cancel', choose: 'Choose', newTitle: 'New action plan', editTitle: 'Change the plan', edit: 'Change',
  newLead: 'The plan begins as a draft that only managers see. Actions are added afterwards. Write nothing about anybody by name.',
  period: (from, to) => `${from} to ${to}`, madeOf: (origin, on) => `${origin} ${on}`, adopted: (who, on) => `Adopted by ${who} ${on}`, draftLead: 'Draft. Only managers see the plan until it is adopted.', closed: (on) => `Closed ${on}`,
  facts: 'The plan', findings: 'What was seen', findingsNone: 'Nothing is entered yet.', addFinding: 'Add', findingWords: 'What', findingKind: 'Kind', guard: 'Figure that guards it', guardHint: 'For what is to be kept. The manager gets a letter when the figure falls.', removeFinding: 'Remove', removeOf: (words) => ` ${words}`, fell: (on) => `Has fallen since ${on}`,
  actions: 'Actions', actionsNone: 'No action yet', actionsNoneHow: 'Add the first thing to do, with who and when.', addAction: 'New action', actionColumns: { what: 'Action', owner: 'Owner', due: 'Done by', figure: 'Figure', status: 'State' }, late: 'late',
  what: 'What is to be done', why: 'Why', answers: 'Answers', noFinding: 'Nothing in particular', owner: 'Owner', partners: 'With whom', partnersHint: 'Units, functions and organisations. No names, the public page shows it.', start: 'Begins', due: 'Done by', budget: 'Budget, kronor', budgetHint: 'Empty if it fits in the ordinary budget.', budgetIs: 'Budget', noBudget: 'Fits in the ordinary budget', evidence: 'What shows that it is done', evidenceHint: 'For example a registry number, routine or minutes.', noEvidence: 'None given',
  figure: 'Figure of the picture', noFigure: 'No figure', direction: 'Is to be', value: 'Target', valueHint: 'A share in per cent, else a number in four weeks.', guardValue: 'Limit', share: (p, count, of) => `${p} (${count} of ${of})`, countIn: (count) => count, target: (direction, value) => `target ${direction} ${value}`, guardIs: (direction, value) => `is to be ${direction} ${value}`, started: (value) => `was ${value}`, now: (value) => `now ${value}`, hidden: 'unknown or fewer than five', reached: 'The target is reached', notReached: 'The target is not reached', kept: 'Holds', notKept: 'Does not hold', howCounted: 'The last four complete weeks together. Numbers from one to four are shown only to those who lead the unit.',
  actionTitle: 'Action', newAction: 'New action', editAction: 'Change the action', history: 'What has happened', historyNone: 'Nothing is noted.', note: 'Note it', noteNew: 'Note what has happened', words: 'What has happened', status: 'State', newDue: 'New day', newDueHint: 'Empty: the same day as before.', movedTo: (on) => `moved to ${on}`, toPlan: 'To the plan', toPlans: 'To the plans',
  proposals: 'Proposals of the staff', proposalsNone: 'No proposal yet.', propose: 'Propose something', proposeLead: 'Everybody who works here may propose. Everybody sees the proposal and the answer.', proposed: 'Proposal', send: 'Send the proposal', answer: 'Answer', answerWords: 'Answer', answerHint: 'Needed when the proposal is not taken in.', outcome: 'Decision', withdraw: 'Take back', by: (name) => `by ${name}`,
  meetings: 'Follow-ups', meetingsNone: 'No follow-up has been held.', followUp: 'Follow-up', followHeading: (n, words) => (n === 0 ? 'Everything goes as planned' : n === 1 ? 'One action needs to be taken up' : `${words} actions need to be taken up`), followLead: 'Late ones and those that have not reached their target stand first. Go through them and write what you decided.', meetingNew: 'Write from the meeting', heldOn: 'Day', tookPart: 'Who took part', tookPartHint: 'Roles and units, no names.', decided: 'What you concluded', nextOn: 'Next follow-up', nextIs: (on) => `Next ${on}`,
  adoptHeading: 'Adopt the plan', adoptedWho: 'Adopted by', adoptedWhoHint: 'For example the committee 2026-12-10 item 118', adoptedOn: 'Day', adopt: 'Adopt',
  publishHeading: 'Public page', publishLead: 'Anybody can read the page without signing in. Owners stand with their title, never by name, and small numbers are not shown. Read the texts first.', address: 'Address', addressHint: 'Small letters, digits and hyphens. The page becomes /plan/the-address.', publish: 'Publish', unpublish: 'Take the page away', openPublic: 'Open the public page',
  closeHeading: 'Close the plan', closeLead: 'Write what the plan taught you. It goes on to next year.', lessons: 'What you learnt', close: 'Close', copy: 'Copy to next year', copyLead: 'What is not done and what is to be kept goes on to a new draft, with the figures counted anew.', learnt: 'What the last plan taught', word: 'Word', pdf: 'PDF', toMessage: 'Write a message',
  paperFoot: 'Action plan', paperPage: 'Page {page} of {pages}', publicTitle: 'Action plan', publicLead: (unit, period) => `${unit}, ${period}.`, publicNone: 'No action is entered.', goodHeading: 'This is good and must be kept', changeHeading: 'This must change', doHeading: 'This is what we do', publicWhy: 'Because',
  done: { plan_made: 'The plan is begun.', plan_saved: 'The plan is saved.', finding: 'It is entered.', finding_gone: 'It is removed.', action: 'The action is entered.', action_saved: 'The action is saved.', noted: 'It is noted.', proposed: 'Your proposal is entered.', answered: 'The answer is saved.', withdrawn: 'The proposal is taken back.', met: 'The follow-up is saved.', adopted: 'The plan is adopted.', published: 'The page is published.', unpublished: 'The page is taken away.', closed: 'The plan is closed.', copied: 'The plan of next year is a draft.' },
  faults: { needed: 'Fill in', value_needed: 'Choose', choice_needed: 'Choose', too_long: 'Write less', no_identity_number: 'Take the identity number away. The plan is about nobody in particular.', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', after_today: 'Choose today or an earlier day', before_the_first: 'Choose a later day', number_needed: 'Write a number', percent_needed: 'Write a share from 0 to 100', amount_needed: 'Write an amount in kronor', address_unclear: 'Write small letters, digits and hyphens', unit_stays: 'An adopted plan keeps its unit', only_what_is_kept_is_guarded: 'Only what is to be kept has a figure that guards it', reason_needed: 'Write why', evidence_needed: 'Write what shows that it is done' },
}
export type PlanTexts = typeof sv
export const actionPlanTexts: Texts<PlanTexts> = { sv, en }

/** Letters of the nightly job: what is due, what is late, what has fallen. No word of what the plan says. */
export const planLetters = {
  plan_action_due: {
    sv: { subject: 'En åtgärd ska vara klar inom en vecka', body: 'Du ansvarar för en åtgärd i en plan för handling. Öppna den och skriv hur det går.' },
    en: { subject: 'An action is due within a week', body: 'You own an action of an action plan. Open it and write how it goes.' },
  },
  plan_action_late: {
    sv: { subject: 'En åtgärd är försenad', body: 'Dagen då åtgärden skulle vara klar har gått. Öppna den, skriv vad som hänt eller flytta dagen.' },
    en: { subject: 'An action is late', body: 'The day that the action was to be done has passed. Open it, write what has happened or move the day.' },
  },
  plan_keep_fell: {
    sv: { subject: 'Något som ska behållas har fallit', body: 'En siffra som vakar över något bra i en plan för handling har gått över sin gräns. Öppna planen och se vilken.' },
    en: { subject: 'Something to be kept has fallen', body: 'A figure that guards something good in an action plan has passed its limit. Open the plan to see which.' },
  },
} as const satisfies MailTemplates

export const planRefusals: Texts<RefusalTexts> = {
  sv: {
    action_plan_not_found: () => ({ title: 'Planen finns inte', detail: 'Gå till planerna och välj där.' }),
    action_plan_is_closed: () => ({ title: 'Planen är avslutad', detail: 'Kopiera den till nästa år och skriv där.' }),
    action_plan_is_others: () => ({ title: 'Planen är en annan enhets', detail: 'Den som leder enheten ändrar. Du kan lämna ett förslag.' }),
    action_plan_is_adopted: () => ({ title: 'Planen är redan antagen', detail: 'Ladda om sidan.' }),
    action_plan_is_a_draft: () => ({ title: 'Planen är ett utkast', detail: 'Den behöver antas först.' }),
    action_plan_is_empty: () => ({ title: 'Planen har ingen åtgärd', detail: 'Lägg till minst en åtgärd innan planen antas.' }),
    action_plan_is_not_public: () => ({ title: 'Planen har ingen publik sida', detail: 'Ladda om sidan.' }),
    action_plan_address_is_taken: () => ({ title: 'En annan plan har adressen', detail: 'Välj en annan adress.' }),
    action_plan_has_no_lessons: () => ({ title: 'Skriv först vad planen lärde', detail: 'Avsluta planen med det ni lärde er. Sedan kan den kopieras.' }),
    public_plan_not_found: () => ({ title: 'Sidan finns inte', detail: 'Planen är inte publicerad, eller har tagits bort.' }),
    plan_finding_not_found: () => ({ title: 'Det finns inte i planen', detail: 'Ladda om sidan.' }),
    plan_finding_has_actions: () => ({ title: 'Åtgärder svarar mot det', detail: 'Ändra vad åtgärderna svarar mot, eller avbryt dem först.' }),
    plan_action_not_found: () => ({ title: 'Åtgärden finns inte', detail: 'Gå till planen och välj där.' }),
    plan_action_is_others: () => ({ title: 'Åtgärden är en annans', detail: 'Den ansvariga antecknar, och den som leder planens enhet.' }),
    plan_proposal_not_found: () => ({ title: 'Förslaget finns inte', detail: 'Ladda om sidan.' }),
    plan_proposal_is_answered: () => ({ title: 'Förslaget är redan besvarat', detail: 'Ladda om sidan.' }),
  },
  en: {
    action_plan_not_found: () => ({ title: 'The plan does not exist', detail: 'Go to the plans and choose there.' }),
    action_plan_is_closed: () => ({ title: 'The plan is closed', detail: 'Copy it to next year and write there.' }),
    action_plan_is_others: () => ({ title: 'The plan is another unit’s', detail: 'Whoever leads the unit changes it. You may make a proposal.' }),
    action_plan_is_adopted: () => ({ title: 'The plan is adopted already', detail: 'Load the page again.' }),
    action_plan_is_a_draft: () => ({ title: 'The plan is a draft', detail: 'It must be adopted first.' }),
    action_plan_is_empty: () => ({ title: 'The plan has no action', detail: 'Add at least one action before the plan is adopted.' }),
    action_plan_is_not_public: () => ({ title: 'The plan has no public page', detail: 'Load the page again.' }),
    action_plan_address_is_taken: () => ({ title: 'Another plan has the address', detail: 'Choose another address.' }),
    action_plan_has_no_lessons: () => ({ title: 'First write what the plan taught', detail: 'Close the plan with what you learnt. Then it can be copied.' }),
    public_plan_not_found: () => ({ title: 'The page does not exist', detail: 'The plan is not published, or has been taken away.' }),
    plan_finding_not_found: () => ({ title: 'It is not in the plan', detail: 'Load the page again.' }),
    plan_finding_has_actions: () => ({ title: 'Actions answer it', detail: 'Change what the actions answer, or drop them first.' }),
    plan_action_not_found: () => ({ title: 'The action does not exist', detail: 'Go to the plan and choose there.' }),
    plan_action_is_others: () => ({ title: 'The action is another’s', detail: 'Its owner notes, and whoever leads the unit of the plan.' }),
    plan_proposal_not_found: () => ({ title: 'The proposal does not exist', detail: 'Load the page again.' }),
    plan_proposal_is_answered: () => ({ title: 'The proposal is answered already', detail: 'Load the page again.' }),
  },
}
