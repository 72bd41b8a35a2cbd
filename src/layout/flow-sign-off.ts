import type { CalendarDate, Image, Issuer, SignOff, Style } from '../model/doc.ts'
import { breakLines } from './break-lines.ts'
import { flowBlank, flowLine, flowSegments, plain } from './flow-text.ts'
import { cell, pitch, points, size, textWidth } from './geometry.ts'
import type { AnchoredPicture, FlowParagraph, ParagraphRole, Segment } from './layout.ts'
import { widthOf } from './width.ts'

/** 7.3.5.4: Arabic figures, no leading zeros. */
export const writeDate = ({ year, month, day }: CalendarDate) => `${year}年${month}月${day}日`

/** 7.3.5: the sign-off below the body, every line of it kept with the next. */
export function flowSignOff({ issuers, date, seal }: SignOff, style: Style): FlowParagraph[] {
  const written = writeDate(date)
  const lines = { sealed, unsealed, signature: stamped }[seal](issuers, written, style)
  return lines.map((line, at) => ({ ...line, keepNext: at < lines.length - 1, signOff: true }))
}

const width = (text: string, { timesNewRoman }: Style) => widthOf(text, size.body, timesNewRoman)

/** A line set from its right edge: `inset` is the room left free there. */
const fromRight = (role: ParagraphRole, text: string, inset: number, style: Style) =>
  flowLine(role, text, 'right', style, { indent: { left: 0, right: Math.max(0, inset), firstLine: 0 } })

const segment = (x: number, text: string, style: Style): Segment => ({
  x,
  align: 'left',
  runs: [{ ...plain(style), text }],
})

const blanks = (count: number) => Array.from({ length: count }, () => flowBlank())

/** The usual seal of a department. Its picture keeps its proportions. */
const sealWidth = points(42)

/** Two lines below the body, a seal centred on the next line or just below has its top edge less than a line from it. */
const linesAboveSeal = 2

/** 7.3.5.1: the date four characters from the right, one issuer centred over it, several in rows. */
function sealed(issuers: Issuer[], date: string, style: Style): FlowParagraph[] {
  return issuers.length === 1 ? sealedByOne(issuers[0] as Issuer, date, style) : sealedByMany(issuers, date, style)
}

/** An issuer too long to be centred over the date there stands at the right edge and the date is centred under it. */
function sealedByOne({ name, picture }: Issuer, date: string, style: Style): FlowParagraph[] {
  const [above, last] = issuerLines(name, style)
  const inset = Math.max(0, 4 * cell + (width(date, style) - width(last, style)) / 2)
  const dateInset = inset + (width(last, style) - width(date, style)) / 2
  const centre = textWidth - inset - width(last, style) / 2
  const dateLine = fromRight('date', date, dateInset, style)
  return [
    ...blanks(linesAboveSeal),
    ...above,
    fromRight('signature', last, inset, style),
    { ...dateLine, anchored: seals([[picture, name, centre]], sealOnDate) },
  ]
}

/** The middle of a seal on issuer and date, from the top of the date's line: both lie slightly below it. */
const sealOnDate = -points(3)

/** The middle of a seal on an issuer alone. */
const sealOnIssuer = pitch / 2

/** Rows of seals that neither cross nor touch: five lines are 52 mm, the room for one 44 mm. */
const linesPerSealRow = 5
const sealRoom = points(44)

/**
 * The issuers in their order, in rows from left to right; the last stands over the date at the right. Columns are as wide
 * as a seal or the longest name, as many as the text area holds.
 */
function sealedByMany(issuers: Issuer[], date: string, style: Style): FlowParagraph[] {
  const widest = Math.max(...issuers.map(({ name }) => width(name, style)))
  const room = Math.max(sealRoom, widest + cell)
  const half = Math.max(sealRoom, widest) / 2
  const lastCentre = Math.min(textWidth - 4 * cell - width(date, style) / 2, textWidth - half)
  const columns = Math.max(1, Math.floor((lastCentre - half) / room) + 1)
  const rows: Issuer[][] = []
  for (let at = 0; at < issuers.length; at += columns) rows.push(issuers.slice(at, at + columns))

  const lines = rows.map((row, at) => {
    const centres = row.map((_, column) => lastCentre - (row.length - 1 - column) * room)
    const segments = row.map(({ name }, column) =>
      segment((centres[column] as number) - width(name, style) / 2, name, style),
    )
    const last = at === rows.length - 1
    const onLine = row.map(({ name, picture }, column) => [picture, name, centres[column]] as const)
    return {
      ...flowSegments('signature', segments),
      anchored: seals(last ? onLine.slice(0, -1) : onLine, sealOnIssuer),
    }
  })
  const last = issuers.at(-1) as Issuer
  const dateLine = fromRight('date', date, textWidth - lastCentre - width(date, style) / 2, style)
  return [
    ...blanks(linesAboveSeal),
    ...lines.flatMap((line, at) => (at === 0 ? [line] : [...blanks(linesPerSealRow - 1), line])),
    { ...dateLine, anchored: seals([[last.picture, last.name, lastCentre]], sealOnDate) },
  ]
}

/** The users' own pictures, each with its middle at `middle` below the top of the line. */
function seals(
  places: readonly (readonly [Issuer['picture'], string, number | undefined])[],
  middle: number,
): AnchoredPicture[] {
  return places.flatMap(([image, name, centre = 0]) =>
    image ? [{ ...fitPicture(image, sealWidth, middle), image, alt: `${name}印章`, x: centre - sealWidth / 2 }] : [],
  )
}

/** A picture of a width, its middle at `middle` below the top of its line. */
function fitPicture(image: Image, width: number, middle: number) {
  const height = (width * image.height) / image.width
  return { top: middle - height / 2, width, height }
}

/**
 * 7.3.5.2: the issuers two characters from the right, 主办机关 first, one a line; the date's first character two to the
 * right of the last one's. A date longer than that is itself two characters from the right.
 */
function unsealed(issuers: Issuer[], date: string, style: Style): FlowParagraph[] {
  const names = issuers.map(({ name }) => issuerLines(name, style))
  const last = (names.at(-1) as (typeof names)[number])[1]
  const excess = width(date, style) - width(last, style)
  const inset = excess > 0 ? excess + 4 * cell : Math.min(2 * cell, textWidth - width(last, style))
  const dateInset = inset - 2 * cell - excess
  const lines = names.flatMap(([above, name], at) => {
    const own = at === names.length - 1 || excess > 0 ? inset : Math.min(2 * cell, textWidth - width(name, style))
    return [...above, fromRight('signature', name, own, style)]
  })
  return [flowBlank(), ...lines, fromRight('date', date, dateInset, style)]
}

/** An issuer wider than the line takes several; the last of them, by which the date is placed, comes apart. */
function issuerLines(issuer: string, style: Style): [above: FlowParagraph[], last: string] {
  const starts = breakLines([{ ...plain(style), text: issuer }], textWidth, 0, false)
  const lines = starts.map((start, at) => issuer.slice(start, starts[at + 1]))
  return [lines.slice(0, -1).map((line) => fromRight('signature', line, 0, style)), lines.at(-1) ?? '']
}

/** What a signature stamp takes of its line: no rule, the room of the usual stamp of three or four characters. */
const stampWidth = 5 * cell

/**
 * 7.3.5.3: two empty lines; the offices, each two characters left of the stamp that ends four characters from the right,
 * one below the other; a line; the date.
 */
function stamped(issuers: Issuer[], date: string, style: Style): FlowParagraph[] {
  const stampRight = textWidth - 4 * cell
  const officeRight = stampRight - stampWidth - 2 * cell
  const left = officeRight - Math.max(...issuers.map(({ office = '' }) => width(office, style)))
  const lines = issuers.flatMap(({ office = '', name, picture }) => {
    const line = flowSegments('signature', [segment(left, office, style)])
    const stamp = picture && { ...fitPicture(picture, stampWidth, pitch / 2), image: picture, alt: `${name}签名章` }
    return [flowBlank(), { ...line, anchored: stamp && [{ ...stamp, x: stampRight - stampWidth }] }]
  })
  return [flowBlank(), ...lines, flowBlank(), fromRight('date', date, 4 * cell, style)]
}
