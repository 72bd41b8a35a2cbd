import type { Requirement } from '../requirement.ts'
import { body } from './body.ts'
import { imprint } from './imprint.ts'
import { leftToWord } from './left-to-word.ts'
import { masthead } from './masthead.ts'
import { page } from './page.ts'
import { pageNumber } from './page-number.ts'
import { signOff } from './sign-off.ts'
import { specialFormats } from './special-formats.ts'
import { tables } from './tables.ts'

/** The rows of GB/T 9704-2012 that a file can show, in the order of its clauses. */
export const requirements: Requirement[] = [
  ...page,
  ...masthead,
  ...body,
  ...signOff,
  ...imprint,
  ...pageNumber,
  ...tables,
  ...specialFormats,
  ...leftToWord,
]
