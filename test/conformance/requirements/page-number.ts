import { type Found, pageNumberForm } from '../find-elements.ts'
import { footerFields } from '../read-word.ts'
import { between, type Document, is, like, near, type Requirement, typeSize } from '../requirement.ts'
import { inkOf, type SeenPage } from '../seen.ts'

const odd = ({ pageNumbers }: Document) => pageNumbers.filter(({ page }) => page % 2 === 1)
const even = ({ pageNumbers }: Document) => pageNumbers.filter(({ page }) => page % 2 === 0)

/** The middle of the dashes. */
function dash(line: Found, { ink }: Document): number {
  const { top, bottom } = inkOf({ ...line, runs: line.runs.map((run) => ({ ...run, text: '—' })) }, ink)
  return line.runs.length > 0 ? (top + bottom) / 2 : line.middle
}

/** Pages without text before the one with the imprint. */
function blankPages({ pages, imprint }: Document): number[] {
  const [first] = imprint.lines
  const isBlank = ({ number, lines }: SeenPage) =>
    number < (first?.page ?? 0) && lines.every(({ text }) => pageNumberForm.test(text))
  return pages.filter(isBlank).map(({ number }) => number)
}

/** 7.5: 页码. */
export const pageNumber: Requirement[] = [
  {
    clause: '7.5',
    strength: 'G',
    says: '页码用 4 号字',
    figure: typeSize(14),
    both: ({ pageNumbers }) => pageNumbers.map(({ size }) => size),
  },
  {
    clause: '7.5',
    strength: 'G',
    says: '页码用宋体',
    figure: is('宋体'),
    both: ({ pageNumbers }) => pageNumbers.map(({ face }) => face),
  },
  {
    clause: '7.5',
    strength: 'G',
    says: '页码用半角阿拉伯数字，左右各一条一字线',
    figure: like('— n —', /^— ?\d+ ?—$/),
    both: ({ pageNumbers }) => pageNumbers.map(({ text }) => text),
  },
  {
    clause: '7.5',
    strength: 'G',
    says: '一字线上距版心下边缘 7 mm（距纸上边 269 mm）',
    figure: near(269, 0.5),
    both: (document) => document.pageNumbers.map((line) => dash(line, document)),
  },
  {
    clause: '7.5',
    strength: 'G',
    says: '单页码居右空一字',
    figure: between(4.84, 5.67),
    both: (document) => odd(document).map(({ right }) => 184 - right),
  },
  {
    clause: '7.5',
    strength: 'G',
    says: '双页码居左空一字',
    figure: between(4.84, 5.67),
    both: (document) => even(document).map(({ left }) => left - 28),
  },
  {
    clause: '7.5',
    strength: 'G',
    says: '页码与所在面的次序相同，附件接着编',
    figure: is('相同'),
    both: ({ pageNumbers }) =>
      pageNumbers.map(({ text, page }) =>
        Number(text.replace(/\D/g, '')) === page ? '相同' : `第 ${page} 面 ${text}`,
      ),
  },
  {
    clause: '7.5',
    strength: 'M',
    says: '版记页前有空白页的，空白页和版记页不编页码',
    figure: is('不编'),
    both: (document) => {
      const blank = blankPages(document)
      const bare = blank.length > 0 ? [...blank, document.imprint.lines[0]?.page ?? 0] : []
      return bare.map((number) =>
        document.pageNumbers.some(({ page }) => page === number) ? `第 ${number} 页有页码` : '不编',
      )
    },
  },
  {
    clause: '7.5',
    strength: 'G',
    says: '其余各面都有页码（信函首页除外）',
    figure: is('有'),
    both: (document) => {
      const blank = blankPages(document)
      const bare = new Set([
        ...blank,
        ...(blank.length > 0 ? [document.imprint.lines[0]?.page ?? 0] : []),
        ...(document.format === '信函' ? [1] : []),
      ])
      return document.pages
        .filter(({ number }) => !bare.has(number))
        .map(({ number }) => (document.pageNumbers.some(({ page }) => page === number) ? '有' : `第 ${number} 面没有`))
    },
  },
  {
    clause: '7.5',
    strength: 'G',
    says: 'Word 奇偶页页脚不同',
    figure: is('不同'),
    docx: ({ word }) =>
      word ? [word.settings.children.some(({ name }) => name === 'w:evenAndOddHeaders') ? '不同' : '相同'] : [],
  },
  {
    clause: '7.5',
    strength: 'G',
    says: 'Word 页码为页码域，不是写死的数字',
    figure: is('PAGE'),
    docx: ({ word }) => (word ? ['default', 'even'].flatMap((type) => footerFields(word, type)) : []),
  },
]
