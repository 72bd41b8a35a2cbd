import type { Foreign, Loss } from './foreign.ts'
import { joinLines, type SetLine } from './set-lines.ts'
import { opensLine } from './split-headings.ts'

type Piece = { text: string; x: number; right: number; y: number; size: number }
type PageLine = { text: string; x: number; right: number; y: number; size: number; page: number; gaps: number }

/** The text of a PDF, its lines joined to paragraphs by where they begin and end. Undefined if it cannot be opened. */
export async function readPdf(bytes: Uint8Array): Promise<Foreign | undefined> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  let document: Awaited<typeof task.promise>
  try {
    document = await task.promise
  } catch {
    return undefined
  }
  const pages: PageLine[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number]
      // What runs up or down the sheet is a watermark or a turned page number.
      const size = Math.hypot(c, d)
      return Math.abs(b) > Math.abs(a) ? [] : [{ text: item.str, x, right: x + item.width, y, size }]
    })
    pages.push(toLines(pieces, number))
  }
  await task.destroy()
  return toForeign(pages)
}

/** Pieces on one baseline are one line, from left to right. */
function toLines(pieces: readonly Piece[], page: number): PageLine[] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.find(([first]) => first && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) / 2)
    if (line) line.push(piece)
    else lines.push([piece])
  }
  return lines
    .map((line) => line.sort((one, other) => one.x - other.x))
    .map((line) => ({
      text: line
        .map(({ text, x, size }, at) => (at > 0 && x - (line[at - 1]?.right ?? x) > size ? ` ${text}` : text))
        .join(''),
      x: line[0]?.x ?? 0,
      right: line.at(-1)?.right ?? 0,
      y: line[0]?.y ?? 0,
      size: Math.max(...line.map(({ size }) => size)),
      page,
      gaps: line.filter(({ x, size }, at) => at > 0 && x - (line[at - 1]?.right ?? x) > size).length,
    }))
    .sort((one, other) => other.y - one.y)
}

function toForeign(pages: readonly PageLine[][]): Foreign {
  const losses: Loss[] = []
  const running = runningLines(pages)
  const kept = pages.flatMap((lines, at) =>
    lines.filter((line, place) => {
      const edge = place === 0 || place === lines.length - 1
      const isNumber =
        edge &&
        /^[\s—–\-·]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/共]\s*(?:共\s*)?\d{1,3}\s*页?)?[\s—–\-·]*$/u.test(line.text)
      if (!isNumber && !(edge && running.has(line.text))) return true
      losses.push({
        where: `第${at + 1}页`,
        text: line.text.trim(),
        why: isNumber ? '页码由程序编' : '每页都有的页眉或者页脚',
      })
      return false
    }),
  )
  const size = median(kept.map((line) => line.size))
  const left = Math.min(...kept.map(({ x }) => x))
  const right = Math.max(...kept.map((line) => line.right))
  const pitch =
    median(kept.flatMap((line, at) => (kept[at - 1]?.page === line.page ? [(kept[at - 1]?.y ?? 0) - line.y] : []))) || 1
  const lines = kept.map((line, at): SetLine => {
    const before = kept[at - 1]
    const same = before?.page === line.page
    return {
      text: line.text.trim(),
      where: `第${line.page}页`,
      left: (line.x - left) / size,
      right: (line.right - left) / size,
      gap: before && same ? Math.max(0, Math.round((before.y - line.y) / pitch) - 1) : 0,
      newPage: !same && at > 0 ? true : undefined,
      apart: line.gaps > 1 || undefined,
    }
  })
  const blocks = joinLines(lines, { left: 0, right: (right - left) / size }, opensLine)
  return { blocks, losses }
}

/** What stands at the head or foot of most pages. */
function runningLines(pages: readonly PageLine[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const text of new Set([lines[0]?.text, lines.at(-1)?.text]))
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => pages.length > 2 && count > pages.length / 2).map(([text]) => text))
}

const median = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 1
