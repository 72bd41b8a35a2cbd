import { describe, expect, it } from 'vitest'
import { landscape, pitch } from '../../src/layout/geometry.ts'
import type { Page } from '../../src/layout/layout.ts'
import { standardStyle } from '../../src/model/doc.ts'
import { layoutOf, lineOf } from './make-layout.ts'
import { millimetres, points, print } from './print-layout.ts'

const line = (text: string, top = 0) => lineOf(text, {}, { top, width: landscape.textWidth, align: 'justify' })
const rule = { kind: 'rule', x: 0, top: pitch, width: landscape.textWidth, height: 0, weight: 0.5 } as const
const turned = (number: number, page: Partial<Page> = {}): Page => ({
  number,
  numbered: true,
  landscape: true,
  items: [line('横排表格的标题'), line('表头', 14 * pitch), rule],
  ...page,
})
const upright = (number: number): Page => ({ ...turned(number), landscape: false, items: [lineOf('正文')] })

describe('a landscape page (clause 8)', () => {
  it('is the sheet turned, among others that are not, also as the first', async () => {
    const sizes = async (pages: Page[]) =>
      (await print(layoutOf(pages))).pages.map(({ width, height, rotation }) => [width, height, rotation])
    const [portrait, landscape] = [
      [expect.closeTo(595.276, 3), expect.closeTo(841.89, 2), 0],
      [expect.closeTo(841.89, 2), expect.closeTo(595.276, 3), 0],
    ]
    expect(await sizes([upright(1), turned(2), turned(3), upright(4)])).toEqual([
      portrait,
      landscape,
      landscape,
      portrait,
    ])
    expect(await sizes([turned(1), upright(2)])).toEqual([landscape, portrait])
  })

  it('has its text and rules between 35 mm and 260 mm, from 28 mm down', async () => {
    const { pages } = await print(layoutOf([turned(1)]))
    const [first, last] = pages[0]?.lines ?? []
    expect(millimetres(first?.x ?? 0)).toBeCloseTo(35, 2)
    expect(millimetres(first?.right ?? 0)).toBeCloseTo(260, 2)
    expect(millimetres((first?.y ?? 0) - 0.86 * 16)).toBeCloseTo(28, 1)
    expect(millimetres((last?.y ?? 0) - (first?.y ?? 0))).toBeCloseTo(14 * 10.449, 2)
    const [drawn] = pages[0]?.rules ?? []
    expect([drawn?.x1, drawn?.x2].map((x) => millimetres(x ?? 0))).toEqual([
      expect.closeTo(35, 2),
      expect.closeTo(260, 2),
    ])
  })

  it('has its number in the middle of the sheet, seen upright, where the style has it', async () => {
    const centred = { ...standardStyle, centredPageNumbers: true }
    const { pages } = await print({ ...layoutOf([turned(1), turned(2), upright(3)]), style: centred })
    for (const { runs } of pages.slice(0, 2)) {
      const { y = 0, length = 0 } = runs.at(-1) ?? {}
      expect(millimetres(y + length / 2)).toBeCloseTo(106, 2)
    }
    const { x = 0, right = 0 } = pages[2]?.runs.at(-1) ?? {}
    expect(millimetres((x + right) / 2)).toBeCloseTo(106, 2)
  })

  it('has its number where a portrait page has it: seen upright at the left edge, running down', async () => {
    const numbers = async (pages: Page[]) => (await print(layoutOf(pages))).pages.map(({ runs }) => runs.at(-1))
    const uprightRuns = await numbers([upright(1), upright(2)])
    const turnedRuns = await numbers([turned(1), turned(2)])
    expect(turnedRuns.map((run) => run?.text)).toEqual(['— 1 —', '— 2 —'])
    for (const [at, turnedRun] of turnedRuns.entries()) {
      const uprightRun = uprightRuns[at]
      expect(turnedRun?.angle).toBeCloseTo(-90)
      // The head at the left: what is x on the upright sheet is the way down, what is y the way from the right edge.
      expect(turnedRun?.y).toBeCloseTo(uprightRun?.x ?? 0, 2)
      expect(turnedRun?.x).toBeCloseTo(points(297) - (uprightRun?.y ?? 0), 2)
    }
    // The dash is 28 mm from the left edge, 7 mm outside the text.
    expect(millimetres((turnedRuns[0]?.x ?? 0) + 0.36 * 14)).toBeCloseTo(28, 1)
  })

  it('has the draft mark in its middle', async () => {
    const { pages } = await print(layoutOf([turned(1)]), '征求意见稿')
    const mark = pages[0]?.runs[0]
    const half = ((mark?.length ?? 0) / 2) * Math.SQRT1_2
    expect(mark?.angle).toBeCloseTo(45)
    expect(Math.abs(millimetres((mark?.x ?? 0) + half) - 148.5)).toBeLessThan(15)
    expect(Math.abs(millimetres((mark?.y ?? 0) - half) - 105)).toBeLessThan(15)
  })
})

describe('a page without a number', () => {
  it('has none, blank or not, and is a page all the same', async () => {
    const blank = turned(2, { landscape: false, numbered: false, items: [] })
    const { pages } = await print(layoutOf([upright(1), blank, turned(3, { numbered: false }), upright(4)]))
    expect(pages.map(({ runs }) => runs.map(({ text }) => text))).toEqual([
      ['正文', '— 1 —'],
      [],
      ['横排表格的标题', '表头'],
      ['正文', '— 4 —'],
    ])
  })
})
