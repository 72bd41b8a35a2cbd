import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The first page of a PDF as a PNG, so many pixels wide. */
export async function paintPage(pdf: Uint8Array, width: number): Promise<Uint8Array> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  // pdf.js is typed for a browser's canvas; outside browsers it paints on this one.
  await page.render({ canvas: canvas as never, viewport }).promise
  await task.destroy()
  return canvas.toBuffer('image/png')
}
