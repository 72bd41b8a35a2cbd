// Bundles TypeScript for Node: `node bin/build.js` makes dist/ from src/cli/main.ts.
import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Bundles one entry into a folder, dependencies left where npm put them; heavy parts become files loaded when used. */
export async function bundle(entry, folder) {
  const { build } = await import('rolldown')
  rmSync(folder, { recursive: true, force: true })
  await build({
    input: entry,
    cwd: root,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(id),
    output: {
      dir: folder,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
    },
    logLevel: 'warn',
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle('src/cli/main.ts', `${root}dist`)
}
