import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { readableFile } from '#app/domain/files/readable-file.server.ts'
import * as nouns from '#app/files.server.ts'
import { attachmentHeader } from '#app/domain/files/file-name.ts'
import { storedBody } from '#app/platform/data/files.server.ts'
import { missingFile } from './missing.server.ts'

/** Serves an attached file for saving: never shown inside the site, whatever it holds. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'file.read')
  const now = new Date()
  const file = await readableFile(nouns, asker, params.id ?? '', now)
  const body = file && (await storedBody(file.sha256, file.size, context.pace))
  if (!file || !body) return missingFile()
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
