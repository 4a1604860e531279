import type { Texts } from '../../platform/language.ts'
import type { Line } from '../contract/calculation.ts'
import type { Gap } from '../contract/statistics.ts'
import type { Activity, Arrival, ClosingReason, CostKind, Impediment, IncomeKind, ListView, MemberRole, Outcome, Standing } from '../contract/words.ts'

const sv = {
  arrivals: { public_form: 'via formuläret', letter: 'med brev eller blankett', phone: 'på telefon', visit: 'vid besök', renewal: 'förnyad' } satisfies Record<Arrival, string>,
  roles: { applicant: 'Sökande', co_applicant: 'Medsökande', child: 'Barn' } satisfies Record<MemberRole, string>,
  costs: {
    housing: 'Boende', electricity: 'Hushållsel', work_travel: 'Arbetsresor', home_insurance: 'Hemförsäkring', union_fee: 'Fackförening',
    unemployment_fund: 'A-kassa', other: 'Annat (livsföring i övrigt)',
  } satisfies Record<CostKind, string>,
  incomes: {
    employment: 'Lön', unemployment_benefit: 'A-kassa', sickness_benefit: 'Sjukpenning eller sjukersättning', parental_benefit: 'Föräldrapenning',
    activity_support: 'Aktivitetsstöd eller etableringsersättning', child_allowance: 'Barnbidrag', housing_allowance: 'Bostadsbidrag',
    maintenance: 'Underhåll', study_support: 'Studiestöd', pension: 'Pension', capital: 'Tillgångar och kapital', tax_refund: 'Skatteåterbäring',
    child_work: 'Barns eget arbete', leisure_card: 'Fritidskort', other: 'Annan inkomst',
  } satisfies Record<IncomeKind, string>,
  impediments: {
    unemployed_no_benefit: 'Arbetslös utan ersättning', unemployed_low_benefit: 'Arbetslös med otillräcklig ersättning',
    unemployed_waiting: 'Arbetslös, väntar på ersättning', sick_certified: 'Sjuk med läkarintyg', sick_not_certified: 'Sjuk utan läkarintyg',
    social_reasons: 'Sociala skäl', parental_leave: 'Föräldraledig', part_time: 'Arbetar deltid ofrivilligt',
    full_time_low_income: 'Arbetar heltid, otillräcklig lön', language_studies: 'Språkhinder, läser svenska', studies: 'Studerar',
    none: 'Inget hinder', other: 'Annat',
  } satisfies Record<Impediment, string>,
  activities: {
    job_search: 'Söker arbete enligt plan', work_practice: 'Praktik', municipal_activity: 'Kommunal arbetsmarknadsinsats',
    language_studies: 'Svenskundervisning', rehabilitation: 'Rehabilitering', studies: 'Studier', none: 'Ingen insats',
  } satisfies Record<Activity, string>,
  closing: {
    work: 'Arbete', social_insurance: 'Ersättning från socialförsäkringen', studies: 'Studier', other_income: 'Annan inkomst',
    moved: 'Flyttat från kommunen', household_changed: 'Hushållet har ändrats', died: 'Avliden', unknown: 'Okänd', other: 'Annan',
  } satisfies Record<ClosingReason, string>,
  standings: {
    received: 'Inkommen', calculated: 'Beräknad', for_meeting: 'Väntar på beslut av annan', decided: 'Avslagen', to_pay: 'Beviljad, att betala',
    listed: 'På utbetalningslista', paid: 'Utbetald', withdrawn: 'Återtagen',
  } satisfies Record<Standing, string>,
  outcomes: { grant: 'Bifall', partly_grant: 'Delvis bifall', refuse: 'Avslag' } satisfies Record<Outcome, string>,
  views: { incoming: 'Via formuläret', open: 'Att utreda', to_pay: 'Att betala', decided: 'Beslutade' } satisfies Record<ListView, string>,
  norm: { adults: ['Personliga kostnader, ensamstående', 'Personliga kostnader, sambor'], child: 'Barn', common: 'Gemensamma kostnader' },
  years: (age: number) => `${age} år`,
  persons: (size: string) => `${size} personer`,
  onePerson: '1 person',
  days: (here: number, of: number) => `hemma ${here} av ${of} dagar`,
  why: {
    job_relief: '25\u00A0% av lönen räknas inte (SoL 12:8)', child_earnings: 'Räknas först över ett prisbasbelopp per år (SoL 12:9)',
    leisure_card: 'Räknas aldrig (SoL 12:7 a)', not_reasonable: 'Godtas delvis', by_hand: 'Satt för hand',
  } satisfies Record<Exclude<Line['why'], null>, string>,
  gaps: {
    not_decided: 'Ansökan är inte beslutad', no_number: 'Någon i hushållet saknar personnummer', no_impediment: 'Försörjningshinder saknas',
    no_activity: 'Insats mot arbete saknas', no_closing_reason: 'Avslutsorsak saknas: ingen ansökan månaden efter',
    protected: 'Skyddad person: lämnas utan nummer och dag, komplettera för hand',
  } satisfies Record<Gap, string>,
}
export type SupportWords = typeof sv
const en: SupportWords = {
  arrivals: { public_form: 'by the form', letter: 'by letter', phone: 'by telephone', visit: 'at a visit', renewal: 'renewed' },
  roles: { applicant: 'Applicant', co_applicant: 'Co-applicant', child: 'Child' },
  costs: {
    housing: 'Housing', electricity: 'Electricity', work_travel: 'Travel to work', home_insurance: 'Home insurance', union_fee: 'Union fee',
    unemployment_fund: 'Unemployment fund', other: 'Other (living costs besides)',
  },
  incomes: {
    employment: 'Wages', unemployment_benefit: 'Unemployment benefit', sickness_benefit: 'Sickness benefit', parental_benefit: 'Parental benefit',
    activity_support: 'Activity support or introduction benefit', child_allowance: 'Child allowance', housing_allowance: 'Housing allowance',
    maintenance: 'Maintenance', study_support: 'Study support', pension: 'Pension', capital: 'Assets and capital', tax_refund: 'Tax refund',
    child_work: 'A child\'s own work', leisure_card: 'Leisure card', other: 'Other income',
  },
  impediments: {
    unemployed_no_benefit: 'Unemployed without benefit', unemployed_low_benefit: 'Unemployed, benefit too low',
    unemployed_waiting: 'Unemployed, waiting for benefit', sick_certified: 'Ill with certificate', sick_not_certified: 'Ill without certificate',
    social_reasons: 'Social reasons', parental_leave: 'On parental leave', part_time: 'Works part time, wants more',
    full_time_low_income: 'Works full time, wage too low', language_studies: 'Learns Swedish', studies: 'Studies', none: 'No impediment', other: 'Other',
  },
  activities: {
    job_search: 'Looks for work by plan', work_practice: 'Work practice', municipal_activity: 'Municipal activity', language_studies: 'Swedish lessons',
    rehabilitation: 'Rehabilitation', studies: 'Studies', none: 'Nothing',
  },
  closing: {
    work: 'Work', social_insurance: 'Social insurance', studies: 'Studies', other_income: 'Other income', moved: 'Moved from the municipality',
    household_changed: 'The household has changed', died: 'Died', unknown: 'Unknown', other: 'Other',
  },
  standings: {
    received: 'Received', calculated: 'Calculated', for_meeting: 'Awaits another\'s decision', decided: 'Refused', to_pay: 'Granted, to be paid',
    listed: 'On a payment list', paid: 'Paid', withdrawn: 'Withdrawn',
  },
  outcomes: { grant: 'Granted', partly_grant: 'Granted in part', refuse: 'Refused' },
  views: { incoming: 'By the form', open: 'To investigate', to_pay: 'To pay', decided: 'Decided' },
  norm: { adults: ['Personal costs, single', 'Personal costs, couple'], child: 'Child', common: 'Common costs' },
  years: (age) => `${age} years`,
  persons: (size) => `${size} persons`,
  onePerson: '1 person',
  days: (here, of) => `at home ${here} of ${of} days`,
  why: {
    job_relief: '25% of the wage is not counted (SoL 12:8)', child_earnings: 'Counted only above one price base amount a year (SoL 12:9)',
    leisure_card: 'Never counted (SoL 12:7 a)', not_reasonable: 'Accepted in part', by_hand: 'Set by hand',
  },
  gaps: {
    not_decided: 'The application is not decided on', no_number: 'Somebody in the household has no identity number', no_impediment: 'Impediment is missing',
    no_activity: 'Activity is missing', no_closing_reason: 'Closing reason is missing: no application for the month after',
    protected: 'Protected person: handed in without number and day, complete by hand',
  },
}
export const supportWords: Texts<SupportWords> = { sv, en }
