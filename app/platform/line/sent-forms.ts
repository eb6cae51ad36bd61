/** What we read of the router's state. */
type Seen = {
  navigation: { state: string; formData?: FormData }
  loaderData: Readonly<Record<string, unknown>>
  actionData: unknown
  errors: unknown
}
type Router = { subscribe: (told: (state: Seen) => void) => () => void }

/**
 * Tells when the server has taken a form: every door that takes one leads on with the good word of what was done. A
 * form that came back, another word, an error page or a page that was left meanwhile says nothing. Answers how to stop.
 */
export function whenTaken(isOurs: (form: FormData) => boolean, taken: () => void): () => void {
  let sent = false
  const stop = router()?.subscribe(({ navigation, loaderData, actionData, errors }) => {
    if (navigation.state !== 'idle') {
      sent = navigation.formData !== undefined && isOurs(navigation.formData)
      return
    }
    if (sent && !actionData && !errors && isGood(loaderData.root)) taken()
    sent = false
  })
  return stop ?? (() => undefined)
}

/** The root's loader puts there what the shell tells. */
function isGood(root: unknown): boolean {
  const toast: unknown = root instanceof Object && 'toast' in root ? root.toast : null
  return toast instanceof Object && 'tone' in toast && toast.tone === 'ok'
}

function router(): Router | undefined {
  // Remix puts its router there.
  return Reflect.get(window, '__remixRouter')
}
