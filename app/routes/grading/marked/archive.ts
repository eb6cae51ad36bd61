import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { attachmentHeader } from '#app/domain/files/file-name.ts'
import { exportWorks } from '#app/domain/marked-sheets/archive.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/** All works of an assignment as a ZIP archive, made while it is read. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const archive = await exportWorks(asker, params.jadwal ?? '', new Date())
  if (!archive) throw notFound()
  return new Response(archive.body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachmentHeader(archive.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
