import type { Texts } from '../../platform/language.ts'
import type { Decider, DecisionKind, DecisionState } from '../contract.ts'

const sv = {
  kinds: {
    conclude_without_measure: 'Avsluta utredningen utan insats', conclude_with_measure: 'Avsluta utredningen med insats',
    apply_to_court: 'Ansöka om vård hos förvaltningsrätten efter utredning', extend_investigation: 'Förlänga utredningen', followup: 'Följa upp efter avslutad utredning',
    open_care: 'Öppenvård', contact_person: 'Kontaktperson', contact_family: 'Kontaktfamilj', family_treatment: 'Familjebehandling',
    other_measure: 'Annan insats', end_measure: 'Avsluta insats', refuse_measure: 'Avslå ansökan om insats',
    place_family_home: 'Placera i familjehem', place_kinship_home: 'Placera i nätverkshem', place_emergency_home: 'Placera i jourhem',
    place_hvb: 'Placera i HVB', place_supported_housing: 'Placera i stödboende', move_placement: 'Flytta placeringen',
    end_placement: 'Avsluta placeringen', consider_placement: 'Övervägande av vård', consider_lvu2: 'Övervägande av vård enligt LVU 2 §',
    review_lvu3: 'Omprövning av vård enligt LVU 3 §', consider_custody_transfer: 'Övervägande om vårdnadsöverflyttning',
    immediate_custody: 'Omedelbart omhändertagande', apply_for_care: 'Ansöka om vård enligt LVU', decide_where_to_stay: 'Var den unge ska vistas',
    limit_contact: 'Begränsa umgänget eller hemlighålla vistelseorten', consider_contact_limit: 'Övervägande av umgängesbegränsning',
    end_contact_limit: 'Upphäva umgängesbegränsning', end_lvu_care: 'Vården enligt LVU upphör', apply_for_removal_ban: 'Ansöka om flyttningsförbud',
    temporary_removal_ban: 'Tillfälligt flyttningsförbud', consider_removal_ban: 'Övervägande av flyttningsförbud',
    end_removal_ban: 'Upphäva flyttningsförbud', apply_for_travel_ban: 'Ansöka om utreseförbud', temporary_travel_ban: 'Tillfälligt utreseförbud',
    review_travel_ban: 'Omprövning av utreseförbud', preventive_measure: 'Förebyggande insats enligt LVU 22 §',
    review_preventive_measure: 'Omprövning av förebyggande insats',
    grant: 'Bevilja ekonomiskt bistånd', partly_grant: 'Bevilja ekonomiskt bistånd delvis', refuse: 'Avslå ekonomiskt bistånd',
    recover: 'Kräva tillbaka ekonomiskt bistånd',
    place_unaccompanied_family_home: 'Placera ensamkommande barn i familjehem', place_unaccompanied_hvb: 'Placera ensamkommande barn i HVB',
    place_unaccompanied_supported_housing: 'Placera ensamkommande barn i stödboende',
    release: 'Lämna ut handlingar', release_masked: 'Lämna ut handlingar med maskering', refuse_release: 'Neka att lämna ut handlingar',
  } satisfies Record<DecisionKind, string>,
  deciders: {
    social_worker: 'Socialsekreterare', unit_manager: 'Enhetschef', director: 'Socialchef', chair: 'Ordförande', sub_committee: 'Utskottet',
    committee: 'Nämnden',
  } satisfies Record<Decider, string>,
  states: { for_meeting: 'Väntar på beslut', decided: 'Beslutat', refused: 'Inte bifallet', superseded: 'Ersatt' } satisfies Record<DecisionState, string>,
}

const en: typeof sv = {
  kinds: {
    conclude_without_measure: 'Conclude the investigation without a measure', conclude_with_measure: 'Conclude the investigation with a measure',
    apply_to_court: 'Apply to the court for care after an investigation', extend_investigation: 'Extend the investigation', followup: 'Follow up after a closed investigation',
    open_care: 'Open care', contact_person: 'Contact person', contact_family: 'Contact family', family_treatment: 'Family treatment',
    other_measure: 'Other measure', end_measure: 'End a measure', refuse_measure: 'Refuse an application for a measure',
    place_family_home: 'Place in a family home', place_kinship_home: 'Place in a kinship home', place_emergency_home: 'Place in an emergency home',
    place_hvb: 'Place in residential care (HVB)', place_supported_housing: 'Place in supported housing', move_placement: 'Move the placement',
    end_placement: 'End the placement', consider_placement: 'Consideration of care', consider_lvu2: 'Consideration of care under LVU 2',
    review_lvu3: 'Review of care under LVU 3', consider_custody_transfer: 'Consideration of transfer of custody',
    immediate_custody: 'Immediate custody', apply_for_care: 'Apply for care under LVU', decide_where_to_stay: 'Where the young person is to stay',
    limit_contact: 'Limit contact or keep the whereabouts secret', consider_contact_limit: 'Consideration of a limit of contact',
    end_contact_limit: 'End a limit of contact', end_lvu_care: 'Care under LVU ceases', apply_for_removal_ban: 'Apply for a prohibition of removal',
    temporary_removal_ban: 'Temporary prohibition of removal', consider_removal_ban: 'Consideration of a prohibition of removal',
    end_removal_ban: 'End a prohibition of removal', apply_for_travel_ban: 'Apply for a travel ban', temporary_travel_ban: 'Temporary travel ban',
    review_travel_ban: 'Review of a travel ban', preventive_measure: 'Preventive measure under LVU 22',
    review_preventive_measure: 'Review of a preventive measure',
    grant: 'Grant economic assistance', partly_grant: 'Grant economic assistance in part', refuse: 'Refuse economic assistance',
    recover: 'Recover economic assistance',
    place_unaccompanied_family_home: 'Place an unaccompanied minor in a family home', place_unaccompanied_hvb: 'Place an unaccompanied minor in residential care (HVB)',
    place_unaccompanied_supported_housing: 'Place an unaccompanied minor in supported housing',
    release: 'Release documents', release_masked: 'Release documents with parts masked', refuse_release: 'Refuse to release documents',
  },
  deciders: {
    social_worker: 'Social worker', unit_manager: 'Unit manager', director: 'Director', chair: 'Chair', sub_committee: 'The sub-committee',
    committee: 'The committee',
  },
  states: { for_meeting: 'Waits for a decision', decided: 'Decided', refused: 'Not adopted', superseded: 'Superseded' },
}

/** The kinds of decision, those who decide, and how it stands, in words. */
export const kindTexts: Texts<typeof sv> = { sv, en }
