import { lineMark, pause, TIMES } from './patient-fetch.ts'

type Load = (address: string) => Promise<unknown>

/** Where the router was going when a part was missing: a page, or a form's address with what was typed into it. */
type Going = {
  state?: string
  location?: { pathname: string; search: string; hash: string }
  formData?: FormData
}

/**
 * An `import` of a page's script that waits out a bad line. The router itself would reload the page at once, and what
 * was typed on it would be gone. Only when the server is there and has no such file any more (another build) is the
 * page left, for the place that was asked for.
 */
export async function patientImport(
  address: string,
  { load, wakes, pauses }: { load: Load; wakes: EventTarget; pauses: readonly number[] } = {
    load: (from) => import(/* @vite-ignore */ from),
    wakes: window,
    pauses: TIMES.pauses,
  },
  leave = leaveForNewBuild,
): Promise<unknown> {
  const mark = lineMark()
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        // Some browsers remember that an address had failed.
        return await load(tries === 0 ? address : `${address}?${tries}`)
      } catch {
        if (await isGone(address)) {
          leave()
          return await new Promise(() => {})
        }
        mark.set('away')
        await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, wakes, null)
      }
    }
  } finally {
    mark.clear()
  }
}

async function isGone(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', cache: 'no-store' })).status === 404
  } catch {
    return false
  }
}

/** Goes on as a page without scripts would: the server answers with a page of its own build. */
function leaveForNewBuild() {
  const { state, location, formData } = going()
  if (!location) window.location.reload()
  // Once it is answered the router still shows the form, but on its way to another page: not that one's to be sent to.
  else if (formData && state === 'submitting') sendPlainly(location.pathname + location.search, formData)
  else window.location.assign(location.pathname + location.search + location.hash)
}

function going(): Going {
  // Remix puts its router there; it has no type for it.
  const router = Reflect.get(window, '__remixRouter') as { state: { navigation: Going } } | undefined
  return router?.state.navigation ?? {}
}

/** The same form as the browser sends it. A write that has arrived already is known by its key or version. */
function sendPlainly(action: string, fields: FormData) {
  const form = Object.assign(document.createElement('form'), { method: 'post', action, hidden: true })
  for (const [name, value] of fields)
    if (typeof value === 'string')
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  document.body.append(form)
  form.submit()
}
