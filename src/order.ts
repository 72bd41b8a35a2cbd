export const formats = ['docx', 'pdf'] as const
export type Format = (typeof formats)[number]

/** What is asked of a build. `draft`: the words of the watermark. */
export type Order = { formats: readonly Format[]; draft?: string }
