import { strFromU8, unzipSync } from 'fflate'
import type { Layout } from '../../src/layout/layout.ts'
import { renderDocx } from '../../src/render/docx/render.ts'
import { fonts } from './layouts.ts'

/** The parts of a Word file as text, by path, in the order in which they are packed. */
export function openDocx(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

/** One part of the Word file made of a layout. */
export async function partOf(layout: Layout, path: string, draft?: string): Promise<string> {
  const part = openDocx(await renderDocx(layout, { fonts, draft })).get(path)
  if (part === undefined) throw new Error(`no ${path} in the file`)
  return part
}

/** The XML of the style with the name. */
export function styleNamed(name: string, stylesXml: string): string {
  const styles = stylesXml.match(/<w:style .*?<\/w:style>/gs) ?? []
  return styles.find((style) => style.includes(`<w:name w:val="${name}"/>`)) ?? ''
}

/** The XML of each paragraph of a part, in order. */
export const paragraphsOf = (xml: string) => xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []
