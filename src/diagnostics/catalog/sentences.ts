/**
 * Every sentence an author can be told, once: `says` is what is so, `remedy` what to do.
 * `{名}` stands for a value of the diagnostic's `args`; what is between ⟦ and ⟧ is left out when a value in it is empty.
 */
export type Sentences = Record<string, { says: string; remedy: string }>
