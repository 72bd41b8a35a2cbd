import {
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { AnchoredPicture, FlowPicture } from '../../layout/layout.ts'
import type { Image } from '../../model/doc.ts'

export const pictureStyle = 'Picture'

const pixels = (points: number) => points * (96 / 72)
const emus = (points: number) => Math.round(points * 12700)

/** A picture on a line of its own. */
export function wordPicture({ keepNext, ...picture }: FlowPicture): Paragraph {
  return new Paragraph({
    style: pictureStyle,
    keepNext: keepNext || undefined,
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
