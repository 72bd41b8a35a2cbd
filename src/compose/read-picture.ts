import type { Place } from '../diagnostics/diagnostic.ts'
import type { Image } from '../model/doc.ts'

/**
 * The picture in a file that the report names, or the template at `place`; undefined, and already said, if there is none to
 * be had.
 */
export type ReadPicture = (file: string, place: Place) => Image | undefined
