import type { Found, FoundRule } from '../find-elements.ts'
import { between, cell, type Document, is, near, oneLine, type Requirement, red, twoLines } from '../requirement.ts'
import { bottom, centre, isRed, top } from '../seen.ts'

const of = (document: Document, format: Document['format']) => (document.format === format ? document : undefined)

/** Red rules a little apart: a thick and a thin one. */
function pairs({ redRules }: Document): [FoundRule, FoundRule][] {
  return redRules.slice(1).flatMap((rule, at): [FoundRule, FoundRule][] => {
    const above = redRules[at] as FoundRule
    return rule.top - above.top < 4 ? [[above, rule]] : []
  })
}
const upperPair = (document: Document) =>
  document.format === '信函'
    ? pairs(document)
        .filter(([rule]) => rule.top < 150)
        .slice(0, 1)
    : []
const lowerPair = (document: Document) =>
  document.format === '信函'
    ? pairs(document)
        .filter(([rule]) => rule.top > 150)
        .slice(0, 1)
    : []
const lower = ({ top, weight }: FoundRule) => top + weight / 2
const order = ([above, below]: [FoundRule, FoundRule]) =>
  above.weight > below.weight ? '上粗下细' : above.weight < below.weight ? '上细下粗' : '同粗'
/** 10.1: 份号, 密级 and urgency, from above. */
const corner = ({ serial, secrecy, urgency }: Document) =>
  [serial, secrecy, urgency].filter((line) => line !== undefined)
const colour = (color: string) => (isRed(color) ? `红 ${color}` : color)
const labels = ({ attendance }: Document) => attendance.filter(({ text }) => /^(出席|请假|列席)/.test(text))
const attendanceWraps = ({ attendance }: Document) =>
  attendance.flatMap((line, at): [Found, Found][] =>
    /^(出席|请假|列席)/.test(line.text)
      ? []
      : [[attendance.slice(0, at).findLast(({ text }) => /^(出席|请假|列席)/.test(text)) as Found, line]],
  )
const labelWidth = ({ text }: Found) => (text.match(/^.*?：/)?.[0].length ?? 0) * 5.644

/** 10: 信函, 命令, 纪要. */
export const specialFormats: Requirement[] = [
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：发文机关标志上边缘至上页边 30 mm：墨迹上缘',
    figure: near(30, 0.5),
    both: (document) => (of(document, '信函')?.markInk ? [document.markInk?.top ?? 0] : []),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：发文机关标志居中（纸面中线 105 mm）',
    figure: near(105, 1),
    both: (document) => (of(document, '信函')?.mark ?? []).map(centre),
  },
  {
    clause: '10.1',
    strength: 'R',
    says: '信函：发文机关标志用红色小标宋',
    figure: is('红 小标宋'),
    both: (document) =>
      (of(document, '信函')?.mark ?? []).map(({ color, face }) => `${isRed(color) ? '红' : color} ${face}`),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：标志只用发文机关名称，不加“文件”',
    figure: is('不加'),
    both: (document) => (of(document, '信函')?.mark ?? []).map(({ text }) => (/文件$/.test(text) ? '加' : '不加')),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：标志下 4 mm 为红色双线',
    figure: near(4, 0.3),
    both: (document) =>
      upperPair(document).map(([rule]) => rule.top - rule.weight / 2 - (document.markInk?.bottom ?? 0)),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：上双线上粗下细',
    figure: is('上粗下细'),
    both: (document) => upperPair(document).map(order),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：下双线距下页边 20 mm',
    figure: near(277, 0.5),
    both: (document) => lowerPair(document).map(([, rule]) => lower(rule)),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：下双线上细下粗',
    figure: is('上细下粗'),
    both: (document) => lowerPair(document).map(order),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：双线长 170 mm',
    figure: near(170, 0.5),
    both: (document) => [...upperPair(document), ...lowerPair(document)].flat().map(({ left, right }) => right - left),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：双线居中（纸面中线）',
    figure: near(105, 0.5),
    both: (document) => [...upperPair(document), ...lowerPair(document)].flat().map(centre),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：双线为红色',
    figure: red,
    both: (document) => [...upperPair(document), ...lowerPair(document)].flat().map(({ color }) => colour(color)),
  },
  {
    clause: '10.1',
    strength: 'P',
    says: '信函：双线只在首页',
    figure: is('只在首页'),
    both: (document) =>
      of(document, '信函') && document.pages.length > 1
        ? [
            document.pages.slice(1).some(({ rules }) => rules.some(({ color }) => isRed(color)))
              ? '后页也有'
              : '只在首页',
          ]
        : [],
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：份号、密级、紧急程度顶格',
    figure: near(28, 0.5),
    both: (document) => (of(document, '信函') ? corner(document).map(({ left }) => left) : []),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：第一个要素与上双线相距 3 号字高的 7/8',
    figure: between(4.54, 5.24),
    both: (document) =>
      upperPair(document).flatMap(([, rule]) =>
        corner(document)
          .slice(0, 1)
          .map((line) => top(line) - lower(rule)),
      ),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：发文字号居右顶格',
    figure: near(184, 0.5),
    both: (document) => (of(document, '信函')?.number ? [document.number?.right ?? 0] : []),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：发文字号与上双线相距 3 号字高的 7/8',
    figure: between(4.54, 5.24),
    both: (document) =>
      upperPair(document).flatMap(([, rule]) => (document.number ? [top(document.number) - lower(rule)] : [])),
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：标题与其上最后一个要素相距二行',
    figure: twoLines,
    both: (document) => {
      const last = [...corner(document), ...(document.number ? [document.number] : [])]
        .sort((one, other) => one.middle - other.middle)
        .at(-1)
      const title = document.titles[0]?.[0]
      return of(document, '信函') && last && title ? [top(title) - bottom(last)] : []
    },
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：首页不显示页码',
    figure: is('不显示'),
    both: (document) =>
      of(document, '信函') ? [document.pageNumbers.some(({ page }) => page === 1) ? '显示' : '不显示'] : [],
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：版记不加印发机关、印发日期和分隔线',
    figure: is('不加'),
    both: (document) =>
      of(document, '信函') && document.imprint.lines.length > 0
        ? [
            document.imprint.rules.length > 0 || document.imprint.lines.some(({ text }) => /印发$/.test(text))
              ? '加'
              : '不加',
          ]
        : [],
  },
  {
    clause: '10.1',
    strength: 'M',
    says: '信函：版记在最后一面版心最下方：末行字身下缘',
    figure: between(257.5, 262.5),
    both: (document) => (of(document, '信函')?.imprint.lines ?? []).slice(-1).map(bottom),
  },
  {
    clause: '10.2',
    strength: 'M',
    says: '命令：发文机关标志上边缘至版心上边缘 20 mm：墨迹上缘',
    figure: near(57, 1),
    both: (document) => (of(document, '命令')?.markInk ? [document.markInk?.top ?? 0] : []),
  },
  {
    clause: '10.2',
    strength: 'M',
    says: '命令：发文机关标志居中',
    figure: near(106, 0.5),
    both: (document) => (of(document, '命令')?.mark.length === 1 ? document.mark.map(centre) : []),
  },
  {
    clause: '10.2',
    strength: 'R',
    says: '命令：发文机关标志用红色小标宋',
    figure: is('红 小标宋'),
    both: (document) =>
      (of(document, '命令')?.mark ?? []).map(({ color, face }) => `${isRed(color) ? '红' : color} ${face}`),
  },
  {
    clause: '10.2',
    strength: 'M',
    says: '命令：标志由发文机关全称加“命令”或“令”',
    figure: is('令'),
    both: (document) =>
      (of(document, '命令')?.mark ?? []).slice(-1).map(({ text }) => (document.suffix?.text ?? text).slice(-1)),
  },
  {
    clause: '10.2',
    strength: 'M',
    says: '命令：令号在标志下空二行',
    figure: twoLines,
    both: (document) =>
      of(document, '命令')?.number && document.markInk ? [top(document.number as Found) - document.markInk.bottom] : [],
  },
  {
    clause: '10.2',
    strength: 'M',
    says: '命令：令号居中',
    figure: near(106, 0.5),
    both: (document) => (of(document, '命令')?.number ? [centre(document.number as Found)] : []),
  },
  {
    clause: '10.2',
    strength: 'M',
    says: '命令：正文在令号下空二行',
    figure: twoLines,
    both: (document) => {
      const [line] = document.body.filter(({ page }) => page === 1)
      return of(document, '命令')?.number && line ? [top(line) - bottom(document.number as Found)] : []
    },
  },
  {
    clause: '10.2',
    strength: 'M',
    says: '命令：落款用签名章格式',
    figure: is('签名章'),
    both: (document) =>
      (of(document, '命令')?.signOffs ?? []).map(({ kind }) => (kind === 'stamped' ? '签名章' : kind)),
  },
  {
    clause: '10.3',
    strength: 'M',
    says: '纪要：标志由“×××纪要”组成，上边缘至版心上边缘 35 mm：墨迹上缘',
    figure: near(72, 1),
    both: (document) => (of(document, '纪要')?.markInk ? [document.markInk?.top ?? 0] : []),
  },
  {
    clause: '10.3',
    strength: 'M',
    says: '纪要：标志居中',
    figure: near(106, 0.5),
    both: (document) => (of(document, '纪要')?.mark ?? []).map(centre),
  },
  {
    clause: '10.3',
    strength: 'R',
    says: '纪要：标志用红色小标宋',
    figure: is('红 小标宋'),
    both: (document) =>
      (of(document, '纪要')?.mark ?? []).map(({ color, face }) => `${isRed(color) ? '红' : color} ${face}`),
  },
  {
    clause: '10.3',
    strength: 'G',
    says: '纪要：出席人员名单在正文（或附件说明）下空一行',
    figure: oneLine,
    both: ({ attendance: [first], body, attachmentNote }) => {
      const above =
        first &&
        [...body, ...attachmentNote].findLast(({ page, middle }) => page === first.page && middle < first.middle)
      return first && above ? [top(first) - bottom(above)] : []
    },
  },
  {
    clause: '10.3',
    strength: 'G',
    says: '纪要：出席、请假、列席左空二字',
    figure: near(28 + 2 * cell, 0.6),
    both: (document) => labels(document).map(({ left }) => left),
  },
  {
    clause: '10.3',
    strength: 'G',
    says: '纪要：“出席”等用 3 号黑体，标全角冒号',
    figure: is('黑体 16 ：'),
    both: (document) =>
      labels(document).map(({ face, size, text }) => `${face} ${size} ${/^[^：]{2,4}：/.test(text) ? '：' : '无'}`),
  },
  {
    clause: '10.3',
    strength: 'G',
    says: '纪要：名单用 3 号仿宋',
    figure: is('仿宋 16'),
    both: ({ attendance }) =>
      attendance.flatMap(({ runs }) => runs.slice(-1).map(({ face, size }) => `${face} ${size}`)),
  },
  {
    clause: '10.3',
    strength: 'G',
    says: '纪要：名单回行与冒号后的首字对齐，左缘相差',
    figure: near(0, 0.5),
    both: (document) => attendanceWraps(document).map(([label, wrap]) => wrap.left - label.left - labelWidth(label)),
  },
]
