import type { ComponentChildren, ComponentProps } from 'preact'
import { classes } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

/** How much a button asks for attention. One primary per region; quiet has no border. */
export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'

type Look = {
  variant?: ButtonVariant | undefined
  /** `row`: the low button of a table row. `full`: as wide as its place. */
  size?: 'row' | 'full' | undefined
  icon?: IconName | undefined
  /** The single key that does the same; shown on the button and read by the island `ui/keys`. */
  shortcut?: string | undefined
  /** The words are said but not drawn, and are one text: only for pen and cross. */
  iconOnly?: boolean | undefined
  children: ComponentChildren
}

/** A button in a form or for a dialog; says a verb. Attributes of `<button>` pass through. */
export function Button({
  variant,
  size,
  icon,
  shortcut,
  iconOnly,
  children,
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'size' | 'icon' | 'class'>) {
  return (
    <button type="submit" {...rest} {...look(variant, size, iconOnly)} {...keyOf(shortcut)} {...named(iconOnly, children)}>
      <Content icon={icon} shortcut={shortcut} iconOnly={iconOnly}>
        {children}
      </Content>
    </button>
  )
}

/** A link that looks like a button, for the next step. Attributes of `<a>` pass through. */
export function ButtonLink({
  variant,
  size,
  icon,
  shortcut,
  iconOnly,
  children,
  ...rest
}: Look & { href: string } & Omit<ComponentProps<'a'>, 'size' | 'icon' | 'class' | 'href' | 'role'>) {
  return (
    <a {...rest} {...look(variant, size, iconOnly)} {...keyOf(shortcut)} {...named(iconOnly, children)}>
      <Content icon={icon} shortcut={shortcut} iconOnly={iconOnly}>
        {children}
      </Content>
    </a>
  )
}

/** Buttons side by side, wrapping; on a phone each as wide as the page. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}

function Content({ icon, shortcut, iconOnly, children }: Pick<Look, 'icon' | 'shortcut' | 'iconOnly' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {!iconOnly && children}
      {shortcut && !iconOnly && <Kbd hidden>{shortcut}</Kbd>}
    </>
  )
}

function look(variant: ButtonVariant = 'secondary', size?: Look['size'], iconOnly?: boolean) {
  const dsVariant = { primary: 'primary', secondary: 'secondary', danger: 'primary', quiet: 'tertiary' } as const
  return {
    class: classes(
      'ds-button',
      `button-${variant}`,
      size === 'row' && 'button-low',
      size === 'full' && 'button-full',
      iconOnly && 'button-icon',
    ),
    'data-variant': dsVariant[variant],
  }
}

/** The words of a button that draws none: said, and shown where the pointer rests. */
function named(iconOnly: boolean | undefined, words: ComponentChildren) {
  return iconOnly && typeof words === 'string' ? { 'aria-label': words, title: words } : {}
}

function keyOf(shortcut: string | undefined) {
  return shortcut ? { 'data-key': shortcut.toLowerCase(), 'aria-keyshortcuts': shortcut } : {}
}
