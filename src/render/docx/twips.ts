/** Points as Word's twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20)
