import { readText } from './read-text.ts'

/** What stands where something is still to be written. A report with it builds, and is told so. */
export const placeholder = '……'

/** How many places of a natural text are still to be filled: lines, what follows a heading, the ordinal of a number. */
export const countPlaceholders = (text: string): number => readText(text).filter(({ block }) => isOpen(block)).length

function isOpen({ children }: ReturnType<typeof readText>[number]['block']): boolean {
  const text = children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
  return text === placeholder || text.endsWith(`〕${placeholder}号`)
}
