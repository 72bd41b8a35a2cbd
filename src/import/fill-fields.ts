import { compose } from '../compose/compose.ts'
import { balanceTitle } from '../layout/balance-title.ts'
import { ownPieces } from '../model/doc.ts'
import type { Pack } from '../pack/pack.ts'
import { placeholder } from '../text/placeholder.ts'
import { findIssuer } from './find-issuer.ts'
import { type ForeignBlock, passages } from './foreign.ts'
import { readOwnFields } from './read-own-fields.ts'
import type { Found, Letter } from './recognise.ts'
import type { FoundSignOff } from './recognise-sign-off.ts'
import { cutSections, isClosing, partFields } from './sections.ts'
import { type BodyField, type Notes, writeBodyField } from './write-body.ts'

/** The fields of a report, in the order they are to be written. */
export type Fields = Record<string, unknown>

/** `exact`: the file is one of ours; its page breaks and line ends mean something. */
export type Filling = { pack: Pack; found: Found; issuer?: string; exact: boolean; notes: Notes }

/** What was found in an old document as the fields of a pack. What has no field there goes into the text, or is said lost. */
export function fillFields({ pack, found, issuer, exact, notes }: Filling): Fields {
  const { properties = {}, required = [] } = pack.schema
  const has = (name: string) => properties[name] !== undefined
  const fields: Fields = { 类型: pack.name }
  const names = issuer ? { names: issuer.split('、'), sure: true } : findIssuer(found)
  if (names && !names.sure)
    notes.doubt({ code: 'import/guessed-issuer', args: { issuer: names.names.join('、') }, find: '单位:' })
  if (!names) notes.doubt({ code: 'import/left-open', args: { field: '单位' }, find: '单位:' })
  fields.单位 = names ? listed(names.names) : placeholder
  const title = found.title && writeTitle(found.title, names?.names ?? [], exact)
  const year = has('年度') ? findYear(found) : undefined
  if (has('年度')) fields.年度 = year ?? placeholder
  if (has('年度') && year === undefined)
    notes.doubt({ code: 'import/left-open', args: { field: '年度' }, find: '年度:' })
  if (found.masthead) fillMasthead()
  if (title !== undefined && has('标题')) fields.标题 = title
  if (found.cover) fillCover(found.cover)
  const parts = partFields(pack)
  const own = readOwnFields(pack, found, (data) => ownPieces(probe({ ...fields, ...data })?.pieces ?? [])[0])
  if (found.addressee !== undefined) {
    if (has('主送机关')) fields.主送机关 = addressees(found.addressee)
    else if (!own) giveBack(`${found.addressee}：`)
  }
  if (found.titleNote !== undefined) {
    if (has('题注')) fields.题注 = found.titleNote.replace(/^[（(](.*)[）)]$/su, '$1')
    else for (const line of (own?.left ?? found.titleNote.split('\n')).toReversed()) giveBack(line)
  }
  Object.assign(fields, own?.values)
  for (const { name, blocks } of own?.bodies ?? []) fields[name] = write(blocks)
  if (parts.length > 0) fillParts(parts)
  else if (!own) fields.正文 = write(found.body) ?? `${placeholder}\n`
  for (const [label, list] of Object.entries(found.attendance)) {
    if (has(label)) fields[label] = /[（(，]/u.test(list) ? list : listed(list.split('、'))
    else notes.lose({ where: '正文末尾', text: `${label}：${list}`, why: '这种公文没有这一项' })
  }
  if (found.second) fillSecond(found.second)
  fillAttachments()
  if (found.signOff) Object.assign(fields, signOffFields(found.signOff, fields.单位))
  if (found.note !== undefined) {
    if (has('附注')) fields.附注 = found.note
    else notes.lose({ where: '落款下面', text: found.note, why: '这种公文没有附注' })
  }
  fillImprint()
  dropDefaultTitle()
  for (const name of required) {
    if (fields[name] !== undefined) continue
    fields[name] = placeholder
    notes.doubt({ code: 'import/left-open', args: { field: name }, find: `${name}:` })
  }
  return ordered(
    fields,
    pack,
    parts.map(({ name }) => name),
  )

  function write(blocks: readonly ForeignBlock[]): BodyField | undefined {
    return writeBodyField(blocks, notes, exact)
  }

  /** A line that has no field of its own opens the text. */
  function giveBack(text: string): void {
    found.body.unshift({ kind: 'passage', text, where: '开头' })
  }

  function fillMasthead(): void {
    const { serial, secrecy, period, urgency, mark, number, signers } = found.masthead ?? { mark: [], signers: [] }
    const usual = pack.labels.标志 ?? '文件'
    const ends = new RegExp(`(?:${usual}|文件|命令|令|纪要)$`, 'u')
    const marked = mark.map((each) => each.replace(ends, '')).filter((each) => each !== '')
    if (has('令号')) {
      if (number) fields.令号 = number.replace(/\s/g, '')
      if (mark.at(-1)?.endsWith('命令')) fields.标志 = '命令'
    } else if (has('会议')) {
      if (marked.length > 0) fields.会议 = marked.join('')
      if (number) fields.编号 = respelt(number)
    } else if (has('版头')) {
      const suffix = mark.some((each) => each.endsWith(usual)) ? undefined : '无'
      const isLetter = pack.format === '信函'
      const same =
        marked.length === 0 ||
        JSON.stringify(listed(marked)) === JSON.stringify(fields.单位) ||
        (isLetter && marked[0] === names?.names[0])
      // 7.2.6: what goes to superiors shows who signed it.
      const unsigned = signers.length === 0 && /^(?:报告|请示)$/u.test(pack.documentType)
      if (unsigned) notes.doubt({ code: 'import/left-open', args: { field: '签发人' }, find: '版头:' })
      fields.版头 = {
        ...(serial && { 份号: serial }),
        ...(secrecy && { 密级: secrecy }),
        ...(period && { 保密期限: period }),
        ...(urgency && { 紧急程度: urgency }),
        ...(!same && { 发文机关: listed(marked) }),
        ...(suffix && !isLetter && mark.length > 0 && { 标志: suffix }),
        发文字号: number === undefined ? placeholder : respelt(number),
        ...(signers.length > 0 && { 签发人: listed(signers) }),
        ...(unsigned && { 签发人: placeholder }),
      }
    } else notes.lose({ where: '版头', text: [...mark, number].join(' '), why: '这种公文没有版头' })
  }

  /** The year of a number stands in hexagonal brackets (7.2.5). */
  function respelt(number: string): string {
    const now = number.replace(/[[(（【]\s*(\d{4})\s*[\])）】]\s*第?\s*0*(\d+)\s*号/u, '〔$1〕$2号')
    if (now !== number) notes.doubt({ code: 'import/respelt', args: { was: number, now }, find: now })
    return now
  }

  function fillCover(cover: Letter): void {
    const body = write(cover.body)
    if (has('呈报') && body !== undefined) {
      fields.呈报 = {
        ...(cover.title && { 标题: writeTitle(cover.title, [], exact) }),
        主送机关: addressees(cover.addressee ?? ''),
        正文: body,
        ...(cover.signOff && signOffFields(cover.signOff, fields.单位)),
      }
      return
    }
    for (const text of [
      cover.title,
      cover.addressee,
      ...passages(cover.body).map((each) => each.text),
      ...(cover.signOff?.names ?? []),
      cover.signOff?.date,
    ])
      if (text) notes.lose({ where: '开头的呈报函', text, why: '这种公文没有呈报函' })
  }

  function fillParts(given: ReturnType<typeof partFields>): void {
    const body = [...found.body]
    const last = body.at(-1)
    const closing = has('结束语') && isClosing(last)
    if (closing) body.pop()
    const { intro, sections } = cutSections(body, given)
    const opening = write(intro)
    if (sections.length === 0) {
      const [first] = required.filter((name) => given.some((part) => part.name === name))
      if (first) fields[first] = { 标题: '无', 内容: opening ?? `${placeholder}\n` }
      else if (opening) fields.引言 = opening
    } else if (opening !== undefined) fields.引言 = opening
    let [current, position] = ['引言', 0]
    const bodies = new Map<string, ForeignBlock[]>()
    const titles = new Map<string, string>()
    const needed = required.filter(
      (name) => given.some((part) => part.name === name) && !sections.some(({ field }) => field === name),
    )
    for (const section of sections) {
      const { number, title, opening: run } = section
      if (title !== '') position++
      const field = section.field ?? needed.shift()
      if (!section.field)
        notes.doubt({ code: 'import/unknown-part', args: { title, field: field ?? current }, find: title })
      const own: ForeignBlock[] = [
        ...(run ? [{ kind: 'passage', text: run, where: '' } as const] : []),
        ...section.body,
      ]
      if (!field) {
        const heading: ForeignBlock = { kind: 'passage', text: number + title, where: '' }
        bodies.set(current, [...(bodies.get(current) ?? (current === '引言' ? intro : [])), heading, ...own])
        continue
      }
      current = field
      titles.set(field, title === '' ? '无' : title)
      bodies.set(field, own)
      const given = '一二三四五六七八九十'[position - 1]
      if (title !== '' && number !== '' && !number.startsWith(`${given}、`)) {
        notes.doubt({
          code: 'import/renumbered',
          args: { title, was: number.replace('、', ''), now: given ?? '' },
          find: `${field}:`,
        })
        notes.lose({ where: `“${title}”`, text: number, why: `序号由程序编，现在是“${given}、”` })
      }
    }
    for (const [field, blocks] of bodies) {
      const content = write(blocks) ?? `${placeholder}\n`
      fields[field] = field === '引言' ? content : { 标题: titles.get(field), 内容: content }
    }
    useDefaults([...titles.keys()])
    if (closing && last?.kind === 'passage') fields.结束语 = last.text
  }

  /** A part with the heading the program gives it is its text alone. */
  function useDefaults(parts: readonly string[]): void {
    if (year === undefined) return
    const bare = Object.fromEntries(parts.map((name) => [name, placeholder]))
    const doc = probe({ 类型: pack.name, 单位: placeholder, 年度: year, ...bare })
    const headings =
      doc?.pieces.at(-1)?.body.flatMap((block) => (block.kind === 'heading' ? [plainText(block.children)] : [])) ?? []
    for (const [at, name] of parts.entries()) {
      const { 标题, 内容 } = fields[name] as { 标题: string; 内容: BodyField }
      if (标题 === headings[at]) fields[name] = 内容
    }
  }

  /** A title that the program writes by itself need not be written. */
  function dropDefaultTitle(): void {
    if (fields.标题 === undefined || required.includes('标题')) return
    const { 标题, ...others } = fields
    const bare = Object.fromEntries(
      Object.entries(others).map(([name, value]) => [name, name === '单位' || name === '年度' ? value : placeholder]),
    )
    const own = probe({
      ...bare,
      版头: undefined,
      呈报: undefined,
      附件: undefined,
      版记: undefined,
      成文日期: undefined,
    })
    if (own?.pieces.at(-1)?.title === 标题) fields.标题 = undefined
  }

  function probe(data: Fields) {
    const whole = { ...Object.fromEntries(Object.keys(properties).map((name) => [name, undefined])), ...data }
    return compose(
      pack,
      { data: whole },
      () => undefined,
      () => {},
    )
  }

  /** What a notice issues or passes on. */
  function fillSecond({ letter }: NonNullable<Found['second']>): void {
    if (!has('原文')) return
    const { title, titleNote, addressee, body, signOff, note, losses } = letter
    for (const loss of losses) notes.lose(loss)
    if (note !== undefined) notes.lose({ where: '原文落款下面', text: note, why: '原文没有附注' })
    const { 署名, 成文日期 } = signOff ? signOffFields(signOff, fields.单位) : {}
    fields.原文 = {
      标题: writeTitle(title ?? placeholder, [], exact),
      ...(titleNote !== undefined && { 题注: titleNote.replace(/^[（(](.*)[）)]$/su, '$1') }),
      ...(addressee !== undefined && { 主送机关: addressees(addressee) }),
      正文: write(body) ?? `${placeholder}\n`,
      ...(署名 !== undefined && { 署名 }),
      ...(成文日期 !== undefined && { 成文日期 }),
    }
  }

  function fillAttachments(): void {
    const { attachmentList } = found
    const unlabelled = found.second && !has('原文') ? [found.second] : []
    const attachments = [...unlabelled, ...found.attachments]
    if (attachmentList.length === 0 && attachments.length === 0) return
    const listedOnly = attachmentList.slice(attachments.length).map((name) => ({ 标题: name }))
    const own = attachments.map(({ title, body }, at) => ({
      标题: title === undefined ? (attachmentList[at] ?? placeholder) : writeTitle(title, [], exact),
      ...(body.length > 0 && { 正文: write(body) }),
    }))
    fields.附件 = [...own, ...listedOnly]
    for (const { title } of unlabelled) notes.doubt({ code: 'import/second-document', args: { title }, find: title })
    const same = attachmentList.every((name, at) => name === (own[at]?.标题 ?? name).replaceAll('\n', ''))
    if (!same || (attachments.length > 0 && attachmentList.length > 0 && attachmentList.length < attachments.length))
      fields.附件说明 = attachmentList
  }

  function signOffFields({ names: signed, date, sealed, offices, seals }: FoundSignOff, unit: unknown): Fields {
    const own = listed(signed)
    const 署名 = signed.length === 0 || JSON.stringify(own) === JSON.stringify(unit) || !has('署名') ? undefined : own
    if (date === undefined) notes.doubt({ code: 'import/left-open', args: { field: '成文日期' }, find: '成文日期:' })
    if (offices.length > 0 && signed.length > 0 && !has('署名'))
      notes.lose({ where: '落款', text: signed.join('、'), why: '签名章代替姓名' })
    return {
      ...(署名 !== undefined && { 署名 }),
      ...(offices.length > 0 && { 签名章: listed(offices) }),
      ...(seals.length > 0 && { 印章图片: listed(seals.map(notes.savePicture)) }),
      成文日期: date ?? placeholder,
      ...(sealed === false && offices.length === 0 && has('印章') && { 印章: '无' }),
    }
  }

  function fillImprint(): void {
    const { imprint } = found
    if (!imprint) return
    if (imprint.addressee !== undefined) fields.主送机关 ??= addressees(imprint.addressee)
    const copies =
      imprint.copies && (/[（(、]/u.test(imprint.copies) ? imprint.copies : listed(imprint.copies.split('，')))
    if (has('版记')) {
      const letter = pack.format === '信函'
      fields.版记 = {
        ...(copies && { 抄送: copies }),
        ...(!letter && { 印发机关: imprint.printer ?? placeholder, 印发日期: imprint.printed ?? placeholder }),
      }
    } else notes.lose({ where: '版记', text: Object.values(imprint).join(' '), why: '这种公文没有版记' })
  }
}

const plainText = (children: readonly { kind: string; text?: string }[]) =>
  children.map(({ text = '' }) => text).join('')

/** One name as itself, several as a list. */
const listed = (names: readonly string[]) => (names.length === 1 ? (names[0] as string) : [...names])

/** Names with 、 between them are a list; where some belong together, they stay as they are written. */
const addressees = (text: string) => (/[（(，]/u.test(text) ? text : listed(text.split('、')))

/**
 * Between two issuers stands a blank, also where a line ended there. A title of our own file keeps the line ends that its
 * writer typed and the program would not set.
 */
function writeTitle(title: string, issuers: readonly string[], exact: boolean): string {
  const between = title.replace(/\n/g, (_, at: number) => {
    const [above, below] = [title.slice(0, at), title.slice(at + 1)]
    return issuers.some((name) => above.endsWith(name)) && issuers.some((name) => below.startsWith(name)) ? ' ' : ''
  })
  if (!exact) return between.replace(/(?<=[\p{Script=Han}\d]) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, '')
  if (!title.includes('\n')) return between
  const issuer = issuers.join('、')
  const afterIssuer = (way: string) => issuers.some((name) => way.includes(`${name}\n`))
  const asBefore = waysToJoin(title, afterIssuer).find((way) => balanceTitle(way, issuer).join('\n') === title)
  if (asBefore !== undefined) return asBefore.includes('\n') ? `${asBefore}\n` : asBefore
  return balanceTitle(between, issuer).join('\n') === title ? between : `${title}\n`
}

/** A title of several lines with fewer line ends, those with the fewest first, and among them those `likely`. */
function waysToJoin(title: string, likely: (way: string) => boolean): string[] {
  const [first = '', ...lines] = title.split('\n')
  const ways = lines.reduce((all, line) => all.flatMap((way) => [`${way}${line}`, `${way}\n${line}`]), [first])
  const ends = (way: string) => way.split('\n').length
  return ways.sort((one, other) => ends(one) - ends(other) || Number(likely(other)) - Number(likely(one)))
}

/** The year that a title speaks of, else a heading, else the text, else the one before the date. */
function findYear({ title = '', body, signOff }: Found): number | undefined {
  const texts = [
    title.replaceAll('\n', ''),
    ...passages(body)
      .map(({ text }) => text.slice(0, 30))
      .filter((text) => /^[一二三]、/u.test(text) && !/计划|打算|安排|思路|下一|下步|展望/u.test(text)),
    ...passages(body)
      .slice(0, 1)
      .map(({ text }) => text),
  ]
  for (const text of texts) {
    const [, year] = /((?:19|20)\d{2})\s*年/u.exec(text) ?? []
    if (year) return Number(year)
  }
  return signOff?.date ? Number(signOff.date.slice(0, 4)) - 1 : undefined
}

/** As the schema has them; the parts, which the file's order prints, in that of the document. */
function ordered(fields: Fields, { schema }: Pack, parts: readonly string[]): Fields {
  const written = Object.keys(fields).filter((name) => parts.includes(name))
  const names = Object.keys(schema.properties ?? {}).map((name) => (parts.includes(name) ? undefined : name))
  const at = names.indexOf(undefined)
  const all = [
    ...names.slice(0, at === -1 ? names.length : at),
    ...written,
    ...names.slice(at === -1 ? names.length : at),
  ]
  return Object.fromEntries(
    all.flatMap((name) => (name !== undefined && fields[name] !== undefined ? [[name, fields[name]] as const] : [])),
  )
}
