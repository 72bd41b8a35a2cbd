import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { Host } from '../source/host.ts'
import type { Lot, Thread } from '../source/node-hand.ts'
import { nodeHost } from '../source/node-host.ts'
import { bug, traceOf } from './bug.ts'
import type { Command } from './command.ts'
import { commandHelp, programHelp } from './help.ts'
import { readArguments } from './read-arguments.ts'
import { speaker } from './speaker.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import type { Work } from './work.ts'

/** In the order of the help. Each brings what the others have no use for. */
const commands: Record<string, () => Promise<Command>> = {
  'build-report': async () => (await import('./build-report.ts')).buildReportCommand,
  'check-report': async () => (await import('./check-report.ts')).checkReportCommand,
  'new-report': async () => (await import('./new-report.ts')).newReportCommand,
  'new-template': async () => (await import('./new-template.ts')).newTemplateCommand,
  'check-template': async () => (await import('./check-template.ts')).checkTemplateCommand,
  'collect-reports': async () => (await import('./collect-reports.ts')).collectReportsCommand,
  'import-report': async () => (await import('./import-report.ts')).importReportCommand,
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  'merge-results': async () => (await import('./merge-results.ts')).mergeResultsCommand,
  schemas: async () => (await import('./schemas.ts')).schemasCommand,
}

/** The program: `argv` is what was typed after its name. Gives the exit code: 0 done, 1 errors, 2 the command was wrong. */
export async function main(argv: readonly string[], host: Host, terminal: Terminal): Promise<number> {
  const { diagnose } = speaker(host, terminal)
  const [name = '', ...rest] = argv
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined
  if (!command) {
    const asked = /^(-h|--help|help)$/.test(name)
    if (!asked && name !== '') diagnose(unknownCommand(name))
    else (asked ? terminal.out : terminal.err)(await helpOfAll())
    return asked ? 0 : 2
  }
  const call = readArguments(rest, command.options, (text) => isNoPath(text, host), diagnose)
  if (!call) return 2
  if ('help' in call.options) {
    terminal.out(commandHelp(command))
    return 0
  }
  try {
    return await command.run({ ...call, diagnose }, host, terminal)
  } catch (error) {
    if (terminal.debug) terminal.err(traceOf(error))
    diagnose(bug(error))
    return 1
  }
}

const helpOfAll = async () => programHelp(await Promise.all(Object.values(commands).map((command) => command())))

/** `--draft 送审稿 甲.yaml`: the word after the option is its text, but never a file that was meant as input. */
const isNoPath = (text: string, host: Host) => !/[.*?\\/]/.test(text) && host.kindOf(text) === undefined

function unknownCommand(name: string) {
  const names = Object.keys(commands)
  const args = { name, nearest: quoteAny(nearest(name, names)), known: names.join('、') }
  return { code: 'command/unknown', severity: 'error', args } as const
}

/**
/**
 * Runs the program in the real process; `home` is the folder where it lives, `prepared` the file with what `prepareIn` gave.
 * @public bin/wendu.js calls it in the bundle.
 */
export async function start(home: string, prepared: string, thread: Thread): Promise<void> {
  const host = nodeHost(process.cwd(), home, { prepared, thread })
  process.exitCode = await main(process.argv.slice(2), host, processTerminal())
}

/**
 * Makes this thread one of several that do a work.
 * @public bin/hand.js calls it in the bundle.
 */
export async function startHand({ folder, home, prepared, work }: Lot): Promise<void> {
  const { lendHand } = await import('./lend-hand.ts')
  lendHand(work as Work, nodeHost(folder, home, { prepared }))
}

/**
 * What is made of our files when the program is built, as a file.
 * @public bin/build.js calls it in the bundle.
 */
export async function prepareIn(home: string): Promise<Uint8Array> {
  const { prepare } = await import('../prepare.ts')
  return prepare(nodeHost(home, home))
}
