import type { DeviceStore } from './device-store.ts'

/** An answer, or the wish to hand in (`hand-in-wish.ts`); not a doubt. */
const FIELDS = /^(?:j\d|kumpul)/

/**
 * Shows of which quizzes this device has something that is not on the server: `notice` holds a hidden row with a link for each
 * that may, and is hidden itself where none has. Only a quiz's own page sends it. Looked for again whenever she comes back.
 */
export function showUnsentQuizzes(notice: HTMLElement, { ask }: Pick<DeviceStore, 'ask'>): () => void {
  async function look() {
    // What its key path names is text.
    const keys = (await ask((rows) => rows.getAllKeys() as IDBRequest<string[][]>)) ?? []
    let some = false
    for (const { pathname, parentElement: row } of notice.querySelectorAll('a')) {
      // Of two answers the one that was not chosen has an opening with a number behind it, and is not to be sent.
      const waits = keys.some(
        ([address = '', field = '', opening = '']) =>
          address.startsWith(pathname + '#') && FIELDS.test(field) && !opening.includes('.'),
      )
      if (row) row.hidden = !waits
      some ||= waits
    }
    notice.hidden = !some
  }
  const again = () => void look()
  again()
  for (const name of COMES_BACK) addEventListener(name, again)
  return () => {
    for (const name of COMES_BACK) removeEventListener(name, again)
  }
}

const COMES_BACK = ['pageshow', 'focus']
