import type { LoaderFunctionArgs } from '@remix-run/node'
import { guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { exportProgress } from '#app/domain/learning/progress-export.server.ts'
import { spreadsheetResponse } from '#app/domain/files/spreadsheet/spreadsheet-response.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { progressFilter } from './progress.page.server.ts'

/** The participants whom the page's filter chooses, with their progress, as a workbook. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  const page = `${paths.progress()}${search}`
  const asker = await guardSteppedUp({ request, context }, 'progress.read', undefined, page)
  const file = await exportProgress(asker, progressFilter(searchParams), new Date())
  if (!file) throw notFound()
  return spreadsheetResponse(file, 'kemajuan-peserta.xlsx')
}
