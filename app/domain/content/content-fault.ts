/** What is wrong with a content file, where, and one sentence for the person who writes content. */
export type ContentFault = { path: string; line: number; sentence: string }
/** What was understood, but may be meant otherwise: the file is used, and its author should look. */
export type ContentNote = ContentFault

/** What is said of a content file, a fault or a note: `content/…/kuis.gift:14: Baris 14: …`, as the terminal and the content test print it. */
export function faultLine({ path, line, sentence }: ContentFault): string {
  return `content/${path}:${line}: ${sentence}`
}
