import { TextRun } from 'docx'
import type { FontRole, Run } from '../../layout/layout.ts'
import type { FontFamilies } from './styles.ts'

/** What the text of a paragraph looks like if nothing is said: its paragraph style, and a character style over it. */
export type Base = { face: FontRole; size: number; style?: string }

/**
 * Runs of Word for text of one look; only what differs from `base` is said. Signs that Chinese and Western faces share
 * (“ ” ‘ ’ — … ·) are to be the Chinese ones, one em wide, so every run that is not ASCII names its face for all slots
 * and hints at East Asian text. `opensLine` puts a manual break before it.
 */
export function textRuns(run: Run, base: Base, fonts: FontFamilies, opensLine: boolean): TextRun[] {
  const parts = run.text.match(/[ -~]+|[^ -~]+/g) ?? []
  return parts.map((text, at) => {
    const ascii = /^[ -~]/.test(text)
    const family = fonts[run.face]
    return new TextRun({
      text,
      style: base.style,
      font: ascii ? (run.face === base.face ? undefined : allSlots(family)) : { ...allSlots(family), hint: 'eastAsia' },
      size: run.size === base.size ? undefined : run.size * 2,
      bold: run.bold || undefined,
      break: opensLine && at === 0 ? 1 : undefined,
    })
  })
}

const allSlots = (family: string) => ({ ascii: family, eastAsia: family, hAnsi: family })
