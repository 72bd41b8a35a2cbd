/** Columns that a character takes in a terminal with a Chinese font: 0, 1 or 2. */
function displayWidth(character: string): number {
  if (!common.test(character) && /^[\p{M}\p{Cf}]$/u.test(character)) return 0
  return wide.test(character) || ambiguous.test(character) ? 2 : 1
}

/** Columns that a text takes, whole or in pieces. */
export function columnsOf(text: Iterable<string>): number {
  let columns = 0
  for (const piece of text) for (const character of piece) columns += displayWidth(character)
  return columns
}

/** The text, cut at its end where it takes more columns. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  const mark = '…'
  const kept = Array.from(text)
  while (kept.length > 0 && columnsOf(kept) + columnsOf(mark) > columns) kept.pop()
  return kept.join('') + mark
}

/** Nearly all of any text, and no marks: V8 takes long to make a pattern of a property of Unicode. */
const common = /^[ -~\u2010-\u2027\u3000-\u3020\u4e00-\u9fff\uff00-\uff60]$/

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** UAX #11 “ambiguous”: one column in a Western font, two in a Chinese one. */
const ambiguous =
  /^[§¨°±·×÷\u0391-\u03c9\u0401-\u0451\u2010-\u2016\u2018-\u201d\u2020-\u2027\u2030-\u203b\u2103-\u2116\u2121-\u2199\u2200-\u22bf\u2312-\u254b\u2550-\u266f]$/u
