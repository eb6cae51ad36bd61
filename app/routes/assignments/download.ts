import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { attachedFile } from '#app/domain/assignments/attached-file.server.ts'
import { attachmentHeader } from '#app/domain/files/file-name.ts'
import { storedBody } from '#app/platform/files.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/** Serves an attached file for saving: never shown inside the site, whatever it holds. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.read')
  const file = await attachedFile(asker, params.id ?? '')
  const body = file && (await storedBody(file.sha256, file.size, context.pace))
  if (!file || !body) throw notFound()
  return new Response(body, {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Content-Disposition': attachmentHeader(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
