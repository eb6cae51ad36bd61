/** Why the mail server did not take a mail, as far as the administrator can do something about it. */
export const MAIL_FAULTS = [
  'away',
  'name',
  'password',
  'encryption',
  'address',
  'slow',
  'unset',
  'other',
] as const
export type MailFault = (typeof MAIL_FAULTS)[number]

/** By what the outbox keeps of an error (`mailFault`), the first that fits. */
const BY_WORDS: readonly (readonly [RegExp, MailFault])[] = [
  [/SMTP_URL is not set/, 'unset'],
  [/took too long/, 'slow'],
  [/refuses the address|EENVELOPE/, 'address'],
  [/EAUTH|ENOAUTH/, 'password'],
  [/ETLS/, 'encryption'],
  [/EDNS|ENOTFOUND|EAI_AGAIN/, 'name'],
  [/ECONNECTION|ECONNREFUSED|ESOCKET|ETIMEDOUT|ECONNRESET/, 'away'],
]

export function mailFaultOf(said: string): { fault: MailFault; answer: string | null } {
  const fault = BY_WORDS.find(([words]) => words.test(said))?.[1] ?? 'other'
  return { fault, answer: /\b([45]\d\d)\b/.exec(said)?.[1] ?? null }
}
