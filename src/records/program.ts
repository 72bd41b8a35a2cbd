import type { Host } from '../source/host.ts'

/** The digest of the program: its code, and which versions of others' it runs with. */
export function programDigest(host: Host): string {
  const code = (host.listFolder(host.ours('dist')) ?? []).filter((name) => name.endsWith('.js'))
  const files = ['package.json', 'node_modules/.package-lock.json', ...code.map((name) => `dist/${name}`)]
  const digests = files.map((file) => {
    const bytes = host.readFile(host.ours(file))
    return `${file} ${bytes instanceof Uint8Array ? host.digest(bytes) : '-'}`
  })
  return host.digest(new TextEncoder().encode(digests.join('\n')))
}
