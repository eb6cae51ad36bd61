import type { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { libraryModule } from '#app/domain/media/adding.server.ts'
import type { removeMedium } from '#app/domain/media/removing.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { libraryTexts } from './library-texts.ts'

type Wish = Parameters<typeof removeMedium>[2]
type Change = {
  schema: z.ZodType<Wish>
  /** Takes the medium out, or puts it back. */
  change: typeof removeMedium
  done: 'removed' | 'restored'
}
type Sent = { request: Request; params: { readonly modul?: string | undefined } }

/** What the two buttons of a library's row do, and what is told afterwards where its list stands. */
export async function changeLibrary(
  asker: Asker,
  { request, params }: Sent,
  { schema, change, done }: Change,
) {
  const module = await libraryModule(asker, { slug: params.modul ?? '' })
  if (!module) throw notFound()
  const form = await parseForm(request, schema)
  if (!form.ok) throw badRequest('Not a form of the library.')
  const answer = await change(asker, module.id, form.value, new Date())
  const t = libraryTexts[asker.language]
  const back = paths.studioFiles(module.slug)
  if (answer.ok) return redirectWithToast(back, { tone: 'ok', text: t[done](answer.receipt) })
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(back, { tone: 'warn', text: t[answer.reason] })
}
