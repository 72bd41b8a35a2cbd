import type { Found } from '../find-elements.ts'
import { normalSetting, normalSwitch, pageMargins } from '../read-word.ts'
import { atLeast, atMost, between, type Document, is, near, type Requirement, typeSize } from '../requirement.ts'
import { bottom, inkOf, isBlack, isRed, top } from '../seen.ts'

const fullWidth = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]+$/u

/** Lines of paragraphs that do not open with a number of 一、 or （一）, whose sentence has a face of its own. */
function textLines({ body }: Document): Found[] {
  let heading = false
  return body.filter((line) => {
    if (line.left > 33.5) heading = /^（?[一二三四五六七八九十]+[、）]/.test(line.text)
    return !heading
  })
}

/** Lines that go on in a line at the left edge: all of a paragraph but its last. */
const innerLines = ({ body }: Document) =>
  body.filter((line, at) => {
    const next = body[at + 1]
    return next !== undefined && next.left < 33.5 && (next.page > line.page || next.middle - line.middle < 15)
  })

/** Such lines, not the first of a paragraph. */
const fullLines = (document: Document) => innerLines(document).filter(({ left }) => left < 33.5)

/** Such lines of nothing but full-width characters, none of which was moved to the next line by 避头尾. */
function gridLines(document: Document): Found[] {
  const { body } = document
  return fullLines(document).filter((line) => {
    const next = body[body.indexOf(line) + 1]?.text ?? ''
    const moved = /^(.?[，。、；：？！”’）》〉】〕…—%·]|[“‘（《〈【〔]|[0-9A-Za-z(])/u.test(next)
    return fullWidth.test(line.text) && !moved
  })
}

/** Pages that end in the middle of a paragraph and hold nothing but lines of text. */
function filledPages(document: Document): Found[][] {
  const { pages, all, body } = document
  const inner = new Set(innerLines(document))
  return pages.flatMap(({ number, rules, pictures }) => {
    const lines = all.filter(({ page }) => page === number)
    const ours = body.filter(({ page }) => page === number)
    const plain = lines.length === ours.length && rules.length === 0 && pictures.length === 0
    const [last] = ours.slice(-1)
    return plain && last && inner.has(last) ? [ours] : []
  })
}

const upright = ({ pages }: Document) => pages.filter(({ width, height }) => width < height)
const others = ({ all, mark, suffix }: Document) =>
  all.filter((line) => ![...mark, suffix].some((one) => one?.page === line.page && one.middle === line.middle))

/** Clause 3 to 6: units, paper, text area, type, colour. */
export const page: Requirement[] = [
  {
    clause: '5.1',
    strength: 'M',
    says: '纸张为 A4，宽',
    figure: near(210, 0.2),
    both: ({ pages }) => pages.map(({ width, height }) => Math.min(width, height)),
  },
  {
    clause: '5.1',
    strength: 'M',
    says: '纸张为 A4，高',
    figure: near(297, 0.2),
    both: ({ pages }) => pages.map(({ width, height }) => Math.max(width, height)),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '天头：写满的页首行字身上缘',
    figure: near(37, 1),
    both: (document) => filledPages(document).flatMap((lines) => lines.slice(0, 1).map(top)),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '订口：顶格行的左缘',
    figure: near(28, 1),
    both: (document) => fullLines(document).map(({ left }) => left),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '版心宽 156 mm：满行的右缘',
    figure: near(184, 1),
    both: (document) => fullLines(document).map(({ right }) => right),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '版心高 225 mm：写满的页末行字身下缘',
    figure: near(262, 1),
    both: (document) => filledPages(document).flatMap((lines) => lines.slice(-1).map(bottom)),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '文字不出版心左边（信函版头除外）',
    figure: atLeast(27),
    both: (document) => others(document).map(({ left }) => left),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '文字不出版心右边',
    figure: atMost(185),
    both: (document) => others(document).map(({ right }) => right),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '文字不出版心上边：墨迹',
    figure: atLeast(36),
    both: (document) => others(document).map((line) => inkOf(line, document.ink).top),
  },
  {
    clause: '5.2.1',
    strength: 'M',
    says: '文字不出版心下边（页码除外）：墨迹',
    figure: atMost(263),
    both: (document) => others(document).map((line) => inkOf(line, document.ink).bottom),
  },
  {
    clause: '5.2.2',
    strength: 'G',
    says: '正文用 3 号字',
    figure: typeSize(16),
    both: (document) => fullLines(document).map(({ size }) => size),
  },
  {
    clause: '5.2.2',
    strength: 'G',
    says: '正文用仿宋',
    figure: is('仿宋'),
    both: (document) => textLines(document).map(({ face }) => face),
  },
  {
    clause: '5.2.3',
    strength: 'G',
    says: '写满的页排 22 行',
    figure: near(22, 0, '行'),
    both: (document) => filledPages(document).map(({ length }) => length),
  },
  {
    clause: '5.2.3',
    strength: 'G',
    says: '满行排 28 字（避头尾移字的行除外）',
    figure: near(28, 0, '字'),
    both: (document) => gridLines(document).map(({ text }) => [...text].length),
  },
  {
    clause: '3.1',
    strength: 'M',
    says: '字：满行中相邻两字的距离，版心宽的 1/28',
    figure: near(5.57, 0.05),
    both: (document) =>
      gridLines(document).map(({ text, left, right }) => (right - left - 5.644) / ([...text].length - 1)),
  },
  {
    clause: '3.2',
    strength: 'M',
    says: '行：一字高加 3 号字高的 7/8',
    figure: between(10.35, 10.5),
    both: (document) =>
      filledPages(document).flatMap((lines) =>
        lines.slice(1).flatMap((line, at) => (line.face === lines[at]?.face ? [line.middle - lines[at].middle] : [])),
      ),
  },
  {
    clause: '5.2.4',
    strength: 'M',
    says: '发文机关标志以外的文字为黑色',
    figure: is('黑'),
    both: (document) =>
      others(document).flatMap(({ runs }) => runs.map(({ color }) => (isBlack(color) ? '黑' : color))),
  },
  {
    clause: '5.2.4',
    strength: 'M',
    says: '线条只有黑色和版头的红色',
    figure: is('黑', '首页红'),
    both: ({ pages }) =>
      pages.flatMap(({ rules, number }) =>
        rules.map(({ color }) => (isBlack(color) ? '黑' : number === 1 && isRed(color) ? '首页红' : color)),
      ),
  },
  {
    clause: '6.2',
    strength: 'P',
    says: '红色取 FF0000（标准只规定油墨 Y80% M80%）',
    figure: is('#ff0000'),
    both: ({ mark, redRules }) => [...mark, ...redRules].map(({ color }) => color),
  },
  {
    clause: '5.2.2',
    strength: 'M',
    says: '不另加粗（标准没有规定加粗的要素）',
    figure: is('不加粗'),
    both: ({ titles, mark, body, addressee }) =>
      [...titles.flat(), ...mark, ...body, ...addressee]
        .filter(({ runs }) => runs[0])
        .map(({ runs }) => (runs[0]?.bold ? '加粗' : '不加粗')),
  },
  {
    clause: '8',
    strength: 'P',
    says: '图片不出版心',
    figure: between(27, 185),
    both: (document) =>
      upright(document).flatMap(({ pictures }) => pictures.flatMap(({ left, right }) => [left, right])),
  },
  {
    clause: '33476.2',
    strength: 'M',
    says: 'Word 上边距（版心上边减半个行间）',
    figure: near(34.58, 0.1),
    docx: ({ word }) => (word ? pageMargins(word, 'top') : []),
  },
  {
    clause: '33476.2',
    strength: 'M',
    says: 'Word 下边距',
    figure: near(32.58, 0.1),
    docx: ({ word }) => (word ? pageMargins(word, 'bottom') : []),
  },
  {
    clause: '33476.2',
    strength: 'M',
    says: 'Word 左边距',
    figure: near(28, 0.1),
    docx: ({ word }) => (word ? pageMargins(word, 'left') : []),
  },
  {
    clause: '33476.2',
    strength: 'M',
    says: 'Word 右边距',
    figure: near(26, 0.6),
    docx: ({ word }) => (word ? pageMargins(word, 'right') : []),
  },
  {
    clause: '5.2.3',
    strength: 'G',
    says: 'Word 正文行距为固定值',
    figure: near(29.6, 0.05, 'pt'),
    docx: ({ word }) => (word ? [normalSetting(word).line] : []),
  },
  {
    clause: '5.2.3',
    strength: 'P',
    says: 'Word 不作孤行控制、标点不悬出、汉字与数字间不加空',
    figure: is('0 0 0 0'),
    docx: ({ word }) =>
      word
        ? [
            ['w:widowControl', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN']
              .map((name) => normalSwitch(word, name))
              .join(' '),
          ]
        : [],
  },
  {
    clause: 'DA/T 47',
    strength: 'P',
    says: 'PDF 字体全部嵌入',
    figure: is('嵌入'),
    pdf: ({ fonts }) =>
      [...(fonts ?? new Map<string, boolean>())].map(([name, embedded]) => (embedded ? '嵌入' : name)),
  },
]
