import { child, inner } from '../../../import/xml-tree.ts'
import { whole } from '../../finding.ts'
import type { Rule } from '../rule.ts'

/** What the file says of itself. */
export const propertyRules: readonly Rule[] = [
  {
    id: 'title',
    clause: 'WCAG 2.1 2.4.2',
    says: '文件属性里没有标题：请在“文件 > 信息”里填写公文标题',
    find: ({ property }) => whole(property('title') === ''),
  },
  {
    id: 'creator',
    clause: 'ECMA-376-2 11',
    says: '文件属性里没有作者：请填写发文机关',
    find: ({ property }) => whole(property('creator') === ''),
  },
  {
    id: 'company',
    clause: 'ECMA-376-1 22.2.2.3',
    says: '文件属性里没有单位：请填写发文机关',
    find: ({ property }) => whole(property('Company') === ''),
  },
  {
    id: 'dates',
    clause: 'ECMA-376-2 11',
    says: '文件属性里没有创建和修改的日期',
    find: ({ property }) => whole(property('created') === '' || property('modified') === ''),
  },
  {
    id: 'language',
    clause: 'WCAG 2.1 3.1.1',
    says: '没有设定语言是中文：读屏软件会按别的语言朗读',
    find: ({ part, property }) => {
      const defaults = inner(part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')
      const theme = child(part('word/settings.xml'), 'w:themeFontLang')
      const said = [defaults, theme].map((node) => node?.attributes['w:eastAsia'] ?? '')
      return whole(![property('language'), ...said].every((language) => /^zh\b/i.test(language)))
    },
  },
]
