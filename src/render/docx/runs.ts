import { type IFontAttributesProperties, NumberValueElement, TextRun } from 'docx'
import { tracking } from '../../layout/geometry.ts'
import { isLatin } from '../../layout/latin.ts'
import type { FontRole, Run } from '../../layout/layout.ts'
import { faceStyles, strongStyle } from './character-styles.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'

/** What the text of a paragraph looks like if nothing is said: its paragraph style, and a character style over it. */
export type Base = { face: FontRole; size: number; bold?: boolean; red?: boolean; style?: string }

/**
 * Runs of Word for text of one look; only what differs from `base` is said, by a character style where there is one.
 * Every style has Times New Roman in the slots for Western text where the document wants it. `opensLine` puts a manual
 * break before it.
 */
export function textRuns(run: Run, base: Base, fonts: FontFamilies, opensLine: boolean): TextRun[] {
  const ofFace = run.face === base.face ? undefined : faceStyles.find(({ face }) => face === run.face)?.id
  const isStrong = run.bold && !base.bold
  const style = base.style ?? ofFace ?? (isStrong ? strongStyle : undefined)
  const boldOfStyle = style === strongStyle || (base.bold ?? false)
  return partsOf(run).map((text, at) => {
    const options = {
      text,
      style,
      font: fontOf(text, run, fonts),
      bold: run.bold === boldOfStyle ? undefined : run.bold,
      color: !run.red === !base.red ? undefined : run.red ? 'FF0000' : '000000',
      size: run.size === base.size ? undefined : run.size * 2,
      break: opensLine && at === 0 ? 1 : undefined,
    }
    return run.loosened ? new LooseRun(options, tracking + run.loosened) : new TextRun(options)
  })
}

/** The text of a run, cut where it goes over between Times New Roman and the Chinese face. */
function partsOf({ text, latin }: Run): string[] {
  if (!latin) return [text]
  const parts: { text: string; western: boolean }[] = []
  for (const character of text) {
    const western = isLatin(character)
    const last = parts.at(-1)
    if (last?.western === western) last.text += character
    else parts.push({ text: character, western })
  }
  return parts.map(({ text }) => text)
}

/** Neither ASCII nor what Word takes for Chinese by itself: characters and marks of East Asia, full-width forms. */
const shared = /[^ -~\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{20000}-\u{3ffff}]/u

/**
 * Signs that Chinese and Western faces share (“ ” ‘ ’ — … ·) are to be the Chinese ones, one em wide: a hint says so, as
 * Word writes it for what is typed in Chinese. LibreOffice does not know it and is told the face where there are two.
 */
function fontOf(text: string, { latin, face }: Run, fonts: FontFamilies): IFontAttributesProperties | undefined {
  if (!shared.test(text) || (latin && isLatin([...text][0] ?? ''))) return undefined
  if (!latin) return { hint: 'eastAsia' }
  const family = fonts[face]
  return { ascii: family, eastAsia: family, hAnsi: family, hint: 'eastAsia' }
}

/** A run with a tracking of its own, in points. docx has an option for it, but drops the value 0. */
class LooseRun extends TextRun {
  constructor(options: ConstructorParameters<typeof TextRun>[0], ownTracking: number) {
    super(options)
    this.properties.push(new NumberValueElement('w:spacing', twips(ownTracking)))
  }
}
