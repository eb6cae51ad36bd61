import { RemixBrowser } from '@remix-run/react'
import { startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { repeatEarlyTyping } from '#app/platform/line/early-typing.ts'
import { patientFetch } from '#app/platform/line/patient-fetch.ts'

window.fetch = patientFetch(window.fetch.bind(window), window)

startTransition(() => {
  hydrateRoot(document, <LivePage />)
})

function LivePage() {
  useEffect(() => repeatEarlyTyping(window), [])
  return <RemixBrowser />
}
