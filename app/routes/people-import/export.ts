import type { LoaderFunctionArgs } from '@remix-run/node'
import { guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { exportPeople } from '#app/domain/people-import/export.server.ts'
import { spreadsheetResponse } from '#app/domain/files/spreadsheet/spreadsheet-response.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'people.manage', undefined, paths.people())
  const file = await exportPeople(asker, new Date())
  if (!file) throw notFound()
  return spreadsheetResponse(file, 'daftar-orang.xlsx')
}
