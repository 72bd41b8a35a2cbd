import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inspectPdf } from '../../src/inspect/inspect-pdf.ts'
import { renderPdf } from '../../src/render/pdf/render.ts'
import { layReport, samples, standards } from '../lay-report.ts'
import { pageOf } from '../pdf/make-layout.ts'
import { faces } from '../pdf/print-layout.ts'
import { editPdf, type Objects, replace } from './edit-pdf.ts'

const findingsOf = (pdf: Uint8Array) => inspectPdf(pdf).findings.map(({ rule, places }) => [rule, places])

const reports = [...(await samples()), ...(await standards())]

describe('nothing is found', () => {
  it.each(reports)('in the PDF of %s', async (file) => {
    const pdf = await renderPdf(layReport(file), faces)
    expect(inspectPdf(pdf).findings).toEqual([])
  })

  it('in a draft with its source in it, which is PDF/A-3u', async () => {
    const source = { name: '年度报告.yaml', bytes: new TextEncoder().encode('类型: 通知\n') }
    const pdf = await renderPdf(layReport('examples/standard/附件页.yaml'), faces, { draft: '草稿', source })
    const { claims, findings, attachments } = inspectPdf(pdf)
    expect(claims).toEqual({ archive: { part: 3, level: 'U' }, accessible: 1 })
    expect(attachments).toEqual([{ name: '年度报告.yaml', kind: 'text/yaml', relation: 'Source' }])
    expect(findings).toEqual([])
  })

  it('in an ordinary PDF that claims no archive and is none', async () => {
    const pdf = await renderPdf(layReport('examples/standard/图片.yaml'), faces, { plain: true })
    const { claims, findings } = inspectPdf(pdf)
    expect(claims).toEqual({ accessible: 1 })
    expect(findings).toEqual([])
  })
})

describe('a picture of any kind', () => {
  it.each(readdirSync('test/pdf/pictures'))('%s is fit for the archive', async (file) => {
    const bytes = readFileSync(`test/pdf/pictures/${file}`)
    const type = file.endsWith('.png') ? 'png' : 'jpeg'
    const image = { bytes, type, width: 12, height: 10 } as const
    const item = { kind: 'picture', image, alt: '', x: 0, top: 0, width: 60, height: 50, behind: false } as const
    expect(inspectPdf(await renderPdf(pageOf([item]), faces)).findings).toEqual([])
  })
})

describe('a planted fault is found', async () => {
  const tables = await renderPdf(layReport('examples/standard/附件页.yaml'), faces)
  const pictures = await renderPdf(layReport('examples/standard/图片.yaml'), faces)
  const source = { name: 'a.yaml', bytes: new TextEncoder().encode('a: 1\n') }
  const attached = await renderPdf(layReport('examples/standard/命令.yaml'), faces, { source })
  const broken = (pdf: Uint8Array, pattern: RegExp, to: string) =>
    findingsOf(editPdf(pdf, (objects: Objects) => replace(objects, pattern, to)))

  it('but none in a file that was only written down anew', () => {
    for (const pdf of [tables, pictures, attached]) expect(findingsOf(editPdf(pdf, () => {}))).toEqual([])
  })

  // What is planted, in which file, what is written for what, and the rules that must speak up.
  it.each<[string, Uint8Array, RegExp, string, string[]]>([
    ['no language', tables, /\/Lang \(zh-CN\)/, '', ['language']],
    ['a title that is not shown', tables, /\/DisplayDocTitle true/, '/DisplayDocTitle false', ['display-title']],
    ['no output intent', tables, /\/OutputIntents \[[^\]]*\]/, '', ['output-intent']],
    ['an output intent for inks', tables, /\/N 3\n/, '/N 4\n', ['output-intent', 'profile']],
    [
      'a picture with graded opacity and no output intent',
      pictures,
      /\/OutputIntents \[[^\]]*\]/,
      '',
      ['output-intent', 'transparency'],
    ],
    [
      'an author other than the metadata name',
      tables,
      /<dc:creator>.*<\/dc:creator>/,
      '<dc:creator><rdf:Seq><rdf:li>x</rdf:li></rdf:Seq></dc:creator>',
      ['info'],
    ],
    ['a date other than the metadata name', tables, /<xmp:CreateDate>\d{4}/, '<xmp:CreateDate>1999', ['info']],
    ['metadata that are no XML', tables, /<\/rdf:RDF>/, '', ['metadata']],
    [
      'a schema that nothing describes',
      tables,
      /<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/,
      '',
      ['schemas'],
    ],
    ['a level that does not exist', tables, /<pdfaid:conformance>U/, '<pdfaid:conformance>X', ['archive-claim']],
    ['no tags', tables, /\/StructTreeRoot \d+ 0 R/, '', ['tree', 'number-orphan', 'link-tag']],
    [
      'an empty tree',
      tables,
      /(\/Type \/StructTreeRoot[\s\S]*?)\/K \d+ 0 R/,
      '$1',
      ['tree', 'number-orphan', 'link-tag'],
    ],
    ['tags that the file is silent about', tables, /\/Marked true/, '/Marked false', ['marked']],
    ['a text without a tag', tables, /\/P <<\/MCID 0>> BDC/, '/P BMC', ['untagged', 'number-unknown']],
    ['a rule that is no artifact', tables, /\/Artifact <<\/Type \/Layout>> BDC/, '/P BMC', ['untagged']],
    [
      'an artifact within a tag',
      tables,
      /(\/P <<\/MCID 0>> BDC)/,
      '/Artifact BMC $1 ',
      ['unbalanced', 'artifact-inside'],
    ],
    ['a number used twice', tables, /\/MCID 1>>/, '/MCID 0>>', ['number-twice', 'number-unknown']],
    ['an orphan', tables, /\/MCID 1>>/, '/MCID 777>>', ['number-orphan', 'number-unknown']],
    [
      'a table of parents that disagrees',
      tables,
      /\/Nums \[0 \[(\d+ 0 R) (\d+ 0 R)/,
      '/Nums [0 [$2 $1',
      ['parent-tree'],
    ],
    ['a role that is mapped to nothing', tables, /\/Title \/P/, '', ['role']],
    ['a standard role made another', tables, /\/Title \/P/, '/Title /P /TD /P', ['role-remapped']],
    ['a cell outside its row', tables, /\/S \/TR\n/, '/S /Div\n', ['nesting']],
    ['a heading within a paragraph', tables, /\/S \/Part\n/, '/S /P\n', ['nesting']],
    ['headings that leave out a level', tables, /\/S \/H1\n/, '/S /H2\n', ['heading-levels']],
    ['headings of both kinds', tables, /(\/S \/Caption\n)/, '/S /H\n', ['nesting', 'heading-kinds']],
    ['a head cell without its scope', tables, /\/Scope \/Column/, '', ['header-scope']],
    ['a cell that covers too little', tables, /\/ColSpan 6/, '/ColSpan 5', ['table-shape']],
    ['a picture without alternative text', pictures, /\/Alt <\w*>\n\/A/, '/A', ['figure-alt']],
    ['an empty alternative text', pictures, /\/Alt <\w*>\n\/A/, '/Alt ()\n/A', ['figure-alt']],
    ['a picture without its box', pictures, /\/BBox \[[^\]]*\]/, '', ['figure-box']],
    ['a picture that is said to be text', pictures, /\/S \/Figure/, '/S /P', ['picture-untagged']],
    ['a font that is not embedded', tables, /\/FontFile2 \d+ 0 R/, '', ['font-embedded']],
    ['a font that is cut off', tables, /(stream\n.{0,200}glyf.{60}).*(\nendstream)/s, '$1$2', ['font-broken']],
    ['a font that does not say how long it is', tables, /\/Length1 \d+\n/, '', ['font-broken']],
    ['no map from numbers to glyphs', tables, /\/CIDToGIDMap \/Identity/, '', ['font-map']],
    ['a width that is not the font’s', tables, /(\/W \[(?:0 \[[\d.]+ |\d+ \[))[\d.]+/, '$1700.5', ['font-widths']],
    ['text that stands for nothing', tables, /\/ToUnicode \d+ 0 R/, '', ['font-unicode']],
    ['a missing glyph', tables, /<0001(\w*> Tj)/, '<0000$1', ['font-missing-glyph']],
    ['a link that is not printed', tables, /\/F 4\n/, '', ['annotation-flags']],
    ['a link without words', tables, /\/Contents <\w*>\n\/Dest/, '/Dest', ['link-text']],
    ['a link outside its tag', tables, /\/S \/Link\n/, '/S /Span\n', ['link-tag']],
    [
      'a link to nowhere',
      tables,
      /\/Dest \[\d+ 0 R \/XYZ([\s\S]*?)\/StructParent/,
      '/Dest [1 0 R /XYZ$1/StructParent',
      ['link-target'],
    ],
    ['a bookmark to nowhere', tables, /(\/Parent \d+ 0 R\n\/Dest) \[\d+ 0 R/, '$1 [1 0 R', ['outline-target']],
    ['no tab order', tables, /\/Tabs \/S/, '', ['tab-order']],
    ['a script', tables, /\/OpenAction \[[^\]]*\]/, '/OpenAction << /S /JavaScript /JS (x) >>', ['action']],
    ['page labels that begin late', tables, /(\/PageLabels <<\n\/Nums \[)0/, '$11', ['page-labels']],
    ['an attached file in PDF/A-2', attached, /<pdfaid:part>3/, '<pdfaid:part>2', ['attachment-part']],
    ['an attached file without its relation', attached, /\/AFRelationship \/Source/, '', ['attachment-entries']],
    ['an attached file that belongs to nothing', attached, /\/AF \[[^\]]*\]/, '', ['attachment-of']],
    [
      'a picture that is to be smoothed',
      pictures,
      /\/Subtype \/Image\n/,
      '/Subtype /Image\n/Interpolate true\n',
      ['picture'],
    ],
    ['a mark that never ends', tables, /(\/P <<\/MCID 0>> BDC)/, '/Span BMC $1', ['unbalanced']],
    ['no identity', tables, /\/ID \[.*\]/, '', ['id']],
  ])('%s', (_, pdf, pattern, to, rules) => {
    const found = broken(pdf, pattern, to)
    expect(found.map(([rule]) => rule)).toEqual(rules)
  })

  it('in how the file is written down', () => {
    const text = Buffer.from(editPdf(tables, () => {})).toString('latin1')
    const written = (change: (text: string) => string) => findingsOf(Buffer.from(change(text), 'latin1'))
    expect(written((text) => text.replace('%\xff\xff\xff\xff', '%abcd'))).toEqual([['header', ['']]])
    expect(written((text) => text.replace(/\/Length (\d)/, '/Length 9'))).toMatchObject([['stream-length', [/对象/]]])
  })

  it('and says where', () => {
    expect(broken(pictures, /\/S \/H1\n/, '/S /H3\n')).toEqual([['heading-levels', ['第一个标题是 H3']]])
    expect(broken(tables, /\/F 4\n/, '')).toEqual([['annotation-flags', ['第1页', '第2页']]])
  })
})
