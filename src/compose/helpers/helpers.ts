import { bodies } from './bodies.ts'
import type { Helper } from './helper.ts'
import { lists } from './lists.ts'
import { numbers } from './numbers.ts'
import { words } from './words.ts'

/** What a template can call, by name; the table in templates/README.md has an example of each. */
export const helpers: Record<string, Helper> = { ...bodies, ...lists, ...words, ...numbers }
