/** A key on the keyboard, shown where it works. Hidden from those who listen when the control itself names the key. */
export function Kbd({ children, hidden = false }: { children: string; hidden?: boolean | undefined }) {
  return <kbd aria-hidden={hidden ? 'true' : undefined}>{children}</kbd>
}
