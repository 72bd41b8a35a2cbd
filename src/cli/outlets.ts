import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Results } from '../results/results.ts'
import { writeJunit } from '../results/write-junit.ts'
import { writeSarif } from '../results/write-sarif.ts'
import type { Host } from '../source/host.ts'
import type { Option } from './command.ts'
import { refused } from './refused.ts'
import type { Terminal } from './terminal.ts'
import { plainPath } from './tools.ts'

/** How results are written for programs. */
const writers: Record<string, (results: Results, suite: string) => string> = {
  json: (results) => JSON.stringify(results, null, 2),
  sarif: writeSarif,
  junit: writeJunit,
}

const inFile = { value: '文件', otherwise: '', attached: true } as const

export const outletOptions: readonly Option[] = [
  { name: 'json', ...inFile, says: '结果写成一个 JSON 对象，给别的程序读', example: '--json=结果.json' },
  { name: 'sarif', ...inFile, says: '结果写成 SARIF，给代码扫描读', example: '--sarif=结果.sarif' },
  { name: 'junit', ...inFile, says: '结果写成 JUnit，给 GitLab 读', example: '--junit=结果.xml' },
  { name: 'github', says: '在 GitHub Actions 里把问题标在文件的那一行' },
]

export const outletNote =
  '--json、--sarif、--junit 后面不写文件的，结果打印出来，别的话都不说；写“=文件”的，写在文件里，屏幕上照常。'

/** The forms that results are wanted in, each with its file; '' stands for what is printed. */
export type Outlets = { forms: readonly (readonly [name: string, file: string])[]; annotate: boolean; silent: boolean }

export const printedJson: Outlets = { forms: [['json', '']], annotate: false, silent: true }
export const noOutlets: Outlets = { forms: [], annotate: false, silent: false }

/** Undefined, and said, if two forms would be printed. */
export function readOutlets(options: Record<string, string>, diagnose: Diagnose): Outlets | undefined {
  const forms = Object.keys(writers).flatMap((name) => {
    const file = options[name]
    return file === undefined ? [] : [[name, plainPath(file)] as const]
  })
  const printed = forms.filter(([, file]) => file === '').map(([name]) => name)
  const [first, second] = [...printed, ...('github' in options ? ['github'] : [])]
  if (first && second) {
    diagnose({ code: 'command/not-together', severity: 'error', args: { first: `--${first}`, second: `--${second}` } })
    return undefined
  }
  return { forms, annotate: 'github' in options, silent: printed.length > 0 }
}

/** Writes results in the forms that are wanted. False, and said, if a file cannot be written. */
export function writeResults(
  { forms }: Outlets,
  results: Results,
  suite: string,
  { host, terminal, diagnose }: { host: Host; terminal: Terminal; diagnose: Diagnose },
): boolean {
  return forms
    .map(([name, file]) => {
      const text = writers[name]?.(results, suite) ?? ''
      const refusal = file === '' ? terminal.out(text) : host.writeFile(file, new TextEncoder().encode(`${text}\n`))
      if (refusal) diagnose(refused(refusal, file))
      return !refusal
    })
    .every((written) => written)
}
