import type { Picture, Style } from '../model/doc.ts'
import { flowCaption } from './flow-table.ts'
import { frameHeight, pitch, points, textWidth } from './geometry.ts'
import type { FlowBlock } from './layout.ts'

/** A pixel without other word is 1/96 inch. */
const pixel = 72 / 96

/** The caption and a line of text still fit below the tallest picture. */
const tallest = frameHeight - 2 * pitch

/** A picture on a line of its own, no wider than the text and no taller than a page, its caption below it. */
export function flowPicture({ image, width, caption, alt }: Picture, style: Style): FlowBlock[] {
  const wanted = width === undefined ? image.width * pixel : points(width)
  const scale = Math.min(wanted, textWidth, (tallest * image.width) / image.height) / image.width
  const box = { width: image.width * scale, height: image.height * scale }
  const picture = { kind: 'picture', image, alt, ...box, keepNext: caption !== undefined } as const
  return caption === undefined ? [picture] : [picture, flowCaption(caption, style, { keepNext: false })]
}
