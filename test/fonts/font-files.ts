import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FontFile } from '../../src/fonts/font-file.ts'
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
    open(path) {
      const bytes = this.read(path)
      return bytes && fontFile(bytes)
    },
    list: (name) => (name === 'local' ? Object.keys(local) : readdirSync(folder + name)),
  }
}

export const fontFile = (bytes: Uint8Array): FontFile => ({
  size: bytes.length,
  read(start, length) {
    if (start + length > bytes.length) throw new RangeError('the file ends before')
    return bytes.slice(start, start + length)
  },
})

export const shippedFont = (name: string): Uint8Array => readFileSync(folder + name)
