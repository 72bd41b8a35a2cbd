import { Packer } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { FontRole, Layout } from '../../layout/layout.ts'
import { type DocxOptions, wordDocument } from './document.ts'
import { type EmbeddedFont, embedFonts, type OpenFace } from './embed-fonts.ts'
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
export async function renderDocx(layout: Layout, { openFace, ...options }: RenderOptions): Promise<Uint8Array> {
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
  const packed = await Packer.toArrayBuffer(wordDocument(layout, { ...options, fonts }), undefined, overrides)
  return packReproducibly(withFonts(new Uint8Array(packed), embedded))
}

function withFonts(packed: Uint8Array, embedded: readonly EmbeddedFont[]): Uint8Array {
  if (embedded.length === 0) return packed
  const files = embedded.map(({ path, bytes }) => [`word/${path}`, bytes] as const)
  return zipSync({ ...unzipSync(packed), ...Object.fromEntries(files) }, { level: 0 })
}
