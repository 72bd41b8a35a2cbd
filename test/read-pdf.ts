import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Text shown in one stroke of the pen; points from the top left corner of the sheet, `y` is the baseline. */
export type PdfRun = {
  text: string
  x: number
  /** Where the advance of the last character ends, be it a space. */
  right: number
  y: number
  /** The advance of it all in the direction it is written in. */
  length: number
  size: number
  /** The font's name in the file without its subset tag. */
  font: string
  /** '#rrggbb' */
  color: string
  /** Filled and stroked: a bold that the face does not have. */
  stroked: boolean
  /** Degrees, upwards to the right: 0 is upright, -90 runs down the sheet. */
  angle: number
}

/** Upright runs on one baseline, as they follow each other in the file; `size`, `font`, `color` are those of the first. */
export type PdfLine = Pick<PdfRun, 'text' | 'x' | 'right' | 'y' | 'size' | 'font' | 'color'> & { runs: PdfRun[] }

/** A stroke between two points of the sheet. */
export type PdfRule = { x1: number; y1: number; x2: number; y2: number; weight: number; color: string }

/** A rectangle that is filled. */
export type PdfRectangle = { x: number; top: number; width: number; height: number; color: string }

/** `rgba` are its pixels, four bytes each; `textBefore`: how many of the page's runs were painted before it, and lie under it. */
export type PdfPicture = {
  x: number
  top: number
  width: number
  height: number
  pixels: { width: number; height: number; rgba: Uint8Array }
  textBefore: number
}

/** `width`, `height` of the MediaBox; `rotation`: the degrees by which a viewer turns the page clockwise. */
export type PdfPage = {
  width: number
  height: number
  rotation: number
  runs: PdfRun[]
  lines: PdfLine[]
  rules: PdfRule[]
  rectangles: PdfRectangle[]
  pictures: PdfPicture[]
}

/** Reads back what a PDF shows, page by page in the order of the file. Turned text is in `runs` only. */
export async function readPdf(bytes: Uint8Array): Promise<{ info: Record<string, unknown>; pages: PdfPage[] }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { fnArray, argsArray } = await page.getOperatorList()
    const name = (id: string) => String(page.commonObjs.get(id).name).replace(/^[A-Z]{6}\+/, '')
    const images = await readImages(page, fnArray, argsArray)
    const marks = readOperators(fnArray, argsArray, { name, images, height })
    pages.push({ width, height, rotation: page.rotate, lines: readLines(marks.runs), ...marks })
  }
  await task.destroy()
  return { info: info as Record<string, unknown>, pages }
}

/** `kind` 1: a bit of grey a pixel; 2: red, green, blue; 3: with opacity. */
type DecodedImage = { width: number; height: number; kind: number; data: Uint8Array }

type Resources = { name(font: string): string; images: Map<unknown, DecodedImage>; height: number }

/** The pictures of a page by pdfjs's names for them; decoding may take longer than reading the operators. */
async function readImages(page: PDFPageProxy, operators: number[], args: unknown[][]) {
  const images = new Map<unknown, DecodedImage>()
  for (const [at, operator] of operators.entries()) {
    if (operator !== OPS.paintImageXObject) continue
    const id = String(args[at]?.[0])
    const objects = id.startsWith('g_') ? page.commonObjs : page.objs
    images.set(id, await new Promise((resolve) => objects.get(id, resolve)))
  }
  return images
}

type Glyph = { unicode: string; width: number }
type Matrix = [number, number, number, number, number, number]
type Point = { x: number; y: number }
type State = {
  matrix: Matrix
  font: string
  size: number
  spacing: number
  color: string
  strokeColor: string
  stroked: boolean
  weight: number
}
type Marks = Pick<PdfPage, 'runs' | 'rules' | 'rectangles' | 'pictures'>

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const start: State = {
  matrix: identity,
  font: '',
  size: 0,
  spacing: 0,
  color: '#000000',
  strokeColor: '#000000',
  stroked: false,
  weight: 1,
}

const strokes: number[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke]
const fills: number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.closeFillStroke]

/** Follows the operators that say where text, strokes, fillings and pictures stand. */
function readOperators(operators: number[], args: unknown[][], { name, images, height }: Resources): Marks {
  const marks: Marks = { runs: [], rules: [], rectangles: [], pictures: [] }
  const saved: State[] = []
  let state = start
  let text: Matrix = identity
  for (const [at, operator] of operators.entries()) {
    const given = args[at] as unknown[]
    if (operator === OPS.save) saved.push(state)
    else if (operator === OPS.restore) state = saved.pop() as State
    else if (operator === OPS.transform) state = { ...state, matrix: multiply(state.matrix, given as Matrix) }
    else if (operator === OPS.setFont) state = { ...state, font: name(given[0] as string), size: given[1] as number }
    else if (operator === OPS.setCharSpacing) state = { ...state, spacing: given[0] as number }
    else if (operator === OPS.setTextRenderingMode) state = { ...state, stroked: given[0] === 2 }
    else if (operator === OPS.setFillRGBColor) state = { ...state, color: String(given[0]) }
    else if (operator === OPS.setStrokeRGBColor) state = { ...state, strokeColor: String(given[0]) }
    else if (operator === OPS.setLineWidth) state = { ...state, weight: given[0] as number }
    else if (operator === OPS.setTextMatrix) text = given[0] as Matrix
    else if (operator === OPS.showText) marks.runs.push(readRun(given[0] as (Glyph | number)[], text, state, height))
    else if (operator === OPS.paintImageXObject) {
      const pixels = readPixels(images.get(given[0]) as DecodedImage)
      marks.pictures.push({ ...boxOf(corners(state.matrix, height)), pixels, textBefore: marks.runs.length })
    } else if (operator === OPS.constructPath) {
      const [paint, [data]] = given as [number, [Float32Array | null]]
      for (const points of data ? readPath(data, state.matrix, height) : []) {
        if (fills.includes(paint)) marks.rectangles.push({ ...boxOf(points), color: state.color })
        if (strokes.includes(paint)) marks.rules.push(...readStrokes(points, state))
      }
    }
  }
  return marks
}

function readRun(glyphs: readonly (Glyph | number)[], text: Matrix, state: State, height: number): PdfRun {
  let advance = -state.spacing
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') advance -= (glyph / 1000) * state.size
    else advance += (glyph.width / 1000) * state.size + state.spacing
  }
  const [a, b, , , x, y] = multiply(state.matrix, text)
  const { size, font, color, stroked } = state
  return {
    text: glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join(''),
    x,
    right: x + (advance * a) / Math.hypot(a, b),
    y: height - y,
    length: advance,
    size,
    font,
    color,
    stroked,
    angle: (Math.atan2(b, a) * 180) / Math.PI,
  }
}

function readPixels({ width, height, kind, data }: DecodedImage) {
  const rgba = new Uint8Array(width * height * 4).fill(255)
  const bytesInRow = (width + 7) >> 3
  for (let at = 0; at < width * height; at++) {
    if (kind === 1) {
      const bit =
        (data[Math.floor(at / width) * bytesInRow + ((at % width) >> 3)] as number) >> (7 - ((at % width) & 7))
      rgba.fill((bit & 1) * 255, at * 4, at * 4 + 3)
    } else rgba.set(data.subarray(at * (kind + 1), (at + 1) * (kind + 1)), at * 4)
  }
  return { width, height, rgba }
}

/** The corners of every part of a path; pdfjs packs it as 0 x y (move to), 1 x y (line to), 2 and three points (curve), 4 (close). */
function readPath(data: Float32Array, matrix: Matrix, height: number): Point[][] {
  const parts: Point[][] = []
  for (let at = 0; at < data.length; ) {
    const step = data[at++]
    const part = parts.at(-1)
    if (step === 0) parts.push([onSheet(matrix, data[at] as number, data[at + 1] as number, height)])
    else if (step === 1) part?.push(onSheet(matrix, data[at] as number, data[at + 1] as number, height))
    else if (step === 2) part?.push(onSheet(matrix, data[at + 4] as number, data[at + 5] as number, height))
    else if (part?.[0]) part.push(part[0])
    at += step === 2 ? 6 : step === 4 ? 0 : 2
  }
  return parts
}

function readStrokes(points: readonly Point[], { weight, strokeColor }: State): PdfRule[] {
  return points.slice(1).map((to, at) => {
    const from = points[at] as Point
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, weight, color: strokeColor }
  })
}

/** Where the corners of the unit square go: a picture fills it. */
function corners(matrix: Matrix, height: number): Point[] {
  return [onSheet(matrix, 0, 0, height), onSheet(matrix, 1, 1, height)]
}

function boxOf(points: readonly Point[]) {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, top] = [Math.min(...xs), Math.min(...ys)]
  return { x, top, width: Math.max(...xs) - x, height: Math.max(...ys) - top }
}

function onSheet(matrix: Matrix, x: number, y: number, height: number): Point {
  const [, , , , left, up] = multiply(matrix, [1, 0, 0, 1, x, y])
  return { x: left, y: height - up }
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f]
}

function readLines(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = []
  for (const run of runs) {
    if (Math.abs(run.angle) > 0.01) continue
    const last = lines.at(-1)
    // Faces differ by a hair in where their hanzi stand on the baseline.
    if (last && Math.abs(last.y - run.y) < 1 && run.x >= last.right - 1) {
      last.runs.push(run)
      last.text += run.text
      last.right = run.right
    } else {
      const { text, x, right, y, size, font, color } = run
      lines.push({ text, x, right, y, size, font, color, runs: [run] })
    }
  }
  return lines
}
