/** The inner modules of pdfmake 0.3.11 that pdfmake.ts takes, as far as we use them. */

declare module 'pdfmake/js/PDFDocument.js' {
  /** What pdfkit and pdfmake ask of a font. */
  type PdfFont = {
    id: string
    ascender: number
    descender: number
    encode(text: string): [string[], object[]]
    widthOfString(text: string, size: number): number
    lineHeight(size: number): number
    ref(): PdfReference
  }
  type PdfImage = { label: string; width: number; height: number; obj: object }
  /** Names are strings here, and texts objects (`new String`). */
  type PdfReference<Data = Record<string, unknown>> = {
    data: Data
    compress: boolean
    write(bytes: Uint8Array): void
    end(bytes?: Uint8Array): void
  }
  class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: undefined,
      localAccessPolicy: (path: string) => boolean,
    )
    info: object
    _root: PdfReference<Record<string, unknown> & { Pages: PdfReference<{ Kids: PdfReference[] }> }>
    _info: PdfReference
    _offsets: number[]
    page: { write(line: string): void; content: { end(text?: string): void } }
    _font: PdfFont
    _fontSize: number
    _fontCount: number
    _fontFamilies: Record<string, { finalize(): void }>
    _fillColor: [color: string, opacity: number]
    _imageRegistry: Record<string, PdfImage>
    provideFont(family: string, bold?: boolean, italics?: boolean): PdfFont
    provideImage(name: string): PdfImage
    ref(dictionary: object): PdfReference
    addPage(options?: object): this
    addContent(operators: string): this
    getMarkInfoDictionary(): PdfReference
    image(name: string, x: number, y: number, options: object): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(): this
    text(text: string, x: number, y: number, options: object): this
    fontSize(size: number): this
    fill(color?: string): this
    fillColor(color: string): this
    opacity(opacity: number): this
    strokeColor(color: string): this
    lineWidth(width: number): this
    rotate(degrees: number, options: { origin: [number, number] }): this
    save(): this
    restore(): this
    endMetadata(): void
    on(event: 'pageAdded' | 'end', listener: () => void): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    end(): void
  }
  const module: typeof PDFDocument | { default: typeof PDFDocument }
  export default module
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  class LayoutBuilder {
    constructor(pageSize: object, margins: object, svg: object)
    layoutDocument(content: object[], document: object, styles: object, defaultStyle: object): object[]
  }
  const module: typeof LayoutBuilder | { default: typeof LayoutBuilder }
  export default module
}

declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    constructor(document: object)
    renderPages(pages: object[]): void
  }
  const module: typeof Renderer | { default: typeof Renderer }
  export default module
}

declare module 'fontkit' {
  /** fontkit 2.0.4, as far as we use it. */
  type Subset = { glyphs: number[]; encode(): Uint8Array }
  export function create(font: Uint8Array): { createSubset(): Subset }
}
