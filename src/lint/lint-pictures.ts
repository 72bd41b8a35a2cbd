import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { type Path, visitFields } from './visit-fields.ts'

/** GB/T 9704-2012 5.2.1: a picture is no wider than the text, 156 mm. ISO 14289-1 7.3: it says in words what it shows. */
export function lintPictures(data: unknown, placeOf: (path: Path) => Place, diagnose: Diagnose): void {
  visitFields(data, '图片', (picture, path) => {
    const { 宽: width, 说明: description, 标题: caption } = picture as { 宽?: string; 说明?: string; 标题?: string }
    if (!description && !caption)
      diagnose({ code: 'picture/no-description', severity: 'notice', args: {}, place: placeOf([...path, '文件']) })
    const [, amount, unit] = /^([\d.]+)(毫米|%)$/u.exec(width ?? '') ?? []
    if (!width || Number(amount) <= (unit === '%' ? 100 : 156)) return
    diagnose({ code: 'picture/too-wide', severity: 'error', args: { width }, place: placeOf([...path, '宽']) })
  })
}
