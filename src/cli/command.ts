import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Host } from '../source/host.ts'
import type { Terminal } from './terminal.ts'

/**
 * `value` names what follows the option; `otherwise` is its value when nothing does, which makes it optional; an `attached`
 * one is only taken after “=”.
 */
export type Option = {
  name: string
  value?: string
  otherwise?: string
  attached?: true
  says: string
  example?: string
}

export const helpOption: Option = { name: 'help', says: '显示这段说明' }

export const jsonOption: Option = { name: 'json', says: '结果写成一个 JSON 对象，给别的程序读' }

/** A command of the program. `run` gives the exit code: 0 done, 1 a report has errors, 2 the command was wrong. */
export type Command = {
  name: string
  usage: string
  says: string
  notes: string[]
  options: Option[]
  run(call: Call, host: Host, terminal: Terminal): Promise<number>
}

/** What was typed after the command's name. An option without a value is ''. */
type Call = { operands: string[]; options: Record<string, string>; diagnose: Diagnose }
