import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { spreadsheetResponse } from '#app/domain/files/spreadsheet/spreadsheet-response.server.ts'
import { exportResults } from '#app/domain/marked-sheets/export.server.ts'
import { SHEET_FILE } from '#app/domain/marked-sheets/limits.ts'
import { notFound } from '#app/platform/responses.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const file = await exportResults(asker, params.jadwal ?? '', new Date())
  if (!file) throw notFound()
  return spreadsheetResponse(file, SHEET_FILE)
}
