import type { Found } from '../find-elements.ts'
import {
  atLeast,
  atMost,
  cell,
  type Document,
  is,
  like,
  near,
  type Requirement,
  red,
  twoLines,
  typeSize,
} from '../requirement.ts'
import { bottom, centre, isRed, top } from '../seen.ts'

const plain = ({ format, markInk }: Document) => markInk !== undefined && (format === '普通' || format === '纪要')
const one = (line: Found | undefined, measure: (line: Found) => number | string) => (line ? [measure(line)] : [])
const ordinary = (document: Document) => (document.format === '普通' && document.markInk ? document : undefined)
const rule = (document: Document) =>
  ordinary(document) ? document.redRules.filter(({ right, left }) => right - left > 100).slice(0, 1) : []
const colour = (color: string) => (isRed(color) ? `红 ${color}` : color)
const upward = (document: Document) => document.format === '普通' && document.signerLabel !== undefined
/** 联合行文: several names in the mark, from above. */
const joint = (document: Document) => (document.mark.length > 1 ? document.mark : [])

/** The signers line by line. */
function signerRows({ signers }: Document): Found[][] {
  const rows: Found[][] = []
  for (const signer of signers) {
    const last = rows.at(-1)
    if (last?.[0] && Math.abs(last[0].middle - signer.middle) < 1) last.push(signer)
    else rows.push([signer])
  }
  return rows
}

/** 7.1, 7.2: 版头. */
export const masthead: Requirement[] = [
  {
    clause: '7.2.1',
    strength: 'G',
    says: '份号为 6 位阿拉伯数字',
    figure: like('6 位数字', /^\d{6}$/),
    both: ({ serial }) => one(serial, ({ text }) => text),
  },
  {
    clause: '7.2.1',
    strength: 'G',
    says: '份号用 3 号字',
    figure: typeSize(16),
    both: ({ serial }) => one(serial, ({ size }) => size),
  },
  {
    clause: '7.2.1',
    strength: 'G',
    says: '份号顶格，编排在版心左上角',
    figure: near(28, 0.5),
    both: ({ serial }) => one(serial, ({ left }) => left),
  },
  {
    clause: '7.2.1',
    strength: 'G',
    says: '份号在版心第一行：字身上缘',
    figure: near(37, 1),
    both: (document) => (document.format === '信函' ? [] : one(document.serial, top)),
  },
  {
    clause: '7.2.2',
    strength: 'M',
    says: '密级和保密期限的写法',
    figure: like('密级★期限', /^(绝密|机密|秘密)(★(\d+年|长期)?)?$/),
    both: ({ secrecy }) => one(secrecy, ({ text }) => text),
  },
  {
    clause: '7.2.2',
    strength: 'G',
    says: '密级和保密期限用黑体',
    figure: is('黑体'),
    both: ({ secrecy }) => one(secrecy, ({ face }) => face),
  },
  {
    clause: '7.2.2',
    strength: 'G',
    says: '密级和保密期限用 3 号字',
    figure: typeSize(16),
    both: ({ secrecy }) => one(secrecy, ({ size }) => size),
  },
  {
    clause: '7.2.2',
    strength: 'G',
    says: '密级和保密期限顶格',
    figure: near(28, 0.5),
    both: ({ secrecy }) => one(secrecy, ({ left }) => left),
  },
  {
    clause: '7.2.2',
    strength: 'G',
    says: '密级和保密期限在版心第二行：字身上缘',
    figure: near(47.45, 1),
    both: (document) => (document.format === '信函' ? [] : one(document.secrecy, top)),
  },
  {
    clause: '7.2.3',
    strength: 'G',
    says: '紧急程度用黑体',
    figure: is('黑体'),
    both: ({ urgency }) => one(urgency, ({ face }) => face),
  },
  {
    clause: '7.2.3',
    strength: 'G',
    says: '紧急程度用 3 号字',
    figure: typeSize(16),
    both: ({ urgency }) => one(urgency, ({ size }) => size),
  },
  {
    clause: '7.2.3',
    strength: 'G',
    says: '紧急程度顶格',
    figure: near(28, 0.5),
    both: ({ urgency }) => one(urgency, ({ left }) => left),
  },
  {
    clause: '7.2.3',
    strength: 'M',
    says: '份号、密级、紧急程度自上而下分行',
    figure: like('行距 10.4 mm', /^10\.[345]/),
    both: ({ serial, secrecy, urgency }) => {
      const lines = [serial, secrecy, urgency].filter((line) => line !== undefined)
      return lines.slice(1).map((line, at) => (line.middle - (lines[at]?.middle ?? 0)).toFixed(2))
    },
  },
  {
    clause: '7.2.4',
    strength: 'M',
    says: '发文机关标志上边缘至版心上边缘 35 mm：墨迹上缘',
    figure: near(72, 1),
    both: (document) => (plain(document) && document.markInk ? [document.markInk.top] : []),
  },
  {
    clause: '7.2.4',
    strength: 'M',
    says: '发文机关标志居中',
    figure: near(106, 0.5),
    both: (document) => {
      if (!plain(document)) return []
      const lines = [...document.mark, ...(document.suffix ? [document.suffix] : [])]
      return [(Math.min(...lines.map(({ left }) => left)) + Math.max(...lines.map(({ right }) => right))) / 2]
    },
  },
  {
    clause: '7.2.4',
    strength: 'R',
    says: '发文机关标志用小标宋',
    figure: is('小标宋'),
    both: ({ mark, suffix }) => [...mark, ...(suffix ? [suffix] : [])].map(({ face }) => face),
  },
  {
    clause: '7.2.4',
    strength: 'R',
    says: '发文机关标志为红色',
    figure: red,
    both: ({ mark, suffix }) => [...mark, ...(suffix ? [suffix] : [])].map(({ color }) => colour(color)),
  },
  {
    clause: '7.2.4',
    strength: 'M',
    says: '发文机关标志不宽于版心',
    figure: atMost(156.5),
    both: (document) =>
      plain(document)
        ? [
            Math.max(...[...document.mark, ...(document.suffix ? [document.suffix] : [])].map(({ right }) => right)) -
              Math.min(...document.mark.map(({ left }) => left)),
          ]
        : [],
  },
  {
    clause: '7.2.4',
    strength: 'M',
    says: '联合行文：“文件”在联署名称右侧',
    figure: atLeast(0),
    both: (document) =>
      document.suffix ? joint(document).map(({ right }) => (document.suffix?.left ?? 0) - right) : [],
  },
  {
    clause: '7.2.4',
    strength: 'M',
    says: '联合行文：“文件”以联署名称为准上下居中，偏差',
    figure: near(0, 0.5),
    both: (document) => {
      const middles = joint(document).map(({ middle }) => middle)
      return document.suffix && middles.length > 0
        ? [document.suffix.middle - (Math.min(...middles) + Math.max(...middles)) / 2]
        : []
    },
  },
  {
    clause: '7.2.4',
    strength: 'M',
    says: '联合行文：主办机关名称排列在前，与署名次序相同',
    figure: is('相同'),
    both: (document) => {
      const signed = document.signOffs[0]?.signatures.map(({ text }) => text) ?? []
      const marks = joint(document).map(({ text }) => text.replace(/\s/gu, ''))
      if (marks.length === 0 || signed.length !== marks.length || document.signOffs[0]?.kind === 'stamped') return []
      return [
        marks.every((name, at) => signed[at]?.includes(name) || name.includes(signed[at] ?? '\0'))
          ? '相同'
          : `${marks.join('、')}／${signed.join('、')}`,
      ]
    },
  },
  {
    clause: '7.2.4',
    strength: 'G',
    says: '联合行文：各机关名称两端对齐，左缘相差',
    figure: atMost(0.5),
    both: (document) => spread(joint(document).map(({ left }) => left)),
  },
  {
    clause: '7.2.4',
    strength: 'G',
    says: '联合行文：各机关名称两端对齐，右缘相差',
    figure: atMost(0.5),
    both: (document) => spread(joint(document).map(({ right }) => right)),
  },
  {
    clause: '7.2.5',
    strength: 'M',
    says: '发文字号在标志下空二行',
    figure: twoLines,
    both: (document) =>
      ordinary(document) && !upward(document) && document.number && document.markInk
        ? [top(document.number) - document.markInk.bottom]
        : [],
  },
  {
    clause: '7.2.5',
    strength: 'M',
    says: '发文字号居中',
    figure: near(106, 0.5),
    both: (document) => (ordinary(document) && !upward(document) ? one(document.number, centre) : []),
  },
  {
    clause: '7.2.5',
    strength: 'M',
    says: '发文字号的写法：年份全称、六角括号、不加“第”、不编虚位',
    figure: like('×〔年〕n号', /^\p{Script=Han}{1,12}〔(19|20)\d{2}〕[1-9]\d*号$/u),
    both: (document) =>
      document.format === '普通' || document.format === '信函' ? one(document.number, ({ text }) => text) : [],
  },
  {
    clause: '7.2.5',
    strength: 'G',
    says: '发文字号用 3 号字',
    figure: typeSize(16),
    both: ({ number }) => one(number, ({ size }) => size),
  },
  {
    clause: '7.2.5',
    strength: 'G',
    says: '发文字号用仿宋',
    figure: is('仿宋'),
    both: ({ number }) => one(number, ({ face }) => face),
  },
  {
    clause: '7.2.5',
    strength: 'M',
    says: '上行文：发文字号居左空一字',
    figure: near(28 + cell, 0.5),
    both: (document) => (upward(document) ? one(document.number, ({ left }) => left) : []),
  },
  {
    clause: '7.2.5',
    strength: 'M',
    says: '上行文：发文字号与最后一个签发人同一行，上下相差',
    figure: near(0, 0.3),
    both: (document) =>
      upward(document) ? one(document.number, ({ middle }) => middle - (document.signers.at(-1)?.middle ?? 0)) : [],
  },
  {
    clause: '7.2.6',
    strength: 'M',
    says: '“签发人：”用 3 号仿宋',
    figure: is('仿宋 16'),
    both: ({ signerLabel }) => one(signerLabel, ({ face, size }) => `${face} ${size}`),
  },
  {
    clause: '7.2.6',
    strength: 'M',
    says: '签发人姓名用 3 号楷体',
    figure: is('楷体 16'),
    both: ({ signers }) => signers.map(({ face, size }) => `${face} ${size}`),
  },
  {
    clause: '7.2.6',
    strength: 'M',
    says: '签发人居右空一字：最右的姓名',
    figure: near(184 - cell, 0.5),
    both: ({ signers }) => (signers.length > 0 ? [Math.max(...signers.map(({ right }) => right))] : []),
  },
  {
    clause: '7.2.6',
    strength: 'M',
    says: '签发人在标志下空二行',
    figure: twoLines,
    both: ({ signerLabel, markInk }) => (signerLabel && markInk ? [top(signerLabel) - markInk.bottom] : []),
  },
  {
    clause: '7.2.6',
    strength: 'G',
    says: '多个签发人：每行排两个姓名',
    figure: atMost(2, '个'),
    both: (document) => (document.signers.length > 1 ? signerRows(document).map(({ length }) => length) : []),
  },
  {
    clause: '7.2.6',
    strength: 'G',
    says: '多个签发人：回行与上一行姓名对齐，左缘相差',
    figure: atMost(0.3),
    both: (document) => {
      const rows = signerRows(document)
      return rows.slice(1).flatMap((row) => row.map(({ left }, at) => Math.abs(left - (rows[0]?.[at]?.left ?? 0))))
    },
  },
  {
    clause: '7.2.6',
    strength: 'P',
    says: '签发人姓名之间不用顿号',
    figure: is('无顿号'),
    both: ({ signers }) => signers.map(({ text }) => (/、/.test(text) ? text : '无顿号')),
  },
  {
    clause: '7.2.7',
    strength: 'M',
    says: '红色分隔线在发文字号下 4 mm',
    figure: near(4, 0.3),
    both: (document) =>
      rule(document).flatMap((line) => (document.number ? [line.top - line.weight / 2 - bottom(document.number)] : [])),
  },
  {
    clause: '7.2.7',
    strength: 'M',
    says: '红色分隔线与版心等宽',
    figure: near(156, 0.5),
    both: (document) => rule(document).map(({ left, right }) => right - left),
  },
  {
    clause: '7.2.7',
    strength: 'M',
    says: '红色分隔线居中',
    figure: near(106, 0.5),
    both: (document) => rule(document).map(centre),
  },
  {
    clause: '7.2.7',
    strength: 'M',
    says: '分隔线为红色',
    figure: red,
    both: (document) => rule(document).map(({ color }) => colour(color)),
  },
]

const spread = (places: readonly number[]) => (places.length > 1 ? [Math.max(...places) - Math.min(...places)] : [])
