import type { CalendarDate, Info } from '../../model/doc.ts'

/** The information dictionary. What the metadata of the file (xmp.ts) say of the same things is made of it. */
export type Properties = { Title: string; Author?: string; Creator: string; Producer: string; CreationDate?: Date }

export function properties({ title, issuer, date }: Info): Properties {
  return {
    Title: title,
    ...(issuer && { Author: issuer }),
    Creator: '文牍 wendu',
    Producer: '文牍 wendu',
    ...(date && { CreationDate: midnight(date) }),
  }
}

/** The beginning of a day. */
export const midnight = ({ year, month, day }: CalendarDate) => new Date(Date.UTC(year, month - 1, day))
