import type { Choices, Order, ViewName } from '../contract.ts'

/** The address of the list with these choices; `urval` says that they are all there, also those left empty. */
export function listAddress(
  choices: Choices,
  changed: { view?: ViewName; order?: Order; siblings?: boolean; page?: number } = {},
  path = '/arbetslista',
): string {
  const query = new URLSearchParams()
  if (changed.view !== undefined) query.set('vy', changed.view)
  query.set('urval', '1')
  const siblings = changed.siblings ?? choices.syskon !== null
  if (siblings) query.set('syskon', '1')
  for (const name of ['enhet', 'handlaggare', 'krav', 'alder'] as const) {
    const value = choices[name]
    if (value !== null) query.set(name, value)
  }
  const order = changed.order ?? choices.ordning
  if (order !== 'lag') query.set('ordning', order)
  if (changed.page !== undefined && changed.page > 1) query.set('sida', String(changed.page))
  return `${path}?${query}`
}

/** Whether the list is narrowed at all. */
export function isNarrowed(choices: Choices): boolean {
  return choices.enhet !== null || choices.handlaggare !== null || choices.krav !== null || choices.alder !== null
}
