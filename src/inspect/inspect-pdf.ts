import { attachmentsOf } from './attachments.ts'
import type { Finding } from './finding.ts'
import { type Claims, openPdf, type Pdf } from './open-pdf.ts'
import type { Rule, Subject } from './rule.ts'
import { annotationRules } from './rules/annotation-rules.ts'
import { attachmentRules } from './rules/attachment-rules.ts'
import { colourRules } from './rules/colour-rules.ts'
import { fileRules } from './rules/file-rules.ts'
import { fontRules } from './rules/font-rules.ts'
import { metadataRules } from './rules/metadata-rules.ts'
import { navigationRules, outlineOf } from './rules/navigation-rules.ts'
import { tagRules } from './rules/tag-rules.ts'
import { textOf } from './values.ts'

const rules: readonly Rule[] = [
  ...fileRules,
  ...metadataRules,
  ...colourRules,
  ...fontRules,
  ...tagRules,
  ...annotationRules,
  ...navigationRules,
  ...attachmentRules,
]

/** What a file claims, what there is in it, and what of the claims is not true. */
export type Inspection = {
  claims: Claims
  version: string
  pages: number
  title?: string
  issuer?: string
  number?: string
  date?: string
  language?: string
  fonts: { name: string; embedded: boolean; subset: boolean }[]
  /** How many elements of each role, as the file writes them, in the order they first come. */
  tags: [role: string, count: number][]
  bookmarks: number
  attachments: { name: string; kind?: string; relation?: string }[]
  findings: Finding[]
}

/** Holds a PDF against what it claims. Rules of a standard that it does not claim are not asked. @throws {PdfError} */
export function inspectPdf(bytes: Uint8Array): Inspection {
  const pdf = openPdf(bytes)
  const { claims, file, catalog, said } = pdf
  const subjects: Subject[] = ['file']
  if (claims.archive) subjects.push('archive')
  if (claims.accessible) subjects.push('accessible')
  const findings = rules
    .filter(({ of }) => of.some((subject) => subjects.includes(subject)))
    .map(({ id, says, clause, find }): Finding => ({ rule: id, says, clause, places: [...find(pdf)] }))
    .filter(({ places }) => places.length > 0)
  return {
    claims,
    version: String.fromCharCode(...bytes.subarray(5, 8)),
    pages: pdf.pages.length,
    title: said('dc', 'title') ?? textOf(file.at(file.trailer, 'Info', 'Title')),
    issuer: said('dc', 'creator') ?? textOf(file.at(file.trailer, 'Info', 'Author')),
    number: said('dc', 'identifier'),
    date: said('xmp', 'CreateDate')?.slice(0, 10),
    language: textOf(file.entry(catalog, 'Lang')),
    fonts: pdf.fonts.map(({ font: { name, embedded, subset } }) => ({ name, embedded, subset })),
    tags: countTags(pdf),
    bookmarks: outlineOf(pdf).length,
    attachments: attachmentsOf(file).map(({ name, kind, relation }) => ({ name, kind, relation })),
    findings,
  }
}

function countTags({ elements }: Pdf): [string, number][] {
  const counts = new Map<string, number>()
  for (const { written } of elements) counts.set(written, (counts.get(written) ?? 0) + 1)
  return [...counts]
}
