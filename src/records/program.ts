import type { Host } from '../source/host.ts'

/** Tells the program from any other: its build names its first file after all that is in it. */
export function programDigest(host: Host): string {
  const bytes = host.readFile(host.ours('dist/build.json'))
  if (!(bytes instanceof Uint8Array)) return ''
  const { entry }: { entry?: string } = JSON.parse(new TextDecoder().decode(bytes))
  return entry ?? ''
}
