import type { Rule } from './rule.ts'

const ofSignOff = ['署名', '签名章', '印章图片']

/** 7.3.5: a sign-off ends with its date; templates print none without it, and the rest of it would be lost. */
export const lintUndated: Rule = ({ doc, data, keyOf }, diagnose) => {
  const { 原文: enclosed } = data
  const texts = [
    { path: [], fields: data, signed: doc.pieces.some(({ signOff, enclosed }) => signOff && !enclosed) },
    { path: ['原文'], fields: enclosed, signed: doc.pieces.some(({ signOff, enclosed }) => signOff && enclosed) },
  ]
  for (const { path, fields, signed } of texts) {
    if (signed || typeof fields !== 'object' || fields === null) continue
    for (const field of ofSignOff)
      if ((fields as Record<string, unknown>)[field] !== undefined)
        diagnose({ code: 'sign-off/no-date', severity: 'error', args: { field }, place: keyOf([...path, field]) })
  }
}
