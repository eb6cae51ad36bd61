import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { newestCohortName } from '#app/domain/people-import/known.server.ts'
import { templateFile } from '#app/domain/people-import/export.server.ts'
import { spreadsheetResponse } from '#app/domain/files/spreadsheet/spreadsheet-response.server.ts'
import { importTexts } from './texts.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const file = await templateFile(importTexts[asker.language].templateNotes, await newestCohortName(asker))
  return spreadsheetResponse(file, 'isian-orang.xlsx')
}
