import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

/** Keys, settings and versions of law. */
export const administrationRefusals: Texts<RefusalTexts> = {
  sv: {
    client_ends_in_the_past: () => ({ title: 'Nyckelns sista dag har redan varit', detail: 'Välj i dag eller en senare sista dag.' }),
    client_has_ended: () => ({ title: 'Nyckeln har slutat gälla', detail: 'Lägg till en ny nyckel i stället.' }),
    old_secret_ends_in_the_past: () => ({ title: 'Den dagen har redan varit', detail: 'Välj i dag eller en senare dag, eller låt den gamla sluta gälla nu.' }),
    old_secret_lasts_too_long: () => ({
      title: 'Den gamla hemligheten kan inte gälla så länge', detail: 'Välj en dag högst 30 dagar fram, och inte efter nyckelns sista dag.',
    }),
    setting_not_found: () => ({ title: 'Inställningen finns inte', detail: 'Välj en inställning i listan.' }),
    setting_not_in_use: () => ({ title: 'Inställningen har ingen verkan än', detail: 'Den går att ändra när något i Helhet använder den.' }),
    setting_kept_by_log_review: () => ({ title: 'Inställningen hör till logggranskningen', detail: 'Be en logggranskare om du behöver ändra den.' }),
    setting_kept_by_administrator: () => ({ title: 'Inställningen hör till administratören', detail: 'Be en administratör om du behöver ändra den.' }),
    law_version_not_found: () => ({ title: 'Versionen finns inte eller är redan tillbakadragen', detail: 'Ladda om sidan för att se vad som gäller.' }),
    law_in_force_is_never_withdrawn: () => ({
      title: 'Versionen gäller redan', detail: 'Det som har gällt står kvar, eftersom frister har räknats med det. För in en nyare version i stället.',
    }),
    law_rule_entry_pk: () => ({ title: 'Någon annan förde nyss in en version', detail: 'Ladda om sidan och se efter om din fortfarande behövs.' }),
  },
  en: {
    client_ends_in_the_past: () => ({ title: 'The last day of the key has been', detail: 'Choose today or a later last day.' }),
    client_has_ended: () => ({ title: 'The key has ended', detail: 'Add a new key instead.' }),
    old_secret_ends_in_the_past: () => ({ title: 'That day has been', detail: 'Choose today or a later day, or let the old one end now.' }),
    old_secret_lasts_too_long: () => ({
      title: 'The old secret cannot be valid for so long', detail: 'Choose a day at most 30 days ahead, and not after the last day of the key.',
    }),
    setting_not_found: () => ({ title: 'There is no such setting', detail: 'Choose a setting in the list.' }),
    setting_not_in_use: () => ({ title: 'The setting has no effect yet', detail: 'It can be changed when something in Helhet uses it.' }),
    setting_kept_by_log_review: () => ({ title: 'The setting belongs to the log review', detail: 'Ask a log reviewer if it needs to be changed.' }),
    setting_kept_by_administrator: () => ({ title: 'The setting belongs to the administrator', detail: 'Ask an administrator if it needs to be changed.' }),
    law_version_not_found: () => ({ title: 'There is no such version, or it is withdrawn already', detail: 'Load the page again to see what holds.' }),
    law_in_force_is_never_withdrawn: () => ({
      title: 'The version is in force already', detail: 'What has been in force stays, since deadlines have been counted by it. Enter a newer version instead.',
    }),
    law_rule_entry_pk: () => ({ title: 'Somebody else has just entered a version', detail: 'Load the page again and see whether yours is still needed.' }),
  },
}
