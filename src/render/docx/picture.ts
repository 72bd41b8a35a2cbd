import {
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  LineRuleType,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { AnchoredPicture, FlowPicture } from '../../layout/layout.ts'
import type { Image } from '../../model/doc.ts'
import { wordSlack } from './paragraph-styles.ts'
import { twips } from './twips.ts'

const pixels = (points: number) => points * (96 / 72)
const emus = (points: number) => Math.round(points * 12700)

/**
 * A picture on a line of its own. A line of exact height would cut it off, so this one is as high as what stands in it:
 * the picture, above a mark of 1 pt.
 */
export function wordPicture({ keepNext, ...picture }: FlowPicture): Paragraph {
  return new Paragraph({
    keepNext: keepNext || undefined,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    indent: { right: twips(wordSlack), firstLineChars: 0, firstLine: 0 },
    alignment: 'center',
    run: { size: 2 },
    children: [imageRun(picture)],
  })
}

/** Pictures behind the text; `spaceBefore` is what the paragraph leaves free above its first line, which Word counts in. */
export function anchoredPictures(pictures: readonly AnchoredPicture[], spaceBefore: number): ImageRun[] {
  return pictures.map(({ x, top, ...picture }) =>
    imageRun(picture, {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emus(x) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emus(spaceBefore + top) },
      behindDocument: true,
      allowOverlap: true,
      wrap: { type: TextWrappingType.NONE },
    }),
  )
}

type Sized = { image: Image; alt: string; width: number; height: number }

function imageRun({ image, alt, width, height }: Sized, floating?: IFloating): ImageRun {
  return new ImageRun({
    type: image.type === 'jpeg' ? 'jpg' : 'png',
    data: image.bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: '图片', description: alt },
    floating,
  })
}
