import { countInWords } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'
import type { unitKinds } from '../contract.ts'
import type { Standing } from '../contract/administer-staff.ts'

type UnitKind = (typeof unitKinds)[number]

const sv = {
  title: 'Administration',
  attention: (count: number) => (
    count === 0 ? 'Inget behöver ses över' : count === 1 ? 'En sak behöver ses över' : `${countInWords(count, 'sv', 'start')} saker behöver ses över`),
  attentionLead: 'Du ser personal, enheter och drift. Inga barn och inga ärenden.',
  attentionHeading: 'Att se över',
  allWell: 'Alla har en roll, enheterna har chefer och inga jobb har misslyckats.',
  columns: { what: 'Vad', why: 'Varför', next: 'Nästa steg' },
  withoutRole: {
    what: (count: number) => (count === 1 ? 'En medarbetare har ingen roll' : `${countInWords(count, 'sv', 'start')} medarbetare har ingen roll`),
    why: 'Den som inte har en roll kan inte logga in. Ge en roll, eller avsluta medarbetaren.', next: 'Visa dem utan roll',
  },
  rolesEnding: {
    what: (count: number) => (count === 1 ? 'En roll tar slut inom 30 dagar' : `${countInWords(count, 'sv', 'start')} roller tar slut inom 30 dagar`),
    why: 'När rollen tar slut loggas medarbetaren ut. Ge en ny roll om arbetet fortsätter.', next: 'Visa roller som tar slut',
  },
  unitsWithoutManager: {
    what: (count: number) => (count === 1 ? 'En enhet saknar chef' : `${countInWords(count, 'sv', 'start')} enheter saknar chef`),
    why: 'Ingen får besked om oöppnade anmälningar eller ser frister för den som är borta.', next: 'Visa enheterna',
  },
  awayWithoutDeputy: {
    what: (count: number) => (
      count === 1 ? 'En handläggare med ärenden är borta utan ersättare' : `${countInWords(count, 'sv', 'start')} handläggare med ärenden är borta utan ersättare`),
    why: 'Fristerna står på enhetschefens arbetslista. Den som vet vem det gäller lägger in en ersättare på medarbetarens sida.',
    next: 'Visa personalen',
  },
  failedJobs: {
    what: (count: number) => (count === 1 ? 'Ett jobb har misslyckats' : `${countInWords(count, 'sv', 'start')} jobb har misslyckats`),
    why: 'Brev eller nattarbete har inte blivit gjort.', next: 'Visa jobben',
  },
  webhooksFailing: {
    what: (count: number) => (count === 1 ? 'Ett system tar inte emot besked' : `${countInWords(count, 'sv', 'start')} system tar inte emot besked`),
    why: 'Efter en vecka avslutas adressen och får inget mer.', next: 'Visa webhookar',
  },
  clientsEnding: {
    what: (count: number) => (count === 1 ? 'En nyckel slutar inom 30 dagar' : `${countInWords(count, 'sv', 'start')} nycklar slutar inom 30 dagar`),
    why: 'Sedan kan skolan eller vården inte skicka anmälningar från sitt eget system.', next: 'Visa nycklarna',
  },
  administrators: {
    what: () => 'Kommunen har bara en administratör', why: 'Du kan inte ändra dina egna roller, och när du är borta kan ingen lägga upp personal.',
    next: 'Lägg till medarbetare',
  },
  logReviewers: { what: () => 'Ingen granskar loggen', why: 'Rollen Logggranskare ser vem som har läst vad. Ge den till någon annan än en administratör.', next: 'Visa personalen' },

  unit: {
    title: 'Enheter', heading: (open: number) => (open === 1 ? 'En öppen enhet' : `${countInWords(open, 'sv', 'start')} öppna enheter`),
    lead: 'Ett barns ärende hör till en enhet, och enhetens chef ser det.', add: 'Lägg till enhet', openCaption: 'Öppna enheter', closedCaption: 'Stängda enheter',
    name: 'Namn', kind: 'Slag', managers: 'Chef', staff: 'Medarbetare', action: 'Åtgärd', noManager: 'Ingen chef', noStaff: 'Ingen',
    staffCount: (count: number) => (count === 1 ? 'En medarbetare' : `${count} medarbetare`),
    none: 'Ingen enhet är upplagd', noneHow: 'Lägg upp enheterna först. Medarbetare och roller hör till en enhet.',
    change: 'Ändra', reopen: 'Öppna igen', closedOn: 'Sista dag',
    newHeading: 'Lägg till en enhet', newSave: 'Lägg till enheten', nameHint: 'Som den heter i kommunen, till exempel Utredning Norr.',
    kindHint: 'Slaget styr vad som hamnar där. Det går inte att ändra sedan.',
    renameHeading: (name: string) => `Byt namn på ${name}`, renameSave: 'Byt namn', renameLead: 'Namnet byts på alla sidor, också bakåt i tiden.',
    showStaff: (count: number) => (count === 1 ? 'Visa medarbetaren' : `Visa ${count} medarbetare`),
    close: 'Stäng enheten', closeHeading: (name: string) => `Stäng ${name}?`,
    closeLead: 'En stängd enhet går inte att välja. Först ska ärenden, anmälningar, medarbetare och roller flyttas.', closeSave: 'Stäng enheten', closeNowHint: 'Enheten går inte att välja från nu.',
    mustMove: 'Det här finns kvar i enheten', holdsNothing: 'Inget finns kvar i enheten. Den går att stänga.',
    holds: (held: { cases: number; reports: number; staff: number; roles: number }) => unitHoldsSv(held),
  },
  kinds: {
    intake: 'Mottagning', investigation: 'Utredning', placement: 'Placering', support: 'Stöd och behandling', emergency_duty: 'Socialjour', management: 'Ledning',
  } satisfies Record<UnitKind, string>,
  kindHints: {
    intake: 'Tar emot anmälningar och gör förhandsbedömningar.', investigation: 'Utreder och beslutar.', placement: 'Familjehem och placeringar.',
    support: 'Öppenvård och insatser.', emergency_duty: 'Kvällar, nätter och helger.', management: 'Ledning och stab. Behöver ingen enhetschef.',
  } satisfies Record<UnitKind, string>,

  staff: {
    title: 'Personal och roller', heading: (count: number) => (count === 1 ? 'En medarbetare' : `${count} medarbetare`),
    lead: 'Välj en medarbetare för att ge eller avsluta roller.', add: 'Lägg till medarbetare', caption: 'Medarbetare',
    none: 'Ingen medarbetare passar urvalet', noneHow: 'Ta bort urvalet, eller sök på en del av namnet.',
    search: 'Sök på namn eller konto', searchButton: 'Sök', found: (count: number) => (count === 1 ? 'En träff' : `${count} träffar`), notFound: 'Ingen träff',
    notFoundHow: 'Sök på en del av namnet. Den som inte finns lägger du till.', more: 'Det finns fler träffar. Skriv mer av namnet.', all: 'Visa alla',
    unit: 'Enhet', anyUnit: 'Alla enheter', role: 'Roll', anyRole: 'Alla roller', name: 'Namn', roles: 'Roller i dag', noRole: 'Ingen roll',
    withoutRole: 'Utan roll', ending: 'Roll som tar slut inom 30 dagar', left: 'Har slutat', leftOn: (day: string) => `Slutade ${day}`, until: (day: string) => `till ${day}`,
    newHeading: 'Lägg till en medarbetare', newLead: 'Sedan ger du en roll. Utan roll går det inte att logga in.', newSave: 'Lägg till medarbetaren',
    subject: 'Konto i inloggningen', subjectHint: 'Det som kommunens inloggning kallar personen, ofta e-postadress eller hsa-id. Det går inte att ändra sedan.',
    givenName: 'Förnamn', familyName: 'Efternamn', jobTitle: 'Titel', email: 'E-post', emailHint: 'För påminnelser. Det står aldrig något om barn i breven.',
    chooseUnit: 'Välj enhet', changeHeading: (name: string) => `Ändra ${name}`, changeSave: 'Spara ändringen',
    changeLead: 'Ärenden och roller följer inte med till en ny enhet. De ändras var för sig.',
  },
  member: {
    details: 'Uppgifter', change: 'Ändra uppgifter', account: 'Konto', unit: 'Enhet', email: 'E-post', noEmail: 'Ingen',
    left: (day: string) => `Slutar eller slutade ${day}`, resume: 'Låt arbeta igen', end: 'Avsluta i systemet',
    roles: 'Roller', noRoles: 'Ingen roll gäller', noRolesHow: 'Utan roll går det inte att logga in.', giveRole: 'Ge en roll',
    history: 'Tidigare roller', role: 'Roll', time: 'Tid', given: 'Gavs', ended: 'Avslutades', action: 'Åtgärd', endRole: 'Avsluta', withdraw: 'Återta',
    ownRoles: 'Dina egna roller ändras av en annan administratör.',
    deputies: 'Ersättare', noDeputies: 'Ingen ersättare är inlagd', noDeputiesHow: 'En ersättare ser och gör det som den ordinarie ser och gör, från och till en dag.',
    giveDeputy: 'Lägg in en ersättare', who: 'Vem', has: (name: string) => `${name} ersätter`, is: (name: string) => `Ersätter ${name}`, why: 'Varför',
    pastDeputies: 'Tidigare ersättare',
    sessions: 'Inloggningar', noSessions: 'Inte inloggad.', openSessions: (count: number) => (count === 1 ? 'Inloggad på en plats.' : `Inloggad på ${countInWords(count, 'sv')} platser.`),
    lastSeen: (when: string) => `Senast ${when}.`, endSessions: 'Logga ut överallt',
    byAt: (by: string, at: string) => `${at} av ${by}`, setUp: 'uppläggningen', fromTo: (from: string, to: string | null) => (to === null ? `från ${from}` : `${from} till ${to}`),
  },
  standings: { coming: 'Kommande', now: 'Gäller', ended: 'Avslutad', withdrawn: 'Återtagen' } satisfies Record<Standing, string>,
  form: {
    cancel: 'Avbryt', goBack: 'Gå tillbaka', day: 'Sista dag', dayHint: 'Fyll i om du valde en sista dag. Till exempel 26/11, 2026-11-26 eller +14.', when: 'När?',
    roleHeading: (name: string) => `Ge ${name} en roll`, roleLead: 'Rollen öppnar inget före första dagen och inget efter sista.', roleSave: 'Ge rollen',
    role: 'Roll', chooseRole: 'Välj roll', unit: 'Enhet för rollen', unitHint: 'Krävs för enhetschef, mottagning och socialjour.', noUnit: 'Ingen enhet',
    from: 'Första dag', to: 'Sista dag', toHint: 'Lämna tomt om rollen gäller tills vidare.', whatRoles: 'Vad rollerna ser',
    endRoleHeading: (name: string, role: string) => `Avsluta rollen ${role} för ${name}?`,
    endRoleLead: 'Allt som gjordes med rollen finns kvar och står i loggen.', endRoleSave: 'Avsluta rollen',
    withdrawHeading: (name: string, role: string) => `Återta rollen ${role} för ${name}?`, withdrawLead: 'Rollen har inte börjat. Den kommer aldrig att gälla.',
    withdrawSave: 'Återta rollen',
    now: 'Genast', nowHint: 'Medarbetaren loggas ut direkt.', onDay: 'Efter en sista dag', onDayHint: 'Medarbetaren loggas ut när dagen är slut.',
    duties: (cases: number, reports: number) => `Medarbetaren ansvarar för ${dutiesSv(cases, reports)}. De ligger kvar tills enhetschefen har lämnat över dem.`,
    deputyHeading: (name: string) => `Lägg in en ersättare för ${name}`, deputyLead: 'Ersättaren ser och gör det som den ordinarie ser och gör.',
    deputySave: 'Lägg in ersättaren', deputy: 'Ersättare', chooseDeputy: 'Välj en kollega', reason: 'Orsak', reasonHint: 'Kort, till exempel semester. Inget om hälsa.',
    endDeputyHeading: (deputy: string, name: string) => `Avsluta att ${deputy} ersätter ${name}?`, endDeputyLead: 'Ersättaren ser inte längre den ordinaries ärenden.',
    endDeputySave: 'Avsluta', deputyNowHint: 'Ersättaren ser inget mer från nu.', deputyDayHint: 'Dagen räknas med.',
    endHeading: (name: string) => `Avsluta ${name} i systemet?`, endLead: 'Roller och ersättningar avslutas samma dag. Det som är skrivet finns kvar.',
    endSave: 'Avsluta medarbetaren', answers: (cases: number, reports: number) => `Medarbetaren ansvarar för ${dutiesSv(cases, reports)}. Enhetschefen lämnar över först.`,
    resumeHeading: (name: string) => `Låt ${name} arbeta igen?`, resumeLead: 'Kontot öppnas igen. Roller ger du på nytt.', resumeSave: 'Låt arbeta igen',
    signOutHeading: (name: string) => `Logga ut ${name} överallt?`, signOutLead: 'Alla öppna inloggningar avslutas nu. Utkast finns kvar. Den som har en roll kan logga in igen.',
    signOutSave: 'Logga ut överallt',
  },
  faults: {
    needed: 'Fyll i uppgiften', too_long: 'Korta texten', not_an_address: 'Skriv en e-postadress, eller lämna tomt', day_unclear: 'Skriv en dag, till exempel 26/11 eller i dag',
    choose_when: 'Välj när', value_needed: 'Välj i listan',
  },
  done: {
    unit_added: 'Enheten är tillagd.', unit_renamed: 'Enheten har bytt namn.', unit_closed: 'Enheten är stängd.', unit_reopened: 'Enheten är öppen igen.',
    staff_added: 'Medarbetaren är tillagd. Ge en roll, så går det att logga in.', staff_changed: 'Uppgifterna är ändrade.', staff_ended: 'Medarbetaren är avslutad i systemet.',
    staff_resumed: 'Medarbetaren arbetar här igen. Ge en roll.', role_given: 'Rollen är given.', role_ended: 'Rollen är avslutad.',
    deputy_given: 'Ersättaren är inlagd.', deputy_ended: 'Ersättningen är avslutad.', sessions_ended: 'Alla inloggningar är avslutade.',
  },
}

function dutiesSv(cases: number, reports: number): string {
  const parts = [
    ...(cases > 0 ? [cases === 1 ? 'ett ärende' : `${countInWords(cases, 'sv')} ärenden`] : []),
    ...(reports > 0 ? [reports === 1 ? 'en anmälan' : `${countInWords(reports, 'sv')} anmälningar`] : []),
  ]
  return parts.join(' och ')
}

function dutiesEn(cases: number, reports: number): string {
  const parts = [
    ...(cases > 0 ? [cases === 1 ? 'one case' : `${countInWords(cases, 'en')} cases`] : []),
    ...(reports > 0 ? [reports === 1 ? 'one report' : `${countInWords(reports, 'en')} reports`] : []),
  ]
  return parts.join(' and ')
}

type Held = { cases: number; reports: number; staff: number; roles: number }

/** What is left in a unit. Cases and reports without their number: the administrator may not see such figures. */
function unitHoldsSv({ cases, reports, staff, roles }: Held): string[] {
  return [
    ...(cases > 0 ? ['Öppna ärenden. Enhetschefen lämnar över dem till en annan enhet.'] : []),
    ...(reports > 0 ? ['Anmälningar som inte är klara. Mottagningen avslutar eller flyttar dem.'] : []),
    ...(staff > 0 ? [`${staff === 1 ? 'En medarbetare' : `${staff} medarbetare`}. Byt enhet på medarbetarens sida, eller avsluta.`] : []),
    ...(roles > 0 ? [`${roles === 1 ? 'En roll' : `${roles} roller`}. Avsluta på medarbetarens sida.`] : []),
  ]
}

function unitHoldsEn({ cases, reports, staff, roles }: Held): string[] {
  return [
    ...(cases > 0 ? ['Open cases. The unit manager hands them over to another unit.'] : []),
    ...(reports > 0 ? ['Reports that are not finished. The intake group ends or moves them.'] : []),
    ...(staff > 0 ? [`${staff === 1 ? 'One member of staff' : `${staff} members of staff`}. Change the unit on the page of each, or end them.`] : []),
    ...(roles > 0 ? [`${roles === 1 ? 'One role' : `${roles} roles`}. End it on its holder's page.`] : []),
  ]
}

const en: typeof sv = {
  title: 'Administration',
  attention: (count) => (
    count === 0 ? 'Nothing needs attention' : count === 1 ? 'One thing needs attention' : `${countInWords(count, 'en', 'start')} things need attention`),
  attentionLead: 'You see staff, units and operation. No children and no cases.',
  attentionHeading: 'To see to',
  allWell: 'Everybody has a role, the units have managers and no jobs have failed.',
  columns: { what: 'What', why: 'Why', next: 'Next step' },
  withoutRole: {
    what: (count) => (count === 1 ? 'One member of staff has no role' : `${countInWords(count, 'en', 'start')} members of staff have no role`),
    why: 'Without a role one cannot sign in. Give a role, or end the member of staff.', next: 'Show those without a role',
  },
  rolesEnding: {
    what: (count) => (count === 1 ? 'One role ends within 30 days' : `${countInWords(count, 'en', 'start')} roles end within 30 days`),
    why: 'When the role ends its holder is signed out. Give a new role if the work goes on.', next: 'Show roles that end',
  },
  unitsWithoutManager: {
    what: (count) => (count === 1 ? 'One unit has no manager' : `${countInWords(count, 'en', 'start')} units have no manager`),
    why: 'Nobody is told of unopened reports or sees the deadlines of those who are away.', next: 'Show the units',
  },
  awayWithoutDeputy: {
    what: (count) => (
      count === 1 ? 'One worker with cases is away without a deputy' : `${countInWords(count, 'en', 'start')} workers with cases are away without a deputy`),
    why: 'The deadlines are on the unit manager\'s worklist. Whoever knows who it is names a deputy on that person\'s page.',
    next: 'Show the staff',
  },
  failedJobs: {
    what: (count) => (count === 1 ? 'One job has failed' : `${countInWords(count, 'en', 'start')} jobs have failed`),
    why: 'Letters or nightly work were not done.', next: 'Show the jobs',
  },
  webhooksFailing: {
    what: (count) => (count === 1 ? 'One system does not receive messages' : `${countInWords(count, 'en', 'start')} systems do not receive messages`),
    why: 'After a week the address is ended and told nothing more.', next: 'Show the webhooks',
  },
  clientsEnding: {
    what: (count) => (count === 1 ? 'One key ends within 30 days' : `${countInWords(count, 'en', 'start')} keys end within 30 days`),
    why: 'After that the school or clinic cannot send reports from its own system.', next: 'Show the keys',
  },
  administrators: {
    what: () => 'The municipality has only one administrator', why: 'You cannot change your own roles, and while you are away nobody can add staff.',
    next: 'Add a member of staff',
  },
  logReviewers: { what: () => 'Nobody reviews the log', why: 'The role Log reviewer sees who has read what. Give it to someone who is no administrator.', next: 'Show the staff' },

  unit: {
    title: 'Units', heading: (open) => (open === 1 ? 'One open unit' : `${countInWords(open, 'en', 'start')} open units`),
    lead: 'A child\'s case belongs to a unit, and the unit\'s manager sees it.', add: 'Add a unit', openCaption: 'Open units', closedCaption: 'Closed units',
    name: 'Name', kind: 'Kind', managers: 'Manager', staff: 'Staff', action: 'Action', noManager: 'No manager', noStaff: 'None',
    staffCount: (count) => (count === 1 ? 'One member of staff' : `${count} members of staff`),
    none: 'No unit has been added', noneHow: 'Add the units first. Staff and roles belong to a unit.',
    change: 'Change', reopen: 'Open again', closedOn: 'Last day',
    newHeading: 'Add a unit', newSave: 'Add the unit', nameHint: 'As the municipality calls it, for example Investigation North.',
    kindHint: 'The kind decides what comes there. It cannot be changed later.',
    renameHeading: (name) => `Rename ${name}`, renameSave: 'Rename', renameLead: 'The name changes on all pages, also back in time.',
    showStaff: (count) => (count === 1 ? 'Show the member of staff' : `Show ${count} members of staff`),
    close: 'Close the unit', closeHeading: (name) => `Close ${name}?`,
    closeLead: 'A closed unit cannot be chosen. Cases, reports, staff and roles are to be moved first.', closeSave: 'Close the unit', closeNowHint: 'The unit cannot be chosen from now.',
    mustMove: 'This is left in the unit', holdsNothing: 'Nothing is left in the unit. It can be closed.',
    holds: (held) => unitHoldsEn(held),
  },
  kinds: {
    intake: 'Intake', investigation: 'Investigation', placement: 'Placement', support: 'Support and treatment', emergency_duty: 'Emergency duty', management: 'Management',
  },
  kindHints: {
    intake: 'Receives reports and makes preliminary assessments.', investigation: 'Investigates and decides.', placement: 'Family homes and placements.',
    support: 'Open care and measures.', emergency_duty: 'Evenings, nights and weekends.', management: 'Management and staff functions. Needs no unit manager.',
  },

  staff: {
    title: 'Staff and roles', heading: (count) => (count === 1 ? 'One member of staff' : `${count} members of staff`),
    lead: 'Choose a member of staff to give or end roles.', add: 'Add a member of staff', caption: 'Staff',
    none: 'No member of staff fits the selection', noneHow: 'Clear the selection, or search for a part of the name.',
    search: 'Search by name or account', searchButton: 'Search', found: (count) => (count === 1 ? 'One match' : `${count} matches`), notFound: 'No match',
    notFoundHow: 'Search for a part of the name. Whoever is not here you can add.', more: 'There are more matches. Write more of the name.', all: 'Show all',
    unit: 'Unit', anyUnit: 'All units', role: 'Role', anyRole: 'All roles', name: 'Name', roles: 'Roles today', noRole: 'No role',
    withoutRole: 'Without a role', ending: 'A role that ends within 30 days', left: 'Have left', leftOn: (day) => `Left ${day}`, until: (day) => `until ${day}`,
    newHeading: 'Add a member of staff', newLead: 'Then you give a role. Without a role one cannot sign in.', newSave: 'Add the member of staff',
    subject: 'Account in the sign-in', subjectHint: 'What the municipality\'s sign-in calls the person, often an e-mail address or HSA id. It cannot be changed later.',
    givenName: 'Given name', familyName: 'Family name', jobTitle: 'Title', email: 'E-mail', emailHint: 'For reminders. The letters never say anything about children.',
    chooseUnit: 'Choose a unit', changeHeading: (name) => `Change ${name}`, changeSave: 'Save the change',
    changeLead: 'Cases and roles do not follow to a new unit. They are changed one by one.',
  },
  member: {
    details: 'Details', change: 'Change the details', account: 'Account', unit: 'Unit', email: 'E-mail', noEmail: 'None',
    left: (day) => `Ends or ended ${day}`, resume: 'Let work again', end: 'End in the system',
    roles: 'Roles', noRoles: 'No role holds', noRolesHow: 'Without a role one cannot sign in.', giveRole: 'Give a role',
    history: 'Earlier roles', role: 'Role', time: 'Time', given: 'Given', ended: 'Ended', action: 'Action', endRole: 'End', withdraw: 'Withdraw',
    ownRoles: 'Your own roles are changed by another administrator.',
    deputies: 'Deputies', noDeputies: 'No deputy is named', noDeputiesHow: 'A deputy sees and does what the regular worker sees and does, from and to a day.',
    giveDeputy: 'Name a deputy', who: 'Who', has: (name) => `${name} stands in`, is: (name) => `Stands in for ${name}`, why: 'Why',
    pastDeputies: 'Earlier deputies',
    sessions: 'Sessions', noSessions: 'Not signed in.', openSessions: (count) => (count === 1 ? 'Signed in at one place.' : `Signed in at ${countInWords(count, 'en')} places.`),
    lastSeen: (when) => `Latest ${when}.`, endSessions: 'Sign out everywhere',
    byAt: (by, at) => `${at} by ${by}`, setUp: 'the set-up', fromTo: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
  },
  standings: { coming: 'Coming', now: 'Holds', ended: 'Ended', withdrawn: 'Withdrawn' },
  form: {
    cancel: 'Cancel', goBack: 'Go back', day: 'Last day', dayHint: 'Fill in if you chose a last day. For example 26/11, 2026-11-26 or +14.', when: 'When?',
    roleHeading: (name) => `Give ${name} a role`, roleLead: 'The role opens nothing before its first day and nothing after its last.', roleSave: 'Give the role',
    role: 'Role', chooseRole: 'Choose a role', unit: 'Unit of the role', unitHint: 'Needed for unit manager, intake and emergency duty.', noUnit: 'No unit',
    from: 'First day', to: 'Last day', toHint: 'Leave empty if the role lasts until further notice.', whatRoles: 'What the roles see',
    endRoleHeading: (name, role) => `End the role ${role} for ${name}?`,
    endRoleLead: 'All that was done with the role stays, and is in the log.', endRoleSave: 'End the role',
    withdrawHeading: (name, role) => `Withdraw the role ${role} for ${name}?`, withdrawLead: 'The role has not begun. It will never hold.',
    withdrawSave: 'Withdraw the role',
    now: 'At once', nowHint: 'The member of staff is signed out now.', onDay: 'After a last day', onDayHint: 'The member of staff is signed out when the day is over.',
    duties: (cases, reports) => `The member of staff answers for ${dutiesEn(cases, reports)}. They stay until the unit manager has handed them over.`,
    deputyHeading: (name) => `Name a deputy for ${name}`, deputyLead: 'The deputy sees and does what the regular worker sees and does.',
    deputySave: 'Name the deputy', deputy: 'Deputy', chooseDeputy: 'Choose a colleague', reason: 'Reason', reasonHint: 'Short, for example holiday. Nothing about health.',
    endDeputyHeading: (deputy, name) => `End that ${deputy} stands in for ${name}?`, endDeputyLead: 'The deputy no longer sees the regular worker\'s cases.',
    endDeputySave: 'End', deputyNowHint: 'The deputy sees nothing more from now.', deputyDayHint: 'The day counts.',
    endHeading: (name) => `End ${name} in the system?`, endLead: 'Roles and deputyships end the same day. What is written stays.',
    endSave: 'End the member of staff', answers: (cases, reports) => `The member of staff answers for ${dutiesEn(cases, reports)}. The unit manager hands over first.`,
    resumeHeading: (name) => `Let ${name} work again?`, resumeLead: 'The account opens again. Roles are given anew.', resumeSave: 'Let work again',
    signOutHeading: (name) => `Sign ${name} out everywhere?`, signOutLead: 'All open sessions end now. Drafts stay. Whoever has a role can sign in again.',
    signOutSave: 'Sign out everywhere',
  },
  faults: {
    needed: 'Fill in this', too_long: 'Shorten the text', not_an_address: 'Write an e-mail address, or leave it empty', day_unclear: 'Write a day, for example 26/11 or today',
    choose_when: 'Choose when', value_needed: 'Choose from the list',
  },
  done: {
    unit_added: 'The unit is added.', unit_renamed: 'The unit has a new name.', unit_closed: 'The unit is closed.', unit_reopened: 'The unit is open again.',
    staff_added: 'The member of staff is added. Give a role to make sign-in possible.', staff_changed: 'The details are changed.', staff_ended: 'The member of staff is ended in the system.',
    staff_resumed: 'The member of staff works here again. Give a role.', role_given: 'The role is given.', role_ended: 'The role is ended.',
    deputy_given: 'The deputy is named.', deputy_ended: 'The deputyship is ended.', sessions_ended: 'All sessions are ended.',
  },
}

export type AdministrationTexts = typeof sv
export const administrationTexts: Texts<AdministrationTexts> = { sv, en }
