import { loadFaces } from '../../src/fonts/load-faces.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { renderPdf } from '../../src/render/pdf/render.ts'
import { fontFiles } from '../fonts/font-files.ts'
import { type PdfPage, readPdf } from '../read-pdf.ts'

export const faces = loadFaces(fontFiles(), () => {})

export const points = (millimetres: number) => (millimetres / 25.4) * 72
export const millimetres = (points: number) => (points / 72) * 25.4

/** A layout printed with the shipped faces and read back. */
export const print = async (layout: Layout, draft?: string) => readPdf(await renderPdf(layout, faces, { draft }))

/** The only page of a layout, printed and read back. */
export async function printPage(layout: Layout, draft?: string): Promise<PdfPage> {
  const { pages } = await print(layout, draft)
  return pages[0] as PdfPage
}
