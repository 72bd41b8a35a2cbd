import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import type { Doc } from '../model/doc.ts'

/** A document that is to be judged, with the report it was made of. */
export type Subject = {
  doc: Doc
  /** 文种, one of the fifteen. */
  documentType: string
  /** Its pack says that it rightly goes to several organs at once. */
  severalAddressees: boolean
  data: Record<string, unknown>
  /** The place of a field's value, else of what it would stand in. */
  placeOf(path: readonly (string | number)[]): Place
  /** The place of a field's name, where something is missing in it. */
  keyOf(path: readonly (string | number)[]): Place
  /** The place of a text in the report, from the character at `from` on. */
  find(text: string, from?: number): Place | undefined
}

/** What the standard (GB/T 9704-2012) or the regulation (党政机关公文处理工作条例) asks of any document. */
export type Rule = (subject: Subject, diagnose: Diagnose) => void
