import type { RefusalTexts } from '../../platform/refusal.ts'
import type { Texts } from '../../platform/language.ts'
import type { PriorityClass, RowCode } from '../contract/plan.ts'

const sv = {
  title: 'Krisplan', heading: (version: number) => `Krisplan, version ${version}`, none: 'Det finns ingen antagen krisplan', noneHow: 'Chefer och verksamhetschefen skriver den som ett utkast. När den är antagen står den här.',
  adopted: (who: string, on: string, from: string) => `Antagen av ${who} ${on}. Gäller från ${from}.`, draftLead: 'Utkast. Ingen annan än chefer ser det, och inget gäller förrän det är antaget.',
  print: 'Skriv ut', versions: 'Versioner', exercises: 'Övningar', crises: 'Kriser', toPlan: 'Till krisplanen', toDraft: 'Till utkastet', postponedWork: 'Uppskjutet arbete', activateLink: 'Aktivera krisplanen', beginDraft: 'Skriv nästa version', openDraft: 'Öppna utkastet',
  calm: 'Ingen kris är aktiverad. Allt går i vanlig ordning.', aim: 'Syfte och utgångspunkter', taught: 'Vad den senaste krisen lärde', change: 'Vad som ändrades',
  classes: { 1: 'Klass 1: ska alltid gå', 2: 'Klass 2: ska gå, med glesare takt', 3: 'Klass 3: kan vänta någon tid', 4: 'Klass 4: kan vänta längst' } satisfies Record<PriorityClass, string>,
  columns: { activity: 'Verksamhet', hours: 'Timmar per dag', outage: 'Får stå stilla', needs: 'Kräver', gear: 'Lågvarv', planB: 'Plan B' },
  everyUnit: 'alla enheter', asItComes: 'när det kommer', noOutage: 'inte alls', hoursWord: (n: string) => `${n} timmar`, daysWord: (n: string) => `${n} dagar`, degree: 'socionomexamen (SoL 25:1)', never: 'aldrig', fromLevel: (level: number) => `från nivå ${level}`,
  dependsOn: (names: string) => `behöver ${names}`, coversWords: (what: string) => `Gäller ${what}.`, activities: (n: number) => (n === 1 ? 'En verksamhet' : `${n} verksamheter`),
  rows: { task: 'löften', follow_up: 'uppföljning av insatser', unseen: 'påminnelser om barn som inte träffats', restriction: 'påminnelser om besöksrestriktioner' } satisfies Record<RowCode, string>,
  versionsHeading: (n: number) => (n === 1 ? 'En version' : `${n} versioner`), versionColumns: { version: 'Version', adopted: 'Antagen', from: 'Gäller från', activities: 'Verksamheter', change: 'Vad som ändrades' },
  draft: 'Utkast', inForce: 'Gäller nu', earlier: 'Tidigare', coming: 'Kommande', version: (n: number) => `Version ${n}`, against: (n: number) => `Skillnad mot version ${n}`, compare: 'Jämför med', noDifference: 'Inget skiljer verksamheterna åt.', firstVersion: 'Det är den första versionen.',
  kinds: { added: 'Ny', removed: 'Borttagen', changed: 'Ändrad' }, empty: 'inget', yes: 'ja', no: 'nej',
  fields: { name: 'namn', unitName: 'enhet', priority: 'klass', rank: 'plats', hoursPerDay: 'timmar per dag', competence: 'kompetens', qualified: 'socionomexamen', tolerableHours: 'får stå stilla, timmar', dependsOn: 'behöver', planB: 'plan B', lowGearFrom: 'lågvarv från nivå', lowGearWords: 'i lågvarv', covers: 'rader i arbetslistan' },
  draftTitle: 'Utkast till krisplan', draftHeading: (version: number) => `Utkast till version ${version}`, wordsHeading: 'Om planen', changeNote: 'Vad som ändras, och varför', changeNoteHint: 'Behövs från och med version 2',
  taughtHint: 'Behövs: en kris har aktiverats sedan den förra versionen. Vilket antagande höll inte?', taughtFree: 'Fyll i när planen följer på en kris', save: 'Spara', cancel: 'Avbryt', adoptHeading: 'Anta versionen', adoptedWho: 'Antagen av', adoptedWhoHint: 'Till exempel socialnämnden 2026-11-19 § 112', adoptedOn: 'Antagen den', validFrom: 'Gäller från',
  adopt: 'Anta', adoptLead: 'En antagen version kan inte ändras. Nästa ändring blir en ny version.', drop: 'Kasta utkastet', dropLead: 'Den antagna planen gäller som förut.', addActivity: 'Lägg till verksamhet', edit: 'Ändra', editOf: (name: string) => ` ${name}`, remove: 'Ta bort ur utkastet',
  activityTitle: 'Verksamhet i krisplanen', newActivity: 'Ny verksamhet', name: 'Namn', nameHint: 'Till exempel Skyddsbedömning av nya anmälningar', unit: 'Enhet', allUnits: 'Alla enheter', priority: 'Prioritetsklass', rank: 'Plats i ordningen', rankHint: '1 går först inom sin klass', hoursPerDay: 'Timmar en arbetsdag behöver', hoursHint: '0 om det kommer när det kommer',
  competence: 'Kompetens', competenceHint: 'Kod ur kompetenslistan. Tomt: ingen särskild.', noCompetence: 'Ingen särskild', qualified: 'Kräver socionomexamen eller motsvarande (SoL 25:1)', tolerable: 'Så många timmar får den stå stilla', tolerableHint: '0: inte alls. Ett dygn är 24, en vecka 168.', needsField: 'Kan inte gå utan', planBField: 'Plan B, när den inte kan göras som vanligt',
  lowGearFrom: 'Går i lågvarv från nivå', lowGearNever: 'Aldrig', lowGearWords: 'Så görs den i lågvarv', coversField: 'Rader i arbetslistan som hör hit', coversHint: 'I lågvarv ställs löften och påminnelser sist. En rad med frist i lag behåller sin plats.', choose: 'Välj',
  exerciseTitle: 'Övningar', exerciseHeading: (n: number) => (n === 0 ? 'Ingen övning är registrerad' : n === 1 ? 'En övning' : `${n} övningar`), exerciseLead: 'En plan som inte har övats är ett antagande.', newExercise: 'Registrera övning', heldOn: 'Dag', scenario: 'Scenario', tookPart: 'Vilka var med', tookPartHint: 'Enheter och roller, inga namn', learnt: 'Vad den lärde', notLearnt: 'Inget är skrivet än', writeLearnt: 'Skriv vad den lärde', exerciseColumns: { day: 'Dag', scenario: 'Scenario', part: 'Med', learnt: 'Lärdom' },
  noExercises: 'Ingen övning än', noExercisesHow: 'Öva ett scenario per år: många borta, gränsen stängd, strömavbrott.',
  done: { draft_begun: 'Utkastet är påbörjat.', words_saved: 'Utkastet är sparat.', activity_saved: 'Verksamheten är sparad.', activity_removed: 'Verksamheten är borttagen ur utkastet.', adopted: 'Versionen är antagen.', dropped: 'Utkastet är kastat.', exercise_saved: 'Övningen är registrerad.', learnt_saved: 'Lärdomen är sparad.' },
  faults: {
    needed: 'Fyll i det här', value_needed: 'Fyll i det här', choose: 'Välj ett alternativ', too_long: 'Korta texten', no_identity_number: 'Ta bort personnumret. Planen handlar inte om någon klient.', number_needed: 'Skriv ett tal', day_unclear: 'Skriv dagen, till exempel tors 26 nov eller 2026-11-26', rank_out_of_range: 'Skriv ett tal från 1 till 999',
    hours_out_of_range: 'Skriv timmar från 0 till 2 000', outage_out_of_range: 'Skriv timmar från 0 till 8 760', first_class_never_slows: 'Klass 1 går alltid för fullt. Välj Aldrig, eller en annan klass.', need_unknown: 'Välj verksamheter som finns i utkastet', needs_in_a_circle: 'Verksamheterna skulle behöva varandra i ring. Ta bort en av dem.',
    day_ahead: 'Välj i dag eller en tidigare dag', before_adoption: 'Välj en dag som inte är före antagandet',
  },
}
type PlanTexts = Omit<typeof sv, 'done' | 'faults' | 'fields' | 'rows'> & { done: Readonly<Record<string, string>>; faults: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>>; rows: Readonly<Record<string, string>> }

const en: PlanTexts = {
  title: 'Crisis plan', heading: (version) => `Crisis plan, version ${version}`, none: 'No crisis plan has been adopted', noneHow: 'Managers and the director write it as a draft. When it is adopted it stands here.',
  adopted: (who, on, from) => `Adopted by ${who} ${on}. Holds from ${from}.`, draftLead: 'Draft. Nobody but managers sees it, and nothing holds until it is adopted.',
  print: 'Print', versions: 'Versions', exercises: 'Exercises', crises: 'Crises', toPlan: 'To the crisis plan', toDraft: 'To the draft', postponedWork: 'Postponed work', activateLink: 'Activate the crisis plan', beginDraft: 'Write the next version', openDraft: 'Open the draft',
  calm: 'No crisis is activated. Everything goes on as usual.', aim: 'Aim and starting points', taught: 'What the last crisis taught', change: 'What changed',
  classes: { 1: 'Class 1: always goes on', 2: 'Class 2: goes on, at a slower pace', 3: 'Class 3: can wait some time', 4: 'Class 4: can wait longest' },
  columns: { activity: 'Activity', hours: 'Hours a day', outage: 'May stand still', needs: 'Takes', gear: 'Low gear', planB: 'Plan B' },
  everyUnit: 'every unit', asItComes: 'as it comes', noOutage: 'not at all', hoursWord: (n) => `${n} hours`, daysWord: (n) => `${n} days`, degree: 'degree in social work (SoL 25:1)', never: 'never', fromLevel: (level) => `from level ${level}`,
  dependsOn: (names) => `needs ${names}`, coversWords: (what) => `Covers ${what}.`, activities: (n) => (n === 1 ? 'One activity' : `${n} activities`),
  rows: { task: 'promises', follow_up: 'follow-up of measures', unseen: 'reminders of children not met', restriction: 'reminders of visiting restrictions' },
  versionsHeading: (n) => (n === 1 ? 'One version' : `${n} versions`), versionColumns: { version: 'Version', adopted: 'Adopted', from: 'Holds from', activities: 'Activities', change: 'What changed' },
  draft: 'Draft', inForce: 'In force', earlier: 'Earlier', coming: 'Coming', version: (n) => `Version ${n}`, against: (n) => `Difference from version ${n}`, compare: 'Compare with', noDifference: 'The activities do not differ.', firstVersion: 'It is the first version.',
  kinds: { added: 'New', removed: 'Removed', changed: 'Changed' }, empty: 'nothing', yes: 'yes', no: 'no',
  fields: { name: 'name', unitName: 'unit', priority: 'class', rank: 'place', hoursPerDay: 'hours a day', competence: 'competence', qualified: 'degree in social work', tolerableHours: 'may stand still, hours', dependsOn: 'needs', planB: 'plan B', lowGearFrom: 'low gear from level', lowGearWords: 'in low gear', covers: 'rows of the worklist' },
  draftTitle: 'Draft of the crisis plan', draftHeading: (version) => `Draft of version ${version}`, wordsHeading: 'About the plan', changeNote: 'What changes, and why', changeNoteHint: 'Needed from version 2 on',
  taughtHint: 'Needed: a crisis has been activated since the last version. Which assumption did not hold?', taughtFree: 'Fill in when the plan follows a crisis', save: 'Save', cancel: 'Cancel', adoptHeading: 'Adopt the version', adoptedWho: 'Adopted by', adoptedWhoHint: 'For example the committee 2026-11-19 item 112', adoptedOn: 'Adopted on', validFrom: 'Holds from',
  adopt: 'Adopt', adoptLead: 'An adopted version cannot be changed. The next change is a new version.', drop: 'Throw the draft away', dropLead: 'The adopted plan holds as before.', addActivity: 'Add an activity', edit: 'Change', editOf: (name) => ` ${name}`, remove: 'Take out of the draft',
  activityTitle: 'Activity of the crisis plan', newActivity: 'New activity', name: 'Name', nameHint: 'For example Protection assessment of new reports', unit: 'Unit', allUnits: 'Every unit', priority: 'Class of priority', rank: 'Place in the order', rankHint: '1 goes first within its class', hoursPerDay: 'Hours that a working day needs', hoursHint: '0 if it comes when it comes',
  competence: 'Competence', competenceHint: 'A code of the list of competences. Empty: none in particular.', noCompetence: 'None in particular', qualified: 'Takes a degree in social work or the like (SoL 25:1)', tolerable: 'So many hours it may stand still', tolerableHint: '0: not at all. A day is 24, a week 168.', needsField: 'Cannot go on without', planBField: 'Plan B, when it cannot be done as usual',
  lowGearFrom: 'Runs in low gear from level', lowGearNever: 'Never', lowGearWords: 'How it is done in low gear', coversField: 'Rows of the worklist that belong here', coversHint: 'In low gear promises and reminders are put last. A row with a deadline in law keeps its place.', choose: 'Choose',
  exerciseTitle: 'Exercises', exerciseHeading: (n) => (n === 0 ? 'No exercise is registered' : n === 1 ? 'One exercise' : `${n} exercises`), exerciseLead: 'A plan that has not been exercised is an assumption.', newExercise: 'Register an exercise', heldOn: 'Day', scenario: 'Scenario', tookPart: 'Who took part', tookPartHint: 'Units and roles, no names', learnt: 'What it taught', notLearnt: 'Nothing is written yet', writeLearnt: 'Write what it taught', exerciseColumns: { day: 'Day', scenario: 'Scenario', part: 'Took part', learnt: 'Lesson' },
  noExercises: 'No exercise yet', noExercisesHow: 'Exercise one scenario a year: many away, the border closed, a power cut.',
  done: { draft_begun: 'The draft is begun.', words_saved: 'The draft is saved.', activity_saved: 'The activity is saved.', activity_removed: 'The activity is taken out of the draft.', adopted: 'The version is adopted.', dropped: 'The draft is thrown away.', exercise_saved: 'The exercise is registered.', learnt_saved: 'The lesson is saved.' },
  faults: {
    needed: 'Fill this in', value_needed: 'Fill this in', choose: 'Choose one', too_long: 'Shorten the text', no_identity_number: 'Take the identity number out. The plan is about no client.', number_needed: 'Write a number', day_unclear: 'Write the day, for example Thu 26 Nov or 2026-11-26', rank_out_of_range: 'Write a number from 1 to 999',
    hours_out_of_range: 'Write hours from 0 to 2,000', outage_out_of_range: 'Write hours from 0 to 8,760', first_class_never_slows: 'Class 1 always runs in full. Choose Never, or another class.', need_unknown: 'Choose activities of the draft', needs_in_a_circle: 'The activities would need one another in a circle. Take one of them away.',
    day_ahead: 'Choose today or an earlier day', before_adoption: 'Choose a day that is not before the adoption',
  },
}
export const planTexts: Texts<PlanTexts> = { sv, en }

export const planRefusals: Texts<RefusalTexts> = {
  sv: {
    plan_not_found: () => ({ title: 'Versionen finns inte', detail: 'Gå till krisplanens versioner och välj där.' }),
    no_draft: () => ({ title: 'Det finns inget utkast', detail: 'Börja nästa version först.' }),
    draft_exists: () => ({ title: 'Det finns redan ett utkast', detail: 'Öppna det och skriv vidare, eller kasta det.' }),
    activity_not_found: () => ({ title: 'Verksamheten finns inte i utkastet', detail: 'Gå till utkastet och välj där.' }),
    others_need_it: () => ({ title: 'Andra verksamheter behöver den', detail: 'Ta bort den från dem först.' }),
    plan_is_empty: () => ({ title: 'Utkastet är inte färdigt', detail: 'Skriv planens syfte och lägg till minst en verksamhet.' }),
    change_note_needed: () => ({ title: 'Skriv vad som ändras', detail: 'En ny version behöver säga vad som ändras, och varför.' }),
    taught_needed: () => ({ title: 'Skriv vad krisen lärde', detail: 'En kris har aktiverats sedan den förra versionen. Skriv vad den lärde innan versionen antas.' }),
    exercise_not_found: () => ({ title: 'Övningen finns inte, eller har redan en lärdom', detail: 'Ladda om sidan.' }),
  },
  en: {
    plan_not_found: () => ({ title: 'The version does not exist', detail: 'Go to the versions of the crisis plan and choose there.' }),
    no_draft: () => ({ title: 'There is no draft', detail: 'Begin the next version first.' }),
    draft_exists: () => ({ title: 'There is a draft already', detail: 'Open it and go on writing, or throw it away.' }),
    activity_not_found: () => ({ title: 'The activity is not in the draft', detail: 'Go to the draft and choose there.' }),
    others_need_it: () => ({ title: 'Other activities need it', detail: 'Take it away from them first.' }),
    plan_is_empty: () => ({ title: 'The draft is not finished', detail: 'Write the aim of the plan and add at least one activity.' }),
    change_note_needed: () => ({ title: 'Write what changes', detail: 'A new version must say what changes, and why.' }),
    taught_needed: () => ({ title: 'Write what the crisis taught', detail: 'A crisis has been activated since the last version. Write what it taught before the version is adopted.' }),
    exercise_not_found: () => ({ title: 'The exercise does not exist, or has its lesson already', detail: 'Load the page again.' }),
  },
}
