/** What is wrong with a content file, where, and one sentence for the person who writes content. */
export type ContentFault = { path: string; line: number; sentence: string }

/** `content/…/kuis.gift:14: Baris 14: …`, as the terminal and the content test print it. */
export function faultLine({ path, line, sentence }: ContentFault): string {
  return `content/${path}:${line}: ${sentence}`
}
