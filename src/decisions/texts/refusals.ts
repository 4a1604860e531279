import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import { kindTexts } from './kinds.ts'

const whose = {
  sv: { child: 'barnets', custodian: 'vårdnadshavarens', child_and_custodian: 'barnets och vårdnadshavarens' },
  en: { child: 'the child’s', custodian: 'the custodian’s', child_and_custodian: 'the child’s and the custodian’s' },
} as const
const nextStep = {
  sv: { dismiss: 'avvisas', reconsider: 'omprövas', forward: 'överlämnas', none: 'lämnas: det är redan avslutat' },
  en: { dismiss: 'be dismissed', reconsider: 'be reconsidered', forward: 'be handed on', none: 'be left: it has been dealt with' },
} as const

function said(words: Readonly<Record<string, string>>, code: string | number | undefined): string {
  return words[String(code)] ?? ''
}

const sv: RefusalTexts = {
  decision_not_found: () => ({ title: 'Beslutet finns inte här', detail: 'Det finns inte, eller hör till ett ärende som du inte arbetar med.' }),
  decision_person_not_found: () => ({ title: 'Personen har inget ärende här', detail: 'Ett beslut fattas i ett ärende. Öppna ärendet först, eller fråga den som är ansvarig.' }),
  consent_missing: ({ missing, paragraph }) => ({
    title: 'Samtycke saknas', detail: `Beslutet behöver ${said(whose.sv, missing)} samtycke (${paragraph}). Skriv in vem som har samtyckt, och när. Har alla vårdnadshavare svarat?`,
  }),
  nothing_to_decide_about: () => ({ title: 'Det finns inget sådant att besluta om', detail: 'Placeringen eller insatsen pågår inte längre. Öppna sidan igen.' }),
  consent_in_the_future: () => ({ title: 'Dagen har inte varit än', detail: 'Skriv den dag då svaret gavs.' }),
  decision_waits_no_more: () => ({ title: 'Det är redan beslutat', detail: 'Någon annan har beslutat eller tagit tillbaka förslaget. Öppna beslutet för att se.' }),
  not_yours_to_decide: ({ least }) => ({ title: 'Det beslutet är inte ditt', detail: `Enligt delegationsordningen eller lagen fattas det lägst av: ${said(kindTexts.sv.deciders, least).toLowerCase()}.` }),
  not_for_the_chair: () => ({ title: 'Det väntar inte på ordföranden', detail: 'Ordföranden får bara besluta själv när lagen säger det (LVU 6 och 11 §§).' }),
  no_such_chair: () => ({ title: 'Ledamoten fick inte besluta den dagen', detail: 'Välj ordföranden eller en ledamot som nämnden har utsett, inlagd den dagen under Sammanträden.' }),
  decided_in_the_future: () => ({ title: 'Dagen har inte varit än', detail: 'Skriv den dag då beslutet fattades.' }),
  decision_does_not_stand: () => ({ title: 'Beslutet gäller inte', detail: 'Det väntar, är inte bifallet eller har ersatts. Öppna det beslut som gäller.' }),
  decision_gives_nothing: () => ({ title: 'Beslutet verkställs inte så', detail: 'Bara gynnande beslut enligt SoL 11:1 och 12:1 följs upp till verkställighet.' }),
  executed_already: () => ({ title: 'Det är redan registrerat', detail: 'Beslutet är verkställt, eller den enskilde har tackat nej.' }),
  not_executed_yet: () => ({ title: 'Det är inte verkställt än', detail: 'Verkställigheten kan avbrytas först när den har börjat.' }),
  day_is_wrong: () => ({ title: 'Dagen går inte', detail: 'Välj en dag från beslutet till i dag.' }),
  reason_needed: () => ({ title: 'Skälet saknas', detail: 'Skriv kort varför.' }),
  decision_is_not_appealed: () => ({ title: 'Beslutet går inte att överklaga för sig', detail: 'Lämna skrivelsen till ärendet, eller registrera den som synpunkt.' }),
  appeal_not_found: () => ({ title: 'Överklagandet finns inte här', detail: 'Det finns inte, eller hör till ett ärende som du inte arbetar med.' }),
  appeal_goes_another_way: ({ next }) => ({ title: 'Så går det inte med överklagandet', detail: `Det ska ${said(nextStep.sv, next)}.` }),
  law_keeps_it_higher: ({ paragraph }) => ({ title: 'Lagen låter inte det', detail: `Beslutet får bara delegeras till ett utskott (${paragraph}).` }),
  delegation_starts_before_another: ({ from }) => ({ title: 'Det finns en senare rad', detail: `En rad gäller från ${from}. Välj en senare dag.` }),
  decision_is_superseded_once: () => ({ title: 'Beslutet har redan en rättelse', detail: 'Öppna rättelsen, eller vänta tills den är beslutad.' }),
  decision_is_served_once_to_a_party: () => ({ title: 'Den parten har redan fått beslutet', detail: 'Dagen för delgivningen står i beslutet.' }),
  one_delegation_per_kind_at_a_time: () => ({ title: 'Två rader för samma dag', detail: 'Någon annan har just ändrat raden. Öppna delegationsordningen igen.' }),
}

const en: RefusalTexts = {
  decision_not_found: () => ({ title: 'The decision is not here', detail: 'It does not exist, or belongs to a case that you do not work with.' }),
  decision_person_not_found: () => ({ title: 'The person has no case here', detail: 'A decision is made in a case. Open the case first, or ask whoever is responsible.' }),
  consent_missing: ({ missing, paragraph }) => ({
    title: 'Consent is missing', detail: `The decision needs ${said(whose.en, missing)} consent (${paragraph}). Enter who has consented, and when. Have all custodians answered?`,
  }),
  nothing_to_decide_about: () => ({ title: 'There is no such thing to decide about', detail: 'The placement or the measure does not run any more. Open the page again.' }),
  consent_in_the_future: () => ({ title: 'The day has not been yet', detail: 'Write the day the answer was given.' }),
  decision_waits_no_more: () => ({ title: 'It is decided already', detail: 'Somebody else has decided or taken the proposal back. Open the decision to see.' }),
  not_yours_to_decide: ({ least }) => ({ title: 'That decision is not yours', detail: `Under the delegation order or the law it is made by this one at the least: ${said(kindTexts.en.deciders, least).toLowerCase()}.` }),
  not_for_the_chair: () => ({ title: 'It does not wait for the chair', detail: 'The chair decides alone only when the law says so (LVU 6 and 11).' }),
  no_such_chair: () => ({ title: 'The member could not decide that day', detail: 'Choose the chair or a member whom the committee has named, entered for that day under Meetings.' }),
  decided_in_the_future: () => ({ title: 'The day has not been yet', detail: 'Write the day the decision was made.' }),
  decision_does_not_stand: () => ({ title: 'The decision does not hold', detail: 'It waits, was not adopted or has been replaced. Open the decision that holds.' }),
  decision_gives_nothing: () => ({ title: 'The decision is not executed so', detail: 'Only favourable decisions under SoL 11:1 and 12:1 are followed to their execution.' }),
  executed_already: () => ({ title: 'It is entered already', detail: 'The decision is executed, or the person has said no.' }),
  not_executed_yet: () => ({ title: 'It is not executed yet', detail: 'Execution can be interrupted only when it has begun.' }),
  day_is_wrong: () => ({ title: 'The day cannot be', detail: 'Choose a day from the decision to today.' }),
  reason_needed: () => ({ title: 'The reason is missing', detail: 'Write shortly why.' }),
  decision_is_not_appealed: () => ({ title: 'The decision cannot be appealed by itself', detail: 'Put the letter in the case, or enter it as a view.' }),
  appeal_not_found: () => ({ title: 'The appeal is not here', detail: 'It does not exist, or belongs to a case that you do not work with.' }),
  appeal_goes_another_way: ({ next }) => ({ title: 'The appeal does not go that way', detail: `It shall ${said(nextStep.en, next)}.` }),
  law_keeps_it_higher: ({ paragraph }) => ({ title: 'The law does not allow that', detail: `The decision may only be delegated to a sub-committee (${paragraph}).` }),
  delegation_starts_before_another: ({ from }) => ({ title: 'There is a later row', detail: `A row holds from ${from}. Choose a later day.` }),
  decision_is_superseded_once: () => ({ title: 'The decision has a correction already', detail: 'Open the correction, or wait until it is decided.' }),
  decision_is_served_once_to_a_party: () => ({ title: 'That party has been given the decision already', detail: 'The day stands in the decision.' }),
  one_delegation_per_kind_at_a_time: () => ({ title: 'Two rows for the same day', detail: 'Somebody else has just changed the row. Open the delegation order again.' }),
}

/** What is refused about decisions, in words. */
export const decisionRefusals: Texts<RefusalTexts> = { sv, en }
