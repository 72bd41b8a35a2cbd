import { DocumentGridType, type ISectionPropertiesOptions, PageOrientation } from 'docx'
import { landscape, sheet } from '../../layout/geometry.ts'
import { normal, wordSlack } from './paragraph-styles.ts'
import { twips } from './twips.ts'

/** GB/T 33476.2: the margins that put 22 lines of exactly 29.6 pt where GB/T 9704-2012 5.2 wants them, in twips. */
const upright = { top: 1960, bottom: 1847, left: 1587, right: 1449, header: 851, footer: 1388 }

/** Clause 8, in twips. Header and footer are empty but for what is placed on the page, and stay clear of the text. */
const turned = {
  top: twips(landscape.frameTop),
  bottom: twips(sheet.width) - twips(landscape.frameTop) - twips(landscape.frameHeight),
  left: twips(landscape.textLeft),
  right: twips(sheet.height) - twips(landscape.textLeft) - twips(landscape.textWidth + wordSlack),
  header: 567,
  footer: 567,
}

/** The page of a section. `titlePage`: its first page has a header and a footer of its own. */
export function sectionProperties(isLandscape: boolean, titlePage: boolean): ISectionPropertiesOptions {
  return {
    titlePage: titlePage || undefined,
    page: {
      // docx turns width and height by itself.
      size: {
        width: twips(sheet.width),
        height: twips(sheet.height),
        ...(isLandscape && { orientation: PageOrientation.LANDSCAPE }),
      },
      margin: isLandscape ? turned : upright,
    },
    // Word then sets lines as the paragraphs say; "linesAndChars" would count characters itself.
    grid: { type: DocumentGridType.LINES, linePitch: twips(normal.format.pitch) },
  }
}
