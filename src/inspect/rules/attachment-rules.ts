import { attachmentsOf } from '../attachments.ts'
import type { Rule } from '../rule.ts'
import { isDictionary, textOf } from '../values.ts'

/** Files within the file. */
export const attachmentRules: readonly Rule[] = [
  {
    id: 'attachment-part',
    of: ['archive'],
    clause: 'ISO 19005-2 6.8',
    says: '归档2级（PDF/A-2）里只许附上也是归档文件的 PDF',
    find: ({ file, claims }) =>
      claims.archive?.part === 3
        ? []
        : attachmentsOf(file)
            .filter(({ kind }) => kind !== 'application/pdf')
            .map(({ name }) => name),
  },
  {
    id: 'attachment-entries',
    of: ['archive'],
    clause: 'ISO 19005-3 6.8',
    says: '附上的文件缺名称（F、UF）、类型（Subtype）、日期（ModDate）或者与本文件的关系（AFRelationship）',
    find: ({ file, claims }) =>
      attachmentsOf(file)
        .filter(({ dictionary, kind, relation, stream }) => {
          if (claims.archive?.part !== 3) return false
          const named = ['F', 'UF'].every((key) => (textOf(file.entry(dictionary, key)) ?? '') !== '')
          const dated = textOf(file.at(stream, 'Params', 'ModDate')) !== undefined
          return !named || kind === undefined || relation === undefined || !dated
        })
        .map(({ name }) => name),
  },
  {
    id: 'attachment-of',
    of: ['archive'],
    clause: 'ISO 19005-3 6.8',
    says: '附上的文件没有与文件或者其中的一部分关联（AF）',
    find: ({ file, catalog, claims }) => {
      const associated = file.list(catalog.get('AF')).filter(isDictionary)
      return attachmentsOf(file)
        .filter(({ dictionary }) => claims.archive?.part === 3 && !associated.includes(dictionary))
        .map(({ name }) => name)
    },
  },
]
