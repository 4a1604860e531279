import type { Language, Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import { administrationTexts } from './administration.ts'

type Facts = Readonly<Record<string, string | number>>

function left(facts: Facts, language: Language): string {
  const count = (name: string): number => Number(facts[name] ?? 0)
  return administrationTexts[language].unit.holds({ cases: count('cases'), reports: count('reports'), staff: count('staff'), roles: count('roles') }).join(' ')
}

function answers(facts: Facts, language: Language): string {
  return administrationTexts[language].form.answers(Number(facts['cases'] ?? 0), Number(facts['reports'] ?? 0))
}

/** Administering units, staff, roles and deputies. */
export const staffRefusals: Texts<RefusalTexts> = {
  sv: {
    end_lies_in_the_past: () => ({ title: 'Sista dagen kan vara tidigast i går', detail: 'Välj genast, eller i dag eller en senare dag.' }),
    end_is_not_put_off: () => ({ title: 'Den slutar tidigare än så', detail: 'En längre tid är en ny: ge den från dagen efter den sista.' }),
    role_cannot_begin_in_the_past: () => ({ title: 'Rollen kan börja tidigast i dag', detail: 'Välj i dag eller en senare första dag.' }),
    nobody_ends_an_own_role: () => ({ title: 'Du kan inte avsluta din egen roll', detail: 'Be en annan administratör.' }),
    nobody_ends_the_own_employment: () => ({ title: 'Du kan inte avsluta dig själv', detail: 'Be en annan administratör.' }),
    administrator_is_the_last: () => ({
      title: 'Ingen annan skulle vara administratör', detail: 'Ge någon annan rollen Administratör för minst lika lång tid, och avsluta sedan den här.',
    }),
    administrator_is_no_log_reviewer: () => ({
      title: 'Ingen kan vara både administratör och logggranskare', detail: 'Den som lägger upp roller får inte granska hur de används. Välj en annan medarbetare.',
    }),
    staff_answers_for_cases: (facts) => ({ title: 'Medarbetaren har ärenden kvar', detail: answers(facts, 'sv') }),
    unit_still_holds: (facts) => ({ title: 'Något finns kvar i enheten', detail: left(facts, 'sv') }),
    unit_cannot_close_in_the_past: () => ({ title: 'Enheten kan stängas tidigast i går', detail: 'Välj genast, eller i dag eller en senare dag.' }),
    deputy_not_found: () => ({ title: 'Ersättningen finns inte', detail: 'Ladda om sidan för att se vilka som gäller.' }),
    deputy_cannot_begin_in_the_past: () => ({ title: 'Ersättaren kan börja tidigast i dag', detail: 'Välj i dag eller en senare första dag.' }),
    deputy_has_no_role_in_case_work: () => ({
      title: 'Kollegan arbetar inte med ärenden den dagen', detail: 'En ersättare har en egen roll i ärendearbetet. Ge en sådan roll först, eller välj en annan.',
    }),
    nobody_changes_an_own_deputyship: () => ({ title: 'Du kan inte ändra tiden då du själv ersätter någon', detail: 'Be en annan administratör.' }),
  },
  en: {
    end_lies_in_the_past: () => ({ title: 'The last day can be yesterday at the earliest', detail: 'Choose at once, or today or a later day.' }),
    end_is_not_put_off: () => ({ title: 'It ends before that', detail: 'A longer time is a new one: give it from the day after the last.' }),
    role_cannot_begin_in_the_past: () => ({ title: 'The role can begin today at the earliest', detail: 'Choose today or a later first day.' }),
    nobody_ends_an_own_role: () => ({ title: 'You cannot end your own role', detail: 'Ask another administrator.' }),
    nobody_ends_the_own_employment: () => ({ title: 'You cannot end yourself', detail: 'Ask another administrator.' }),
    administrator_is_the_last: () => ({
      title: 'Nobody else would be administrator', detail: 'Give somebody else the role Administrator for at least as long, and then end this one.',
    }),
    administrator_is_no_log_reviewer: () => ({
      title: 'Nobody can be both administrator and log reviewer', detail: 'Whoever gives roles may not review how they are used. Choose another member of staff.',
    }),
    staff_answers_for_cases: (facts) => ({ title: 'The member of staff has cases left', detail: answers(facts, 'en') }),
    unit_still_holds: (facts) => ({ title: 'Something is left in the unit', detail: left(facts, 'en') }),
    unit_cannot_close_in_the_past: () => ({ title: 'The unit can close yesterday at the earliest', detail: 'Choose at once, or today or a later day.' }),
    deputy_not_found: () => ({ title: 'There is no such deputyship', detail: 'Load the page again to see which ones hold.' }),
    deputy_cannot_begin_in_the_past: () => ({ title: 'The deputy can begin today at the earliest', detail: 'Choose today or a later first day.' }),
    deputy_has_no_role_in_case_work: () => ({
      title: 'The colleague does not work with cases that day', detail: 'A deputy has a role in case work of the own. Give such a role first, or choose another.',
    }),
    nobody_changes_an_own_deputyship: () => ({ title: 'You cannot change the time in which you stand in for somebody', detail: 'Ask another administrator.' }),
  },
}
