/** Works on a page of the quick table. */
export const QUICK_ROWS = 25

/** The name of a work's field on the page of many: what it is called on the page of one, and whose it is. */
export function fieldOfWork(name: string, submissionId: string): string {
  return `${name}@${submissionId}`
}
