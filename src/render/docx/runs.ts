import { type IFontAttributesProperties, NumberValueElement, TextRun } from 'docx'
import { tracking } from '../../layout/geometry.ts'
import { isLatin } from '../../layout/latin.ts'
import type { FontRole, Run } from '../../layout/layout.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'

/** What the text of a paragraph looks like if nothing is said: its paragraph style, and a character style over it. */
export type Base = { face: FontRole; size: number; bold?: boolean; red?: boolean; style?: string }

/**
 * Runs of Word for text of one look; only what differs from `base` is said. Signs that Chinese and Western faces share
 * (“ ” ‘ ’ — … ·) are to be the Chinese ones, one em wide, so every run that is not ASCII names its face for all slots
 * and hints at East Asian text. Every style has Times New Roman in the slots for Western text where the document wants it.
 * `opensLine` puts a manual break before it.
 */
export function textRuns(run: Run, base: Base, fonts: FontFamilies, opensLine: boolean): TextRun[] {
  return partsOf(run).map(({ text, western }, at) => {
    const options = {
      text,
      style: base.style,
      font: fontOf(western, run.latin || run.face === base.face, fonts[run.face]),
      bold: run.bold === (base.bold ?? false) ? undefined : run.bold,
      color: !run.red === !base.red ? undefined : run.red ? 'FF0000' : '000000',
      size: run.size === base.size ? undefined : run.size * 2,
      break: opensLine && at === 0 ? 1 : undefined,
    }
    return run.loosened ? new LooseRun(options, tracking + run.loosened) : new TextRun(options)
  })
}

/** The text of a run, cut where it goes over from Western characters to others. */
function partsOf({ text, latin }: Run): { text: string; western: boolean }[] {
  const isWestern = latin ? isLatin : (character: string) => character >= ' ' && character <= '~'
  const parts: { text: string; western: boolean }[] = []
  for (const character of text) {
    const western = isWestern(character)
    const last = parts.at(-1)
    if (last?.western === western) last.text += character
    else parts.push({ text: character, western })
  }
  return parts
}

function fontOf(western: boolean, inherited: boolean, family: string): IFontAttributesProperties | undefined {
  const slots = { ascii: family, eastAsia: family, hAnsi: family }
  if (!western) return { ...slots, hint: 'eastAsia' }
  return inherited ? undefined : slots
}

/** A run with a tracking of its own, in points. docx has an option for it, but drops the value 0. */
class LooseRun extends TextRun {
  constructor(options: ConstructorParameters<typeof TextRun>[0], ownTracking: number) {
    super(options)
    this.properties.push(new NumberValueElement('w:spacing', twips(ownTracking)))
  }
}
