import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { grammar, type Rule } from './grammar.ts'
import type { Element } from './parse-markup.ts'

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
  for (const attribute of rule.needs ?? []) {
    if (element.attributes[attribute] !== undefined) continue
    fault({ code: 'markup/missing-attribute', severity: 'error', args: { element: name, attribute }, place })
  }
  if (rule.required && element.children.every((child) => typeof child === 'string' && child.trim() === '')) {
    fault({ code: 'markup/empty-element', severity: 'error', args: { element: name }, place })
  }
  const seen = new Set<string>()
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
      const known = knownIn(rule)
      fault({
        code: 'markup/unknown-element',
        severity: 'error',
        args: { element: child.name, parent: name, known },
        place: child.place,
      })
    } else if (!rule.children?.includes(child.name)) {
      const known = knownIn(rule)
      fault({
        code: 'markup/wrong-child',
        severity: 'error',
        args: { element: child.name, parent: name, known },
        place: child.place,
      })
    } else {
      // The parts of a 公文 may come again behind a 分页.
      if (seen.has(child.name) && grammar[child.name]?.once && name !== '公文')
        fault({
          code: 'markup/duplicate',
          severity: 'error',
          args: { element: child.name, parent: name },
          place: child.place,
        })
      seen.add(child.name)
      check(child, fault)
    }
  }
}

const knownIn = ({ children = [], text }: Rule) => children.join('、') || (text ? '文字，没有标签' : '没有')
