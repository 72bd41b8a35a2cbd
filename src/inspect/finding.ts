/** Where a file falls short: the rule, its sentence and clause, and the places; '' is the file as a whole. */
export type Finding = { rule: string; says: string; clause: string; places: string[] }

/** The whole file fails a rule, or does not. */
export const whole = (fails: boolean): string[] => (fails ? [''] : [])
