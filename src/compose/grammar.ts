import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Element } from './parse-markup.ts'

type Rule = { children?: readonly string[]; text?: true; attributes?: Record<string, RegExp>; required?: true }

const inline = { children: ['加粗'], text: true } as const
const heading: Rule = { ...inline, attributes: { 序号: /\S/u } }

/** The elements of the markup: what each may hold. `required`: may not be empty. */
const grammar: Record<string, Rule> = {
  公文: { children: ['标题', '主送机关', '正文', '落款', '分页'], attributes: { 发文机关: /\S/u } },
  标题: { text: true, required: true },
  主送机关: { text: true, required: true },
  正文: { children: ['一级标题', '二级标题', '三级标题', '四级标题', '段落', '表格', '分页'] },
  一级标题: heading,
  二级标题: heading,
  三级标题: heading,
  四级标题: heading,
  段落: { children: ['标题句', '加粗'], text: true },
  标题句: { ...inline, attributes: { 级: /^[1-4]$/u, 序号: /\S/u }, required: true },
  加粗: { ...inline, required: true },
  表格: { children: ['表题', '表头', '行'], attributes: { 列宽: /^\d+(\.\d+)?( \d+(\.\d+)?)*$/u } },
  表题: { text: true, required: true },
  表头: { children: ['格'] },
  行: { children: ['格'] },
  格: { text: true },
  分页: {},
  落款: { children: ['署名', '职务', '成文日期'], attributes: { 印章: /^(有|无|签名章)$/u } },
  署名: { text: true, required: true },
  职务: { text: true, required: true },
  成文日期: { text: true, required: true },
}

/** Says whatever of the tree is not of the markup, at its place in the template. True if nothing was. */
export function checkGrammar(root: Element, diagnose: Diagnose): boolean {
  let sound = true
  const fault: Diagnose = (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  }
  if (root.name === '公文') check(root, fault)
  else fault({ code: 'markup/wrong-root', severity: 'error', args: { element: root.name }, place: root.place })
  return sound
}

function check(element: Element, fault: Diagnose): void {
  const { name, place } = element
  const rule = grammar[name] as Rule
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const form = rule.attributes?.[attribute]
    if (!form) fault({ code: 'markup/unknown-attribute', severity: 'error', args: { element: name, attribute }, place })
    else if (!form.test(value)) {
      fault({ code: 'markup/bad-attribute', severity: 'error', args: { element: name, attribute, value }, place })
    }
  }
  if (rule.required && element.children.every((child) => typeof child === 'string' && child.trim() === '')) {
    fault({ code: 'markup/empty-element', severity: 'error', args: { element: name }, place })
  }
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (rule.text || child.trim() === '') continue
      fault({
        code: 'markup/stray-text',
        severity: 'error',
        args: { element: name, text: child.trim().slice(0, 20) },
        place,
      })
    } else if (!grammar[child.name]) {
      const known = (rule.children ?? []).join('、') || '（无）'
      fault({
        code: 'markup/unknown-element',
        severity: 'error',
        args: { element: child.name, parent: name, known },
        place: child.place,
      })
    } else if (!rule.children?.includes(child.name)) {
      const known = rule.children?.join('、') || '（无）'
      fault({
        code: 'markup/wrong-child',
        severity: 'error',
        args: { element: child.name, parent: name, known },
        place: child.place,
      })
    } else check(child, fault)
  }
}
