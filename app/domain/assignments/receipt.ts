/** The counter that numbers the receipts of handing in. */
export const RECEIPT_COUNTER = 'submission-receipt'

/** "T-0042" */
export function receiptNumber(count: number): string {
  return `T-${String(count).padStart(4, '0')}`
}
