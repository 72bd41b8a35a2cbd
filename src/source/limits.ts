/** More than the longest report anybody writes: a thousand pages of text. In bytes. */
export const mostBytes = 2 * 1024 * 1024

/** A file of a pack: thirty times the longest of ours. In bytes. */
export const mostPackBytes = 200 * 1024

/** A photograph of the best cameras. */
export const mostPictureBytes = 50 * 1024 * 1024

/** Levels of fields and lists inside each other; real reports have six. */
export const mostLevels = 100

/** Field names, items and cells; a table of 10,000 rows has 50,000. */
export const mostValues = 100_000

/** Nobody reads more faults of one file than these. */
export const mostFaults = 1000
