import type { DeviceStore } from './device-store.ts'

/** Behind the place of an attempt's answers stands that she asked to hand in. */
export const WISH = '-kumpul'

/**
 * Shows of which quizzes this device has something that is not on the server: `notice` holds a hidden row for each that may,
 * with a link to the place of its answers, and is hidden itself where none has. Only that page sends them. Looked for again
 * whenever she comes back.
 */
export function showUnsentQuizzes(notice: HTMLElement, { ask }: Pick<DeviceStore, 'ask'>): () => void {
  async function look() {
    // What its key path names is text.
    const keys = (await ask((rows) => rows.getAllKeys() as IDBRequest<string[][]>)) ?? []
    let some = false
    for (const { pathname, hash, parentElement: row } of notice.querySelectorAll('a')) {
      // A doubt (`ragu`) is no news. Of two answers the one not chosen, which stays, has an opening with a number behind it.
      const waits = keys.some(
        ([address = '', field = '', opening = '']) =>
          address.replace(WISH, '') === pathname + hash && field[0] !== 'r' && !opening.includes('.'),
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
