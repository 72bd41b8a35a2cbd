import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Format, Imprint, Masthead } from '../model/doc.ts'
import type { Element } from './parse-markup.ts'
import { dateOf, required, text, textOf, texts } from './read-element.ts'

/** What the masthead needs to know of its document: `upward`, that its type is one sent to superiors. */
export type MastheadFacts = { format: Format; upward: boolean }

/** GB/T 9704-2012 7.2. A document that shows its signers is one to superiors (7.2.6); a letter shows one issuer (10.1). */
export function buildMasthead(
  element: Element,
  { format, upward }: MastheadFacts,
  diagnose: Diagnose,
): Masthead | undefined {
  const mark = required(element, '发文机关标志', diagnose)
  const issuer = mark && required(mark, '机关', diagnose)
  if (!mark || !issuer) return undefined
  const issuers = format === 'letter' ? [text(issuer)] : texts(mark, '机关')
  const signers = texts(element, '签发人')
  const { 后缀: suffix = '无' } = mark.attributes
  return {
    serial: textOf(element, '份号')?.padStart(6, '0'),
    secrecy: textOf(element, '密级'),
    urgency: textOf(element, '紧急程度'),
    mark: { issuers, suffix: suffix === '无' ? '' : suffix },
    number: textOf(element, '发文字号'),
    signers,
    upward: upward || signers.length > 0,
  }
}

/** GB/T 9704-2012 7.4. The stop after the last name is the layout's. */
export function buildImprint(element: Element, diagnose: Diagnose): Imprint {
  return {
    addressee: textOf(element, '主送机关'),
    copies: textOf(element, '抄送')?.replace(/。$/u, ''),
    printer: textOf(element, '印发机关'),
    printed: dateOf(element, '印发日期', diagnose),
  }
}
