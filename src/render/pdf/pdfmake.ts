import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import renderer from 'pdfmake/js/Renderer.js'

/** The inner modules are CommonJS with a `default`: Node hands over the whole module, bundlers and vitest the default. */
function only<Class>(module: Class | { default: Class }): Class {
  return typeof module === 'function' ? (module as Class) : (module as { default: Class }).default
}

export const LayoutBuilder = only(layoutBuilder)
export const PDFDocument = only(pdfDocument)
export const Renderer = only(renderer)

export type PdfDocument = InstanceType<typeof PDFDocument>
export type PdfImage = ReturnType<PdfDocument['provideImage']>
export type PdfReference = ReturnType<PdfDocument['ref']>
