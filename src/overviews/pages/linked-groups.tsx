import type { Permission } from '../../access/contract.ts'
import type { View } from '../../mount/route.ts'
import { Panel } from '../../ui/panel.tsx'

/** What leads to pages, by group: keys of texts, where a line leads, and what one must be allowed to be shown it. */
export type Groups<Group extends string, Link extends string> = ReadonlyArray<{
  readonly key: Group; readonly lines: ReadonlyArray<{ readonly key: Link; readonly href: string; readonly may: Permission }>
}>

type Props<Group extends string, Link extends string> = {
  readonly groups: Groups<Group, Link>; readonly view: View
  readonly t: { readonly groups: Readonly<Record<Group, string>>; readonly links: Readonly<Record<Link, readonly [name: string, about: string]>> }
}

/** The lines that one may open, a panel for each group that has any. */
export function LinkedGroups<Group extends string, Link extends string>({ groups, view, t }: Props<Group, Link>) {
  const open = groups.map(({ key, lines }) => ({ key, lines: lines.filter(({ may }) => view.actor.may.has(may)) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <div class="columns-2">
      {open.map(({ key, lines }) => (
        <Panel key={key} heading={t.groups[key]} id={key}>
          <ul class="plain-list">
            {lines.map((line) => {
              const [name, about] = t.links[line.key]
              return <li key={line.key}><a href={line.href}>{name}</a><br /><span class="quiet">{about}</span></li>
            })}
          </ul>
        </Panel>
      ))}
    </div>
  )
}
