import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Choice, ChoiceChange, ChoiceList, NewChoice } from '../contract/enquiries.ts'
import { addChoice, reachChoices, saveChoice } from '../queries/reach-choice.ts'
import { openChoices } from '../rules/reach-choices.ts'
import { madeBy } from './keep-groups.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
type Which = { readonly list: ChoiceList; readonly code: string }

/** More can neither be found with a finger in a moment nor told apart in a chart. */
const mostChoices = 20

/** Adds an own theme, group or place. @throws Refusal too_many_choices (409), reach_choice_name_is_taken (409). */
export async function enterChoice(tx: Write, body: NewChoice, who: Who): Promise<Which> {
  if (openChoices((await reachChoices(tx))[body.list], who.clock.today()).length >= mostChoices) throw new Refusal('too_many_choices', 409)
  return { list: body.list, code: await addChoice(tx, { ...body, ...madeBy(who) }) }
}

/** A choice of a list. @throws Refusal choice_not_found (404). */
export async function choiceOf(tx: Read, { list, code }: Which): Promise<Choice> {
  const found = (await reachChoices(tx))[list].find((each) => each.code === code)
  if (found === undefined) throw new Refusal('choice_not_found', 404)
  return found
}

/**
 * Gives a choice other words, or closes it so that it can no longer be chosen from today, or opens it again. What was counted stays.
 *
 * @throws Refusal choice_not_found (404), last_choice (409) when nothing would be left to choose,
 * invalid (422) for an own choice without words.
 */
export async function changeChoice(tx: Write, which: Which, { name, open }: ChoiceChange, who: Who): Promise<Which> {
  const was = await choiceOf(tx, which)
  const today = who.clock.today()
  if (name === null && !was.shipped) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'name', code: 'needed' }])
  const others = openChoices((await reachChoices(tx))[which.list], today).filter(({ code }) => code !== which.code)
  if (!open && others.length === 0) throw new Refusal('last_choice', 409)
  await saveChoice(tx, { ...which, name, place: was.place, closedOn: open ? null : was.closedOn ?? today, ...madeBy(who) })
  return which
}
