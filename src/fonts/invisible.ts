/** Variation selectors, joiners, soft hyphens and the like: they take no room, and the PDF prints nothing for them. */
export const isInvisible = (character: string) => /\p{Default_Ignorable_Code_Point}/u.test(character)
