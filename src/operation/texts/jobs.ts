import type { Texts } from '../../platform/language.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { ListedState } from '../contract.ts'

const sv = {
  title: 'Jobb',
  allWell: 'Inget jobb har misslyckats',
  failed: (count: number) => (count === 1 ? 'Ett jobb har misslyckats' : `${count} jobb har misslyckats`),
  lead: 'Det som Helhet gör efter svaret: brev, påminnelser och nattarbete.',
  failedHeading: 'Misslyckade',
  failedHow: 'Åtta försök har misslyckats. Rätta orsaken och kör sedan igen.',
  recurringHeading: 'Återkommande',
  every: 'Hur ofta',
  everyWords: (minutes: number) => (minutes === 1440 ? 'varje dygn' : minutes % 60 === 0 ? (minutes === 60 ? 'varje timme' : `var ${minutes / 60}:e timme`) : `var ${minutes}:e minut`),
  nextAt: 'Nästa gång', neverRun: 'Har inte körts än',
  outcomes: { done: 'Klart', failed: 'Misslyckades', waiting: 'Väntar sedan' },
  listHeading: (total: number) => (total === 0 ? 'Jobb' : total === 1 ? 'Ett jobb' : `${total} jobb`),
  listCaption: 'Jobb, det senaste först',
  state: 'Läge', allKinds: 'Alla', allStates: 'Alla',
  states: { failed: 'Misslyckades', retrying: 'Försöker igen', due: 'Körs nu eller strax', planned: 'Planerat', done: 'Klart' } satisfies Record<ListedState, string>,
  notes: { no_mail_configured: 'E-post är inte inställd', held_after_restore: 'Hålls tillbaka efter återställning, kan ha skickats redan' },
  noJobs: 'Inget jobb passar', noJobsHow: 'Välj något annat, eller visa alla.',
  kind: 'Jobb', runAt: 'Körs', ended: 'Slutade', attempts: 'Försök', fault: 'Fel', lastAt: 'Senast', times: 'Gånger senaste dygnet', action: 'Åtgärd',
  runAgain: 'Kör igen',
  noMailHeading: 'E-post är inte inställd',
  noMail: (count: number) => `${count === 1 ? 'Ett brev' : `${count} brev`} har inte skickats de senaste sju dagarna. Ange SMTP_URL och MAIL_FROM och starta om Helhet.`,
  done: { run_again: 'Jobbet körs igen inom några sekunder.', answered: 'Felet är markerat som besvarat.' },
  kinds: {
    send_aggregate: 'Lämna tal till ett kontor', fetch_aggregate_requests: 'Fråga kontoret vad det vill ha', clear_refused_aggregates: 'Rensa gamla avvisade kuvert',
    mail: 'Skicka brev', clear_done_jobs: 'Rensa gamla jobb', forget_answers: 'Glöm besvarade anrop', scan_attachment: 'Sök igenom en fil efter virus', scan_cv: 'Sök igenom ett CV efter virus', forget_candidates: 'Radera kandidater vars samtycke är slut', deliver_webhook: 'Skicka besked till annat system', clear_deliveries: 'Rensa gamla besked', close_stale_sessions: 'Avsluta övergivna inloggningar', renew_access: 'Förnya vem som ser vad', end_emergencies: 'Stäng nödåtkomster som gått ut', pick_reads: 'Välj läsningar att granska', archive_package: 'Gör ett arkivpaket', count_workload: 'Räkna belastning, kontinuitet och tid', watch_series: 'Leta efter förändringar i lägesbilden', watch_work_environment: 'Påminn om svar till skyddsombud och uppföljning av händelser', watch_floors: 'Se efter om bemanningsgolv bryts', record_low_gear: 'Skriv upp vad som väntar i lågvarv', tell_staff_of_messages: 'Säg till om meddelanden till personalen', send_digest: 'Skicka veckan i siffror', make_log_statement: 'Gör månadsbesked om loggen',
    escalate_unopened: 'Påminn om oöppnade anmälningar', alert_unassessed: 'Larma om skyddsbedömningar som saknas', state_unopened: 'Daglig försäkran om oöppnade anmälningar', forget_receipts: 'Glöm gamla kvitton',
    tell_of_look_up: 'Underrätta om slagning på skyddad person',
    workforce_import: 'Läs in anställningar eller jämförelsetal', forget_workforce_imports: 'Glöm inläsningar som ingen bekräftade', follow_plans: 'Följ planer för handling',
    count_law_change: 'Räkna vad en lagändring skulle betyda', figure_import: 'Läs in kommuntal', figure_fetch: 'Hämta kommuntal från Kolada', count_own_figures: 'Räkna egna tal som ställs bredvid kommuntal', erase_visit_people: 'Radera namn och citat från besök vars dag har kommit', erase_comments: 'Radera gamla kommentarer och e-postadresser', list_withdrawn_comment: 'Anteckna en återtagen kommentar så att den inte kommer tillbaka', list_withdrawn_consent: 'Anteckna ett återtaget samtycke från ett besök så att det inte kommer tillbaka', tell_moderators: 'Säg till om kommentarer som väntar',
    release_due_tables: 'Se vilken statistik som ska släppas', release_table: 'Släpp en tabell', back_up: 'Säkerhetskopiera',
    case_import: 'Läs in ärenden', export: 'Exportera allt', forget_transfers: 'Glöm gamla importer och exporter', destroy: 'Gallra det som är godkänt',
  },
  faultsHeading: 'Anmälda fel i tillgängligheten',
  faultPage: 'Sida', faultWhat: 'Vad som inte gick', faultContact: 'Vill ha svar', faultWhen: 'Kom in', answered: 'Besvarat',
  markAnswered: 'Markera som besvarat',
  anonymous: 'nej',
}
const en: typeof sv = {
  title: 'Jobs',
  allWell: 'No job has failed',
  failed: (count) => (count === 1 ? 'One job has failed' : `${count} jobs have failed`),
  lead: 'What Helhet does after the answer: letters, reminders and nightly work.',
  failedHeading: 'Failed',
  failedHow: 'Eight tries have failed. Mend the cause, then run again.',
  recurringHeading: 'Recurring',
  every: 'How often',
  everyWords: (minutes) => (minutes === 1440 ? 'every day' : minutes % 60 === 0 ? (minutes === 60 ? 'every hour' : `every ${minutes / 60} hours`) : `every ${minutes} minutes`),
  nextAt: 'Next time', neverRun: 'Has not run yet',
  outcomes: { done: 'Done', failed: 'Failed', waiting: 'Waiting since' },
  listHeading: (total) => (total === 0 ? 'Jobs' : total === 1 ? 'One job' : `${total} jobs`),
  listCaption: 'Jobs, the latest first',
  state: 'State', allKinds: 'All', allStates: 'All',
  states: { failed: 'Failed', retrying: 'Tries again', due: 'Runs now or shortly', planned: 'Planned', done: 'Done' },
  notes: { no_mail_configured: 'Mail is not set up', held_after_restore: 'Held back after a restore, may have been sent already' },
  noJobs: 'No job fits', noJobsHow: 'Choose something else, or show all.',
  kind: 'Job', runAt: 'Runs', ended: 'Ended', attempts: 'Tries', fault: 'Fault', lastAt: 'Last', times: 'Times in the last 24 hours', action: 'Action',
  runAgain: 'Run again',
  noMailHeading: 'Mail is not set up',
  noMail: (count) => `${count === 1 ? 'One letter was' : `${count} letters were`} not sent in the last seven days. Set SMTP_URL and MAIL_FROM and restart Helhet.`,
  done: { run_again: 'The job runs again within seconds.', answered: 'The fault is marked as answered.' },
  kinds: {
    send_aggregate: 'Give figures to an office', fetch_aggregate_requests: 'Ask the office what it wants', clear_refused_aggregates: 'Clear old refused envelopes',
    mail: 'Send a letter', clear_done_jobs: 'Clear old jobs', forget_answers: 'Forget answered requests', scan_attachment: 'Scan a file for viruses', scan_cv: 'Scan a CV for viruses', forget_candidates: 'Delete candidates whose consent has ended', deliver_webhook: 'Tell another system', clear_deliveries: 'Clear old messages', close_stale_sessions: 'End abandoned sessions', renew_access: 'Renew who sees what', end_emergencies: 'Close emergency accesses that are over', pick_reads: 'Pick reads to review', archive_package: 'Make an archive package', count_workload: 'Count workload, continuity and time', watch_series: 'Look for changes in the picture', watch_work_environment: 'Remind of answers to safety representatives and follow-ups of incidents', watch_floors: 'See whether floors of staffing break', record_low_gear: 'Write down what waits in low gear', tell_staff_of_messages: 'Tell of messages to staff', send_digest: 'Send the week in figures', make_log_statement: 'Make the monthly statement on the log',
    escalate_unopened: 'Remind of unopened reports', alert_unassessed: 'Alert of missing protection assessments', state_unopened: 'Daily statement on unopened reports', forget_receipts: 'Forget old receipts',
    tell_of_look_up: 'Tell of a look-up of a protected person',
    workforce_import: 'Read in employments or published counts', forget_workforce_imports: 'Forget files that nobody confirmed', follow_plans: 'Follow plans for action',
    count_law_change: 'Count what a change of law would mean', figure_import: 'Read in public figures', figure_fetch: 'Fetch public figures from Kolada', count_own_figures: 'Count own figures that stand beside public ones', erase_visit_people: 'Erase names and quotes of visits whose day has come', erase_comments: 'Erase old comments and e-mail addresses', list_withdrawn_comment: 'Note a withdrawn comment so that it does not come back', list_withdrawn_consent: 'Note a withdrawn consent of a visit so that it does not come back', tell_moderators: 'Tell of comments that wait',
    release_due_tables: 'See which statistics are due', release_table: 'Release a table', back_up: 'Back up',
    case_import: 'Bring in cases', export: 'Export everything', forget_transfers: 'Forget old imports and exports', destroy: 'Destroy what has been approved',
  },
  faultsHeading: 'Reported faults in accessibility',
  faultPage: 'Page', faultWhat: 'What did not work', faultContact: 'Wants an answer', faultWhen: 'Came in', answered: 'Answered',
  markAnswered: 'Mark as answered',
  anonymous: 'no',
}
export type JobTexts = typeof sv
export const jobTexts: Texts<JobTexts> = { sv, en }

export const operationRefusals: Texts<RefusalTexts> = {
  sv: {
    job_not_failed: () => ({ title: 'Jobbet behöver inte köras igen', detail: 'Ladda om sidan för att se hur det gick.' }),
    fault_not_open: () => ({ title: 'Felet är redan besvarat', detail: 'Ladda om sidan för att se vad som är kvar.' }),
  },
  en: {
    job_not_failed: () => ({ title: 'The job need not be run again', detail: 'Load the page again to see how it went.' }),
    fault_not_open: () => ({ title: 'The fault is already answered', detail: 'Load the page again to see what is left.' }),
  },
}

export const operationLetters: MailTemplates = {
  accessibility_fault: {
    sv: { subject: 'Ett fel i tillgängligheten är anmält', body: 'Någon har anmält ett fel i tillgängligheten. Läs och svara här:' },
    en: { subject: 'A fault in accessibility was reported', body: 'Somebody has reported a fault in accessibility. Read and answer here:' },
  },
}
