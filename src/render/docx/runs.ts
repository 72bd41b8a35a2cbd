import { type IFontAttributesProperties, NumberValueElement, TextRun } from 'docx'
import { tracking } from '../../layout/geometry.ts'
import type { FontRole, Run } from '../../layout/layout.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'

/** What the text of a paragraph looks like if nothing is said: its paragraph style, and a character style over it. */
export type Base = { face: FontRole; size: number; red?: boolean; style?: string }

/**
 * Runs of Word for text of one look; only what differs from `base` is said. Signs that Chinese and Western faces share
 * (“ ” ‘ ’ — … ·) are to be the Chinese ones, one em wide, so every run that is not ASCII names its face for all slots
 * and hints at East Asian text. `opensLine` puts a manual break before it.
 */
export function textRuns(run: Run, base: Base, fonts: FontFamilies, opensLine: boolean): TextRun[] {
  const parts = run.text.match(/[ -~]+|[^ -~]+/g) ?? []
  return parts.map((text, at) => {
    const options = {
      text,
      style: base.style,
      font: fontOf(text, run.face === base.face, fonts[run.face]),
      bold: run.bold || undefined,
      color: !run.red === !base.red ? undefined : run.red ? 'FF0000' : '000000',
      size: run.size === base.size ? undefined : run.size * 2,
      break: opensLine && at === 0 ? 1 : undefined,
    }
    return run.loosened ? new LooseRun(options, tracking + run.loosened) : new TextRun(options)
  })
}

function fontOf(text: string, inherited: boolean, family: string): IFontAttributesProperties | undefined {
  const slots = { ascii: family, eastAsia: family, hAnsi: family }
  if (/^[^ -~]/.test(text)) return { ...slots, hint: 'eastAsia' }
  return inherited ? undefined : slots
}

/** A run with a tracking of its own, in points. docx has an option for it, but drops the value 0. */
class LooseRun extends TextRun {
  constructor(options: ConstructorParameters<typeof TextRun>[0], ownTracking: number) {
    super(options)
    this.properties.push(new NumberValueElement('w:spacing', twips(ownTracking)))
  }
}
