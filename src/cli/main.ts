import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { Host } from '../source/host.ts'
import { readLot } from '../source/node-hand.ts'
import { nodeHost } from '../source/node-host.ts'
import { bug, traceOf } from './bug.ts'
import { buildReportCommand } from './build-report.ts'
import { checkReportCommand } from './check-report.ts'
import { checkTemplateCommand } from './check-template.ts'
import { collectReportsCommand } from './collect-reports.ts'
import type { Command } from './command.ts'
import { commandHelp, programHelp } from './help.ts'
import { importReportCommand } from './import-report.ts'
import { inspectCommand } from './inspect.ts'
import { lendHand } from './lend-hand.ts'
import { mergeResultsCommand } from './merge-results.ts'
import { newReportCommand } from './new-report.ts'
import { newTemplateCommand } from './new-template.ts'
import { readArguments } from './read-arguments.ts'
import { schemasCommand } from './schemas.ts'
import { speaker } from './speaker.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import type { Work } from './work.ts'

const commands: readonly Command[] = [
  buildReportCommand,
  checkReportCommand,
  newReportCommand,
  newTemplateCommand,
  checkTemplateCommand,
  collectReportsCommand,
  importReportCommand,
  inspectCommand,
  mergeResultsCommand,
  schemasCommand,
]

/** The program: `argv` is what was typed after its name. Gives the exit code: 0 done, 1 errors, 2 the command was wrong. */
export async function main(argv: readonly string[], host: Host, terminal: Terminal): Promise<number> {
  const { diagnose } = speaker(host, terminal)
  const [name = '', ...rest] = argv
  const command = commands.find((one) => one.name === name)
  if (!command) {
    const asked = /^(-h|--help|help)$/.test(name)
    if (!asked && name !== '') diagnose(unknownCommand(name))
    else (asked ? terminal.out : terminal.err)(programHelp(commands))
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

/** `--draft 送审稿 甲.yaml`: the word after the option is its text, but never a file that was meant as input. */
const isNoPath = (text: string, host: Host) => !/[.*?\\/]/.test(text) && host.kindOf(text) === undefined

function unknownCommand(name: string) {
  const names = commands.map((command) => command.name)
  const args = { name, nearest: quoteAny(nearest(name, names)), known: names.join('、') }
  return { code: 'command/unknown', severity: 'error', args } as const
}

/**
/**
 * Runs the program in the real process, or in a thread that was hired; `home` is the folder where it lives, `prepared` the
 * file with what `prepareIn` gave. False if it goes on: the thread waits for what it is asked.
 * @public bin/wendu.js calls it in the bundle.
 */
export async function start(home: string, prepared: string): Promise<boolean> {
  const lot = readLot()
  if (lot) {
    lendHand(lot.work as Work, nodeHost(lot.folder, lot.home, { prepared }))
    return false
  }
  const host = nodeHost(process.cwd(), home, { prepared, program: process.argv[1] })
  process.exitCode = await main(process.argv.slice(2), host, processTerminal())
  return true
}

/**
 * What is made of our packs when the program is built, as JSON.
 * @public bin/build.js calls it in the bundle.
 */
export async function prepareIn(home: string): Promise<string> {
  const { prepare } = await import('../prepare.ts')
  return JSON.stringify(prepare(nodeHost(home, home)))
}
