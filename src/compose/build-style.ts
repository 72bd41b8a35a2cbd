import type { Level, Style } from '../model/doc.ts'
import type { PackStyle } from '../pack/style.ts'

const levels: Record<string, Level> = { 一级标题: 1, 二级标题: 2, 三级标题: 3, 四级标题: 4 }

/** The style of every document of a pack. */
export const buildStyle = ({ boldHeadings, latinFace, pageNumbers }: PackStyle): Style => ({
  boldHeadings: boldHeadings.flatMap((name) => levels[name] ?? []),
  timesNewRoman: latinFace === 'Times New Roman',
  centredPageNumbers: pageNumbers === '居中',
})
