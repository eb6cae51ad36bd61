import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { documentPicture } from '#app/domain/content/importing/waiting.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/** A picture of a file that was brought, as it was drawn anew; seen on the page of that file, or saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const picture = await documentPicture(asker, params.impor ?? '', params.gambar ?? '')
  if (!picture) throw notFound()
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Content-Length': String(picture.bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
