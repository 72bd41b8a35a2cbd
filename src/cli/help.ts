import { columnsOf } from '../diagnostics/display-width.ts'
import type { Command } from './command.ts'

/** What a command does and how it is called. */
export function commandHelp({ usage, says, notes, options }: Command): string {
  const rows = options.map(({ name, value, otherwise, attached, says }): [string, string] => {
    const optional = attached ? `[=${value}]` : ` [${value}]`
    const shown = value && (otherwise === undefined ? ` ${value}` : optional)
    return [`--${name}${shown ?? ''}`, says]
  })
  return [`${says}。`, '', '用法：', `  ${usage}`, '', '选项：', ...table(rows), '', ...notes].join('\n')
}

/** What commands there are. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, says }): [string, string] => [name, says])
  return [
    '文牍：把 YAML 变成符合 GB/T 9704-2012 的公文（Word 和 PDF）。',
    '',
    '命令：',
    ...table(rows),
    '',
    '某个命令怎样用：在它后面写 --help。',
  ].join('\n')
}

function table(rows: [string, string][]): string[] {
  const widest = Math.max(...rows.map(([left]) => columnsOf(left)))
  return rows.map(([left, right]) => `  ${left}${' '.repeat(widest - columnsOf(left) + 2)}${right}`)
}
