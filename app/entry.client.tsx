import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { patientFetch } from '#app/platform/patient-fetch.ts'

window.fetch = patientFetch(window.fetch.bind(window), window)

startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
