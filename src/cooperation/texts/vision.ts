import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Samverkan', heading: (goals: number) => (goals === 0 ? 'Ni har inga gemensamma mål än' : goals === 1 ? 'Ett gemensamt mål' : `${goals} gemensamma mål`),
  lead: 'Det som arbetsgivaren och facken vill nå tillsammans, och hur det går. Talen kommer från den släppta statistiken och är samma för alla.',
  meetings: 'Möten', requests: 'Arbetsmiljö', addGoal: 'Nytt mål', figuresLink: 'Välj tal',
  goalsHeading: 'Mål', goalsCaption: 'Gemensamma mål', goal: 'Mål', target: 'Ska nå', now: 'Senast', standing: 'Läge', noGoals: 'Inga mål än', noGoalsHow: 'Skriv upp det ni är överens om. Ett mål kan ha ett tal som följer det.',
  standings: { reached: 'Nått', nearer: 'Närmare', unchanged: 'Oförändrat', further: 'Längre bort' }, noStanding: 'Inte följt upp',
  directions: { at_least: 'minst', at_most: 'högst' }, noFigure: 'inget tal', hidden: 'dold', notReleased: 'inte släppt', reachedIt: 'målet nått', notReached: 'målet inte nått',
  figuresHeading: 'Tal vi följer', figuresCaption: 'Överenskomna tal, de senaste perioderna', figure: 'Tal', agreed: 'Överenskommet', noFigures: 'Inga tal är överenskomna', noFiguresHow: 'Parterna väljer tillsammans vilka släppta tal som visas här.',
  followed: (day: string) => `sedan ${day}`, endedOn: (day: string) => `till ${day}`,
  figuresTitle: 'Tal som parterna följer', figuresLead: 'Bara tal som redan är släppta kan väljas. Små tal är dolda också här.', chooseFigure: 'Tal', agreedOn: 'Överenskommet dag', agree: 'Följ talet', endFigure: 'Sluta följa', of: (name: string) => ` ${name}`, back: 'Samverkan',
  newGoal: 'Nytt mål', changeGoal: 'Ändra målet', goalHint: 'En mening', why: 'Varför', whyHint: 'Vad det betyder för barnen och för dem som arbetar här', figureOf: 'Tal som följer målet', noFigureChoice: 'Inget tal', direction: 'Talet ska vara', targetHint: 'Ett heltal. Är talet en andel skriver du procent.',
  replaces: (goal: string) => `Ersätter: ${goal}. Det gamla står kvar i historiken.`,
  goalLead: (day: string, by: string) => `Överenskommet ${day}, infört av ${by}.`, followHeading: 'Uppföljningar', noFollowUps: 'Inte följt upp än', followUp: 'Följ upp', how: 'Hur går det', what: 'Vad ni såg',
  change: 'Ändra målet', endHeading: 'Avsluta målet', endWhy: 'Varför', end: 'Avsluta', ended: (day: string, why: string) => `Avslutat ${day}: ${why}`, replacedBy: 'Ersatt av ett nytt mål', seeNew: 'Visa det nya', earlier: 'Tidigare lydelser',
  over: (figure: string) => `${figure}, period för period`, period: 'Period', value: 'Tal', method: 'Talen är lästa ur den släppta statistiken, som den sparades.',
  toStatistics: 'Öppna tabellen',
  done: { goal_saved: 'Målet är sparat.', followed: 'Uppföljningen är sparad.', goal_ended: 'Målet är avslutat.', figure_agreed: 'Talet följs nu.', figure_ended: 'Talet följs inte längre.' },
}
export type VisionTexts = typeof sv
const en: VisionTexts = {
  title: 'Cooperation', heading: (goals) => (goals === 0 ? 'You have no shared goals yet' : goals === 1 ? 'One shared goal' : `${goals} shared goals`),
  lead: 'What employer and unions want to reach together, and how it goes. The figures come from the released statistics and are the same for everybody.',
  meetings: 'Meetings', requests: 'Work environment', addGoal: 'New goal', figuresLink: 'Choose figures',
  goalsHeading: 'Goals', goalsCaption: 'Shared goals', goal: 'Goal', target: 'To reach', now: 'Latest', standing: 'State', noGoals: 'No goals yet', noGoalsHow: 'Write down what you agree on. A goal may have a figure that follows it.',
  standings: { reached: 'Reached', nearer: 'Nearer', unchanged: 'Unchanged', further: 'Further away' }, noStanding: 'Not followed up',
  directions: { at_least: 'at least', at_most: 'at most' }, noFigure: 'no figure', hidden: 'hidden', notReleased: 'not released', reachedIt: 'target reached', notReached: 'target not reached',
  figuresHeading: 'Figures we follow', figuresCaption: 'Agreed figures, the latest periods', figure: 'Figure', agreed: 'Agreed', noFigures: 'No figures are agreed on', noFiguresHow: 'The parties choose together which released figures are shown here.',
  followed: (day) => `since ${day}`, endedOn: (day) => `until ${day}`,
  figuresTitle: 'Figures that the parties follow', figuresLead: 'Only figures that are released already can be chosen. Small numbers are hidden here too.', chooseFigure: 'Figure', agreedOn: 'Agreed on the day', agree: 'Follow the figure', endFigure: 'Stop following', of: (name) => ` ${name}`, back: 'Cooperation',
  newGoal: 'New goal', changeGoal: 'Change the goal', goalHint: 'One sentence', why: 'Why', whyHint: 'What it means for the children and for those who work here', figureOf: 'Figure that follows the goal', noFigureChoice: 'No figure', direction: 'The figure is to be', targetHint: 'A whole number. If the figure is a share you write per cent.',
  replaces: (goal) => `Replaces: ${goal}. The old one stays in the history.`,
  goalLead: (day, by) => `Agreed on ${day}, written in by ${by}.`, followHeading: 'Follow-ups', noFollowUps: 'Not followed up yet', followUp: 'Follow up', how: 'How does it go', what: 'What you saw',
  change: 'Change the goal', endHeading: 'End the goal', endWhy: 'Why', end: 'End', ended: (day, why) => `Ended ${day}: ${why}`, replacedBy: 'Replaced by a new goal', seeNew: 'Show the new one', earlier: 'Earlier wordings',
  over: (figure) => `${figure}, period by period`, period: 'Period', value: 'Figure', method: 'The figures are read from the released statistics, as they were stored.',
  toStatistics: 'Open the table',
  done: { goal_saved: 'The goal is saved.', followed: 'The follow-up is saved.', goal_ended: 'The goal is ended.', figure_agreed: 'The figure is followed now.', figure_ended: 'The figure is followed no more.' },
}
export const visionTexts: Texts<VisionTexts> = { sv, en }
