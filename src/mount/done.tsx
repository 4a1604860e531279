import type { VNode } from 'preact'
import { DoneMessage } from '../ui/messages.tsx'
import type { View } from './route.ts'

type Done = Pick<View, 'done'>

/** What was just done, in a page's words for the code in its address; undefined for no code and for one that the page does not know. */
export function doneWords({ done }: Done, words: Readonly<Record<string, string>>): string | undefined {
  return done !== null && Object.hasOwn(words, done) ? words[done] : undefined
}

/** The same as the message on top of the page. */
export function doneMessage(view: Done, words: Readonly<Record<string, string>>): VNode | null {
  const said = doneWords(view, words)
  return said === undefined ? null : <DoneMessage>{said}</DoneMessage>
}
