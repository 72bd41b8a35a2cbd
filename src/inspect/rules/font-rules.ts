import type { Pdf } from '../open-pdf.ts'
import type { Font } from '../read-font.ts'
import { onPage, type Rule } from '../rule.ts'

/** PDF/A and PDF/UA ask the same of fonts, in other clauses. */
const both = ['archive', 'accessible'] as const

/** Fonts and what their codes stand for. */
export const fontRules: readonly Rule[] = [
  {
    id: 'font-embedded',
    of: both,
    clause: 'ISO 19005-2 6.2.11.4.1、ISO 14289-1 7.21.4.1',
    says: '字体没有嵌入',
    find: ({ fonts }) =>
      fonts.filter(({ font, used }) => !font.embedded && used.some(({ seen }) => seen)).map(({ font }) => font.name),
  },
  {
    id: 'font-broken',
    of: ['file'],
    clause: 'ISO 32000-1 9.9、ISO 19005-2 6.2.11.2',
    says: '嵌入的字体数据不完整，或者没有写明长度（Length1）',
    find: ({ fonts }) => fonts.filter(({ font }) => font.broken).map(({ font }) => font.name),
  },
  {
    id: 'font-map',
    of: both,
    clause: 'ISO 19005-2 6.2.11.3.2、ISO 14289-1 7.21.3.2',
    says: '字体没有写明编号与字形怎样对应（CIDToGIDMap）',
    find: ({ fonts }) => fonts.filter(({ font }) => !font.mapped).map(({ font }) => font.name),
  },
  {
    id: 'font-widths',
    of: both,
    clause: 'ISO 19005-2 6.2.11.5、ISO 14289-1 7.21.5',
    says: '文件里写的字宽与字体自己的字宽不同',
    find: (pdf) =>
      where(pdf, (font, code) => {
        const [written, own] = [font.width(code), font.ownWidth(code)]
        return written !== undefined && own !== undefined && Math.abs(written - own) > 1
      }),
  },
  {
    id: 'font-unicode',
    of: both,
    clause: 'ISO 19005-2 6.2.11.7.2、ISO 14289-1 7.21.7',
    says: '有的字没有写明是什么字（ToUnicode），复制和朗读会出错',
    find: (pdf) =>
      where(pdf, (font, code) => !font.isMissing(code) && !/^[^\0\uFEFF\uFFFE]+$/u.test(font.unicode(code) ?? '')),
  },
  {
    id: 'font-missing-glyph',
    of: both,
    clause: 'ISO 19005-2 6.2.11.8、ISO 14289-1 7.21.8',
    says: '有的字印成了“缺字”的方框（.notdef）',
    find: (pdf) => where(pdf, (font, code) => font.isMissing(code)),
  },
]

/** The pages and fonts with a code that a question is true of. */
function where({ fonts }: Pdf, fails: (font: Font, code: number) => boolean): string[] {
  return fonts.flatMap(({ font, used }) =>
    used.flatMap(({ page, codes }) => {
      const found = [...codes].filter((code) => fails(font, code))
      const shown = found.slice(0, 5).map((code) => font.unicode(code) || `编号${code}`)
      return found.length > 0 ? [`${onPage(page)} ${font.name} ${shown.join('')}`] : []
    }),
  )
}
