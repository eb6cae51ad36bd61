import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { formFields } from '#app/components/ui/form-fields.ts'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { giveSchema } from '#app/domain/assignments/extensions/extensions.schema.ts'
import { giveExtensions } from '#app/domain/assignments/extensions/giving.server.ts'
import { EXTENSION_REASON } from '#app/domain/assignments/extensions/limits.ts'
import { listExtensions } from '#app/domain/assignments/extensions/listing.server.ts'
import { readDates } from '#app/domain/assignments/dates.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { spotOf } from '#app/platform/paging.ts'
import { searchOf } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { refusedTime } from './extension-faults.server.ts'
import { GiveExtensions } from './extension-form.tsx'
import { GivenExtensions } from './extension-list.tsx'
import { extensionTexts } from './extension-texts.ts'
import { extensionsPage, kindOf } from './extensions.page.server.ts'
import { assignmentTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: whom it names may have handed in meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.schedule')
  const query = new URL(request.url).searchParams
  const search = searchOf(query)
  const found = await listExtensions(asker, params.id ?? '', { spot: spotOf(query), search })
  if (!found) throw notFound()
  return extensionsPage(asker, found, search)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.schedule')
  const t = extensionTexts[asker.language]
  const id = params.id ?? ''
  const form = await parseForm(request, giveSchema, { lists: ['pemilik'] })
  if (!form.ok)
    return refuseForm(
      form,
      faultSentences(form.errors, asker.language, t.faults, labelsOf(t), { alasan: EXTENSION_REASON }),
    )
  const answer = await giveExtensions(asker, id, form.value, new Date())
  if (answer.ok) return done(asker, id, answer)
  const dates = await readDates(db, asker, id)
  if (!dates || answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'changed') return tooOld(form, t.refusals.changed)
  return refuseForm(form, refusedTime(answer.reason, dates, asker))
}

async function done(
  asker: Asker,
  id: string,
  { given, told, inTime }: Record<'given' | 'told' | 'inTime', number>,
) {
  const t = extensionTexts[asker.language]
  const dates = await readDates(db, asker, id)
  if (!dates) throw notFound()
  const words = (count: number) => ({ count: number(count, asker.language) })
  const detail = [inTime > 0 && t.inTime(words(inTime)), told > 0 && t.told(words(told))].filter(Boolean)
  return redirectWithToast(`${paths.assignmentExtensions(id)}#diperpanjang`, {
    tone: 'ok',
    text: t.done[kindOf(dates)](words(given)),
    detail: detail.join(' ') || undefined,
  })
}

function labelsOf(t: Record<'due' | 'closes' | 'reason', string> & { owners: Record<'TEAM', string> }) {
  return { pemilik: t.owners.TEAM, tenggat: t.due, batas: t.closes, alasan: t.reason }
}

export default function AssignmentExtensions() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { title: assignments } = useTexts(assignmentTexts)
  const t = useTexts(extensionTexts)
  const labels = { ...labelsOf(t), pemilik: t.owners[page.kind] }
  const fields = formFields(sent, labels, {
    hints: { pemilik: t.ownersHint, tenggat: t.end, batas: t.end, alasan: t.reasonHint },
  })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: assignments, to: paths.assignments() },
          { label: page.assignment, to: paths.assignment(page.id), written: page.assignment },
          { label: t.title },
        ]}
        title={t.title}
        lede={<Written text={page.assignment} within={`${page.assignment} · ${page.cohort}. ${page.lede}`} />}
      />
      <div className="flow">
        <ErrorSummary errors={fields.errors} answer={sent} />
        <p className="quiet">{t.rule}</p>
        <GivenExtensions page={page} />
        <GiveExtensions page={page} {...fields} />
      </div>
    </div>
  )
}
