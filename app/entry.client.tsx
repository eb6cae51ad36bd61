import { RemixBrowser } from '@remix-run/react'
import { startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { repeatEarlyTyping } from '#app/platform/line/early-typing.ts'
import { patientFetch } from '#app/platform/line/patient-fetch.ts'

window.fetch = patientFetch(window.fetch.bind(window), window)

void pageRead().then(() => startTransition(() => void hydrateRoot(document, <LivePage />)))

/**
 * Remix reads what the page was sent with while it draws it, and throws the promise of that. A key pressed while the root
 * waits for it would make React give the drawing up (its error 345), so it is asked once before there is a root.
 */
async function pageRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    await Promise.resolve(reading).catch(() => undefined)
  }
}

function LivePage() {
  useEffect(() => repeatEarlyTyping(window), [])
  return <RemixBrowser />
}
