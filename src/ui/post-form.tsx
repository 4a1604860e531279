import type { ComponentChildren, ComponentProps } from 'preact'

/** A form that writes. Sends the token of the page along; attributes of `<form>` pass through. */
export function PostForm({
  csrf,
  children,
  ...rest
}: { csrf: string | null; action: string; children: ComponentChildren } & Omit<ComponentProps<'form'>, 'method' | 'action'>) {
  return (
    <form method="post" {...rest}>
      {csrf !== null && <input type="hidden" name="_csrf" value={csrf} />}
      {children}
    </form>
  )
}
