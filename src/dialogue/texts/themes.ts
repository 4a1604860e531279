import type { Texts } from '../../platform/language.ts'
import type { Theme } from '../contract/visits.ts'

const sv: Record<Theme, string> = {
  continuity: 'Kontinuitet', staffing: 'Bemanning och rekrytering', conditions: 'Arbetsvillkor och ledarskap', supervision: 'Stöd och tillsyn från IVO',
  education: 'Utbildning och introduktion', budget: 'Budget och styrning', cooperation: 'Samverkan med skola, polis och vård',
  psychiatry: 'Barn- och ungdomspsykiatrin', between_municipalities: 'Samverkan mellan kommuner', unaccompanied: 'Ensamkommande barn',
  law: 'Lagar och regler', state_grants: 'Statsbidrag och återrapportering', influence: 'Barns delaktighet', whole_view: 'Helhet för familjen',
  prevention: 'Förebyggande arbete', placed_children: 'Placerade barn', violence: 'Våld i nära relationer', substance: 'Alkohol och droger bland unga',
  procurement: 'Upphandling', effect: 'Uppföljning och effekt', knowledge: 'Kunskapsstöd', reports: 'Inflöde av anmälningar',
}
const en: Record<Theme, string> = {
  continuity: 'Continuity', staffing: 'Staffing and recruitment', conditions: 'Working conditions and leadership', supervision: 'Support and supervision by IVO',
  education: 'Education and introduction', budget: 'Budget and steering', cooperation: 'Cooperation with school, police and health care',
  psychiatry: 'Child and adolescent psychiatry', between_municipalities: 'Cooperation between municipalities', unaccompanied: 'Unaccompanied children',
  law: 'Law and regulation', state_grants: 'State grants and reporting back', influence: 'Children’s influence', whole_view: 'The whole family in view',
  prevention: 'Prevention', placed_children: 'Placed children', violence: 'Violence in close relationships', substance: 'Alcohol and drugs among the young',
  procurement: 'Procurement', effect: 'Follow-up and effect', knowledge: 'Knowledge support', reports: 'Inflow of reports',
}
/** What each theme of an observation is called. */
export const themeNames: Texts<Record<Theme, string>> = { sv, en }
