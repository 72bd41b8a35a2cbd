import { type PdfPage, type PdfRule, type PdfRun, readPdf } from '../read-pdf.ts'
import { type InkTable, seeInk } from './see-ink.ts'
import {
  joinLines,
  millimetres,
  type SeenFace,
  type SeenPage,
  type SeenRule,
  type SeenRun,
  type TurnedText,
} from './seen.ts'

const faces: [RegExp, SeenFace][] = [
  [/BiaoSong|FZXBS|小标宋/i, '小标宋'],
  [/FangSong|仿宋/i, '仿宋'],
  [/Kai|楷/i, '楷体'],
  [/Hei|黑/i, '黑体'],
  [/Song|SimSun|ShuSong|宋/i, '宋体'],
]

/** The face by the name of the font; fonts of all makers carry it in theirs. */
export const faceOf = (font: string): SeenFace => faces.find(([name]) => name.test(font))?.[1] ?? '其他'

/** What a PDF shows, and what its embedded fonts ink. */
export async function seePdf(bytes: Uint8Array): Promise<{ pages: SeenPage[]; ink: InkTable; fonts: string[] }> {
  const [{ pages }, ink] = [await readPdf(bytes), await seeInk(bytes)]
  const fonts = [...new Set(pages.flatMap((page) => page.runs.map(({ font }) => font)))].sort()
  return { pages: pages.map((page, at) => seePage(page, at + 1, ink)), ink, fonts }
}

function seePage(page: PdfPage, number: number, ink: InkTable): SeenPage {
  const upright = page.runs.filter(({ angle, text }) => Math.abs(angle) < 0.01 && text.trim() !== '')
  const turned = page.runs.filter(({ angle }) => Math.abs(angle) >= 0.01)
  return {
    number,
    width: millimetres(page.rotation % 180 === 0 ? page.width : page.height),
    height: millimetres(page.rotation % 180 === 0 ? page.height : page.width),
    lines: joinLines(upright.map((run) => seeRun(run, ink))),
    rules: page.rules.map(seeRule),
    pictures: page.pictures.map(({ x, top, width, height, textBefore }) => ({
      left: millimetres(x),
      right: millimetres(x + width),
      top: millimetres(top),
      bottom: millimetres(top + height),
      behind: textBefore === 0,
    })),
    turned: turned.map((run) => seeTurned(run, ink)),
  }
}

/** Blanks at the ends of a run ink nothing: they do not count. */
function seeRun({ text, x, right, y, length, size, font, color, stroked }: PdfRun, ink: InkTable): SeenRun {
  const natural = [...text].reduce((sum, character) => sum + ink.advance(font, character) * size, 0)
  const spacing = (length - natural) / Math.max(1, [...text].length - 1)
  const blank = (spaces: string | undefined) => (spaces?.length ?? 0) * (ink.advance(font, ' ') * size + spacing)
  const [leading, trailing] = [/^ +/.exec(text)?.[0], / +$/.exec(text)?.[0]]
  return {
    text: text.trim(),
    left: millimetres(x + blank(leading)),
    right: millimetres(right - blank(trailing)),
    middle: millimetres(y - ink.middle(font) * size),
    size,
    face: faceOf(font),
    color,
    bold: stroked,
  }
}

function seeTurned({ text, angle, x, y, length, size, font }: PdfRun, ink: InkTable): TurnedText {
  const way = angle < 0 ? 1 : -1
  const [start, end] = [millimetres(y), millimetres(y + way * length)]
  const across = millimetres(x + way * ink.middle(font) * size)
  return {
    text: text.trim(),
    angle,
    from: Math.min(start, end),
    to: Math.max(start, end),
    across,
    size,
    face: faceOf(font),
  }
}

function seeRule({ x1, y1, x2, y2, weight, color }: PdfRule): SeenRule {
  return {
    left: millimetres(Math.min(x1, x2)),
    right: millimetres(Math.max(x1, x2)),
    top: millimetres(Math.min(y1, y2)),
    bottom: millimetres(Math.max(y1, y2)),
    weight: millimetres(weight),
    color,
  }
}
