import { describe, expect, it } from 'vitest'
import { openPdf, textOfElement } from '../../src/inspect/open-pdf.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { Block, CalendarDate, Doc, Imprint, Inline, Masthead, Piece, SignOff } from '../../src/model/doc.ts'
import { renderPdf } from '../../src/render/pdf/render.ts'
import { composeReport, examples, samples, standards } from '../lay-report.ts'
import { faces } from './print-layout.ts'

const inline = (children: readonly Inline[]): string =>
  children.map((child) => (child.kind === 'text' ? child.text : inline(child.children))).join('')

const day = ({ year, month, day }: CalendarDate) => `${year}年${month}月${day}日`

/** What a document says from its title on, as the model has it. */
const pieceText = (piece: Piece) => [
  piece.label,
  piece.title,
  piece.titleNote,
  piece.addressee && `${piece.addressee}：`,
  ...piece.body.map(blockText),
  ...(piece.attachments ?? []).map((name, at, all) => {
    const number = all.length === 1 ? '' : `${at + 1}.`
    return `${at === 0 ? '附件：' : ''}${number}${name}`
  }),
  ...(piece.attendance ?? []).map(({ label, names }) => `${label}：${names}`),
  piece.signOff && signOffText(piece.signOff),
  piece.note && `（${piece.note}）`,
]

function blockText(block: Block): string {
  if (block.kind === 'pageBreak') return ''
  if (block.kind === 'heading') return block.number + inline(block.children)
  if (block.kind === 'picture') return block.caption ?? ''
  if (block.kind === 'paragraph') {
    const { lead, children } = block
    return (lead ? lead.number + inline(lead.children) : '') + inline(children)
  }
  const { caption = '', unit, head, rows, note } = block
  const cells = [...head, ...rows].flat().map(({ text }) => text)
  const labelled = (label: string, text?: string) => (text === undefined ? '' : label + text.replace(label, ''))
  return [caption, labelled('单位：', unit), ...cells, labelled('注：', note)].join('')
}

const signOffText = ({ issuers, date, seal }: SignOff) =>
  [...issuers.map(({ name, office = '' }) => (seal === 'signature' ? office : name)), day(date)].join('')

const imprintText = ({ addressee, copies, printer, printed }: Imprint) =>
  [
    addressee && `主送：${addressee}。`,
    copies && `抄送：${copies.replace(/[。，；]$/, '')}。`,
    printer,
    printed && `${day(printed)}印发`,
  ].join('')

/** What stands above the title; in a letter the mark comes first and the number shares a line with what is left of it. */
const mastheadText = ({ serial, secrecy, urgency, mark, number, signers, upward }: Masthead, letter: boolean) =>
  [
    serial,
    secrecy,
    urgency,
    ...(letter ? mark.issuers.slice(0, 1) : [...mark.issuers, mark.suffix]),
    number,
    ...(upward ? ['签发人：', ...signers] : []),
  ].join('')

const bare = (texts: readonly (string | undefined)[]) => texts.join('').replaceAll('\n', '')

function modelText({ format, masthead, pieces, imprint }: Doc): { head: string; rest: string } {
  return {
    head: masthead ? mastheadText(masthead, format === 'letter') : '',
    rest: bare([
      ...pieces.flatMap(pieceText),
      imprint && format === 'letter' ? imprintText({ copies: imprint.copies }) : imprint && imprintText(imprint),
    ]),
  }
}

const sorted = (text: string) => [...text].sort().join('')

const reports = [...(await samples()), ...(await standards()), ...(await examples())]

describe('the text of the structure tree is that of the document, in its order', () => {
  it.each(reports)('%s', async (file) => {
    const doc = composeReport(file)
    const pdf = openPdf(await renderPdf(layOut(doc), faces))
    const text = pdf.tree?.top.map((node) => textOfElement(pdf, node)).join('') ?? ''
    const { head, rest } = modelText(doc)
    expect(text.slice(head.length)).toBe(rest)
    const above = text.slice(0, head.length)
    if (doc.format === 'letter') expect(sorted(above)).toBe(sorted(head))
    else expect(above).toBe(head)
  })
})
