import { useEffect, useState } from 'react'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import { SECOND } from '#app/platform/say/time.ts'

/** As long as something lies there: another tab may be sending it right now. */
const LOOK_AGAIN = 2 * SECOND

/** Those of other pages, as paths, of which this device holds a text that has not reached the server. */
export function useLeftOn(pages: readonly string[]): readonly string[] {
  const [left, setLeft] = useState<readonly string[]>([])
  const wanted = pages.join('\n')
  useEffect(() => {
    const writer = document.documentElement.dataset.orang
    if (!writer) return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function look(person: string) {
      clearTimeout(timer)
      const copies = openDeviceCopies(person)
      const held = (await copies.addresses(Date.now())).map((address) => address.split('#')[0])
      copies.close()
      if (gone) return
      const found = wanted.split('\n').filter((page) => held.includes(page))
      setLeft(found)
      if (found.length > 0) timer = setTimeout(again, LOOK_AGAIN)
    }
    function again() {
      if (writer) void look(writer)
    }
    again()
    window.addEventListener('focus', again)
    return () => {
      gone = true
      clearTimeout(timer)
      window.removeEventListener('focus', again)
    }
  }, [wanted])
  return left
}
