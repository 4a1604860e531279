import { areas } from '../contract/words.ts'
import type { Area } from '../contract/words.ts'

/** One heading of the assessment. Its key names the text in an investigation, so that a reworded heading keeps its texts apart by version. */
export type Heading = {
  readonly key: string; readonly area: Area; readonly labelSv: string; readonly labelEn: string; readonly helpSv: string;
    readonly helpEn: string
}

/** The version that comes with Helhet; a municipality's own begin at 2. */
export const shippedVersion = 1

const heading = (key: string, area: Area, labelSv: string, labelEn: string, helpSv: string, helpEn: string): Heading => (
  { key, area, labelSv, labelEn, helpSv, helpEn })

/**
 * The headings that come with Helhet: four each about the child, the parents and the surroundings, in words of our own. A municipality
 * that has a licence for another set of headings enters those itself.
 */
export const shippedHeadings: readonly Heading[] = [
  heading('child_health', 'child', 'Kropp och hälsa', 'Body and health', 'Hur mår barnet, och får det den vård det behöver?',
    'How is the child, and does it get the care it needs?'),
  heading('child_feelings', 'child', 'Känslor och beteende', 'Feelings and behaviour',
    'Hur visar barnet vad det känner, och vad gör det när det blir svårt?',
      'How does the child show what it feels, and what does it do when things are hard?'),
  heading('child_school', 'child', 'Förskola, skola och fritid', 'Preschool, school and free time',
    'Hur går det att lära sig, komma dit och ha något att längta till?',
      'How is learning, being there, and having something to look forward to?'),
  heading('child_bonds', 'child', 'Vänner och nära', 'Friends and those close', 'Vilka tyr barnet sig till, och vilka saknar det?',
    'Whom does the child turn to, and whom does it miss?'),
  heading('parents_care', 'parents', 'Daglig omsorg', 'Daily care', 'Mat, sömn, kläder och att någon finns hemma.',
    'Food, sleep, clothes, and somebody at home.'),
  heading('parents_safety', 'parents', 'Skydd mot fara', 'Keeping from harm', 'Hur skyddas barnet mot våld, missbruk och annat farligt?',
    'How is the child kept from violence, misuse and other danger?'),
  heading('parents_warmth', 'parents', 'Värme och lyhördhet', 'Warmth and attention', 'Hur möts barnets känslor?',
    'How are the child\'s feelings met?'),
  heading('parents_guidance', 'parents', 'Ledning och gränser', 'Guidance and limits', 'Hur hjälps barnet att förstå, vänta och välja?',
    'How is the child helped to understand, wait and choose?'),
  heading('surroundings_home', 'surroundings', 'Bostad och pengar', 'Home and money', 'Var bor familjen, och räcker det?',
    'Where does the family live, and is it enough?'),
  heading('surroundings_family', 'surroundings', 'Familjens läge nu', 'The family\'s situation now',
    'Hälsa, relationer och det som har hänt de vuxna.', 'Health, relations, and what has happened to the adults.'),
  heading('surroundings_network', 'surroundings', 'Släkt, vänner och grannar', 'Relatives, friends and neighbours',
    'Vilka hjälper till, och vilka gör det svårare?', 'Who helps, and who makes it harder?'),
  heading('surroundings_support', 'surroundings', 'Stöd från samhället', 'Support from society',
    'Vad har familjen fått tidigare, och vad hjälpte?', 'What has the family been given before, and what helped?'),
]

/** The headings of one side, in their order. */
export function headingsOf(headings: readonly Heading[], area: Area): readonly Heading[] {
  return headings.filter((each) => each.area === area)
}

/**
 * A new version as it was typed: rows without a Swedish word are left out, English words that are missing are the Swedish ones, and a
 * heading that is new gets a key of its own that no other has.
 *
 * @returns the headings in order, or the sides that have none left.
 */
export function newTemplate(
  typed: ReadonlyArray<Heading>, taken: ReadonlySet<string>,
): { readonly headings: readonly Heading[] } | { readonly empty: readonly Area[] } {
  const used = new Set([...taken, ...typed.map(({ key }) => key)])
  const given = new Set<string>()
  const headings = typed.filter(({ labelSv }) => labelSv !== '').map((each) => {
    const key = each.key === '' || given.has(each.key) ? freeKey(each.area, used) : each.key
    given.add(key)
    return { ...each, key, labelEn: each.labelEn === '' ? each.labelSv : each.labelEn,
      helpEn: each.helpEn === '' ? each.helpSv : each.helpEn }
  })
  const empty = areas.filter((area) => headingsOf(headings, area).length === 0)
  return empty.length > 0 ? { empty } : { headings: areas.flatMap((area) => headingsOf(headings, area)) }
}

function freeKey(area: Area, used: Set<string>): string {
  let number = 1
  while (used.has(`${area}_own_${number}`)) number += 1
  const key = `${area}_own_${number}`
  used.add(key)
  return key
}
