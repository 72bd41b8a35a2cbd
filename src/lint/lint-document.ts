import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { lintAddressee } from './lint-addressee.ts'
import { lintAttachments } from './lint-attachments.ts'
import { lintDates } from './lint-dates.ts'
import { lintDocumentNumber } from './lint-document-number.ts'
import { lintProposal } from './lint-proposal.ts'
import { lintRank } from './lint-rank.ts'
import { lintReply } from './lint-reply.ts'
import { lintRequests } from './lint-requests.ts'
import { lintSecrecy } from './lint-secrecy.ts'
import { lintSignOff } from './lint-sign-off.ts'
import { lintSigners } from './lint-signers.ts'
import { lintTitle } from './lint-title.ts'
import { lintTitleNote } from './lint-title-note.ts'
import { lintUndated } from './lint-undated.ts'
import type { Rule, Subject } from './rule.ts'

const rules: readonly Rule[] = [
  lintSecrecy,
  lintDocumentNumber,
  lintSigners,
  lintTitle,
  lintTitleNote,
  lintAddressee,
  lintRank,
  lintProposal,
  lintReply,
  lintRequests,
  lintAttachments,
  lintSignOff,
  lintUndated,
  lintDates,
]

/** The rules that hold for every pack, by the document's type and format. */
export function lintDocument(subject: Subject, diagnose: Diagnose): void {
  for (const rule of rules) rule(subject, diagnose)
}
