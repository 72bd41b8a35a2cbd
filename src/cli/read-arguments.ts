import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { Option } from './command.ts'

/** True for what may be the value of an option whose value is optional, though it stands apart from it. */
type MayFollow = (text: string) => boolean

/**
 * Sorts arguments into options (`--name value`, `--name=value`) and operands; after `--` all are operands.
 * Undefined, and said, if an option is unknown or its value missing.
 */
export function readArguments(
  argv: readonly string[],
  known: readonly Option[],
  mayFollow: MayFollow,
  diagnose: Diagnose,
) {
  const options: Record<string, string> = {}
  const operands: string[] = []
  let sound = true
  const fault: Diagnose = (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  }
  const rest = [...argv]
  for (let each = rest.shift(); each !== undefined; each = rest.shift()) {
    if (each === '--') operands.push(...rest.splice(0))
    else if (!/^-./.test(each)) operands.push(each)
    else {
      const [, typed = '', given] = /^-{1,2}([^=]*)(?:=(.*))?$/su.exec(each) ?? []
      const name = shortNames.get(typed) ?? typed
      const option = known.find((one) => one.name === name)
      if (option) options[name] = readValue(option, given, rest, mayFollow, fault)
      else fault(unknownOption(each.replace(/=.*/su, ''), known))
    }
  }
  return sound ? { options, operands } : undefined
}

const shortNames = new Map([
  ['h', 'help'],
  ['o', 'out'],
])

function readValue(
  option: Option,
  given: string | undefined,
  rest: string[],
  mayFollow: MayFollow,
  fault: Diagnose,
): string {
  const name = `--${option.name}`
  if (!option.value) {
    if (given !== undefined) fault({ code: 'command/unwanted-value', severity: 'error', args: { name, value: given } })
    return ''
  }
  if (option.attached && given === undefined) return ''
  const [next] = rest
  const follows = next !== undefined && !next.startsWith('-') && (option.otherwise === undefined || mayFollow(next))
  const value = given ?? (follows ? rest.shift() : option.otherwise)
  if (value) return value
  fault({
    code: 'command/missing-value',
    severity: 'error',
    args: { name, example: option.example ?? `${name} ${option.value}` },
  })
  return ''
}

function unknownOption(name: string, known: readonly Option[]) {
  const names = known.map((option) => `--${option.name}`)
  const args = { name, nearest: quoteAny(nearest(name, names)), known: names.join('、') }
  return { code: 'command/unknown-option', severity: 'error', args } as const
}
