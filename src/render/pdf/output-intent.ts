import type { PdfFile } from './pdf-file.ts'
import { type Dictionary, text } from './values.ts'

/**
 * The colour space sRGB as an ICC profile, version 4: sRGB-v4.icc of saucecontrol/Compact-ICC-Profiles
 * (bdd84663), CC0 1.0. In base64.
 */
const srgbProfile =
  'AAAB4GxjbXMEIAAAbW50clJHQiBYWVogB+IAAwAUAAkADgAdYWNzcE1TRlQAAAAAc2F3c2N0cmwAAAAAAAAAAAAAAAAAAPbWAAEAAAAA0y1oYW5keem/' +
  'Vlo+AbaDI4VVRvdPqgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAKZGVzYwAAAPwAAAAkY3BydAAAASAAAAAid3RwdAAAAUQAAAAUY2hhZAAA' +
  'AVgAAAAsclhZWgAAAYQAAAAUZ1hZWgAAAZgAAAAUYlhZWgAAAawAAAAUclRSQwAAAcAAAAAgZ1RSQwAAAcAAAAAgYlRSQwAAAcAAAAAgbWx1YwAAAAAA' +
  'AAABAAAADGVuVVMAAAAIAAAAHABzAFIARwBCbWx1YwAAAAAAAAABAAAADGVuVVMAAAAGAAAAHABDAEMAMAAAWFlaIAAAAAAAAPbWAAEAAAAA0y1zZjMy' +
  'AAAAAAABDD8AAAXd///zJgAAB5AAAP2S///7of///aIAAAPcAADAcVhZWiAAAAAAAABvoAAAOPIAAAOPWFlaIAAAAAAAAGKWAAC3iQAAGNpYWVogAAAA' +
  'AAAAJKAAAA+FAAC2xHBhcmEAAAAAAAMAAAACZmkAAPKnAAANWQAAE9AAAApb'

/** For an archive: the colour space that all colours are meant in (ISO 19005-2 6.2.3). */
export function outputIntent(file: PdfFile): Dictionary {
  const bytes = Uint8Array.from(atob(srgbProfile), (character) => character.charCodeAt(0))
  const DestOutputProfile = file.addDeflated({ N: 3 }, bytes)
  const name = text('sRGB')
  return { Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: name, Info: name, DestOutputProfile }
}
