import { type Found, roomBetween } from '../find-elements.ts'
import {
  atLeast,
  atMost,
  between,
  cell,
  type Document,
  is,
  like,
  near,
  oneLine,
  type Requirement,
  twoLines,
  typeSize,
} from '../requirement.ts'
import { centre, top } from '../seen.ts'

const indent = near(28 + 2 * cell, 0.6)
const firstTitle = ({ titles }: Document): Found[] => titles[0]?.filter(({ page }) => page === 1) ?? []

/** A paragraph's first line: it begins further in than its others. */
const firstLines = ({ body }: Document) => body.filter(({ left, size }) => left > 33.5 && left < 46 && size > 15)
const wraps = ({ body }: Document) => body.filter(({ left, size }) => left <= 33.5 && size > 15)

const numbers = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+\.(?!\d)/, /^（\d+）/]
const headings = (document: Document, level: number) =>
  firstLines(document).filter(({ text }) => numbers[level - 1]?.test(text))

/** 梯形 or 菱形: no line narrower than both its neighbours, no two of one width but for a diamond. */
function shape(lines: readonly Found[]): string {
  const widths = lines.map(({ left, right }) => right - left)
  const narrow = widths.some(
    (width, at) =>
      at > 0 && at < widths.length - 1 && width < (widths[at - 1] ?? 0) - 1 && width < (widths[at + 1] ?? 0) - 1,
  )
  return narrow ? '沙漏形' : '梯形或菱形'
}

const attachmentName = /^(?:附件：)?(?:\d+\.)?/
/** Where the names of 附件说明 begin: after the label and the number. Digits and stops are half a character wide. */
function nameStarts({ attachmentNote }: Document): { line: Found; start: number }[] {
  const starts: { line: Found; start: number }[] = []
  for (const line of attachmentNote) {
    const prefix = attachmentName.exec(line.text)?.[0] ?? ''
    const width = [...prefix].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)
    if (prefix !== '') starts.push({ line, start: line.left + width * cell })
  }
  return starts
}

/** Lines of 附件说明 that go on with a name. */
const nameWraps = ({ attachmentNote }: Document) =>
  attachmentNote.filter(({ text }) => attachmentName.exec(text)?.[0] === '')

/** 7.3.1 to 7.3.4, 7.3.6, 7.3.7: title, addressee, text, 附件说明, 附注, attachments. */
export const body: Requirement[] = [
  {
    clause: '7.3.1',
    strength: 'G',
    says: '标题用 2 号字',
    figure: typeSize(22),
    both: ({ titles }) => titles.flat().map(({ size }) => size),
  },
  {
    clause: '7.3.1',
    strength: 'G',
    says: '标题用小标宋',
    figure: is('小标宋'),
    both: ({ titles }) => titles.flat().map(({ face }) => face),
  },
  {
    clause: '7.3.1',
    strength: 'G',
    says: '标题居中',
    figure: near(106, 0.5),
    both: ({ titles }) => titles.flat().map(centre),
  },
  {
    clause: '7.3.1',
    strength: 'G',
    says: '标题在红色分隔线下空二行',
    figure: twoLines,
    both: (document) => {
      const [line] = document.format === '普通' ? document.redRules.filter(({ left, right }) => right - left > 100) : []
      const [title] = firstTitle(document)
      return line && title ? [top(title) - line.top - line.weight / 2] : []
    },
  },
  {
    clause: '7.3.1',
    strength: 'M',
    says: '标题排成梯形或菱形',
    figure: is('梯形或菱形'),
    both: ({ titles }) => titles.filter(({ length }) => length > 1).map(shape),
  },
  {
    clause: '7.3.1',
    strength: 'P',
    says: '标题最短一行不短于最长一行的 1/3',
    figure: atLeast(0.33, ''),
    both: ({ titles }) =>
      titles
        .filter(({ length }) => length > 1)
        .map((lines) => {
          const widths = lines.map(({ left, right }) => right - left)
          return Math.min(...widths) / Math.max(...widths)
        }),
  },
  {
    clause: '7.3.1',
    strength: 'P',
    says: '标题每行不宽于版心',
    figure: atMost(156.5),
    both: ({ titles }) => titles.flat().map(({ left, right }) => right - left),
  },
  {
    clause: '7.3.2',
    strength: 'M',
    says: '主送机关在标题下空一行',
    figure: oneLine,
    both: (document) => {
      // A 题注, which the standard does not know, belongs to the title.
      const [above] = [...firstTitle(document), ...document.titleNote].slice(-1)
      const [addressee] = document.addressee
      return above && addressee ? [roomBetween(above, addressee)] : []
    },
  },
  {
    clause: '7.3.2',
    strength: 'M',
    says: '主送机关居左顶格，回行也顶格',
    figure: near(28, 0.5),
    both: ({ addressee }) => addressee.map(({ left }) => left),
  },
  {
    clause: '7.3.2',
    strength: 'M',
    says: '主送机关最后标全角冒号',
    figure: is('：'),
    both: ({ addressee }) => addressee.slice(-1).map(({ text }) => text.slice(-1)),
  },
  {
    clause: '7.3.2',
    strength: 'G',
    says: '主送机关用 3 号仿宋',
    figure: is('仿宋 16'),
    both: ({ addressee }) => addressee.map(({ face, size }) => `${face} ${size}`),
  },
  {
    clause: '7.3.3',
    strength: 'M',
    says: '公文首页显示正文',
    figure: atLeast(1, '行'),
    both: (document) =>
      document.markInk || document.titles.length > 0 ? [document.body.filter(({ page }) => page === 1).length] : [],
  },
  {
    clause: '7.3.3',
    strength: 'G',
    says: '正文在主送机关下一行',
    figure: between(10.35, 10.5),
    both: (document) => {
      const [last] = document.addressee.slice(-1)
      const next = last && document.body.find(({ page, middle }) => page === last.page && middle > last.middle)
      return last && next ? [next.middle - last.middle] : []
    },
  },
  {
    clause: '7.3.3',
    strength: 'M',
    says: '每个自然段左空二字',
    figure: indent,
    both: (document) => firstLines(document).map(({ left }) => left),
  },
  {
    clause: '7.3.3',
    strength: 'M',
    says: '正文回行顶格',
    figure: near(28, 0.5),
    both: (document) => wraps(document).map(({ left }) => left),
  },
  {
    clause: '7.3.3',
    strength: 'G',
    says: '第一层标题用黑体',
    figure: is('黑体'),
    both: (document) => headings(document, 1).map(({ face }) => face),
  },
  {
    clause: '7.3.3',
    strength: 'G',
    says: '第二层标题用楷体',
    figure: is('楷体'),
    both: (document) => headings(document, 2).map(({ face }) => face),
  },
  {
    clause: '7.3.3',
    strength: 'G',
    says: '第三层标题用仿宋',
    figure: is('仿宋'),
    both: (document) => headings(document, 3).map(({ face }) => face),
  },
  {
    clause: '7.3.3',
    strength: 'G',
    says: '第四层标题用仿宋',
    figure: is('仿宋'),
    both: (document) => headings(document, 4).map(({ face }) => face),
  },
  {
    clause: '7.3.3',
    strength: 'G',
    says: '各层标题用 3 号字',
    figure: typeSize(16),
    both: (document) => [1, 2, 3, 4].flatMap((level) => headings(document, level).map(({ size }) => size)),
  },
  {
    clause: '7.3.3',
    strength: 'P',
    says: '独占一行的第一层标题末尾不用标点',
    figure: is('无标点'),
    both: (document) =>
      headings(document, 1)
        .filter(({ right, runs }) => right < 183 && runs.every(({ face }) => face === '黑体'))
        .map(({ text }) => (/[。，；：、,.;:]$/.test(text) ? text : '无标点')),
  },
  {
    clause: '7.3.4',
    strength: 'M',
    says: '附件说明在正文下空一行',
    figure: oneLine,
    both: ({ attachmentNote: [first], body }) => {
      const above = first && body.findLast(({ page, middle }) => page === first.page && middle < first.middle)
      return first && above ? [roomBetween(above, first)] : []
    },
  },
  {
    clause: '7.3.4',
    strength: 'M',
    says: '附件说明左空二字',
    figure: indent,
    both: ({ attachmentNote }) => attachmentNote.slice(0, 1).map(({ left }) => left),
  },
  {
    clause: '7.3.4',
    strength: 'M',
    says: '“附件”后标全角冒号；多个附件用阿拉伯数码和点标序',
    figure: like('附件：（1.）', /^附件：(\d+\.)?[^\s.、：，]/),
    both: ({ attachmentNote }) => attachmentNote.slice(0, 1).map(({ text }) => text.slice(0, 7)),
  },
  {
    clause: '7.3.4',
    strength: 'M',
    says: '附件名称后不加标点',
    figure: is('无标点'),
    both: ({ attachmentNote }) =>
      attachmentNote.map(({ text }, at) =>
        /[。；，、;,.]$/.test(text) &&
        (at === attachmentNote.length - 1 || attachmentName.exec(attachmentNote[at + 1]?.text ?? '')?.[0])
          ? text
          : '无标点',
      ),
  },
  {
    clause: '7.3.4',
    strength: 'M',
    says: '附件名称回行与上一行名称首字对齐，左缘相差',
    figure: near(0, 0.4),
    both: (document) => {
      const starts = nameStarts(document)
      return nameWraps(document).map(
        (wrap) =>
          wrap.left - (starts.findLast(({ line }) => line.page < wrap.page || line.middle < wrap.middle)?.start ?? 0),
      )
    },
  },
  {
    clause: '7.3.4',
    strength: 'M',
    says: '多个附件的名称首字上下对齐，相差',
    figure: atMost(0.4),
    both: (document) => {
      const starts = nameStarts(document)
        .filter(({ line }) => !/^(附件：)?\d\d/.test(line.text))
        .map(({ start }) => start)
      return starts.length > 1 ? [Math.max(...starts) - Math.min(...starts)] : []
    },
  },
  {
    clause: '7.3.4',
    strength: 'G',
    says: '附件说明用 3 号仿宋',
    figure: is('仿宋 16'),
    both: ({ attachmentNote }) => attachmentNote.map(({ face, size }) => `${face} ${size}`),
  },
  {
    clause: '7.3.6',
    strength: 'M',
    says: '附注居左空二字',
    figure: indent,
    both: ({ note }) => (note ? [note.left] : []),
  },
  {
    clause: '7.3.6',
    strength: 'M',
    says: '附注加圆括号',
    figure: like('（……）', /^（.+）$/),
    both: ({ note }) => (note ? [note.text] : []),
  },
  {
    clause: '7.3.6',
    strength: 'M',
    says: '附注在成文日期下一行',
    figure: between(10.35, 10.5),
    both: ({ note, signOffs }) => (note ? [note.middle - (signOffs.at(-1)?.date.middle ?? 0)] : []),
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: '附件另面编排：“附件”在版心第一行',
    figure: near(37, 1),
    both: ({ attachments }) => attachments.map(({ label }) => top(label)),
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: '“附件”二字和顺序号用 3 号黑体',
    figure: is('黑体 16'),
    both: ({ attachments }) => attachments.map(({ label: { face, size } }) => `${face} ${size}`),
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: '“附件”顶格',
    figure: near(28, 0.5),
    both: ({ attachments }) => attachments.map(({ label }) => label.left),
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: '附件标题在版心第三行：字身上缘',
    figure: near(57.9, 1.5),
    both: ({ attachments }) => attachments.flatMap(({ titles }) => titles.slice(0, 1).map(top)),
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: '附件标题居中',
    figure: near(106, 0.5),
    both: ({ attachments }) => attachments.flatMap(({ titles }) => titles.map(centre)),
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: '附件顺序号和附件标题与附件说明一致',
    figure: is('一致'),
    both: (document) => {
      const said = document.attachmentNote
        .map(({ text }) => text)
        .join('')
        .replace(/^附件：/, '')
        .split(/(?=\d+\.)/)
        .map((name) => name.replace(/^\d+\./, ''))
      if (document.attachmentNote.length === 0) return []
      return document.attachments.map(({ label, titles }, at) => {
        const title = titles.map(({ text }) => text).join('')
        const number = said.length === 1 ? '附件' : `附件${at + 1}`
        return title === said[at] && label.text === number ? '一致' : `${label.text} ${title}／${said[at]}`
      })
    },
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: '附件在版记之前：附件所在页不晚于版记',
    figure: is('在前'),
    both: ({ attachments, imprint }) =>
      imprint.lines[0]
        ? attachments.map(({ label }) => (label.page <= (imprint.lines[0]?.page ?? 0) ? '在前' : '在后'))
        : [],
  },
]
