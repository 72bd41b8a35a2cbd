import { whole } from '../finding.ts'
import type { Pdf } from '../open-pdf.ts'
import { filtersOf } from '../read-stream.ts'
import { onPage, type Rule } from '../rule.ts'
import { type Dictionary, isDictionary, latin, Name, Stream, Text, type Value } from '../values.ts'

/** How a file is written down. */
export const fileRules: readonly Rule[] = [
  {
    id: 'header',
    of: ['archive'],
    clause: 'ISO 19005-2 6.1.2',
    says: '文件开头不是规定的样子：第一行应为 %PDF-1.n，第二行是含四个以上非 ASCII 字节的注释',
    find: ({ file }) => whole(!/^%PDF-1\.[0-7]\r?\n?%[\x80-\xff]{4}/.test(latin(file.bytes.subarray(0, 20)))),
  },
  {
    id: 'id',
    of: ['archive'],
    clause: 'ISO 19005-2 6.1.3',
    says: '没有文件标识（ID）',
    find: ({ file }) => {
      const ids = file.list(file.trailer.get('ID'))
      return whole(ids.length !== 2 || !ids.every((one) => one instanceof Text && one.bytes.length > 0))
    },
  },
  {
    id: 'end',
    of: ['archive'],
    clause: 'ISO 19005-2 6.1.3',
    says: '文件结尾（%%EOF）后面还有内容',
    find: ({ file }) => whole(!/%%EOF(\r\n|\n|\r)?$/.test(latin(file.bytes.subarray(-16)))),
  },
  {
    id: 'stream-length',
    of: ['file', 'archive'],
    clause: 'ISO 32000-1 7.3.8、ISO 19005-2 6.1.7.1',
    says: '数据流的长度或者换行与所写的不符',
    find: ({ file }) => {
      for (const object of file.objectNumbers) file.object(object)
      return file.broken.map(({ object }) => `对象 ${object}`)
    },
  },
  {
    id: 'filter',
    of: ['archive'],
    clause: 'ISO 19005-2 6.1.7.2',
    says: '用了归档文件不许用的压缩（LZW）或者加密',
    find: (pdf) =>
      streams(pdf).flatMap(([object, stream]) =>
        filtersOf(stream).some((filter) => /^(LZWDecode|LZW|Crypt)$/.test(filter)) ? [`对象 ${object}`] : [],
      ),
  },
  {
    id: 'outside-data',
    of: ['archive'],
    clause: 'ISO 19005-2 6.1.7.1',
    says: '内容放在文件外面',
    find: (pdf) => streams(pdf).flatMap(([object, { dictionary }]) => (dictionary.has('F') ? [`对象 ${object}`] : [])),
  },
  {
    id: 'limits',
    of: ['archive'],
    clause: 'ISO 19005-2 6.1.13',
    says: '超过了大小的限制：名称至多127个字节，文字至多32767个，图形状态至多套28层',
    find: (pdf) => [
      ...pdf.pages.filter(({ content }) => content.deepest > 28).map(({ number }) => onPage(number)),
      ...pdf.file.objectNumbers.flatMap((object) => (isTooLarge(pdf.file.object(object)) ? [`对象 ${object}`] : [])),
    ],
  },
  {
    id: 'unbalanced',
    of: ['file'],
    clause: 'ISO 32000-1 8.4.2、14.6',
    says: '页面里成对的标记（q 和 Q、BDC 和 EMC）不成对',
    find: ({ pages }) => pages.filter(({ content }) => content.unbalanced).map(({ number }) => onPage(number)),
  },
  {
    id: 'optional-content',
    of: ['archive'],
    clause: 'ISO 19005-2 6.9、6.10',
    says: '有可以隐藏的图层、可替换的画面，或者幻灯片放映的设置',
    find: ({ file, catalog, pages }) =>
      whole(
        file.at(catalog, 'OCProperties', 'AS') !== undefined ||
          file.at(catalog, 'Names', 'AlternatePresentations') !== undefined ||
          pages.some(({ dictionary }) => dictionary.has('PresSteps')),
      ),
  },
  {
    id: 'form',
    of: ['archive'],
    clause: 'ISO 19005-2 6.4.1、6.4.2',
    says: '表单由阅读软件生成外观（NeedAppearances）或者是 XFA 表单',
    find: ({ file, catalog }) =>
      whole(
        file.at(catalog, 'AcroForm', 'NeedAppearances') === true || file.at(catalog, 'AcroForm', 'XFA') !== undefined,
      ),
  },
]

const streams = ({ file }: Pdf): [object: number, stream: Stream][] =>
  file.objectNumbers.flatMap((object) => {
    const value = file.object(object)
    return value instanceof Stream ? [[object, value]] : []
  })

function isTooLarge(value: Value | undefined): boolean {
  if (value instanceof Text) return value.bytes.length > 32767
  if (value instanceof Name) return value.name.length > 127
  if (Array.isArray(value)) return value.some(isTooLarge)
  const dictionary: Dictionary | undefined =
    value instanceof Stream ? value.dictionary : isDictionary(value) ? value : undefined
  return dictionary ? [...dictionary].some(([key, one]) => key.length > 127 || isTooLarge(one)) : false
}
