export const formats = ['docx', 'pdf'] as const
export type Format = (typeof formats)[number]

/**
 * What is asked of a build. `draft`: the words of the watermark. `plain`: a PDF that is no PDF/A. `attach`: with the report's
 * own file in it. `embedFonts`: the open faces go into the Word file.
 */
export type Order = {
  formats: readonly Format[]
  draft?: string
  plain?: boolean
  attach?: boolean
  embedFonts?: boolean
}
