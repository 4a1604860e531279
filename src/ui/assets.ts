import * as z from 'zod'

const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.string().optional(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
    assets: z.array(z.string()).optional(),
  }),
)

/** Addresses of what the browser fetches beside the page itself. */
export type Assets = {
  /** Style sheets of every page. */
  readonly styles: readonly string[]
  /** The sign in the browser's tab. */
  readonly icon: string
  /** Fonts worth asking for at once: that of the letters Swedish has. The others the browser fetches when a page has such a letter. */
  readonly fonts: readonly string[]
  /** The script of an island named `module/name`, such as `ui/keys`, with the chunks it needs. @throws when no such island was built. */
  readonly island: (name: string) => { readonly script: string; readonly chunks: readonly string[] }
}

const islandSource = /^src\/(.+)\/islands\/(.+)\.tsx?$/

/**
 * Reads the manifest that the asset build writes.
 *
 * @param manifest the parsed JSON of `dist/assets/manifest.json`.
 * @param base the address the files are served under, ending with a slash.
 * @throws when the manifest has another shape or lacks the style sheet: the build must run again.
 */
export function readAssets(manifest: unknown, base = '/assets/'): Assets {
  const entries = manifestShape.parse(manifest)
  const address = (file: string) => base + file
  const style = entries['src/ui/styles/main.css']
  if (!style) throw new Error('The asset manifest has no src/ui/styles/main.css. Run the asset build (npx vite build).')

  const islands = new Map<string, { script: string; chunks: string[] }>()
  for (const [source, entry] of Object.entries(entries)) {
    const named = islandSource.exec(source)
    if (!named || entry.isEntry !== true) continue
    const chunks = (entry.imports ?? []).flatMap((key) => entries[key]?.file ?? []).map(address)
    islands.set(`${named[1]}/${named[2]}`, { script: address(entry.file), chunks })
  }

  return {
    styles: [address(style.file)],
    icon: address('helhet.svg'),
    fonts: (style.assets ?? []).filter((file) => file.endsWith('.woff2') && !file.includes('-latin-ext-')).map(address),
    island(name) {
      const found = islands.get(name)
      if (!found) throw new Error(`There is no island "${name}". Known: ${[...islands.keys()].sort().join(', ')}.`)
      return found
    },
  }
}

/** Assets that point at nothing, for tests that read pages without a build. */
export const noAssets: Assets = {
  styles: [],
  icon: '/assets/helhet.svg',
  fonts: [],
  island: (name) => ({ script: `/assets/${name}.js`, chunks: [] }),
}
