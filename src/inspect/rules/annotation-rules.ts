import { whole } from '../finding.ts'
import type { Page, Pdf } from '../open-pdf.ts'
import { onPage, type Rule } from '../rule.ts'
import { type Dictionary, dictionaryOf, isDictionary, nameOf, Reference, textOf } from '../values.ts'
import { numberTree } from './tag-rules.ts'

/** Links and other annotations, and what happens on a click. */
export const annotationRules: readonly Rule[] = [
  {
    id: 'annotation-kind',
    of: ['archive'],
    clause: 'ISO 19005-2 6.3.1',
    says: '有归档文件不许有的批注（声音、影像、三维、屏幕，或者归档2级里的文件批注）',
    find: (pdf) =>
      where(pdf, ({ dictionary }) => {
        const kind = nameOf(dictionary.get('Subtype')) ?? ''
        return /^(3D|Sound|Screen|Movie)$/.test(kind) || (kind === 'FileAttachment' && pdf.claims.archive?.part !== 3)
      }),
  },
  {
    id: 'annotation-flags',
    of: ['archive'],
    clause: 'ISO 19005-2 6.3.2',
    says: '批注或链接没有设为可打印，或者被隐藏',
    find: (pdf) =>
      where(pdf, ({ dictionary }) => {
        const flags = dictionary.get('F')
        // Bits 3 (print); 1, 2, 6 and 9 (invisible, hidden, no view, toggle).
        const wrong = typeof flags !== 'number' || (flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0
        return nameOf(dictionary.get('Subtype')) !== 'Popup' && wrong
      }),
  },
  {
    id: 'annotation-look',
    of: ['archive'],
    clause: 'ISO 19005-2 6.3.3',
    says: '批注没有自带外观（AP）',
    find: (pdf) =>
      where(pdf, ({ dictionary }) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = pdf.file.list(dictionary.get('Rect')).map(Number)
        const area = Math.abs((right - left) * (top - bottom))
        return !/^(Link|Popup)$/.test(nameOf(dictionary.get('Subtype')) ?? '') && area > 0 && !dictionary.has('AP')
      }),
  },
  {
    id: 'action',
    of: ['archive'],
    clause: 'ISO 19005-2 6.5.1、6.5.2',
    says: '有归档文件不许有的动作（运行程序、脚本、播放等）',
    find: ({ file, catalog, pages }) => {
      const allowed = /^(GoTo|GoToR|GoToE|Thread|URI|Named|SubmitForm)$/
      const all = file.objectNumbers.flatMap((object) => {
        const dictionary = dictionaryOf(file.object(object))
        return dictionary ? [dictionary, file.entry(dictionary, 'A'), file.entry(dictionary, 'OpenAction')] : []
      })
      const forbidden = all.filter(isDictionary).some((one) => {
        const kind = nameOf(one.get('S'))
        const isAction =
          nameOf(one.get('Type')) === 'Action' || /^(JavaScript|Launch|Sound|Movie|Hide)$/.test(kind ?? '')
        return isAction && !allowed.test(kind ?? '')
      })
      return whole(forbidden || catalog.has('AA') || pages.some(({ dictionary }) => dictionary.has('AA')))
    },
  },
  {
    id: 'tab-order',
    of: ['accessible'],
    clause: 'ISO 14289-1 7.18.3',
    says: '有链接的页没有按标签的顺序跳转（Tabs）',
    find: ({ file, pages }) =>
      pages
        .filter(({ dictionary }) => file.list(dictionary.get('Annots')).length > 0)
        .filter(({ dictionary }) => nameOf(dictionary.get('Tabs')) !== 'S')
        .map(({ number }) => onPage(number)),
  },
  {
    id: 'link-text',
    of: ['accessible'],
    clause: 'ISO 14289-1 7.18.1、7.18.5',
    says: '链接没有说明文字（Contents）',
    find: (pdf) => where(pdf, ({ dictionary }) => isSeen(dictionary) && !textOf(dictionary.get('Contents'))?.trim()),
  },
  {
    id: 'link-tag',
    of: ['accessible'],
    clause: 'ISO 14289-1 7.18.1、7.18.5',
    says: '链接不在链接标签（Link）里',
    find: (pdf) => {
      const held = new Map(
        pdf.elements.flatMap((node) =>
          node.kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.object, node] as const] : [])),
        ),
      )
      const parents = numberTree(pdf, pdf.file.at(pdf.catalog, 'StructTreeRoot', 'ParentTree'))
      return where(pdf, ({ object, dictionary }) => {
        if (!isSeen(dictionary)) return false
        const node = held.get(object)
        const wanted = nameOf(dictionary.get('Subtype')) === 'Link' ? 'Link' : 'Annot'
        const owner = parents.get(Number(dictionary.get('StructParent')))
        return node?.role !== wanted || !(owner instanceof Reference && owner.number === node.object)
      })
    },
  },
  {
    id: 'link-target',
    of: ['file'],
    clause: 'ISO 32000-1 12.3.2',
    says: '链接指向的页不存在',
    find: (pdf) => where(pdf, ({ dictionary }) => dictionary.has('Dest') && !leads(pdf, dictionary)),
  },
]

type Annotation = { object: number; dictionary: Dictionary }

/** PDF/UA leaves out popups and what is hidden. */
const isSeen = (annotation: Dictionary) =>
  nameOf(annotation.get('Subtype')) !== 'Popup' && (Number(annotation.get('F') ?? 0) & 2) === 0

function annotationsOf({ file }: Pdf, { dictionary }: Page): Annotation[] {
  const list = file.get(dictionary.get('Annots'))
  return (Array.isArray(list) ? list : []).flatMap((value) => {
    const own = file.get(value)
    return isDictionary(own) ? [{ object: value instanceof Reference ? value.number : 0, dictionary: own }] : []
  })
}

/** The pages with an annotation that a question is true of. */
function where(pdf: Pdf, fails: (annotation: Annotation) => boolean): string[] {
  return pdf.pages.filter((page) => annotationsOf(pdf, page).some(fails)).map(({ number }) => onPage(number))
}

/** A destination with a page of the file; those by name are not followed. */
export function leads({ file, pages }: Pdf, owner: Dictionary): boolean {
  const destination = file.get(owner.get('Dest'))
  if (!Array.isArray(destination)) return destination !== undefined && destination !== null
  const [page] = destination
  return page instanceof Reference && pages.some(({ object }) => object === page.number)
}
