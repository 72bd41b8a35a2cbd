import { atMost, between, type Document, is, like, near, type Requirement } from '../requirement.ts'
import { bottom, millimetres, type SeenLine, type SeenPage, type SeenRule, top } from '../seen.ts'

const landscape = ({ pages }: Document) => pages.filter(({ width, height }) => width > height)
const uprightRules = ({ rules }: SeenPage) =>
  rules.filter((rule) => Math.abs(rule.left - rule.right) < 0.01 && rule.bottom - rule.top > 1)

/** Tables of a page as the lines of text between their upright rules, with the edges of the cell each stands in. */
function cells(page: SeenPage): { line: SeenLine; left: number; right: number }[] {
  const rules = uprightRules(page)
  return page.lines.flatMap((line) => {
    const beside = rules.filter((rule) => rule.top < line.middle && rule.bottom > line.middle)
    const middle = (line.left + line.right) / 2
    const [left, right] = [
      Math.max(...edges(beside, (x) => x <= middle)),
      Math.min(...edges(beside, (x) => x > middle)),
    ]
    return Number.isFinite(left) && Number.isFinite(right) ? [{ line, left, right }] : []
  })
}

const edges = (rules: readonly SeenRule[], wanted: (x: number) => boolean) =>
  rules.map(({ left }) => left).filter(wanted)

/** Pages that a table of the page before goes on to: the faces of the first row of each. */
function continued({ pages }: Document): string[] {
  return pages.flatMap((page, at) => {
    const before = pages[at - 1]
    const [topmost] = page.lines
      .filter((line) => cells(page).some((cell) => cell.line === line))
      .sort((one, other) => one.middle - other.middle)
    const [first] = [...page.lines].sort((one, other) => one.middle - other.middle)
    const above = before && cells(before).length > 0 && before.width === page.width
    const ends =
      above && Math.max(...uprightRules(before).map((rule) => rule.bottom)) > (page.width > page.height ? 170 : 245)
    return topmost && first === topmost && ends ? [topmost.face] : []
  })
}

/** Clause 8: tables; a wide one lies on a turned page. */
export const tables: Requirement[] = [
  {
    clause: '8',
    strength: 'M',
    says: '横排表格：横放的面为 A4',
    figure: like('297×210 mm', /^297×210$/),
    both: (document) => landscape(document).map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`),
  },
  {
    clause: '8',
    strength: 'M',
    says: '横排表格：页码位置与公文其他页一致（字头朝订口）',
    figure: is('朝订口'),
    both: (document) =>
      landscape(document).flatMap(({ turned, number }) =>
        document.pageNumbers.some(({ page }) => page === number)
          ? [turned.some(({ angle, across }) => angle < 0 && across < 40) ? '朝订口' : '不一致']
          : [],
      ),
  },
  {
    clause: '8',
    strength: 'M',
    says: '横排表格：表头在订口（单页）、切口（双页）一边，即纸的左边',
    figure: is('在左边'),
    both: (document) =>
      landscape(document).flatMap(({ turned }) => turned.map(({ angle }) => (angle < 0 ? '在左边' : '在右边'))),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '横排表格文字不出版心：距装订边',
    figure: between(27, 185),
    both: (document) => landscape(document).flatMap((page) => page.lines.flatMap((line) => [top(line), bottom(line)])),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '横排表格文字不出版心：左右',
    figure: between(34, 261),
    both: (document) => landscape(document).flatMap((page) => page.lines.flatMap(({ left, right }) => [left, right])),
  },
  {
    clause: '33476.2',
    strength: 'M',
    says: '横排表格线不出文本框（版心外半个行间之内）',
    figure: between(28 - 2.42 - 0.1, 184 + 2.42 + 0.1),
    both: (document) => landscape(document).flatMap((page) => page.rules.flatMap((rule) => [rule.top, rule.bottom])),
  },
  {
    clause: '33476.2',
    strength: 'M',
    says: '竖排表格线不出文本框（版心外半个行间之内）',
    figure: between(37 - 2.42 - 0.1, 262 + 2.42 + 0.1),
    both: (document) =>
      document.pages
        .filter(({ width, height }) => width < height)
        .flatMap((page) => uprightRules(page).flatMap((rule) => [rule.top, rule.bottom])),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '竖排表格线不出版心左右',
    figure: between(27.5, 184.5),
    both: (document) =>
      document.pages
        .filter(({ width, height }) => width < height)
        .flatMap((page) => uprightRules(page).map(({ left }) => left)),
  },
  {
    clause: '8',
    strength: 'P',
    says: '表格文字不出格：超出',
    figure: atMost(0.1),
    both: ({ pages }) =>
      pages.flatMap((page) =>
        cells(page).map(({ line, left, right }) => Math.max(0, left - line.left, line.right - right)),
      ),
  },
  { clause: '8', strength: 'P', says: '跨页的表格每页重复表头：页首行用黑体', figure: is('黑体'), both: continued },
  {
    clause: '8',
    strength: 'P',
    says: '表格线粗',
    figure: near(millimetres(0.5), 0.02),
    both: ({ pages }) => pages.flatMap((page) => uprightRules(page).map(({ weight }) => weight)),
  },
]
