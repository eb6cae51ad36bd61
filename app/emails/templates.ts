import type { z } from 'zod'
import type { Language } from '#app/platform/say/language.ts'
import { assignmentReleased, assignmentReleasedArgs } from './assignment-released.ts'
import { assignmentReturned, assignmentReturnedArgs } from './assignment-returned.ts'
import { decisionPublished, decisionPublishedArgs } from './decision-published.ts'
import { invitation, invitationArgs } from './invitation.ts'
import type { Letter } from './letter.tsx'
import { passwordChanged, passwordChangedArgs } from './password-changed.ts'
import { passwordReset, passwordResetArgs } from './password-reset.ts'
import { recommendationReturned, recommendationReturnedArgs } from './recommendation-returned.ts'
import { recommendationWaits, recommendationWaitsArgs } from './recommendation-waits.ts'

/** Every mail of the product: what it has to be told, and how it is written. */
export const MAIL_TEMPLATES = {
  invitation: template(invitationArgs, invitation),
  'password-reset': template(passwordResetArgs, passwordReset),
  'password-changed': template(passwordChangedArgs, passwordChanged),
  'assignment-released': template(assignmentReleasedArgs, assignmentReleased),
  'assignment-returned': template(assignmentReturnedArgs, assignmentReturned),
  'recommendation-returned': template(recommendationReturnedArgs, recommendationReturned),
  'decision-published': template(decisionPublishedArgs, decisionPublished),
  'recommendation-waits': template(recommendationWaitsArgs, recommendationWaits),
}

export type MailTemplate = keyof typeof MAIL_TEMPLATES
export type MailArgs<K extends MailTemplate> = z.infer<(typeof MAIL_TEMPLATES)[K]['args']>

/**
 * Writes a mail from what the outbox kept.
 * @throws ZodError when the arguments are not those of the template.
 */
export function writeMail(name: MailTemplate, args: unknown, language: Language, origin: string): Letter {
  return MAIL_TEMPLATES[name].writeKept(args, language, origin)
}

function template<S extends z.ZodType>(
  args: S,
  write: (args: z.infer<S>, language: Language, origin: string) => Letter,
) {
  return {
    args,
    writeKept: (kept: unknown, language: Language, origin: string) =>
      write(args.parse(kept), language, origin),
  }
}
