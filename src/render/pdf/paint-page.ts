import type { Piece } from './fit-line.ts'
import { PageContent } from './page-content.ts'
import type { PrintedPage, PrintedPicture } from './print.ts'
import type { Resources } from './resources.ts'
import type { Content } from './structure.ts'

/** A stretch of a page (from 0) that is marked as content, by its number there. */
export type Mark = { page: number; id: number }

/** Where contents are painted. */
export type Marks = Map<Content, Mark[]>

/** What is painted and no content (ISO 32000-1 14.8.2.2): as it is written. */
const artifacts = {
  rule: '<</Type /Layout>>',
  repeated: '<</Type /Pagination>>',
  watermark: '<</Type /Pagination /Subtype /Watermark>>',
}

/** In sRGB. 6.2 asks for red without saying which; office printers and screens take this. */
const colors = { black: '0 0 0', red: '1 0 0', watermark: '0.894 0.894 0.894' }

/** The operators of a page. All that is painted is marked as the content of an element, noted in `marks`, or as an artifact. */
export function paintPage(page: PrintedPage, index: number, resources: Resources, marks: Marks): string {
  const { height, watermark, behind, rules, pieces, pictures } = page
  const content = new PageContent(height)
  let painting: Content | keyof typeof artifacts | undefined
  let marked = 0

  const mark = (next: typeof painting) => {
    if (next === painting) return
    if (painting) content.write('EMC')
    painting = next
    if (typeof next === 'string') content.write(`/Artifact ${artifacts[next]} BDC`)
    else if (next) {
      const id = marked++
      marks.set(next, [...(marks.get(next) ?? []), { page: index, id }])
      content.write(`/${next.role} <</MCID ${id}>> BDC`)
    }
  }
  const text = (piece: Piece, color: string) => {
    const font = resources.font(piece.face)
    content.text(piece, font.name, font.encode(piece.text), color)
  }
  const picture = (printed: PrintedPicture) => {
    mark(printed.content ?? 'repeated')
    content.picture(printed, resources.picture(printed.image))
  }

  if (watermark.length > 0) mark('watermark')
  for (const piece of watermark) text(piece, colors.watermark)
  for (const printed of behind) picture(printed)
  if (rules.length > 0) mark('rule')
  for (const rule of rules) content.rule(rule, rule.red ? colors.red : colors.black)
  for (const piece of pieces) {
    mark(piece.content ?? 'repeated')
    text(piece, piece.red ? colors.red : colors.black)
  }
  for (const printed of pictures) picture(printed)
  mark(undefined)
  return content.toString()
}
