const NAME = 'aksis-naskah-mentah'

/** Whether this device shows texts as they are written, signs and all. */
export function isRaw(): boolean {
  try {
    return localStorage.getItem(NAME) !== null
  } catch {
    // A browser that keeps nothing.
    return false
  }
}

export function rememberRaw(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(NAME, '1')
    else localStorage.removeItem(NAME)
  } catch {
    // It holds as long as the page is open.
  }
}
