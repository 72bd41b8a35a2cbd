import { posix } from 'node:path'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { settingsFile } from '../pack/settings-file.ts'
import type { Host } from '../source/host.ts'

export const yamlName = /\.ya?ml$/i

const isReport = (name: string) => yamlName.test(name) && name !== settingsFile

/**
 * The report files that were meant: files as they are, of a folder its YAML files (not those of folders in it), of a
 * pattern what it matches; without operands our examples. Undefined, and said, if one of them means nothing.
 */
export async function findInputs(
  operands: readonly string[],
  host: Host,
  diagnose: Diagnose,
): Promise<string[] | undefined> {
  let sound = true
  const found = await listInputs(operands, host, (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  })
  return sound ? found : undefined
}

/** The report files that are meant and there; an operand that means nothing is said and no more. */
export async function listInputs(operands: readonly string[], host: Host, diagnose: Diagnose): Promise<string[]> {
  const found = new Set<string>()
  for (const operand of operands.length > 0 ? operands : [host.ours('examples')]) {
    for (const file of await expand(operand, host, diagnose)) found.add(file.replace(/^(\.\/)+/, ''))
  }
  return [...found]
}

async function expand(operand: string, host: Host, fault: Diagnose): Promise<string[]> {
  const path = operand.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
  const kind = host.kindOf(path)
  if (kind === 'file') {
    if (!yamlName.test(path)) fault({ code: 'command/not-yaml', severity: 'error', args: { path } })
    return [path]
  }
  if (kind === 'folder') {
    const names = (host.listFolder(path) ?? []).filter((name) => isReport(name) && !name.startsWith('.'))
    if (names.length === 0) fault({ code: 'command/empty-folder', severity: 'error', args: { path } })
    return names.map((name) => `${path}/${name}`)
  }
  if (!/[*?[{]/.test(path)) {
    fault({ code: 'file/not-found', severity: 'error', args: { path } })
    return []
  }
  const files = (await host.glob(path)).filter((name) => isReport(posix.basename(name)))
  if (files.length === 0) fault({ code: 'command/no-match', severity: 'error', args: { pattern: operand } })
  return files
}
