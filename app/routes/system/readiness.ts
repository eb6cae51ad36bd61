import { probe } from '#app/platform/data/probe.server.ts'

/** Should this process be sent requests? 503 with the name of what is missing otherwise. */
export async function loader() {
  const missing = await probe()
  const text = missing.length === 0 ? 'siap\n' : `belum siap: ${missing.join(', ')}\n`
  return new Response(text, {
    status: missing.length === 0 ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
