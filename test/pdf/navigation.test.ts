import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { attachedSource } from '../../src/inspect/attached-source.ts'
import { type PdfOptions, renderPdf } from '../../src/render/pdf/render.ts'
import { layReport } from '../lay-report.ts'
import { lineOf, pagesOf } from './make-layout.ts'
import { faces } from './print-layout.ts'

/** A report printed and opened with pdf.js. */
async function open(file: string, options?: PdfOptions) {
  const bytes = await renderPdf(layReport(`examples/standard/${file}.yaml`), faces, options)
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  onTestFinished(() => task.destroy())
  return task.promise
}

type Document = Awaited<ReturnType<typeof open>>
type Line = Awaited<ReturnType<Document['getOutline']>>[number]

/** Lines of the outline with the page they lead to, indented by their depth. */
async function outline(document: Document, lines: Line[] | null, depth = 0): Promise<string[]> {
  const written: string[] = []
  for (const { title, dest, items } of lines ?? []) {
    const page = Array.isArray(dest) ? (await document.getPageIndex(dest[0])) + 1 : '?'
    written.push(`${'  '.repeat(depth)}${title} ${page}`, ...(await outline(document, items, depth + 1)))
  }
  return written
}

describe('the outline', () => {
  it('has every heading below those above it, and every attachment with its own', async () => {
    const document = await open('附件页')
    expect(await outline(document, await document.getOutline())).toEqual([
      '附件1　2024年基本公共卫生服务任务分解表 3',
      '附件2　基本公共卫生服务项目考核办法 4',
      '  一、考核对象 4',
      '  二、考核方式 4',
    ])
    const report = await open('七页报告')
    expect((await outline(report, await report.getOutline())).slice(0, 4)).toMatchObject([
      /^一、/,
      /^ {2}（一）/,
      /^ {4}/,
      /^ {4}/,
    ])
    expect(await report.getPageMode()).toBe('UseOutlines')
  })

  it('leads to the line itself: its top is the upper edge of what is shown', async () => {
    const document = await open('图片')
    const [first] = await document.getOutline()
    const [, view, left, top, zoom] = (first as Line).dest as [unknown, { name: string }, null, number, null]
    expect([view.name, left, zoom]).toEqual(['XYZ', null, null])
    const { items } = await (await document.getPage(1)).getTextContent()
    const heading = items.find((item) => 'str' in item && item.str.startsWith('一、建设情况'))
    const baseline = heading && 'transform' in heading ? heading.transform[5] : 0
    expect(top - baseline).toBeGreaterThan(0.86 * 16)
    expect(top - baseline).toBeLessThan(0.86 * 16 + 6)
  })

  it('is none where there are no headings, and the file opens without it', async () => {
    const document = await open('命令')
    expect(await document.getOutline()).toBeNull()
    expect(await document.getPageMode()).toBe('UseNone')
  })
})

describe('the file opens', () => {
  it('with its first page whole in the window', async () => {
    const action = (await (await open('图片')).getOpenAction()) as { dest: [object, { name: string }] }
    expect(action.dest[1].name).toBe('Fit')
  })

  it('with pages called by the numbers printed on them, one without in brackets', async () => {
    expect(await (await open('信函')).getPageLabels()).toEqual(['[1]', '2'])
    expect(await (await open('图片')).getPageLabels()).toEqual(['1', '2'])
  })
})

describe('附件说明', () => {
  it('leads to the attachments, line by line', async () => {
    const document = await open('附件页')
    const annotations = [1, 2].map(async (number) => (await document.getPage(number)).getAnnotations())
    const links = (await Promise.all(annotations)).flat()
    const pages = await Promise.all(links.map(({ dest }) => document.getPageIndex(dest[0])))
    expect(pages).toEqual([2, 3])
    expect(links.map(({ contentsObj }) => contentsObj.str)).toEqual([
      '附件：1.2024年基本公共卫生服务任务分解表',
      '2.基本公共卫生服务项目考核办法',
    ])
  })

  it('leads nowhere where attachments are bound apart', async () => {
    const document = await open('附件说明页')
    expect(await (await document.getPage(1)).getAnnotations()).toEqual([])
  })
})

describe('the tags as pdf.js reads them', () => {
  it('have the text of every page, title, headings and paragraphs apart', async () => {
    const page = await (await open('图片')).getPage(1)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    let open_: string | undefined
    for (const item of items) {
      if ('str' in item) {
        if (open_) texts.set(open_, (texts.get(open_) ?? '') + item.str)
      } else open_ = item.type === 'beginMarkedContentProps' ? item.id : undefined
    }
    type Tree = Awaited<ReturnType<typeof page.getStructTree>>
    const read = (node: Tree | Tree['children'][number]): string[] => {
      if (!('children' in node)) return 'id' in node ? [texts.get(node.id as string) ?? ''] : []
      const inner = node.children.flatMap(read).join('')
      return /^(Root|Document)$/.test(node.role) ? node.children.flatMap(read) : [`${node.role} ${inner.slice(0, 8)}`]
    }
    expect(read(await page.getStructTree()).slice(0, 7)).toEqual([
      'P 江州市云溪区政务',
      'P 江州市云溪区人民',
      'P 2024年，云溪',
      'H1 一、建设情况',
      'P 中心建筑面积32',
      'Figure ',
      'Caption 图1 便民服务中',
    ])
  })
})

describe('the source of the document', () => {
  const source = { name: '下达任务.yaml', bytes: new TextEncoder().encode('# 只给自己看\n类型: 通知\n') }

  it('is in the file only when asked, and comes out byte for byte', async () => {
    const layout = layReport('examples/standard/命令.yaml')
    expect(attachedSource(await renderPdf(layout, faces))).toBeUndefined()
    expect(attachedSource(await renderPdf(layout, faces, { source }))).toEqual(source)
    expect(attachedSource(await renderPdf(layout, faces, { source, plain: true }))).toEqual(source)
    expect(attachedSource(new TextEncoder().encode('no PDF'))).toBeUndefined()
  })

  it('is what readers list as an attachment', async () => {
    const attachments = await (await open('命令', { source })).getAttachments()
    expect(Object.values(attachments as object)).toMatchObject([{ filename: source.name }])
  })
})

describe('the metadata', () => {
  const info = {
    title: '关于<甲&乙>“试点”的通知',
    issuer: '市司法局 & 市财政局',
    number: '江司〔2024〕1号',
    date: { year: 2024, month: 1, day: 9 },
  }

  it('say what the information dictionary says, whatever stands in it', async () => {
    const bytes = await renderPdf(pagesOf([lineOf('文')], info), faces)
    const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
    onTestFinished(() => task.destroy())
    const { info: said, metadata } = await (await task.promise).getMetadata()
    expect(said).toMatchObject({ Title: info.title, Author: info.issuer, CreationDate: 'D:20240109000000Z' })
    const property = (name: string) => metadata.get(name)
    expect(property('dc:title')).toBe(info.title)
    expect(property('dc:creator')).toEqual([info.issuer])
    expect(property('dc:identifier')).toBe(info.number)
    expect(property('xmp:createdate')).toBe('2024-01-09T00:00:00Z')
    expect([property('pdfaid:part'), property('pdfaid:conformance')]).toEqual(['2', 'U'])
  })

  it('claim nothing that is not so: no tags for pages without a document', async () => {
    const bytes = await renderPdf(pagesOf([lineOf('文')], info), faces)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).not.toContain('<pdfuaid:part')
    expect(text).toContain('<pdfaid:part')
    const plain = Buffer.from(await renderPdf(pagesOf([lineOf('文')], info), faces, { plain: true })).toString('latin1')
    expect(plain).not.toContain('<pdfaid:part')
  })
})
