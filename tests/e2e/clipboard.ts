import type { Page } from '@playwright/test'

/** What a program puts on the clipboard arrives in the field that has the focus. */
export async function paste(page: Page, kinds: Record<string, string>) {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    for (const [kind, text] of Object.entries(given)) data.setData(kind, text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    const isTaken = document.activeElement?.dispatchEvent(event) === false
    // oxlint-disable-next-line typescript/no-deprecated -- what a browser does itself where nobody takes the event: a made-up one does nothing
    if (!isTaken && given['text/plain']) document.execCommand('insertText', false, given['text/plain'])
  }, kinds)
}
