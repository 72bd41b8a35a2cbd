import type { Element } from './read-xml.ts'
import type { SeenPage, SeenRun } from './seen.ts'

/** The measures of a section's pages, in points. */
export type Sheet = {
  width: number
  height: number
  top: number
  bottom: number
  left: number
  right: number
  header: number
  footer: number
  properties: Element
}

/** A page as it fills; `first` of its section. */
export type Page = Pick<SeenPage, 'number' | 'rules' | 'pictures' | 'turned'> & {
  sheet: Sheet
  first: boolean
  runs: SeenRun[]
}

/** Where something is to be set: the page, its left edge and the width it has. */
export type Room = { page: Page; left: number; width: number }
