import type { Rule } from './rule.ts'

const ofSignOff = ['署名', '签名章', '印章图片']

type Fields = Record<string, unknown>

/** 7.3.5: a sign-off ends with its date; templates print none without it, and the rest of it would be lost. */
export const lintUndated: Rule = ({ doc, data, keyOf }, diagnose) => {
  const isSigned = (inside: boolean) =>
    doc.pieces.some(({ signOff, enclosed = false }) => signOff && enclosed === inside)
  const texts = [
    { path: [], fields: data, signed: isSigned(false) },
    { path: ['原文'], fields: data.原文 as Fields | undefined, signed: isSigned(true) },
  ]
  for (const { path, fields, signed } of texts) {
    // A date that is still to be filled in is said so elsewhere.
    if (signed || !fields || fields.成文日期 !== undefined) continue
    for (const field of ofSignOff)
      if (fields[field] !== undefined)
        diagnose({ code: 'sign-off/no-date', severity: 'error', args: { field }, place: keyOf([...path, field]) })
  }
}
