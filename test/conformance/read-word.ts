import { strFromU8, unzipSync } from 'fflate'
import { type Element, find, findAll, readXml, value } from './read-xml.ts'
import { faceOf } from './see-pdf.ts'
import { millimetres, type SeenFace } from './seen.ts'

/** A Word file with the properties its styles give resolved. Lengths are points. */
export type WordFile = {
  body: Element
  settings: Element
  styles: Map<string, Element>
  defaults: Element | undefined
  /** By the relationship id in word/document.xml. */
  parts: Map<string, Element>
  /** 避头尾: no line begins with one of `before`, none ends with one of `after`. */
  kinsoku: { before: string; after: string }
}

export type Look = { size: number; face: SeenFace; color: string; bold: boolean; spacing: number }

export type ParagraphSetting = {
  left: number
  right: number
  firstLine: number
  before: number
  after: number
  line: number
  lineRule: 'exact' | 'atLeast' | 'auto'
  align: string
  keepNext: boolean
  keepLines: boolean
  pageBreakBefore: boolean
  tabs: { at: number; kind: string }[]
}

export const points = (twips: string | undefined, otherwise = 0) =>
  twips === undefined ? otherwise : Number(twips) / 20

export function readWord(bytes: Uint8Array): WordFile {
  const files = unzipSync(bytes)
  const xml = (path: string) => (files[path] ? readXml(strFromU8(files[path])) : undefined)
  const document = xml('word/document.xml')
  const styles = xml('word/styles.xml')
  const settings = xml('word/settings.xml')
  const body = find(document, 'w:body')
  if (!body || !styles || !settings) throw new Error('not a Word file')
  const parts = new Map<string, Element>()
  for (const { attributes } of xml('word/_rels/document.xml.rels')?.children ?? []) {
    const part = /\.xml$/.test(attributes['Target'] ?? '') && xml(`word/${attributes['Target']}`)
    if (part) parts.set(attributes['Id'] ?? '', part)
  }
  const characters = (name: string) => find(settings, name)?.attributes['w:val'] ?? ''
  return {
    body,
    settings,
    styles: new Map(findAll(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style])),
    defaults: find(styles, 'w:docDefaults'),
    parts,
    kinsoku: { before: characters('w:noLineBreaksBefore'), after: characters('w:noLineBreaksAfter') },
  }
}

/** A style and those it is based on, the most general first. */
function chain({ styles }: WordFile, id: string | undefined, type: string): Element[] {
  const style = id === undefined ? [...styles.values()].find((one) => isDefault(one, type)) : styles.get(id)
  if (!style) return []
  const base = value(find(style, 'w:basedOn'))
  return [...(base === undefined ? [] : chain({ styles } as WordFile, base, type)), style]
}

const isDefault = ({ attributes }: Element, type: string) =>
  attributes['w:type'] === type && attributes['w:default'] === '1'

/** The properties of a paragraph, the most general first. */
function paragraphProperties(file: WordFile, paragraph: Element): Element[] {
  const own = find(paragraph, 'w:pPr')
  const styles = chain(file, value(find(own, 'w:pStyle')), 'paragraph').map((style) => find(style, 'w:pPr'))
  return [find(file.defaults, 'w:pPrDefault', 'w:pPr'), ...styles, own].filter((one) => one !== undefined)
}

function runProperties(file: WordFile, paragraph: Element, run: Element): Element[] {
  const own = find(run, 'w:rPr')
  const paragraphStyles = chain(file, value(find(paragraph, 'w:pPr', 'w:pStyle')), 'paragraph')
  const runStyle = value(find(own, 'w:rStyle'))
  const styles = [...paragraphStyles, ...(runStyle === undefined ? [] : chain(file, runStyle, 'character'))]
  const all = [find(file.defaults, 'w:rPrDefault', 'w:rPr'), ...styles.map((style) => find(style, 'w:rPr')), own]
  return all.filter((one) => one !== undefined)
}

/** The last one that says something wins, attribute by attribute. */
const attributesOf = (properties: readonly Element[], name: string): Record<string, string> =>
  Object.assign({}, ...properties.map((one) => find(one, name)?.attributes ?? {}))

const isOn = (properties: readonly Element[], name: string) => {
  const said = properties.map((one) => find(one, name)).findLast((one) => one !== undefined)
  return said !== undefined && !['0', 'false', 'off'].includes(value(said) ?? '')
}

export function lookOf(file: WordFile, paragraph: Element, run: Element): Look {
  const properties = runProperties(file, paragraph, run)
  const family = attributesOf(properties, 'w:rFonts')
  const color = attributesOf(properties, 'w:color')['w:val'] ?? 'auto'
  return {
    size: Number(attributesOf(properties, 'w:sz')['w:val'] ?? '20') / 2,
    face: faceOf(family['w:eastAsia'] ?? family['w:ascii'] ?? ''),
    color: color === 'auto' ? '#000000' : `#${color.toLowerCase()}`,
    bold: isOn(properties, 'w:b'),
    spacing: points(attributesOf(properties, 'w:spacing')['w:val']),
  }
}

export function settingOf(file: WordFile, paragraph: Element): ParagraphSetting {
  const properties = paragraphProperties(file, paragraph)
  const indent = attributesOf(properties, 'w:ind')
  const spacing = attributesOf(properties, 'w:spacing')
  const rule = spacing['w:lineRule'] ?? 'auto'
  const tabs = new Map<string, { at: number; kind: string }>()
  for (const one of properties) {
    for (const { attributes } of find(one, 'w:tabs')?.children ?? []) {
      const [at, kind] = [attributes['w:pos'] ?? '0', attributes['w:val'] ?? 'left']
      if (kind === 'clear') tabs.delete(at)
      else tabs.set(at, { at: points(at), kind })
    }
  }
  return {
    left: points(indent['w:left'] ?? indent['w:start']),
    right: points(indent['w:right'] ?? indent['w:end']),
    firstLine: firstLineOf(properties),
    before: points(spacing['w:before']),
    after: points(spacing['w:after']),
    line: points(spacing['w:line'], 12),
    lineRule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
    align: attributesOf(properties, 'w:jc')['w:val'] ?? 'left',
    keepNext: isOn(properties, 'w:keepNext'),
    keepLines: isOn(properties, 'w:keepLines'),
    pageBreakBefore: isOn(properties, 'w:pageBreakBefore'),
    tabs: [...tabs.values()].sort((one, other) => one.at - other.at),
  }
}

/** w:hanging takes the place of w:firstLine where both are said at different levels. */
function firstLineOf(properties: readonly Element[]): number {
  const said = properties.map((one) => find(one, 'w:ind')?.attributes ?? {}).reverse()
  const last = said.find((one) => one['w:firstLine'] !== undefined || one['w:hanging'] !== undefined)
  return last?.['w:hanging'] === undefined ? points(last?.['w:firstLine']) : -points(last['w:hanging'])
}

const emptyParagraph: Element = { name: 'w:p', attributes: {}, children: [], text: '' }

/** What a paragraph has of which nothing is said. */
export const normalSetting = (file: WordFile) => settingOf(file, emptyParagraph)

/** '0' where the switch is said to be off, '1' where it is on, or nothing said, which is Word's default. */
export function normalSwitch(file: WordFile, name: string): string {
  const said = paragraphProperties(file, emptyParagraph).some((one) => find(one, name))
  return said && !isOn(paragraphProperties(file, emptyParagraph), name) ? '0' : '1'
}

/** The margin of every upright section, in millimetres. */
export function pageMargins({ body }: WordFile, side: string): number[] {
  return findAll(body, 'w:sectPr')
    .filter((section) => find(section, 'w:pgSz')?.attributes['w:orient'] !== 'landscape')
    .map((section) => millimetres(points(find(section, 'w:pgMar')?.attributes[`w:${side}`])))
}

/** The field codes in the footers of the type: default, even or first. */
export function footerFields({ body, parts }: WordFile, type: string): string[] {
  return findAll(body, 'w:footerReference')
    .filter(({ attributes }) => attributes['w:type'] === type)
    .flatMap(({ attributes }) => {
      const part = parts.get(attributes['r:id'] ?? '')
      return part ? findAll(part, 'w:instrText').map(({ text }) => text.trim()) : []
    })
}
