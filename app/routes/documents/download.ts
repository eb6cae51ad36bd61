import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { exportModule } from '#app/domain/content/exporting/export.server.ts'
import { attachmentHeader } from '#app/domain/files/file-name.ts'
import { notFound } from '#app/platform/responses.server.ts'

/** A module as a ZIP archive, for saving. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const takenAgain = new URL(request.url).searchParams.get('isi') === 'masuk-lagi'
  const wish = { slug: params.modul ?? '', extent: takenAgain ? 'takenAgain' : 'all' } as const
  const archive = await exportModule(asker, wish, new Date())
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
