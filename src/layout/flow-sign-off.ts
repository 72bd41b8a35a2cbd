import type { CalendarDate, SignOff } from '../model/doc.ts'
import { breakLines } from './break-lines.ts'
import { flowBlank, flowLine } from './flow-text.ts'
import { cell, size, textWidth } from './geometry.ts'
import type { FlowParagraph } from './layout.ts'
import { widthOf } from './width.ts'

/** 7.3.5.4: Arabic figures, no leading zeros. */
const writeDate = ({ year, month, day }: CalendarDate) => `${year}年${month}月${day}日`

/** 7.3.5: the sign-off below the body, every line of it kept with the next. */
export function flowSignOff(signOff: SignOff): FlowParagraph[] {
  const lines =
    signOff.seal === 'sealed' ? sealed(signOff) : signOff.seal === 'unsealed' ? unsealed(signOff) : stamped(signOff)
  return lines.map((line, at) => ({ ...line, keepNext: at < lines.length - 1, signOff: true }))
}

const width = (text: string) => widthOf(text, size.body)

/** A line set from its right edge: `inset` is the room left free there. */
const fromRight = (role: 'signature' | 'date', text: string, inset: number) =>
  flowLine(role, text, 'right', { indent: { left: 0, right: Math.max(0, inset), firstLine: 0 } })

/**
 * 7.3.5.1: the date four characters from the right, the issuer centred over it. Two empty lines leave the seal, 42 mm
 * and centred on the two, its place: its top edge then is less than a line below the body. An issuer too long to be
 * centred there stands at the right edge and the date is centred under it.
 */
function sealed({ issuer, date }: SignOff): FlowParagraph[] {
  const written = writeDate(date)
  const [above, last] = issuerLines(issuer)
  const inset = Math.max(0, 4 * cell + (width(written) - width(last)) / 2)
  const dateInset = inset + (width(last) - width(written)) / 2
  return [
    flowBlank(),
    flowBlank(),
    ...above,
    fromRight('signature', last, inset),
    fromRight('date', written, dateInset),
  ]
}

/**
 * 7.3.5.2: the issuer two characters from the right, the date's first character two to the right of the issuer's. A date
 * longer than the issuer is itself two characters from the right.
 */
function unsealed({ issuer, date }: SignOff): FlowParagraph[] {
  const written = writeDate(date)
  const [above, last] = issuerLines(issuer)
  const excess = width(written) - width(last)
  const inset = excess > 0 ? excess + 4 * cell : Math.min(2 * cell, textWidth - width(last))
  const dateInset = inset - 2 * cell - excess
  return [flowBlank(), ...above, fromRight('signature', last, inset), fromRight('date', written, dateInset)]
}

/** An issuer wider than the line takes several; the last of them, by which the date is placed, comes apart. */
function issuerLines(issuer: string): [above: FlowParagraph[], last: string] {
  const starts = breakLines([{ text: issuer, size: size.body }], textWidth, 0, false)
  const lines = starts.map((start, at) => issuer.slice(start, starts[at + 1]))
  return [lines.slice(0, -1).map((line) => fromRight('signature', line, 0)), lines.at(-1) ?? '']
}

/** What a signature stamp takes of its line: no rule, the room of the usual stamp of three or four characters. */
const stampWidth = 5 * cell

/** 7.3.5.3: two empty lines, the office two characters left of the stamp that ends four characters from the right; a line; the date. */
function stamped(signOff: SignOff): FlowParagraph[] {
  const { date } = signOff
  const office = signOff.seal === 'signature' ? signOff.office : ''
  return [
    flowBlank(),
    flowBlank(),
    fromRight('signature', office, 4 * cell + stampWidth + 2 * cell),
    flowBlank(),
    fromRight('date', writeDate(date), 4 * cell),
  ]
}
