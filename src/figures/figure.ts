/** A named number of a report. Written out it is the number as its author spelt it: 36.50. */
export class Figure {
  readonly 数值: string
  readonly 单位?: string
  readonly 上年?: string
  /** How it is quoted: 数据.立案. */
  readonly path: string
  constructor(path: string, { 数值, 单位, 上年 }: Written) {
    this.path = path
    this.数值 = String(数值)
    this.单位 = 单位
    this.上年 = 上年 === undefined ? undefined : String(上年)
  }
  toString(): string {
    return this.数值
  }
}

type Written = { 数值: string | number; 单位?: string; 上年?: string | number }

/** Figures by name; a group is one of them. */
export type Figures = { [name: string]: Figure | Figures }

/** 数据 of a report, already checked: a number, one with its unit and last year's, or a group of such. */
export function readFigures(block: object, path = '数据'): Figures {
  return Object.fromEntries(
    Object.entries(block).map(([name, value]) => [name, readFigure(value, `${path}.${name}`)] as const),
  )
}

function readFigure(value: Written | object | string | number, path: string): Figure | Figures {
  if (typeof value !== 'object') return new Figure(path, { 数值: value })
  return '数值' in value ? new Figure(path, value) : readFigures(value, path)
}

export const allFigures = (figures: Figure | Figures): Figure[] =>
  figures instanceof Figure ? [figures] : Object.values(figures).flatMap(allFigures)
