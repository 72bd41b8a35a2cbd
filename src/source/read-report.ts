import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Host } from './host.ts'
import { mostBytes } from './limits.ts'
import { type FieldsFor, readAsMeant } from './read-yaml.ts'
import type { YamlSource } from './source.ts'

/** A report's file, read and parsed, as it was meant if its form has errors; undefined, and said, if that fails. */
export function readReport(
  host: Pick<Host, 'readFile'>,
  path: string,
  diagnose: Diagnose,
  fieldsFor?: FieldsFor,
): YamlSource | undefined {
  const bytes = host.readFile(path, mostBytes)
  if (bytes instanceof Uint8Array) return readAsMeant(bytes, path, diagnose, fieldsFor)
  const { refused, reason } = bytes
  if (refused === 'missing') diagnose({ code: 'file/not-found', severity: 'error', args: { path } })
  else if (refused === 'too-large') {
    const args = { path, size: megabytes(Number(reason)), most: megabytes(mostBytes) }
    diagnose({ code: 'file/too-large', severity: 'error', args })
  } else if (refused === 'folder') diagnose({ code: 'file/is-folder', severity: 'error', args: { path } })
  else diagnose({ code: 'file/unreadable', severity: 'error', args: { path, reason } })
  return undefined
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
