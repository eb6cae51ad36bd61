import { timingSafeEqual } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { noteBackupAge } from '#app/domain/backups/last.server.ts'
import { env } from '#app/platform/env.server.ts'
import { registry } from '#app/platform/edge/metrics.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/** Figures for the operator's monitoring; closed unless METRICS_TOKEN is set and sent as a bearer token. */
export async function loader({ request }: LoaderFunctionArgs) {
  const sent = Buffer.from(request.headers.get('Authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${env.metricsToken ?? ''}`)
  if (!env.metricsToken || sent.length !== wanted.length || !timingSafeEqual(sent, wanted)) throw notFound()
  await noteBackupAge(new Date())
  return new Response(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } })
}
