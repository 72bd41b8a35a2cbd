import { type Document, Packer } from 'docx'
import type { FontRole, Layout } from '../../layout/layout.ts'
import { type DocxOptions, wordDocument } from './document.ts'
import { dropUnused } from './drop-unused.ts'
import { embedFonts, type OpenFace } from './embed-fonts.ts'
import { fontRelationsXml, fontTableXml } from './font-table.ts'
import { packReproducibly } from './pack-reproducibly.ts'
import { appXml, coreXml } from './properties.ts'
import { settingsXml } from './settings.ts'
import { stylesXml } from './styles.ts'
import { usedStyles } from './used-styles.ts'

/** `openFace`: the open faces go into the file, for machines that lack those of the offices. */
type RenderOptions = DocxOptions & { openFace?: (role: FontRole) => OpenFace }

/**
 * The bytes of a Word file: the flow of the layout, which Word cuts into the same lines and pages by itself. The same
 * layout gives the same bytes, whatever the clock, the time zone or what was rendered before.
 */
export function renderDocx(layout: Layout, { openFace, ...options }: RenderOptions): Promise<Uint8Array> {
  const { info, style } = layout
  const { fonts, embedded } = openFace
    ? embedFonts(layout, options.fonts, openFace, options.draft)
    : { fonts: options.fonts, embedded: [] }
  const overrides = [
    { path: 'word/styles.xml', data: stylesXml(fonts, style, usedStyles(layout)) },
    { path: 'word/settings.xml', data: settingsXml(embedded.length > 0) },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts, style, embedded, options.fonts) },
    { path: 'docProps/core.xml', data: coreXml(info) },
    { path: 'docProps/app.xml', data: appXml(info) },
    ...(embedded.length > 0 ? [{ path: 'word/_rels/fontTable.xml.rels', data: fontRelationsXml(embedded) }] : []),
  ]
  const parts = compiler.compile(wordDocument(layout, { ...options, fonts }), undefined, overrides)
  for (const { path, bytes } of embedded) parts.set(`word/${path}`, bytes)
  return packReproducibly(dropUnused(parts))
}

type Part = { path: string; data: string }

/** docx shows the parts of a package to nobody, and its zip is never the same twice. */
const compiler = Packer['compiler'] as {
  compile(document: Document, prettify: undefined, overrides: Part[]): Map<string, string | Uint8Array>
}
