import type { ActionFunctionArgs } from '@remix-run/node'
import { readCspReport } from '#app/platform/edge/csp-report.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'

const MOST_PER_MINUTE = 20

let since = 0
let noted = 0

export function loader() {
  throw notFound()
}

/** Notes what a browser refused to run; at most twenty a minute, so that nobody fills the log. */
export async function action({ request, context }: ActionFunctionArgs) {
  const now = Date.now()
  if (now - since > MINUTE) [since, noted] = [now, 0]
  noted += 1
  if (noted <= MOST_PER_MINUTE) {
    const report = readCspReport(await request.text())
    if (report) log.warn({ report, requestId: context.requestId }, 'content security policy')
  }
  return new Response(null, { status: 204 })
}
