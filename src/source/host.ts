/** Why the machine refused. `reason` is its own word for it, for messages that must quote it. */
export type Refusal = {
  refused: 'missing' | 'folder' | 'busy' | 'denied' | 'full' | 'too-large' | 'other'
  reason: string
}

/** At which file, and which of the others are new nevertheless because they could not be put back. */
export type WriteRefusal = Refusal & { path: string; replaced: string[] }

/**
 * The machine, as far as the program knows it. Paths are separated by “/” and count from the folder the command was
 * given in. A refusal is an answer; nothing here throws but for our own bugs.
 */
export type Host = {
  /** The path of a file or folder of the program itself: `ours('templates')`. */
  ours(path: string): string
  /** Refused as too large, its size being the reason, if it has more than `most` bytes. */
  readFile(path: string, most?: number): Uint8Array | Refusal
  /** A file that is read in parts and stays open until the program ends. */
  openFile(path: string): OpenFile | Refusal
  /** The absolute path with every link followed; undefined if there is nothing. */
  realPath(path: string): string | undefined
  /**
   * What was made of a file of ours with these bytes when the program was built (prepare.ts): a YAML file's data as JSON, a
   * template's code. Undefined for any other, which is to be read.
   */
  prepared?(file: Uint8Array): string | undefined
  /** Names in a folder, in the order of their characters; undefined if there is no such folder. */
  listFolder(path: string): string[] | undefined
  /** The bytes of a file, as they are counted; undefined if there is no such file. */
  sizeOf(path: string): number | undefined
  /** What tells these bytes from any others. */
  digest(bytes: Uint8Array): string
  kindOf(path: string): 'file' | 'folder' | undefined
  /** The files that a pattern such as `2024/*.yaml` means, in the order of their characters. */
  glob(pattern: string): Promise<string[]>
  /** Writes the file whole or not at all, with the folders it needs; what stood there stays until then. */
  writeFile(path: string, bytes: Uint8Array): Refusal | undefined
  /** Writes files so, all of them or none; they can be made again if the power fails. */
  writeFiles(files: readonly { path: string; bytes: Uint8Array }[]): WriteRefusal | undefined
  /** Removes what killed runs left half written in a folder. */
  sweep(folder: string): void
  /** Milliseconds since some fixed moment, for durations. */
  milliseconds(): number
  /** What a clock on the wall shows: 14:03:05. */
  timeOfDay(): string
  /** SOURCE_DATE_EPOCH: the day that files bear which tell none of themselves (reproducible-builds.org). */
  sourceDate?: { year: number; month: number; day: number }
  /** How many threads the machine runs at once. */
  threads: number
  /** Another thread of the program with the same machine, set to a work; undefined where there can be none. */
  hire?(work: unknown): Hand
  /** Begins to watch, no folder yet; from now on Ctrl+C no longer stops the program but ends the watch. */
  watch(): Watch
}

export type OpenFile = {
  size: number
  /** Another one for another content. */
  version: string
  /** @throws RangeError when the file ends before */
  read(start: number, length: number): Uint8Array
}

/** A thread that answers questions, one at a time. What goes to it and comes back is plain data. */
export type Hand = {
  /** @throws when the thread dies of the question */
  ask(question: unknown): Promise<unknown>
  dismiss(): void
}

/** Hears of changes in folders. What changed while nobody asked is not lost. */
export type Watch = {
  /**
   * Watches these folders from now on, not those in them, and no others; one that is missing once it is there. Gives
   * those that the machine does not let watch.
   */
  folders(paths: readonly string[]): string[]
  /**
   * The paths that changed since it was last asked, when no more come for a moment; none if nothing changed for that
   * many milliseconds. Undefined if the user ended the watch.
   */
  next(milliseconds?: number): Promise<string[] | undefined>
}
