import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'home.read')
  return null
}

/** Nothing but the frame and the session's check: what every other page is measured against (`npm run bench`). */
export default function Blank() {
  return <h1 className="sr">AKSIS</h1>
}
