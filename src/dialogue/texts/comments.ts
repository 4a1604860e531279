import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { RefusedFor } from '../contract/comments.ts'
import type { PersonalKind } from '../rules/personal-data.ts'

const sv = {
  formHeading: 'Kommentera', formLead: 'Vi läser kommentaren innan den visas. Din e-postadress visas aldrig. Skriv inget om ett enskilt barn eller en familj.', policy: 'Regler för kommentarer',
  name: 'Namn', nameHint: 'Visas vid kommentaren', email: 'E-post', emailHint: 'Visas aldrig', tell: 'Mejla mig när kommentaren är läst', link: 'Webbplats', linkHint: 'Hela adressen, med https://', body: 'Kommentar',
  bodyHint: 'Vanlig text. Du kan använda dessa HTML-element: a, abbr, acronym, b, blockquote, cite, code, del, em, i, q, strike, strong.',
  trap: 'Lämna det här fältet tomt', trapHint: 'Fältet finns för program som fyller i allt. Du som läser det här ska inte skriva något.', send: 'Skicka kommentaren',
  title: 'Kommentarer', heading: (count: number) => (count === 0 ? 'Inga kommentarer väntar' : count === 1 ? 'En kommentar väntar' : `${count} kommentarer väntar`), headingOther: (count: number) => (count === 1 ? 'En kommentar' : `${count} kommentarer`),
  lead: 'Läs, täck det som pekar ut någon och visa, eller neka med ett skäl.', views: 'Läge', view: { vantar: 'Väntar', visade: 'Visade', nekade: 'Nekade' },
  none: 'Inget att läsa', noneHow: 'Nya kommentarer kommer hit innan de visas.', caption: 'Kommentarer', from: 'Från', note: 'Anteckning', came: 'Kom', found: 'Hittat', nothingFound: 'Inget', erased: 'Raderad',
  kinds: { identity_number: 'liknar personnummer', phone: 'telefonnummer', email: 'e-postadress' } satisfies Record<PersonalKind, string>,
  one: 'Kommentar', oneLead: (note: string, at: string) => `Till ”${note}”, ${at}.`, back: 'Alla kommentarer', seen: 'Så här visas den', written: 'Som den skrevs', sender: 'Avsändare', marksHeading: 'Personuppgifter som hittades', marksNone: 'Inga nummer eller e-postadresser hittades. Namn hittas inte av sig själva: läs texten.',
  decideHeading: 'Beslut', outcome: 'Beslut', show: 'Visa', refuse: 'Neka', mask: 'Ord som täcks', maskHint: 'Ett namn eller nummer på varje rad. Täcks med […] överallt i kommentaren och i avsändarens namn.', refusedFor: 'Skäl för att neka', noReason: 'Välj skäl', decide: 'Spara beslutet',
  decidedBy: (state: string, name: string, at: string) => `${state} av ${name} ${at}.`, states: { waiting: 'Väntar', shown: 'Visad', refused: 'Nekad', withdrawn: 'Återtagen' },
  reasons: { personal_data: 'Pekar ut en enskild', hateful: 'Hot, hat eller kränkning', unlawful: 'Olagligt innehåll', off_topic: 'Handlar om något annat', advertising: 'Reklam' } satisfies Record<RefusedFor, string>,
  answerHeading: 'Svara på kommentaren', answer: 'Svar', answerHint: 'Visas under kommentaren med ditt namn', sendAnswer: 'Visa svaret', cancel: 'Avbryt', answerIt: 'Svara',
  ownTitle: 'Din kommentar', ownHeading: { waiting: 'Din kommentar väntar på att läsas', shown: 'Din kommentar visas', refused: 'Din kommentar visas inte', withdrawn: 'Din kommentar är borta' }, ownLead: (title: string, at: string) => `Du skrev om ”${title}” ${at}.`, ownSave: 'Spara den här adressen. Det är enda sättet att se hur det går och att ta tillbaka kommentaren.',
  ownRefused: (reason: string) => `Skäl: ${reason}.`, ownGone: 'Allt du skrev är raderat.', ownErased: 'Kommentaren är raderad.', withdraw: 'Ta tillbaka kommentaren', withdrawLead: 'Kommentaren, ditt namn och din e-postadress raderas genast. Det går inte att ångra.', toNote: 'Till anteckningen', youWrote: 'Du skrev',
  policyTitle: 'Regler för kommentarer', policyLead: 'Alla kommentarer läses av en människa innan de visas.', policyShown: 'Det här visar vi inte',
  policyReasons: { personal_data: 'Det som pekar ut ett barn, en familj eller någon annan enskild. Ofta räcker det att vi täcker namn och nummer.', hateful: 'Hot, hat och kränkningar.', unlawful: 'Det som är olagligt att sprida.', off_topic: 'Det som handlar om något annat än besöket.', advertising: 'Reklam.' } satisfies Record<RefusedFor, string>,
  policyData: 'Dina uppgifter', policyKept: (refused: number, email: number) => `Namn och kommentar visas. E-postadressen visas aldrig, lämnas inte ut till andra läsare och raderas efter ${email} dagar. En nekad kommentar raderas helt efter ${refused} dagar.`,
  policyWithdraw: 'När du har skickat kommentaren får du en hemlig adress. Där ser du beslutet och kan ta tillbaka kommentaren när du vill. Då raderas allt du skrev.', policyNoTracking: 'Sidorna sätter inga kakor och hämtar inget från andra. Ett fält som ska lämnas tomt skiljer program från människor, och den som skickar för mycket på kort tid får vänta.', policyWrong: 'Tycker du att ett beslut är fel? Skriv igen och säg det: en människa läser.',
  done: { sent: 'Tack. Kommentaren väntar på att läsas.', withdrawn: 'Kommentaren är raderad.', decided: 'Beslutet är sparat.', answered: 'Svaret visas under kommentaren.' },
  faults: { needed: 'Fyll i', too_long: 'Skriv kortare', too_many: 'Färre rader', email_unclear: 'Skriv hela e-postadressen', link_unclear: 'Skriv hela adressen, med https://', nothing_to_read: 'Det blir inget kvar att läsa. Skriv med ord.', names_a_person: 'Ta bort personnummer och ärendenummer', trap_is_filled: 'Töm fältet. Det är till för program som fyller i allt.', identity_number_left: 'Något som liknar ett personnummer skulle visas. Täck det.', choice_needed: 'Välj', value_needed: 'Fyll i' },
}
export type CommentTexts = typeof sv
const en: CommentTexts = {
  formHeading: 'Comment', formLead: 'We read the comment before it is shown. Your e-mail address is never shown. Write nothing about a single child or family.', policy: 'Rules for comments',
  name: 'Name', nameHint: 'Shown with the comment', email: 'E-mail', emailHint: 'Never shown', tell: 'E-mail me when the comment has been read', link: 'Website', linkHint: 'The whole address, with https://', body: 'Comment',
  bodyHint: 'Plain text. You may use these HTML elements: a, abbr, acronym, b, blockquote, cite, code, del, em, i, q, strike, strong.',
  trap: 'Leave this field empty', trapHint: 'The field is there for programs that fill in everything. You who read this should write nothing.', send: 'Send the comment',
  title: 'Comments', heading: (count) => (count === 0 ? 'No comments wait' : count === 1 ? 'One comment waits' : `${count} comments wait`), headingOther: (count) => (count === 1 ? 'One comment' : `${count} comments`),
  lead: 'Read, cover what points somebody out and show it, or refuse it with a reason.', views: 'State', view: { vantar: 'Waiting', visade: 'Shown', nekade: 'Refused' },
  none: 'Nothing to read', noneHow: 'New comments come here before they are shown.', caption: 'Comments', from: 'From', note: 'Note', came: 'Came', found: 'Found', nothingFound: 'Nothing', erased: 'Erased',
  kinds: { identity_number: 'looks like an identity number', phone: 'telephone number', email: 'e-mail address' },
  one: 'Comment', oneLead: (note, at) => `To “${note}”, ${at}.`, back: 'All comments', seen: 'This is how it is shown', written: 'As it was written', sender: 'Sender', marksHeading: 'Personal data that was found', marksNone: 'No numbers or e-mail addresses were found. Names are not found by themselves: read the text.',
  decideHeading: 'Decision', outcome: 'Decision', show: 'Show', refuse: 'Refuse', mask: 'Words to cover', maskHint: 'One name or number on each line. Covered by […] everywhere in the comment and in the sender’s name.', refusedFor: 'Reason to refuse', noReason: 'Choose a reason', decide: 'Save the decision',
  decidedBy: (state, name, at) => `${state} by ${name} ${at}.`, states: { waiting: 'Waiting', shown: 'Shown', refused: 'Refused', withdrawn: 'Withdrawn' },
  reasons: { personal_data: 'Points out a single person', hateful: 'Threat, hatred or insult', unlawful: 'Unlawful content', off_topic: 'About something else', advertising: 'Advertising' },
  answerHeading: 'Answer the comment', answer: 'Answer', answerHint: 'Shown under the comment with your name', sendAnswer: 'Show the answer', cancel: 'Cancel', answerIt: 'Answer',
  ownTitle: 'Your comment', ownHeading: { waiting: 'Your comment waits to be read', shown: 'Your comment is shown', refused: 'Your comment is not shown', withdrawn: 'Your comment is gone' }, ownLead: (title, at) => `You wrote about “${title}” ${at}.`, ownSave: 'Save this address. It is the only way to see what becomes of the comment and to take it back.',
  ownRefused: (reason) => `Reason: ${reason}.`, ownGone: 'All that you wrote is erased.', ownErased: 'The comment is erased.', withdraw: 'Take the comment back', withdrawLead: 'The comment, your name and your e-mail address are erased at once. This cannot be undone.', toNote: 'To the note', youWrote: 'You wrote',
  policyTitle: 'Rules for comments', policyLead: 'Every comment is read by a person before it is shown.', policyShown: 'What we do not show',
  policyReasons: { personal_data: 'What points out a child, a family or any other single person. Often it is enough that we cover names and numbers.', hateful: 'Threats, hatred and insults.', unlawful: 'What is unlawful to spread.', off_topic: 'What is about something else than the visit.', advertising: 'Advertising.' },
  policyData: 'Your data', policyKept: (refused, email) => `Name and comment are shown. The e-mail address is never shown, not given to other readers, and erased after ${email} days. A refused comment is erased altogether after ${refused} days.`,
  policyWithdraw: 'When you have sent the comment you get a secret address. There you see the decision and may take the comment back whenever you like. Then all that you wrote is erased.', policyNoTracking: 'The pages set no cookies and fetch nothing from others. A field to be left empty tells programs from people, and whoever sends too much in a short time has to wait.', policyWrong: 'Do you think that a decision is wrong? Write again and say so: a person reads it.',
  done: { sent: 'Thank you. The comment waits to be read.', withdrawn: 'The comment is erased.', decided: 'The decision is saved.', answered: 'The answer is shown under the comment.' },
  faults: { needed: 'Fill in', too_long: 'Write less', too_many: 'Fewer lines', email_unclear: 'Write the whole e-mail address', link_unclear: 'Write the whole address, with https://', nothing_to_read: 'Nothing would be left to read. Write in words.', names_a_person: 'Take away identity numbers and case numbers', trap_is_filled: 'Empty the field. It is for programs that fill in everything.', identity_number_left: 'Something that looks like an identity number would be shown. Cover it.', choice_needed: 'Choose', value_needed: 'Fill in' },
}
export const commentTexts: Texts<CommentTexts> = { sv, en }

export const commentRefusals: Texts<RefusalTexts> = {
  sv: {
    comment_is_wrong: () => ({ title: 'Kommentaren går inte att skicka', detail: 'Rätta det som är markerat.' }),
    comments_are_closed: () => ({ title: 'Anteckningen tar inte emot kommentarer', detail: 'Den som skrev den har stängt för kommentarer.' }),
    comments_come_too_fast: () => ({ title: 'Många kommenterar just nu', detail: 'Det du skrev står kvar. Vänta en stund och skicka igen.' }),
    own_comment_not_found: () => ({ title: 'Kommentaren finns inte', detail: 'Kontrollera att hela adressen är med.' }),
    comment_not_found: () => ({ title: 'Kommentaren finns inte', detail: 'Den kan vara återtagen och raderad. Gå till Kommentarer.' }),
    comment_decision_is_wrong: () => ({ title: 'Beslutet går inte att spara', detail: 'Rätta det som är markerat.' }),
    comment_is_not_shown: () => ({ title: 'Kommentaren visas inte', detail: 'Bara det som visas kan få ett svar.' }),
    comment_answer_is_the_authors: () => ({ title: 'Någon annan skrev anteckningen', detail: 'Be den som skrev den att svara.' }),
  },
  en: {
    comment_is_wrong: () => ({ title: 'The comment cannot be sent', detail: 'Correct what is marked.' }),
    comments_are_closed: () => ({ title: 'The note takes no comments', detail: 'Who wrote it has closed it for comments.' }),
    comments_come_too_fast: () => ({ title: 'Many are commenting just now', detail: 'What you wrote is still here. Wait a while and send it again.' }),
    own_comment_not_found: () => ({ title: 'The comment does not exist', detail: 'See that the whole address is there.' }),
    comment_not_found: () => ({ title: 'The comment does not exist', detail: 'It may be withdrawn and erased. Go to Comments.' }),
    comment_decision_is_wrong: () => ({ title: 'The decision cannot be saved', detail: 'Correct what is marked.' }),
    comment_is_not_shown: () => ({ title: 'The comment is not shown', detail: 'Only what is shown may be answered.' }),
    comment_answer_is_the_authors: () => ({ title: 'Somebody else wrote the note', detail: 'Ask who wrote it to answer.' }),
  },
}
