import { readdirSync } from 'node:fs'
import { defineConfig } from 'vite'

/**
 * What the browser fetches: the style sheet with its font, and each island as an entry of its own, so that a page loads
 * only what it uses. File names carry a hash of their content; `dist/assets/manifest.json` says which is which.
 */
export default defineConfig({
  base: '/assets/',
  publicDir: 'src/ui/public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/assets',
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: ['src/ui/styles/main.css', ...islands()] },
  },
})

/** Every `src/<module>/islands/<name>.ts(x)`. */
function islands(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\/islands\/[^/]+\.tsx?$/.test(file) && !file.includes('.test.'))
    .sort()
}
