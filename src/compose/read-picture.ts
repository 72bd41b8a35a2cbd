import type { Image } from '../model/doc.ts'

/** The picture in a file that the report names; undefined, and already said, if there is none to be had. */
export type ReadPicture = (file: string) => Image | undefined
