import type { Face, Faces } from '../../fonts/faces.ts'
import { fontRoles } from '../../fonts/font-table.ts'
import { isInvisible } from '../../fonts/invisible.ts'
import type { FontRole } from '../../layout/layout.ts'

/** What prints a character: a face, and what it takes as a share of the type size. A blank leaves no ink. */
export type Sort = { face: Face; advance: number; blank: boolean }

/** The faces of a document with what each role sets for a character, looked for once. */
export class TypeCase {
  readonly #faces: Faces
  readonly #sorts = new Map(fontRoles.map((role) => [role, new Map<number, Sort>()]))

  constructor(faces: Faces) {
    this.#faces = faces
  }

  /** The role's own face. */
  own(role: FontRole): Face {
    return this.#faces.own(role)
  }

  /** @throws when no face has the character, which `checkCharacters` has told the author before */
  sort(role: FontRole, codePoint: number): Sort {
    const sorts = this.#sorts.get(role) as Map<number, Sort>
    const known = sorts.get(codePoint)
    if (known) return known
    const sort = this.#find(role, codePoint)
    sorts.set(codePoint, sort)
    return sort
  }

  #find(role: FontRole, codePoint: number): Sort {
    const character = String.fromCodePoint(codePoint)
    const blank = /\s/u.test(character)
    if (isInvisible(character)) return { face: this.own(role), advance: 0, blank }
    const face = this.#faces.pick(role, codePoint)
    const advance = face?.advance(codePoint)
    if (!face || advance === undefined) throw new Error(`no face for U+${codePoint.toString(16)} in ${role}`)
    return { face, advance, blank }
  }
}
