import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Doc, Format } from '../model/doc.ts'
import type { Pack } from '../pack/pack.ts'
import type { Report } from '../validate/validate.ts'
import { buildDoc } from './build-doc.ts'
import { buildStyle } from './build-style.ts'
import { checkGrammar } from './check-grammar.ts'
import { fillTemplate } from './fill-template.ts'
import { numberHeadings } from './number-headings.ts'
import { parseMarkup } from './parse-markup.ts'
import type { ReadPicture } from './read-picture.ts'

const formats: Record<string, Format> = { 普通: 'ordinary', 信函: 'letter', 命令: 'order', 纪要: 'minutes' }

/** 党政机关公文处理工作条例 article 8: the types that only go to superiors. */
const upwardTypes = ['报告', '请示']

/**
 * Fills the pack's template with a report and reads the markup that results, with the pictures it names. Undefined if
 * anything is wrong with it.
 */
export function compose(
  pack: Pack,
  { data }: Pick<Report, 'data'>,
  readPicture: ReadPicture,
  diagnose: Diagnose,
): Doc | undefined {
  const markup = fillTemplate(pack, data, diagnose)
  if (markup === undefined) return undefined
  const root = parseMarkup(markup, pack.template.file, diagnose)
  if (!root || !checkGrammar(root, diagnose)) return undefined
  let sound = true
  const upward = upwardTypes.includes(pack.documentType)
  const facts = { type: pack.name, format: formats[pack.format] ?? 'ordinary', upward }
  const picture: ReadPicture = (file, place) => {
    const image = readPicture(file, place)
    sound &&= image !== undefined
    return image
  }
  const fault: Diagnose = (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  }
  const doc = buildDoc(numberHeadings(root, fault), facts, picture, fault)
  return sound ? { ...doc, style: pack.style && buildStyle(pack.style) } : undefined
}
