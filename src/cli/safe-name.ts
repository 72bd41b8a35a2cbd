import { longestMark } from '../source/write-files.ts'

/** Names of devices, whatever follows them after a dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])[ ]*(?:\.|$)/i

/** Windows and Linux take 255 units of their own kind; the ending and what stands there while it is written need theirs. */
const longest = 255 - '.docx'.length - longestMark

/**
 * A file's name, without its ending, such that Windows takes it too: what it forbids becomes the full-width character
 * alike, or “_”; a name too long loses its end. The same name always becomes the same.
 */
export function safeName(name: string): string {
  const allowed = name
    .replace(/[<>:"|?*\\]/g, (character) => String.fromCodePoint((character.codePointAt(0) as number) + 0xfee0))
    .replace(/\p{Cc}/gu, '_')
  const own = device.test(allowed) ? `_${allowed}` : allowed
  return cut(own).replace(/[. ]+$/, (end) => '_'.repeat(end.length))
}

/** No character takes fewer bytes of UTF-8 than units of UTF-16: Linux counts the former, Windows the latter. */
function cut(name: string): string {
  const characters = Array.from(name)
  let room = longest
  const end = characters.findIndex((character) => {
    room -= new TextEncoder().encode(character).length
    return room < 0
  })
  return end === -1 ? name : characters.slice(0, end).join('')
}
