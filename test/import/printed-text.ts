import type { Block, CalendarDate, Doc, Inline } from '../../src/model/doc.ts'

/** All that a document prints, but for what the program adds by itself: page numbers, stops behind 抄送. */
export function printedText({ masthead, pieces, imprint }: Doc): string {
  return [
    ...Object.values(masthead ?? {}).flatMap((value) => (typeof value === 'string' ? [value] : [])),
    ...(masthead
      ? [...masthead.mark.issuers, masthead.mark.suffix, ...masthead.signers.map((name) => `签发人：${name}`)]
      : []),
    ...pieces.flatMap(
      ({
        label = '',
        title = '',
        titleNote = '',
        addressee,
        body,
        attachments = [],
        attendance = [],
        signOff,
        note,
      }) => [
        label,
        title,
        titleNote,
        addressee ? `${addressee}：` : '',
        ...body.map(blockText),
        ...attachments.map((name, at) => `附件：${at + 1}.${name}`),
        ...attendance.map(({ label, names }) => `${label}：${names}`),
        ...(signOff?.issuers.flatMap(({ name, office = '' }) => [office, name]) ?? []),
        dateText(signOff?.date),
        note ? `（${note}）` : '',
      ],
    ),
    ...(imprint?.copies ? [`抄送：${imprint.copies}。`] : []),
    ...(imprint?.printer ? [imprint.printer, `${dateText(imprint.printed)}印发`] : []),
  ].join('\n')
}

const dateText = (date: CalendarDate | undefined) => (date ? `${date.year}年${date.month}月${date.day}日` : '')

const words = (children: readonly Inline[]): string =>
  children.map((child) => (child.kind === 'text' ? child.text : words(child.children))).join('')

function blockText(block: Block): string {
  if (block.kind === 'heading') return block.number + words(block.children)
  if (block.kind === 'paragraph')
    return (block.lead ? block.lead.number + words(block.lead.children) : '') + words(block.children)
  if (block.kind === 'table') {
    const { caption = '', unit = '', note = '', head, rows } = block
    return [caption, unit, note, ...[...head, ...rows].flat().map(({ text }) => text)].join('\n')
  }
  return block.kind === 'picture' ? (block.caption ?? '') : ''
}
