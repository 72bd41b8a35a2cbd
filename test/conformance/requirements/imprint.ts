import type { Found, FoundRule } from '../find-elements.ts'
import { atMost, between, type Document, is, like, near, type Requirement, typeSize } from '../requirement.ts'
import { centre, isBlack, top } from '../seen.ts'

/** 7.4: 一字 of 4号 is 4.94 mm, of the text area 5.57 mm; the standard does not say which. */
const oneCharacter = between(4.84, 5.67)

const list = ({ imprint }: Document, label: RegExp): Found[] => {
  const start = imprint.lines.findIndex(({ text }) => label.test(text))
  if (start === -1) return []
  const end = imprint.lines.findIndex(
    (line, at) => at > start && (/^(抄送|主送)：/.test(line.text) || isPrinter(line, imprint.lines)),
  )
  return imprint.lines.slice(start, end === -1 ? undefined : end)
}
const isPrinted = ({ text }: Found) => /印发$/.test(text)
const isPrinter = (line: Found, lines: readonly Found[]) =>
  lines.some((other) => isPrinted(other) && Math.abs(other.middle - line.middle) < 1)
const printed = ({ imprint }: Document) => imprint.lines.filter(isPrinted)
const printer = ({ imprint }: Document) =>
  imprint.lines.filter((line) => isPrinter(line, imprint.lines) && !isPrinted(line))
const outer = ({ imprint: { rules } }: Document): FoundRule[] =>
  rules.length > 1 ? [rules[0] as FoundRule, rules.at(-1) as FoundRule] : []
const ordinary = (document: Document) => (document.format === '信函' ? [] : document.imprint.lines)

/** 7.4: 版记. */
export const imprint: Requirement[] = [
  {
    clause: '7.4.1',
    strength: 'M',
    says: '版记分隔线与版心等宽',
    figure: near(156, 0.5),
    both: ({ imprint }) => imprint.rules.map(({ left, right }) => right - left),
  },
  {
    clause: '7.4.1',
    strength: 'M',
    says: '版记分隔线居中',
    figure: near(106, 0.5),
    both: ({ imprint }) => imprint.rules.map(centre),
  },
  {
    clause: '7.4.1',
    strength: 'R',
    says: '版记首条和末条分隔线粗',
    figure: near(0.35, 0.02),
    both: (document) => outer(document).map(({ weight }) => weight),
  },
  {
    clause: '7.4.1',
    strength: 'R',
    says: '版记中间的分隔线粗',
    figure: near(0.25, 0.02),
    both: ({ imprint: { rules } }) => rules.slice(1, -1).map(({ weight }) => weight),
  },
  {
    clause: '7.4.1',
    strength: 'M',
    says: '版记分隔线为黑色',
    figure: is('黑'),
    both: ({ imprint }) => imprint.rules.map(({ color }) => (isBlack(color) ? '黑' : color)),
  },
  {
    clause: '7.4.1',
    strength: 'M',
    says: '首条分隔线在第一个要素之上',
    figure: between(0, 6),
    both: ({ imprint }) => (imprint.rules[0] && imprint.lines[0] ? [top(imprint.lines[0]) - imprint.rules[0].top] : []),
  },
  {
    clause: '7.4.1',
    strength: 'M',
    says: '末条分隔线与最后一面的版心下边缘重合',
    figure: near(262, 1),
    both: ({ imprint }) => imprint.rules.slice(-1).map((rule) => rule.top),
  },
  {
    clause: '7.4.1',
    strength: 'M',
    says: '版记在最后一面：其后的页数',
    figure: near(0, 0, '页'),
    both: ({ imprint, pages }) => imprint.lines.slice(0, 1).map(({ page }) => pages.length - page),
  },
  {
    clause: '33476.2 7.3.1',
    strength: 'M',
    says: '版记在偶数页',
    figure: is('偶数页'),
    both: (document) =>
      ordinary(document)
        .slice(0, 1)
        .map(({ page }) => (page % 2 === 0 ? '偶数页' : `第 ${page} 页`)),
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '抄送机关用 4 号字',
    figure: typeSize(14),
    both: (document) => list(document, /^抄送/).map(({ size }) => size),
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '抄送机关用仿宋',
    figure: is('仿宋'),
    both: (document) => list(document, /^抄送/).map(({ face }) => face),
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '抄送机关左空一字',
    figure: oneCharacter,
    both: (document) =>
      list(document, /^抄送/)
        .slice(0, 1)
        .map(({ left }) => left - 28),
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '抄送机关右空一字：右缘不过',
    figure: atMost(184 - 4.84),
    both: (document) => list(document, /^抄送/).map(({ right }) => right),
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '“抄送”后标全角冒号',
    figure: like('抄送：', /^抄送：/),
    both: (document) =>
      list(document, /^抄送/)
        .slice(0, 1)
        .map(({ text }) => text.slice(0, 3)),
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '抄送机关回行与冒号后的首字对齐，左缘相差',
    figure: near(0, 0.4),
    both: (document) => {
      const [start, ...wraps] = list(document, /^抄送/)
      return start ? wraps.map(({ left }) => left - start.left - 3 * 4.939) : []
    },
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '最后一个抄送机关后标句号',
    figure: is('。'),
    both: (document) =>
      list(document, /^抄送/)
        .slice(-1)
        .map(({ text }) => text.slice(-1)),
  },
  {
    clause: '7.4.2',
    strength: 'G',
    says: '抄送机关在印发机关和印发日期的上一行',
    figure: is('在上'),
    both: (document) => {
      const [copies, date] = [list(document, /^抄送/).at(-1), printed(document)[0]]
      return copies && date ? [copies.middle < date.middle ? '在上' : '在下'] : []
    },
  },
  {
    clause: '7.4.2',
    strength: 'M',
    says: '移入版记的主送机关在抄送机关之上，其间不加分隔线',
    figure: is('在上，无线'),
    both: (document) => {
      const [to, copies] = [list(document, /^主送/).at(-1), list(document, /^抄送/)[0]]
      if (!to || !copies) return []
      const between = document.imprint.rules.some((rule) => rule.top > to.middle && rule.top < copies.middle)
      return [to.middle > copies.middle ? '在下' : between ? '有线' : '在上，无线']
    },
  },
  {
    clause: '7.4.2',
    strength: 'M',
    says: '移入版记的主送机关左空一字',
    figure: oneCharacter,
    both: (document) =>
      list(document, /^主送/)
        .slice(0, 1)
        .map(({ left }) => left - 28),
  },
  {
    clause: '7.4.3',
    strength: 'G',
    says: '印发机关、印发日期用 4 号字',
    figure: typeSize(14),
    both: (document) => [...printer(document), ...printed(document)].map(({ size }) => size),
  },
  {
    clause: '7.4.3',
    strength: 'G',
    says: '印发机关、印发日期用仿宋',
    figure: is('仿宋'),
    both: (document) => [...printer(document), ...printed(document)].map(({ face }) => face),
  },
  {
    clause: '7.4.3',
    strength: 'G',
    says: '印发机关左空一字',
    figure: oneCharacter,
    both: (document) => printer(document).map(({ left }) => left - 28),
  },
  {
    clause: '7.4.3',
    strength: 'G',
    says: '印发日期右空一字',
    figure: oneCharacter,
    both: (document) => printed(document).map(({ right }) => 184 - right),
  },
  {
    clause: '7.4.3',
    strength: 'M',
    says: '印发日期用阿拉伯数字标全，后加“印发”',
    figure: like('YYYY年M月D日印发', /^(19|20)\d{2}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日印发$/),
    both: (document) => printed(document).map(({ text }) => text),
  },
  {
    clause: '7.4.3',
    strength: 'M',
    says: '印发机关和印发日期在末条分隔线之上',
    figure: between(0, 6),
    both: (document) =>
      printed(document).flatMap((date) =>
        document.imprint.rules.slice(-1).map((rule) => rule.top - date.middle - 2.47),
      ),
  },
  {
    clause: '7.4.3',
    strength: 'M',
    says: '抄送与印发之间用一条细线隔开',
    figure: near(1, 0, '条'),
    both: (document) => {
      const [copies, date] = [list(document, /^抄送/).at(-1), printed(document)[0]]
      return copies && date
        ? [document.imprint.rules.filter((rule) => rule.top > copies.middle && rule.top < date.middle).length]
        : []
    },
  },
]
