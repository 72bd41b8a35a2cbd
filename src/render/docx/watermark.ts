import type { TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { textWidth } from '../../layout/geometry.ts'
import type { FontFamilies } from './styles.ts'

/** The longest a watermark may be, and how wide a character of a short one. */
const longest = textWidth
const widest = 160

/** Word's own watermark, grey and diagonal: staff take it off with 设计 > 水印 > 删除水印. */
export function watermark(text: string, fonts: FontFamilies): TextRun {
  const length = [...text].length
  const width = Math.min(longest, length * widest)
  return new TextWatermark({ text, font: fonts.songTi, width, height: width / length })
}
