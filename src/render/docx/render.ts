import { type Document, Packer } from 'docx'
import type { Layout } from '../../layout/layout.ts'
import { type DocxOptions, wordDocument } from './document.ts'
import { fontTableXml } from './font-table.ts'
import { packReproducibly } from './pack-reproducibly.ts'
import { appXml, coreXml } from './properties.ts'
import { settingsXml } from './settings.ts'
import { stylesXml } from './styles.ts'
import { usedStyles } from './used-styles.ts'

/**
 * The bytes of a Word file: the flow of the layout, which Word cuts into the same lines and pages by itself. The same
 * layout gives the same bytes, whatever the clock, the time zone or what was rendered before.
 */
export function renderDocx(layout: Layout, options: DocxOptions): Uint8Array {
  const overrides = [
    { path: 'word/styles.xml', data: stylesXml(options.fonts, layout.style, usedStyles(layout)) },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml(options.fonts, layout.style) },
    { path: 'docProps/core.xml', data: coreXml(layout.info) },
    { path: 'docProps/app.xml', data: appXml(layout.info) },
  ]
  return packReproducibly(compiler.compile(wordDocument(layout, options), undefined, overrides))
}

type Part = { path: string; data: string }

/** docx shows the parts of a package to nobody, and its zip is never the same twice. */
const compiler = Packer['compiler'] as {
  compile(document: Document, prettify: undefined, overrides: Part[]): Map<string, string | Uint8Array>
}
