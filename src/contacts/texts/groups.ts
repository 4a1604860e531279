import { countInWords } from '../../calendar/format.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { Presence, leaderParts, toldBy } from '../contract/groups.ts'
import type { moveKinds } from '../contract/rebooking.ts'

type Part = (typeof leaderParts)[number]
type Told = (typeof toldBy)[number]
type Kind = (typeof moveKinds)[number]

const sv = {
  title: 'Grupper', groupsHeading: (coming: number) => (coming === 0 ? 'Inga gruppträffar de närmaste två veckorna' : coming === 1 ? 'En gruppträff de närmaste två veckorna' : `${countInWords(coming, 'sv', 'start')} gruppträffar de närmaste två veckorna`),
  groupsLead: 'Närvaron registreras en gång för hela gruppen. Varje deltagare får en egen kontakt, utan de andras namn.',
  sessions: 'Träffar', sessionsCaption: 'Träffar, den närmaste först', noSessions: 'Inga träffar planerade', noSessionsHow: 'Öppna en grupp och planera en träff.',
  programmes: 'Grupper', noProgrammes: 'Inga grupper än', programme: 'Grupp', unit: 'Enhet', leaders: 'Ledare', nextOn: 'Nästa träff', ended: (day: string) => `Avslutad ${day}`,
  newProgramme: 'Ny grupp', name: 'Namn', nameHint: 'Till exempel ett program för barn. Namnet står i deltagarnas kontakter.', leadersNeeded: 'Ledare som behövs', leadersNeededHint: 'Delas gruppen behöver varje halva lika många',
  endedOn: 'Sista dag', endedHint: 'Tomt: gruppen fortsätter', save: 'Spara', cancel: 'Avbryt', editProgramme: 'Ändra gruppen', begin: 'Lägg in gruppen',
  when: 'Tid', room: 'Rum', people: 'Personer', ofCapacity: (people: number, capacity: number) => `${people} av ${capacity}`, tooMany: (more: number) => `${more} fler än rummet rymmer`,
  state: 'Läge', states: { planned: 'Planerad', attended: 'Närvaro registrerad', cancelled: 'Inställd' }, half: (half: number): string => (half === 1 ? 'första halvan' : 'andra halvan'),
  participants: 'Deltagare', participantsCaption: 'De som deltar', noParticipants: 'Inga deltagare som du får se', noParticipantsHow: 'Ledare och enhetens chef ser alla. Andra ser de barn de arbetar med.',
  participant: 'Deltagare', protected: 'Skyddad identitet', hidden: 'Dold', fromTo: 'Deltar', since: (day: string) => `från ${day}`, until: (day: string) => `till ${day}`,
  accompanying: 'Vuxna som följer med', told: 'Nås genom', toldBy: { mail: 'E-post', letter: 'Brev', worker: 'Ansvarig handläggare' } satisfies Record<Told, string>,
  addParticipant: 'Ny deltagare', add: 'Lägg till', person: 'Ärendenummer eller personnummer', personHint: 'Du lägger till barn och vuxna vars kontakter du skriver', fromOn: 'Från och med', toOn: 'Sista dag',
  mailTo: 'E-post för ändrade tider', mailHint: 'Bara tid och plats skrivs. Tomt: brev', editParticipant: 'Ändra', editParticipantHeading: 'Ändra deltagaren',
  chooseLeader: 'Välj ledare', staff: 'Medarbetare', part: 'Uppgift', parts: { leader: 'Ledare', stand_in: 'Kan hoppa in', none: 'Ingen uppgift längre' } satisfies Record<Part, string>, noLeaders: 'Ingen ledare vald',
  newSession: 'Planera en träff', plan: 'Planera', on: 'Dag', from: 'Börjar', to: 'Slutar', timeHint: 'Till exempel 15.00', editSession: 'Ändra träffen', replan: 'Spara ändringen',
  replanLead: 'Deltagare som har lämnat e-post får veta den nya tiden och platsen.', callOff: 'Ställ in träffen', callOffLead: 'Varje deltagares akt säger att vi ställde in. De som har lämnat e-post får veta det.', reason: 'Varför',
  about: 'Om träffen', presenceHeading: 'Registrera närvaro', presence: 'Närvaro', presences: { held: 'Var här', illness: 'Sjuk', cancelled_by_them: 'De ställde in', no_show: 'Kom inte', cancelled_by_us: 'Vi ställde in' } satisfies Record<Presence, string>,
  presenceHelp: 'Spara låser en kontakt för varje deltagare. En rättelse skrivs som tillägg i barnets kontakt.', lock: 'Spara och lås närvaron', notLeader: 'Gruppens ledare och enhetens chef registrerar närvaron.', notYet: 'Närvaron registreras när träffen har börjat.',
  attended: 'Närvaron är registrerad', cancelledBecause: (reason: string) => `Inställd: ${reason}`, signature: 'Signatur', print: 'Närvarolistan skrivs ut med webbläsarens utskrift.', toGroup: 'Till gruppen', toSession: 'Till träffen', open: 'Öppna', openOf: (what: string) => ` ${what}`,
  note: (programme: string) => `Gruppträff: ${programme}.`, noteAhead: (programme: string) => `Gruppträff i förväg inställd: ${programme}.`, cancelledForDistance: 'Det krävda avståndet gick inte att hålla i något rum.',
  rooms: 'Rum', roomsHeading: (rooms: number, metres: string) => (metres === '' ? `${countInWords(rooms, 'sv', 'start')} rum, alla platser får användas` : `${countInWords(rooms, 'sv', 'start')} rum när ${metres} meter krävs mellan personer`),
  roomsLead: 'Antal personer är golvytan delad med avståndet i kvadrat, högst lika många som platserna. Ledare och medföljande räknas.', roomName: 'Rum', street: 'Gatuadress', area: 'Yta (m²)', areaHint: 'Golvytan, till exempel 23,5', seats: 'Platser', capacity: 'Personer i dag', closedOn: 'Används till', closedHint: 'Tomt: rummet används tills vidare',
  newRoom: 'Nytt rum', editRoom: 'Ändra rummet', noRooms: 'Inga rum än', noRoomsHow: 'Lägg in rummen först. Sedan kan träffar planeras i dem.', bookings: 'Andra bokningar', bookingsLead: 'Det som rum och ledare är bokade för utom gruppträffar. Ingen flyttas hit.', toBookings: 'Andra bokningar', toDistance: 'Avstånd och ombokning',
  newBooking: 'Ny bokning', purpose: 'Varför', purposeHint: 'Inga namn på barn eller vuxna', book: 'Boka', noBookings: 'Inga andra bokningar', unbook: 'Ta bort', who: 'Rum och ledare', nobody: '(ingen)', noRoom: '(inget rum)',
  distance: 'Avstånd', distanceTitle: 'Avstånd och ombokning', distanceHeading: (tooFull: number) => (tooFull === 0 ? 'Alla träffar får plats' : tooFull === 1 ? 'En träff får inte plats' : `${countInWords(tooFull, 'sv', 'start')} träffar får inte plats`),
  noDistanceHeading: 'Inget avstånd krävs', distanceLead: 'Träffar som inte får plats flyttas till större rum, till en annan tid eller delas i två. De ställs in sist av allt. Inget ändras förrän du genomför ett förslag.',
  require: 'Kräv ett avstånd', switchOn: 'Kräv avståndet', metres: 'Meter mellan personer', metresHint: 'Till exempel 2 eller 1,5', metresOf: (metres: string) => `${metres} meter`, distances: 'Krävda avstånd', noDistances: 'Inga avstånd har krävts', stop: 'Avsluta i dag',
  ask: 'Ta fram ett förslag', askHeading: 'Ta fram ett förslag', firstDay: 'Första dag', lastDay: 'Sista dag', proposals: 'Tidigare förslag', proposalOf: (at: string) => `Förslag ${at}`, applied: 'Genomfört', notApplied: 'Inte genomfört',
  proposal: 'Förslag till ombokning', proposalHeading: (moves: number) => (moves === 0 ? 'Inget behöver ändras' : moves === 1 ? 'En träff ändras' : `${countInWords(moves, 'sv', 'start')} träffar ändras`),
  optimal: 'Inget bättre förslag finns bland det som får ändras.', stopped: (cost: number, bound: number) => `Sökningen avbröts. Förslaget kostar ${cost}, och inget förslag kan kosta mindre än ${bound}.`,
  becomes: 'Blir', why: 'Varför', whyFull: (people: number, capacity: number) => `${people} personer, rummet rymmer ${capacity}`, whyPlace: 'Lämnar plats åt en grupp som inte får plats', answerTo: 'Ditt svar', free: 'Öppet', locked: 'Behåll', rejected: 'Inte så',
  kinds: { room: 'Annat rum', time: 'Annan tid', split: 'Delas i två', cancel: 'Ställs in' } satisfies Record<Kind, string>, cancelWhy: 'inget rum, ingen tid och ingen delning går', askAgain: 'Räkna om med svaren', apply: 'Genomför förslaget', applyLead: 'Alla ändringar görs på en gång. Deltagare som har lämnat e-post får veta tid och plats. Övriga brev skrivs ut här efteråt.',
  toLetters: 'Brev att skriva ut', letters: 'Brev om ändrade tider', lettersHeading: (letters: number) => (letters === 0 ? 'Inga brev att skriva ut' : letters === 1 ? 'Ett brev att skriva ut' : `${countInWords(letters, 'sv', 'start')} brev att skriva ut`),
  lettersLead: (mailed: number) => `${mailed} har fått e-post. Här står bara de grupper du leder eller är chef för.`, letterGreeting: 'Hej', letterChanged: 'Tider som du är bokad på har ändrats.', letterWas: (when: string) => `Tiden var ${when}.`, letterNow: (when: string, place: string) => `Den nya tiden är ${when}. Platsen är ${place}.`, letterCancelled: (when: string) => `Tiden ${when} är inställd.`,
  byWorker: 'Lämnas av ansvarig handläggare', noAddress: 'Adressen ser du inte. Fråga ansvarig handläggare', faultsOfMove: 'Svara på minst en rad',
  done: {
    group_begun: 'Gruppen är inlagd.', group_saved: 'Ändringen är sparad.', leader_chosen: 'Valet av ledare är sparat.', participant_added: 'Deltagaren är inlagd.', participant_saved: 'Deltagaren är ändrad.', session_planned: 'Träffen är planerad.', session_moved: 'Träffen är ändrad.',
    session_cancelled: 'Träffen är inställd.', attended: 'Närvaron är registrerad. Varje deltagare har fått sin kontakt.', room_saved: 'Rummet är sparat.', booked: 'Bokningen är inlagd.', unbooked: 'Bokningen är borttagen.', distance_on: 'Avståndet krävs. Ta fram ett förslag för de träffar som inte får plats.', distance_off: 'Avståndet är avslutat.',
    proposed: 'Förslaget är framtaget.', rebooked: 'Förslaget är genomfört.',
  },
  faults: {
    needed: 'Fyll i', value_needed: 'Välj', too_long: 'Korta texten', day_needed: 'Skriv vilken dag', day_unclear: 'Skriv dagen, till exempel tors 26 nov', time_unclear: 'Skriv klockslaget, till exempel 15.00', leaders_out_of_range: 'Skriv 1 till 6', accompanying_out_of_range: 'Skriv 0 till 4', not_an_address: 'Skriv en e-postadress', leader_needed: 'Välj minst en ledare',
    too_many_leaders: 'Välj högst tolv', presence_needed: 'Välj hur det var', person_not_found: 'Ingen med det numret finns bland dem du arbetar med', ends_before_it_begins: 'Slutet kommer före början', area_out_of_range: 'Skriv ytan i kvadratmeter, till exempel 23,5', seats_out_of_range: 'Skriv antalet platser', metres_out_of_range: 'Skriv 0,5 till 5', room_or_leader_needed: 'Välj ett rum, en ledare eller båda',
  },
}

const en: typeof sv = {
  title: 'Groups', groupsHeading: (coming) => (coming === 0 ? 'No group sessions in the next two weeks' : coming === 1 ? 'One group session in the next two weeks' : `${countInWords(coming, 'en', 'start')} group sessions in the next two weeks`),
  groupsLead: 'Attendance is registered once for the whole group. Each participant gets a contact of their own, without the others’ names.',
  sessions: 'Sessions', sessionsCaption: 'Sessions, the nearest first', noSessions: 'No sessions planned', noSessionsHow: 'Open a group and plan a session.',
  programmes: 'Groups', noProgrammes: 'No groups yet', programme: 'Group', unit: 'Unit', leaders: 'Leaders', nextOn: 'Next session', ended: (day) => `Ended ${day}`,
  newProgramme: 'New group', name: 'Name', nameHint: 'For example a course for children. The name stands in the participants’ contacts.', leadersNeeded: 'Leaders needed', leadersNeededHint: 'If the group is split each half needs as many',
  endedOn: 'Last day', endedHint: 'Empty: the group goes on', save: 'Save', cancel: 'Cancel', editProgramme: 'Change the group', begin: 'Enter the group',
  when: 'Time', room: 'Room', people: 'People', ofCapacity: (people, capacity) => `${people} of ${capacity}`, tooMany: (more) => `${more} more than the room holds`,
  state: 'State', states: { planned: 'Planned', attended: 'Attendance registered', cancelled: 'Cancelled' }, half: (half) => (half === 1 ? 'first half' : 'second half'),
  participants: 'Participants', participantsCaption: 'Those who take part', noParticipants: 'No participants that you may see', noParticipantsHow: 'Leaders and the unit’s manager see all. Others see the children they work with.',
  participant: 'Participant', protected: 'Protected identity', hidden: 'Hidden', fromTo: 'Takes part', since: (day) => `from ${day}`, until: (day) => `until ${day}`,
  accompanying: 'Adults who come along', told: 'Reached by', toldBy: { mail: 'Mail', letter: 'Letter', worker: 'The responsible worker' },
  addParticipant: 'New participant', add: 'Add', person: 'Case number or identity number', personHint: 'You add children and adults whose contacts you write', fromOn: 'From', toOn: 'Last day',
  mailTo: 'Mail about changed times', mailHint: 'Only time and place are written. Empty: a letter', editParticipant: 'Change', editParticipantHeading: 'Change the participant',
  chooseLeader: 'Choose leaders', staff: 'Member of staff', part: 'Part', parts: { leader: 'Leader', stand_in: 'May step in', none: 'No part any more' }, noLeaders: 'No leader chosen',
  newSession: 'Plan a session', plan: 'Plan', on: 'Day', from: 'Begins', to: 'Ends', timeHint: 'For example 15:00', editSession: 'Change the session', replan: 'Save the change',
  replanLead: 'Participants who have given an address are told the new time and place.', callOff: 'Cancel the session', callOffLead: 'Each participant’s file says that we cancelled. Those who have given an address are told.', reason: 'Why',
  about: 'About the session', presenceHeading: 'Register attendance', presence: 'Attendance', presences: { held: 'Was here', illness: 'Ill', cancelled_by_them: 'They cancelled', no_show: 'Did not come', cancelled_by_us: 'We cancelled' },
  presenceHelp: 'Saving locks a contact for each participant. A correction is added to the child’s contact.', lock: 'Save and lock the attendance', notLeader: 'The group’s leaders and the unit’s manager register the attendance.', notYet: 'Attendance is registered once the session has begun.',
  attended: 'The attendance is registered', cancelledBecause: (reason) => `Cancelled: ${reason}`, signature: 'Signature', print: 'The attendance list is printed with the browser’s own print.', toGroup: 'To the group', toSession: 'To the session', open: 'Open', openOf: (what) => ` ${what}`,
  note: (programme) => `Group session: ${programme}.`, noteAhead: (programme) => `Group session cancelled ahead: ${programme}.`, cancelledForDistance: 'The required distance could not be kept in any room.',
  rooms: 'Rooms', roomsHeading: (rooms, metres) => (metres === '' ? `${countInWords(rooms, 'en', 'start')} rooms, every seat may be used` : `${countInWords(rooms, 'en', 'start')} rooms when ${metres} metres are required between people`),
  roomsLead: 'The number of people is the floor divided by the square of the distance, at most as many as the seats. Leaders and adults along are counted.', roomName: 'Room', street: 'Street', area: 'Area (m²)', areaHint: 'The floor, for example 23.5', seats: 'Seats', capacity: 'People today', closedOn: 'Used until', closedHint: 'Empty: the room is used until further notice',
  newRoom: 'New room', editRoom: 'Change the room', noRooms: 'No rooms yet', noRoomsHow: 'Enter the rooms first. Then sessions can be planned in them.', bookings: 'Other bookings', bookingsLead: 'What rooms and leaders are booked for besides group sessions. Nobody is moved here.', toBookings: 'Other bookings', toDistance: 'Distance and rebooking',
  newBooking: 'New booking', purpose: 'Why', purposeHint: 'No names of children or adults', book: 'Book', noBookings: 'No other bookings', unbook: 'Take away', who: 'Room and leader', nobody: '(nobody)', noRoom: '(no room)',
  distance: 'Distance', distanceTitle: 'Distance and rebooking', distanceHeading: (tooFull) => (tooFull === 0 ? 'Every session fits' : tooFull === 1 ? 'One session does not fit' : `${countInWords(tooFull, 'en', 'start')} sessions do not fit`),
  noDistanceHeading: 'No distance is required', distanceLead: 'Sessions that do not fit are moved to larger rooms, to another time or split in two. They are cancelled last of all. Nothing changes until you carry out a proposal.',
  require: 'Require a distance', switchOn: 'Require the distance', metres: 'Metres between people', metresHint: 'For example 2 or 1.5', metresOf: (metres) => `${metres} metres`, distances: 'Required distances', noDistances: 'No distance has been required', stop: 'End today',
  ask: 'Make a proposal', askHeading: 'Make a proposal', firstDay: 'First day', lastDay: 'Last day', proposals: 'Earlier proposals', proposalOf: (at) => `Proposal ${at}`, applied: 'Carried out', notApplied: 'Not carried out',
  proposal: 'Proposed rebooking', proposalHeading: (moves) => (moves === 0 ? 'Nothing needs to change' : moves === 1 ? 'One session changes' : `${countInWords(moves, 'en', 'start')} sessions change`),
  optimal: 'No better proposal exists among what may be changed.', stopped: (cost, bound) => `The search was cut short. The proposal costs ${cost}, and none can cost less than ${bound}.`,
  becomes: 'Becomes', why: 'Why', whyFull: (people, capacity) => `${people} people, the room holds ${capacity}`, whyPlace: 'Makes place for a group that does not fit', answerTo: 'Your answer', free: 'Open', locked: 'Keep', rejected: 'Not so',
  kinds: { room: 'Another room', time: 'Another time', split: 'Split in two', cancel: 'Cancelled' }, cancelWhy: 'no room, no time and no split will do', askAgain: 'Compute again with the answers', apply: 'Carry out the proposal', applyLead: 'All changes are made at once. Participants who have given an address are told time and place. The other letters are printed here afterwards.',
  toLetters: 'Letters to print', letters: 'Letters about changed times', lettersHeading: (letters) => (letters === 0 ? 'No letters to print' : letters === 1 ? 'One letter to print' : `${countInWords(letters, 'en', 'start')} letters to print`),
  lettersLead: (mailed) => `${mailed} have been sent mail. Only groups that you lead or manage stand here.`, letterGreeting: 'Hello', letterChanged: 'Times that you are booked for have changed.', letterWas: (when) => `The time was ${when}.`, letterNow: (when, place) => `The new time is ${when}. The place is ${place}.`, letterCancelled: (when) => `The time ${when} is cancelled.`,
  byWorker: 'Handed over by the responsible worker', noAddress: 'You do not see the address. Ask the responsible worker', faultsOfMove: 'Answer at least one row',
  done: {
    group_begun: 'The group is entered.', group_saved: 'The change is saved.', leader_chosen: 'The choice of leader is saved.', participant_added: 'The participant is entered.', participant_saved: 'The participant is changed.', session_planned: 'The session is planned.', session_moved: 'The session is changed.',
    session_cancelled: 'The session is cancelled.', attended: 'The attendance is registered. Each participant has a contact.', room_saved: 'The room is saved.', booked: 'The booking is entered.', unbooked: 'The booking is taken away.', distance_on: 'The distance is required. Make a proposal for the sessions that do not fit.', distance_off: 'The distance is ended.',
    proposed: 'The proposal is made.', rebooked: 'The proposal is carried out.',
  },
  faults: {
    needed: 'Fill in', value_needed: 'Choose', too_long: 'Shorten the text', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', time_unclear: 'Write the time, for example 15:00', leaders_out_of_range: 'Write 1 to 6', accompanying_out_of_range: 'Write 0 to 4', not_an_address: 'Write a mail address', leader_needed: 'Choose at least one leader',
    too_many_leaders: 'Choose at most twelve', presence_needed: 'Choose how it was', person_not_found: 'Nobody with that number is among those you work with', ends_before_it_begins: 'The end comes before the beginning', area_out_of_range: 'Write the area in square metres, for example 23.5', seats_out_of_range: 'Write the number of seats', metres_out_of_range: 'Write 0.5 to 5', room_or_leader_needed: 'Choose a room, a leader or both',
  },
}

export const groupTexts: Texts<typeof sv> = { sv, en }

/** The letters to participants: that a time has changed or is cancelled. When and where is added; nothing else can be. */
export const groupLetters: MailTemplates = {
  group_time_changed: {
    sv: { subject: 'Ändrad tid', body: 'En tid som du är bokad på har ändrats. Så här är det nu:' }, en: { subject: 'Changed time', body: 'A time that you are booked for has changed. It is now:' },
  },
  group_time_cancelled: {
    sv: { subject: 'Inställd tid', body: 'Den här tiden är inställd:' }, en: { subject: 'Cancelled time', body: 'This time is cancelled:' },
  },
}

export const groupRefusals: Texts<RefusalTexts> = {
  sv: {
    group_not_found: () => ({ title: 'Gruppen finns inte', detail: 'Gå till Grupper och välj en som finns.' }),
    session_not_found: () => ({ title: 'Träffen finns inte', detail: 'Gå till Grupper och välj en träff som finns.' }),
    participant_not_found: () => ({ title: 'Deltagaren finns inte', detail: 'Deltagaren finns inte, eller hör till ett ärende där du inte skriver kontakter.' }),
    participant_not_person: () => ({ title: 'Ingen med det numret hittades', detail: 'Skriv ett ärendenummer eller personnummer för någon du arbetar med.' }),
    session_is_closed: () => ({ title: 'Träffen går inte att ändra', detail: 'Närvaron är redan registrerad eller träffen är inställd. Rätta i barnets kontakt om något är fel.' }),
    session_not_yet: () => ({ title: 'Träffen har inte börjat', detail: 'Registrera närvaron när träffen har börjat. Blir den inte av: ställ in den.' }),
    not_group_leader: () => ({ title: 'Närvaron registreras av gruppens ledare', detail: 'Be ledaren eller enhetens chef registrera, eller låt dig väljas till ledare.' }),
    mail_to_protected: () => ({ title: 'Den här personen får inte e-post', detail: 'Personen har skyddad identitet eller dold vistelseort. Ansvarig handläggare lämnar besked. Lämna fältet tomt.' }),
    group_participant_takes_part_already: () => ({ title: 'Personen deltar redan i gruppen', detail: 'Ändra raden i listan över deltagare i stället.' }),
    room_not_found: () => ({ title: 'Rummet finns inte', detail: 'Välj ett rum som används den dagen.' }),
    room_name_is_taken: () => ({ title: 'Ett rum heter redan så', detail: 'Skriv ett annat namn.' }),
    room_is_taken: () => ({ title: 'Rummet är upptaget då', detail: 'Välj ett annat rum eller en annan tid.' }),
    leader_is_taken: () => ({ title: 'En ledare är upptagen då', detail: 'Välj andra ledare eller en annan tid.' }),
    booking_of_nothing: () => ({ title: 'Bokningen gäller varken rum eller ledare', detail: 'Välj ett rum, en ledare eller båda.' }),
    booking_not_found: () => ({ title: 'Bokningen finns inte', detail: 'Den kan redan vara borttagen.' }),
    distance_not_found: () => ({ title: 'Avståndet finns inte', detail: 'Gå till Avstånd och ombokning.' }),
    no_distance: () => ({ title: 'Inget avstånd krävs de dagarna', detail: 'Kräv ett avstånd först, eller välj andra dagar.' }),
    rebooking_not_found: () => ({ title: 'Förslaget finns inte', detail: 'Ta fram ett nytt under Avstånd och ombokning.' }),
    rebooking_is_applied: () => ({ title: 'Förslaget är redan genomfört', detail: 'Ta fram ett nytt om något mer ska ändras.' }),
    rebooking_has_aged: () => ({ title: 'Något har ändrats sedan förslaget togs fram', detail: 'En träff, en bokning, ett rum eller en deltagare är ny eller ändrad. Räkna om, och genomför det nya förslaget.' }),
  },
  en: {
    group_not_found: () => ({ title: 'The group does not exist', detail: 'Go to Groups and choose one that does.' }),
    session_not_found: () => ({ title: 'The session does not exist', detail: 'Go to Groups and choose one that does.' }),
    participant_not_found: () => ({ title: 'The participant does not exist', detail: 'The participant does not exist, or belongs to a case whose contacts you do not write.' }),
    participant_not_person: () => ({ title: 'Nobody with that number was found', detail: 'Write a case number or identity number of somebody you work with.' }),
    session_is_closed: () => ({ title: 'The session cannot be changed', detail: 'Its attendance is registered already, or it is cancelled. Add to the child’s contact if something is wrong.' }),
    session_not_yet: () => ({ title: 'The session has not begun', detail: 'Register the attendance once it has begun. If it will not be held: cancel it.' }),
    not_group_leader: () => ({ title: 'The group’s leaders register the attendance', detail: 'Ask the leader or the unit’s manager, or be chosen as leader.' }),
    mail_to_protected: () => ({ title: 'This person is not sent mail', detail: 'The person has a protected identity or hidden whereabouts. The responsible worker hands the message over. Leave the field empty.' }),
    group_participant_takes_part_already: () => ({ title: 'The person takes part already', detail: 'Change the row in the list of participants instead.' }),
    room_not_found: () => ({ title: 'The room does not exist', detail: 'Choose a room that is used that day.' }),
    room_name_is_taken: () => ({ title: 'A room has that name already', detail: 'Write another name.' }),
    room_is_taken: () => ({ title: 'The room is taken then', detail: 'Choose another room or another time.' }),
    leader_is_taken: () => ({ title: 'A leader is taken up then', detail: 'Choose other leaders or another time.' }),
    booking_of_nothing: () => ({ title: 'The booking is of neither room nor leader', detail: 'Choose a room, a leader or both.' }),
    booking_not_found: () => ({ title: 'The booking does not exist', detail: 'It may have been taken away already.' }),
    distance_not_found: () => ({ title: 'The distance does not exist', detail: 'Go to Distance and rebooking.' }),
    no_distance: () => ({ title: 'No distance is required on those days', detail: 'Require a distance first, or choose other days.' }),
    rebooking_not_found: () => ({ title: 'The proposal does not exist', detail: 'Make a new one under Distance and rebooking.' }),
    rebooking_is_applied: () => ({ title: 'The proposal is carried out already', detail: 'Make a new one if more is to change.' }),
    rebooking_has_aged: () => ({ title: 'Something has changed since the proposal was made', detail: 'A session, a booking, a room or a participant is new or changed. Compute again, and carry out the new proposal.' }),
  },
}
