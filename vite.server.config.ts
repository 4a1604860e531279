import { defineConfig } from 'vite'

/** The server, the command line and the calculating thread as files of our own code; packages are loaded from node_modules as they are. */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { external: true },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', cli: 'src/cli.ts', 'calc-worker': 'src/calc/worker.ts', 'solver-worker': 'src/platform/solver-worker.ts',
        'paper-worker': 'src/platform/paper-worker.ts', 'dialogue-worker': 'src/dialogue/usecases/reckon-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})
