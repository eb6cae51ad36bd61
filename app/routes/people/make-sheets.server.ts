import type { ActionFunctionArgs } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { reinviteSchema } from '#app/domain/people/people.schema.ts'
import { issueSheets, readSheetOwner, type SheetsOf } from '#app/domain/people/sheets.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { whoMay } from './not-allowed.ts'
import { peopleTexts } from './texts.ts'

type Door = Pick<ActionFunctionArgs, 'request' | 'context'>

/** What the pages of sheets do when their form is sent: makes them, and goes back to the page `here`. */
export async function makeSheets(door: Door, asker: Asker, of: SheetsOf, here: string): Promise<Response> {
  const form = await parseForm(door.request, reinviteSchema)
  if (!form.ok) throw badRequest('The submission key is missing.')
  // Who is not there for the asker does not exist; only then is the password asked for.
  if (!(await readSheetOwner(asker, of))) throw notFound()
  await guardSteppedUp(door, 'people.manage', form, here)
  const answer = await issueSheets(asker, of, form.value.key, new Date())
  const t = peopleTexts[asker.language].sheets
  if (answer.ok) return redirectWithToast(here, { tone: 'ok', text: t.issued(answer) })
  if (answer.reason === 'not-found') throw notFound()
  const text = 'personId' in of ? t.nobody.person({ who: whoMay(asker) }) : t.nobody.cohort
  return redirectWithToast(here, { tone: 'warn', text })
}
