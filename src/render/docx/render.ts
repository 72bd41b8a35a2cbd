import { Packer } from 'docx'
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
export async function renderDocx(layout: Layout, options: DocxOptions): Promise<Uint8Array> {
  const overrides = [
    { path: 'word/styles.xml', data: stylesXml(options.fonts, layout.style, usedStyles(layout)) },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml(options.fonts, layout.style) },
    { path: 'docProps/core.xml', data: coreXml(layout.info) },
    { path: 'docProps/app.xml', data: appXml(layout.info) },
  ]
  const packed = await Packer.toArrayBuffer(wordDocument(layout, options), undefined, overrides)
  return packReproducibly(new Uint8Array(packed))
}
