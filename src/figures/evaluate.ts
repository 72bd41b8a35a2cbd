import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { placeholder } from '../text/placeholder.ts'
import { calculations } from './calculations.ts'
import { allFigures, Figure, type Figures } from './figure.ts'
import { MissingPart, Misuse } from './misuse.ts'

const helpers: Record<string, (typeof calculations)[keyof typeof calculations]> = calculations
/** What a calculation may be told in a word. */
const styles = ['符号', '逐字']

/**
 * What `{{数据.立案}}` or `{{同比 数据.立案}}`, `written` so, stands for; an error without a place if it stands for nothing.
 * The figures that it uses come into `quoted`.
 */
export function evaluate(
  [head = '', ...rest]: readonly string[],
  written: string,
  figures: Figures,
  quoted: Set<Figure>,
): string | Diagnostic {
  try {
    const value = (word: string) => read(word, figures, quoted)
    if (head.startsWith('数据')) {
      const found = value(head)
      if (rest.length > 0) throw new Misuse(`数据的名称后面多写了“${rest.join(' ')}”，要计算的，先写算法的名称`)
      if (typeof found === 'object' && !(found instanceof Figure)) throw new Fault(groupError(head, found))
      return String(found)
    }
    const calculate = Object.hasOwn(helpers, head) ? helpers[head] : undefined
    if (!calculate) throw new Fault(unknownHead(head, figures))
    if (rest.length === 0) throw new Misuse('后面没有写数据')
    const options = rest.filter((word) => word.includes('='))
    const other = options.find((word) => !word.startsWith('小数='))
    if (other) throw new Misuse(`没有“${other}”这个选项，可以写的是“小数=1”`)
    const decimals = options.at(-1)?.slice('小数='.length)
    const values = rest.filter((word) => !word.includes('=')).map(value)
    return values.some(isOpen) ? placeholder : calculate(values, { 小数: decimals })
  } catch (error) {
    if (error instanceof Fault) return error.diagnostic
    if (error instanceof MissingPart) {
      const { part, figure } = error
      const leaf = figure.path.split('.').at(-1) ?? ''
      const args = { name: figure.path, leaf, part, value: figure.数值, example: part === '上年' ? '100' : '件' }
      return { code: 'figure/missing-part', severity: 'error', args }
    }
    if (!(error instanceof Misuse)) throw error
    return { code: 'figure/misuse', severity: 'error', args: { text: written, reason: error.message } }
  }
}

/** A number is still to be filled in. */
const isOpen = (value: unknown): boolean =>
  typeof value === 'object'
    ? allFigures(value as Figure | Figures).some((figure) => [figure.数值, figure.上年].includes(placeholder))
    : value === placeholder

class Fault extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code)
    this.diagnostic = diagnostic
  }
}

/** The value of a word: a figure or a part of one, a group, a number, a style. @throws Fault */
function read(word: string, figures: Figures, quoted: Set<Figure>): unknown {
  if (/^[-−－]?[\d０-９]/u.test(word) || styles.includes(word)) return word
  let value: Figure | Figures = figures
  const [first, ...steps] = word.split('.')
  if (first !== '数据') throw new Fault(unknownName(word, figures))
  for (const [at, step] of steps.entries()) {
    if (value instanceof Figure) {
      const part = at === steps.length - 1 && isPart(step) ? value[step] : undefined
      if (part !== undefined) {
        quoted.add(value)
        return part
      }
      if (step === '上年' || step === '单位') throw new MissingPart(value, step)
      throw new Fault(unknownName(word, figures))
    }
    const inner: Figure | Figures | undefined = Object.hasOwn(value, step) ? value[step] : undefined
    if (!inner) throw new Fault(unknownName(word, figures))
    value = inner
  }
  for (const figure of allFigures(value)) quoted.add(figure)
  return value
}

const isPart = (step: string): step is '数值' | '单位' | '上年' => ['数值', '单位', '上年'].includes(step)

const namesOf = (figures: Figures) => allFigures(figures).map(({ path }) => path)

/** 立案 alone means 数据.立案 most likely; what is alike is looked for without 数据, which all names begin with. */
function unknownName(word: string, figures: Figures): Diagnostic {
  const bare = (name: string) => name.replace(/^数据\.?/u, '')
  const known = namesOf(figures)
  const alike = nearest(bare(word), known.map(bare)).map((name) => `数据.${name}`)
  const args = { name: word, nearest: quoteAny(alike), known: known.join('、') }
  return { code: 'figure/unknown', severity: 'error', args }
}

/** The first word is neither a calculation nor a figure. */
function unknownHead(word: string, figures: Figures): Diagnostic {
  const unknown = unknownName(word, figures)
  const known = Object.keys(helpers)
  const alike = nearest(word, known)
  if (alike.length === 0 && unknown.args && 'nearest' in unknown.args && unknown.args.nearest) return unknown
  const args = { helper: word, nearest: quoteAny(alike), known: known.join('、') }
  return { code: 'figure/unknown-helper', severity: 'error', args }
}

function groupError(name: string, group: unknown): Diagnostic {
  const args = { name, example: namesOf(group as Figures)[0] ?? name }
  return { code: 'figure/group', severity: 'error', args }
}
