import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FontFiles } from '../../src/fonts/font-table.ts'

const folder = fileURLToPath(new URL('../../fonts/', import.meta.url))

/** The fonts we ship, and what a bureau has put into fonts/local/ besides; `read` lists what was opened. */
export function fontFiles(local: Record<string, Uint8Array> = {}): FontFiles & { opened: string[] } {
  const opened: string[] = []
  return {
    opened,
    read(path) {
      opened.push(path)
      return path.startsWith('local/') ? local[path.slice('local/'.length)] : readFileSync(folder + path)
    },
    list: (name) => (name === 'local' ? Object.keys(local) : readdirSync(folder + name)),
  }
}

export const shippedFont = (name: string): Uint8Array => readFileSync(folder + name)
