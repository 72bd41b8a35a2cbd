import { Header, Paragraph } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { textWidth } from '../../layout/geometry.ts'
import type { FontFamilies } from './styles.ts'

/** The longest a watermark may be, and how wide a character of a short one. */
const longest = textWidth
const widest = 160

/** Word's own watermark, grey and diagonal, on odd and even pages: staff take it off with 设计 > 水印 > 删除水印. */
export function watermarks(text: string, fonts: FontFamilies): { default: Header; even: Header } {
  return { default: header(text, fonts), even: header(text, fonts) }
}

function header(text: string, fonts: FontFamilies): Header {
  const length = [...text].length
  const width = Math.min(longest, length * widest)
  const watermark = new TextWatermark({ text, font: fonts.songTi, width, height: width / length })
  return new Header({ children: [new Paragraph({ style: 'Header', children: [watermark] })] })
}
