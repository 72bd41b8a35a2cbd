import { noLineEnd, noLineStart } from '../../layout/break-lines.ts'
import { tableStyle } from './styles.ts'
import { escapeXml, wordNamespace, xmlDeclaration } from './xml.ts'

/** What Word writes itself for a Chinese document; each is there so that Word breaks lines as layout does. */
const compatibility = [
  'spaceForUL',
  'balanceSingleByteDoubleByteWidth',
  'doNotLeaveBackslashAlone',
  'ulTrailSpace',
  'doNotExpandShiftReturn',
  'adjustLineHeightInTable',
  'useFELayout',
]

/** word/settings.xml: marks are neither compressed nor hung, and the sets of what may not start or end a line are ours. A table that is added in Word looks like the others. */
export function settingsXml(embedsFonts: boolean): string {
  const settings = [
    '<w:zoom w:percent="100"/>',
    ...(embedsFonts ? ['<w:embedTrueTypeFonts/>', '<w:saveSubsetFonts/>'] : []),
    '<w:bordersDoNotSurroundHeader/>',
    '<w:bordersDoNotSurroundFooter/>',
    '<w:defaultTabStop w:val="420"/>',
    `<w:defaultTableStyle w:val="${tableStyle}"/>`,
    '<w:evenAndOddHeaders/>',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(noLineEnd)}"/>`,
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(noLineStart)}"/>`,
    `<w:compat>${compatibility.map((name) => `<w:${name}/>`).join('')}<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '<w:decimalSymbol w:val="."/>',
    '<w:listSeparator w:val=","/>',
  ]
  return `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}">${settings.join('')}</w:settings>`
}
