import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** What is in a folder of outputs, besides records. */
export const outputsOf = (folder: string) =>
  new Map(
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name !== '.wendu')
      .map((name) => [name, readFileSync(`${folder}/${name}`)]),
  )

/** Starts a run and kills it after some time; false if it had ended before. */
export async function killAfter(milliseconds: number, start: () => ChildProcess): Promise<boolean> {
  const child = start()
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await Promise.race([ended, setTimeout(milliseconds)])
  const killed = child.exitCode === null && child.kill('SIGKILL')
  await ended
  return killed
}

/** Outputs with a name they should not have, or with other bytes than the same of an uninterrupted run. */
export function faultsIn(found: ReadonlyMap<string, Buffer>, expected: ReadonlyMap<string, Buffer>): string[] {
  return [...found].flatMap(([name, bytes]) => {
    if (/\.(tmp|old)$/.test(name)) return []
    return expected.get(name)?.equals(bytes) ? [] : [name]
  })
}
