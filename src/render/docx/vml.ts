import { BuilderElement, type Paragraph, type Table, TextRun, type XmlComponent } from 'docx'

/** A box of the sheet: points from the upper left corner of the page. */
export type Box = { left: number; top: number; width: number; height: number }

const red = '#FF0000'

/** A red rule: `height` is its weight. It stands where it is put, whatever the text does. */
export function drawnRule(id: string, box: Box): TextRun {
  // No text instead of it: there is nothing to say.
  return new Drawing(rectangle({ id, style: placeOf(box), alt: '', fillcolor: red, stroked: 'f' }))
}

/**
 * What stands at a place of the page, without room of its own in the flow; `alt` says what it is, `turned` by 90°
 * clockwise. Ends with a paragraph.
 */
export function textBox(id: string, alt: string, box: Box, content: (Paragraph | Table)[], turned = false): TextRun {
  const textbox = new BuilderElement({
    name: 'v:textbox',
    attributes: attributes({ inset: '0,0,0,0', ...(turned && { style: 'layout-flow:vertical' }) }),
    children: [new BuilderElement({ name: 'w:txbxContent', children: content })],
  })
  return new Drawing(rectangle({ id, style: placeOf(box), alt, filled: 'f', stroked: 'f' }, [textbox]))
}

/** VML, as in Word's own watermarks: every Word, WPS and LibreOffice places it the same in headers and footers. */
class Drawing extends TextRun {
  constructor(shape: XmlComponent) {
    super({})
    this.root.push(new BuilderElement({ name: 'w:pict', children: [shape] }))
  }
}

const rectangle = (values: Record<string, string>, children: XmlComponent[] = []) =>
  new BuilderElement({ name: 'v:rect', attributes: attributes(values), children })

function placeOf({ left, top, width, height }: Box): string {
  const length = (points: number) => `${Number(points.toFixed(2))}pt`
  return [
    'position:absolute',
    `margin-left:${length(left)}`,
    `margin-top:${length(top)}`,
    `width:${length(width)}`,
    `height:${length(height)}`,
    'z-index:1',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';')
}

const attributes = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { key, value }]))
