import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { SignOff } from '../model/doc.ts'
import type { Element } from './parse-markup.ts'
import { dateOf, elements, required, text } from './read-element.ts'
import type { ReadPicture } from './read-picture.ts'

const seals = { 有: 'sealed', 无: 'unsealed', 签名章: 'signature' } as const

/** GB/T 9704-2012 7.3.5: one issuer or several, with one date. Undefined if anything in it is missing or wrong. */
export function buildSignOff(element: Element, readPicture: ReadPicture, diagnose: Diagnose): SignOff | undefined {
  const seal = seals[(element.attributes['印章'] ?? '有') as keyof typeof seals]
  const signed = required(element, '署名', diagnose) && required(element, '成文日期', diagnose)
  const date = dateOf(element, '成文日期', diagnose)
  if (!signed || !date) return undefined
  const signatures = elements(element).filter(({ name }) => name === '署名')
  const issuers = signatures.map((signature) => {
    const { 职务: office, 印章图片: file } = signature.attributes
    return {
      name: text(signature),
      office,
      picture: file === undefined ? undefined : readPicture(file, signature.place),
    }
  })
  const incomplete = signatures.find(({ attributes }) => attributes['职务'] === undefined)
  if (seal === 'signature' && incomplete) {
    const args = { element: '署名', attribute: '职务' }
    diagnose({ code: 'markup/missing-attribute', severity: 'error', args, place: incomplete.place })
    return undefined
  }
  return { issuers, date, seal }
}
