import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Shell } from './shell.ts'

/** The whole HTML document. `islands` names the scripts this page gains from (`ui/keys`); without them it works too. */
export function Document({
  shell,
  title,
  islands = [],
  roomy = false,
  children,
}: {
  shell: Shell
  title: string
  islands?: readonly string[] | undefined
  /** Public pages: larger text and controls. */
  roomy?: boolean | undefined
  children: ComponentChildren
}) {
  const scripts = [...new Set(islands)].map((name) => shell.assets.island(name))
  const chunks = new Set(scripts.flatMap((script) => script.chunks))
  return (
    <html
      lang={shell.language}
      data-color-scheme={shell.scheme}
      data-color="accent"
      data-size="sm"
      {...(roomy ? { 'data-public': '' } : {})}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={shell.scheme === 'auto' ? 'light dark' : shell.scheme} />
        <meta name="robots" content="noindex" />
        <title>{`${title} – Helhet`}</title>
        <link rel="icon" type="image/svg+xml" href={shell.assets.icon} />
        {shell.assets.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {shell.assets.styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        {[...chunks].map((chunk) => (
          <link key={chunk} rel="modulepreload" href={chunk} />
        ))}
        {scripts.map(({ script }) => (
          <script key={script} type="module" src={script} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}

/** Writes a page as the text that is sent. The argument is one of the frames, `<StaffPage …>`. */
export function writeDocument(page: Parameters<typeof render>[0]): string {
  return `<!doctype html>${render(page)}`
}
